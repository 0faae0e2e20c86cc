"""Tokens in, the number that a run of them writes out: digits of any locale, words, fractions, and mixtures.

Units, currencies and hedges are not this room's business; they are what `facts/quantity` and `facts/rank` add.
"""

from factcheck.lexicon.numbers import DENOMINATORS, GLYPH_FRACTIONS, MINUS, SCALES
from factcheck.numerals import figures, wording
from factcheck.numerals.figures import digits
from factcheck.numerals.plain import measured, plain
from factcheck.numerals.value import Numeral, Style, Tokens
from factcheck.numerals.wording import ordinal

__all__ = ["Numeral", "Style", "digits", "measured", "ordinal", "plain", "read"]


def read(tokens: Tokens, at: int, *, is_joined: bool = True) -> Numeral | None:
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


def _sign(tokens: Tokens, at: int) -> int | None:
    token = tokens[at]
    if at + 1 >= len(tokens):
        return None
    if token.key in {"minus", "negative"}:
        is_either_way = at > 1 and (tokens[at - 2].key, tokens[at - 1].key) == ("plus", "or")
        return 1 if is_either_way else -1  # `a margin of plus or minus 3 points` is one of 3
    touches = tokens[at + 1].start == token.end and (at == 0 or tokens[at - 1].end < token.start or token.text == "−")
    opens = at == 0 or tokens[at - 1].text in {"(", "[", "<", ">", "=", "≤", "≥", "$", "€", "£"}
    if token.text in MINUS and (touches or opens) and _starts_digits(tokens, at + 1):
        return -1
    return 1 if token.text == "+" and touches and _starts_digits(tokens, at + 1) else None


def _starts_digits(tokens: Tokens, at: int) -> bool:
    return tokens[at].text[0].isdecimal() or (tokens[at].text == "." and figures.point(tokens, at) is not None)


def _unsigned(tokens: Tokens, at: int, *, is_joined: bool) -> Numeral | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.text[0].isdecimal() or token.text == ".":
        found = figures.read(tokens, at)
    elif token.text in GLYPH_FRACTIONS:
        return wording.scaled(tokens, Numeral(GLYPH_FRACTIONS[token.text], 0.01, at + 1, Style.FRACTION))
    else:
        return wording.read(tokens, at, is_joined=is_joined)
    if found is None:
        return None
    if found.end < len(tokens):
        key = tokens[found.end].key
        if key in SCALES or key in DENOMINATORS or key[:-1] in DENOMINATORS or key in {"and", "-", "over", "point"}:
            return wording.read(tokens, at, is_joined=is_joined, first=found)
    return wording.scaled(tokens, found)
