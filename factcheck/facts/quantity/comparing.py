"""Two quantities in, how the stated one stands to the sourced one out."""

from math import isinf

from factcheck.facts.quantity.value import APPROXIMATE, LOWER, UPPER, Hedge, Quantity, Role
from factcheck.lexicon.currencies import SHARED
from factcheck.model import Relation

# Who says `seven in ten` may have 71 per cent.
_ROUGH, _ROUGH_PARTS = 1.5, frozenset({"of 10", "of 5", "of 4", "of 3"})
_PERCENT, _HALF, _MANY = 100.0, 0.5, 6.0  # `one in six` and fewer; of one in four people have a closer idea
_STEPS = frozenset({Role.CHANGE, Role.MULTIPLE})
_POINTS = frozenset({"percent", "percentage point"})
_OF_SCALE = frozenset({"point"})
_OPPOSITE_ENDS = frozenset({Role.BEFORE, Role.AFTER})
# Figures converted from one unit to another are seldom written to the last place: 100 miles is "160 km" in print.
_CONVERTED = 0.01
# Digits that a magnitude cut off: `$2 billion` is right for 2.04, not for 2.4.
_ROUNDED = 0.05
# Nor does a whole unit stand for what is much more or less: `a year` is not nine months, `2 kg` not 1.6 kg.
_OF_UNIT = 0.12
_BY_THE_POINT = frozenset({"percent", "percentage point", "count", "currency", "degree", "multiple", "ratio"})
# How far what was found may stay below `up to 90`, as a share of it: that says that there were cases of about 90, too.
_REACHED = 0.1
# By how much of a figure the source's must be beyond it for `just under` it, or `just over`, to be wrong.
_BEYOND = 0.01
_THOUSAND, _MILLION = 1e3, 1e6
_EPSILON = 1e-9
_HEADS = frozenset({"person", "household", "student", "pupil", "employee"})


def relation(stated: Quantity, sourced: Quantity) -> Relation:
    """How `stated` stands to `sourced`, by the ranges their words allow.

    | stated          | sourced        | relation |                                                    |
    |-----------------|----------------|----------|----------------------------------------------------|
    | 33.4%           | 33%            | SAME     | equal by the coarser writing                       |
    | about a third   | 33%            | WEAKER   | the source's figure lies in the stated range       |
    | just under 1/3  | 34%            | CONFLICT | it lies beyond                                     |
    | more than 80    | 90             | WEAKER   | "                                                  |
    | more than 90    | 90             | CONFLICT | a strict bound at the figure itself                |
    | up to 90        | 60             | UNCLEAR  | it says that there were 90, too                    |
    | 90, at least 90 | up to 90       | STRONGER | the hedge is dropped or turned round               |
    | 13              | at least 13    | WEAKER   | a bare figure says that there are so many          |
    | exactly 13      | at least 13    | STRONGER | the hedge is dropped                               |
    | no more than 90 | up to 90       | SAME     | the same bound                                     |
    | up to 95        | up to 90       | CONFLICT | another figure                                     |
    | more than 80    | more than 90   | WEAKER   | the wider bound of one direction                   |
    | more than 95    | more than 90   | CONFLICT | a bound the source does not give                   |
    | over 4 weeks    | 4 months       | CONFLICT | the very number with another unit                  |
    | less than 500   | more than 400  | WEAKER   | `over 400` is four hundred and something in print  |
    | 3 billion       | $4 billion     | CONFLICT | a figure of millions of nothing named is of money  |
    | more than 4     | at most 5      | UNCLEAR  | the ranges overlap; the source leaves room         |
    | 15              | 10 to 20       | STRONGER | a figure where the source gives a range            |
    """
    if lacks_currency(stated, sourced):
        stated = stated._replace(dimension=sourced.dimension, unit=sourced.unit)
    stated, sourced = _in_points(stated, sourced), _in_points(sourced, stated)
    if not is_comparable(stated, sourced):
        return _across_kinds(stated, sourced)
    if stated.role is Role.SCORE or sourced.role is Role.SCORE:
        return Relation.SAME if sorted(stated.figures) == sorted(sourced.figures) else Relation.CONFLICT
    if stated.hedge in LOWER | UPPER:
        return _stated_bound(stated, sourced)
    if sourced.hedge in LOWER | UPPER:
        return _sourced_bound(stated, sourced)
    if _is_range(stated) or _is_range(sourced):
        return _ranges(stated, sourced)
    return _figures(stated, sourced)


