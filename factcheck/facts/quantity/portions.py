"""A share, a part and a whole in, how the one stands to what the others come to out: `a third`, 4 of 12 million.

Where a part is told of its whole its unit is left to that.
"""

from factcheck.facts.quantity.value import figure_of, in_unit_of
from factcheck.model import Fact, Relation

_WHOLE = 100.0
_POINT = 1.0  # per cent: `a third` of 0.332
_ROUNDED = 0.005


def of_portion(share: Fact, part: Fact, whole: Fact) -> Relation:
    """How a share stands to what a part is of a whole; UNCLEAR for two that are not of one measure."""
    told = figure_of(share)
    if not is_portion(part, whole) or told.dimension != "percent":
        return Relation.UNCLEAR
    found = _WHOLE * figure_of(part).central / figure_of(whole).central
    room = _POINT if told.is_worded else _ROUNDED * found
    is_over = told.high is not None and found > told.high + room
    return Relation.CONFLICT if is_over or (told.low is not None and found < told.low - room) else Relation.SAME


def is_total(whole: Fact, part: Fact, rest: Fact) -> bool:
    """Whether a figure is what a part and the rest of it come to, be the unit of the rest told or not."""
    is_known = is_portion(part, whole) and is_portion(rest, whole)
    total, one, other = (figure_of(fact).central for fact in (whole, part, rest))
    return is_known and abs(total - one - other) <= figure_of(whole).grain / 2


def is_portion(part: Fact, whole: Fact) -> bool:
    """Whether a figure may be a part of another, whose unit it leaves to that: `4 million of the 12 million euros`."""
    one, other = figure_of(part), figure_of(whole)
    is_bare = one.dimension == "count" and not one.noun
    is_alike = is_bare or (one.dimension == other.dimension and one.unit == other.unit)
    return is_alike and 0 < one.central < other.central


def is_rest(share: Fact, part: Fact) -> bool:
    """Whether a share is what a part leaves of its whole: `three quarters`, of which "20 of the 80" are one."""
    told, one = figure_of(share), figure_of(part)
    rest = _WHOLE - one.central
    return told.low is not None and told.high is not None and told.low - _POINT <= rest <= told.high + _POINT


def with_unit(part: Fact, whole: Fact) -> Fact:
    """A part that leaves its unit to its whole, with that: `five of the 12 kilometres`."""
    return part._replace(value=in_unit_of(figure_of(whole), figure_of(part)))


def amount(fact: Fact) -> float | None:
    """How much a count or a measure is, in the base unit of what it measures; None for shares, multiples and ranges."""
    value = figure_of(fact)
    return None if value.dimension in {"percent", "multiple"} or len(value.figures) != 1 else value.central
