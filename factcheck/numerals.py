"""Tokens in, the number that a run of them writes out: digits of any locale, words, fractions, and mixtures.

`read(tokens, i)` is the only door. Units, currencies and hedges are not its business; they are what
`facts/quantity` and `facts/rank` add.
"""

from enum import Enum
from typing import NamedTuple

from factcheck.lexicon.numbers import (
    ABBREVIATED_SCALES,
    COUNTED_SCALES,
    DECIMAL_MARKS,
    DENOMINATORS,
    GLYPH_FRACTIONS,
    GROUP_MARKS,
    HYPHENS,
    MINUS,
    ORDINALS,
    SCALES,
    SLASHES,
    SMALL,
    SUPERSCRIPTS,
    TENS,
)
from factcheck.model import Token

LONGEST = 40  # digits; a longer run is an identifier, and Python refuses to read some of them as a number
_GROUP = 3
_LARGEST_POWER = 300


class Style(Enum):
    """How a number is written."""

    DIGITS = "digits"
    WORDS = "words"
    FRACTION = "fraction"


class Numeral(NamedTuple):
    """`grain` is the worth of the last place written: 1 for `33`, 0.1 for `3.4`, 100,000 for `1.2 million`.

    `end` is the index of the token after it.
    """

    value: float
    grain: float
    end: int
    style: Style


def read(tokens: tuple[Token, ...], at: int, *, is_joined: bool = True) -> Numeral | None:
    """The longest number that starts at `tokens[at]`, or None.

    `is_joined` False leaves `and` alone: `between one hundred and two` is not 102.
    """
    if at >= len(tokens):
        return None
    sign = _sign(tokens, at)
    start = at + (sign is not None)
    found = _unsigned(tokens, start, is_joined=is_joined)
    if found is None or sign != -1:
        return found
    return found._replace(value=-found.value)


def digits(text: str) -> tuple[float, float] | None:
    """The value and grain of a run of digits with its separators; None for a version, a list or an identifier.

    >>> digits("1.234,5")
    (1234.5, 0.1)
    """
    if len(text) > LONGEST:
        return None
    dots, commas = text.count("."), text.count(",")
    if not dots and not commas:
        return float(text), 1.0
    if dots and commas:
        decimal = "." if text.rfind(".") > text.rfind(",") else ","
    elif dots > 1 or (commas and _is_grouped(text.split(","))):
        decimal = ""
    else:
        decimal = "." if dots else ","
    whole, _, rest = text.partition(decimal) if decimal else (text, "", "")
    groups = whole.replace(".", ",").split(",")
    if ("." in rest or "," in rest) or (len(groups) > 1 and not _is_grouped(groups)):
        return None
    plain = "".join(groups)
    return (float(f"{plain}.{rest}"), 10.0 ** -len(rest)) if rest else (float(plain), 1.0)


