"""Tokens in, one figure with its unit out: number, magnitude, currency, compound, share, score."""

from factcheck.facts.quantity import measure
from factcheck.facts.quantity.value import COUNT, Amount, Measure, Role, Tokens
from factcheck.lexicon.currencies import CODE_NAMES, CODES
from factcheck.lexicon.currencies import SYMBOLS as SIGNS
from factcheck.lexicon.hedges import (
    FUNCTION_WORDS,
    IRREGULAR_PLURALS,
    LABELS,
    ONE_AFTER,
    ONE_BEFORE,
    RATIO_WORDS,
    SCORE_WORDS,
)
from factcheck.lexicon.numbers import (
    CAPITAL_SCALES,
    DENOMINATORS,
    HYPHENS,
    LOOSE_COUNTS,
    LOOSE_PLURALS,
    MULTIPLE_VERBS,
    MULTIPLES,
    ORDINALS,
    SCALES,
    SLASHES,
    SMALL,
    TENS,
)
from factcheck.lexicon.units import PERCENT, SHAPES, UNITS
from factcheck.numerals import Numeral, Style
from factcheck.numerals import read as read_numeral

_STARTERS = frozenset(
    {
        *SMALL,
        *TENS,
        *LOOSE_PLURALS,
        *MULTIPLES,
        *SCALES,
        "a",
        "an",
        "half",
        "quarter",
        "several",
        "few",
        "tens",
        "couple",
    }
    | {"majority", "minority", "minus", "negative", ".", "-", "−", "+"}
) - {"nil"}
_PERCENT = Measure("percent", "percent", 100.0, 0)
_RATING_SCALES = frozenset({5.0, 10.0, 100.0})
_SCORE_REACH = 6


def read(tokens: Tokens, at: int, *, is_joined: bool = True) -> Amount | None:
    """The figure whose number starts at `tokens[at]`; its `start` lies before `at` where a currency leads."""
    token = tokens[at]
    first = token.text[0]
    if first.isdecimal():
        if _is_named(tokens, at):
            return None
        special = _score(tokens, at)
        if special:
            return special
    elif token.key not in _STARTERS and first not in "½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚⅐⅑⅒":
        return None
    elif token.key in MULTIPLES:
        return _multiple(tokens, at)
    loose = _loose(tokens, at)
    if loose:
        return loose
    found = read_numeral(tokens, at, is_joined=is_joined)
    if found is None:
        if token.key in {"a", "an"} and at + 1 < len(tokens):
            return _one_of_a_unit(tokens, at)
        return None
    if token.key == "one" and found.end == at + 1 and not _is_count_of_one(tokens, at):
        return None
    if found.style is Style.FRACTION and not first.isdecimal() and not _is_fraction(tokens, at, found):
        return None
    return _share(tokens, at, found) or _measured(tokens, at, found)


def _is_named(tokens: Tokens, at: int) -> bool:
    """Whether digits are part of a name, a label, an identifier, a date: `F-16`, `Section 5`, `i7`, `2020-03-01`."""
    if at == 0:
        return _is_identifier(tokens, at)
    before, token = tokens[at - 1], tokens[at]
    if before.key in LABELS and not (at + 1 < len(tokens) and tokens[at + 1].key in PERCENT):
        return not (
            before.key in {"phase", "class", "rule", "part", "act", "scene", "question", "lot"}
            and before.text.islower()
            and False
        )
    if before.end != token.start:
        return _is_identifier(tokens, at)
    if before.text[0].isalpha():
        return not (before.text in CODES or before.text in CODE_NAMES or before.text[1:] in CODES or before.text == "c")
    if before.text in HYPHENS and at > 1 and tokens[at - 2].end == before.start:
        left = tokens[at - 2]
        if left.text[0].isdecimal():
            return at > 2 and tokens[at - 3].text in HYPHENS and tokens[at - 3].end == left.start
        return left.text[0].isalpha() and left.key not in SMALL and left.key not in TENS and not _is_unit(left.key)
    if before.text in {"/", "_", "@", "\\", "#", "&", "*", "."} or (before.text == ":" and at > 1):
        return at > 1 and tokens[at - 2].end == before.start
    return _is_identifier(tokens, at)


