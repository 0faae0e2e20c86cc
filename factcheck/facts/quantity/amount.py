"""Tokens in, one figure with its unit out: number, magnitude, currency, compound."""

from itertools import pairwise

from factcheck.facts.quantity import measure, money, proportion, screen
from factcheck.facts.quantity.compound import compound, stopwatch
from factcheck.facts.quantity.value import COUNT, Amount, Measure, Role, Tokens
from factcheck.lexicon.counting import CROWDS, IRREGULAR_PLURALS
from factcheck.lexicon.currencies import SHARED
from factcheck.lexicon.currencies import SYMBOLS as SIGNS
from factcheck.lexicon.grammar import DETERMINERS, INDEFINITE, PREPOSITIONS
from factcheck.lexicon.numbers import (
    CAPITAL_SCALES,
    DENOMINATORS,
    GLYPH_FRACTIONS,
    LOOSE_PLURALS,
    MULTIPLES,
    NUMBER_WORDS,
    SCALES,
    SMALL,
    TENS,
)
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.units import SHAPES, SHY_UNITS
from factcheck.numerals import Numeral, Style
from factcheck.numerals import read as read_numeral
from factcheck.words import key_after, key_at, key_before, text_after, text_at, text_before, touches, up_to

_SIGNED = frozenset({"minus", "negative", "-", "−", "+"})
_STARTERS = (
    frozenset({*SMALL, *TENS, *LOOSE_PLURALS, *MULTIPLES, *SCALES, *GLYPH_FRACTIONS, *_SIGNED})
    | {"hat", "a", "an", "half", "quarter", "several", "few", "tens", "couple", "majority", "minority", "second", "."}
) - {"nil"}
_MONEY_SCALES = {"m": 1e6, "b": 1e9, "t": 1e12, "mm": 1e6}
_FRACTION_GRAIN = 2.0  # percent: a fraction in words (`a third`) stands for anything nearer to it than a point
_COPULAS = frozenset({"is", "was", "were", "are", "of", "to", "from", ":"})
_LASTING = frozenset({"for", "lasted", "lasts"})
_GENERATIONS = range(1, 10)
_SYMBOL = 2  # letters
_NO_MODIFIERS = STOPWORDS | PREPOSITIONS | SHAPES
_HEDGED = 5  # tokens: `an audience of no more than`


def starts(tokens: Tokens, at: int) -> bool:
    """Whether a figure may start at `tokens[at]`: a cheap test that spares most words the reading."""
    return tokens[at].text[0].isdecimal() or tokens[at].key in _STARTERS or tokens[at].key in DENOMINATORS


def read(tokens: Tokens, at: int, *, is_joined: bool = True) -> Amount | None:
    """The figure whose number starts at `tokens[at]`; its `start` lies before `at` where a currency leads."""
    if not starts(tokens, at):
        return None
    key = tokens[at].key
    if tokens[at].text[0].isdecimal():
        shown = stopwatch(tokens, at) or (None if screen.is_named(tokens, at) else proportion.score(tokens, at))
        if shown or screen.is_named(tokens, at):
            return shown
    elif key in MULTIPLES or key == "hat":
        return proportion.goals(tokens, at) or (None if key == "hat" else proportion.multiple(tokens, at))
    elif proportion.is_half_as(tokens, at):
        return proportion.multiple(tokens, at)
    elif key in _SIGNED and at + 1 < len(tokens) and screen.is_named(tokens, at + 1):
        return None
    return proportion.loose(tokens, at) or proportion.every(tokens, at) or _numbered(tokens, at, is_joined=is_joined)


def _numbered(tokens: Tokens, at: int, *, is_joined: bool) -> Amount | None:
    found = read_numeral(tokens, at, is_joined=is_joined)
    if found is None:
        return _unnumbered(tokens, at)
    if tokens[at].key == "one" and found.end == at + 1 and not screen.counts_one(tokens, at):
        return proportion.share(tokens, at, found) if screen.opens_a_share(tokens, at) else None
    if voted := proportion.tally(tokens, at, found):
        return voted
    is_spelt = not tokens[at].text[0].isdecimal()
    if found.style is Style.FRACTION and is_spelt and not screen.is_fraction(tokens, at, found):
        return None
    part = proportion.all_but(tokens, at, found) or proportion.share(tokens, at, found)
    return part or proportion.times(tokens, at, found) or _measured(tokens, at, found)


