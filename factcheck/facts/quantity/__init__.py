"""Figures: what a quantity is, how a sentence's are read, and how two stand to each other.

A quantity is the range its words allow, not a number: `33%` is 32.5 to 33.5, `up to 90` all that is no more.
A fact's span covers hedge, number and unit; its value keeps the span of the bare figure for edits.
"""

from collections.abc import Iterable
from math import inf

from factcheck.facts import Context
from factcheck.facts.quantity import comparing, reading
from factcheck.facts.quantity.derived import are_apart_by, is_length_of_time, may_come_to
from factcheck.facts.quantity.distance import are_worlds_apart, have_same_digits, nearness
from factcheck.facts.quantity.portions import amount, is_portion, is_rest, is_total, of_portion, with_unit
from factcheck.facts.quantity.stepping import is_size, of_step, rises
from factcheck.facts.quantity.value import Hedge, Quantity, Role, as_rate, as_rate_of_one, figure_of, in_unit_of
from factcheck.lexicon.units import DAY, YEAR
from factcheck.model import Fact, Relation, Words

__all__ = [
    "Hedge",
    "Quantity",
    "Role",
    "amount",
    "are_apart_by",
    "are_worlds_apart",
    "compare",
    "counted",
    "extract",
    "have_same_digits",
    "is_bare_money",
    "is_length_of_time",
    "is_portion",
    "is_rest",
    "is_size",
    "is_total",
    "may_come_to",
    "nearness",
    "of_portion",
    "of_step",
    "rises",
    "with_unit",
]

_HALF, _ALL = 50.0, 100.0  # per cent
_YEAR_LENGTH = 4
_ROUNDED = 0.12  # `two weeks` for 15 days
_SCALES = frozenset({4.0, 5.0, 10.0})  # the marks of critics: so many stars of four or five, points of ten


def extract(words: Words, _context: Context) -> Iterable[Fact]:
    """Every quantity in `words`, each with a `Quantity` as its value, in the order of the text."""
    return reading.quantities(words)


def compare(stated: Fact, sourced: Fact, _context: Context) -> Relation:
    """How a stated quantity stands to a sourced one; the rule is laid out at `comparing.relation`."""
    left, right = figure_of(stated), figure_of(sourced)
    return comparing.relation(left, right)


def counted(fact: Fact) -> str:
    """The noun that a bare number counts (`people` in `12 people`), in lower case; empty if there is none."""
    value = figure_of(fact)
    return value.noun if value.dimension == "count" else ""


def noun(fact: Fact) -> str:
    """What a figure counts or is a share of, in lower case: `people` of `12 people` and of `12 per cent of people`."""
    return figure_of(fact).noun


def is_bare_money(fact: Fact, other: Fact) -> bool:
    """Whether the one is a sum of money, and the other a large figure of nothing that is named: `worth 3 billion`."""
    left, right = figure_of(fact), figure_of(other)
    return comparing.lacks_currency(left, right) or comparing.lacks_currency(right, left)


def as_level(fact: Fact) -> Fact:
    """A count that is told as a change, as the level that it is too: the officers lost are so many officers."""
    value = figure_of(fact)
    if value.dimension != "count" or value.role is not Role.CHANGE:
        return fact
    return fact._replace(value=value._replace(role=Role.LEVEL))


def as_listed(fact: Fact, first: Fact, last: Fact) -> Fact:
    """A figure of a list in the unit that its last has, and told as its first is: `rose 3 and 2 per cent`."""
    if not isinstance(fact.value, Quantity):
        return fact
    return fact._replace(value=in_unit_of(figure_of(last), fact.value)._replace(role=figure_of(first).role))


def are_of_one_measure(fact: Fact, other: Fact) -> bool:
    """Whether two figures are of one dimension: percentage points are no per cents."""
    return figure_of(fact).dimension == figure_of(other).dimension


