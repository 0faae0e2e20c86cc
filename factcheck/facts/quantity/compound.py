"""A measured figure in, with the smaller unit behind it out: `5 feet 10 inches`, `2m 14s`, `3 dollars 50 cents`.

And the time that a stopwatch shows, `2:03:12`.
"""

from itertools import pairwise

from factcheck.facts.quantity import measure, money
from factcheck.facts.quantity.value import Amount, Measure, Role, Tokens
from factcheck.lexicon.counting import FUNCTION_WORDS
from factcheck.lexicon.numbers import DENOMINATORS, SMALL, TENS
from factcheck.lexicon.units import SYMBOLS, UNITS
from factcheck.numerals import Numeral, Style, read
from factcheck.words import key_after, key_at, key_before, text_at, text_before, touches

_DIMENSIONS = frozenset({"length", "mass", "time", "currency", "angle", "volume"})
_HUNDREDTHS = range(10, 100)
_SIXTIETHS = range(1, 60)
_SHOWN = 5  # tokens: hours, minutes and seconds, with a colon between
_BELOW = {"hour": UNITS["minute"], "minute": UNITS["second"]}


def compound(tokens: Tokens, amount: Amount) -> Amount:
    """`amount` with all the parts behind it that are of a smaller unit; itself if there are none."""
    if amount.measure.dimension not in _DIMENSIONS:
        return amount
    while amount.end < len(tokens):
        longer = _with_part(tokens, amount)
        if longer is None:
            break
        amount = longer
    return amount


def stopwatch(tokens: Tokens, at: int) -> Amount | None:
    """`2:03:12`, a length of time in hours, minutes and seconds; not the time of day in `at 14:03:12`."""
    shown = tokens[at : at + _SHOWN]
    if [token.text for token in shown[1::2]] != [":", ":"] or key_before(tokens, at) in {"at", ":", "since"}:
        return None
    if any(before.end < token.start for before, token in pairwise(shown)):
        return None
    parts = [read((token,), 0) for token in shown[::2]]
    if not all(token.text[:2].isdecimal() and token.text[2:3] in {"", "."} for token in shown[2::2]):
        return None
    hours, minutes, seconds = (part.value if part else _SIXTIETHS.stop for part in parts)
    if max(minutes, seconds) >= _SIXTIETHS.stop or hours != int(hours) or minutes != int(minutes):
        return None
    value, grain = 3600 * hours + 60 * minutes + seconds, parts[2].grain if parts[2] else 1.0
    return Amount(value, grain, (value,), Measure(*UNITS["second"], at + _SHOWN), at, at + _SHOWN, Role.LEVEL)


def _with_part(tokens: Tokens, amount: Amount) -> Amount | None:
    at = amount.end
    has_comma = tokens[at].text == ","
    at += has_comma
    has_and = key_at(tokens, at) == "and"
    at += has_and
    if has_and:
        halved = _and_a_half(tokens, amount, at)
        if halved:
            return halved
    key = key_at(tokens, at)
    if not key[:1].isdecimal() and key not in SMALL and key not in TENS:
        return None
    part = read(tokens, at)
    if part is None or part.value < 0:
        return None
    if amount.measure.dimension == "currency":
        return _minor(tokens, amount, part, has_comma=has_comma)
    return _smaller(tokens, amount, part, has_comma=has_comma)


def _and_a_half(tokens: Tokens, amount: Amount, at: int) -> Amount | None:
    """`a year and a half`, `one month and half`."""
    at += key_at(tokens, at) in {"a", "one"}
    if key_at(tokens, at) not in {"half", "quarter"} or len(amount.parts) != 1:
        return None
    following = key_after(tokens, at)
    if following[:1].isalpha() and following not in FUNCTION_WORDS:
        return None
    share = 1 / DENOMINATORS[tokens[at].key]
    unit = amount.measure
    return amount._replace(
        value=amount.value + share * unit.factor, grain=0.1 * unit.factor, parts=(amount.parts[0] + share,), end=at + 1
    )


def _minor(tokens: Tokens, amount: Amount, part: Numeral, *, has_comma: bool) -> Amount | None:
    """`50 cents`, or a bare `50` at the end of the clause, behind a whole sum."""
    if amount.measure.factor != 1.0 or amount.value != int(amount.value) or part.value >= _HUNDREDTHS.stop or has_comma:
        return None
    small = money.minor(tokens, part.end, amount.measure.unit)
    if small is None:
        is_named = text_before(tokens, amount.end)[:1].isalpha()
        if part.value not in _HUNDREDTHS or not is_named or not _closes(tokens, part.end):
            return None
        small = (0.01, part.end)
    worth = part.value * small[0]
    return amount._replace(value=amount.value + worth, grain=small[0], parts=(amount.parts[0] + worth,), end=small[1])


def _closes(tokens: Tokens, at: int) -> bool:
    mark = text_at(tokens, at)
    return not mark[:1].isalnum() and mark not in {"%", "-", "–", "/", "$"}


def _smaller(tokens: Tokens, amount: Amount, part: Numeral, *, has_comma: bool) -> Amount | None:
    """The next unit down of the same dimension; a bare figure behind hours is minutes (`1 hour thirty`)."""
    unit = _unit(tokens, amount, part)
    if unit and unit.unit == "second" and text_before(tokens, amount.end) == "m":
        amount = _as_minutes(amount)
    if unit is None or unit.dimension != amount.measure.dimension or unit.factor >= amount.measure.factor:
        return None
    worth = unit.to_base(part.value)
    if has_comma and worth >= 10 * amount.measure.factor:
        return None  # two figures of a list
    value = amount.value + worth
    return amount._replace(
        value=value, grain=part.grain * unit.factor, parts=(value / unit.factor,), measure=unit, end=unit.end
    )


def _as_minutes(amount: Amount) -> Amount:
    """`2m 14s`: the `m` is shown by the seconds behind it to be minutes."""
    minute = Measure(*UNITS["minute"], amount.end)
    return amount._replace(value=minute.to_base(amount.parts[0]), measure=minute)


def _unit(tokens: Tokens, amount: Amount, part: Numeral) -> Measure | None:
    end = part.end
    is_tight = touches(tokens, end)
    if is_tight and tokens[end].text == "m" and amount.measure.unit in {"hour", "day"}:
        return Measure("minute", "time", 60.0, end + 1)
    if end < len(tokens):
        found = measure.after(tokens, end, is_worded=part.style is Style.WORDS, is_tight=is_tight)
        if found:
            return found
    if is_tight and tokens[end].text in SYMBOLS:
        return None
    below = _BELOW.get(amount.measure.unit)
    if below is None or part.value not in _SIXTIETHS or not _closes(tokens, end):
        return None
    return Measure(*below, end)
