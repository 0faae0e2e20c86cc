"""A sentence's words in, whether it can have a sum at all out: a look before its facts are read.

Most sentences with a figure have a single one, and reading facts costs a hundred times this look. Every case of
`tests/spec/arithmetic.toml` must pass it.
"""

from collections.abc import Iterable

from factcheck.lexicon.numbers import DENOMINATORS, GLYPH_FRACTIONS, MULTIPLES, ORDINALS, SCALES, SMALL, TENS
from factcheck.model import Words

_FEWEST_FIGURES = 2
_FEWEST_WORDS = 3
_OPENING = 2
_NUMBER_WORDS = frozenset({*SMALL, *TENS, *SCALES, *ORDINALS, *DENOMINATORS, *GLYPH_FRACTIONS, *MULTIPLES})
_ARTICLES = frozenset({"the", "a", "an"})


def is_prose(words: Words) -> bool:
    """Whether the words are a sentence: headings, log entries and lists of dates are none."""
    return sum(token.text.islower() and len(token.text) > 1 for token in words.tokens) >= _FEWEST_WORDS


def has_figures(words: Words) -> bool:
    """Whether there are two figures, in digits or in words, for a sum of its own."""
    found = sum(token.key[0].isdigit() or token.key in _NUMBER_WORDS for token in words.tokens)
    return found >= _FEWEST_FIGURES


def twins(sentences: Iterable[Words]) -> set[int]:
    """The numbers of those that open with the same words as another: only they can say the same of another figure."""
    held: dict[tuple[str, ...], list[int]] = {}
    for number, words in enumerate(sentences):
        held.setdefault(_opening(words), []).append(number)
    return {number for numbers in held.values() if len(numbers) > 1 for number in numbers}


def _opening(words: Words) -> tuple[str, ...]:
    """The first words: of whom it is said, and what; a figure comes after them."""
    told = (token.key for token in words.tokens if token.key[0].isalnum() and token.key not in _ARTICLES)
    return tuple(word for word, _ in zip(told, range(_OPENING), strict=False))