def _unnumbered(tokens: Tokens, at: int) -> Amount | None:
    """A measure without a number: `tenth of a gallon`, `a gallon`."""
    if tokens[at].key in INDEFINITE:
        return _one_unit(tokens, at)
    if tokens[at].key not in DENOMINATORS or key_after(tokens, at) != "of":
        return None
    found = Numeral(1 / DENOMINATORS[tokens[at].key], 0.01, at + 1, Style.FRACTION)
    unit = _unit_of_fraction(tokens, found)
    return _amount(found, unit, at, unit.end) if unit else None


def _one_unit(tokens: Tokens, at: int) -> Amount | None:
    """`a gallon`, `an hour and 45 minutes`: an article with a unit is one of it."""
    key = key_after(tokens, at)
    before = key_before(tokens, at)
    is_rate = before[:1].isdecimal() or before in {"per", "times", "of"}
    if is_rate or text_after(tokens, at) in SIGNS:  # `a $5 fee`
        return None
    unit = measure.after(tokens, at + 1, is_worded=len(key) > _SYMBOL)
    if unit is None or unit.dimension in {"percent", "percentage point", "degree"}:
        return None
    if at and measure.after(tokens, at - 1, is_worded=True):
        return None  # a rate: `188 miles an hour`
    one = compound(
        tokens, Amount(unit.to_base(1.0), unit.factor, (1.0,), unit, at, unit.end, Role.LEVEL, is_worded=True)
    )
    is_alone = one.end == at + 2 and len(tokens) > at + 2 and before not in _LASTING
    return None if is_alone and key in SHY_UNITS else one


def _measured(tokens: Tokens, at: int, found: Numeral) -> Amount | None:
    """A number with magnitude letters, its currency in front or its unit behind, and the smaller unit after that."""
    led = money.before(tokens, at)
    scaled = _lettered(tokens, at, found, is_money=led is not None)
    if scaled is None:
        return None
    behind = _unit_behind(tokens, at, scaled)
    if behind and not behind.dimension.startswith("currency") and text_before(tokens, at).islower():
        led = None  # `of the dollars 42 per cent`
    if led:
        amount = _paid(tokens, scaled, led, behind)
    elif behind:
        amount = _amount(scaled, behind, at, behind.end)
    elif _touches_letters(tokens, scaled.end):
        return None
    elif found.style is Style.FRACTION and (found.value < 1 or (key_at(tokens, scaled.end) in {"of", "the"})):
        return _fraction(tokens, at, scaled)
    else:
        rate = measure.rate_after(tokens, scaled.end + (key_at(tokens, scaled.end) == "times"))
        amount = _amount(scaled, rate or COUNT, at, rate.end if rate else scaled.end)
        amount = _below_zero(tokens, _after_percentage(tokens, amount))
    return compound(tokens, _echoed(tokens, _signed(tokens, amount)))


def _amount(found: Numeral, unit: Measure, start: int, end: int) -> Amount:
    figure = found.value * unit.scale
    grain = found.grain * unit.factor * unit.scale
    worded = found.style is not Style.DIGITS
    return Amount(unit.to_base(figure), grain, (figure,), unit, start, end, Role.LEVEL, is_worded=worded)


def _unit_behind(tokens: Tokens, at: int, found: Numeral) -> Measure | None:
    worded = found.style is Style.WORDS and not tokens[at].text[0].isdecimal()
    is_tight = touches(tokens, found.end)
    unit = measure.after(tokens, found.end, is_worded=worded, is_tight=is_tight)
    is_mixed = found.style is Style.WORDS and found.value != int(found.value)
    if unit is None and key_at(tokens, found.end) in {"more", "additional", "extra", "further", "less", "fewer"}:
        return measure.after(tokens, found.end + 1, is_worded=worded)  # `two more years`
    if unit is None and is_mixed and key_at(tokens, found.end) == "of":
        return _unit_of_fraction(tokens, found)  # `one and three quarters of an hour`
    return unit


