"""Tokens in, dates that stand by themselves out: days, months, quarters, years, decades, holidays.

Every function takes the tokens and where to start, and gives the point with the token after it, or
`None`.
"""
# ruff: noqa: PLR2004  the calendar's own numbers: 12 months, 31 days, years of four digits

from factcheck.facts.date import joined
from factcheck.facts.date.numerals import (
    Tokens,
    by_first_word,
    cardinal,
    digits,
    follows,
    full_year,
    longest,
    ordinal,
    past,
    year,
)
from factcheck.facts.date.value import Found, Point, Slot, Unit
from factcheck.lexicon.calendar import (
    DECADES,
    EASTER_HOLIDAYS,
    EDGES,
    FLOATING_HOLIDAYS,
    HOLIDAYS,
    MONTHS,
    OF_A_LIFE,
    SEASONS,
    TURNS,
    UNITS,
    WEEKDAYS,
)
from factcheck.words import key_after, key_at, key_before, touches

_HOLIDAYS = by_first_word(HOLIDAYS, FLOATING_HOLIDAYS, EASTER_HOLIDAYS)
_NOT_A_DAY = frozenset({"%", "per", "percent", "million", "billion", "trillion", "thousand", ":", "°", "/"})
_APOSTROPHES = frozenset({"'", "‘", "’", "`"})
_LONGEST_SHORT_FORM = 5  # Thurs


def month_first(tokens: Tokens, at: int) -> Found:
    """`March 5, 2024`, `Mar. 5`, `March 2024`, `March`, `March last year`."""
    month = MONTHS.get(key_at(tokens, at))
    if month is None:
        return None
    after = at + 1 + (_is_shortened(tokens, at))
    day = day_number(tokens, after)
    point = Point(Unit.DAY, month=month, day=day[0]) if day else Point(Unit.MONTH, month=month)
    return with_year(tokens, day[1] if day else after, point)


def day_first(tokens: Tokens, at: int) -> Found:
    """`5 March 2024`, `the 5th of March`, `fifteen August`, `the 26th day of June`."""
    start = past(tokens, at, "the")
    day = ordinal(tokens, start) or cardinal(tokens, start)
    if day is None or not 1 <= day[0] <= 31:
        return None
    after = past(tokens, day[1], "day")
    after = past(tokens, after, "of", "-")
    month = MONTHS.get(key_at(tokens, after))
    if month is None:
        return None
    after += 1 + (_is_shortened(tokens, after))
    return with_year(tokens, after, Point(Unit.DAY, month=month, day=day[0]))


def day_alone(tokens: Tokens, at: int) -> Found:
    """`the 18th`, `the 21st this month`, `the thirty-first day of the month`."""
    has_article = key_at(tokens, at) == "the"
    day = ordinal(tokens, at + has_article)
    if day is None or not 1 <= day[0] <= 31:
        return None
    after = past(tokens, day[1], "day")
    after = past(tokens, after, "of")
    if follows(tokens, after, ("the", "month")):
        return Point(Unit.DAY, day=day[0], turn=0), after + 2
    turn = TURNS.get(key_at(tokens, after))
    if turn is not None and key_after(tokens, after) == "month":
        return Point(Unit.DAY, day=day[0], turn=turn), after + 2
    is_free = (
        has_article
        and after == day[1]
        and not (key_at(tokens, after).isalpha() and key_at(tokens, after) not in _AFTER_A_DAY)
    )
    return (Point(Unit.DAY, day=day[0]), after) if is_free else None


_AFTER_A_DAY = frozenset({"and", "or", "to", "till", "until", "through", "at", "for", "between", "from", "with", "in"})


def numeric(tokens: Tokens, at: int) -> Found:
    """`2024-03-05`, `05/03/2024`, `5/12`, and the year that may follow the last of them: `5/7, 2020`."""
    found = joined.read(tokens, at)
    if found and found[0].year is None and key_at(tokens, found[1]) == ",":
        return with_year(tokens, found[1], found[0])
    return found


def weekday_first(tokens: Tokens, at: int) -> Found:
    """`Tuesday`, `Tue. May 9`, `Monday, 5 March 2024`, `Friday the 31st`, `Sunday 31`."""
    weekday = WEEKDAYS.get(key_at(tokens, at))
    if weekday is None:
        return None
    after = at + 1 + (_is_shortened(tokens, at))
    rest = past(tokens, after, ",")
    for parse in (numeric, month_first, day_first):
        found = parse(tokens, rest)
        if found and found[0].unit is Unit.DAY:
            return found[0]._replace(weekday=weekday), found[1]
    day = ordinal(tokens, past(tokens, after, "the")) or day_number(tokens, after)
    if day and 1 <= day[0] <= 31 and key_at(tokens, day[1]) not in _NOT_A_DAY | {"-", "am", "pm"} | set(UNITS):
        return Point(Unit.DAY, day=day[0], weekday=weekday), day[1]
    return Point(Unit.DAY, weekday=weekday), at + 1


