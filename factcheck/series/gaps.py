"""A series as its source tells it in, the same with the figures out that are told by how far one is from another.

`On 46 per cent, five points ahead of Dahl` has Dahl at 41 per cent.
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import quantity
from factcheck.facts.quantity import Quantity, Role
from factcheck.model import Fact, Words
from factcheck.numerals import plain
from factcheck.series.orders import Order, orders
from factcheck.series.value import Holding, Series, amount, worked_out

_POINT = "point"
_POINTS = frozenset({"percent", "percentage point", "count"})


def with_gaps(series: Series, words: Words, facts: Sequence[Fact]) -> Series:
    """The series with a holding for each one that is so far ahead of another, or behind, whose figure is told."""
    told = [fact for fact in facts if fact.kind in {"name", "quantity"}]
    gaps = [fact for fact in told if _is_points(fact)]
    known = {holding.holder: holding for holding in series.holdings if holding.figure}
    if not known or not gaps:
        return series
    found = [one for order in orders(words, told) if order.sign for one in _other(order, known, gaps)]
    held = {one.holder for one in found}
    kept = [one for one in series.holdings if one.holder not in held]
    return series._replace(holdings=tuple(sorted((*kept, *found), key=lambda one: one.holder.start)))


def _other(order: Order, known: dict[Fact, Holding], gaps: Sequence[Fact]) -> Iterator[Holding]:
    """The one of two whose figure is not told, where the gap stands between them."""
    first, second = known.get(order.first), known.get(order.second)
    between = [gap for gap in gaps if order.first.end <= gap.start < order.second.start]
    told = first or second
    if (first and second) or told is None or told.figure is None or len(between) != 1 or order.sign is None:
        return
    value, gap = amount(told.figure), amount(between[0])
    if value is None or gap is None or value.role is Role.CHANGE or not _is_counted_by(gap, value):
        return
    result = value.central - order.sign * gap.central if first else value.central + order.sign * gap.central
    text = told.figure.text.replace(plain(value.figures[0]), plain(result))
    figure = told.figure._replace(text=text, value=worked_out(value, result))
    yield Holding(order.second if first else order.first, figure)


def _is_points(fact: Fact) -> bool:
    value = amount(fact)
    is_exact = value is not None and quantity.is_exact(fact)
    return is_exact and value is not None and (value.noun == _POINT or value.dimension == "percentage point")


def _is_counted_by(gap: Quantity, value: Quantity) -> bool:
    """Whether a gap is of the figures' own measure: points of per cents, or of points."""
    is_one = value.dimension == "percent" or value.noun == _POINT
    return is_one and gap.dimension in _POINTS and len(value.figures) == 1
