"""Two date facts in, how the one stands to the other out.

Dates are compared as the stretches of time that their words allow. Wider than the source is WEAKER (`2023`
for `August 2023`), narrower STRONGER, apart CONFLICT, and across each other UNCLEAR.

- A source that holds throughout (`from 1990 to 1995`, `since 2015`) bears out any time within it.
- Two ranges, and two `since` or `until`, are held to their ends: `1990 to 1992` is wrong for `1990 to 1995`.
- `as of` is a snapshot: another day's is no contradiction, UNCLEAR.
- A date that comes round (`May 4`, `Tuesday`) is set beside the other's year.
- Where the words are ambiguous it takes every reading to make a CONFLICT.
"""

from datetime import datetime, timedelta

from factcheck.facts import Context
from factcheck.facts.date.resolve import when
from factcheck.facts.date.value import ALWAYS, Bound, Interval, Phrase, Point, Reading, Unit, When
from factcheck.lexicon.calendar import AFTER_PART, BEFORE_PART
from factcheck.model import Fact, Relation
from factcheck.typed import cast

_BEST_FIRST = (Relation.SAME, Relation.WEAKER, Relation.STRONGER, Relation.UNCLEAR, Relation.CONFLICT)
_ANY_DAY = datetime(2024, 1, 1)
_LEAST_LIFE = 15 * 365  # days: fewer years in brackets are a term of office or a career
_LONG = 3 * 366  # days; shorter stretches are events that last
_LATER = 22  # days: by the calendar a season begins with a month, by the sun three weeks on, and it may end so late
_HOUR, _HOURS = 3600, 24  # seconds; in a day
_FROM_A_POINT = frozenset({Bound.SINCE, Bound.UNTIL})
_SINCE = {Bound.SINCE, Bound.SINCE_AT_LEAST}
_COUNTED = [Bound.AS_OF, Bound.BY]
_UP_TO_A_POINT = frozenset({Bound.UNTIL, Bound.BY})
_AT_A_TIME = {None, Bound.AS_OF}  # that it was so then tells nothing of since when


def compare(stated: Fact, sourced: Fact, context: Context) -> Relation:
    """How a stated date stands to a sourced one; each was resolved when it was extracted."""
    del context
    ours, theirs = cast("When", stated.value), cast("When", sourced.value)
    if ours.phrase == theirs.phrase and (ours.readings == theirs.readings or is_recurring(ours)):
        return Relation.SAME
    bounds = {ours.phrase.bound, theirs.phrase.bound}
    if [held.phrase.bound for held in (ours, theirs)] == _COUNTED and ours.phrase.first == theirs.phrase.first:
        return Relation.SAME  # `as of 9 May`, "by 9 May"
    if bounds == _FROM_A_POINT and ours.phrase.first == theirs.phrase.first and ours.phrase.last == theirs.phrase.last:
        return Relation.CONFLICT  # `from Sunday`, `until Sunday`
    if _are_of_other_lengths(ours.phrase.first, theirs.phrase.first):
        return Relation.CONFLICT
    if ours.phrase.first.is_vague or theirs.phrase.first.is_vague:
        return Relation.UNCLEAR
    if ours.phrase.first.is_fiscal and theirs.phrase.first.is_fiscal:  # whenever they begin, they are years apart
        ours, theirs = ours._replace(slack=0), theirs._replace(slack=0)
    return _placed(ours, theirs)


def _are_of_other_lengths(ours: Point, theirs: Point) -> bool:
    """Whether two stretches that begin with now are of other lengths: `the next five years`, "the following three"."""
    one, other = ours.window, theirs.window
    if one is None or other is None or one.unit is not other.unit:
        return False
    return one.number != other.number and one.number > 0 < other.number


