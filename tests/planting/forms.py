"""A value in, the ways to write it out."""

from random import Random

_ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
MONTHS = "January February March April May June July August September October November December".split()


def spelled(number: int) -> str:
    """Up to ninety-nine."""
    tens, ones = divmod(number, 10)
    return _ONES[number] if number < 20 else f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


def percent(value: int, form: int) -> str:
    written = (
        f"{value} per cent",
        f"{value}%",
        f"{value} percent",
        f"{spelled(value)} per cent",
        f"**{value}** per cent",
    )
    return written[form % 5]


def between(value: tuple[int, int], form: int) -> str:
    low, high = value
    written = (
        f"between {low} and {high} per cent",
        f"{low} to {high} per cent",
        f"{low}–{high} per cent",
        f"{low}-{high}%",
        f"between {spelled(low)} and {spelled(high)} per cent",
    )
    return written[form % 5]


def money(value: float, form: int) -> str:
    return (f"US${value:g} billion", f"${value:g}bn", f"{value:g} billion dollars", f"US$*{value:g}* billion")[form % 4]


def count(value: int, form: int) -> str:
    return (f"{value:,}", f"{value}", f"**{value:,}**")[form % 3]


def small(value: int, form: int) -> str:
    return (f"{value}", spelled(value), f"*{spelled(value)}*")[form % 3]


def millions(value: int, form: int) -> str:
    return (f"{value} million", f"{spelled(value)} million", f"{value}m")[form % 3]


def day(value: tuple[int, int, int], form: int) -> str:
    year, month, date = value
    name, suffix = MONTHS[month - 1], {1: "st", 2: "nd", 3: "rd"}.get(date if date < 4 else date - 20, "th")
    return (
        f"{date} {name} {year}",
        f"{name} {date}, {year}",
        f"{name} {date}{suffix}, {year}",
        f"the {date}{suffix} of {name} {year}",
        f"{date} {name[:3]} {year}",
        f"{year}-{month:02}-{date:02}",
        f"{year}/{month:02}/{date:02}",
    )[form % 7]


def month(value: tuple[int, int], form: int) -> str:
    year, number = value
    name = MONTHS[number - 1]
    return (f"{name} {year}", f"{name[:3]} {year}", f"{name} of {year}")[form % 3]


def other(value: int, random: Random, low: int, high: int) -> int:
    """A number of that range that no rounding makes the same."""
    return random.choice([number for number in range(low, high) if abs(number - value) > max(1, value // 10)])