def _is_identifier(tokens: Tokens, at: int) -> bool:
    """Whether the digits run on into letters that are no unit, or into more digits, as in a telephone number."""
    token = tokens[at]
    if at + 1 >= len(tokens) or tokens[at + 1].start != token.end:
        return False
    following = tokens[at + 1]
    if following.text in {"_", "@", "\\"}:
        return True
    if following.key == "s":
        return token.text.isdecimal() and token.text.endswith("0")  # `the 1990s`
    if following.text in HYPHENS and at + 4 < len(tokens):
        chain = tokens[at + 1 : at + 5]
        return (
            chain[1].text[0].isdecimal()
            and chain[2].text in HYPHENS
            and chain[3].text[0].isdecimal()
            and chain[1].end == chain[2].start
        )
    if following.text == ":" and at + 2 < len(tokens) and tokens[at + 2].start == following.end:
        return not _has_near(tokens, at, RATIO_WORDS)
    return False


def _is_unit(key: str) -> bool:
    return key in UNITS


def _is_count_of_one(tokens: Tokens, at: int) -> bool:
    """`one` counts where a noun or a unit follows; elsewhere it is a pronoun (`one of them`, `no one`)."""
    if at and tokens[at - 1].key in ONE_AFTER:
        return False
    if at + 1 >= len(tokens):
        return at == 0 or tokens[at - 1].key in {"minus", "negative", "is", "was", "only", "just", "than", "to", "by"}
    following = tokens[at + 1]
    return (following.text[0].isalnum() or following.text in HYPHENS or following.text in "%$/") and (
        following.key not in ONE_BEFORE
    )


def _is_fraction(tokens: Tokens, at: int, found: Numeral) -> bool:
    """`a third of`, `two-thirds`, `half the`; not `the second half`, `a third time`, `half-time`, `a quarter ago`."""
    before = tokens[at - 1].key if at else ""
    following = tokens[found.end] if found.end < len(tokens) else None
    key = following.key if following else ""
    last = tokens[found.end - 1].key
    if tokens[at].key == "half" and found.end == at + 1:
        if before in ORDINALS or before in {
            "the",
            "last",
            "latter",
            "other",
            "better",
            "this",
            "that",
            "each",
            "'s",
            "one",
        }:
            return before == "the" and key == "of" and False
        if following and following.text in HYPHENS:
            return found.end + 1 < len(tokens) and (
                _is_unit(tokens[found.end + 1].key) or tokens[found.end + 1].key == "million"
            )
        return key not in {"time", "way", "back", "brother", "sister"}
    if last == "quarter" and tokens[at].key in {"a", "quarter"}:
        return key in {"of", "to", "the"} or before in {
            "by",
            "about",
            "than",
            "nearly",
            "almost",
            "roughly",
            "over",
            "around",
        }
    if tokens[at].key == "quarter":
        return False
    if tokens[at].key in {"a", "an"} and last in DENOMINATORS and last != "half":
        is_closed = following is None or not following.text[0].isalpha()
        return (
            is_closed
            or key in FUNCTION_WORDS
            or key in {"more", "less", "fewer", "higher", "lower", "larger", "smaller"}
        )
    return True


def _one_of_a_unit(tokens: Tokens, at: int) -> Amount | None:
    """`a gallon`, `a dollar`, `an hour and 45 minutes`: an article with a unit is one of it."""
    if at and tokens[at - 1].text[0].isdecimal():
        return None
    if at and (tokens[at - 1].key in {"per", "times", "of"} or _is_unit(tokens[at - 1].key)):
        return None  # a rate: `188 miles an hour`
    key = tokens[at + 1].key
    is_shy = key in {
        "second",
        "minute",
        "day",
        "night",
        "foot",
        "stone",
        "yard",
        "bit",
        "mole",
        "cup",
        "bar",
        "year",
        "week",
        "month",
        "decade",
        "century",
        "pound",
        "carat",
        "mine",
    }
    unit = measure.after(tokens, at + 1, is_worded=key not in {"ml", "lb", "l", "kg", "km"})
    if unit is None or (is_shy and unit.end == at + 2 and not _has_compound(tokens, unit.end) and len(tokens) > 2):
        return None
    if unit.dimension == "percent" or key in {"point", "points"}:
        return None
    return _compound(
        tokens, Amount(unit.to_base(1.0), unit.factor, (1.0,), unit, at, unit.end, Role.LEVEL, is_worded=True)
    )


