"""The two ends of a step and a figure told of it in, whether it is by so much that the one came to the other out.

`Doubled`, `fell by a quarter`, `by 12 million` and `by seven points` of "from 40 to 80", "down from 52 million".
"""

from factcheck.facts.quantity.value import Hedge, Quantity, Role, figure_of
from factcheck.model import Fact, Relation

_POINTS = frozenset({"point"})
_LOOSELY = 0.08  # what a writer calls `doubled` may be so much less or more
_WORDED = 1.5  # per cent: `a quarter` is said of 23 and of 26
_SLACK = 0.005
_Span = tuple[float, float]


def is_size(fact: Fact) -> bool:
    """Whether a figure tells by how much something rose or fell: `by 12 per cent`, `doubled`, `seven points`."""
    value = figure_of(fact)
    return value.role is Role.CHANGE or _is_of_points(value)


def of_step(size: Fact, before: Fact, after: Fact) -> Relation:
    """How a figure stands to the step from the one to the other: UNCLEAR where it is of another kind."""
    told, start, end = figure_of(size), figure_of(before), figure_of(after)
    first, last = _ends(start), _ends(end)
    if start.dimension != end.dimension or first is None or last is None or min(*first, *last) <= 0:
        return Relation.UNCLEAR
    spans = list(_sizes(told, start, first, last))
    meant = _meant(told)
    if not spans or meant is None:
        return Relation.UNCLEAR
    if not any(_meet(meant, span) for span in spans):
        return Relation.CONFLICT
    return Relation.SAME if told.hedge in {Hedge.NONE, Hedge.EXACTLY} else Relation.WEAKER


def rises(before: Fact, after: Fact) -> bool | None:
    """Whether the second of two figures of one measure is the larger; None where neither is, or they are of two."""
    start, end = figure_of(before), figure_of(after)
    if start.dimension != end.dimension or start.central == end.central:
        return None
    return end.central > start.central


def _is_of_points(value: Quantity) -> bool:
    return value.dimension == "percentage point" or value.noun in _POINTS


def _sizes(told: Quantity, start: Quantity, first: _Span, last: _Span) -> list[_Span]:
    """What a figure of its kind may be, between the least and the most that the rounding of the ends allows."""
    apart = sorted((last[0] - first[1], last[1] - first[0]), key=abs)
    is_crossing = apart[0] * apart[1] < 0
    difference = (0.0 if is_crossing else abs(apart[0]), abs(apart[1]))
    ratio = (last[0] / first[1], last[1] / first[0])
    share = (100 * difference[0] / first[1], 100 * difference[1] / first[0])
    if told.dimension == "multiple":
        return [ratio]
    if _is_of_points(told):
        return [difference] if start.dimension == "percent" else []
    if told.dimension == "percent":
        return [share, difference] if start.dimension == "percent" else [share]
    is_bare = told.dimension == "count" and not told.noun
    return [difference] if told.dimension == start.dimension or is_bare else []


def _ends(value: Quantity) -> _Span | None:
    if value.hedge in {Hedge.NONE, Hedge.EXACTLY}:
        return value.central - value.grain / 2, value.central + value.grain / 2
    return None if value.low is None or value.high is None else (value.low, value.high)


def _meant(told: Quantity) -> _Span | None:
    """The range of a figure by its words."""
    if told.dimension == "multiple" and told.hedge is Hedge.NONE:
        return told.central * (1 - _LOOSELY), told.central * (1 + _LOOSELY)
    if told.hedge is Hedge.NONE:
        half = _WORDED if told.dimension == "percent" and told.is_worded else told.grain / 2
        return told.central - half, told.central + half
    low = 0.0 if told.low is None else told.low
    return low, float("inf") if told.high is None else told.high


def _meet(one: _Span, other: _Span) -> bool:
    slack = _SLACK * max(abs(other[0]), abs(other[1]))
    return one[0] <= other[1] + slack and other[0] <= one[1] + slack
