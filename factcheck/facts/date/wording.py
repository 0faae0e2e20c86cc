"""A date fact in, the date that it comes to out, in words."""

from datetime import timedelta

from factcheck.facts.date.value import Interval, When
from factcheck.lexicon.calendar import MONTH_NAMES
from factcheck.model import Fact
from factcheck.typed import cast


def describe(fact: Fact) -> str:
    """The date that the words come to: `August 2023` for `last August`; the words themselves if there is none."""
    value = cast("When", fact.value)
    if len({reading.allowed for reading in value.readings}) != 1 or value.phrase.bound or value.slack:
        return fact.text
    return _named(value.readings[0].allowed) or fact.text


def _named(stretch: Interval) -> str | None:
    """The stretch as a day, a month or a year; `None` if it is no such thing."""
    start, end = stretch
    month = MONTH_NAMES[start.month - 1]
    if end - start == timedelta(days=1):
        return f"{start.day} {month} {start.year}"
    if start.day == 1 and (end.year, end.month, end.day) == (start.year + start.month // 12, start.month % 12 + 1, 1):
        return f"{month} {start.year}"
    is_year = (start.month, start.day, end.month, end.day) == (1, 1, 1, 1) and end.year == start.year + 1
    return str(start.year) if is_year else None
