"""A stated number and a sourced figure in, whether it may be a part of that or that as a change: `3` of "3-1"."""

import re
from collections.abc import Iterator

from factcheck.facts import quantity
from factcheck.lexicon.contests import BEATING, BOWING, INTERIM, WINNING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before, keys_behind

_SCORED = frozenset({"goal", "point", "run", "try"})
_NEAR = 3  # tokens before and behind
_SCORE = re.compile(r"([0-9]{1,4})(?: to |-|–)([0-9]{1,4})")


def is_run_together(fact: Fact, other: Fact) -> bool:
    """Whether a number is either half of what may be two numbers: `48` and `737` of "48 737 aircraft"."""
    mine, theirs = fact.text.split(), other.text.split()
    are_numbers = all(part.isdecimal() for part in (*mine, *theirs))
    return are_numbers and (mine == theirs[:1] or mine == theirs[-1:]) and len(theirs) > 1


def is_told_as_change(fact: Fact, other: Fact) -> bool:
    """Whether a count is told as what came or went there: `300 jobs will go`, "cut 300 jobs"."""
    number, noun = quantity.number(fact), quantity.counted(fact)
    if other is quantity.as_level(other) or number is None or not noun or quantity.is_bound(fact):
        return False
    return number == quantity.number(other) and is_like(noun, quantity.counted(other))


@once
def changes(reading: Reading) -> tuple[Fact, ...]:
    """The figures that may be told as what came or went."""
    return tuple(one for one in reading.of_kind("quantity") if one is not quantity.as_level(one))


@once
def of_several_numbers(reading: Reading) -> tuple[Fact, ...]:
    """The figures that may be two numbers: `48 737`."""
    return tuple(one for one in reading.of_kind("quantity") if len(one.text.split()) > 1)


def is_interim(fact: Fact, reading: Reading) -> bool:
    """Whether a score is one on the way to the result: `led 2-0`, `3-1 up at half-time`."""
    if not quantity.is_result(fact):
        return False
    before = keys_before(reading.words, fact.start, _NEAR)
    behind = keys_behind(reading.words, fact.end, _NEAR)
    is_result = any(key in BOWING or key in BEATING or key in WINNING for key in before)  # `to lose 3-2`
    return not is_result and not INTERIM.isdisjoint((*before, *behind))


def is_total(fact: Fact, sourced: Reading) -> bool:
    """Whether a count is what the two of a result come to: `five goals were scored` beside "won 3-2"."""
    results = [one for one in sourced.of_kind("quantity") if quantity.is_result(one) and not is_interim(one, sourced)]
    halves = [list(map(int, pair.groups())) for one in results if (pair := _SCORE.fullmatch(one.text))]
    return quantity.counted(fact) in _SCORED and quantity.number(fact) in {float(sum(each)) for each in halves}


def totalled(stated: Reading, sourced: Reading) -> Iterator[Side]:
    """A side for each such count."""
    for fact in stated.of_kind("quantity"):
        if is_total(fact, sourced):
            yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, "that is what both sides scored together")
