"""Two date facts in, the source's date in the writer's own form out; None where that form is not certain.

The writer's words are kept and only their parts exchanged: the year, the month (short if it was short), the day
with its `th`, the weekday, the quarter. `early 2022` so becomes `early 2023`, `Aug. 3` becomes `Sept. 5`.
"""

import re
from datetime import datetime, timedelta

from factcheck.facts.date.value import Interval, Unit, When
from factcheck.lexicon.calendar import MONTH_NAMES, MONTHS, ORDINAL_SUFFIXES, WEEKDAY_NAMES, WEEKDAYS
from factcheck.lexicon.numbers import ORDINALS
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import cut, key_after

_FIGURES = re.compile(r"(\d+)")
_YEAR_DIGITS = 4
_LONGEST_DAY = 2
_LONGEST_SHORT = 4  # `Sept`
_LONGEST_LENGTHS = {Unit.DAY: 1, Unit.MONTH: 31, Unit.QUARTER: 92, Unit.YEAR: 366}
_NEVER_SHORT = frozenset({5, 6, 7})  # May, June, July
_SHORT_SEPTEMBER = "Sept"
_QUARTERS = {1: "first", 2: "second", 3: "third", 4: "fourth"}
_MONTHS_OF_QUARTER = 3
_SHORT_LENGTH = 3


class _Date(NamedTuple):
    """The first day of the source's date, and what of it is known."""

    start: datetime
    unit: Unit

    @property
    def quarter(self) -> int:
        return (self.start.month + 2) // _MONTHS_OF_QUARTER


def rewrite(stated: Fact, sourced: Fact) -> str | None:
    """`stated` with the parts of the source's date in the place of its own.

    Never more exact than the writer was. None for a date that counts from another (`last July`), for a range, and
    where the source does not give every part.
    """
    ours, theirs = stated.value, sourced.value
    if not isinstance(ours, When) or not isinstance(theirs, When) or ours.precision not in _LONGEST_LENGTHS:
        return None
    if len({reading.first for reading in theirs.readings}) != 1:
        return None
    point = ours.phrase.first
    is_open = point.is_relative or point.offset is not None or point.other_month is not None
    is_of_other_edge = point.edge not in {None, theirs.phrase.first.edge}  # `early 2024` for "late 2023"
    if ours.phrase.last or theirs.phrase.last or is_open or is_of_other_edge:
        return None
    found = _date(theirs.readings[0].first, theirs.precision)
    if found is None or not _gives(found.unit, ours.precision):
        return None
    is_year_silent = point.year is None
    if is_year_silent and found.start.year not in {_year(reading.first) for reading in ours.readings}:
        return None
    own = ours.readings[0].first[0] if ours.readings else None
    written = _written(stated.text, found, own)
    return written if written != stated.text else None


def _date(stretch: Interval, precision: Unit) -> _Date | None:
    start, end = stretch
    if start is None or end is None:
        return None
    length = end - start
    unit = next((unit for unit, days in _LONGEST_LENGTHS.items() if length <= timedelta(days=days)), None)
    if unit is None or (unit is Unit.QUARTER and precision is not Unit.QUARTER):
        unit = Unit.YEAR if unit else None
    is_in_one_year = (end - timedelta(microseconds=1)).year == start.year
    return _Date(start, unit) if unit and is_in_one_year else None


def _gives(known: Unit, wanted: Unit) -> bool:
    """Whether a date known to one unit says what it is by the other, larger one."""
    order = list(_LONGEST_LENGTHS)
    return order.index(known) <= order.index(wanted)


def _year(stretch: Interval) -> int | None:
    return stretch.start.year if stretch.start else None


def _written(text: str, found: _Date, own: datetime | None) -> str | None:
    """`text` with each part of its date exchanged; None if there is a part that is not understood.

    `own` is the day that the writer's words are read as.
    """
    tokens = cut(text).tokens
    if not any(character.isalpha() for character in text) and not text.isdecimal():
        return _in_figures(text, found.start, own) if own and found.unit is Unit.DAY else None
    written, done = "", 0
    for at, token in enumerate(tokens):
        part = _part(tokens, at, found)
        if part is None:
            return None
        end = token.end
        if token.key in MONTHS and part in MONTH_NAMES and text[end : end + 1] == "." and end - token.start > 1:
            end += 1  # `Aug.` gives way to a name that is written out
        written += text[done : token.start] + part if token.start >= done else ""
        done = max(done, end)
    return written + text[done:]


def _in_figures(text: str, wanted: datetime, own: datetime) -> str | None:
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


def _part(tokens: tuple[Token, ...], at: int, found: _Date) -> str | None:
    """What stands for `tokens[at]`: itself, if it is no part of a date."""
    token, before = tokens[at], tokens[at - 1] if at else None
    following = key_after(tokens, at)
    if token.text.isdecimal():
        is_of_quarter = before is not None and before.key == "q" and before.end == token.start
        return str(found.quarter) if is_of_quarter else _number(token.text, following, found)
    if token.key in MONTHS:
        return _month(token.text, found.start.month)
    if token.key in WEEKDAYS:
        return _like(WEEKDAY_NAMES[found.start.weekday()], token.text)
    if token.key in ORDINALS:
        return _like(_QUARTERS[found.quarter], token.text) if following == "quarter" else None
    is_suffix = token.key in ORDINAL_SUFFIXES and before is not None and before.end == token.start
    return _suffix(found.start.day) if is_suffix else token.text


def _number(text: str, following: str, found: _Date) -> str | None:
    """The year or the day; None for a decade (`1990s`) or whatever else has so many digits."""
    if len(text) == _YEAR_DIGITS:
        return None if following in {"s", "'s"} else str(found.start.year)
    return str(found.start.day) if len(text) <= _LONGEST_DAY else None


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
