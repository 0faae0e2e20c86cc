"""A claim or a series in, the same as a person or a program reads it out: by the keys of the store."""

from factcheck.cite import cite
from factcheck.model import Claim, Series
from factcheck.store import schema

_KEYS = {"claim": tuple(key.name for key in schema.CLAIM), "series": tuple(key.name for key in schema.SERIES)}
_FIELDS = {"complete": "is_complete"}


def keyed(noun: Claim | Series) -> dict[str, object]:
    """What is said of it, by the keys of the store and in their order; what is not said is left out."""
    kind = "claim" if isinstance(noun, Claim) else "series"
    values = {name: getattr(noun, _FIELDS.get(name, name.replace("-", "_"))) for name in _KEYS[kind]}
    return {name: _plain(value) for name, value in values.items() if value not in (None, (), False)}


def whole(noun: Claim | Series) -> dict[str, object]:
    """`keyed`, with the citation of its work and where it is written down: one entry of the JSON."""
    work = noun.work
    citation = {"text": cite(work), "url": work.url}
    return {**keyed(noun), "citation": citation, "path": noun.path, "line": noun.line}


def _plain(value: object) -> object:
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple) and hasattr(value, "type"):  # a work
        return value.id  # type: ignore[attr-defined]
    if isinstance(value, tuple) and not hasattr(value, "precision"):
        return [_plain(item) if isinstance(item, str) else _item(item) for item in value]
    return str(value)


def _item(item: tuple[object, ...]) -> dict[str, object]:
    named = zip(("holder", "value", "claim"), item, strict=True)
    return {name: value for name, value in named if value is not None}
