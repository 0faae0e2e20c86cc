"""A figure or a date that is not the source's, in an alignment, in; whether the two are told of one thing out.

They can only be at odds where the source has its own of the same: done by the same verb, of the same subject and
measure, at the same time, and not the one as done and the other as foreseen. `Core inflation was 5.4 per cent` is
not denied by "inflation was 6.1 per cent", nor `The bank has repaid 1.9 million` by "for stealing 2.3 million".
"""

from factcheck.judge.apart import compared, contrasts, counterparts, deeds, measures, parts, times, together
from factcheck.judge.apart.told import Told
from factcheck.match.align import Alignment
from factcheck.match.beside.frames import frame
from factcheck.match.words.side import Side
from factcheck.model import Fact

WAYS = (
    *(way for room in (times, deeds, measures, parts, compared, contrasts, together) for way in room.WAYS),
    counterparts.is_of_other_people,
    counterparts.is_of_another_period,
)

OF_RANKS = (
    deeds.is_of_another_ranking,
    measures.is_another_of_the_row,
    contrasts.is_of_the_opposite,
    contrasts.is_of_another_of_them,
    contrasts.is_of_another_doer,
    measures.is_of_another_sort,
)


def is_apart(side: Side, sourced: Fact, alignment: Alignment) -> bool:
    """Whether a figure, a date or a rank is told of something of which the source, which has `sourced`, has none."""
    stated = side.pair.stated
    mine, theirs = frame(alignment.stated, stated), frame(alignment.sourced, sourced)
    told = Told(side, stated, sourced, mine, theirs, alignment)
    if stated.kind == "rank":
        return any(is_other(told) for is_other in OF_RANKS)
    return any(is_other(told) for is_other in WAYS)
