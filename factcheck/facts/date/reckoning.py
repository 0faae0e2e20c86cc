"""Calendar arithmetic: whole units round a moment, shifts, feasts. Raises OverflowError or ValueError out of range."""
# ruff: noqa: PLR2004  the calendar's own numbers: 12 months, 31 days, years of four digits

from datetime import date, datetime, timedelta

from factcheck.facts.date.value import Interval, Unit
from factcheck.lexicon.calendar import EASTER_HOLIDAYS, FLOATING_HOLIDAYS, HOLIDAYS

_SECONDS = {Unit.SECOND: 1, Unit.MINUTE: 60, Unit.HOUR: 3600}
_DAYS = {Unit.DAY: 1, Unit.WEEKEND: 7, Unit.WEEK: 7}
_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.SEASON: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
}
_DAYS_IN_MONTH = 30.436875  # the mean month of the Gregorian calendar


def days_in(unit: Unit, count: float = 1) -> float:
    """The length of `count` units in days."""
    if unit in _SECONDS:
        return count * _SECONDS[unit] / 86400
    return count * (_DAYS[unit] if unit in _DAYS else _MONTHS.get(unit, 0) * _DAYS_IN_MONTH)


def midnight(moment: datetime) -> datetime:
    return moment.replace(hour=0, minute=0, second=0, microsecond=0)


def shifted(moment: datetime, count: float, unit: Unit) -> datetime:
    """`moment` moved by `count` units; the 31st becomes the last day of a shorter month."""
    if unit in _SECONDS:
        return moment + timedelta(seconds=count * _SECONDS[unit])
    if unit in _DAYS or unit not in _MONTHS or count != int(count):
        return moment + timedelta(days=days_in(unit, count) if unit in _MONTHS else count * _DAYS.get(unit, 1))
    months = moment.year * 12 + moment.month - 1 + int(count) * _MONTHS[unit]
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"year {year}")
    return moment.replace(year=year, month=month + 1, day=min(moment.day, _days_in_month(year, month + 1)))


def _days_in_month(year: int, month: int) -> int:
    """As `calendar.monthrange` has it, whose import costs more than all of this file."""
    if month == 2:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in {4, 6, 9, 11} else 31


def whole(unit: Unit, moment: datetime) -> Interval:
    """The unit of the calendar that holds `moment`; weeks begin on Monday, weekends on Saturday."""
    day = midnight(moment)
    if unit in _SECONDS:
        start = moment - timedelta(seconds=moment.second * (unit is not Unit.SECOND))
        start -= timedelta(minutes=start.minute * (unit is Unit.HOUR))
        return Interval(start, start + timedelta(seconds=_SECONDS[unit]))
    if unit is Unit.WEEKEND:
        start = day + timedelta(days=5 - day.weekday())
        return Interval(start, start + timedelta(days=2))
    if unit is Unit.WEEK:
        start = day - timedelta(days=day.weekday())
        return Interval(start, start + timedelta(days=7))
    if unit not in _MONTHS:
        return Interval(day, day + timedelta(days=1))
    months = (day.year * 12 + day.month - 1) // _MONTHS[unit] * _MONTHS[unit]
    if unit is Unit.SEASON:
        months = (day.year * 12 + day.month) // 3 * 3 - 1
    start = datetime(max(1, months // 12), months % 12 + 1, 1)
    return Interval(start, shifted(start, 1, unit))


def months_of(year: int, month: int, count: int) -> Interval:
    start = datetime(year, month, 1)
    return Interval(start, shifted(start, count, Unit.MONTH))


def day_of(year: int, month: int, day: int) -> Interval:
    start = datetime(year, month, day)
    return Interval(start, start + timedelta(days=1))


def holiday(words: tuple[str, ...], year: int) -> Interval:
    """The day of a feast in `year`."""
    if words in HOLIDAYS:
        return day_of(year, *HOLIDAYS[words])
    if words in FLOATING_HOLIDAYS:
        month, weekday, number = FLOATING_HOLIDAYS[words]
        return nth_weekday(months_of(year, month, 1), weekday, number)
    day = easter(year) + timedelta(days=EASTER_HOLIDAYS[words])
    return day_of(day.year, day.month, day.day)


def long_weekend(day: Interval) -> Interval:
    """The weekend that a feast falls in or touches."""
    if day.start.weekday() == 0:
        return Interval(day.start - timedelta(days=2), day.end)
    if day.start.weekday() == 4:
        return Interval(day.start, day.end + timedelta(days=2))
    return whole(Unit.WEEKEND, day.start)


def nth_weekday(stretch: Interval, weekday: int, number: int) -> Interval:
    """The `number`-th of a weekday in a bounded stretch; -1 is the last. ValueError if there is none."""
    if number < 0:
        last = stretch.end - timedelta(days=1)
        start = midnight(last) - timedelta(days=(last.weekday() - weekday) % 7)
    else:
        start = stretch.start + timedelta(days=(weekday - stretch.start.weekday()) % 7 + 7 * (number - 1))
    if not stretch.start <= start < stretch.end:
        raise ValueError("no such weekday")
    return Interval(start, start + timedelta(days=1))


def nth_week(stretch: Interval, number: int) -> Interval:
    """A week belongs to the stretch that has its Thursday (ISO 8601)."""
    return whole(Unit.WEEK, nth_weekday(stretch, 3, number).start)


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian computus (Meeus, Jones and Butcher)."""
    golden = year % 19
    century, short = divmod(year, 100)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (short // 4) - moon - short % 4) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)