def part_of_year(tokens: Tokens, at: int) -> Found:
    """`Q3 2024`, `2024 Q3`, `third quarter of 2024`, `H1 2023`, `first half of last year`, `spring 2020`."""
    stated = year(tokens, at)
    if stated:
        after = past(tokens, stated[1], "-")
        found = _coded_part(tokens, after) or _named_part(tokens, after)
        return (found[0]._replace(year=stated[0]), found[1]) if found else None
    found = _coded_part(tokens, at) or _named_part(tokens, past(tokens, at, "the"))
    return with_year(tokens, found[1], found[0]) if found else None


def year_alone(tokens: Tokens, at: int) -> Found:
    """`2024`, `the year 2020`, `FY2024`, `cy18`, `'87`, `the calendar year 2008`."""
    if key_after(tokens, at) == "'s" and decade(tokens, at) is not None:
        return None
    start = past(tokens, at, "the")
    word = key_at(tokens, start)
    is_fiscal = word in {"fy", "fiscal", "financial", "sy", "school"}
    start += word in {"calendar", "fiscal", "financial", "school", "fy", "cy", "sy"}
    start = past(tokens, start, "year")
    if start > at + 1 and is_fiscal and year(tokens, start) is None and key_before(tokens, start) == "year":
        return Point(Unit.YEAR, turn=0, turn_word="the", is_fiscal=True, is_vague=True), start
    if word == "ad":
        era = digits(tokens, start + 1)
        return (Point(Unit.YEAR, year=era), start + 2) if era and tokens[start].text == "AD" else None
    number = year(tokens, start) if start != at + 1 or key_at(tokens, at) != "the" else None
    if number:
        is_named_after = key_at(tokens, number[1]) in {"fiscal", "financial"} and key_after(tokens, number[1]) == "year"
        after = number[1] + 2 * is_named_after
        return Point(Unit.YEAR, year=number[0], is_fiscal=is_fiscal or is_named_after), after
    short = digits(tokens, start, longest_run=2)
    if word in {"fy", "cy", "sy"} and short is not None and touches(tokens, start):
        return Point(Unit.YEAR, year=2000 + short, is_fiscal=is_fiscal), start + 1
    return None


_BEFORE_CHRIST = frozenset({"bc", "bce", "b"})


def decade(tokens: Tokens, at: int) -> Found:
    """`the 1990s`, `the '90s`, `the nineties`, `the nineteen-nineties`."""
    start = past(tokens, at, "the")
    if _is_of_a_life(tokens, start):
        return None
    if key_at(tokens, start) in DECADES:
        return Point(Unit.DECADE, year=DECADES[key_at(tokens, start)], is_short_year=True), start + 1
    if key_at(tokens, start) == "nineteen":
        named = past(tokens, start + 1, "-")
        if key_at(tokens, named) in DECADES:
            return Point(Unit.DECADE, year=1900 + DECADES[key_at(tokens, named)]), named + 1
    start = past(tokens, start, *_APOSTROPHES)
    number = digits(tokens, start)
    is_tied = touches(tokens, start + 1) or (
        key_before(tokens, start) == "the" and key_after(tokens, start) == "'s"
    )  # `the 1940 's`
    has_s = key_after(tokens, start) in {"s", "'s"} and is_tied
    if number is None or not has_s or number % 10:
        return None
    length = len(key_at(tokens, start))
    if length == 2:
        return Point(Unit.DECADE, year=number, is_short_year=True), start + 2
    return (Point(Unit.DECADE, year=number), start + 2) if length == 4 and 1000 <= number <= 2190 else None


def _is_of_a_life(tokens: Tokens, at: int) -> bool:
    """Whether a decade is of somebody's age: `in her early forties`."""
    while key_before(tokens, at) in EDGES or key_before(tokens, at) == "-":
        at -= 1
    return key_before(tokens, at) in OF_A_LIFE


def century(tokens: Tokens, at: int) -> Found:
    """`the 19th century`, `twenty-first century`."""
    number = ordinal(tokens, past(tokens, at, "the"))
    if number is None or not 1 <= number[0] <= 30:
        return None
    after = past(tokens, number[1], "-")
    if key_at(tokens, after) != "century" or key_after(tokens, after) in _BEFORE_CHRIST:
        return None
    return Point(Unit.CENTURY, year=max(1, (number[0] - 1) * 100)), after + 1


def holiday(tokens: Tokens, at: int) -> Found:
    """`Christmas 2023`, `Thanksgiving`, `New Year's Eve`."""
    start = past(tokens, at, "the")
    is_weekend = follows(tokens, start, ("weekend", "of"))  # `the weekend of Halloween`, `Labor Day weekend`
    start += 2 * is_weekend
    words = longest(tokens, start, _HOLIDAYS)
    if not words:
        return None
    end = start + len(words)
    after = end if is_weekend else past(tokens, end, "weekend")
    unit = Unit.WEEKEND if is_weekend or after > end else Unit.DAY
    return with_year(tokens, after, Point(unit, holiday=words))