def are_of_one_day(stated: Fact, sourced: Fact) -> bool:
    """Whether two dates name the same day, month or year; `before` and `after` it are not."""
    ours, theirs = cast("When", stated.value), cast("When", sourced.value)
    if is_recurring(ours) and not is_recurring(theirs):
        ours = _beside(ours, _start(theirs))
    elif is_recurring(theirs) and not is_recurring(ours):
        theirs = _beside(theirs, _start(ours))
    if ours.phrase.bound in {Bound.BEFORE, Bound.AFTER}:
        return False
    if compare(stated, sourced, Context()) is Relation.SAME or ours.phrase.first == theirs.phrase.first:
        return True
    return not {reading.first for reading in ours.readings}.isdisjoint(reading.first for reading in theirs.readings)


def may_be_life(fact: Fact) -> bool:
    """Whether a range is long enough for the days on which somebody was born and died."""
    readings = cast("When", fact.value).readings
    return any((reading.last.end - reading.first.start).days >= _LEAST_LIFE for reading in readings[:1])


def ends(fact: Fact) -> tuple[Fact, Fact] | None:
    """The first and the last day of a range, each as a date of its own; None where it is no range."""
    held = fact.value
    if not isinstance(held, When) or held.phrase.last is None:
        return None
    stretches = held.readings[:1]
    firsts = tuple([_only(stretch.first) for stretch in stretches])
    lasts = tuple([_only(stretch.last) for stretch in stretches])
    start, end = held.phrase.first, held.phrase.last
    start = start if start.month or end.month is None else start._replace(month=end.month)  # `from 3 to 8 May`
    first = When(Phrase(start, None, held.phrase.bound), firsts, held.precision, held.slack)
    last = When(Phrase(end), lasts, held.precision)
    return fact._replace(value=first), fact._replace(value=last)


def last_of(fact: Fact) -> Fact | None:
    """The day or month that something goes on `until`, as a date of its own; None for other dates."""
    held = fact.value
    if not isinstance(held, When) or held.phrase.bound is not Bound.UNTIL or held.phrase.last is not None:
        return None
    readings = tuple([_only(reading.first) for reading in held.readings])
    return fact._replace(value=When(Phrase(held.phrase.first), readings, held.precision, held.slack))


def _only(stretch: Interval) -> Reading:
    return Reading(stretch, stretch, stretch)


def is_recurring(date: When) -> bool:
    """Whether the words name no year, and do not count from the text's own date."""
    points = (date.phrase.first, date.phrase.last or date.phrase.first)
    return all(point.is_recurring for point in points)


def _placed(ours: When, theirs: When) -> Relation:
    """The relation, once a date that comes round is set beside the other's year."""
    if is_recurring(ours) and is_recurring(theirs):
        if _is_weekday(ours) != _is_weekday(theirs):
            return Relation.UNCLEAR
        return _best(_beside(ours, _ANY_DAY), _beside(theirs, _ANY_DAY))
    if is_recurring(ours):
        relation = _best(_beside(ours, _start(theirs)), theirs)
        return Relation.UNCLEAR if relation is Relation.STRONGER and _is_weekday(ours) else relation
    if is_recurring(theirs):
        relation = _best(ours, _beside(theirs, _start(ours)))
        if relation is Relation.WEAKER and _is_of_years(ours):  # `on Tuesday` says nothing of the year
            return relation if _best(ours, theirs) is Relation.WEAKER else Relation.UNCLEAR
        is_other_year = theirs.readings and _best(ours, theirs) is Relation.CONFLICT
        return Relation.UNCLEAR if is_other_year and relation is not Relation.CONFLICT else relation
    return _best(ours, theirs)


def _is_weekday(date: When) -> bool:
    point = date.phrase.first
    return point.weekday is not None and point.month is None


def _is_of_years(date: When) -> bool:
    point = date.phrase.first
    return point.unit in {Unit.YEAR, Unit.DECADE, Unit.CENTURY}


def _start(date: When) -> datetime | None:
    return date.readings[0].first.start if date.readings else None