def as_part(fact: Fact) -> Fact:
    """A part that is taken away or added, as the part that it is too: `cut a tenth of its jobs`."""
    value = figure_of(fact)
    is_step = value.role is Role.CHANGE and value.dimension == "percent" and value.noun
    return fact._replace(value=value._replace(role=Role.SHARE)) if is_step else fact


def is_comparable(stated: Fact, sourced: Fact) -> bool:
    """Whether two figures may be of one thing: no pronoun (`the better one`), and no count against a year."""
    left, right = figure_of(stated), figure_of(sourced)
    if stated.text.lower() == "one" and not left.noun:
        return False
    return not (left.noun and not right.noun and sourced.text.isdigit() and len(sourced.text) == _YEAR_LENGTH)


def are_sum(stated: Fact, one: Fact, other: Fact) -> bool:
    """Whether a figure is what two others of its measure come to, or the difference of them."""
    whole, left, right = figure_of(stated), figure_of(one), figure_of(other)
    if not whole.dimension == left.dimension == right.dimension:
        return False
    slack = max(whole.grain, left.grain, right.grain) / 2
    results = (left.central + right.central, abs(left.central - right.central))
    return any(abs(whole.central - result) <= slack for result in results)


def is_score(fact: Fact) -> bool:
    """Whether a figure is a mark on a short scale, `7.1/10` or `8 out of 10`: no share, and of nothing counted."""
    value = figure_of(fact)
    if value.noun or value.is_worded or len(value.figures) == 1:
        return False
    return value.role in {Role.RATING, Role.SHARE} and value.figures[-1] in _SCALES


def is_result(fact: Fact) -> bool:
    """Whether a figure is the score of a contest, of which a text seldom has two."""
    return figure_of(fact).role is Role.SCORE


def scale(fact: Fact) -> str:
    """What a rating is out of, empty where that is not told: `6.6/10`, `61 out of 100`."""
    unit = figure_of(fact).unit
    return unit if unit.startswith("of ") else ""


def is_money(fact: Fact) -> bool:
    """Whether a figure is a sum of money, and no price by the kilo."""
    return figure_of(fact).dimension == "currency"


def is_time(fact: Fact) -> bool:
    """Whether a figure is of minutes, say, or years."""
    return figure_of(fact).dimension == "time"


def is_of(fact: Fact, dimension: str) -> bool:
    """Whether a figure is of a dimension, `length` or `time`, say, all of them if empty; of `money` is any currency."""
    own = "money" if is_money(fact) else figure_of(fact).dimension
    return dimension in ("", own)


def is_share_told_otherwise(fact: Fact, other: Fact) -> bool:
    """Whether a share of nothing told, `52 per cent`, stands beside one that tells of what: "71 of the 200"."""
    return is_share(fact) and part_and_whole(fact) is None and part_and_whole(other) is not None


def is_multiple(fact: Fact) -> bool:
    """Whether a figure is so many times another: `twice`."""
    return figure_of(fact).dimension == "multiple"


def is_bound(fact: Fact) -> bool:
    """Whether a figure is open to one side: `more than 80`, with which many figures agree by chance."""
    value = figure_of(fact)
    return value.low is None or value.high is None


def is_limit(fact: Fact) -> bool:
    """Whether a figure is open below: `fewer than 80`, which what has come to 81 no longer is, however it goes on."""
    return figure_of(fact).low is None


def is_floor(fact: Fact) -> bool:
    """Whether a figure is open above: `at least 80`, `more than 80`."""
    value = figure_of(fact)
    return value.high is None and value.low is not None


def is_part(fact: Fact, other: Fact) -> bool:
    """Whether one count or sum of money may be a part of another, as it is less."""
    left, right = figure_of(fact), figure_of(other)
    is_summed = left.dimension == right.dimension and left.dimension in {"count", "currency"}
    return is_summed and left.unit == right.unit and left.central < right.central


def is_age(fact: Fact) -> bool:
    """Whether a figure is how old somebody is."""
    return figure_of(fact).role is Role.AGE


