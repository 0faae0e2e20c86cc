"""What a quantity is: the range its words allow, with the figure they put it in."""

from enum import Enum

from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple


class Hedge(Enum):
    """How the words around a figure widen or bound it. The values are the words of `lexicon.hedges`."""

    NONE = ""
    EXACTLY = "exactly"
    ABOUT = "about"
    NEARLY = "nearly"
    JUST_OVER = "just over"
    MORE_THAN = "more than"
    AT_LEAST = "at least"
    LESS_THAN = "less than"
    AT_MOST = "at most"
    UP_TO = "up to"
    BETWEEN = "between"
    LOOSE = "loose"  # `hundreds of`, `a majority`: the word itself is the range


UPPER = frozenset({Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO})
LOWER = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST})
"""What bounds a figure from above."""
APPROXIMATE = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER})


class Role(Enum):
    """What a figure is of: a level, or a step from one level to another."""

    LEVEL = "level"
    CHANGE = "change"
    BEFORE = "before"  # `from 20` in "rose from 20 to 30"
    AFTER = "after"  # `to 30` there
    SHARE = "share"  # a part of a whole, written as a fraction: `nine in ten`
    MULTIPLE = "multiple"  # `twice`, `threefold`
    RATIO = "ratio"  # `2 to 7`
    SCORE = "score"  # `3-1`
    RATING = "rating"  # `7.1/10`
    AGE = "age"


class Quantity(NamedTuple):
    """A figure and the range it stands for.

    `low`, `high`, `central` and `grain` count in the dimension's base unit (metres, kilograms, seconds, percent,
    units of a currency); `low` or `high` is None where the words set no bound. `figures` are the numbers as
    written, before any conversion: one, or the ends of a range, or part and whole (`12 of 30`), or a score.
    `start:end` is the bare figure with its unit, without the hedge, in the sentence.
    """

    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    central: float
    grain: float
    figures: tuple[float, ...]
    hedge: Hedge
    dimension: str
    unit: str
    noun: str
    role: Role
    start: int
    end: int
    is_worded: bool = False


class Measure(NamedTuple):
    """A unit as read: `factor` of the dimension's base unit in one, after `offset` is taken away.

    `scale` is a magnitude written into the unit (`30 MUSD`).
    """

    unit: str
    dimension: str
    factor: float
    end: int
    offset: float = 0.0
    scale: float = 1.0

    def to_base(self, value: float) -> float:
        return (value - self.offset) * self.factor


class Amount(NamedTuple):
    """A figure with its unit, before hedges: what `amount.read` gives.

    `start` and `end` are token indexes. `parts` are the numbers as written.
    """

    value: float
    grain: float
    parts: tuple[float, ...]
    measure: Measure
    start: int
    end: int
    role: Role
    low: float | None = None
    high: float | None = None
    is_worded: bool = False


def measured_as(other: Quantity, found: Quantity, factor: float) -> Quantity:
    """A figure in the unit of another, one of which is `factor` of the base unit."""
    low, high = (None if bound is None else bound * factor for bound in (found.low, found.high))
    found = found._replace(central=found.central * factor, grain=found.grain * factor, low=low, high=high)
    return found._replace(unit=other.unit, dimension=other.dimension)


def as_rate(found: Quantity, seconds: float) -> Quantity:
    """A figure of so long a time as a rate, in its base unit a second; one that is a rate already as it is."""
    if found.dimension.endswith("/time"):
        return found
    unit = f"{found.unit} in {seconds:g} s"
    return measured_as(found, found, 1 / seconds)._replace(unit=unit, dimension=f"{found.dimension}/time")


def as_rate_of_one(found: Quantity) -> Quantity:
    """One thing in a length of time, `every 40 seconds`, as the range of rates that this may be."""
    low, high, central = (None if not bound else 1 / bound for bound in (found.high, found.low, found.central))
    found = found._replace(low=low, high=high, central=central or 0.0, grain=0.0, hedge=Hedge.ABOUT, figures=(1.0,))
    return found._replace(dimension="count/time", unit=f"one in {found.unit}", role=Role.LEVEL)


def in_unit_of(other: Quantity, found: Quantity) -> Quantity:
    """A bare number in the unit of a figure that it is listed with; any other as it is."""
    is_bare = found.dimension == "count" and not found.noun and other.dimension != "count"
    is_single = len(other.figures) == 1 and other.figures[0] != 0
    return measured_as(other, found, other.central / other.figures[0]) if is_bare and is_single else found


COUNT = Measure("", "count", 1.0, 0)
KIND = "quantity"
Tokens = tuple[Token, ...]


_NO_FIGURE = Quantity(0.0, 0.0, False, False, 0.0, 0.0, (0.0,), Hedge.LOOSE, "", "", "", Role.LEVEL, 0, 0)


def figure_of(fact: Fact) -> Quantity:
    """What a figure is; of any other fact, a figure of nothing."""
    return fact.value if isinstance(fact.value, Quantity) else _NO_FIGURE