def with_year(tokens: Tokens, at: int, point: Point) -> Found:
    """`point` and the year that may follow it: `, 2024`, `of 2024`, `'87`, `last year`, `of that year`."""
    start = past(tokens, at, ",", "of", "in", "-")
    start += key_at(tokens, start) == "the" and key_after(tokens, start) == "year"
    start = past(tokens, start, "year")
    turn = TURNS.get(key_at(tokens, start))
    if turn is not None and key_after(tokens, start) == "year" and key_at(tokens, at) != ",":
        return point._replace(turn=turn, turn_word="year"), start + 2
    number = year(tokens, start)
    if number and not _is_counted(tokens, number[1]):
        end = _after_winter(tokens, number, point)
        return point._replace(year=number[0], is_over_new_year=end > number[1]), end
    is_marked = key_at(tokens, start) in _APOSTROPHES or (start > at and key_at(tokens, at) == "of")
    start = past(tokens, start, *_APOSTROPHES)
    short = digits(tokens, start, longest_run=2)
    if is_marked and short is not None and len(key_at(tokens, start)) == 2:
        return point._replace(year=full_year(short)), start + 1
    return point, at


def _after_winter(tokens: Tokens, number: tuple[int, int], point: Point) -> int:
    """The token after `the winter of 1945-46`."""
    short = digits(tokens, number[1] + 1, longest_run=2)
    is_over_new_year = point.unit is Unit.SEASON and key_at(tokens, number[1]) in {"-", "–", "/"}
    return number[1] + 2 * (is_over_new_year and short == (number[0] + 1) % 100)


def day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A day of the month after its month's name: `5`, `5th`, `the fifth`, `twenty second`."""
    start = past(tokens, at, "the")
    found = ordinal(tokens, start)
    if found is None and start == at:
        number = digits(tokens, at, longest_run=2)
        found = (number, at + 1) if number is not None else None
    if found is None or not 1 <= found[0] <= 31:
        return None
    is_other = key_at(tokens, found[1]) in _NOT_A_DAY or (
        key_at(tokens, found[1]) in {"am", "pm", "a", "p", "s"} and touches(tokens, found[1])
    )
    return None if is_other else found


def _is_shortened(tokens: Tokens, at: int) -> bool:
    """Whether the word has a full stop that does not close the sentence: `Mar. 5`, `Tues. May 9`."""
    return key_after(tokens, at) == "." and len(tokens[at].text) <= _LONGEST_SHORT_FORM and _goes_on(tokens, at + 2)


def _goes_on(tokens: Tokens, at: int) -> bool:
    return at < len(tokens) and (
        tokens[at].key[0].isdigit() or tokens[at].key in {"the", ","} or tokens[at].key in MONTHS
    )


def _is_counted(tokens: Tokens, at: int) -> bool:
    return key_at(tokens, at) in {"people", "%", "percent"}


def _coded_part(tokens: Tokens, at: int) -> Found:
    """`Q3`, `H1`."""
    letter, number = key_at(tokens, at), digits(tokens, at + 1, longest_run=1)
    if number is None or not touches(tokens, at + 1):
        return None
    if letter == "q" and 1 <= number <= 4:
        return Point(Unit.QUARTER, month=3 * number - 2, months=3), at + 2
    if letter == "h" and 1 <= number <= 2:
        return Point(Unit.HALF, month=6 * number - 5, months=6), at + 2
    return None


def _named_part(tokens: Tokens, at: int) -> Found:
    """`third quarter`, `last quarter of`, `second half of`, `spring`, `the March quarter`, which ends with March."""
    word = key_at(tokens, at)
    is_of_month = key_after(tokens, at) == "quarter" and MONTHS.get(word, 1) % 3 == 0
    if word in SEASONS or is_of_month:
        of_month = Point(Unit.QUARTER, month=MONTHS.get(word, 3) - 2, months=3), at + 2
        return of_month if is_of_month else (Point(Unit.SEASON, month=SEASONS[word], months=3), at + 1)
    number = ordinal(tokens, at) or ((-1, at + 1) if word in {"last", "final", "closing"} else None)
    if number is None:
        return None
    after = past(tokens, number[1], "-")
    unit = key_at(tokens, after)
    is_of_year = key_after(tokens, after) in {"of", "in"} or year(tokens, after + 1) is not None
    if number[0] == -1 and not is_of_year:
        return None
    if unit == "quarter" and number[0] <= 4:
        count = 4 if number[0] == -1 else number[0]
        return Point(Unit.QUARTER, month=3 * count - 2, months=3), after + 1
    if unit == "half" and number[0] <= 2 and is_of_year:
        count = 2 if number[0] == -1 else number[0]
        found = with_year(tokens, after + 1, Point(Unit.HALF, month=6 * count - 5, months=6))
        return found if found and found[1] > after + 1 else None
    return None


def nth_weekday(tokens: Tokens, at: int) -> tuple[Slot, int] | None:
    """`second Monday`, `last Friday` before `of May`."""
    number = ordinal(tokens, at) or ((-1, at + 1) if key_at(tokens, at) == "last" else None)
    weekday = WEEKDAYS.get(key_at(tokens, number[1])) if number else None
    if number is None or weekday is None or number[0] > 5:
        return None
    return Slot(number[0], Unit.DAY, weekday), number[1] + 1
