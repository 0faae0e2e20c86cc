"""Tokens in, lengths of time and repetitions out: `an hour and a half`, `2 years`, `every two weeks`, `daily`."""

from factcheck.facts.date.numerals import Tokens, cardinal, follows, past
from factcheck.facts.date.value import Clock, Form, Offset, Phrase, Point, Unit
from factcheck.lexicon.calendar import (
    DAYPARTS,
    EACH,
    FRACTIONS,
    FREQUENCIES,
    FREQUENCY_PREFIXES,
    UNIT_LETTERS,
    UNITS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from factcheck.lexicon.grammar import INDEFINITE
from factcheck.words import key_after, key_at, key_before, touches

Length = tuple[Offset, int]

VAGUE_COUNTS = {"few": 3, "several": 4, "some": 3, "couple": 2}
# Of a length that is added up; a month and a year have no seconds but by agreement.
SECONDS = {
    Unit.SECOND: 1,
    Unit.MINUTE: 60,
    Unit.HOUR: 3600,
    Unit.DAY: 86400,
    Unit.WEEKEND: 172800,
    Unit.WEEK: 604800,
    Unit.MONTH: 2592000,
    Unit.QUARTER: 7776000,
    Unit.YEAR: 31536000,
    Unit.DECADE: 315360000,
    Unit.CENTURY: 3153600000,
}
_LENGTH_BOUNDS = (("more", "than"), ("less", "than"), ("at", "least"), ("at", "most"), ("longer", "than"))
_LONGEST = 6  # figures before the point
MONTHS = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
_NEXT_SMALLER = {Unit.HOUR: Unit.MINUTE, Unit.MINUTE: Unit.SECOND}


def amount(tokens: Tokens, at: int) -> Length | None:
    """A length of time of one or more parts: `three weeks`, `1 hour and 30 minutes`, `one month and a half`."""
    found = part(tokens, at)
    while found:
        more = _more(tokens, *found)
        if more is None:
            return found
        found = more
    return None


def length(tokens: Tokens, at: int) -> tuple[Phrase, int] | None:
    """A length of time as a phrase of its own."""
    start = at + 2 * any(follows(tokens, at, words) for words in _LENGTH_BOUNDS)
    found = amount(tokens, start) or _whole(tokens, start)
    return (Phrase(Point(found[0].unit, offset=found[0]), form=Form.LENGTH), found[1]) if found else None


def _whole(tokens: Tokens, at: int) -> Length | None:
    """`all day`, `the entire month`."""
    unit = UNITS.get(key_after(tokens, at)) if key_at(tokens, at) in {"all", "whole", "full", "entire"} else None
    is_one = unit is not None and not key_after(tokens, at).endswith("s")
    return (Offset(unit[1], Unit(unit[0])), at + 2) if unit and is_one else None


def repeated(tokens: Tokens, at: int) -> tuple[Phrase, int] | None:
    """`daily`, `every other day`, `each two weeks`, `once a year`, `every Tuesday`, `Tuesdays`."""
    word = key_at(tokens, at)
    if word in WEEKDAY_PLURALS:
        return _every(Point(Unit.DAY, weekday=WEEKDAY_PLURALS[word])), at + 1
    frequency = _frequency(tokens, at)
    if frequency:
        return frequency
    if word in EACH and not _whole(tokens, at):
        return _each(tokens, at + 1)
    unit = UNITS.get(key_at(tokens, at + 2))
    if word in {"once", "one", "twice"} and key_after(tokens, at) in {"a", "an", "per", "every", "each"} and unit:
        return _every(Point(Unit(unit[0]), offset=Offset(unit[1], Unit(unit[0])))), at + 3
    return None


def _every(point: Point) -> Phrase:
    return Phrase(point, form=Form.REPEATED)


def _frequency(tokens: Tokens, at: int) -> tuple[Phrase, int] | None:
    """`monthly`, `bi-monthly`."""
    times = FREQUENCY_PREFIXES.get(key_at(tokens, at), 1) if key_after(tokens, at) == "-" else 1
    word_at = at if times == 1 else at + 2
    if key_at(tokens, word_at) not in FREQUENCIES:
        return None
    number, unit = FREQUENCIES[key_at(tokens, word_at)]
    return _every(Point(Unit(unit), offset=Offset(times * number, Unit(unit)))), word_at + 1


def _each(tokens: Tokens, at: int) -> tuple[Phrase, int] | None:
    """What follows `every`: a weekday, a unit, a number of units."""
    weekday = WEEKDAYS.get(key_at(tokens, at))
    if weekday is not None:
        return _every(Point(Unit.DAY, weekday=weekday)), at + 1
    is_other = key_at(tokens, at) == "other"
    number = (2, at + 1) if is_other else cardinal(tokens, at) or (1, at)
    if key_at(tokens, at) in DAYPARTS:
        first, last = DAYPARTS[key_at(tokens, at)]
        return _every(Point(Unit.DAY, clock=Clock(first * 3600, Unit.DAYPART, last * 3600))), at + 1
    unit = UNITS.get(key_at(tokens, number[1]))
    if unit is None or unit[0] in {"second", "minute"}:
        return None
    return _every(Point(Unit(unit[0]), offset=Offset(number[0] * unit[1], Unit(unit[0])))), number[1] + 1


def part(tokens: Tokens, at: int) -> Length | None:
    """A number and its unit: `2.5 hours`, `half a day`, `one and a half hours`, `a few minutes`, `3Y`."""
    number = _number(tokens, at)
    if number is None:
        return None
    after = past(tokens, number[1], "more", "less", "extra", "additional", "full", "whole", "-")
    unit = UNITS.get(key_at(tokens, after))
    if unit is None and touches(tokens, after) and tokens[after - 1].key[-1].isdigit():
        unit = UNIT_LETTERS.get(key_at(tokens, after))
    if unit is None or (key_at(tokens, after) == "second" and (number[0] != 1 or key_at(tokens, at) in {"a", "the"})):
        return None
    half = _half_more(tokens, after + 1)
    value = number[0] + (half[0] if half else 0)
    return Offset(value * unit[1], Unit(unit[0])), half[1] if half else after + 1


def _number(tokens: Tokens, at: int) -> tuple[float, int] | None:
    word = key_at(tokens, at)
    start = at + (word in {"a", "the"} and key_after(tokens, at) in VAGUE_COUNTS)
    if key_at(tokens, start) in VAGUE_COUNTS:
        return VAGUE_COUNTS[key_at(tokens, start)], past(tokens, start + 1, "of")
    if word in FRACTIONS:
        article = past(tokens, at + 1, "of")
        return FRACTIONS[word], past(tokens, article, "a", "an")
    if word in INDEFINITE and key_after(tokens, at) in {"½", "¼", "¾"}:
        return None
    whole = _decimal(tokens, at) or ((1.0, at + 1) if word in INDEFINITE else None) or cardinal(tokens, at)
    if whole is None:
        return None
    if key_at(tokens, whole[1]) == "/" and key_after(tokens, whole[1]) in {"2", "4"}:
        return whole[0] / int(key_after(tokens, whole[1])), whole[1] + 2
    half = _half_more(tokens, whole[1])
    return (whole[0] + half[0], past(tokens, half[1], "of")) if half else whole


def _decimal(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """`2.5`, `2,5` is not one."""
    left, _, right = key_at(tokens, at).partition(".")
    if left.isdigit() and right.isdigit() and (left + right).isascii() and len(left) <= _LONGEST:
        return float(f"{left}.{right[:9]}"), at + 1
    return None


def _half_more(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """`and a half`, `and half`, `and three quarters`."""
    if key_at(tokens, at) in {"½", "¼", "¾"}:
        return FRACTIONS[key_at(tokens, at)], at + 1
    if key_at(tokens, at) != "and":
        return None
    start = past(tokens, at + 1, "a", "an")
    times = cardinal(tokens, start) if key_after(tokens, start) in FRACTIONS else None
    word_at = times[1] if times else start
    fraction = FRACTIONS.get(key_at(tokens, word_at))
    return ((times[0] if times else 1) * fraction, word_at + 1) if fraction else None


def _more(tokens: Tokens, total: Offset, at: int) -> Length | None:
    """A smaller part that goes on: `and 30 minutes`, `, 3 hours`, `fifteen` after hours."""
    start = past(tokens, at, ",")
    start = past(tokens, start, "and")
    smaller_part = part(tokens, start)
    if (
        smaller_part
        and _is_smaller(smaller_part[0].unit, total.unit)
        and (key_before(tokens, start) == "and" or key_at(tokens, start) not in INDEFINITE)
    ):
        return _sum(total, smaller_part[0]), smaller_part[1]
    smaller = _NEXT_SMALLER.get(total.unit)
    number = cardinal(tokens, start) if smaller and key_at(tokens, at) != "," else None
    if smaller and number and total.number == int(total.number) and number[0] < 60:  # noqa: PLR2004  minutes
        is_last = number[1] == len(tokens) or not key_at(tokens, number[1]).isalnum()
        return (_sum(total, Offset(number[0], smaller)), number[1]) if is_last else None
    return None


def _is_smaller(part: Unit, whole: Unit) -> bool:
    return part in SECONDS and whole in SECONDS and SECONDS[part] < SECONDS[whole]


def _sum(whole: Offset, smaller: Offset) -> Offset:
    """Both in the smaller unit."""
    in_months = whole.unit in MONTHS and smaller.unit in MONTHS
    scale = MONTHS if in_months else SECONDS
    return Offset(whole.number * (scale[whole.unit] / scale[smaller.unit]) + smaller.number, smaller.unit)
