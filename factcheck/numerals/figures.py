"""Digit tokens in, the number they write out: grouped, decimal, of any locale or script, with powers and strokes."""

from math import log10

from factcheck.lexicon.numbers import (
    DECIMAL_MARKS,
    GLYPH_FRACTIONS,
    GROUP_MARKS,
    MINUS,
    SLASHES,
    SUPERSCRIPTS,
)
from factcheck.numerals.value import LONGEST, Numeral, Style, Tokens
from factcheck.words import text_at

_GROUP = 3
_LARGEST_POWER = 100  # of ten: more is no quantity of anything


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


def read(tokens: Tokens, at: int) -> Numeral | None:
    """The number in figures that starts at `tokens[at]`, without magnitude words."""
    if tokens[at].text == ".":
        return point(tokens, at)
    parsed = digits(tokens[at].text)
    if parsed is None:
        return None
    plain = Numeral(*parsed, at + 1, Style.DIGITS)
    return (_continued(tokens, at, plain) or plain) if at + 1 < len(tokens) else plain


def _continued(tokens: Tokens, at: int, plain: Numeral) -> Numeral | None:
    """The longer number that `plain` is the start of, by what stands behind it."""
    following, end = tokens[at + 1], at + 1
    if following.text[0].isdecimal():
        return _grouped_by_spaces(tokens, at, plain.value, plain.grain)
    if following.text in SLASHES:
        return _slashed(tokens, at, plain.value)
    if following.text in GLYPH_FRACTIONS:
        return Numeral(plain.value + GLYPH_FRACTIONS[following.text], 0.01, end + 1, Style.FRACTION)
    if following.start == tokens[at].end and following.text in GROUP_MARKS | DECIMAL_MARKS:
        return _marked(tokens, at, plain.value)
    power = _exponent(tokens, end)
    if power is None:
        return _raised(tokens, at, plain.value)
    return Numeral(plain.value * 10.0 ** power[0], plain.grain * 10.0 ** power[0], power[1], Style.DIGITS)


def point(tokens: Tokens, at: int) -> Numeral | None:
    """`.25`: a point that touches digits and stands free of what is before it."""
    if at + 1 >= len(tokens) or not tokens[at + 1].text.isdecimal() or tokens[at + 1].start != tokens[at].end:
        return None
    if at and tokens[at - 1].end == tokens[at].start and tokens[at - 1].text not in {"-", "−", "$", "(", "£", "€", "+"}:
        return None
    figure = tokens[at + 1].text
    if len(figure) > LONGEST:
        return None
    return Numeral(float("0." + figure), 10.0 ** -len(figure), at + 2, Style.DIGITS)


def _is_grouped(groups: list[str]) -> bool:
    """Whether these are thousands as written in the West (1,234,567) or in India (12,34,567)."""
    first, *inner, last = groups
    if len(last) != _GROUP or not 1 <= len(first) <= _GROUP or first == "0":
        return False
    return all(len(group) == _GROUP for group in inner) or (
        len(first) < _GROUP and all(len(group) == _GROUP - 1 for group in inner)
    )


def _grouped_by_spaces(tokens: Tokens, at: int, value: float, grain: float) -> Numeral | None:
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


def _is_next_group(tokens: Tokens, at: int, last: str) -> bool:
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


def _marked(tokens: Tokens, at: int, value: float) -> Numeral | None:
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


def _slashed(tokens: Tokens, at: int, value: float | None) -> Numeral | None:
    """`3/4`, also with space on both sides of the stroke. `7.1/10` is a score, which the caller reads."""
    if at + 2 >= len(tokens) or tokens[at + 1].text not in SLASHES:
        return None
    upper, stroke, lower = tokens[at : at + 3]
    if (stroke.start - upper.end) != (lower.start - stroke.end):
        return None
    if not (upper.text.isdecimal() and lower.text.isdecimal() and len(upper.text + lower.text) <= LONGEST):
        return None
    if text_at(tokens, at + 3) in SLASHES and tokens[at + 3].start == lower.end:
        return None  # a date
    above, below = float(upper.text), float(lower.text)
    if not below or (value is None and above >= below):
        return None
    return Numeral(above / below, 0.01, at + 3, Style.FRACTION)


def _exponent(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The power of ten after a figure and the index after it: `e6`, `e+14`, `x 10^6`, `×10⁶`."""
    sign_at = at + 1
    if tokens[at].key == "e" and tokens[at].start == tokens[at - 1].end:
        return _power(tokens, sign_at, tokens[at].end)
    if tokens[at].key not in {"x", "×", "*", "·"} or sign_at + 1 >= len(tokens) or tokens[sign_at].text != "10":
        return None
    mark = tokens[sign_at + 1]
    if mark.text[0] in SUPERSCRIPTS or mark.text == "⁻":
        text = mark.text if mark.text != "⁻" else "⁻" + text_at(tokens, sign_at + 2)
        found = [SUPERSCRIPTS[letter] for letter in text.lstrip("⁻") if letter in SUPERSCRIPTS]
        power = int("".join(map(str, found)) or 0)
        if power > _LARGEST_POWER:
            return None
        return (-power, sign_at + 3) if text[0] == "⁻" else (power, sign_at + 2)
    return _power(tokens, sign_at + 2, mark.end) if mark.text == "^" else None


def _raised(tokens: Tokens, at: int, value: float) -> Numeral | None:
    """`2.5^-1`, `10^6`: the figure itself to a power."""
    mark = tokens[at + 1]
    found = _power(tokens, at + 2, mark.end) if mark.text == "^" and mark.start == tokens[at].end else None
    if found is None or value <= 0 or abs(found[0] * log10(value)) > _LARGEST_POWER:
        return None
    worth = value ** found[0]
    return Numeral(worth, worth * 0.01, found[1], Style.DIGITS)


def _power(tokens: Tokens, at: int, start: int) -> tuple[int, int] | None:
    sign = 1
    if text_at(tokens, at) in MINUS | {"+"} and tokens[at].start == start:
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