def _has_compound(tokens: Tokens, at: int) -> bool:
    return (
        at + 1 < len(tokens)
        and tokens[at].key == "and"
        and (tokens[at + 1].text[0].isdecimal() or tokens[at + 1].key in _STARTERS)
    )


def _multiple(tokens: Tokens, at: int) -> Amount | None:
    key = tokens[at].key
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if key in {"double", "triple", "treble", "quadruple"} and following not in {
        "the",
        "its",
        "their",
        "that",
        "what",
        "his",
        "her",
    }:
        return None  # `a double bill`
    if key == "twice" and following in {"a", "per", "in", "daily", "weekly", "before", "on", "during"}:
        return None  # how often, not how many times as much
    if key == "halves":
        return None
    value = MULTIPLES[key]
    role = Role.CHANGE if key in MULTIPLE_VERBS else Role.MULTIPLE
    return Amount(value, 0.0, (value,), Measure("times", "multiple", 1.0, 0), at, at + 1, role, is_worded=True)


def _loose(tokens: Tokens, at: int) -> Amount | None:
    """`hundreds of`, `several thousand`, `a few million`, `tens of thousands`, `a majority of`."""
    key = tokens[at].key
    following = tokens[at + 1].key if at + 1 < len(tokens) else ""
    if key in {"a", "an"} and following in {"few", "couple", "majority", "minority"}:
        inner = _loose(tokens, at + 1)
        return inner._replace(start=at) if inner else None
    if key in {"majority", "minority"}:
        bounds = (50.0, None) if key == "majority" else (None, 50.0)
        return (
            Amount(50.0, 0.0, (50.0,), _PERCENT, at, at + 1, Role.SHARE, bounds[0], bounds[1], is_worded=True)
            if following == "of"
            else None
        )
    if key in LOOSE_COUNTS:
        low, high = LOOSE_COUNTS[key]
        at_scale = at + 1 + (following == "of")
        scale = tokens[at_scale].key if at_scale < len(tokens) else ""
        if scale not in SCALES:
            if key == "couple" and following == "of":
                return Amount(2.0, 0.0, (2.0,), COUNT, at, at + 1, Role.LEVEL, 2.0, 3.0, is_worded=True)
            return None
        worth = SCALES[scale]
        return _loosely(tokens, at, at_scale + 1, low * worth, high * worth)
    if (
        key not in LOOSE_PLURALS
        or following != "of"
        or (at and (tokens[at - 1].text[0].isdecimal() or tokens[at - 1].key in SMALL))
    ):
        return None
    low, high = LOOSE_PLURALS[key]
    beyond = tokens[at + 2].key if at + 2 < len(tokens) else ""
    if beyond in {"thousands", "millions", "billions"}:
        worth = SCALES[beyond]
        return _loosely(tokens, at, at + 3, low * worth, high * worth)
    return _loosely(tokens, at, at + 1, low, high)


def _loosely(tokens: Tokens, at: int, end: int, low: float, high: float) -> Amount:
    unit = measure.after(tokens, end + (end < len(tokens) and tokens[end].key == "of"), is_worded=True) or COUNT
    low, high = unit.to_base(low), unit.to_base(high)
    return Amount(low, 0.0, (low,), unit, at, max(unit.end, end), Role.LEVEL, low, high, is_worded=True)


def _share(tokens: Tokens, at: int, found: Numeral) -> Amount | None:
    """`nine in ten`, `one out of every five`, `12 of 30`, `12 of the 30`, `7.8 out of 10`; part and whole in `parts`."""
    end = found.end
    if end + 1 >= len(tokens) or found.style is Style.FRACTION or found.value <= 0:
        return None
    key = tokens[end].key
    if key == "in":
        start = end + 1
    elif key == "out" and tokens[end + 1].key == "of":
        start = end + 2
    elif key == "of":
        start = end + 1
    else:
        return None
    start += start < len(tokens) and tokens[start].key in {"every", "the", "its", "their", "all", "a", "total"}
    if start >= len(tokens) or (key == "in" and tokens[start - 1].key == "the"):
        return None
    whole = read_numeral(tokens, start)
    if whole is None or whole.value < found.value or whole.value <= 1 or _is_unlikely_share(tokens, key, found, whole):
        return None
    is_rating = found.grain < 1 or (key == "out" and whole.value in {10.0, 100.0} and whole.end >= len(tokens))
    measure_ = Measure(f"of {whole.value:g}", "percent", 100.0, whole.end)
    return Amount(
        100 * found.value / whole.value,
        100 * found.grain / whole.value if is_rating else 0.0,
        (found.value, whole.value),
        measure_,
        at,
        whole.end,
        Role.RATING if is_rating else Role.SHARE,
        is_worded=found.style is Style.WORDS,
    )


