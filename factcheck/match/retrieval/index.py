"""The arrays by which claims are found, in memory or in a mapped file.

They are flat and fixed in width, so that opening them copies nothing. Stems are numbered by rising
frequency: the lower the number, the rarer the stem.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from math import log
from zlib import crc32

from factcheck.match.retrieval.terms import NO_ALIASES, Aliases
from factcheck.typed import Any, NamedTuple

BREAK = 0xFFFFFFFF
ABOUT = 0xFFFFFFFE
_EXACT_KEY = 8
_MOST_MET = 1 << 16  # stems: an archive has no end of them

# The type of each array's items, by the codes of `struct`.
TYPES: dict[str, Any] = {
    "keys": "Q",
    "numbers": "I",
    "rarity": "f",
    "claims_at": "I",
    "claims": "I",
    "lengths": "f",
    "words_at": "I",
    "words": "I",
    "figures_at": "I",
    "figures": "d",
    "pairs_at": "I",
    "pairs": "Q",
    "topics_at": "I",
    "topics": "I",
}


class Index(NamedTuple):
    """Flat arrays; `*_at[i]:*_at[i + 1]` is the range of stem or claim `i` in the array it serves.

    `keys` is sorted, `numbers` gives the stem under each key; `rarity` is a stem's weight (its
    inverse document frequency); `lengths` is what a claim's length makes of each word in it;
    `words` is a claim's text as stems in order, then ABOUT, then what it is about (BREAK parts texts); `topics` are its
    topic stems, each once. A store of few claims has neither pairs nor topics. `met` has the numbers of the stems that
    were asked for.
    """

    keys: Sequence[int]
    numbers: Sequence[int]
    rarity: Sequence[float]
    claims_at: Sequence[int]
    claims: Sequence[int]
    lengths: Sequence[float]
    words_at: Sequence[int]
    words: Sequence[int]
    figures_at: Sequence[int]
    figures: Sequence[float]
    pairs_at: Sequence[int]
    pairs: Sequence[int]
    topics_at: Sequence[int]
    topics: Sequence[int]
    aliases: Aliases
    met: dict[str, int | None]

    @property
    def size(self) -> int:
        return len(self.lengths)

    def number(self, stem: str) -> int | None:
        """The stem's number, `None` where no claim has it."""
        try:
            return self.met[stem]
        except KeyError:
            key = key_of(stem)
        place = bisect_left(self.keys, key)
        found = self.numbers[place] if place < len(self.keys) and self.keys[place] == key else None
        if len(self.met) >= _MOST_MET:
            self.met.clear()
        self.met[stem] = found
        return found


def opened(runs: Mapping[str, memoryview], aliases: Aliases = NO_ALIASES) -> Index:
    """The index that lies in `runs`. Raises KeyError or TypeError for runs of something else."""
    views: dict[str, Any] = {name: runs[name].cast(code) for name, code in TYPES.items()}
    return Index(aliases=aliases, met={}, **views)


def written(index: Index) -> dict[str, bytes | memoryview]:
    """The runs from which `opened` makes the same index: its own arrays, not copies of them."""
    arrays = {name: getattr(index, name) for name in TYPES}
    return {name: memoryview(run).cast("B") if run else b"" for name, run in arrays.items()}


def key_of(stem: str) -> int:
    """64 bits for a stem, the same on every machine: its own bytes where they fit."""
    encoded = stem.encode("utf-8", "surrogatepass")
    if len(encoded) <= _EXACT_KEY:
        return int.from_bytes(encoded, "little")
    return 1 << 63 | crc32(encoded) << 31 | crc32(encoded[::-1]) >> 1


def rarity(frequency: int, count: int) -> float:
    """BM25's inverse document frequency (Robertson and Zaragoza, 2009), which is never negative."""
    return log(1 + (count - frequency + 0.5) / (frequency + 0.5))
