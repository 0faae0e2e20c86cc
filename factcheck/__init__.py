"""factcheck: a linter for facts."""

TYPE_CHECKING = False

if TYPE_CHECKING:
    from factcheck.against import Comparison, compare

__all__ = ["Comparison", "__version__", "compare"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    if name in {"compare", "Comparison"}:
        from factcheck import against

        return getattr(against, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