def _is_unlikely_share(tokens: Tokens, key: str, part: Numeral, whole: Numeral) -> bool:
    """`12 in 2019`, `5 in 10 minutes`, `three in 30 years` are not shares."""
    behind = tokens[whole.end] if whole.end < len(tokens) else None
    has_unit = measure.after(tokens, whole.end, is_worded=whole.style is Style.WORDS) is not None
    if key == "in":
        is_usual = whole.value <= 20 or whole.value % 10 == 0
        return has_unit or not is_usual or part.value > 99 or 1900 <= whole.value <= 2100 or part.grain < 1
    if key == "of":
        return has_unit or part.grain < 1 or (behind is not None and behind.text == "%")
    return has_unit


def _score(tokens: Tokens, at: int) -> Amount | None:
    """`3-1`, `12–10`, `6-4` beside a contest's words; `2:7`, `2 to 7` beside a ratio's; `7.1/10`."""
    if at + 2 >= len(tokens) or not tokens[at + 2].text[0].isdecimal():
        return None
    left, mark, right = tokens[at : at + 3]
    is_tight = left.end == mark.start and mark.end == right.start
    first, second = read_numeral((left,), 0), read_numeral((right,), 0)
    if first is None or second is None:
        return None
    parts = (first.value, second.value)
    if mark.text in SLASHES and is_tight and second.value in _RATING_SCALES and first.value <= second.value:
        if first.grain < 1 or second.value == 10:
            unit = Measure(f"of {second.value:g}", "percent", 100.0, at + 3)
            return Amount(
                100 * first.value / second.value, 100 * first.grain / second.value, parts, unit, at, at + 3, Role.RATING
            )
        return None
    if mark.text == ":" or mark.key == "to" or (mark.text in HYPHENS and is_tight):
        is_ratio = _has_near(tokens, at, RATIO_WORDS)
        if is_ratio and second.value:
            unit = Measure("ratio", "ratio", 1.0, at + 3)
            return Amount(first.value / second.value, 0.0, parts, unit, at, at + 3, Role.RATIO)
        if mark.text in HYPHENS and is_tight and _is_score(tokens, at, parts):
            unit = Measure("score", "score", 1.0, at + 3)
            return Amount(first.value - second.value, 0.0, parts, unit, at, at + 3, Role.SCORE)
    return None


def _is_score(tokens: Tokens, at: int, parts: tuple[float, float]) -> bool:
    if not (tokens[at].text.isdecimal() and tokens[at + 2].text.isdecimal()) or max(parts) > 999:
        return False
    if at + 3 < len(tokens) and tokens[at + 3].text in HYPHENS | SLASHES and tokens[at + 3].start == tokens[at + 2].end:
        return False
    if measure.after(tokens, at + 3, is_worded=False, is_tight=True):
        return False
    return _has_near(tokens, at, SCORE_WORDS) or (
        parts[0] > parts[1] and not _has_near(tokens, at, frozenset({"from", "between"}))
    )


def _has_near(tokens: Tokens, at: int, words: frozenset[str]) -> bool:
    near = tokens[max(0, at - _SCORE_REACH * (3 if words is RATIO_WORDS else 1)) : at + 3 + _SCORE_REACH]
    return any(token.key in words for token in near)


