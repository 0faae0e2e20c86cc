"""A word in, the form under which it is looked up out: its stem and the senses it shares with others."""

import re
from functools import cache

from Stemmer import Stemmer

from factcheck.lexicon.stance import OPPOSITES
from factcheck.lexicon.synonyms import SENSES

_SURROGATE = re.compile("[\ud800-\udfff]")
_stem = Stemmer("english").stemWord


@cache
def stem(key: str) -> str:
    """The Snowball stem of a lower-case word (Porter's English algorithm); no word with half a character has one."""
    return str(_stem(key)) if key.isascii() or not _SURROGATE.search(key) else key


@cache
def _senses() -> dict[str, frozenset[int]]:
    held: dict[str, set[int]] = {}
    for number, line in enumerate(SENSES):
        for word in line.split():
            held.setdefault(stem(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in held.items()}


@cache
def opposites(word: str) -> frozenset[str]:
    """The words that stand against a lower-case word, on the other side of a pair of opposites."""
    return _opposites().get(word, frozenset())


@cache
def _opposites() -> dict[str, frozenset[str]]:
    held: dict[str, set[str]] = {}
    for left, right in OPPOSITES:
        for one, others in ((left, right), (right, left)):
            for word in one.split():
                held.setdefault(word, set()).update(others.split())
    return {word: frozenset(others) for word, others in held.items()}


def senses(word: str) -> frozenset[int]:
    """The lines of the table of senses in which a stem stands."""
    return _senses().get(word, frozenset())


def share_sense(left: str, right: str) -> bool:
    """Whether two stems stand in one line of the table of senses."""
    senses = _senses()
    return not senses.get(left, frozenset()).isdisjoint(senses.get(right, frozenset()))


def are_opposites(left: str, right: str) -> bool:
    """Whether two lower-case words stand on the two sides of one pair of opposites."""
    return right in opposites(left)


def is_like(left: str, right: str) -> bool:
    """Whether two words are forms or synonyms of one another."""
    mine, theirs = stem(left.lower()), stem(right.lower())
    return mine == theirs or share_sense(mine, theirs)
