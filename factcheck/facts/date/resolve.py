"""What the words say in, the intervals they may mean out, against the text's own date where they need one."""
# ruff: noqa: PLR2004  the calendar's own numbers: 12 months, 31 days, years of four digits

from datetime import datetime, timedelta

from factcheck.facts.date.reckoning import (
    day_of,
    days_in,
    holiday,
    long_weekend,
    midnight,
    months_of,
    nth_week,
    nth_weekday,
    shifted,
    whole,
)
from factcheck.facts.date.value import (
    ALWAYS,
    FOR_EVER,
    Bound,
    Clock,
    Edge,
    Form,
    Interval,
    Phrase,
    Point,
    Reading,
    Slot,
    Unit,
    When,
)

Readings = tuple[Interval, ...]


def when(phrase: Phrase, now: datetime | None) -> When:
    """The value of a date fact. Never raises: what lies outside the calendar has no readings."""
    found = tuple(Reading(first, last, _allowed(first, last, phrase.bound)) for first, last in _ends(phrase, now))
    if phrase.form is not Form.DATE:
        found = ()
    return When(phrase, found, _precision(phrase.last or phrase.first), _slack(phrase))


def _ends(phrase: Phrase, now: datetime | None) -> tuple[tuple[Interval, Interval], ...]:
    """The first and the last stretch of each reading (the same, unless it is a range)."""
    try:
        if phrase.last is None:
            return tuple((found, found) for found in readings(phrase.first, now))
        return _range(phrase.first, phrase.last, now)
    except (OverflowError, ValueError):
        return ()


def readings(point: Point, now: datetime | None) -> Readings:
    """The stretches that `point` may mean."""
    found = _base(point, now)
    if point.unit is Unit.WEEK and point.day:
        found = tuple(whole(Unit.WEEK, day.start) for day in found)
    for slot in point.slots:
        found = tuple(_slotted(stretch, slot) for stretch in found)
    if point.edge:
        found = tuple(_edged(stretch, point.edge, now) for stretch in found)
    if point.offset:
        unit = point.offset.unit if now and point.turn_word in {"now", "later", "earlier"} else Unit.DAY
        found = tuple(whole(unit, shifted(stretch.start, point.offset.number, point.offset.unit)) for stretch in found)
    if point.clock:
        found = tuple(timed for stretch in found for timed in _timed(stretch, point.clock))
    return found


def _base(point: Point, now: datetime | None) -> Readings:
    if point.is_relative:
        return _relative(point, now) if now else ()
    if point.year is not None:
        return _in_year(point, point.year)
    return _recurring(point, now) if now else ()


def _in_year(point: Point, year: int) -> Readings:
    """The stretch with its year known."""
    if point.unit in {Unit.DECADE, Unit.CENTURY}:
        return _in_years(point, year)
    if point.holiday:
        day = holiday(point.holiday, year)
        return (long_weekend(day),) if point.unit is Unit.WEEKEND else (day,)
    if point.month is None:
        return (months_of(year, 1, 12),)
    if point.day is not None:
        one = day_of(year, point.month, point.day)
        return (one, day_of(year, point.other_month, point.month)) if point.other_month else (one,)
    stretch = months_of(year, point.month, point.months)
    # the winter of 2020 began or ended in it
    is_winter = point.unit is Unit.SEASON and point.month == 12 and not point.is_over_new_year
    return (stretch, months_of(year - 1, point.month, point.months)) if is_winter else (stretch,)