def ordinal(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """The rank that starts at `tokens[at]` and the index after it: `21st`, `second`, `twenty-fifth`, `two hundredth`."""
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.text[0].isdigit():
        if following and following.start == token.end and following.key in {"st", "nd", "rd", "th"}:
            parsed = digits(token.text)
            return (int(parsed[0]), at + 2) if parsed else None
        return None
    if token.key in ORDINALS:
        return ORDINALS[token.key], at + 1
    for tens, value in TENS.items():
        if token.key.startswith(tens) and token.key[len(tens) :] in ORDINALS:
            return value + ORDINALS[token.key[len(tens) :]], at + 1
    return _ordinal_run(tokens, at)


def _ordinal_run(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    if tokens[at].key not in _WORDS or tokens[at].key in SCALES:
        return None
    run = _Run()
    after = _run_words(tokens, at, run, is_joined=True)
    after += after < len(tokens) and tokens[after].text in HYPHENS
    after += after < len(tokens) and tokens[after].key == "and"
    last = ORDINALS.get(tokens[after].key) if after < len(tokens) else None
    if last is None:
        return None
    if last >= _HUNDRED and run.total + run.current:
        return int((run.total + run.current) * last), after + 1
    if run.current % 100 >= _TWENTY and run.current % 10 == 0 and last < _TEN:
        return int(run.total + run.current) + last, after + 1
    if run.current % 100 == 0:
        return int(run.total + run.current) + last, after + 1
    return None


_WORDS: dict[str, float] = {**SMALL, **TENS, **SCALES}
_TEN, _TWENTY, _HUNDRED = 10, 20, 100


class _Run:
    """A number being added up from its words; `history` lets a fraction take back the last of them."""

    __slots__ = ("current", "grain", "history", "joint", "total")

    def __init__(self, current: float = 0.0, grain: float = 1.0) -> None:
        self.total, self.current, self.grain = 0.0, current, grain
        self.joint: float | None = None  # the worth of what stands before the last `and`
        self.history: list[tuple[int, float]] = []

    @property
    def value(self) -> float:
        return self.total + self.current


def _is_grouped(groups: list[str]) -> bool:
    """Whether these are thousands as written in the West (1,234,567) or in India (12,34,567)."""
    first, *inner, last = groups
    if len(last) != _GROUP or not 1 <= len(first) <= _GROUP or first == "0":
        return False
    return all(len(group) == _GROUP for group in inner) or (
        len(first) < _GROUP and all(len(group) == _GROUP - 1 for group in inner)
    )


def _sign(tokens: tuple[Token, ...], at: int) -> int | None:
    token = tokens[at]
    if at + 1 >= len(tokens):
        return None
    if token.key in {"minus", "negative"}:
        return -1
    touches = tokens[at + 1].start == token.end and (at == 0 or tokens[at - 1].end < token.start or token.text == "−")
    opens = at == 0 or tokens[at - 1].text in {"(", "[", "<", ">", "=", "≤", "≥", "$", "€", "£"}
    if token.text in MINUS and (touches or opens) and _starts_digits(tokens, at + 1):
        return -1
    return 1 if token.text == "+" and touches and _starts_digits(tokens, at + 1) else None


def _starts_digits(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].text[0].isdecimal() or (tokens[at].text == "." and _point(tokens, at) is not None)


def _unsigned(tokens: tuple[Token, ...], at: int, *, is_joined: bool) -> Numeral | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text[0].isdecimal() or token.text == ".":
        found = _from_digits(tokens, at)
    elif token.text in GLYPH_FRACTIONS:
        return _scaled(tokens, Numeral(GLYPH_FRACTIONS[token.text], 0.01, at + 1, Style.FRACTION))
    else:
        return _from_words(tokens, at, is_joined=is_joined)
    if found is None:
        return None
    if found.end < len(tokens):
        key = tokens[found.end].key
        if key in SCALES or key in DENOMINATORS or key[:-1] in DENOMINATORS or key in {"and", "-", "over"}:
            return _from_words(tokens, at, is_joined=is_joined, first=found)
    return _scaled(tokens, found)


def _from_digits(tokens: tuple[Token, ...], at: int) -> Numeral | None:
    token = tokens[at]
    if token.text == ".":
        return _point(tokens, at)
    parsed = digits(token.text)
    if parsed is None:
        return None
    value, grain = parsed
    end = at + 1
    if end < len(tokens):
        following = tokens[end]
        if following.text[0].isdecimal():
            return _grouped_by_spaces(tokens, at, value, grain)
        if following.start == token.end and following.text in GROUP_MARKS | DECIMAL_MARKS:
            return _marked(tokens, at, value)
        if following.text in SLASHES:
            return _slashed(tokens, at, value) or Numeral(value, grain, end, Style.DIGITS)
        if following.text in GLYPH_FRACTIONS:
            return Numeral(value + GLYPH_FRACTIONS[following.text], 0.01, end + 1, Style.FRACTION)
        power = _exponent(tokens, end)
        if power is not None:
            return Numeral(value * 10.0 ** power[0], grain * 10.0 ** power[0], power[1], Style.DIGITS)
    return Numeral(value, grain, end, Style.DIGITS)


def _point(tokens: tuple[Token, ...], at: int) -> Numeral | None:
    """`.25`: a point that touches digits and stands free of what is before it."""
    if at + 1 >= len(tokens) or not tokens[at + 1].text.isdecimal() or tokens[at + 1].start != tokens[at].end:
        return None
    if at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text not in {"-", "−", "$", "(", "£", "€", "+"}:
        return None
    figure = tokens[at + 1].text
    if len(figure) > LONGEST:
        return None
    return Numeral(float("0." + figure), 10.0 ** -len(figure), at + 2, Style.DIGITS)


def _grouped_by_spaces(tokens: tuple[Token, ...], at: int, value: float, grain: float) -> Numeral | None:
    """`1 234 567`: groups of exactly three behind one space each. `10 1/2` is a mixed fraction."""
    end, text = at + 1, tokens[at].text
    mixed = _slashed(tokens, end, None)
    if mixed and text.isdecimal():
        return Numeral(value + mixed.value, mixed.grain, mixed.end, Style.FRACTION)
    last = text
    if not (text.isdecimal() and len(text) <= _GROUP and text[0] != "0"):
        return Numeral(value, grain, end, Style.DIGITS)
    while end < len(tokens) and _is_next_group(tokens, end, last):
        last = tokens[end].text
        text += last
        end += 1
    # four digits behind the groups make this two numbers: `423 0000`
    parsed = digits(text) if end > at + 1 and (text.isdecimal() or text[:-_GROUP].replace(",", ".")) else None
    if parsed is None or "," in text:
        whole, _, rest = text.partition(",")
        parsed = (float(f"{whole}.{rest}"), 10.0 ** -len(rest)) if rest.isdecimal() and end > at + 1 else None
    return Numeral(*parsed, end, Style.DIGITS) if parsed else Numeral(value, grain, at + 1, Style.DIGITS)


def _is_next_group(tokens: tuple[Token, ...], at: int, last: str) -> bool:
    token, before = tokens[at], tokens[at - 1]
    head = token.text[:_GROUP]
    return (
        token.start == before.end + 1
        and last.isdecimal()
        and head.isdecimal()
        and len(head) == _GROUP
        and (len(token.text) == _GROUP or token.text[_GROUP] in ".,")
        and len(token.text) <= LONGEST
    )


def _marked(tokens: tuple[Token, ...], at: int, value: float) -> Numeral | None:
    """Digits parted by marks of other scripts: `١٬٢٣٤٫٥`, `１，２３４`, `1'234`."""
    whole, rest, end = tokens[at].text, "", at + 1
    while end + 1 < len(tokens) and tokens[end + 1].start == tokens[end].end == tokens[end - 1].end + 1:
        mark, group = tokens[end].text, tokens[end + 1].text
        if not group.isdecimal() or len(whole) > LONGEST or len(group) > LONGEST:
            break
        if mark in GROUP_MARKS and len(group) == _GROUP:
            whole += group
        elif mark in DECIMAL_MARKS and not rest:
            rest = group
        else:
            break
        end += 2
    if end == at + 1 or not whole.isdecimal():
        return Numeral(value, 1.0, at + 1, Style.DIGITS)
    return Numeral(float(f"{whole}.{rest or 0}"), 10.0 ** -len(rest), end, Style.DIGITS)


def _slashed(tokens: tuple[Token, ...], at: int, value: float | None) -> Numeral | None:
    """`3/4`, also with space on both sides of the stroke. `7.1/10` is a score, which the caller reads."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in SLASHES:
        return None
    upper, stroke, lower = tokens[at : at + 3]
    if (stroke.start - upper.end) != (lower.start - stroke.end):
        return None
    if not (upper.text.isdecimal() and lower.text.isdecimal() and len(upper.text + lower.text) <= LONGEST):
        return None
    if at + 3 < len(tokens) and tokens[at + 3].text in SLASHES and tokens[at + 3].start == lower.end:
        return None  # a date
    above, below = float(upper.text), float(lower.text)
    if not below or (value is None and above >= below):
        return None
    return Numeral(above / below, 0.01, at + 3, Style.FRACTION)


def _exponent(tokens: tuple[Token, ...], at: int) -> tuple[int, int] | None:
    """The power of ten after a figure and the index after it: `e6`, `e+14`, `x 10^6`, `×10⁶`."""
    sign_at = at + 1
    if tokens[at].key == "e" and tokens[at].start == tokens[at - 1].end:
        return _power(tokens, sign_at, tokens[at].end)
    if tokens[at].key not in {"x", "×", "*", "·"} or sign_at + 1 >= len(tokens) or tokens[sign_at].text != "10":
        return None
    mark = tokens[sign_at + 1]
    if mark.text[0] in SUPERSCRIPTS or mark.text == "⁻":
        text = mark.text if mark.text != "⁻" else "⁻" + tokens[sign_at + 2].text if sign_at + 2 < len(tokens) else ""
        found = [SUPERSCRIPTS[letter] for letter in text.lstrip("⁻") if letter in SUPERSCRIPTS]
        power = int("".join(map(str, found)) or 0)
        if power > _LARGEST_POWER:
            return None
        return (-power, sign_at + 3) if text[0] == "⁻" else (power, sign_at + 2)
    return _power(tokens, sign_at + 2, mark.end) if mark.text == "^" else None


def _power(tokens: tuple[Token, ...], at: int, start: int) -> tuple[int, int] | None:
    sign = 1
    if at < len(tokens) and tokens[at].text in MINUS | {"+"} and tokens[at].start == start:
        sign, start, at = (1 if tokens[at].text == "+" else -1), tokens[at].end, at + 1
    if (
        at < len(tokens)
        and tokens[at].text.isdecimal()
        and tokens[at].start == start
        and len(tokens[at].text) <= _GROUP
    ):
        power = int(tokens[at].text)
        return (sign * power, at + 1) if power <= _LARGEST_POWER else None
    return None


def _from_words(tokens: tuple[Token, ...], at: int, *, is_joined: bool, first: Numeral | None = None) -> Numeral | None:
    run = _Run(first.value, first.grain) if first else _Run()
    after = first.end if first else at
    if first is None:
        key = tokens[at].key
        if key in {"a", "an"}:
            return _from_article(tokens, at, is_joined=is_joined)
        if key in {"half", "quarter"}:
            return _of_a_scale(tokens, at, at + 1, 1.0)
        if key not in _WORDS or (key in SCALES and key not in COUNTED_SCALES):
            return None
    else:
        run.history.append((at, 0.0))
    after = _run_words(tokens, after, run, is_joined=is_joined)
    style = first.style if first and after == first.end else Style.WORDS
    return _with_fraction(tokens, Numeral(run.value, run.grain, after, style), run)


def _from_article(tokens: tuple[Token, ...], at: int, *, is_joined: bool) -> Numeral | None:
    """`a hundred and two`, `a half`, `a third of`, `a quarter million`."""
    if at + 1 >= len(tokens):
        return None
    key = tokens[at + 1].key
    if key in COUNTED_SCALES:
        run = _Run()
        after = _run_words(tokens, at + 1, run, is_joined=is_joined)
        return _with_fraction(tokens, Numeral(run.value, run.grain, after, Style.WORDS), run)
    if key in TENS:
        return _with_fraction(tokens, Numeral(1.0, 1.0, at + 1, Style.WORDS), _Run())
    if key in DENOMINATORS and key != "half":
        return _of_a_scale(tokens, at + 1, at + 2, 1.0)
    return _of_a_scale(tokens, at + 1, at + 2, 1.0) if key == "half" else None


def _run_words(tokens: tuple[Token, ...], at: int, run: _Run, *, is_joined: bool) -> int:
    """Adds up the number words from `at` on, and gives the index after the last of them."""
    last, smallest = at, float("inf")
    while at < len(tokens):
        key = tokens[at].key
        if key in SCALES and key not in {"hundred", "hundreds"}:
            if run.current == 0 and run.total == 0 and last != at:
                break
            smallest = _take_scale(run, last, SCALES[key], smallest)
        elif key in SCALES:
            run.history.append((last, run.value))
            run.current, run.grain = (run.current or 1.0) * 100, 100.0 * run.grain
        elif not _take_small(tokens, at, run, last):
            if key == "point" and (decimals := _decimals(tokens, at + 1)):
                run.current += decimals[0]
                run.grain, last = 10.0 ** (at + 1 - decimals[1]), decimals[1]
                at = last
                continue
            step = _link(tokens, at, run, is_joined=is_joined)
            if not step or not run.history:
                break
            if key == "and":
                run.joint = run.value
            at += step
            continue
        at += 1
        last = at
    return last


def _take_scale(run: _Run, last: int, scale: float, smallest: float) -> float:
    run.history.append((last, run.value))
    run.grain *= scale
    if scale < smallest:
        run.total, run.current = run.total + (run.current or 1.0) * scale, 0.0
        return scale
    run.total, run.current = run.value * scale, 0.0
    return smallest


def _take_small(tokens: tuple[Token, ...], at: int, run: _Run, last: int) -> bool:
    token = tokens[at]
    value: float | None = SMALL.get(token.key, TENS.get(token.key))
    if value is None and run.history and token.text.isdecimal() and len(token.text) <= _GROUP:
        value = float(token.text) if run.value and run.current % 100 == 0 and run.joint is not None else None
    if value is None:
        return False
    if (
        run.current == 0
        or run.current % 100 == 0
        or (run.current % 10 == 0 and run.current % 100 >= _TWENTY and 0 < value < _TEN)
    ):
        added = run.current + value
    elif (
        run.total == 0
        and run.current < _TWENTY
        and value >= _TEN
        and len(run.history) == 1
        and token.start != tokens[at - 1].end
    ):
        added = run.current * 100 + value  # `one twenty two`
    else:
        return False
    if run.value == 0 and run.history:
        return False  # `zero one` is two numbers
    run.history.append((last, run.value))
    run.current, run.grain = added, 1.0
    return True


def _link(tokens: tuple[Token, ...], at: int, run: _Run, *, is_joined: bool) -> int:
    """How many tokens of `and` or hyphen join the number so far to the number word behind them; 0 if none do."""
    if at + 1 >= len(tokens):
        return 0
    token, following = tokens[at], tokens[at + 1]
    if token.text in HYPHENS:
        is_tight = (token.start == tokens[at - 1].end) == (token.end == following.start)
        is_unit = run.current % 100 >= _TWENTY and run.current % 10 == 0 and 0 < SMALL.get(following.key, 0) < _TEN
        return int(is_tight and (is_unit or following.key in SCALES))
    if token.key != "and" or not is_joined or run.current % 100 or not run.value:
        return 0
    if following.key not in SMALL and following.key not in TENS and not following.text.isdecimal():
        return 0
    behind = tokens[at + 2].key if at + 2 < len(tokens) else ""
    return int(not (run.current and behind in SCALES and SCALES[behind] >= _HUNDRED))


def _decimals(tokens: tuple[Token, ...], at: int) -> tuple[float, int] | None:
    """The worth of `zero three` after `point`, and the index after it."""
    places = ""
    while at < len(tokens) and (tokens[at].key in SMALL or tokens[at].text.isdecimal()) and len(places) < LONGEST:
        places += str(SMALL.get(tokens[at].key, tokens[at].text))
        at += 1
    return (float("0." + places), at) if places and places.isdecimal() else None


def _with_fraction(tokens: tuple[Token, ...], found: Numeral, run: _Run) -> Numeral:
    """A number with what stands behind it: `two-thirds`, `two and a half`, `five and a half million`."""
    end = found.end
    hyphen = int(end < len(tokens) and tokens[end].text in HYPHENS)
    below = _denominator(tokens, end + hyphen, is_plural=found.value != 1)
    if below and not (
        hyphen and tokens[end].end != tokens[end + 1].start and tokens[end + 1].key in {"second", "third"}
    ):
        return _scaled(tokens, _fraction(tokens, found, run, below))
    if end + 2 < len(tokens) and tokens[end].key == "and":
        part = _proper_fraction(tokens, end + 1)
        if part and part.value < 1 and found.grain >= 1:
            worth = part.value * (found.grain if found.grain > 1 and part.style is Style.WORDS else 1.0)
            return _scaled(tokens, Numeral(found.value + worth, 0.1 * found.grain, part.end, found.style))
    if end < len(tokens) and tokens[end].text in GLYPH_FRACTIONS:
        return _scaled(tokens, Numeral(found.value + GLYPH_FRACTIONS[tokens[end].text], 0.1, end + 1, found.style))
    return _scaled(tokens, found)


def _fraction(tokens: tuple[Token, ...], found: Numeral, run: _Run, below: tuple[float, int]) -> Numeral:
    above, denominator, whole = found.value, below[0], 0.0
    before = tokens[found.end - 1].key
    if before in TENS and denominator < _TEN and len(run.history) > 1:
        above, denominator = run.history[-1][1], denominator + TENS[before]  # `three twenty-firsts`
    elif run.joint is not None:
        whole, above = run.joint, found.value - run.joint  # `one hundred and three quarters`
    return Numeral(whole + above / denominator, 0.01, below[1], Style.FRACTION)


def _denominator(tokens: tuple[Token, ...], at: int, *, is_plural: bool) -> tuple[float, int] | None:
    """What the fraction word at `at` divides by, and the index after it."""
    if at >= len(tokens):
        return None
    key = tokens[at].key
    if key in TENS and not is_plural:
        hyphen = int(at + 1 < len(tokens) and tokens[at + 1].text in HYPHENS)
        unit = tokens[at + hyphen + 1].key if at + hyphen + 1 < len(tokens) else ""
        value = ORDINALS.get(unit, 0)
        return (float(TENS[key] + value), at + hyphen + 2) if 0 < value < _TEN else None
    if key.endswith("s") and key[:-1] in DENOMINATORS:
        return float(DENOMINATORS[key[:-1]]), at + 1
    if key == "halves":
        return 2.0, at + 1
    if key in DENOMINATORS and not is_plural:
        return float(DENOMINATORS[key]), at + 1
    if key.endswith("firsts") or key.endswith("seconds"):
        return None
    return None


def _proper_fraction(tokens: tuple[Token, ...], at: int) -> Numeral | None:
    """What follows `and` in a mixed number: `a half`, `half`, `three quarters`, `one fourth`, `a half million`."""
    key = tokens[at].key
    if key in {"a", "an", "one"}:
        below = _denominator(tokens, at + 1, is_plural=False)
        above = 1.0
    elif key in {"half", "quarter"}:
        below, above = (float(DENOMINATORS[key]), at + 1), 1.0
    elif key in SMALL:
        above = float(SMALL[key])
        hyphen = int(at + 1 < len(tokens) and tokens[at + 1].text in HYPHENS)
        below = _denominator(tokens, at + 1 + hyphen, is_plural=True)
    else:
        return None
    return Numeral(above / below[0], 0.01, below[1], Style.FRACTION) if below and above < below[0] else None


def _of_a_scale(tokens: tuple[Token, ...], at: int, end: int, above: float) -> Numeral | None:
    """`half`, `half a million`, `a quarter million`, `two thirds of a million`."""
    found = Numeral(above / DENOMINATORS[tokens[at].key], 0.01, end, Style.FRACTION)
    return _scaled(tokens, found)


def _scaled(tokens: tuple[Token, ...], found: Numeral) -> Numeral:
    """A number times the magnitude behind it: `1.2 million`, `1.2bn`, `half a million`, `two dozen`."""
    end = found.end
    if end >= len(tokens):
        return found
    key = tokens[end].key
    if key in SCALES and (found.style is Style.FRACTION or found.grain < 1):
        return Numeral(found.value * SCALES[key], found.grain * SCALES[key], end + 1, found.style)
    if found.style is Style.DIGITS and key in ABBREVIATED_SCALES:
        return Numeral(
            found.value * ABBREVIATED_SCALES[key], found.grain * ABBREVIATED_SCALES[key], end + 1, found.style
        )
    if found.style is Style.FRACTION and found.value < 1:
        of = int(key == "of")
        article = end + of
        if (
            article + 1 < len(tokens)
            and tokens[article].key in {"a", "an"}
            and tokens[article + 1].key in COUNTED_SCALES
        ):
            scale = SCALES[tokens[article + 1].key]
            return Numeral(found.value * scale, found.grain * scale, article + 2, found.style)
    return found
