"""A store in, the formats of other tools out; and back. A format is one file here and its line in `FORMATS`."""

from collections.abc import Iterator
from importlib import import_module

from factcheck.exchange.bundle import Bundle, of_store
from factcheck.typed import Protocol, cast

FORMATS = {
    "annotation": "W3C Web Annotation: each quotation as a TextQuoteSelector",
    "bibtex": "BibTeX: the works",
    "claimreview": "schema.org ClaimReview as a JSON-LD DataFeed",
    "claims": "schema.org Claim as JSON-LD",
    "csl": "CSL-JSON: the works",
    "csv": "a table of the claims, for spreadsheets",
    "jsonl": "JSON Lines: everything, a record a line",
    "search": "what a search for fact checks answers (Fact Check Tools' claims:search)",
}

_UNQUOTED = "works that no claim quotes"

__all__ = ["FORMATS", "Bundle", "Exchange", "exchange", "left_out", "of_store"]


class Exchange(Protocol):
    LOSES: tuple[str, ...]
    """What of a store the format has no place for: `claims`, `series`, `aliases`, or a key of claims."""

    def write(self, bundle: Bundle) -> Iterator[str]: ...

    def read(self, text: str, path: str) -> Bundle: ...


def exchange(name: str) -> Exchange:
    """The file of a format, imported on use."""
    return cast("Exchange", import_module(f"factcheck.exchange.{name}"))


def left_out(name: str, bundle: Bundle) -> Iterator[str]:
    """What of `bundle` the format has no place for, with how many there are of it."""
    quoted = {claim.work.id for claim in bundle.claims}
    counts = {
        "claims": len(bundle.claims),
        "series": len(bundle.series),
        "aliases": len(bundle.aliases),
        _UNQUOTED: sum(work.id not in quoted for work in bundle.works),
    }
    others = []
    for part in exchange(name).LOSES:
        if counts.get(part):
            yield f"{part} ({counts[part]})"
        elif part not in counts:
            others.append(part)
    if others:
        yield ", ".join(others)
