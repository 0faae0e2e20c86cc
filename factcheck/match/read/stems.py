"""A word in, the form under which it is looked up out: its stem and the senses it shares with others."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise

from Stemmer import Stemmer

from factcheck.lexicon.irregular import BASES
from factcheck.lexicon.kinds import KINDS
from factcheck.lexicon.nominals import AGENTS, NOMINALS
from factcheck.lexicon.opposites import OPPOSITES
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.lexicon.synonyms import SENSES
from factcheck.spelling import are_neighbours_exchanged, is_one_slip_apart, spelled
from factcheck.words import parts

_stemmer = Stemmer("english", 0)  # without a cache of its own, which costs more than it spares behind `stem`'s
_stem, _stem_all = _stemmer.stemWord, _stemmer.stemWords
_BRACKETED = re.compile(r"\([^()]*\)")
_LINES = (*SENSES, *AGENTS, *NOMINALS)
_ROOT = 5  # letters that two words of one root have in common

_WORDS = 1 << 16  # kept: far more than a book has; an archive has no end of them


@lru_cache(maxsize=_WORDS)
def stem(key: str) -> str:
    """The Snowball stem of a lower-case word (Porter's English algorithm); no word with half a character has one.

    Both spellings of a word have one: `centre` and `center`, `semi-final` and `semifinal`.
    """
    key = spelled(BASES.get(key, key)).replace("-", "") or key
    has_half = not key.isascii() and any("\ud800" <= letter <= "\udfff" for letter in key)
    return key if has_half else str(_stem(key))


def stems(keys: Iterable[str]) -> list[str]:
    """The same of all the words of a table, in their order, at a third of what they cost one by one."""
    return list(_stem_all([spelled(BASES.get(key, key)).replace("-", "") for key in keys]))


@cache
def _senses() -> dict[str, frozenset[int]]:
    held: dict[str, frozenset[int]] = {}
    for number, line in enumerate(_LINES):
        place = frozenset({number})
        for word in stems(line.split()):
            held[word] = held[word] | place if word in held else place
    for kind, number in _places_of_kinds().items():
        held[kind] = held.get(kind, frozenset()) | {number}
    return held


@lru_cache(maxsize=_WORDS)
def opposites(word: str) -> frozenset[str]:
    """The words that stand against a lower-case word, on another side of a line of opposites."""
    stands = _opposites().get(word, ())
    return frozenset(
        other
        for line, side in stands
        for place, words in enumerate(OPPOSITES[line])
        if place != side
        for other in words.split()
    )


@cache
def _opposites() -> dict[str, list[tuple[int, int]]]:
    """The lines in which a word stands, each with its side there."""
    held: dict[str, list[tuple[int, int]]] = {}
    for line, sides in enumerate(OPPOSITES):
        for side, words in enumerate(sides):
            for word in words.split():
                held.setdefault(word, []).append((line, side))
    return held


def senses(word: str) -> frozenset[int]:
    """The lines of the table of senses in which a stem stands, and its own as a kind of things."""
    return _senses().get(word, frozenset())


@lru_cache(maxsize=_WORDS)
def implied_senses(word: str) -> frozenset[int]:
    """Those of a stem, and what it is a kind of: a guitarist is a musician, but a musician need be no guitarist."""
    places = _places_of_kinds()
    return senses(word) | {places[kind] for kind in wider(word)}


@cache
def _places_of_kinds() -> dict[str, int]:
    """The kinds numbered after the lines of the table of senses."""
    return {kind: number for number, kind in enumerate(stems(KINDS), len(_LINES))}


@lru_cache(maxsize=_WORDS)
def wider(word: str) -> frozenset[str]:
    """The stems of what a stem is a kind of, nearest or not."""
    found: set[str] = set()
    upper = list(_kinds().get(word, ()))
    while upper:
        kind = upper.pop()
        if kind not in found:
            found.add(kind)
            upper += _kinds().get(kind, ())
    return frozenset(found)


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    held: dict[str, list[str]] = {}
    for kind, under in zip(stems(KINDS), KINDS.values(), strict=True):
        for word in stems(under):
            held.setdefault(word, []).append(kind)
    return {word: tuple(kinds) for word, kinds in held.items()}


def share_sense(left: str, right: str) -> bool:
    """Whether two stems stand in one line of the table of senses."""
    held = _senses()
    mine = held.get(left)
    return mine is not None and not mine.isdisjoint(held.get(right, ()))


def is_kind_of(narrow: str, wide: str) -> bool:
    """Whether what one stem names is a kind of what the other does."""
    return wide in wider(narrow)


def is_undone(left: str, right: str) -> bool:
    """Whether the one word is the other behind `un`: `unknown` and `known`."""
    shorter, longer = (left, right) if len(left) <= len(right) else (right, left)
    is_of_verb = len(shorter) >= _ROOT or shorter in BASES  # `unsold`
    return longer.startswith("un") and longer[2:] == shorter and is_of_verb


def are_opposites(left: str, right: str) -> bool:
    """Whether two lower-case words stand on two sides of one line of opposites."""
    return right in opposites(left) or is_undone(left, right)


def is_like(left: str, right: str) -> bool:
    """Whether two words are forms or synonyms of one another."""
    mine, theirs = stem(left.lower()), stem(right.lower())
    return mine == theirs or share_sense(mine, theirs)


@lru_cache(maxsize=1 << 12)
def topic_of(about: str) -> frozenset[str]:
    """The stems of a subject's words, and its figures: the Mate 60 is not the Mate 50, nor the 910A the 910B."""
    written = about.lower()
    keys = ["", *(part.replace("’", "'") for part in parts(written))]
    is_glued = (before.isdecimal() and before + key in written for before, key in pairwise(keys))
    return frozenset(stem(key) for key, glued in zip(keys[1:], is_glued, strict=True) if glued or key not in STOPWORDS)


def subject_of(subject: str) -> frozenset[str]:
    """The same of a subject alone; what it has in brackets tells it from others of its name: `Draft Day (film)`."""
    return frozenset(word for word in topic_of(_BRACKETED.sub(" ", subject)) if word[0].isalnum())


@lru_cache(maxsize=1 << 16)
def are_kindred(left: str, right: str) -> bool:
    """Whether two lower-case words are of one root, or the one is the other with a slip of the key."""
    return _are_kin(stem(left), stem(right)) or _is_slip(left, right)


def may_have_kin(word: str) -> bool:
    """Whether a lower-case word is long enough to be of one root with another, or another with a slip of the key."""
    return len(word) > _ROOT or len(stem(word)) >= _ROOT


def _are_kin(left: str, right: str) -> bool:
    """Derived from one word: `compete` and `competitor`, `strategy` and `strategic`."""
    shorter, longer = (left, right) if len(left) <= len(right) else (right, left)
    return len(shorter) >= _ROOT and longer.startswith(shorter[: max(_ROOT, len(shorter) - 1)])


def _is_slip(left: str, right: str) -> bool:
    """One slip of the key in a long word."""
    return min(len(left), len(right)) > _ROOT and left[0] == right[0] and _is_one_off(left, right)


def _is_one_off(left: str, right: str) -> bool:
    return is_one_slip_apart(left, right) or are_neighbours_exchanged(left, right)
