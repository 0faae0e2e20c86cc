"""Tokens behind a figure in, the unit of measure they name out."""

from factcheck.facts.quantity import money
from factcheck.facts.quantity.value import Measure, Tokens
from factcheck.lexicon.currencies import POUNDS
from factcheck.lexicon.numbers import SLASHES, TIES
from factcheck.lexicon.units import (
    ANGLED,
    BEHIND_SYMBOLS,
    DEGREES,
    HEADS,
    LITRES_IN_CUBIC_METRE,
    NEEDS_DIGITS,
    PERCENT,
    POWER_DIMENSIONS,
    POWER_NAMES,
    POWERS,
    RATE_ADVERBS,
    RATE_ARTICLES,
    RATE_LATIN,
    RATE_NOUNS,
    SHAPES,
    SQUARES,
    SYMBOLS,
    TEMPERATURE_SCALES,
    TEMPERATURES,
    THEN,
    TIGHT_SYMBOLS,
    TWO_WORD_UNITS,
    UNITS,
)
from factcheck.numerals import read
from factcheck.words import key_after, key_at, text_after, text_at, text_before, touches, up_to

_HYPHENED_RATE = 4  # tokens: `-a-day`
_FEET_MARKS = frozenset("'’′")
_ABBREVIATED = 3
_QUOTATION = 40  # how far back an opening quotation mark is looked for
_Unit = tuple[str, str, float]
_CUBE = 3
_PER_SO_MANY = frozenset({100.0, 1e3, 1e4, 1e5, 1e6})


def after(tokens: Tokens, at: int, *, is_worded: bool, is_tight: bool = False) -> Measure | None:
    """The unit that starts at `tokens[at]`, straight behind a figure (`is_tight`: with nothing between)."""
    if at >= len(tokens):
        return None
    if tokens[at].text == "(" and text_at(tokens, at + 2) == ")":
        inner = _plain(tokens, at + 1, is_worded=is_worded, is_tight=True, is_hyphened=False)
        return inner._replace(end=at + 3) if inner and inner.end == at + 2 else None  # `20 (kg)`
    hyphen = int(tokens[at].text in TIES and touches(tokens, at) and touches(tokens, at + 1))
    at += hyphen
    found = (
        _percent(tokens, at)
        or money.behind(tokens, at, is_tight=is_tight)
        or _temperature(tokens, at)
        or _plain(tokens, at, is_worded=is_worded, is_tight=is_tight, is_hyphened=bool(hyphen))
    )
    if found is None:
        return None
    return found if hyphen else _with_rate(tokens, found)


def _percent(tokens: Tokens, at: int) -> Measure | None:
    """`%`, `per cent`, `percentage points`, `basis points`."""
    keys = [token.key for token in tokens[at : at + 4]]
    if keys[0] in PERCENT:
        end, factor = at + 1, 0.1 if PERCENT[keys[0]] == "permille" else 1.0
    elif keys[0] == "per" and keys[1:2] in (["cent"], ["cents"], ["mille"]):
        end, factor = at + 2, 0.1 if keys[1] == "mille" else 1.0
    elif keys[0] == "bps" or (keys[0] in {"bp", "pp"} and touches(tokens, at)):
        is_basis = keys[0] != "pp"
        name, factor = ("basis point", 0.01) if is_basis else ("percentage point", 1.0)
        return Measure(name, "percentage point", factor, at + 1)
    elif keys[0] == "pc" and touches(tokens, at):
        return Measure("percent", "percent", 1.0, at + 1)  # `40pc`, as British papers have it
    elif keys[0] == "basis" and not {"point", "points"}.isdisjoint(keys[1:3]):
        end = at + 2 + (keys[1] == "-")
        return Measure("basis point", "percentage point", 0.01, end)
    else:
        return None
    behind = keys[end - at :]
    hyphen = int(behind[:1] == ["-"])
    if behind[hyphen : hyphen + 1] and behind[hyphen] in {"point", "points", "pts", "pt"}:
        return Measure("percentage point", "percentage point", 1.0, end + hyphen + 1)
    return Measure("percent", "percent", factor, end)


def _temperature(tokens: Tokens, at: int) -> Measure | None:
    key = tokens[at].key
    scale, end = None, at + 1
    if key in DEGREES:
        end += key in {"deg", "degs"} and key_at(tokens, end) == "."
        if key_at(tokens, end) in TEMPERATURES:
            scale, end = TEMPERATURES[tokens[end].key], end + 1
        elif key_at(tokens, end) in ANGLED:
            return Measure("degree", "angle", 1.0, end)
        else:
            return Measure("degree", "degree", 1.0, end)
    elif key in TEMPERATURES and (len(key) > 1 or not key.isascii()):
        scale = TEMPERATURES[key]
    if scale is None:
        return None
    offset, factor = TEMPERATURE_SCALES[scale]
    return Measure(scale, "temperature", factor, end, offset)


