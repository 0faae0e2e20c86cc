"""The two ends of a step and a figure told of it in, whether it is by so much that the one came to the other out.

`Doubled`, `fell by a quarter`, `by 12 million` and `by seven points` of "from 40 to 80", "down from 52 million".
"""

from factcheck.facts.quantity.value import Hedge, Quantity, Role, figure_of, in_unit_of
from factcheck.model import Fact, Relation

_POINTS = frozenset({"point"})
_LOOSELY = 0.08  # what a writer calls `doubled` may be so much less or more
_WORDED = 1.5  # per cent: `a quarter` is said of 23 and of 26
_SLACK = 0.005
_LIKELY = 0.2  # of the rounding of an end
_ALL = 100.0  # per cent
_Span = tuple[float, float]


def is_size(fact: Fact) -> bool:
    """Whether a figure tells by how much something rose or fell: `by 12 per cent`, `doubled`, `seven points`."""
    value = figure_of(fact)
    return value.role is Role.CHANGE or _is_of_points(value)


def of_step(size: Fact, before: Fact, after: Fact) -> Relation:
    """How a figure stands to the step from the one to the other: UNCLEAR where it is of another kind.

    The ends are rounded: what only their utmost allows is UNCLEAR, and a share of what it came to is a CONFLICT.
    """
    end = figure_of(after)
    told, start = (in_unit_of(end, figure_of(fact)) for fact in (size, before))  # `30 degrees, after 25`
    first, last, meant = _ends(start), _ends(end), _meant(told)
    if start.dimension != end.dimension or first is None or last is None or min(*first, *last) <= 0 or meant is None:
        return Relation.UNCLEAR
    likely = _sizes(told, start, _narrow(first), _narrow(last))
    if any(_meet(meant, span) for span in likely):
        return Relation.SAME if told.hedge in {Hedge.NONE, Hedge.EXACTLY} else Relation.WEAKER
    if told.dimension == "percent" and any(_meet(meant, span) for span in _shares(_narrow(last), _narrow(first))):
        return Relation.CONFLICT  # `33 per cent` of "from 4 to 6 million": of the six
    is_possible = any(
        _meet(meant, span) for span in (*_sizes(told, start, first, last), *_in_points(told, first, last))
    )
    return Relation.UNCLEAR if is_possible or not likely else Relation.CONFLICT


def rises(before: Fact, after: Fact) -> bool | None:
    """Whether the second of two figures of one measure is the larger; None where neither is, or they are of two."""
    start, end = figure_of(before), figure_of(after)
    if start.dimension != end.dimension or start.central == end.central:
        return None
    return end.central > start.central


def _is_of_points(value: Quantity) -> bool:
    return value.dimension == "percentage point" or value.noun in _POINTS


def _sizes(told: Quantity, start: Quantity, first: _Span, last: _Span) -> list[_Span]:
    """What a figure of its kind may be, between the least and the most that the ends allow."""
    if told.dimension == "multiple":
        return [(last[0] / first[1], last[1] / first[0])]
    if _is_of_points(told):
        return [_difference(first, last)] if start.dimension == "percent" else []
    if told.dimension == "percent":
        return _shares(first, last)
    is_bare = told.dimension == "count" and not told.noun
    return [_difference(first, last)] if told.dimension == start.dimension or is_bare else []


def _difference(first: _Span, last: _Span) -> _Span:
    apart = sorted((last[0] - first[1], last[1] - first[0]), key=abs)
    is_crossing = apart[0] * apart[1] < 0
    return (0.0 if is_crossing else abs(apart[0]), abs(apart[1]))


def _shares(first: _Span, last: _Span) -> list[_Span]:
    """By how many per cent of the first."""
    least, most = _difference(first, last)
    return [(_ALL * least / first[1], _ALL * most / first[0])]


def _in_points(told: Quantity, first: _Span, last: _Span) -> list[_Span]:
    """The points that a writer may mean by `per cent`."""
    return [_difference(first, last)] if told.dimension == "percent" else []


def _narrow(span: _Span) -> _Span:
    """The middle of what rounding allows."""
    middle, room = (span[0] + span[1]) / 2, (span[1] - span[0]) / 2 * _LIKELY
    return middle - room, middle + room


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