def _beside(date: When, moment: datetime | None) -> When:
    """The reading of a recurring date that is nearest to `moment`; of an hour both, where it leaves open which."""
    if moment is None:
        return date._replace(readings=())
    found = when(date.phrase, moment).readings
    clock = date.phrase.first.clock
    number = 1 if clock is None or clock.is_certain else 2
    nearest = sorted(found, key=lambda reading: abs(reading.first.start - moment))[:number]
    return date._replace(readings=tuple(nearest))


def _best(ours: When, theirs: When) -> Relation:
    """The most favourable over all readings; UNCLEAR without any."""
    found = {_related(ours, one, theirs, other) for one in ours.readings for other in theirs.readings}
    return min(found, key=_BEST_FIRST.index, default=Relation.UNCLEAR)


def _related(ours: When, one: Reading, theirs: When, other: Reading) -> Relation:
    is_between = ours.phrase.bound is theirs.phrase.bound is Bound.BETWEEN
    if is_between or (_is_throughout(ours) and _is_throughout(theirs)):
        return _by_ends(ours, one, theirs, other)
    bounds = (ours.phrase.bound, theirs.phrase.bound)
    if Bound.SINCE_AT_LEAST in bounds and _SINCE.issuperset(bounds):
        return _since_at_least(bounds, one, other)
    is_deadline = set(bounds) == _UP_TO_A_POINT  # `has until May to`, `must by May`
    if is_deadline or (ours.phrase.bound is theirs.phrase.bound and ours.phrase.bound in _FROM_A_POINT):
        return _by_stretch(ours, one.first, theirs, other.first)
    return _by_bounds(ours, one, theirs, other)


def _since_at_least(bounds: tuple[Bound | None, ...], one: Reading, other: Reading) -> Relation:
    """`Since 2014` and `since at least 2014`, one beside the other: it may have begun before, and did no later."""
    is_sure, is_told = (bound is Bound.SINCE for bound in bounds)  # when it began, in the one and in the other
    if one.first == other.first:
        return Relation.STRONGER if is_sure else Relation.WEAKER
    if _is_within(one.allowed, other.allowed):
        return Relation.CONFLICT if is_sure else Relation.WEAKER
    return Relation.CONFLICT if is_told else Relation.UNCLEAR


def _by_bounds(ours: When, one: Reading, theirs: When, other: Reading) -> Relation:
    """What each bound allows, except that `since` and `until` also say when something began or ended."""
    relation = _by_stretch(ours, one.allowed, theirs, other.allowed)
    if relation is Relation.STRONGER and (_is_throughout(theirs) or theirs.phrase.bound in _FROM_A_POINT):
        return Relation.UNCLEAR if _is_lifetime(theirs, other) and not _is_at_an_end(one, other) else Relation.WEAKER
    if relation is Relation.WEAKER and ours.phrase.bound in _FROM_A_POINT and theirs.phrase.bound in _AT_A_TIME:
        is_at_the_point = not are_apart(one.first, other.allowed)
        return relation if is_at_the_point else Relation.UNCLEAR
    if relation is Relation.UNCLEAR and theirs.phrase.bound is Bound.BY and ours.phrase.bound is Bound.AFTER:
        return Relation.WEAKER if _is_within(other.first, one.allowed) else relation  # looked at within that time
    if relation is Relation.UNCLEAR and theirs.phrase.bound is Bound.SINCE and one.allowed.start == ALWAYS:
        return Relation.WEAKER if _is_within(other.first, one.allowed) else relation  # began before 1999: since 1998
    if relation is Relation.CONFLICT and Bound.AS_OF in {ours.phrase.bound, theirs.phrase.bound}:
        return Relation.UNCLEAR
    return relation


def _is_throughout(date: When) -> bool:
    return date.phrase.last is not None and date.phrase.bound is None


def _is_lifetime(date: When, reading: Reading) -> bool:
    """Two days that are years apart, `(5 May 1920 – 3 June 2001)`, are a birth and a death, not what lies between."""
    return date.precision is Unit.DAY and (reading.last.end - reading.first.start).days > _LONG


def _is_at_an_end(one: Reading, other: Reading) -> bool:
    return not are_apart(one.allowed, other.first) or not are_apart(one.allowed, other.last)