def _measured(tokens: Tokens, at: int, found: Numeral) -> Amount | None:
    """A number with magnitude letters, its currency in front or its unit behind, and the smaller unit after that."""
    led = measure.before(tokens, at)
    money, start = led or (None, at)
    found, is_known = _capital_scale(tokens, found, is_money=money is not None)
    if not is_known:
        return None
    worded = found.style is Style.WORDS and not tokens[at].text[0].isdecimal()
    is_tight = found.end < len(tokens) and tokens[found.end].start == tokens[found.end - 1].end
    behind = measure.after(tokens, found.end, is_worded=worded, is_tight=is_tight) if found.end < len(tokens) else None
    if behind is None and money is None and is_tight and _runs_on(tokens, found.end):
        return None
    if behind is None and found.style is Style.FRACTION and found.value < 1 and money is None:
        unit = _unit_of_fraction(tokens, found)
        if unit:
            return Amount(
                unit.to_base(found.value),
                unit.factor * 0.01,
                (found.value,),
                unit,
                at,
                unit.end,
                Role.LEVEL,
                is_worded=worded,
            )
        end = found.end
        role = Role.SHARE
        return Amount(
            100 * found.value,
            2.0,
            (found.value,),
            _PERCENT,
            at,
            end,
            role,
            is_worded=not tokens[at].text[0].isdecimal(),
        )
    unit = money or behind or measure.rate_after(tokens, _times(tokens, found.end)) or COUNT._replace(end=found.end)
    end = found.end
    if behind and (money is None or _agrees(money, behind)):
        end = behind.end
        if money and money.unit != behind.unit:
            unit = behind if money.unit in {"dollar", "rupee"} else money
    elif money:
        rated = measure.rate_after(tokens, end)
        if rated:
            unit = Measure(
                f"{money.unit}{rated.unit and ' ' + rated.unit}",
                "currency" + rated.dimension.removeprefix("count"),
                money.factor * rated.factor,
                rated.end,
            )
            end = rated.end
    else:
        end = max(unit.end, end)
    multiple = _times_as(tokens, at, found)
    if multiple:
        return multiple
    amount = Amount(
        unit.to_base(found.value),
        found.grain * unit.factor,
        (found.value,),
        unit,
        start,
        end,
        Role.LEVEL,
        is_worded=worded,
    )
    amount = _signed(tokens, amount)
    return _compound(tokens, amount)


def _agrees(money: Measure, behind: Measure) -> bool:
    return behind.dimension.startswith("currency")


def _times(tokens: Tokens, at: int) -> int:
    return at + (at < len(tokens) and tokens[at].key in {"times", "time"})


def _times_as(tokens: Tokens, at: int, found: Numeral) -> Amount | None:
    """`ten times as many`, `three times higher`, `10-fold`, `5x`."""
    end = found.end
    if end >= len(tokens):
        return None
    key = tokens[end].key
    hyphen = int(tokens[end].text in HYPHENS and end + 1 < len(tokens))
    is_fold = tokens[end + hyphen].key in {"fold"}
    following = tokens[end + 1].key if end + 1 < len(tokens) else ""
    is_times = key == "times" and following in {
        "as",
        "more",
        "higher",
        "larger",
        "bigger",
        "greater",
        "the",
        "that",
        "its",
        "their",
        "faster",
        "less",
        "lower",
        "smaller",
        "longer",
        "what",
    }
    is_cross = key in {"x", "×"} and tokens[end].start == tokens[end - 1].end and not following[:1].isdecimal()
    if not (is_fold or is_times or is_cross):
        return None
    unit = Measure("times", "multiple", 1.0, end + 1 + hyphen)
    return Amount(
        found.value, 0.0, (found.value,), unit, at, unit.end, Role.MULTIPLE, is_worded=found.style is Style.WORDS
    )


def _unit_of_fraction(tokens: Tokens, found: Numeral) -> Measure | None:
    """`half a litre`, `half an hour`, `a tenth of a gallon`, `a quarter of an hour`."""
    at = found.end
    at += at < len(tokens) and tokens[at].key == "of"
    if at + 1 >= len(tokens) or tokens[at].key not in {"a", "an"}:
        return None
    return measure.after(tokens, at + 1, is_worded=True)


def _capital_scale(tokens: Tokens, found: Numeral, *, is_money: bool) -> tuple[Numeral, bool]:
    """The number times a touching `M`, `B`, `T`, `G` or `m` where that letter is a magnitude; False where it is a name."""
    if found.end >= len(tokens) or found.style is not Style.DIGITS:
        return found, True
    token = tokens[found.end]
    is_tight = token.start == tokens[found.end - 1].end
    if token.text in CAPITAL_SCALES:
        is_scale = is_money or (token.text == "M" and is_tight) or _is_plainly_magnitude(tokens, found)
        if token.text == "G":
            is_scale = is_money or not (1 <= found.value < 10)  # 5G, 2.5G are generations of networks
        if is_scale:
            scale = CAPITAL_SCALES[token.text]
            return found._replace(value=found.value * scale, grain=found.grain * scale, end=found.end + 1), True
        return found, not is_tight or (token.text in {"T", "G"} and False)
    if token.text == "m" and (is_money or _counts_millions(tokens, found.end)):
        return found._replace(value=found.value * 1e6, grain=found.grain * 1e6, end=found.end + 1), True
    if is_money and token.text in {"b", "t", "mm"}:
        scale = {"b": 1e9, "t": 1e12, "mm": 1e6}[token.text]
        return found._replace(value=found.value * scale, grain=found.grain * scale, end=found.end + 1), True
    return found, True


