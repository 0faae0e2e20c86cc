"""What a draft says otherwise than it says itself: its sentences with their figures in, the clashes out.

The draft is held against itself as it is against a store: two statements must be of the same thing, by the same measure
and time, and both be certain. The later one is told, since it says again what was known. Where another reading is left,
nothing is said.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.arithmetic.value import Problem
from factcheck.consistency import events, groups, restated
from factcheck.consistency.line import Line
from factcheck.consistency.mention import mentions
from factcheck.consistency.odds import once_each
from factcheck.model import Role

__all__ = ["Line", "problems"]


def problems(lines: Sequence[Line]) -> Iterable[Problem]:
    """Every clash between two sentences; `sentence` and `other` of each are places in the draft."""
    prose = [line for line in lines if line.role not in {Role.CELL, Role.HEADING}]
    said = [one for line in prose if line.is_chosen for one in mentions(line)]
    yield from once_each(chain(restated.problems(said), groups.problems(said, prose), events.problems(said)))