def is_comparable(stated: Quantity, sourced: Quantity) -> bool:
    """Whether two quantities are of one measure, so that one of them may be wrong by the other."""
    if stated.dimension != sourced.dimension:
        return False
    if stated.dimension.startswith("currency") and not _is_one_currency(stated.unit, sourced.unit):
        return False
    if (stated.role in _STEPS) != (sourced.role in _STEPS):
        return False
    if stated.noun and sourced.noun and (stated.noun in _OF_SCALE) != (sourced.noun in _OF_SCALE):
        return False  # `a two-point lead` has nothing to do with "two sessions"
    if {stated.role, sourced.role} == _OPPOSITE_ENDS:  # `from 20` of one step, `to 20` of another
        return False
    return (stated.role is Role.SCORE) == (sourced.role is Role.SCORE)


def _is_one_currency(stated: str, sourced: str) -> bool:
    left, right = stated.split(" ", maxsplit=1)[0], sourced.split(" ", maxsplit=1)[0]
    return left == right or right in SHARED.get(left, ()) or left in SHARED.get(right, ())


def _in_points(quantity: Quantity, other: Quantity) -> Quantity:
    """A step of so many points in percentage points, where the other is of those or of per cents: `by half a point`."""
    is_step = quantity.role is other.role is Role.CHANGE and other.dimension in _POINTS
    if not is_step or quantity.dimension != "count" or quantity.noun not in _OF_SCALE:
        return quantity
    return quantity._replace(dimension="percentage point", unit="percentage point", noun="")


def lacks_currency(quantity: Quantity, money: Quantity) -> bool:
    """`is worth 3 billion`, `earned 15 crore`: so large, written with a magnitude, and of nothing that is counted."""
    is_bare = quantity.dimension == "count" and not quantity.noun and quantity.role is not Role.SCORE
    return is_bare and quantity.is_worded and abs(quantity.central) >= _MILLION and money.dimension == "currency"


def _across_kinds(stated: Quantity, sourced: Quantity) -> Relation:
    """Unlike figures: the same number of another currency is wrong, all else cannot be compared."""
    if stated.dimension == sourced.dimension and stated.dimension.startswith("currency"):
        if (stated.role in _STEPS) == (sourced.role in _STEPS) and _is_close(stated.central, sourced.central, 0):
            return Relation.CONFLICT
        return Relation.UNCLEAR
    if {stated.dimension, sourced.dimension} == _POINTS and stated.role is sourced.role is Role.CHANGE:
        return Relation.CONFLICT if _is_close(stated.central, sourced.central, 0) else Relation.UNCLEAR
    if _is_without_rate(stated, sourced):
        return Relation.WEAKER
    if lacks_currency(sourced, stated):
        in_currency = relation(stated, sourced._replace(dimension=stated.dimension, unit=stated.unit))
        return in_currency if in_currency is Relation.CONFLICT else Relation.UNCLEAR
    return _part_beside_count(stated, sourced)


