"""A stated date and the source's in, whether they are two deadlines of what is to come, out.

What had come by March had come by June too; what is to come by March, and is told for June, is put off.
"""

from itertools import pairwise

from factcheck.facts import date
from factcheck.lexicon.modality import AHEAD, GOALS
from factcheck.match.read.reading import Reading
from factcheck.model import Fact

_TO_COME = AHEAD | GOALS
_TO_BE_DONE = frozenset({("is", "to"), ("are", "to")})


def are_unlike(fact: Fact, other: Fact, sourced: Reading) -> bool:
    """Whether what is to come is put off, or hurried: `by the end of 2027` for "will open by the end of 2026"."""
    are_deadlines = all(one.text.lower().startswith("by ") for one in (fact, other))
    return are_deadlines and not date.are_of_one_day(fact, other) and _is_to_come(sourced)


def _is_to_come(reading: Reading) -> bool:
    keys = [token.key for token in reading.words.tokens]
    return not _TO_COME.isdisjoint(keys) or not _TO_BE_DONE.isdisjoint(pairwise(keys))
