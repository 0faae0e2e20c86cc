"""Two date facts in, the source's date in the writer's own form out; None where that form is not certain.

The writer's words are kept and only their parts exchanged: the year, the month (short if it was short), the day
with its `th`, the weekday, the quarter. `early 2022` so becomes `early 2023`, `Aug. 3` becomes `Sept. 5`.
"""

import re
from datetime import date, timedelta

from factcheck.facts.date.resolve import readings
from factcheck.facts.date.value import Interval, Point, Unit, When
from factcheck.lexicon.calendar import MONTH_NAMES, MONTHS, ORDINAL_SUFFIXES, STRETCHING, WEEKDAY_NAMES, WEEKDAYS
from factcheck.lexicon.numbers import ORDINALS
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import cut, key_after

_FIGURES = re.compile(r"(\d+)")
_WHOLE = re.compile(r"\b\d+\b")
_YEAR_DIGITS = 4
_LONGEST_SHORT = 4  # `Sept`
_LONGEST_LENGTHS = {Unit.DAY: 1, Unit.MONTH: 31, Unit.QUARTER: 92, Unit.YEAR: 366}
_NEVER_SHORT = frozenset({5, 6, 7})  # May, June, July
_SHORT_SEPTEMBER = "Sept"
_QUARTERS = {1: "first", 2: "second", 3: "third", 4: "fourth"}
_MONTHS_OF_QUARTER = 3
_SHORT_LENGTH = 3
_JOINTS = STRETCHING | {"and"}


class _End(NamedTuple):
    """A date, or one end of a range: what is said of it, and the stretches that it may mean."""

    point: Point
    stretches: tuple[Interval, ...]

    @property
    def unit(self) -> Unit:
        """How exact it is, by the calendar alone."""
        return self.point.slots[-1].unit if self.point.slots else self.point.unit

    @property
    def is_open(self) -> bool:
        """Whether other words than those of a date would have to be put to say another."""
        point = self.point
        return point.is_relative or point.offset is not None or point.other_month is not None


class _Date(NamedTuple):
    """The first day of the source's date, and what of it is known."""

    start: date
    unit: Unit

    @property
    def quarter(self) -> int:
        return (self.start.month + 2) // _MONTHS_OF_QUARTER


def rewrite(stated: Fact, sourced: Fact) -> str | None:
    """`stated` with the parts of the source's date in the place of its own.

    Never more exact than the writer was; a range gives way to a range, end by end. None for a date that counts from
    another (`last July`), for another time of day, and where the source does not give every part.
    """
    ours, theirs = stated.value, sourced.value
    if not isinstance(ours, When) or not isinstance(theirs, When):
        return None
    texts = _halves(stated.text) if ours.phrase.last else (stated.text,)
    ends, others = _ends(ours), _ends(theirs)
    if not len(texts) == len(ends) == len(others):
        return None
    is_year_silent = all(end.point.year is None for end in ends)
    parts = [
        _exchanged(text, end, other, is_year_silent=is_year_silent)
        for text, end, other in zip(texts, ends, others, strict=True)
    ]
    written = "".join(part or "" for part in parts)
    return written if all(parts) and written != stated.text else None


def _ends(when: When) -> tuple[_End, ...]:
    first = _End(when.phrase.first, tuple(reading.first for reading in when.readings))
    if when.phrase.last is None:
        return (first,)
    return first, _End(when.phrase.last, tuple(reading.last for reading in when.readings))


def _halves(text: str) -> tuple[str, ...]:
    """A range with what joins its ends behind the first; whole, where it cannot be told what does."""
    joints = [token for token in cut(text).tokens if token.key in _JOINTS]
    return (text[: joints[0].end], text[joints[0].end :]) if len(joints) == 1 else (text,)


def _exchanged(text: str, ours: _End, theirs: _End, *, is_year_silent: bool) -> str | None:
    """The words of one end with the source's date in them."""
    point, other = ours.point, theirs.point
    if ours.is_open or point.edge not in {None, other.edge} or point.clock not in {None, other.clock}:
        return None  # `early 2024` for "late 2023"
    if point.year and other.year and point._replace(year=other.year) == other:
        years = {str(point.year): str(other.year)}  # also of a season, or of half a year
        return _WHOLE.sub(lambda figure: years.get(figure[0], figure[0]), text)
    found = _one_date(theirs, point.year or _common_year(ours, theirs))
    own = next((stretch.start.date() for stretch in ours.stretches), None)
    if found is None or own is None or not _gives(found.unit, ours.unit):
        return None
    if is_year_silent and found.start.year not in {stretch.start.year for stretch in ours.stretches}:
        return None
    if point.clock and _FIGURES.findall(text).count(str(own.day)) > 1:
        return None  # `at 9 on 9 March`
    return _written(text, found, own)


def _common_year(ours: _End, theirs: _End) -> int | None:
    """A year that both dates may be of, where neither gives one: `26 September`, "28 September"."""
    mine, others = ({stretch.start.year for stretch in end.stretches} for end in (ours, theirs))
    is_silent = ours.point.year is None and theirs.point.year is None
    return min(mine & others if others else mine, default=None) if is_silent else None


