"""Tokens in, the date whose parts one mark joins out: `2024-03-05`, `23.04.2022`, `22/Jan/2019`, `5/12`."""
# ruff: noqa: PLR2004  the calendar's own numbers: 12 months, 31 days, years of four digits

from factcheck.facts.date.numerals import Tokens, full_year
from factcheck.facts.date.value import Found, Point, Unit
from factcheck.lexicon.calendar import MONTHS
from factcheck.words import key_after, key_at, touches


def read(tokens: Tokens, at: int) -> Found:
    """`2024-03-05`, `05/03/2024`, `23.04.2022`, `22/Jan/2019`, `Dec/2018`, `2015-3`, `5/12`."""
    parts, mark, after = _chain(tokens, at)
    if mark == "." and parts and len(parts[-1]) != len("2022"):  # 2.1.1 is a version
        return None
    if len(parts) == 3:
        return _full_date(parts, mark, after)
    return _half_date(parts, mark, after) if len(parts) == 2 and mark != "." else None


def _chain(tokens: Tokens, at: int) -> tuple[list[str], str, int]:
    """The parts of a date written with one kind of mark, the mark, and the token after them."""
    first = key_at(tokens, at)
    if "." in first and first.isascii() and first.replace(".", "").isdigit():
        return first.split("."), ".", at + 1
    mark = key_after(tokens, at)
    if mark not in {"-", "/"} or not _is_part(first):
        return [], mark, at
    parts, after = [first], at + 1
    while (
        len(parts) < 3
        and key_at(tokens, after) == mark
        and touches(tokens, after)
        and touches(tokens, after + 1)
        and _is_part(key_after(tokens, after))
    ):
        parts.append(key_after(tokens, after))
        after += 2
    return parts, mark, after


def _is_part(word: str) -> bool:
    return word in MONTHS or (word.isascii() and word.isdigit() and len(word) <= 4)


def _full_date(parts: list[str], mark: str, after: int) -> Found:
    named = [index for index, part in enumerate(parts) if part in MONTHS]
    if len(named) > 1:
        return None
    numbers = [int(part) if part.isdigit() else MONTHS[part] for part in parts]
    is_year_first = len(parts[0]) == 4 and 0 not in named  # `July/4/2020` begins with four letters
    if is_year_first and not named:
        year_number, month, day = numbers
        orders = [(month, day)]
    elif is_year_first:
        year_number = numbers[0]
        orders = [(numbers[named[0]], numbers[3 - named[0]])]
    else:
        year_number = numbers[2] if len(parts[2]) == 4 else full_year(numbers[2])
        orders = [(numbers[0], numbers[1]), (numbers[1], numbers[0])]
        orders = [(numbers[named[0]], numbers[1 - named[0]])] if named and named[0] < 2 else orders
    is_score = (
        mark == "-" and not named and all(len(part) < 3 for part in parts) and parts != [f"{n:02}" for n in numbers]
    )
    if is_score or (2 not in named and len(parts[2]) == 3) or not 1000 <= year_number <= 2199:
        return None
    possible = [(month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    is_short = not is_year_first and len(parts[2]) == 2
    return (_one_or_other(possible, year_number)._replace(is_short_year=is_short), after) if possible else None


def _half_date(parts: list[str], mark: str, after: int) -> Found:
    """Two parts: year and month in either order, or month and day."""
    lengths = [len(part) for part in parts]
    is_named = [part in MONTHS for part in parts]
    numbers = [int(part) if part.isdigit() else MONTHS[part] for part in parts]
    for year_at, month_at in ((0, 1), (1, 0)):
        if lengths[year_at] == 4 and not is_named[year_at] and (is_named[month_at] or lengths[month_at] <= 2):
            is_month = 1 <= numbers[month_at] <= 12 and 1000 <= numbers[year_at] <= 2199
            return (Point(Unit.MONTH, year=numbers[year_at], month=numbers[month_at]), after) if is_month else None
    if all(is_named) or any(length > 2 for length, named in zip(lengths, is_named, strict=True) if not named):
        return None
    if any(is_named):
        orders = [(numbers[0], numbers[1]) if is_named[0] else (numbers[1], numbers[0])]
    else:
        orders = [(numbers[0], numbers[1]), (numbers[1], numbers[0])] if mark == "/" else []
    possible = [(month, day) for month, day in orders if 1 <= month <= 12 and 1 <= day <= 31]
    return (_one_or_other(possible, None), after) if possible else None


def _one_or_other(possible: list[tuple[int, int]], year_number: int | None) -> Point:
    """The date; with `other_month` where the day could as well be the month."""
    month, day = possible[0]
    other = possible[1][0] if len(possible) == 2 and month != day else None
    return Point(Unit.DAY, year=year_number, month=month, day=day, other_month=other)