def _in_years(point: Point, year: int) -> Readings:
    """A decade or a century; a decade of two digits is of the last century, or of either."""
    if point.unit is Unit.DECADE:
        centuries = (1900, 2000) if year < 30 else (1900,)
        starts = [century + year for century in centuries] if point.is_short_year else [year]
        return tuple(Interval(datetime(start, 1, 1), datetime(start + 10, 1, 1)) for start in starts)
    return (Interval(datetime(year, 1, 1), datetime(year // 100 * 100 + 100, 1, 1)),)


def _recurring(point: Point, now: datetime) -> Readings:
    """The last time it came round, and the next; today is the next."""
    found = sorted(_rounds(point, now))
    past = [stretch for stretch in found if stretch.start < whole(point.unit, now).start]
    future = [stretch for stretch in found if stretch not in past]
    return tuple(past[-1:] + future[:1])


def _rounds(point: Point, now: datetime) -> list[Interval]:
    """Every time it comes round in the years about `now`."""
    found: list[Interval] = []
    if point.month is not None or point.holiday:
        for year in range(max(2, now.year - 4), min(9990, now.year + 5)):
            found.extend(_if_there(point, year))
    elif point.day is not None:
        months = (shifted(now.replace(day=1), step, Unit.MONTH) for step in range(-30, 31))
        found = [day for month in months for day in _if_there(point._replace(month=month.month), month.year)]
    elif point.weekday is not None:
        return [whole(Unit.DAY, now + timedelta(days=(point.weekday - now.weekday()) % 7 + step)) for step in (-7, 0)]
    elif point.clock is not None:
        return [whole(Unit.DAY, now)]
    if point.weekday is not None and point.month is None:
        found = [stretch for stretch in found if stretch.start.weekday() == point.weekday]
    return found


def _if_there(point: Point, year: int) -> Readings:
    """Nothing for a day that the year has not: 29 February."""
    try:
        return _in_year(point, year)
    except ValueError:
        return ()


def _relative(point: Point, now: datetime) -> Readings:
    if point.window:
        return (_window(point.window.number, point.window.unit, now),)
    turn = point.turn or 0
    if point.turn_word in {"now", "day", "later", "earlier", "year"}:
        return _from_now(point, turn, now)
    if point.day is not None and point.month is None:
        month = shifted(now.replace(day=1), turn, Unit.MONTH)
        return (day_of(month.year, month.month, point.day),)
    if point.weekday is not None and point.month is None:
        return _turned_weekday(point.weekday, turn, point.turn_word, now)
    if point.month is not None or point.holiday:
        return _turned_name(point, turn, now)
    return (whole(point.unit, shifted(whole(point.unit, now).start, turn, point.unit)),)


def _from_now(point: Point, turn: int, now: datetime) -> Readings:
    if point.turn_word == "now":
        return (whole(Unit.SECOND, now),)
    if point.turn_word == "year":
        return _in_year(point, now.year + turn)
    return (whole(Unit.DAY, midnight(now) + timedelta(days=turn)),)


def _turned_weekday(weekday: int, turn: int, word: str, now: datetime) -> Readings:
    """`last Friday`: the latest one, or the one of last week if that is another."""
    monday = midnight(now) - timedelta(days=now.weekday())
    by_week = whole(Unit.DAY, monday + timedelta(days=weekday + 7 * turn))
    if turn == 0:
        return (by_week,)
    ahead = (weekday - now.weekday() - 1) % 7 + 1
    nearest = midnight(now) + timedelta(days=ahead if turn > 0 else ahead - 7 - 7 * (weekday == now.weekday()))
    near = whole(Unit.DAY, nearest)
    if word in {"past", "coming", "upcoming"} or word.startswith("this "):
        return (near,)
    return (near, by_week) if near != by_week else (near,)


def _turned_name(point: Point, turn: int, now: datetime) -> Readings:
    """`last August`: the latest one that is over; where that was this year, last year's too."""
    this_year = _in_year(point, now.year)[0]
    other_year = _in_year(point, now.year + turn)[0] if turn else this_year
    is_over, is_to_come = this_year.end <= now, this_year.start > now
    return (this_year, other_year) if (turn < 0 and is_over) or (turn > 0 and is_to_come) else (other_year,)


def _window(count: float, unit: Unit, now: datetime) -> Interval:
    """The past two years end today, the next two begin tomorrow; hours and minutes count from the moment."""
    start = now if unit in {Unit.SECOND, Unit.MINUTE, Unit.HOUR} else midnight(now)
    if count < 0:
        return Interval(shifted(start, count, unit), start)
    start += timedelta(days=unit not in {Unit.SECOND, Unit.MINUTE, Unit.HOUR})
    return Interval(start, shifted(start, count, unit))


def _slotted(stretch: Interval, slot: Slot) -> Interval:
    if slot.weekday is not None:
        return nth_weekday(stretch, slot.weekday, slot.number)
    if slot.unit is Unit.WEEK and slot.length == 1:
        return nth_week(stretch, slot.number)
    if slot.unit is Unit.WEEKEND:
        return whole(Unit.WEEKEND, nth_weekday(stretch, 5, slot.number).start)
    if slot.number < 0:
        return Interval(shifted(stretch.end, -slot.length, slot.unit), stretch.end)
    start = shifted(stretch.start, slot.number - 1, slot.unit)
    end = shifted(start, slot.length, slot.unit)
    if not stretch.start <= start < stretch.end:
        raise ValueError("no such part")
    return Interval(start, end)


def _edged(stretch: Interval, edge: Edge, now: datetime | None) -> Interval:
    """Early, mid and late are the thirds; `earlier` and `later` part at the text's date."""
    third = timedelta(days=(stretch.end - stretch.start).days // 3)
    if edge is Edge.EARLY:
        return Interval(stretch.start, stretch.start + third)
    if edge is Edge.MID:
        return Interval(stretch.start + third, stretch.end - third)
    if edge is Edge.LATE:
        return Interval(stretch.end - third, stretch.end)
    if now is None or not stretch.start < now < stretch.end:
        return stretch
    return Interval(stretch.start, now) if edge is Edge.EARLIER else Interval(now, stretch.end)


def _timed(stretch: Interval, clock: Clock) -> Readings:
    """The time of day on each day of the stretch's first; both halves of the day where either may be meant."""
    day = midnight(stretch.start)
    length = timedelta(seconds={Unit.SECOND: 1, Unit.MINUTE: 60}.get(clock.unit, 3600))
    starts = (clock.start,) if clock.is_certain else (clock.start, (clock.start + 43200) % 86400)
    end = timedelta(seconds=clock.end - clock.start) if clock.end is not None else length
    return tuple(Interval(day + timedelta(seconds=start), day + timedelta(seconds=start) + end) for start in starts)


def _range(first: Point, last: Point, now: datetime | None) -> tuple[tuple[Interval, Interval], ...]:
    first, last = shared(first, last)
    if first.other_month and last.other_month:  # both are written the same way round
        ends = zip(readings(first, now), readings(last, now), strict=False)
        return tuple((begin, stop) for begin, stop in ends if begin.start <= stop.start)
    begins, stops = readings(first, now), readings(last, now)
    pairs: list[tuple[Interval, Interval]] = []
    for begin in begins:
        later = [stop for stop in stops if stop.start >= begin.start]
        if not later and last.is_recurring:
            later = list(readings(last, begin.start))[-1:]
        pairs.extend((begin, stop) for stop in later[:1])
    return tuple(pairs)


def shared(first: Point, last: Point) -> tuple[Point, Point]:
    """The range with each end's missing year and month taken from the other: `5-7 May`, `from April to June 2017`."""
    if first.is_relative or last.is_relative:
        return first, last
    if first.day and first.month is None and last.month:
        first = first._replace(month=last.month)
    if last.day and last.month is None and first.month:
        month = first.month + (last.day < (first.day or 0))
        year = first.year + (month > 12) if first.year else None
        last = last._replace(month=(month - 1) % 12 + 1, year=last.year or year)
    if first.year is None and last.year is not None and first.month:
        is_over_new_year = last.month is not None and first.month > last.month
        first = first._replace(year=last.year - is_over_new_year)
    elif last.year is None and first.year is not None and last.month:
        is_over_new_year = first.month is not None and first.month > last.month
        last = last._replace(year=first.year + is_over_new_year)
    return first, last


def _allowed(first: Interval, last: Interval, bound: Bound | None) -> Interval:
    if bound is Bound.BEFORE:
        return Interval(ALWAYS, first.start)
    if bound in {Bound.BY, Bound.UNTIL}:
        return Interval(ALWAYS, last.end)
    if bound is Bound.AFTER:
        return Interval(last.end, FOR_EVER)
    if bound in {Bound.SINCE, Bound.SINCE_AT_LEAST}:
        return Interval(first.start, FOR_EVER)
    return Interval(first.start, last.end)


def _precision(point: Point) -> Unit:
    if point.clock:
        return point.clock.unit if point.clock.end is None else Unit.DAYPART
    if point.offset and point.turn_word in {"now", "later", "earlier"}:
        return point.offset.unit
    return point.slots[-1].unit if point.slots else point.unit


def _slack(phrase: Phrase) -> int:
    """Days on either side that the words still cover."""
    point = phrase.first
    if point.is_fiscal:
        return 366
    days = 0.0
    if point.offset and point.offset.unit not in {Unit.SECOND, Unit.MINUTE, Unit.HOUR} and point.is_relative:
        days = days_in(point.offset.unit) / 2 if point.offset.unit is not Unit.DAY else 0
    if point.edge:
        days = max(days, days_in(point.unit) / (12 if point.unit is Unit.YEAR else 6))
    if point.window or point.unit is Unit.SEASON:
        days = max(days, 31)
    if phrase.bound is Bound.ABOUT:
        days = max(days, days_in(point.unit) * (2 if point.unit in {Unit.DAY, Unit.YEAR} else 1))
    return round(days)
