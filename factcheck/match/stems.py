"""A word in, the form under which it is looked up out: its stem and the senses it shares with others."""

from functools import cache

from Stemmer import Stemmer

from factcheck.lexicon.stance import OPPOSITES
from factcheck.lexicon.synonyms import SENSES

_stem = Stemmer("english").stemWord


@cache
def stem(key: str) -> str:
    """The Snowball stem of a lower-case word (Porter's English algorithm)."""
    return str(_stem(key))


@cache
def _senses() -> dict[str, frozenset[int]]:
    held: dict[str, set[int]] = {}
    for number, line in enumerate(SENSES):
        for word in line.split():
            held.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in held.items()}


@cache
def _sides() -> dict[str, tuple[tuple[int, int], ...]]:
    held: dict[str, list[tuple[int, int]]] = {}
    for number, sides in enumerate(OPPOSITES):
        for side, words in enumerate(sides):
            for word in words.split():
                held.setdefault(word, []).append((number, side))
    return {word: tuple(places) for word, places in held.items()}


def share_sense(left: str, right: str) -> bool:
    """Whether two stems stand in one line of the table of senses."""
    senses = _senses()
    return not senses.get(left, frozenset()).isdisjoint(senses.get(right, frozenset()))


def are_opposites(left: str, right: str) -> bool:
    """Whether two lower-case words stand on the two sides of one pair of opposites."""
    sides = _sides()
    others = {(number, 1 - side) for number, side in sides.get(left, ())}
    return not others.isdisjoint(sides.get(right, ()))


def is_like(left: str, right: str) -> bool:
    """Whether two words are forms or synonyms of one another."""
    mine, theirs = stem(left.lower()), stem(right.lower())
    return mine == theirs or share_sense(mine, theirs)