def _plain(tokens: Tokens, at: int, *, is_worded: bool, is_tight: bool, is_hyphened: bool) -> Measure | None:
    key = tokens[at].key
    if key in SQUARES:
        at += 1 + (text_after(tokens, at) == ".")
        unit = UNITS.get(key_at(tokens, at))
        return _powered(unit, SQUARES[key], at + 1) if unit and unit[1] == "length" else None
    found, end = _one_unit(tokens, at, is_worded=is_worded, is_tight=is_tight or is_hyphened)
    if found is None:
        return None
    if text_before(tokens, end) in _FEET_MARKS:
        return Measure(*found, end)
    power, after_power = _power(tokens, end) if found[1] == "length" else (0, end)
    if power:
        return _powered(found, power, after_power)
    if touches(tokens, end) and tokens[end].text[0].isdecimal():
        return None  # `24703m212`
    return Measure(*found, end)


def _one_unit(tokens: Tokens, at: int, *, is_worded: bool, is_tight: bool) -> tuple[_Unit | None, int]:
    """The unit that starts at `tokens[at]` without its power or rate, and the index after it."""
    token = tokens[at]
    pair = _pair(tokens, at)
    if pair:
        return pair
    if token.text in SYMBOLS and token.key != "k":
        is_unit = _is_symbol(tokens, at, is_worded=is_worded, is_tight=is_tight) and not _dotted(tokens, at)
        if is_unit:
            return SYMBOLS[token.text], at + 1
    dotted = _dotted(tokens, at)
    if dotted:
        return dotted
    if not is_worded:
        mark = _mark(tokens, at, is_tight=is_tight)
        if mark:
            return mark
    return _spelt(tokens, at, is_worded=is_worded)


def _pair(tokens: Tokens, at: int) -> tuple[_Unit, int] | None:
    """`light years`, `kilowatt-hours`."""
    hyphen = int(text_after(tokens, at) in TIES)
    pair = TWO_WORD_UNITS.get((tokens[at].key, key_at(tokens, at + 1 + hyphen).removesuffix("s")))
    return (pair, at + 2 + hyphen) if pair else None


def _mark(tokens: Tokens, at: int, *, is_tight: bool) -> tuple[_Unit, int] | None:
    """Feet and inches by their marks, and `in`."""
    inches = _inches(tokens, at)
    if inches:
        return UNITS["inch"], inches
    text = tokens[at].text
    is_feet = text == "′" or (text in {"'", "’"} and _has_inches(tokens, at))
    return (UNITS["foot"], at + 1) if is_feet and is_tight else None


def _spelt(tokens: Tokens, at: int, *, is_worded: bool) -> tuple[_Unit | None, int]:
    """A unit by its name or abbreviation, also with a power written onto it (`km²`)."""
    key, end = tokens[at].key, at + 1
    if key in POUNDS:
        return UNITS["lb"], end
    if key in UNITS:
        if is_worded and key in NEEDS_DIGITS:
            return None, at
        is_pointed = text_at(tokens, end) == "." and touches(tokens, end)
        if is_pointed and len(key) <= _ABBREVIATED and text_after(tokens, end)[:1].islower():
            end += 1  # the point of an abbreviation, where the sentence goes on
        return UNITS[key], end
    stem = key[:-1]
    if key[-1] in POWERS and (stem in UNITS or stem in SYMBOLS):
        powered = _powered(UNITS.get(stem) or SYMBOLS[stem], POWERS[key[-1]], end)
        return (powered.unit, powered.dimension, powered.factor), end
    return None, at


def _is_symbol(tokens: Tokens, at: int, *, is_worded: bool, is_tight: bool) -> bool:
    """Whether a symbol such as `m` or `W` is the unit of the figure before it, and not a word or an initial."""
    token = tokens[at]
    if is_worded or len(token.text) > 1 or is_tight:
        return not is_worded
    if token.text in TIGHT_SYMBOLS:
        return False
    following = key_after(tokens, at)
    return not following[:1].isalpha() or following in SHAPES or following in BEHIND_SYMBOLS


def _dotted(tokens: Tokens, at: int) -> tuple[_Unit, int] | None:
    """`k.g.`: a symbol with a point after each letter."""
    if text_after(tokens, at) != "." or len(tokens[at].key) > 1:
        return None
    unit = UNITS.get((tokens[at].key + key_at(tokens, at + 2)).removesuffix("s"))
    if unit is None or not touches(tokens, at + 1) or not touches(tokens, at + 2):
        return None
    return unit, at + 3 + (text_at(tokens, at + 3) == "." and touches(tokens, at + 3))


def _has_inches(tokens: Tokens, at: int) -> bool:
    """`6' 2"`: a single quote is feet only where inches follow."""
    return text_after(tokens, at).isdecimal() and text_at(tokens, at + 2) in {'"', "″", "”", "'", "in"}