def may_be_years(fact: Fact, years: int) -> bool:
    """Whether an age may be so many whole years."""
    value = figure_of(fact)
    from_years = 0.0 if value.low is None else value.low / YEAR
    to_years = float(years) if value.high is None else value.high / YEAR
    return from_years <= years <= to_years


def may_last(fact: Fact, days: int) -> Relation:
    """How a length of time stands to so many days, of which the first may count or not."""
    value = figure_of(fact)
    if any(abs(value.central - one * DAY) <= _ROUNDED * value.central for one in (days, days + 1)):
        return Relation.SAME
    is_near = any(_may_be_seconds(value, one * DAY) for one in (days, days + 1))
    return Relation.UNCLEAR if is_near else Relation.CONFLICT


def _may_be_seconds(value: Quantity, seconds: float) -> bool:
    """Whether a length of time leaves room for so many seconds."""
    return (value.low is None or value.low <= seconds) and (value.high is None or seconds <= value.high)


def is_age_aside(fact: Fact) -> bool:
    """Whether a figure is a bare age, as in `Anna Lind, 55,`: it tells who is meant, and not what is said of them."""
    return figure_of(fact).role is Role.AGE and fact.text.isdigit()


def leaves_room(stated: Fact, sourced: Fact) -> bool:
    """Whether two figures are of one measure and the source's neither bears the stated one out nor denies it."""
    left, right = figure_of(stated), figure_of(sourced)
    return comparing.is_comparable(left, right) and not (left.noun and right.noun and left.noun != right.noun)


def is_start(fact: Fact) -> bool:
    """Whether a figure is that from which something rose or fell: `from 9.10`."""
    return figure_of(fact).role is Role.BEFORE


def is_end(fact: Fact) -> bool:
    """Whether a figure is that to which something rose or fell: `to 12.20`."""
    return figure_of(fact).role is Role.AFTER


def is_plain_level(fact: Fact) -> bool:
    """Whether a figure is how much there is, as it is: no change, no part and no bound."""
    value = figure_of(fact)
    return value.role is Role.LEVEL and value.dimension not in {"time", "multiple"} and not is_bound(fact)


def is_share(fact: Fact) -> bool:
    """Whether a figure is a part of something: per cents, `two thirds`."""
    return figure_of(fact).dimension == "percent"


def are_reciprocal(one: Fact, other: Fact) -> bool:
    """Whether two multiples are each one over the other: `twice` and `half as`."""
    return is_multiple(one) and is_multiple(other) and figure_of(one).central * figure_of(other).central == 1


def is_level(fact: Fact) -> bool:
    """Whether a figure tells how much there is, be it that which it rose or fell to: no change, multiple or score."""
    return figure_of(fact).role in {Role.LEVEL, Role.AFTER, Role.SHARE}


def order(one: Fact, other: Fact) -> int:
    """1 where the first of two figures of one unit is surely the larger, -1 where it is the smaller, else 0."""
    left, right = figure_of(one), figure_of(other)
    if (left.dimension, left.unit) != (right.dimension, right.unit):
        return 0
    (low, high), (floor, top) = _ends(left), _ends(right)
    return (low >= top) - (high <= floor)


def _ends(value: Quantity) -> tuple[float, float]:
    return (-inf if value.low is None else value.low, inf if value.high is None else value.high)


def share(fact: Fact) -> tuple[float, float] | None:
    """The least and the most (0-1) that a figure says is the part of a whole; None for other figures, and for steps."""
    value = figure_of(fact)
    if not is_share(fact) or value.role not in {Role.LEVEL, Role.SHARE}:
        return None
    is_loose = value.hedge is Hedge.LOOSE  # `a majority`: the words say it
    low, high = _ends(value)
    return None if is_loose else (low / 100, high / 100)


