"""What is written out from a value is read as that value: days, stretches of time and times of day.

The values come from the calendar of Python and from plain arithmetic, and not from what the package makes of them.
"""

from collections.abc import Callable, Iterator
from datetime import date as day
from datetime import datetime, timedelta
from itertools import product

import pytest

from factcheck.facts import Context, date
from factcheck.facts.date import rewording as of_date
from factcheck.facts.date.value import ALWAYS, FOR_EVER
from factcheck.facts.date.wording import describe
from factcheck.model import Fact, Period, Precision
from factcheck.words import cut
from tests.planting import forms

MONTHS, WEEKDAYS = forms.MONTHS, "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth
fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third
twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first""".split()
TODAY = day(2024, 3, 5)
DAYS = [day(1987, 1, 31), day(1996, 2, 29), day(1999, 12, 1), day(2000, 2, 29), day(2003, 5, 12), day(2011, 7, 30)]
DAYS += [day(2015, 4, 2), day(2018, 8, 23), day(2020, 11, 11), day(2023, 2, 28), day(2024, 10, 13), day(2031, 6, 21)]
YEARS = (1789, 1850, 1899, 1900, 1914, 1969, 1999, 2000, 2008, 2023, 2050)
Stretch = tuple[datetime, datetime]


def only(text: str, today: day | None = None) -> Fact:
    """The one date that a text has."""
    (fact,) = date.extract(cut(text), Context(today))
    return fact


def allowed(fact: Fact) -> set[Stretch]:
    """The stretches that a date may be."""
    return {tuple(reading.allowed) for reading in fact.value.readings}


def whole(first: day, last: day | None = None) -> Stretch:
    """From the first day to the last, which is in it."""
    return (
        datetime.combine(first, datetime.min.time()),
        datetime.combine(last or first, datetime.min.time()) + timedelta(days=1),
    )


def month(year: int, number: int, months: int = 1) -> Stretch:
    """So many months from that one."""
    years, rest = divmod(number - 1 + months, 12)
    return datetime(year, number, 1), datetime(year + years, rest + 1, 1)


def suffix(number: int) -> str:
    """`st` of 1st."""
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


OF_DAYS: dict[str, Callable[[day], str]] = {
    "5 March 2024": lambda one: f"{one.day} {MONTHS[one.month - 1]} {one.year}",
    "5th March 2024": lambda one: f"{one.day}{suffix(one.day)} {MONTHS[one.month - 1]} {one.year}",
    "5 March, 2024": lambda one: f"{one.day} {MONTHS[one.month - 1]}, {one.year}",
    "March 5, 2024": lambda one: f"{MONTHS[one.month - 1]} {one.day}, {one.year}",
    "March 5 2024": lambda one: f"{MONTHS[one.month - 1]} {one.day} {one.year}",
    "March 5th, 2024": lambda one: f"{MONTHS[one.month - 1]} {one.day}{suffix(one.day)}, {one.year}",
    "March the 5th, 2024": lambda one: f"{MONTHS[one.month - 1]} the {one.day}{suffix(one.day)}, {one.year}",
    "the 5th of March 2024": lambda one: f"the {one.day}{suffix(one.day)} of {MONTHS[one.month - 1]} {one.year}",
    "the fifth of March 2024": lambda one: f"the {ORDINALS[one.day]} of {MONTHS[one.month - 1]} {one.year}",
    "5 Mar 2024": lambda one: f"{one.day} {MONTHS[one.month - 1][:3]} {one.year}",
    "5-Mar-2024": lambda one: f"{one.day}-{MONTHS[one.month - 1][:3]}-{one.year}",
    "Mar. 5, 2024": lambda one: f"{MONTHS[one.month - 1][:3]}{'.' * (one.month != 5)} {one.day}, {one.year}",
    "2024-03-05": lambda one: one.isoformat(),
    "2024/03/05": lambda one: f"{one.year}/{one.month:02}/{one.day:02}",
    "Tuesday 5 March 2024": lambda one: f"{WEEKDAYS[one.weekday()]} {one.day} {MONTHS[one.month - 1]} {one.year}",
    "Tue, March 5, 2024": lambda one: f"{WEEKDAYS[one.weekday()][:3]}, {MONTHS[one.month - 1]} {one.day}, {one.year}",
}


@pytest.mark.parametrize("form", OF_DAYS)
def test_a_day(form: str) -> None:
    for one in DAYS:
        written = OF_DAYS[form](one)
        fact = only(f"The yard opened on {written} and it closed.")
        assert (fact.text.removeprefix("the "), allowed(fact)) == (written.removeprefix("the "), {whole(one)})


@pytest.mark.parametrize("form", [form for form in OF_DAYS if "fifth" not in form])
def test_a_day_is_put_right_in_its_own_form(form: str) -> None:
    write, plain = OF_DAYS[form], OF_DAYS["5 March 2024"]
    for stated, sourced in zip(DAYS, (*DAYS[3:], *DAYS[:3]), strict=True):
        wrong, right = only(f"It opened on {write(stated)}."), only(f"It opened on {plain(sourced)}.")
        mended = of_date.rewrite(wrong, right) or ""
        assert allowed(only(f"It opened on {mended}.")) == {whole(sourced)}, mended
        if stated.month != 5 and sourced.month not in {6, 7}:  # whose names are as good as short
            assert mended.removeprefix("the ") == write(sourced).removeprefix("the ")


@pytest.mark.parametrize("order", ["{0.day:02}.{0.month:02}.{0.year}", "{0.month}/{0.day}/{0.year}"])
def test_a_day_in_figures_may_be_of_either_order(order: str) -> None:
    for one in DAYS:
        turned = {day(one.year, one.day, one.month)} if one.day < 13 else set()
        assert allowed(only(f"It opened on {order.format(one)}.")) == set(map(whole, {one} | turned))


BOUNDS: dict[str, Callable[[Stretch], Stretch]] = {
    "before": lambda one: (ALWAYS, one[0]),
    "after": lambda one: (one[1], FOR_EVER),
    "since": lambda one: (one[0], FOR_EVER),
    "until": lambda one: (ALWAYS, one[1]),
    "by": lambda one: (ALWAYS, one[1]),
}


@pytest.mark.parametrize("bound", BOUNDS)
def test_a_bound(bound: str) -> None:
    for one in DAYS:
        assert allowed(only(f"It was closed {bound} {forms.day((one.year, one.month, one.day), 0)}.")) == {
            BOUNDS[bound](whole(one))
        }
    for year in YEARS:
        assert allowed(only(f"It was closed {bound} {year}.")) == {BOUNDS[bound](month(year, 1, 12))}


def _stretches() -> Iterator[tuple[str, Stretch]]:
    for year in (1996, 2003, 2023):
        yield f"in {year}", month(year, 1, 12)
        yield f"in the year {year}", month(year, 1, 12)
        for number, name in enumerate(MONTHS, start=1):
            yield f"in {name} {year}", month(year, number)
            yield f"in {name[:3]} {year}", month(year, number)
            yield f"in {name} of {year}", month(year, number)
            start, end = month(year, number)
            third = timedelta(days=(end - start).days // 3)
            yield f"in early {name} {year}", (start, start + third)
            yield f"in mid-{name} {year}", (start + third, end - third)
            yield f"in late {name} {year}", (end - third, end)
            last = (end - timedelta(days=1)).date()
            yield f"on the last day of {name} {year}", whole(last)
            yield f"on the first day of {name} {year}", whole(day(year, number, 1))
            for weekday, called in enumerate(WEEKDAYS):
                first = day(year, number, 1) + timedelta(days=(weekday - start.weekday()) % 7)
                yield f"on the first {called} of {name} {year}", whole(first)
                yield f"on the third {called} in {name} {year}", whole(first + timedelta(days=14))
                yield (
                    f"on the last {called} of {name} {year}",
                    whole(last - timedelta(days=(last.weekday() - weekday) % 7)),
                )
        for number, word in enumerate(("first", "second", "third", "fourth")):
            quarter = month(year, 3 * number + 1, 3)
            yield f"in the {word} quarter of {year}", quarter
            yield f"in Q{number + 1} {year}", quarter
        yield f"in the first half of {year}", month(year, 1, 6)
        yield f"in the second half of {year}", month(year, 7, 6)
        yield f"in the spring of {year}", month(year, 3, 3)
        yield f"in summer {year}", month(year, 6, 3)
        yield f"in autumn {year}", month(year, 9, 3)
    for decade in (1850, 1920, 1960, 1990, 2010):
        yield f"in the {decade}s", (datetime(decade, 1, 1), datetime(decade + 10, 1, 1))
    for century, word in ((18, "18th"), (19, "nineteenth"), (20, "20th"), (21, "twenty-first")):
        yield f"in the {word} century", (datetime(100 * century - 100, 1, 1), datetime(100 * century, 1, 1))


STRETCHES = list(_stretches())


def test_a_stretch() -> None:
    for written, stretch in STRETCHES:
        assert (written, allowed(only(f"It was built {written}, they said."))) == (written, {stretch})


RANGES = {
    "from {0} to {1} March 2023": lambda one, other: whole(day(2023, 3, one), day(2023, 3, other)),
    "from March {0} to March {1}, 2023": lambda one, other: whole(day(2023, 3, one), day(2023, 3, other)),
    "between {0} and {1} March 2023": lambda one, other: whole(day(2023, 3, one), day(2023, 3, other)),
    "on {0}-{1} March 2023": lambda one, other: whole(day(2023, 3, one), day(2023, 3, other)),
    "on March {0}–{1}, 2023": lambda one, other: whole(day(2023, 3, one), day(2023, 3, other)),
    "from {0} March to {1} April 2023": lambda one, other: whole(day(2023, 3, one), day(2023, 4, other)),
    "from {0} December 2022 to {1} January 2023": lambda one, other: whole(day(2022, 12, one), day(2023, 1, other)),
    "from 20{0:02} to 20{1:02}": lambda one, other: (datetime(2000 + one, 1, 1), datetime(2001 + other, 1, 1)),
    "in 20{0:02}-{1:02}": lambda one, other: (datetime(2000 + one, 1, 1), datetime(2001 + other, 1, 1)),
    "between 20{0:02} and 20{1:02}": lambda one, other: (datetime(2000 + one, 1, 1), datetime(2001 + other, 1, 1)),
    "from 19{0:02} until 20{1:02}": lambda one, other: (datetime(1900 + one, 1, 1), datetime(2001 + other, 1, 1)),
}


@pytest.mark.parametrize("form", RANGES)
def test_a_range(form: str) -> None:
    for one, other in ((1, 3), (9, 14), (13, 28), (22, 31)):
        if (other < 31 or "April" not in form) and (other > 12 or "in 20" not in form):  # `2001-03` is a month
            assert allowed(only(f"It was shut {form.format(one, other)}.")) == {RANGES[form](one, other)}


def test_months_of_a_range() -> None:
    for one, other in product(range(1, 13), repeat=2):
        if one == other:
            continue
        stretch = (month(2023 if one < other else 2022, one)[0], month(2023, other)[1])
        for form in ("from {} to {} 2023", "between {} and {} 2023"):
            written = form.format(MONTHS[one - 1], MONTHS[other - 1])
            assert (written, allowed(only(f"It was shut {written}."))) == (written, {stretch})


TODAYS = (TODAY, day(2023, 1, 1), day(2024, 2, 29), day(2020, 12, 31), day(2022, 7, 15))


def _of_weeks(today: day) -> Iterator[tuple[str, set[Stretch]]]:
    monday = today - timedelta(days=today.weekday())
    yield "this week", {whole(monday, monday + timedelta(days=6))}
    yield "last week", {whole(monday - timedelta(days=7), monday - timedelta(days=1))}
    yield "next week", {whole(monday + timedelta(days=7), monday + timedelta(days=13))}
    for weekday, name in enumerate(WEEKDAYS):
        back, ahead = (today.weekday() - weekday - 1) % 7 + 1, (weekday - today.weekday() - 1) % 7 + 1
        by_week = {monday + timedelta(days=weekday + step) for step in (-7, 7)}
        past, coming = today - timedelta(days=back), today + timedelta(days=ahead)
        yield f"last {name}", set(map(whole, {past, min(by_week)}))
        yield f"next {name}", set(map(whole, {coming, max(by_week)}))
        yield f"this {name}", {whole(monday + timedelta(days=weekday))}


def _of_todays(today: day) -> Iterator[tuple[str, set[Stretch]]]:
    yield "yesterday", {whole(today - timedelta(days=1))}
    yield "tomorrow", {whole(today + timedelta(days=1))}
    yield "the day before yesterday", {whole(today - timedelta(days=2))}
    before, after = (divmod(today.year * 12 + today.month - 1 + step, 12) for step in (-1, 1))
    yield "this month", {month(today.year, today.month)}
    yield "last month", {month(before[0], before[1] + 1)}
    yield "next month", {month(after[0], after[1] + 1)}
    for word, step in (("this", 0), ("last", -1), ("next", 1)):
        yield f"{word} year", {month(today.year + step, 1, 12)}
    quarter = (today.month - 1) // 3 * 3 + 1
    yield "this quarter", {month(today.year, quarter, 3)}
    for days, word in ((2, "two"), (3, "three"), (10, "ten"), (40, "40")):
        yield f"{word} days ago", {whole(today - timedelta(days=days))}
    for years, word in ((1, "a"), (2, "two"), (15, "15")):
        yield f"{word} year{'s' * (years > 1)} ago", {month(today.year - years, 1, 12)}
    yield from _of_weeks(today)


@pytest.mark.parametrize("today", TODAYS, ids=str)
def test_what_counts_from_today(today: day) -> None:
    for written, stretches in _of_todays(today):
        assert (written, allowed(only(f"The yard was shut {written}.", today=today))) == (written, stretches)


HOURS: dict[str, Callable[[int, int], str]] = {
    "15:20": lambda hour, minute: f"{hour:02}:{minute:02}",
    "3.20 pm": lambda hour, minute: f"{(hour - 1) % 12 + 1}.{minute:02} {'ap'[hour > 11]}m",
    "3:20pm": lambda hour, minute: f"{(hour - 1) % 12 + 1}:{minute:02}{'ap'[hour > 11]}m",
    "3:20 p.m.": lambda hour, minute: f"{(hour - 1) % 12 + 1}:{minute:02} {'ap'[hour > 11]}.m.",
}


@pytest.mark.parametrize("form", HOURS)
def test_a_time_of_day(form: str) -> None:
    for hour, minute in product((1, 7, 9, 11, 12, 13, 15, 20, 23), (1, 15, 30, 59)):
        start = datetime(2023, 5, 4, hour, minute)
        is_open = form == "15:20" and hour < 13
        starts = {start, start.replace(hour=(hour + 12) % 24)} if is_open else {start}
        wanted = {(one, one + timedelta(minutes=1)) for one in starts}
        for text in (
            f"It fell at {HOURS[form](hour, minute)} on 4 May 2023",
            f"On 4 May 2023 at {HOURS[form](hour, minute)}",
        ):
            assert (text, allowed(only(f"{text} and it burned."))) == (text, wanted)


def test_how_two_stretches_stand_to_each_other() -> None:
    """The wider is the weaker; what does not touch conflicts."""
    plain = [(written, stretch) for written, stretch in STRETCHES if len(written.split()) == 3 and "Q" not in written]
    plain += [(f"on {OF_DAYS['March 5, 2024'](one)}", whole(one)) for one in DAYS]
    plain = [one for one in plain if not any(word in one[0] for word in ("early", "mid-", "late", "summer", "autumn"))]
    facts = [(only(f"It was built {written}."), stretch) for written, stretch in plain[::2]]
    for (stated, one), (sourced, other) in product(facts, repeat=2):
        relation = date.compare(stated, sourced, Context()).value
        assert (stated.text, sourced.text, relation) == (stated.text, sourced.text, _related(one, other))


def _related(one: Stretch, other: Stretch) -> str:
    if one == other:
        return "same"
    if one[0] <= other[0] and other[1] <= one[1]:
        return "weaker"
    if other[0] <= one[0] and one[1] <= other[1]:
        return "stronger"
    return "conflict" if one[1] <= other[0] or other[1] <= one[0] else "unclear"


def test_what_is_asked_of_a_stretch() -> None:
    for (written, stretch), one in product(STRETCHES[::23], DAYS):
        fact, moment = only(f"It was built {written}."), whole(one)
        start, last = stretch[0].date(), (stretch[1] - timedelta(days=1)).date()
        assert date.days(fact) == (start, last)
        assert date.covers(fact, Period(one, Precision.DAY)) is (start <= one <= last)
        assert date.holds(fact, Period(one, Precision.DAY)) is (start <= one <= last)
        assert date.is_over(fact, one) is (stretch[1] <= moment[0])
        assert date.is_over(fact, last) is False
        assert date.nearness(fact, only(f"It opened on {OF_DAYS['5 March 2024'](one)}.")) == pytest.approx(
            max(0.0, 1 - abs(start.year - one.year) / 10)
        )
    for one in DAYS:
        fact = only(f"It opened on {OF_DAYS['March 5, 2024'](one)}.")
        assert date.holds(fact, Period(one.replace(day=1), Precision.MONTH)) is False
        assert date.covers(fact, Period(one.replace(day=1), Precision.MONTH)) is True
        assert date.covers(fact, Period(one.replace(month=1, day=1), Precision.YEAR)) is True
        assert date.year(fact) == one.year


def test_a_date_in_the_words_that_it_comes_to() -> None:
    for number in range(1, 13):
        today = day(2024, number, 15)
        before = today - timedelta(days=20)
        for written, wanted in (
            ("this month", f"{MONTHS[number - 1]} 2024"),
            ("last month", f"{MONTHS[before.month - 1]} {before.year}"),
            ("last year", "2023"),
            ("next year", "2025"),
            ("yesterday", f"14 {MONTHS[number - 1]} 2024"),
        ):
            assert describe(only(f"The yard was shut {written}.", today=today)) == wanted


HOURS_OF = {
    "from {0} pm to {1} pm on 4 May 2023": (12, 12),
    "between {0} pm and {1} pm on 4 May 2023": (12, 12),
    "from {0} am to {1} pm on 4 May 2023": (0, 12),
    "from {0} to {1} pm on 4 May 2023": (12, 12),
}


@pytest.mark.parametrize("form", HOURS_OF)
def test_from_hour_to_hour(form: str) -> None:
    for one, other in ((1, 3), (2, 8), (5, 11)):
        start, end = (
            datetime(2023, 5, 4, hour + later) for hour, later in zip((one, other), HOURS_OF[form], strict=True)
        )
        (found,) = allowed(only(f"The yard was shut {form.format(one, other)}."))
        assert found[0] == start
        assert end <= found[1] <= end + timedelta(hours=1)


def test_a_night_from_day_to_day() -> None:
    for one in (3, 12, 30):
        text = f"It burned from 10 pm on {one} May 2023 to 2 am on {one + 1} May 2023."
        (found,) = allowed(only(text))
        assert (found[0], found[1].date()) == (datetime(2023, 5, one, 22), day(2023, 5, one + 1))
