"""The nouns of dates: what the words say (`Phrase`, made of `Point`s) and what they allow (`When`).

A `Point` holds only what is written, so two texts can be compared without knowing their dates;
`resolve` turns it into intervals, against the text's own date where the words need one.
"""

from datetime import datetime
from enum import Enum

from factcheck.typed import NamedTuple


class Unit(Enum):
    """A length of the calendar or the clock, also the precision of a date."""

    SECOND = "second"
    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Edge(Enum):
    """The part of a stretch of time that is meant."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    EARLIER = "earlier"
    LATER = "later"
    REST = "rest"


class Bound(Enum):
    """What the words before a date make of it."""

    BEFORE = "before"
    BY = "by"
    UNTIL = "until"
    AFTER = "after"
    SINCE = "since"
    SINCE_AT_LEAST = "since at least"
    AS_OF = "as of"
    ABOUT = "about"
    BETWEEN = "between"


class Offset(NamedTuple):
    """So many units; negative is back in time."""

    number: float
    unit: Unit


class Slot(NamedTuple):
    """The `number`-th `unit` (of `weekday`, if given) of a longer stretch; -1 is the last.

    `length` units if more than one is meant: the first ten days.
    """

    number: int
    unit: Unit
    weekday: int | None = None
    length: int = 1


class Clock(NamedTuple):
    """A time of day in seconds after midnight; `end` for a part of the day.

    `is_certain` is false where the words leave morning or evening open (`half past seven`).
    """

    start: int
    unit: Unit
    end: int | None = None
    is_certain: bool = True


class Point(NamedTuple):
    """A date as far as the words give it; `None` is not stated.

    `months` counts from `month`: three for a quarter or a season. `turn` is how many units from the
    present one (`last` -1). `offset` moves the result (`two weeks ago`), `window` is a stretch that
    ends or begins now (`the past two years`). `holiday` keys the tables of `lexicon.calendar`. `is_over_new_year`: both
    years of a winter are given.
    """

    unit: Unit
    year: int | None = None
    month: int | None = None
    months: int = 1
    day: int | None = None
    weekday: int | None = None
    turn: int | None = None
    turn_word: str = ""
    offset: Offset | None = None
    window: Offset | None = None
    slots: tuple[Slot, ...] = ()
    edge: Edge | None = None
    holiday: tuple[str, ...] = ()
    clock: Clock | None = None
    other_month: int | None = None
    is_short_year: bool = False
    is_fiscal: bool = False
    is_vague: bool = False
    is_over_new_year: bool = False

    @property
    def is_relative(self) -> bool:
        """Whether the words need the text's own date to mean anything."""
        return self.turn is not None or self.window is not None

    @property
    def is_recurring(self) -> bool:
        """Whether a date like this comes round again: `May 4`, `Tuesday`, `August`."""
        return not self.is_relative and self.year is None


Found = tuple[Point, int] | None  # with the token after it


class Form(Enum):
    """What an expression of time is; a length or a repetition has it in `Point.offset`."""

    DATE = "date"
    LENGTH = "length"
    REPEATED = "repeated"


class Phrase(NamedTuple):
    """A whole expression: one point, or a range from `first` to `last`, and its bound."""

    first: Point
    last: Point | None = None
    bound: Bound | None = None
    form: Form = Form.DATE


class Interval(NamedTuple):
    """Half-open; it begins with `ALWAYS` or ends with `FOR_EVER` if a bound leaves it open to that side."""

    start: datetime
    end: datetime


ALWAYS, FOR_EVER = datetime.min, datetime.max


class Reading(NamedTuple):
    """One thing the words may mean: the stretches named (two for a range), and what the bound makes of them."""

    first: Interval
    last: Interval
    allowed: Interval


class When(NamedTuple):
    """What a date's words allow: the value of a `date` fact.

    There are no `readings` if the words need a date that the text does not give, and several where
    they are ambiguous (`05/03/2024`) or come round. `slack` is how many days beyond a
    reading the words still cover (`about 2010`, `early May`).
    """

    phrase: Phrase
    readings: tuple[Reading, ...]
    precision: Unit
    slack: int = 0