def _part_beside_count(stated: Quantity, sourced: Quantity) -> Relation:
    if stated.role is Role.SHARE and len(stated.figures) > 1 and sourced.dimension == "count":
        is_told = stated.hedge is Hedge.NONE and stated.figures[0] > 1  # the whole does not tell how many of it
        return _part_and_count(stated.figures[:1] if is_told else stated.figures, sourced)
    if sourced.role is Role.SHARE and len(sourced.figures) > 1 and stated.dimension == "count":
        is_of_unlike = bool(stated.noun) and not sourced.noun  # `ten clubs`, "in 2 out of 10" of something
        found = _part_and_count(sourced.figures[:1] if is_of_unlike else sourced.figures, stated)
        is_of_them = bool(stated.noun) and stated.noun == sourced.noun and sourced.unit not in _ROUGH_PARTS
        is_exact = stated.hedge is sourced.hedge is Hedge.NONE
        return Relation.CONFLICT if found is Relation.UNCLEAR and is_of_them and is_exact else found
    return Relation.UNCLEAR


def _is_without_rate(stated: Quantity, sourced: Quantity) -> bool:
    """`£1,612` beside `£1,612 a month`; what is spent on each head is not what is spent."""
    is_of_rate = sourced.dimension.startswith(f"{stated.dimension}/") and stated.dimension == "currency"
    is_of_rate = is_of_rate and sourced.dimension.partition("/")[2] not in _HEADS
    return is_of_rate and sourced.unit.startswith(stated.unit) and stated.figures == sourced.figures


def _part_and_count(parts: tuple[float, ...], count: Quantity) -> Relation:
    """`12 of 30 patients` beside `12 patients`: the count is one of the two."""
    return Relation.SAME if any(_is_close(part, count.central, count.grain / 2) for part in parts) else Relation.UNCLEAR


def _is_range(quantity: Quantity) -> bool:
    return quantity.hedge in {Hedge.BETWEEN, Hedge.LOOSE}


def _slack(stated: Quantity, sourced: Quantity) -> float:
    """How far two figures may lie apart and still be one, by the coarser writing of the two."""
    slack = 0.0
    is_price = stated.dimension == "currency" and stated.grain < sourced.grain == 1 and abs(sourced.central) < _THOUSAND
    for quantity in (stated,) if is_price else (stated, sourced):  # `£2` is two pounds, and not £2.40
        half = quantity.grain / 2
        if abs(quantity.central) >= _MILLION and quantity.grain >= _THOUSAND and quantity.dimension != "time":
            half = min(half, abs(quantity.central) * _ROUNDED)
        if quantity.dimension.partition("/")[0] not in _BY_THE_POINT and quantity.role is not Role.AGE:
            half = min(half, abs(quantity.central) * _OF_UNIT)
        if quantity.role is Role.SHARE and quantity.is_worded and quantity.unit in _ROUGH_PARTS:
            half = max(half, _ROUGH)
        elif quantity.role is Role.SHARE and len(quantity.figures) > 1 and quantity.figures[0] == 1:
            half = max(half, _to_one_in(quantity.figures[1]))
        slack = max(slack, half)
    if stated.unit != sourced.unit and stated.dimension not in {"currency", "percent", "count"}:
        slack = max(slack, abs(sourced.central) * _CONVERTED)
    return slack


def _to_one_in(number: float) -> float:
    """How far a share may lie from `one in thirteen` and still be that: nearer than to one in twelve or fourteen."""
    return _PERCENT / (number - _HALF) - _PERCENT / number if number >= _MANY else 0.0


def _is_close(left: float, right: float, slack: float) -> bool:
    if isinf(left) or isinf(right):
        return left == right
    return abs(left - right) <= slack + _EPSILON * max(abs(left), abs(right), 1e-300)


def _figures(stated: Quantity, sourced: Quantity) -> Relation:
    """Two figures, either of them exact or approximate."""
    slack = _slack(stated, sourced)
    if sourced.hedge is Hedge.NONE and _is_beyond(stated, sourced):
        return Relation.CONFLICT
    if _is_close(stated.central, sourced.central, slack):
        return _of_one_number(stated, sourced)
    if stated.hedge in APPROXIMATE and _holds(stated, sourced.central, slack):
        return Relation.WEAKER
    if sourced.hedge in APPROXIMATE and _holds(sourced, stated.central, slack):
        return Relation.WEAKER if stated.hedge in APPROXIMATE else Relation.UNCLEAR
    return Relation.CONFLICT


