"""A figure and those of a source in, whether it may be what some of these, one beside the other, come to out.

What a source says of several things an editor tells of another: `a staff of 9,000` of "38,000 in the two firms, 29,000
of them at the buyer", `92 million of the cost` of "264 million, of which the state pays 35 per cent".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts.quantity.value import Quantity, Role, figure_of
from factcheck.model import Fact

_WHOLE = 100.0
_AT_A_BOUND = 0.05  # `more than 40 per cent` of 41.25
_ROUNDED = 0.005  # of what figures that are rounded themselves come to
_LEAST = 20.0  # many a pair of smaller numbers comes to any number
_MOST_COUNTS = 4


def may_come_to(stated: Fact, theirs: Sequence[Fact]) -> bool:
    """Whether two figures that follow each other, or a few counts, give the stated one."""
    fact = figure_of(stated)
    is_bound = fact.low is None or fact.high is None
    if is_bound and not _is_percent(fact):
        return False  # many a sum keeps to a bound
    figures = [other.value for other in theirs if isinstance(other.value, Quantity)]
    return any(_holds(fact, result) for result in _results(fact, figures))


def _results(fact: Quantity, figures: Sequence[Quantity]) -> Iterator[float]:
    for one, other in pairwise(figures):
        if _is_percent(fact) and _are_of_one_measure(one, other):
            yield from (_change(one.central, other.central), _change(other.central, one.central))
        for share, whole in ((one, other), (other, one)):
            if (
                _is_percent(share)
                and share.role is not Role.CHANGE
                and not _is_percent(whole)
                and whole.dimension == fact.dimension
            ):
                yield whole.central * share.central / _WHOLE
        if _are_of_one_measure(one, other) and _are_of_one_measure(one, fact) and fact.central >= _LEAST:
            yield abs(one.central - other.central)
    counts = [
        figure for figure in figures if figure.role is Role.LEVEL and figure.dimension == fact.dimension == "count"
    ]
    for first in range(len(counts)):
        for last in range(first + 2, min(first + _MOST_COUNTS, len(counts)) + 1):
            total = sum(figure.central for figure in counts[first:last])
            if total >= _LEAST:
                yield total


def _change(before: float, after: float) -> float:
    return abs(after - before) / abs(before) * _WHOLE if before else 0.0


def _is_percent(figure: Quantity) -> bool:
    return figure.dimension == "percent"


def _are_of_one_measure(one: Quantity, other: Quantity) -> bool:
    return one.dimension == other.dimension and one.unit == other.unit and not _is_percent(one)


def _holds(fact: Quantity, result: float) -> bool:
    """Whether a figure may be told for a result; a bound, only if that is near it."""
    room = 0.0 if fact.dimension == "count" else _ROUNDED * result
    if fact.low is None or fact.high is None:
        near = _AT_A_BOUND * abs(fact.central)
        return abs(result - fact.central) <= near and (fact.low is None) == (result <= fact.central)
    return fact.low - room <= result <= fact.high + room


def are_apart_by(fact: Fact, one: Fact, other: Fact) -> bool:
    """Whether two figures, or the two of one score, are so far apart: `19 seconds`, of 2:06:41 and 2:07:00."""
    gap, first, last = figure_of(fact), figure_of(one), figure_of(other)
    apart = abs(first.central - last.central) if one != other else abs(first.figures[0] - first.figures[-1])
    return (gap.low is None or gap.low <= apart) and (gap.high is None or apart <= gap.high)


def is_length_of_time(fact: Fact) -> bool:
    return figure_of(fact).dimension == "time" and figure_of(fact).role is Role.LEVEL
