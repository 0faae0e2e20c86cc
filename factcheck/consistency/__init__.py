"""What a draft says otherwise than it says itself: its sentences with their figures in, the clashes out.

The draft is held against itself as it is against a store: two statements must be of the same thing, by the same measure
and time, and both be certain. The later one is told, since it says again what was known. Where another reading is left,
nothing is said.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain

from factcheck.arithmetic.value import Problem
from factcheck.consistency import ages, anniversaries, events, groups, headlines, lists, restated, stays, sums, tables
from factcheck.consistency.line import Line
from factcheck.consistency.mention import mentions
from factcheck.consistency.odds import once_each
from factcheck.model import Role

__all__ = ["Line", "problems"]


def problems(lines: Sequence[Line], today: date | None = None) -> Iterable[Problem]:
    """Every clash between two sentences; `sentence` and `other` of each are places in the draft.

    `today` is the day of the draft: an age of somebody whose birth is told may be of any year up to then.
    """
    prose = [line for line in lines if line.role not in {Role.CELL, Role.HEADING}]
    said = [one for line in prose if line.is_chosen for one in mentions(line)]
    yield from once_each(
        chain(
            restated.problems(said),
            groups.problems(said, prose),
            events.problems(said),
            sums.problems(prose),
            lists.problems(prose),
            headlines.problems(lines),
            stays.problems(prose),
            ages.problems(prose, today),
            anniversaries.problems(prose),
            tables.problems(lines),
        )
    )
