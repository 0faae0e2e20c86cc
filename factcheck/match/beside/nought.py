"""Compared facts and their source in, the same out with each figure judged of what the source says there is none.

Nought is borne out by that, and any other count of the very thing is denied: `214 layoffs`, "no layoffs".
"""

from collections.abc import Iterable, Sequence

from factcheck.facts import quantity
from factcheck.lexicon.stance import NEGATORS
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import beyond

_NONE_REACH = 3  # `no newly reported cases`


def none_there(sides: Sequence[Side], stated: Reading, sourced: Reading) -> Iterable[Side]:
    """Each count of what the source says that there is none: `0 cases` for "no reported cases", `214` for "no"."""
    keys = [token.key for token in sourced.words.tokens]
    is_of_another_day = any(side.is_of("date") and not side.agrees for side in sides)
    for side in sides:
        fact = side.pair.stated
        noun = quantity.counted(fact) if fact.kind == "quantity" else ""
        if noun and not side.agrees and quantity.is_nought(fact) and _has_none(keys, noun, _NONE_REACH):
            yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, f"the source has no {noun}")
        elif noun and not is_of_another_day and _is_counted_as_none(fact, noun, stated, sourced):
            yield Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, f"the source has no {noun}")
        else:
            yield side


def _is_counted_as_none(fact: Fact, noun: str, stated: Reading, sourced: Reading) -> bool:
    """Whether there are so many of what the source, which counts none of them elsewhere, says that there are none."""
    if not quantity.number(fact) or quantity.is_bound(fact) or not stated.keys.isdisjoint(NEGATORS):
        return False
    is_counted = any(is_like(noun, quantity.counted(other)) for other in sourced.of_kind("quantity"))
    return not is_counted and _has_none([token.key for token in sourced.words.tokens], noun, 1)


def _has_none(keys: Sequence[str], noun: str, reach: int) -> bool:
    places = [place for place, key in enumerate(keys) if key in {"no", "zero"}]
    return any(is_like(noun, key) for place in places for key in beyond(keys, place, reach))
