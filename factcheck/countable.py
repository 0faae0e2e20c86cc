"""A sentence's tokens in, whether it can have a sum at all out: a look before its facts are read.

Most sentences with a figure have a single one, and reading facts costs a hundred times this look. Every case of
`tests/spec/arithmetic.toml` must pass it.
"""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.lexicon.arithmetic import ONCE
from factcheck.lexicon.numbers import DENOMINATORS, GLYPH_FRACTIONS, MULTIPLES, ORDINALS, SCALES, SMALL, TENS
from factcheck.words import key_of

_FEWEST_FIGURES = 2
_FEWEST_WORDS = 2
_OPENING = 2
_AGE = 3  # digits at most
_NUMBER_WORDS = frozenset({*SMALL, *TENS, *SCALES, *ORDINALS, *DENOMINATORS, *GLYPH_FRACTIONS, *MULTIPLES})
_ARTICLES = frozenset({"the", "a", "an"})


def is_prose(written: Sequence[str]) -> bool:
    """Whether the tokens are a sentence: headings, log entries and lists of dates are none."""
    return len([word for word in written if word.islower() and len(word) > 1]) >= _FEWEST_WORDS


def has_figures(written: Sequence[str]) -> bool:
    """Whether there are two figures, in digits or in words, for a sum of its own."""
    found = [word for word in written if word[0].isdigit() or key_of(word) in _NUMBER_WORDS]
    return len(found) >= _FEWEST_FIGURES


def twins(sentences: Iterable[Sequence[str]]) -> set[int]:
    """The numbers of those that may say of one figure what another says of another.

    They open with the same words, or give an age or a day of somebody's life.
    """
    held: dict[tuple[str, ...], list[int]] = {}
    for number, written in enumerate(sentences):
        held.setdefault(_opening(written), []).append(number)
        for told in _of_a_life(written):
            held.setdefault((told,), []).append(number)
    return {number for numbers in held.values() if len(numbers) > 1 for number in numbers}


def _opening(written: Sequence[str]) -> tuple[str, ...]:
    """The first words: of whom it is said, and what; a figure comes after them."""
    told = (key for word in written if word[0].isalnum() and (key := key_of(word)) not in _ARTICLES)
    return tuple(word for word, _ in zip(told, range(_OPENING), strict=False))


def _of_a_life(written: Sequence[str]) -> Iterator[str]:
    """What is told, and of which last word of a name where that stands right before it: `Lind, 42,`, `founded`."""
    for at, word in enumerate(written):
        if (
            word.isdigit()
            and len(word) <= _AGE
            and at > 1
            and written[at - 1] == ","
            and written[at + 1 : at + 2] == [","]
        ):
            yield f"age of {written[at - 2]}"
        elif word.lower() in ONCE:
            yield word.lower()
