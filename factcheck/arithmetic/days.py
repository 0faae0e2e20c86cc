"""Days of the calendar: weekdays that their dates contradict, and dates that no month has."""

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.arithmetic.value import BAD_ARITHMETIC, Problem, Stated
from factcheck.lexicon.calendar import MONTH_NAMES, MONTHS, ORDINAL_SUFFIXES, WEEKDAY_NAMES, WEEKDAYS
from factcheck.model import Token, Words
from factcheck.words import key_before, text_after, text_at, text_before

_FIRST_YEAR, _LAST_YEAR = 1500, 2200
_GREGORIAN = 1924  # the last European countries had changed their calendar by then
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY, _LEAP_DAY = 2, 29
_DATE = 3  # day, month, year
_SHORTEST_MONTH = 3
_MORE_THAN_A_DAY = frozenset({"-", "–", "/", ":", "."})


def problems(sentence: Stated) -> Iterable[Problem]:
    """`Monday, 5 March 2024` (a Tuesday), `31 April`."""
    yield from _weekdays(sentence.words)
    yield from _impossible(sentence.words)


def year_of(token: Token) -> int | None:
    """The year that a token of four digits writes."""
    is_year = len(token.text) == 4 and token.text.isascii() and token.text.isdigit()  # noqa: PLR2004
    return int(token.text) if is_year and _FIRST_YEAR <= int(token.text) <= _LAST_YEAR else None


def day_at(tokens: Sequence[Token], year_at: int) -> date | None:
    """The day that ends in the year at `tokens[year_at]`: `3 May 1950`, `May 3, 1950`."""
    before = [token for token in tokens[:year_at] if token.text not in {",", "."} and token.key not in ORDINAL_SUFFIXES]
    return _date([*before[-2:], tokens[year_at]])


def _weekdays(words: Words) -> Iterable[Problem]:
    """`Monday, 5 March 2024`, `5 March 2024 (Monday)`, `5 March 2024, a Monday`."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if token.key not in WEEKDAYS or not token.text[0].isupper():
            continue
        rest = [other for other in tokens[at + 1 : at + 9] if other.text not in {",", "."} and other.key != "the"]
        rest = [other for other in rest if other.key not in {"of", *ORDINAL_SUFFIXES}][:_DATE]
        day = _date(rest)
        if day is None and at > 1 and (text_before(tokens, at) == "(" or _is_called(tokens, at)):
            year_at = at - 1 if text_before(tokens, at) == "(" else at - 2
            year_at -= 1
            day = day_at(tokens, year_at) if year_of(tokens[year_at]) else None
            rest = list(tokens[max(0, year_at - 3) : year_at + 1])
        if day is not None and day.weekday() != WEEKDAYS[token.key]:
            names = WEEKDAY_NAMES[day.weekday()], WEEKDAY_NAMES[WEEKDAYS[token.key]]
            written = f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
            start, end = min(token.start, rest[0].start), max(token.end, rest[-1].end)
            yield Problem(BAD_ARITHMETIC, start, end, f"{written} was a {names[0]}, not a {names[1]}")


def _is_called(tokens: Sequence[Token], at: int) -> bool:
    """`..., a Monday`."""
    return at > 2 and key_before(tokens, at) == "a" and text_at(tokens, at - 2) == ","  # noqa: PLR2004


def _date(tokens: Sequence[Token]) -> date | None:
    """The date of `5 March 2024` or `March 5 2024`."""
    if len(tokens) != _DATE:
        return None
    first, second, last = tokens
    day, month = (first, second) if first.text.isdigit() else (second, first)
    year = year_of(last)
    if year is None or year < _GREGORIAN or month.key not in MONTHS or not (day.text.isascii() and day.text.isdigit()):
        return None
    try:
        return date(year, MONTHS[month.key], int(day.text))
    except (ValueError, OverflowError):
        return None


def _impossible(words: Words) -> Iterable[Problem]:
    """`31 April`, `February 30`, `29 February 2023`."""
    tokens = words.tokens
    for at, token in enumerate(tokens):
        if token.key not in MONTHS or not token.text[0].isupper() or len(token.text) < _SHORTEST_MONTH:
            continue
        found = _day_beside(tokens, at)
        if found is None:
            continue
        number, first, last = found
        month = MONTHS[token.key]
        after = tokens[last + 1 + (text_after(tokens, last) == ",") :][:1]
        year = year_of(after[0]) if after else None
        is_no_leap_day = month == _FEBRUARY and number == _LEAP_DAY and year is not None and not _is_leap(year)
        if _DAYS[month - 1] < number <= 31 or is_no_leap_day:  # noqa: PLR2004 - beyond it is no day at all
            days = 28 if is_no_leap_day else _DAYS[month - 1]
            end = after[0].end if year is not None and after else tokens[last].end
            name = MONTH_NAMES[month - 1] + (f" {year}" if is_no_leap_day else "")
            yield Problem(BAD_ARITHMETIC, tokens[first].start, end, f"{name} has {days} days")


def _day_beside(tokens: Sequence[Token], at: int) -> tuple[int, int, int] | None:
    """The number of the day beside a month's name, and the first and last token of both."""
    before = at - 1 - (at > 1 and key_before(tokens, at) in {"of", *ORDINAL_SUFFIXES})
    before -= before > 0 and tokens[before].key in ORDINAL_SUFFIXES
    if before >= 0 and _is_day(tokens, before) and len(tokens[at].text) > _SHORTEST_MONTH:
        return int(tokens[before].text), before, at
    if at + 1 < len(tokens) and _is_day(tokens, at + 1):
        return int(text_after(tokens, at)), at, at + 1
    return None


def _is_day(tokens: Sequence[Token], at: int) -> bool:
    """A bare number of two digits, with nothing tied to it."""
    text = tokens[at].text
    if not (text.isascii() and text.isdigit() and len(text) == 2):  # noqa: PLR2004
        return False
    before, after = tokens[at - 1 : at] if at else (), tokens[at + 1 : at + 2]
    is_tied = before and before[0].end == tokens[at].start and before[0].text != "("
    is_run_on = after and after[0].start == tokens[at].end and after[0].text in _MORE_THAN_A_DAY - {"."}
    return not is_tied and not is_run_on


def _is_leap(year: int) -> bool:
    from calendar import isleap  # seldom asked for, and it loads the locale

    return isleap(year)
