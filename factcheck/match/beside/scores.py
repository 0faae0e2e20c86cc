"""A stated number and a sourced figure in, whether it may be a part of that or that as a change: `3` of "3-1"."""

import re

from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.model import Fact

_COUNT = re.compile(r"[0-9]{1,4}")
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


def is_in_score(fact: Fact, sourced: Reading) -> bool:
    """Whether a count is one of the two of a score: `by 61 votes to 24` beside "61 to 24"."""
    number = _COUNT.fullmatch(fact.text)
    pairs = (_SCORE.fullmatch(other.text) for other in sourced.of_kind("quantity")) if number else ()
    return any(number and pair and number[0] in pair.groups() for pair in pairs)