def _is_plainly_magnitude(tokens: Tokens, found: Numeral) -> bool:
    """`1.2B users`, `3B people`: a thing counted in the plural stands behind it."""
    behind = tokens[found.end + 1] if found.end + 1 < len(tokens) else None
    is_plural = (
        behind is not None and behind.text.islower() and (behind.key in IRREGULAR_PLURALS or behind.key.endswith("s"))
    )
    return is_plural and tokens[found.end].start == tokens[found.end - 1].end


def _counts_millions(tokens: Tokens, at: int) -> bool:
    """`1.2m people`, `2m jobs`; not `100m hurdles`, `2m tall`."""
    if at + 1 >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return False
    key = tokens[at + 1].key
    return (key in IRREGULAR_PLURALS and key != "feet") or (
        len(key) > 3
        and key.endswith("s")
        and not key.endswith("ss")
        and key not in SHAPES
        and key not in {"hurdles", "metres", "seas"}
    )


def _runs_on(tokens: Tokens, at: int) -> bool:
    """Whether letters that are no unit touch the figure: `910B`, `3D`, `777F`."""
    return tokens[at].text[0].isalpha() and tokens[at].key not in {"x"}


def _signed(tokens: Tokens, amount: Amount) -> Amount:
    """`-$5`: a minus that touches the currency sign."""
    before = amount.start - 1
    if before < 0 or amount.start == amount.end or tokens[before].text not in {"-", "−"}:
        return amount
    is_free = before == 0 or tokens[before - 1].end < tokens[before].start or tokens[before - 1].text == "("
    if tokens[before].end != tokens[amount.start].start or not is_free or tokens[amount.start].text not in SIGNS:
        return amount
    return amount._replace(value=-amount.value, parts=tuple(-part for part in amount.parts), start=before)


def _compound(tokens: Tokens, amount: Amount) -> Amount:
    """`5 feet 10 inches`, `2m 14s`, `3 dollars 50 cents`, `1 year, 2 days and 4 seconds`, `6 hours 30`."""
    dimension = amount.measure.dimension
    if dimension not in {"length", "mass", "time", "currency", "angle", "volume"}:
        return amount
    while amount.end < len(tokens):
        at = amount.end
        has_comma = tokens[at].text == ","
        at += has_comma
        has_and = at < len(tokens) and tokens[at].key == "and"
        at += has_and
        if (
            at >= len(tokens)
            or not (tokens[at].text[0].isdecimal() or tokens[at].key in _STARTERS)
            or tokens[at].key in {"a", "an"}
        ):
            break
        part = read_numeral(tokens, at)
        if part is None or part.value < 0:
            break
        joined = _joined_part(tokens, amount, part, has_comma=has_comma)
        if joined is None:
            break
        amount = joined
    return amount


def _joined_part(tokens: Tokens, amount: Amount, part: Numeral, *, has_comma: bool) -> Amount | None:
    end = part.end
    if amount.measure.dimension == "currency":
        small = measure.minor(tokens, end, amount.measure.unit)
        if small is None or part.value >= 100 or amount.measure.factor != 1.0:
            return None
        worth, grain = part.value * small[0], small[0]
        return amount._replace(value=amount.value + worth, grain=grain, parts=(amount.parts[0] + worth,), end=small[1])
    is_tight = end < len(tokens) and tokens[end].start == tokens[end - 1].end
    unit = (
        measure.after(tokens, end, is_worded=part.style is Style.WORDS, is_tight=is_tight)
        if end < len(tokens)
        else None
    )
    if unit is None or unit.dimension != amount.measure.dimension:
        return None
    last = amount.grain / (1.0 if amount.grain else 1.0)
    if unit.factor >= amount.measure.factor or (unit.to_base(part.value) >= last * 12 and has_comma):
        return None
    value = amount.value + unit.to_base(part.value)
    parts = (value / unit.factor,)
    return amount._replace(value=value, grain=part.grain * unit.factor, parts=parts, measure=unit, end=unit.end)