def _of_one_number(stated: Quantity, sourced: Quantity) -> Relation:
    """How two figures stand that are one but for how surely they are given, and how finely."""
    if _is_finer_age(stated, sourced):
        return Relation.UNCLEAR
    if stated.hedge is Hedge.EXACTLY and sourced.hedge in APPROXIMATE:
        return Relation.STRONGER
    return Relation.WEAKER if stated.hedge in APPROXIMATE and sourced.hedge not in APPROXIMATE else Relation.SAME


def _is_finer_age(stated: Quantity, sourced: Quantity) -> bool:
    """Whether an age has a half or a quarter of a year of which the source's has nothing: `four and a half`, "four"."""
    is_age = stated.role is sourced.role is Role.AGE and stated.grain < sourced.grain
    return is_age and not _is_close(stated.central, sourced.central, stated.grain / 2)


def _is_beyond(stated: Quantity, sourced: Quantity) -> bool:
    """Whether the source's figure is clearly on the other side: 34 per cent of `just under a third`."""
    if stated.hedge not in {Hedge.NEARLY, Hedge.JUST_OVER}:
        return False
    above = sourced.central - stated.central if stated.hedge is Hedge.NEARLY else stated.central - sourced.central
    return above > max(sourced.grain / 2, abs(stated.central) * _BEYOND)


def _holds(quantity: Quantity, value: float, slack: float = 0.0) -> bool:
    slack += _EPSILON * abs(value)
    if quantity.low is not None and (value < quantity.low - slack or (quantity.low_open and value == quantity.low)):
        return False
    return quantity.high is None or not (
        value > quantity.high + slack or (quantity.high_open and value == quantity.high)
    )


def _stated_bound(stated: Quantity, sourced: Quantity) -> Relation:
    """`more than 80`, `up to 90` in the draft."""
    is_lower = stated.hedge in LOWER
    slack = _slack(stated, sourced) if stated.unit != sourced.unit else 0.0
    is_same_figure = _is_close(stated.central, sourced.central, slack)
    if sourced.hedge in LOWER | UPPER:
        return _two_bounds(stated, sourced, is_same_figure=is_same_figure)
    if _is_range(sourced):
        edge = sourced.low if is_lower else sourced.high
        other = sourced.high if is_lower else sourced.low
        if edge is not None and _holds(stated, edge, slack):
            return Relation.WEAKER
        return Relation.CONFLICT if other is not None and not _holds(stated, other, slack) else Relation.UNCLEAR
    if sourced.hedge in APPROXIMATE and is_same_figure:
        return _bound_of_approximate(stated, sourced)
    if not _holds(stated, sourced.central, slack) or _is_of_another_unit(stated, sourced):
        return Relation.CONFLICT
    is_met = sourced.hedge in APPROXIMATE or _is_reached(stated, sourced)
    return Relation.WEAKER if is_met else Relation.UNCLEAR


def _is_of_another_unit(stated: Quantity, sourced: Quantity) -> bool:
    """`at least four weeks` beside "at least four months": the very number, so that the unit is no rounding."""
    is_same_number = stated.figures == sourced.figures and stated.unit != sourced.unit
    return is_same_number and not _is_close(stated.central, sourced.central, _slack(stated, sourced))


def _is_reached(stated: Quantity, sourced: Quantity) -> bool:
    """Whether what was found comes up to a stated bound, if that is one to come up to."""
    short_of = stated.central - sourced.central
    return stated.hedge is not Hedge.UP_TO or short_of <= max(stated.central * _REACHED, sourced.grain)


