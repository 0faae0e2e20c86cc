"""Tokens in, units out: the words of a name put together again (`U.S.`, `GPT-4`, `910B`, `Jean-Claude`, `AT&T`)."""

import unicodedata
from collections.abc import Callable, Sequence
from enum import Enum
from functools import lru_cache, partial

from factcheck.lexicon.codes import COMPOUND_TAILS, CURRENCY_CODES, MEASURES
from factcheck.lexicon.common import ABSTRACT_ENDINGS, COMMON, ENDINGS
from factcheck.lexicon.places import COMBINING, DEMONYMS, PLACE_ALIASES, PLACES
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.titles import PERSON_TITLES
from factcheck.model import Token, Words
from factcheck.typed import NamedTuple, cast
from factcheck.words import touches

_PLAIN = str.maketrans({"ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_APOSTROPHES = frozenset("'’")
_SAINTS = frozenset({"St", "Mt", "Ft", "Ste"})  # St. Louis
_LONGEST_SYLLABLE = 5
_PLANET_LETTERS = frozenset("bdefi")
_MODEL_LETTERS = _PLANET_LETTERS | {"c", "s", "a"}
_QUARTERS = frozenset({"q1", "q2", "q3", "q4", "h1", "h2"})
_AREAS = frozenset({"m2", "m3", "km2", "km3", "cm2", "cm3", "ft2", "ft3", "mi2"})


class Form(Enum):
    """How a unit is written."""

    CAPITAL = "capital"
    ACRONYM = "acronym"
    CODE = "code"
    NUMBER = "number"
    LOWER = "lower"
    POSSESSIVE = "possessive"
    MARK = "mark"


_BIG = frozenset({Form.CAPITAL, Form.ACRONYM, Form.CODE})


class Unit(NamedTuple):
    """One or more touching tokens that make one word.

    `key` is folded; `is_spaced`: white space stands before it; `is_big`: written as a name or a part of one is.
    """

    text: str
    key: str
    start: int
    end: int
    form: Form
    is_spaced: bool
    is_big: bool = False


_made = cast("Callable[[tuple[str, str, int, int, Form, bool, bool]], Unit]", partial(tuple.__new__, Unit))  # for speed


def fold(text: str) -> str:
    """`text` in lower case, without diacritics, with plain apostrophes."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().replace("’", "'"))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark)).translate(_PLAIN)


def is_common(key: str) -> bool:
    """Whether the word belongs to the common language, in any of its regular forms."""
    if key in COMMON or key in STOPWORDS or (len(key) > 6 and key.endswith(ABSTRACT_ENDINGS)):  # noqa: PLR2004
        return True
    return any(
        key.endswith(ending)
        and (any(key[: -len(ending)] + rest in COMMON for rest in rests) or _undoubled(key[: -len(ending)]) in COMMON)
        for ending, rests in ENDINGS
    )


def is_place(key: str) -> bool:
    return key in PLACES or key in DEMONYMS or key in PLACE_ALIASES


def units(words: Words) -> list[Unit]:
    """The units of a sentence, in order."""
    text, tokens = words
    made: list[Unit] = []
    last = len(tokens) - 1
    at, before = 0, -1
    while at <= last:
        written, key, start, end = tokens[at]
        if at < last and tokens[at + 1][2] == end:  # what touches it may be of the same unit
            after = _group(tokens, at)
            if after > at + 1:
                made.append(_joined(text, tokens[at:after], is_spaced=start > before))
                at, before = after, made[-1].end
                continue
        if written == key and written.isalpha() and written.isascii():
            made.append(_made((written, key, start, end, Form.LOWER, start > before, False)))
        else:
            folded, form, is_big = _shape(written, key)
            made.append(_made((written, folded, start, end, form, start > before, is_big)))
        at, before = at + 1, end
    return made


@lru_cache(maxsize=1 << 14)
def _shape(written: str, key: str) -> tuple[str, Form, bool]:
    """The key and the form of a token that is a unit by itself, and whether it is written as a name is."""
    key = key if written.isascii() else fold(written)
    form = _form(written, key) if written[0].isalpha() else _form_of_mark(written)
    return key, form, form in _BIG


def _undoubled(stem: str) -> str:
    return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else ""  # noqa: PLR2004


def _joined(text: str, group: Sequence[Token], *, is_spaced: bool) -> Unit:
    """Several tokens as one unit."""
    start, end = group[0].start, group[-1].end
    written = text[start:end]
    key = fold(written)
    if group[1].text == ".":
        key = "".join(filter(str.isalpha, key))
    form = _form(written, key)
    return Unit(written, key, start, end, form, is_spaced, form in _BIG)


def _form(written: str, key: str) -> Form:
    if any(char.isdigit() for char in written):
        return Form.CODE
    if written.isupper():
        return Form.ACRONYM if len(key) > 1 else Form.CAPITAL
    return Form.LOWER if written == written.lower() else Form.CAPITAL


def _form_of_mark(written: str) -> Form:
    if written[0].isdigit():
        return Form.NUMBER
    return Form.POSSESSIVE if written[0] in _APOSTROPHES and len(written) > 1 else Form.MARK


def _group(tokens: Sequence[Token], at: int) -> int:
    """The end of the unit that begins at `at`."""
    token = tokens[at]
    if token.text[0].isalpha():
        return _after_letters(tokens, at)
    if token.text[0].isdigit():
        return _after_digits(tokens, at)
    return at + 1


def _after_letters(tokens: Sequence[Token], at: int) -> int:
    token = tokens[at]
    if len(token.text) == 1 and token.text.isupper() and _touches(tokens, at + 1, "."):
        return _after_initials(tokens, at)
    if token.text in _SAINTS and _touches(tokens, at + 1, ".") and at + 2 < len(tokens):
        return at + 2 if tokens[at + 2].text[0].isupper() else at + 1
    if _touches_digits(tokens, at + 1) and _is_code_head(token, tokens[at + 1]):
        return _after_code(tokens, at + 2)
    if _touches(tokens, at + 1, "-") and at + 2 < len(tokens) and tokens[at + 2].start == tokens[at + 1].end:
        return _after_hyphen(tokens, at)
    joins = _touches(tokens, at + 1, "&") and token.text.isupper() and _touches_letters(tokens, at + 2)
    return at + 3 if joins else at + 1


def _after_hyphen(tokens: Sequence[Token], at: int) -> int:
    known = _after_known(tokens, at)
    if known:
        return known
    head, tail = tokens[at], tokens[at + 2]
    if tail.text[0].isdigit():
        is_model = head.text[0].isupper() and not is_common(head.key) and not is_place(fold(head.text))
        return _after_code(tokens, at + 3) if is_model and len(tail.text) <= 4 else at + 1  # noqa: PLR2004
    if tail.text[0].islower():
        return at + 3 if _is_given_name(tokens, at) else at + 1
    if not tail.text[0].isupper():
        return at + 1
    if head.key in {"al", "el"}:
        return at + 3
    is_joined = head.text[0].isupper() and not _is_stray(head.text) and not _is_stray(tail.text)
    return _after_code(tokens, at + 3) if is_joined else at + 1


def _after_known(tokens: Sequence[Token], at: int) -> int:
    """The end of the place or the title of two or three words that begins there; 0 where there is none."""
    for last in (at + 4, at + 2):
        if last < len(tokens) and all(_touches(tokens, dash, "-") for dash in range(at + 1, last, 2)):
            key = "".join(fold(token.text) for token in tokens[at : last + 1])
            if tokens[last].start == tokens[last - 1].end and (is_place(key) or key in PERSON_TITLES):
                return last + 1
    return 0


def _is_given_name(tokens: Sequence[Token], at: int) -> bool:
    """`Jong-un` of `Kim Jong-un`; not `Huawei-led`."""
    head, tail, before = tokens[at], tokens[at + 2], tokens[at - 1] if at else None
    return (
        before is not None
        and before.text[0].isupper()
        and before.end + 1 == head.start
        and head.text[0].isupper()
        and len(tail.text) <= _LONGEST_SYLLABLE
        and tail.key not in COMPOUND_TAILS
        and not is_place(head.key)
        and not head.text.isupper()
    )


def _is_stray(text: str) -> bool:
    """Whether a half of a hyphened word is a name by itself (`US-China`) or none at all (`Non-Aligned`)."""
    key = fold(text)
    return is_place(key) or key in COMBINING


def _after_initials(tokens: Sequence[Token], at: int) -> int:
    """`U.S.`, `C.J.`, `J.`; the full stop of a lone letter at the very end is the sentence's."""
    end = at
    while _is_initial(tokens, end) and _touches(tokens, end + 1, ".") and (end == at or _touching(tokens, end)):
        end += 2
    if _is_initial(tokens, end) and _touching(tokens, end) and end > at:
        is_parted = end + 2 < len(tokens) and tokens[end + 1].text == "." and tokens[end + 2].text[0].isupper()
        return end + 2 if is_parted else end + 1
    return end if end - at > 2 or end < len(tokens) else at + 1  # noqa: PLR2004


def _is_initial(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and len(tokens[at].text) == 1 and tokens[at].text.isupper()


def _after_digits(tokens: Sequence[Token], at: int) -> int:
    if not (_touches_letters(tokens, at + 1) and _is_code_tail(tokens, at)):
        return at + 1
    return _after_code(tokens, at + 2)


def _after_code(tokens: Sequence[Token], at: int) -> int:
    """Past whatever letters and digits still touch: the `-200` of `A330-200`, the `CoV-2` of `SARS-CoV-2`."""
    while at < len(tokens) and _touching(tokens, at):
        if tokens[at].text[0].isdigit() or (tokens[at].text[0].isalpha() and not tokens[at].text.islower()):
            at += 1
        elif tokens[at].text == "-" and (_touches_digits(tokens, at + 1) or _touches_capital(tokens, at + 1)):
            at += 2
        else:
            break
    return at


def _is_code_head(letters: Token, digits: Token) -> bool:
    key = letters.key + digits.text
    return letters.key not in CURRENCY_CODES and key not in _QUARTERS and key not in _AREAS and "," not in digits.text


def _is_code_tail(tokens: Sequence[Token], at: int) -> bool:
    """Whether the letters after a number make it a code (`5G`, `910B`) and not a quantity (`5GB`, `$910B`)."""
    digits, letters = tokens[at], tokens[at + 1]
    if letters.text.islower() and len(letters.text) == len(digits.text) == 1:
        return _is_lettered_name(tokens, at)
    if letters.text.islower() or not letters.text.isascii() or "," in digits.text:
        return False
    if letters.key not in MEASURES:
        return len(letters.text) <= 4 and letters.text.isupper()  # noqa: PLR2004
    before = tokens[at - 1] if at else None
    if before is None or before.end == digits.start or "." in digits.text:
        return False
    if before.key in {"the", "its", "this", "that"}:
        return len(digits.text) == 3 and letters.text in {"A", "B", "C"}  # noqa: PLR2004
    is_named = before.text[0].isupper() and not is_common(before.key) and not is_place(before.key)
    return is_named and before.key not in CURRENCY_CODES


def _is_lettered_name(tokens: Sequence[Token], at: int) -> bool:
    """`Kepler 4b`, `iPhone 5s`: a small letter that is no unit behind a name; `Usain Bolt 9s` is none."""
    before = tokens[at - 1] if at else None
    if before is None or before.end == tokens[at].start or not before.text[0].isalpha() or before.text.islower():
        return False
    if is_common(before.key) or is_place(before.key) or before.key in CURRENCY_CODES:
        return False
    is_styled = not before.text[1:].islower() and not before.text.isupper()  # iPhone
    return tokens[at + 1].text in (_MODEL_LETTERS if is_styled else _PLANET_LETTERS)


def _touching(tokens: Sequence[Token], at: int) -> bool:
    return touches(tokens, at)


def _touches(tokens: Sequence[Token], at: int, mark: str) -> bool:
    return _touching(tokens, at) and tokens[at].text == mark


def _touches_digits(tokens: Sequence[Token], at: int) -> bool:
    return _touching(tokens, at) and tokens[at].text[0].isdigit()


def _touches_letters(tokens: Sequence[Token], at: int) -> bool:
    return _touching(tokens, at) and tokens[at].text[0].isalpha()


def _touches_capital(tokens: Sequence[Token], at: int) -> bool:
    return _touching(tokens, at) and tokens[at].text[0].isupper()