def _by_ends(ours: When, one: Reading, theirs: When, other: Reading) -> Relation:
    """Two ranges: first with first and last with last; the worse of the two."""
    found = (_by_stretch(ours, one.first, theirs, other.first), _by_stretch(ours, one.last, theirs, other.last))
    return max(found, key=_BEST_FIRST.index)


def _by_stretch(ours: When, one: Interval, theirs: When, other: Interval) -> Relation:
    if one == other:
        if ours.slack == theirs.slack:
            return Relation.SAME
        return Relation.WEAKER if ours.slack > theirs.slack else Relation.STRONGER
    if _is_within(other, one):
        return Relation.WEAKER
    if _is_within(one, other):
        return Relation.STRONGER
    return _at_a_distance(ours, one, theirs, other)


def _at_a_distance(ours: When, one: Interval, theirs: When, other: Interval) -> Relation:
    """Neither stretch holds the other."""
    mine, whole = _at_large(ours, one), _at_large(theirs, other)
    if mine != one or whole != other:
        if whole == other and _is_within(other, mine):
            return Relation.WEAKER
        return Relation.STRONGER if mine == one and _is_within(one, whole) else _unless_apart(mine, whole)
    if ours.phrase.bound is Bound.ABOUT and _is_within(other, _widened(one, ours.slack)):
        return Relation.WEAKER
    if are_apart(_widened(one, ours.slack), _widened(other, theirs.slack)):
        return Relation.UNCLEAR if _is_season_beside_month(ours, one, theirs, other) else Relation.CONFLICT
    return Relation.UNCLEAR


def _at_large(date: When, stretch: Interval) -> Interval:
    """A part of the day with the hours around it that are called so as well: `the morning`, at 7.52."""
    clock = date.phrase.first.clock
    if clock is None or clock.unit is not Unit.DAYPART or clock.end is None:
        return stretch
    before, after = BEFORE_PART.get(clock.start // _HOUR, 0), AFTER_PART.get(clock.end // _HOUR, 0)
    return _moved(stretch, -before / _HOURS, after / _HOURS)


def _unless_apart(one: Interval, other: Interval) -> Relation:
    return Relation.CONFLICT if are_apart(one, other) else Relation.UNCLEAR


def _is_season_beside_month(ours: When, one: Interval, theirs: When, other: Interval) -> bool:
    """Spring is autumn on the other half of the globe: of months only those of neither conflict with it."""
    if _is_season(ours.phrase.first) == _is_season(theirs.phrase.first):
        return False
    season, month = (one, other) if _is_season(ours.phrase.first) else (other, one)
    halves = (season, _half_a_year_on(season, -1), _half_a_year_on(season, 1))
    return any(not are_apart(_moved(half, 0, _LATER), month) for half in halves)


def _half_a_year_on(stretch: Interval, times: int) -> Interval:
    def moved(day: datetime) -> datetime:
        months = day.month - 1 + 6 * times
        return day.replace(year=day.year + months // 12, month=months % 12 + 1, day=min(day.day, 28))

    try:
        return Interval(moved(stretch.start), moved(stretch.end))
    except ValueError:  # there is no year 0, and none after 9999
        return stretch


def _is_season(point: Point) -> bool:
    return point.unit is Unit.SEASON


def _is_within(inner: Interval, outer: Interval) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def are_apart(one: Interval, other: Interval) -> bool:
    """Whether the one stretch ends before the other begins."""
    return one.end <= other.start or other.end <= one.start


def _widened(stretch: Interval, days: int) -> Interval:
    return _moved(stretch, -days, days)


def _moved(stretch: Interval, start: float, end: float) -> Interval:
    """A stretch whose ends are so many days later."""
    return Interval(_later(stretch.start, start), _later(stretch.end, end))


def _later(moment: datetime, days: float) -> datetime:
    """So many days later; at either end of all time the same."""
    try:
        return moment + timedelta(days=days)
    except OverflowError:
        return moment
