"""Compared facts and their source in, the same out with each nought borne out of what the source says there is none."""

from collections.abc import Iterable, Sequence

from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.side import Side
from factcheck.model import Pair, Relation
from factcheck.words import beyond

_NONE_REACH = 3  # `no newly reported cases`


def none_there(sides: Iterable[Side], sourced: Reading) -> Iterable[Side]:
    """Nought of what the source says that there is none: `0 cases` for "no reported cases"."""
    keys = [token.key for token in sourced.words.tokens]
    for side in sides:
        noun = quantity.counted(side.pair.stated) if side.pair.stated.kind == "quantity" else ""
        if noun and not side.agrees and quantity.is_nought(side.pair.stated) and _has_none(keys, noun):
            yield Side(Pair(side.pair.stated, None, Relation.SAME), 1.0, 1.0, f"the source has no {noun}")
        else:
            yield side


def _has_none(keys: Sequence[str], noun: str) -> bool:
    places = [place for place, key in enumerate(keys) if key in {"no", "zero"}]
    return any(is_like(noun, key) for place in places for key in beyond(keys, place, _NONE_REACH))
