"""A sentence's tokens in, whether it can have a sum at all out: a look before its facts are read.

Most sentences with a figure have a single one, and reading facts costs a hundred times this look. Every case of
`tests/spec/arithmetic.toml` must pass it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import repeat

from factcheck.lexicon.arithmetic import ONCE
from factcheck.lexicon.grammar import ARTICLES
from factcheck.lexicon.numbers import DENOMINATORS, GLYPH_FRACTIONS, MULTIPLES, ORDINALS, SCALES, SMALL, TENS
from factcheck.words import key_of

_FEWEST_FIGURES = 2
_FEWEST_WORDS = 2
_OPENING = 2
_AGE = 3  # digits at most
_REACH = 5  # tokens of a figure before its number or behind it: `roughly US dollars 5`, `5 tonnes a year`
_MANY = 64  # sentences that open alike: more are not laid side by side
_NUMBER_WORDS = frozenset({*SMALL, *TENS, *SCALES, *ORDINALS, *DENOMINATORS, *GLYPH_FRACTIONS, *MULTIPLES})
_LAST_DAYS = (["30"], ["31"])
_SHORT_MONTHS = frozenset({"February", "April", "June", "September", "November"})


def is_prose(written: Sequence[str]) -> bool:
    """Whether the tokens are a sentence: headings, log entries and lists of dates are none."""
    return len([word for word in written if word.islower() and len(word) > 1]) >= _FEWEST_WORDS


def has_figures(written: Sequence[str]) -> bool:
    """Whether there are two figures, in digits or in words, for a sum of its own, or a day that a month may lack."""
    found = [word for word in written if word[0].isdigit() or key_of(word) in _NUMBER_WORDS]
    return len(found) >= _FEWEST_FIGURES or (found[:1] in _LAST_DAYS and any(word in _SHORT_MONTHS for word in written))


def twins(sentences: Iterable[Sequence[str]]) -> set[int]:
    """The numbers of those that may say of one figure what another says of another.

    They open with the same words and go on with the same but for a figure, or give an age or a day of somebody's life.
    """
    every = list(sentences)
    opened: dict[tuple[str, ...], list[int]] = {}
    told: dict[str, list[int]] = {}
    for number, written in enumerate(every):
        opened.setdefault(_opening(written), []).append(number)
        for one in _of_a_life(written):
            told.setdefault(one, []).append(number)
    found = {number for numbers in told.values() if len(numbers) > 1 for number in numbers}
    for numbers in opened.values():
        if len(numbers) > 1:
            are_alike = _alike([every[number] for number in numbers]) if len(numbers) <= _MANY else repeat(True)
            found.update(number for number, is_alike in zip(numbers, are_alike, strict=False) if is_alike)
    return found


def _alike(sentences: Sequence[Sequence[str]]) -> list[bool]:
    """Of each, whether another has all its words that are too far from a figure to be part of it, and the reverse."""
    seen = [(frozenset(_far_from_figures(written)), frozenset(map(key_of, written))) for written in sentences]
    return [
        any(far <= others and others_far <= words for at, (others_far, others) in enumerate(seen) if at != number)
        for number, (far, words) in enumerate(seen)
    ]


def _far_from_figures(written: Sequence[str]) -> Iterator[str]:
    from factcheck.signs import FIGURE, UNIT, sign  # many tables, and few sentences open alike

    keys = [key_of(word) for word in written]
    near = bytearray(len(keys))
    for at, key in enumerate(keys):
        if sign(key) & (FIGURE | UNIT):
            start, end = max(at - _REACH, 0), min(at + _REACH + 1, len(keys))
            near[start:end] = b"\1" * (end - start)
    return (
        key for key, is_near in zip(keys, near, strict=True) if not is_near and key[0].isalnum() and key not in ARTICLES
    )


def _opening(written: Sequence[str]) -> tuple[str, ...]:
    """The first words: of whom it is said, and what; a figure comes after them."""
    told = (key for word in written if word[0].isalnum() and (key := key_of(word)) not in ARTICLES)
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