def _follows_feet(tokens: Tokens, at: int) -> bool:
    """Whether the figure before `tokens[at]` stands behind one of feet: `6 ft, 2 in`, not `4 in Rome, 2 in Bari`."""
    joint = at - 2
    joint -= joint > 0 and tokens[joint].key in {",", "and"}
    return joint >= 0 and tokens[joint].key in {"ft", "feet", "foot", "'", "’", "′"}


def _inches(tokens: Tokens, at: int) -> int:
    """The index after `"`, `''` or `in` where it means inches; 0 where it is a quotation mark or a word."""
    text, following = tokens[at].text, key_after(tokens, at)
    is_second = _follows_feet(tokens, at)
    is_tight = touches(tokens, at)
    if text == "″":
        return at + 1
    if tokens[at].key == "in":
        return at + 1 if is_second or following in SHAPES or following in {"", ",", ".", ")", ";"} else 0
    if text == '"':
        is_closing = sum(other.text == text for other in up_to(tokens, at, _QUOTATION)) % 2
        return at + 1 if is_second or (not is_closing and (following in SHAPES or is_tight)) else 0
    is_doubled = is_tight and text == following == "'" and touches(tokens, at + 1)
    is_quoted = any(other.text in {"'", "‘", "`"} for other in up_to(tokens, at, _QUOTATION))
    return at + 2 if is_doubled and not is_quoted else 0


def _power(tokens: Tokens, at: int) -> tuple[int, int]:
    """2 or 3 and the index after it: `km2`, `km^2`, `km squared`."""
    key = key_at(tokens, at)
    if key in POWERS:
        return POWERS[key], at + 1
    at += key == "^"
    written = text_at(tokens, at)
    return (int(written), at + 1) if written in {"2", "3"} and touches(tokens, at) else (0, at)


def _powered(unit: tuple[str, str, float], power: int, end: int) -> Measure:
    factor = unit[2] ** power * (LITRES_IN_CUBIC_METRE if power == _CUBE else 1.0)
    return Measure(f"{POWER_NAMES[power]} {unit[0]}", POWER_DIMENSIONS[power], factor, end)


def _with_rate(tokens: Tokens, found: Measure) -> Measure:
    """A unit and what it is counted by: `km/h`, `miles an hour`, `$350 per kg`, `litres a day`, `dollars daily`."""
    at = found.end
    key = key_at(tokens, at)
    if key in RATE_ADVERBS and found.dimension != "time":
        return _rate(found, UNITS[RATE_ADVERBS[key]], at + 1)
    if at + 1 >= len(tokens) or not (key == "per" or key in SLASHES or key in RATE_ARTICLES):
        return found
    is_then = key_at(tokens, at + 2) in THEN  # `$1.2 billion a year earlier`
    if key in RATE_ARTICLES and (is_then or found.dimension == "time"):
        return found
    below = tokens[at + 1]
    unit = SYMBOLS.get(below.text) if key in SLASHES else None
    unit = unit or UNITS.get(below.key) or UNITS.get(RATE_LATIN.get(below.key, ""))
    if unit:
        return _rate(found, unit, at + 2)
    if below.key not in RATE_NOUNS:
        return found
    each = "person" if below.key in HEADS else below.key
    return found._replace(unit=f"{found.unit} per {each}", dimension=f"{found.dimension}/{each}", end=at + 2)


def _hyphened_rate(tokens: Tokens, found: Measure) -> Measure | None:
    """`$3-a-day`, `£10-an-hour`."""
    keys = [token.key for token in tokens[found.end : found.end + _HYPHENED_RATE]]
    is_rate = len(keys) == _HYPHENED_RATE and keys[0] in TIES and keys[1] in RATE_ARTICLES and keys[2] in TIES
    unit = UNITS.get(keys[3]) if is_rate else None
    return _rate(found, unit, found.end + _HYPHENED_RATE) if unit else None


def _of_so_many(tokens: Tokens, at: int) -> Measure | None:
    """`94 per 100,000 people`."""
    whole = read(tokens, at + 1) if key_at(tokens, at) == "per" else None
    if whole is None or whole.value not in _PER_SO_MANY:
        return None
    return Measure(f"per {whole.value:g}", "share of so many", 1.0 / whole.value, whole.end)


def rate_after(tokens: Tokens, at: int) -> Measure | None:
    """`times per week`, `a year` behind a plain count: the count by time it makes."""
    plain = Measure("", "count", 1.0, at)
    found = _hyphened_rate(tokens, plain) or _of_so_many(tokens, at) or _with_rate(tokens, plain)
    return found if found.end != at else None


def _rate(above: Measure, below: tuple[str, str, float], end: int) -> Measure:
    name, dimension, factor = below
    if above.dimension == "length" and dimension == "time":
        return Measure(f"{above.unit} per {name}", "speed", above.factor / factor, end)
    if above.dimension == "length" and dimension == "volume":
        return Measure(f"{above.unit} per {name}", "economy", above.factor / factor, end)
    return Measure(f"{above.unit} per {name}".strip(), f"{above.dimension}/{dimension}", above.factor / factor, end)
