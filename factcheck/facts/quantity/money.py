"""Tokens beside a figure in, the currency they name out: `US$`, `HK $`, `million yuan`, `50p`."""

from factcheck.facts.quantity.value import Measure, Tokens
from factcheck.lexicon.currencies import (
    CODE_NAMES,
    CODE_SCALES,
    CODES,
    CODES_THAT_ARE_WORDS,
    MINOR,
    MINOR_LETTERS,
    NAMES,
    NAMES_IN_FRONT,
    NATIONAL,
    POUNDS,
    SHY_NAMES,
    SIGN_PREFIXES,
    TWO_WORD_COUNTRIES,
)
from factcheck.lexicon.currencies import SYMBOLS as SIGNS
from factcheck.lexicon.numbers import NUMBER_WORDS
from factcheck.lexicon.units import WEIGHT_WORDS
from factcheck.words import key_after, key_at, key_before, text_after, text_at, touches

_CODE_LENGTH = 3
_WEIGHED = 12


def before(tokens: Tokens, at: int) -> tuple[Measure, int] | None:
    """The currency that ends just before `tokens[at]`, and the index where it starts: `US$`, `HK $`, `USD`, `Rs.`."""
    if at == 0 or tokens[at].start - tokens[at - 1].end > 1:
        return None
    token = tokens[at - 1]
    if token.text in SIGNS:
        start, code = _sign_prefix(tokens, at - 2) or (at - 1, SIGNS[token.text])
        return Measure(code, "currency", 1.0, at), start
    coded = _code(token.text)
    if coded and not (token.text in CODES_THAT_ARE_WORDS and tokens[at].start > token.end):
        return Measure(coded[0], "currency", 1.0, at, scale=coded[1]), at - 1
    short = text_at(tokens, at - 2)
    if token.key == "." and short in {"Rs", "rs", "Rp"}:
        return Measure(CODE_NAMES[short], "currency", 1.0, at), at - 2
    return _named_before(tokens, at)


def _named_before(tokens: Tokens, at: int) -> tuple[Measure, int] | None:
    """`ringgit 42`, of `Malaysian ringgit 42` too, whose first word is a name; not `20 rupees 43`."""
    key = key_before(tokens, at)
    national, start = _national_before(tokens, at)
    earlier = key_before(tokens, start)
    if earlier[:1].isdecimal() or earlier in NUMBER_WORDS:
        return None
    if national:
        return Measure(national, "currency", 1.0, at), start
    code = NAMES.get(key) or NAMES.get(_singular(key))
    return (Measure(code, "currency", 1.0, at), at - 1) if code and key in NAMES_IN_FRONT else None


def _national_before(tokens: Tokens, at: int) -> tuple[str, int]:
    """`Hong Kong dollars 42`, `US dollar 42 million`: the currency and where it starts; empty where there is none."""
    country = key_at(tokens, at - 2)
    code = NATIONAL.get((country, _singular(key_before(tokens, at))), "")
    if not code:
        return "", at - 1
    is_longer = (key_at(tokens, at - 3), country) in TWO_WORD_COUNTRIES
    return code, at - 2 - is_longer


def minor(tokens: Tokens, at: int, unit: str) -> tuple[float, int] | None:
    """A hundredth's name at `tokens[at]` and the index after it: `50 cents` behind `3 dollars`."""
    if at >= len(tokens) or not unit:
        return None
    found = MINOR.get(tokens[at].key) or (MINOR_LETTERS.get(tokens[at].key) if touches(tokens, at) else None)
    return (found[1], at + 1) if found else None


def behind(tokens: Tokens, at: int, *, is_tight: bool) -> Measure | None:
    token = tokens[at]
    if token.text in SIGNS:
        # `5 $` is the French order; in "for $5 $6" the sign belongs to the next figure
        is_next = text_after(tokens, at)[:1].isdecimal() and touches(tokens, at + 1)
        return None if is_next else Measure(SIGNS[token.text], "currency", 1.0, at + 1)
    if token.key in MINOR:
        code, factor = MINOR[token.key]
        return Measure(code, "currency", factor, at + 1)
    if is_tight and token.text in MINOR_LETTERS and token.text != "c":
        code, factor = MINOR_LETTERS[token.text]
        return Measure(code, "currency", factor, at + 1)
    coded = _code(token.text)
    if coded and not _leads(tokens, at):
        return Measure(coded[0], "currency", 1.0, at + 1, scale=coded[1])
    name = _currency_name(tokens, at)
    return Measure(name[0], "currency", 1.0, name[1]) if name else None


def _leads(tokens: Tokens, at: int) -> bool:
    """Whether the code belongs to the figure behind it: `3 USD50 cards`, `5 US$ 10 notes`."""
    following = text_after(tokens, at)
    return following in SIGNS or (following[:1].isdecimal() and touches(tokens, at + 1))


def _currency_name(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """`yen`, `US dollars`, `Hong Kong dollars`, `pounds sterling`, and the index after the name."""
    key, following = key_at(tokens, at), key_after(tokens, at)
    if key == "u" and [token.key for token in tokens[at : at + 4]] == ["u", ".", "s", "."]:
        name = _currency_name(tokens, at + 4)
        return ("USD", name[1]) if name and name[0] == "dollar" else None
    if (key, following) in TWO_WORD_COUNTRIES:
        code = NATIONAL.get((following, _singular(key_at(tokens, at + 2))))
        return (code, at + 3) if code else None
    code = NATIONAL.get((key, _singular(following)))
    if code:
        return code, at + 2
    if key in POUNDS:
        is_sterling = following == "sterling"
        is_weight = not is_sterling and any(
            token.key in WEIGHT_WORDS for token in tokens[max(0, at - _WEIGHED) : at + _WEIGHED]
        )
        return None if is_weight else ("GBP", at + 1 + is_sterling)
    code = NAMES.get(key) or NAMES.get(_singular(key))
    if code is None and key in SHY_NAMES and key_before(tokens, at) in {"million", "billion", "trillion"}:
        code = SHY_NAMES[key]
    return (code, at + 1) if code else None


def _singular(key: str) -> str:
    return key.removesuffix("s")


def _code(text: str) -> tuple[str, float] | None:
    """The currency of an ISO code or a common short form, with a magnitude written into it (`MUSD`)."""
    if text in CODES:
        return text, 1.0
    if text in CODE_NAMES:
        return CODE_NAMES[text], 1.0
    if len(text) == _CODE_LENGTH + 1 and text[0] in CODE_SCALES and text[1:] in CODES:
        return text[1:], CODE_SCALES[text[0]]
    return None


def _sign_prefix(tokens: Tokens, at: int) -> tuple[int, str] | None:
    """`US`, `HK`, `u.s` before a currency sign: the index where it starts, and the currency."""
    if at < 0 or tokens[at + 1].start - tokens[at].end > 1:
        return None
    token = tokens[at]
    start = at - 2 - (token.key == ".")
    if [part.key for part in tokens[start : start + 3]] == ["u", ".", "s"]:
        return start, "USD"
    code = SIGN_PREFIXES.get(token.key)
    # `a $5 fee`, `Mr S $5`: a lone letter before a space is a prefix only in lower-case wire copy, where it is `c`
    is_loose = tokens[at + 1].start > token.end and len(token.key) == 1 and token.text != "c"
    return None if code is None or is_loose else (at, code)