def _one_date(end: _End, year: int | None) -> _Date | None:
    """The day, month or year that it is in every reading: in `year`, if it is of every year (`in September`)."""
    point, stretches = end
    if year and point.month and point.is_recurring:
        stretches = readings(point._replace(year=year), None)
    found = {_date(stretch, end.unit) for stretch in stretches}
    return found.pop() if len(found) == 1 else None


def _date(stretch: Interval, precision: Unit) -> _Date | None:
    start, end = stretch
    length = end - start
    unit = next((unit for unit, days in _LONGEST_LENGTHS.items() if length <= timedelta(days=days)), None)
    if unit is None or (unit is Unit.QUARTER and precision is not Unit.QUARTER):
        unit = Unit.YEAR if unit else None
    is_in_one_year = (end - timedelta(microseconds=1)).year == start.year
    return _Date(start.date(), unit) if unit and is_in_one_year else None


def _gives(known: Unit, wanted: Unit) -> bool:
    """Whether a date known to one unit says what it is by the other, larger one."""
    order = list(_LONGEST_LENGTHS)
    return wanted in order and order.index(known) <= order.index(wanted)


def _written(text: str, found: _Date, own: date) -> str | None:
    """`text` with each part of its date exchanged; None if there is a part that is not understood.

    `own` is the day that the writer's words are read as.
    """
    tokens = cut(text).tokens
    if not any(character.isalpha() for character in text) and len(_FIGURES.findall(text)) > 1:
        return _in_figures(text, found.start, own) if found.unit is Unit.DAY else None
    written, done = "", 0
    for at, token in enumerate(tokens):
        part = _part(tokens, at, found, own)
        if part is None:
            return None
        end = token.end
        if token.key in MONTHS and part in MONTH_NAMES and text[end : end + 1] == "." and end - token.start > 1:
            end += 1  # `Aug.` gives way to a name that is written out
        written += text[done : token.start] + part if token.start >= done else ""
        done = max(done, end)
    return written + text[done:]


def _in_figures(text: str, wanted: date, own: date) -> str | None:
    """`2021-03-05`, `05/03/2021` or `5.3.2021` with other numbers; None where day and month could be either."""
    parts, marks = _FIGURES.split(text)[1::2], _FIGURES.split(text)[::2]
    if len(parts) != len(("year", "month", "day")):
        return None
    values = {own.year: wanted.year, own.month: wanted.month, own.day: wanted.day}
    if len(parts[0]) == _YEAR_DIGITS:
        numbers = [wanted.year, wanted.month, wanted.day]
    elif sorted(map(int, parts)) == sorted(values):
        numbers = [values[int(part)] for part in parts]
    else:
        return None
    written = [f"{number:0{len(part)}}" for part, number in zip(parts, numbers, strict=True)]
    return marks[0] + "".join(part + mark for part, mark in zip(written, marks[1:], strict=True))


def _part(tokens: tuple[Token, ...], at: int, found: _Date, own: date) -> str | None:
    """What stands for `tokens[at]`: itself, if it is no part of a date."""
    token, before = tokens[at], tokens[at - 1] if at else None
    following = key_after(tokens, at)
    if token.text.isdecimal():
        is_of_quarter = before is not None and before.key == "q" and before.end == token.start
        return str(found.quarter) if is_of_quarter else _number(token.text, following, found, own)
    if token.key in MONTHS:
        return _month(token.text, found.start.month)
    if token.key in WEEKDAYS:
        name = WEEKDAY_NAMES[found.start.weekday()]
        return _like(name if token.text.capitalize() in WEEKDAY_NAMES else name[:_SHORT_LENGTH], token.text)
    if token.key in ORDINALS:
        return _like(_QUARTERS[found.quarter], token.text) if following == "quarter" else None
    is_suffix = token.key in ORDINAL_SUFFIXES and before is not None and before.end == token.start
    return _suffix(found.start.day) if is_suffix else token.text


def _number(text: str, following: str, found: _Date, own: date) -> str | None:
    """The year or the day, else the same: an hour; None for a decade (`1990s`)."""
    if len(text) == _YEAR_DIGITS:
        return None if following in {"s", "'s"} else str(found.start.year)
    return str(found.start.day) if int(text) == own.day else text


def _month(model: str, month: int) -> str:
    """The name of a month, short if `model` is; May, June and July have no short form."""
    name = MONTH_NAMES[month - 1]
    is_short = len(model) <= _LONGEST_SHORT and model.capitalize() not in MONTH_NAMES
    if is_short and month not in _NEVER_SHORT:
        name = _SHORT_SEPTEMBER if name == "September" and len(model) != _SHORT_LENGTH else name[:_SHORT_LENGTH]
    return _like(name, model)


def _like(name: str, model: str) -> str:
    """`name` in the case of `model`."""
    return name.upper() if model.isupper() and len(model) > 1 else name if model[0].isupper() else name.lower()


def _suffix(day: int) -> str:
    if day % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
