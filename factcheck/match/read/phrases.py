"""The words of a text in, those that are said by several out: `turned the bid down` is "rejected the bid"."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from factcheck.lexicon.grammar import ANYBODYS, BEING, PAST
from factcheck.lexicon.phrases import PHRASES
from factcheck.match.read.stems import stem
from factcheck.typed import NamedTuple

_OBJECT, _WHOSE = "*", "~"
_LONGEST_OBJECT = 4  # tokens


class Phrase(NamedTuple):
    """A verb with the words that make one with it: the tokens at `numbers`, the verb's first, say `sense`.

    That is in the past where the verb is: `turned down`, "rejected".
    """

    sense: str
    numbers: tuple[int, ...]


class _Pattern(NamedTuple):
    senses: tuple[str, ...]
    words: tuple[str, ...]
    barred: frozenset[str]


def phrases(keys: Sequence[str]) -> Iterator[Phrase]:
    """Those of a text, given as its tokens' keys, in its order."""
    for number, key in enumerate(keys):
        for pattern in _patterns_of(key):
            numbers = _match(pattern, keys, number)
            if numbers:
                is_past = key in PAST or key.endswith("ed")
                yield Phrase(pattern.senses[-is_past], numbers)
                break


def _match(pattern: _Pattern, keys: Sequence[str], number: int) -> tuple[int, ...]:
    """The numbers of the tokens that the pattern has, its verb at `number`; none where it does not stand there."""
    numbers, at, is_loose = [number], number + 1, False
    for word in pattern.words:
        if word == _OBJECT:
            is_loose = True
            continue
        reach = _LONGEST_OBJECT if is_loose else 0
        found = next((n for n in range(at, min(at + reach + 1, len(keys))) if _is(word, keys[n])), -1)
        if found < 0:
            return ()
        numbers.append(found)
        at, is_loose = found + 1, False
    return () if pattern.barred.intersection(keys[at : at + 1]) else tuple(numbers)


def _is(word: str, key: str) -> bool:
    return key in ANYBODYS if word == _WHOSE else key == word


@lru_cache(maxsize=1 << 15)
def _patterns_of(key: str) -> tuple[_Pattern, ...]:
    """Those that a token may open, which few do."""
    return _patterns().get(stem(key), ()) if key[0].isalpha() else ()


@cache
def _patterns() -> dict[str, tuple[_Pattern, ...]]:
    """By the stem of the verb."""
    held: dict[str, tuple[_Pattern, ...]] = {}
    for line in PHRASES.strip().splitlines():
        senses, told = line.split(": ")
        for phrase in told.split(" | "):
            meant, _, barred = phrase.partition(" ! ")
            verb, *words = meant.split()
            pattern = _Pattern(tuple(senses.split()), tuple(words), frozenset(barred.split()))
            for form in {stem(one) for one in (BEING if verb == "be" else (verb,))}:
                held[form] = (*held.get(form, ()), pattern)
    return held