def _bound_of_approximate(stated: Quantity, sourced: Quantity) -> Relation:
    if (stated.hedge in LOWER) == (sourced.hedge is Hedge.JUST_OVER) and sourced.hedge is not Hedge.ABOUT:
        return Relation.WEAKER
    return Relation.UNCLEAR if sourced.hedge is Hedge.ABOUT else Relation.CONFLICT


def _two_bounds(stated: Quantity, sourced: Quantity, *, is_same_figure: bool) -> Relation:
    is_lower, was_lower = stated.hedge in LOWER, sourced.hedge in LOWER
    if is_lower == was_lower:
        if is_same_figure:
            return Relation.SAME
        is_age = (
            stated.role is sourced.role is Role.AGE
        )  # `aged 16 and over`: who is meant, not how old they were found
        if is_age or _is_of_another_unit(stated, sourced):
            return Relation.CONFLICT
        is_wider = stated.central < sourced.central if is_lower else stated.central > sourced.central
        return Relation.WEAKER if is_wider and stated.hedge is not Hedge.UP_TO else Relation.CONFLICT
    if is_same_figure:
        is_touching = not (
            stated.hedge in {Hedge.MORE_THAN, Hedge.LESS_THAN} or sourced.hedge in {Hedge.MORE_THAN, Hedge.LESS_THAN}
        )
        return Relation.STRONGER if is_touching else Relation.CONFLICT
    is_disjoint = stated.central > sourced.central if is_lower else stated.central < sourced.central
    if is_disjoint:
        return Relation.CONFLICT
    return Relation.UNCLEAR if is_lower else Relation.WEAKER


def _sourced_bound(stated: Quantity, sourced: Quantity) -> Relation:
    """A figure, an approximation or a range where the source gives a bound."""
    slack = _slack(stated, sourced)
    if _is_range(stated):
        ends = [end for end in (stated.low, stated.high) if end is not None]
        return Relation.STRONGER if any(_holds(sourced, end, slack) for end in ends) else Relation.CONFLICT
    if _is_close(stated.central, sourced.central, slack):
        return _figure_for_bound(stated, sourced)
    return Relation.UNCLEAR if _holds(sourced, stated.central, slack) else Relation.CONFLICT


def _figure_for_bound(stated: Quantity, sourced: Quantity) -> Relation:
    """The figure without its bound: `13 were hurt` holds where at least 13 were; not so for an upper bound."""
    is_lower = sourced.hedge in LOWER
    return Relation.WEAKER if is_lower and stated.hedge is not Hedge.EXACTLY else Relation.STRONGER


def _ranges(stated: Quantity, sourced: Quantity) -> Relation:
    """At least one of the two is a range; approximations count as the ranges they allow."""
    slack = _slack(stated, sourced)
    low, high = _ends(stated)
    least, most = _ends(sourced)
    if _is_close(low, least, slack) and _is_close(high, most, slack):
        return Relation.SAME
    # `25 to 125` for `75 to 125` does not say less: one end is another figure
    shares_end = stated.hedge is sourced.hedge and (_is_close(low, least, slack) or _is_close(high, most, slack))
    if low <= least + slack and high >= most - slack and not (shares_end and _is_range(stated)):
        return Relation.WEAKER
    if high < least - slack or low > most + slack:
        return Relation.CONFLICT
    if stated.hedge in APPROXIMATE or sourced.hedge in APPROXIMATE:
        return Relation.WEAKER if stated.hedge in APPROXIMATE else Relation.SAME
    if Hedge.LOOSE in (stated.hedge, sourced.hedge):
        return Relation.UNCLEAR
    return Relation.CONFLICT if _is_range(stated) and _is_range(sourced) else Relation.STRONGER


def _ends(quantity: Quantity) -> tuple[float, float]:
    if _is_range(quantity) or quantity.hedge in APPROXIMATE:
        low = float("-inf") if quantity.low is None else quantity.low
        return low, float("inf") if quantity.high is None else quantity.high
    return quantity.central, quantity.central
