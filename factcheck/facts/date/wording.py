"""Date facts in, words out: the resolved date for a message, and the source's date in the writer's own form."""

from datetime import timedelta

from factcheck.facts.date.value import Interval, Point, Unit, When
from factcheck.lexicon.calendar import MONTH_NAMES
from factcheck.model import Fact
from factcheck.typed import cast


def describe(fact: Fact) -> str:
    """The date that the words come to: `August 2023` for `last August`; the words themselves if there is none."""
    value = cast("When", fact.value)
    if len({reading.allowed for reading in value.readings}) != 1 or value.phrase.bound or value.slack:
        return fact.text
    return _named(value.readings[0].allowed) or fact.text


def rewrite(stated: Fact, sourced: Fact) -> str | None:
    """The source's date as the writer would have put it: `March 5, 2024` stays in that order. `None` if unsure."""
    ours, theirs = cast("When", stated.value), cast("When", sourced.value)
    if ours.phrase.last or ours.phrase.bound or theirs.phrase.last or theirs.phrase.bound or not _is_plain(ours):
        return None
    stretches = {reading.allowed for reading in theirs.readings}
    if len(stretches) != 1 or theirs.slack:
        return None
    stretch = stretches.pop()
    if ours.precision is theirs.precision is Unit.DAY and stretch.start:
        if not any(character.isalpha() for character in stated.text):
            return stretch.start.date().isoformat() if stated.text[4:5] == "-" else None
        is_month_first = stated.text[:1].isalpha() and not stated.text.lower().startswith("the")
        day, month, year = stretch.start.day, MONTH_NAMES[stretch.start.month - 1], stretch.start.year
        return f"{month} {day}, {year}" if is_month_first else f"{day} {month} {year}"
    return _named(stretch) if ours.precision in {Unit.MONTH, Unit.YEAR} else None


def _is_plain(date: When) -> bool:
    """A day, month or year written in full, in words."""
    point = date.phrase.first
    return point == Point(point.unit, year=point.year, month=point.month, day=point.day) and point.year is not None


def _named(stretch: Interval) -> str | None:
    """The stretch as a day, a month or a year; `None` if it is no such thing."""
    start, end = stretch
    if start is None or end is None:
        return None
    month = MONTH_NAMES[start.month - 1]
    if end - start == timedelta(days=1):
        return f"{start.day} {month} {start.year}"
    if start.day == 1 and (end.year, end.month, end.day) == (start.year + start.month // 12, start.month % 12 + 1, 1):
        return f"{month} {start.year}"
    is_year = (start.month, start.day, end.month, end.day) == (1, 1, 1, 1) and end.year == start.year + 1
    return str(start.year) if is_year else None