def _paid(tokens: Tokens, found: Numeral, led: tuple[Measure, int], behind: Measure | None) -> Amount:
    """`US$5`, `$5 a share`, `$350 per kg`, `$2.50 Canadian`."""
    currency, start = led
    if behind and behind.dimension.startswith("currency") and behind.factor == 1.0:
        unit = behind if currency.unit in SHARED else currency
        return _amount(found, unit, start, behind.end)
    rate = measure.rate_after(tokens, found.end)
    if rate is None:
        return _amount(found, currency, start, found.end)
    dimension = "currency" + rate.dimension.removeprefix("count")
    name = f"{currency.unit} {rate.unit}"
    return _amount(found, currency._replace(unit=name, dimension=dimension, factor=rate.factor), start, rate.end)


def _fraction(tokens: Tokens, at: int, found: Numeral) -> Amount:
    """A part of a whole, in percent, or of a unit: `half an hour`."""
    unit = _unit_of_fraction(tokens, found)
    if unit:
        return _amount(found, unit, at, unit.end)
    worded = not tokens[at].text[0].isdecimal()
    value = (found.value,)
    return Amount(
        100 * found.value, _FRACTION_GRAIN, value, proportion.SHARE, at, found.end, Role.SHARE, is_worded=worded
    )


def _unit_of_fraction(tokens: Tokens, found: Numeral) -> Measure | None:
    """`half a litre`, `a tenth of a gallon`, `three quarters of hour`; what a bare count is of is read behind it."""
    at = found.end
    has_of = key_at(tokens, at) == "of"
    at += has_of
    if has_of and key_at(tokens, at) in {"one", "1"}:
        whole = measure.after(tokens, at + 1, is_worded=True)
        return whole if whole and whole.dimension.startswith("percent") else None  # `half of one per cent`
    has_article = key_at(tokens, at) in INDEFINITE
    at += has_article
    if key_at(tokens, at) == "point":
        return COUNT._replace(end=at)  # `half a point`, `a quarter point`
    return measure.after(tokens, at, is_worded=True) if has_article or has_of else None


def _lettered(tokens: Tokens, at: int, found: Numeral, *, is_money: bool) -> Numeral | None:
    """The number times the `M`, `B`, `bn`, `m` behind it; None where that letter makes it a name (`910B`, `5G`)."""
    if found.end >= len(tokens) or found.style is not Style.DIGITS:
        return found
    token = tokens[found.end]
    is_tight = touches(tokens, found.end)
    scale = 0.0
    if token.text in CAPITAL_SCALES:
        is_counted = _counts_plural(tokens, found.end) or _counts_money(tokens, found.end)
        is_scale = is_money or (is_tight and (token.text == "M" or is_counted))
        if token.text == "G" and not is_money:
            is_scale = found.value not in _GENERATIONS and found.grain < 1  # 5G is a network, 2.25 G a magnitude
        if not is_scale:
            return (
                None if is_tight and measure.after(tokens, found.end, is_worded=False, is_tight=True) is None else found
            )
        scale = CAPITAL_SCALES[token.text]
    elif token.text == "m" and is_tight and not is_money:
        scale = 1e6 if _is_of_millions(tokens, at, found.end) else 0.0
    elif is_money:
        scale = _MONEY_SCALES.get(token.text, 0.0)
    if not scale:
        return found
    return found._replace(value=found.value * scale, grain=found.grain * scale, end=found.end + 1)


def _is_of_millions(tokens: Tokens, at: int, letter: int) -> bool:
    """Whether an `m` behind the figure at a place is not for metres: `a population of 1.8m`, `52.7m album copies`.

    With a word between, only what stands in no noun's place is: not `two 50m swimming pools`, `the 200m relay titles`.
    """
    if _counts_plural(tokens, letter) or _counts_money(tokens, letter) or _is_of_crowd(tokens, at):
        return True
    word, before = text_after(tokens, letter), tokens[at - 1] if at else None
    if before is None or before.key in DETERMINERS or before.key == "'s" or before.key in NUMBER_WORDS:
        return False
    return word.isalpha() and word not in _NO_MODIFIERS and before.key.isalpha() and _counts_plural(tokens, letter + 1)


