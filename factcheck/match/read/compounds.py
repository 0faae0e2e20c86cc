"""The words of a text in, those that make one word together out: `semi-final` is one, and no final.

What is done once more is one, too: `re-elected`.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.lexicon.compounds import COMPOUNDS, OPEN
from factcheck.lexicon.numbers import TIES
from factcheck.typed import NamedTuple

_AGAIN = "re"


class Compound(NamedTuple):
    """The tokens from `first` to `last` as one, as the tables have it: `car-park` for "car park", `re-elected`."""

    key: str
    first: int
    last: int


def compounds(keys: Sequence[str]) -> Iterator[Compound]:
    """Those of a text, given as its tokens' keys, in its order."""
    if _by_first().keys().isdisjoint(keys):
        return
    for first, key in enumerate(keys):
        for words in _by_first().get(key, ()):
            last = _last(words, keys, first)
            if last is not None:
                yield Compound("-".join((*words[:-1], keys[last])), first, last)
                break
        else:
            if key == _AGAIN and first + 2 < len(keys) and keys[first + 1] in TIES and keys[first + 2].isalpha():
                yield Compound(f"{key}-{keys[first + 2]}", first, first + 2)


def done_once(key: str) -> str:
    """A word without what says that it is done once more: `elected` of "re-elected"."""
    return key.removeprefix(f"{_AGAIN}-")


def _last(words: Sequence[str], keys: Sequence[str], first: int) -> int | None:
    """The place of the token that a compound ends with, if the text has it from `first` on."""
    at, is_open = first, "-".join(words) in OPEN
    for number, word in enumerate(words):
        if number:
            if at < len(keys) and keys[at] in TIES:
                at += 1
            elif not is_open:
                return None
        is_last = number == len(words) - 1
        if at >= len(keys) or keys[at] not in ({word, f"{word}s"} if is_last else {word}):
            return None
        at += 1
    return at - 1


@cache
def _by_first() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each compound, by the first of them; the longest first."""
    held: dict[str, tuple[tuple[str, ...], ...]] = {_AGAIN: ()}
    for words in sorted((tuple(compound.split("-")) for compound in COMPOUNDS), key=len, reverse=True):
        held[words[0]] = (*held.get(words[0], ()), words)
    return held
