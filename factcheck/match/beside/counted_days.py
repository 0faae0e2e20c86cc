"""Two readings in, the day out that the draft lists of those on which something was, and its source does not.

`Closed twice, in 2001 and 2012` is wrong beside "closed twice, in 2001 and, because of a flood, in 2020": there is no
third.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Pair, Relation


def miscounted_days(
    sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, _context: facts.Context
) -> Iterator[Side]:
    """The one listed day that is not the source's, where both say how often it was and list as many."""
    days, theirs = stated.of_kind("date"), sourced.of_kind("date")
    counts = [quantity.how_often(side.pair.stated) for side in sides if side.is_of("quantity") and side.agrees]
    if len(days) < 2 or len(days) != len(theirs) or len(days) not in counts:  # noqa: PLR2004 - a list
        return
    dated = [side for side in sides if side.is_of("date")]
    wrong = [side for side in dated if not side.agrees]
    if len(wrong) == 1 and len(dated) == len(days):
        told = {side.pair.sourced for side in dated if side.agrees}
        left = [day for day in theirs if day not in told]
        for other in left[:1]:
            yield Side(Pair(wrong[0].pair.stated, other, Relation.CONFLICT), 1.0, 1.0)