def left_of_whole(one: Fact, other: Fact) -> float | None:
    """What two shares leave of all there is, in per cent: 0 for `one in four` and "three quarters"; None for others.

    Less than the last figure written is nothing.
    """
    left, right = figure_of(one), figure_of(other)
    if not is_share(one) or not is_share(other):
        return None
    rest = _ALL - left.central - right.central
    return 0.0 if abs(rest) <= max(left.grain, right.grain) / 2 else rest


def part_and_whole(fact: Fact) -> tuple[float, float] | None:
    """The two numbers of `two of six`; None for a share that is written otherwise."""
    value = figure_of(fact)
    is_lost = value.role is Role.CHANGE and value.unit.startswith("of ")  # `lost 17 of its 44 seats`
    if (value.role is not Role.SHARE and not is_lost) or len(value.figures) == 1:
        return None
    return value.figures[0], value.figures[1]


def numbers(fact: Fact) -> tuple[float, ...]:
    """The numbers of a figure as they are written, whatever it measures."""
    return figure_of(fact).figures


def number(fact: Fact) -> float | None:
    """The number of a bare count, as written; None for any other figure."""
    value = figure_of(fact)
    return value.figures[0] if value.dimension == "count" and len(value.figures) == 1 else None


def written(fact: Fact) -> float | None:
    """The number of a count or a length of time, as written; None where that is bounded or a range."""
    value = figure_of(fact)
    is_one = value.dimension in {"count", "time"} and len(value.figures) == 1 and is_exact(fact)
    return value.figures[0] if is_one else None


def number_of_days(fact: Fact) -> float | None:
    """The number of days, as written; None for any other figure."""
    value = figure_of(fact)
    return value.figures[0] if value.unit == "day" and len(value.figures) == 1 else None


def is_by_time(fact: Fact) -> bool:
    """Whether a figure is a rate: `60 tonnes a day`."""
    return figure_of(fact).dimension.endswith("/time")


def in_time(fact: Fact, seconds: float) -> Fact:
    """A figure of so long a time as a rate, so that it may be set beside one of another time."""
    return fact._replace(value=as_rate(figure_of(fact), seconds))


def every(fact: Fact) -> Fact:
    """A length of time in which one thing comes as a rate: `a train every ten minutes`."""
    return fact._replace(value=as_rate_of_one(figure_of(fact)))


def how_often(fact: Fact) -> float | None:
    """The number of a count of times: `twice`, `three times`; None for any other figure."""
    value = figure_of(fact)
    return value.figures[0] if value.dimension == "multiple" and len(value.figures) == 1 else None


def is_with_unit(fact: Fact, other: Fact) -> bool:
    """Whether a bare number is that of a figure with a unit: `19` of "19 hours of the previous 24"."""
    value = figure_of(other)
    is_measured = value.dimension != "count" and len(value.figures) == 1
    return is_measured and not counted(fact) and number(fact) == value.figures[0]


def is_exact(fact: Fact) -> bool:
    """Whether a figure is told without a hedge: `12`, not `about 12`."""
    return figure_of(fact).hedge in {Hedge.NONE, Hedge.EXACTLY}


def may_be(fact: Fact, total: float, *, is_least: bool) -> bool:
    """Whether a count may be `total`, or where that `is_least` anything from it on."""
    value = figure_of(fact)
    is_under = value.high is not None and (value.high < total or (value.high_open and value.high == total))
    is_over = value.low is not None and (value.low > total or (value.low_open and value.low == total))
    return not (is_under or (is_over and not is_least))


def is_double(fact: Fact, other: Fact) -> bool:
    """Whether one figure is twice another of its measure."""
    left, right = figure_of(fact), figure_of(other)
    return left.dimension == right.dimension and left.central == 2 * right.central != 0


def is_most(fact: Fact) -> bool:
    """Whether a figure is a share of more than half."""
    return is_share(fact) and figure_of(fact).central > _HALF


def is_nought(fact: Fact) -> bool:
    """Whether a figure says that there is nothing: `zero cases`."""
    value = figure_of(fact)
    return value.low is not None and value.central == 0
