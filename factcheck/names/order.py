"""A name's key in, the number that tells it from others of its name out: `world war two`, `henry viii`, `bbc one`."""

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.lexicon.numbers import ORDINALS, SMALL
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.typed import NamedTuple

# Up to 89; popes, kings and wars have gone no further, and sport's finals are in the fifties.
_ROMAN = re.compile(r"(?:(x{1,3}|xl|l|lx{1,3}))?(ix|iv|v?i{0,3})")
_TENS = {"": 0, "x": 10, "xx": 20, "xxx": 30, "xl": 40, "l": 50, "lx": 60, "lxx": 70, "lxxx": 80}
_ONES = {"": 0, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


class Numbered(NamedTuple):
    """A name without its number, and that: `world war` and 2 of `World War II`, as of `the Second World War`."""

    words: frozenset[str]
    number: int


@lru_cache(maxsize=1 << 12)
def numbered(key: str) -> Numbered | None:
    """The name as one of several of its name; None where it has no number, or nothing else."""
    words = key.split()
    at = next((number for number, word in enumerate(words) if word in ORDINALS), len(words) - 1)
    value = _ordinal(words, at)
    rest = frozenset(word for number, word in enumerate(words) if number != at and word not in STOPWORDS)
    return Numbered(rest, value) if value and rest else None


def _ordinal(words: Sequence[str], at: int) -> int:
    word = words[at]
    if word in ORDINALS:
        return int(ORDINALS[word])
    if word in SMALL:
        return int(SMALL[word])
    return int(word) if word.isdecimal() and word.isascii() and len(word) <= 2 else _roman(word)  # noqa: PLR2004


def _roman(word: str) -> int:
    found = _ROMAN.fullmatch(word)
    return _TENS[found[1] or ""] + _ONES[found[2]] if found else 0
