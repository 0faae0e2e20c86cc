"""A sentence's words in, the dates it states out; and one date measured against another."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from factcheck.facts import Context
from factcheck.facts.date.compare import (
    are_apart,
    are_of_one_day,
    compare,
    ends,
    is_recurring,
    last_of,
    may_be_life,
)
from factcheck.facts.date.cues import beginnings
from factcheck.facts.date.moment import expression
from factcheck.facts.date.resolve import when
from factcheck.facts.date.screen import is_stated, is_word
from factcheck.facts.date.value import Bound, Phrase, Point, Unit, When
from factcheck.model import Fact, Period, Words

__all__ = ["are_of_one_day", "compare", "covers", "ends", "extract", "last_of", "may_be_life", "read"]

KIND = "date"
_FAR = 10  # years
_ANY_YEAR = 2001
_LONGER = frozenset({Unit.DECADE, Unit.CENTURY})


_NO_DATE = When(Phrase(Point(Unit.DAY)), (), Unit.DAY)


def _of(fact: Fact) -> When:
    """What a date is; of any other fact, a date that nothing is known of."""
    return fact.value if isinstance(fact.value, When) else _NO_DATE


def extract(words: Words, context: Context) -> Iterator[Fact]:
    """The dates in `words` that a source can bear out; not `daily`, `now`, a bare `May` or `six weeks`."""
    for fact, first, after in _found(words, context, is_wide=False):
        if is_stated(words.tokens, first, after, _of(fact).phrase):
            yield fact


def is_snapshot(fact: Fact) -> bool:
    """Whether the date says when a state was looked at (`as of 25 March`), not when something happened."""
    return _of(fact).phrase.bound in {Bound.AS_OF, Bound.BY}


def nearness(stated: Fact, sourced: Fact) -> float:
    """How near two dates lie, from 1 for the same year to 0 for ten years or more; 0 where one of them is open."""
    begin, other = _start(stated), _start(sourced)
    return max(0.0, 1.0 - abs(begin.year - other.year) / _FAR) if begin and other else 0.0


def _start(fact: Fact) -> datetime | None:
    return next((reading.first.start for reading in _of(fact).readings), None)


def covers_start(stated: Fact, sourced: Fact) -> bool:
    """Whether a date may be the day, month or year that another begins with; so too where one of them is open."""
    pairs = [(one.allowed, other.first) for one in _of(stated).readings for other in _of(sourced).readings]
    return not pairs or any(not are_apart(one, other) for one, other in pairs)


def have_one_bound(stated: Fact, sourced: Fact) -> bool:
    """Whether both say `since`, or `until`, or `before`: one state begins or ends but once."""
    bound = _of(stated).phrase.bound
    return bound is _of(sourced).phrase.bound and bound not in {None, Bound.ABOUT, Bound.SINCE_AT_LEAST}


def is_since(fact: Fact) -> bool:
    """Whether the date is when something began that went on: `since 2013`."""
    return _of(fact).phrase.bound is Bound.SINCE


def has_bound(fact: Fact) -> bool:
    """Whether the date is open to one side: `before 1988`, `since May`."""
    return _of(fact).phrase.bound not in {None, Bound.ABOUT, Bound.AS_OF}


def year(fact: Fact) -> int | None:
    """The year that a date names; None for a stretch of years, and where the words give none."""
    phrase = _of(fact).phrase
    return phrase.first.year if phrase.last is None and phrase.first.unit not in _LONGER else None


def is_over(fact: Fact, today: date) -> bool:
    """Whether the date, in every reading, ended before `today`."""
    return max((reading.allowed.end.date() for reading in _of(fact).readings), default=date.max) <= today


def is_lasting(fact: Fact) -> bool:
    """Whether the date is a stretch with an end or a beginning of its own: `since 2013`, `from May to July`."""
    phrase = _of(fact).phrase
    return phrase.last is not None or phrase.bound in {Bound.SINCE, Bound.UNTIL}


def is_part_of_year(fact: Fact) -> bool:
    """Whether the date is a quarter or a half of a year."""
    return _of(fact).precision in {Unit.QUARTER, Unit.HALF}


def days(fact: Fact) -> tuple[date, date] | None:
    """The first day that the date may be, and the last; None where it has no end, or may be read in two ways."""
    readings = _of(fact).readings
    if len(readings) != 1:
        return None
    return readings[0].first.start.date(), (readings[0].first.end - timedelta(days=1)).date()


def days_apart(fact: Fact) -> int | None:
    """How many days lie between the ends of a stretch that is told by its days: 14 of `from 3 to 17 May`."""
    points = [_of(end).phrase.first for end in ends(fact) or ()]
    told = [(point.year, point.month, point.day) for point in points if point.month and point.day]
    year = next((year for year, _, _ in told if year), _ANY_YEAR)
    try:
        found = [date(own or year, month or 1, day or 1) for own, month, day in told]
    except ValueError:
        return None  # 31 June
    apart = (found[1] - found[0]).days if len(found) == 2 else 0  # noqa: PLR2004 - a stretch has two ends
    return apart if apart > 0 else None


def covers(fact: Fact, period: Period) -> bool:
    """Whether the date, in any of its readings, shares a day with `period`."""
    return any(
        reading.first.start.date() <= period.last and period.start < reading.first.end.date()
        for reading in _of(fact).readings
    )


def holds(fact: Fact, period: Period) -> bool:
    """Whether all of `period` lies in the date: in `2024`, `April 2024` or `last year`, but not `since 2024`.

    A date that comes round, `Thursday`, is the last one before the day it is read by.
    """
    held = fact.value
    if not isinstance(held, When) or held.phrase.bound not in {None, Bound.AS_OF, Bound.BETWEEN}:
        return False
    stretches = [reading.allowed for reading in held.readings]
    stretches = sorted(stretches, key=lambda stretch: stretch.start)[:1] if is_recurring(held) else stretches
    return bool(stretches) and all(
        stretch.start.date() <= period.start and period.last < stretch.end.date() for stretch in stretches
    )


def read(words: Words, context: Context) -> Iterator[Fact]:
    """Every expression of time in `words`, also those that state nothing on their own."""
    return (fact for fact, _, _ in _found(words, context, is_wide=True))


def _found(words: Words, context: Context, *, is_wide: bool) -> Iterator[tuple[Fact, int, int]]:
    """Each expression with its first token and the one after it."""
    now = _moment(context.today)
    done, tokens = 0, words.tokens
    for at in beginnings(tokens, is_wide=is_wide):
        found = expression(tokens, at) if at >= done else None
        if found is None or is_word(tokens, at, found[1]):
            continue
        start, end = tokens[at].start, tokens[found[1] - 1].end
        yield Fact(KIND, words.text[start:end], start, end, when(found[0], now)), at, found[1]
        done = found[1]


def _moment(today: date | None) -> datetime | None:
    """A text's date as a moment; the time is kept where it is known."""
    if today is None or isinstance(today, datetime):
        return today
    return datetime.combine(today, time())