def _is_of_crowd(tokens: Tokens, at: int) -> bool:
    """Whether a figure tells how many people something has, by the words before it: `an audience of about 3m`."""
    before = [token.key for token in up_to(tokens, at, _HEDGED)]
    return any(one in CROWDS and other == "of" for one, other in pairwise(before))


def _counts_plural(tokens: Tokens, at: int) -> bool:
    """Whether a thing counted in the plural stands behind the letter: `1.2m people`, `2m jobs`, not `100m hurdles`."""
    behind = text_after(tokens, at)
    is_plural = behind.endswith("s") and len(behind) > _SYMBOL + 1 and not behind.endswith("ss")
    is_measured = behind in SHAPES or behind in {"feet", "hurdles", "metres", "meters", "series"}
    return behind.islower() and not is_measured and (is_plural or behind in IRREGULAR_PLURALS)


def _counts_money(tokens: Tokens, at: int) -> bool:
    """Whether a currency is named behind the letter: `57m Swiss francs`."""
    return at + 1 < len(tokens) and money.behind(tokens, at + 1, is_tight=False) is not None


def _touches_letters(tokens: Tokens, at: int) -> bool:
    """Whether letters that are no unit touch the figure: `910B`, `3D`, `777F`."""
    return touches(tokens, at) and screen.is_cased(tokens[at].text)


def _signed(tokens: Tokens, amount: Amount) -> Amount:
    """`-$5`: a minus that touches the currency sign."""
    before = amount.start - 1
    if _is_accounted(tokens, amount):
        parts = tuple(-part for part in amount.parts)
        return amount._replace(value=-amount.value, parts=parts, start=before, end=amount.end + 1)
    if text_at(tokens, before) not in {"-", "−"} or tokens[amount.start].text not in SIGNS:
        return amount
    is_free = not touches(tokens, before) or text_before(tokens, before) == "("
    if not touches(tokens, amount.start) or not is_free:
        return amount
    return amount._replace(value=-amount.value, parts=tuple(-part for part in amount.parts), start=before)


def _is_accounted(tokens: Tokens, amount: Amount) -> bool:
    """`The result was ($3.2 million)`: in brackets where the sum itself must stand, a loss as book-keepers write it."""
    at = amount.start - 1
    is_bracketed = text_at(tokens, at) == "(" and text_at(tokens, amount.end) == ")"
    return is_bracketed and amount.measure.dimension == "currency" and key_before(tokens, at) in _COPULAS


def _below_zero(tokens: Tokens, amount: Amount) -> Amount:
    """`2 below zero`: degrees, on the side that the words say."""
    if [token.key for token in tokens[amount.end : amount.end + 2]] != ["below", "zero"]:
        return amount
    unit = Measure("degree", "degree", 1.0, amount.end + 2)
    return amount._replace(value=-amount.value, parts=(-amount.value,), measure=unit, end=amount.end + 2)


def _after_percentage(tokens: Tokens, amount: Amount) -> Amount:
    """`a free-throw percentage of 54.2`, with nothing counted behind it."""
    at = amount.start
    words = [token.key for token in up_to(tokens, at, 4)]
    is_led = words[-2:] in (["percentage", "of"], ["percent", "of"]) or words[-3:] == ["per", "cent", "of"]
    start = at - 3 if words[-2:] == ["cent", "of"] else at - 2
    is_counted = text_at(tokens, amount.end)[:1].isalnum()
    earlier = key_before(tokens, start)
    is_second = earlier[:1].isdecimal() or earlier in SMALL
    if not is_led or is_counted or is_second or amount.measure.dimension != "count" or amount.value > 100:  # noqa: PLR2004
        return amount
    return amount._replace(measure=Measure("percent", "percent", 1.0, amount.end), start=start)


def _echoed(tokens: Tokens, amount: Amount) -> Amount:
    """`forty-five (45)`: the same number said twice is one figure."""
    end = amount.end
    if text_at(tokens, end) == "(" and text_at(tokens, end + 2) == ")":
        echo = read_numeral(tokens, end + 1)
        if echo and echo.end == end + 2 and echo.value == amount.parts[0]:
            return amount._replace(end=end + 3)
    return amount
