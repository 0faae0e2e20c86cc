"""A ruling against a sentence in, how much the claim has otherwise than that out: the slip nearest to it is meant."""

from collections.abc import Sequence

from factcheck.facts import quantity
from factcheck.judge.value import Ruling
from factcheck.match.words.side import Side
from factcheck.model import Relation

_OF_ANOTHER_DAY = 1.5
_SLIP, _NEARLY = 0.3, 0.9
_SAME_NUMBER = 0.6  # `more than 8.8` beside "8.8": another bound, and surely the figure that is meant


def is_told(side: Side, told: Sequence[str]) -> bool:
    """Whether a wrong figure is set beside the one that a series gives of its holder, as `told` has it."""
    sourced = side.pair.sourced
    if side.why or sourced is None or sourced.kind != "quantity":
        return True
    return any(f" {sourced.text}" in why for why in told)


def has_what_is_wrong(ruling: Ruling, other: Ruling) -> bool:
    """Whether a claim has each fact that another, which has none of the sentence's, has otherwise: `the third title`.

    One that is wrong by a name has the facts of somebody else.
    """
    same = {side.pair.stated for side in ruling.sides if side.pair.relation is Relation.SAME}
    is_told = bool(other.against) and all(side.pair.stated in same for side in other.against)
    return is_told and ruling.rule != "wrong-name" and not any(side.agrees for side in other.sides)


def amiss(ruling: Ruling) -> float:
    """How much a claim has otherwise than the sentence.

    A word that turns it round and the day that it is of weigh more than another fact, and a slip less.
    """
    found = _OF_ANOTHER_DAY * (ruling.turn is not None)
    dates = [side for side in ruling.sides if side.is_of("date")]
    apart = [side for side in dates if side.conflicts]
    for side in dict.fromkeys((*ruling.against, *apart)):
        stated, sourced = side.pair.stated, side.pair.sourced
        found += _OF_ANOTHER_DAY if stated.kind == "date" else 1.0
        nearness = quantity.nearness(stated, sourced) if sourced and stated.kind == "quantity" else 0.0
        found -= _SAME_NUMBER if nearness == 1 else _SLIP if nearness >= _NEARLY else 0.0
    return found
