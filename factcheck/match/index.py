"""Claims in, the arrays by which they are found out.

The arrays are flat and fixed in width, so that they are the same in memory and in a mapped file.
Stems are numbered by rising frequency: the lower the number, the rarer the stem.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import log
from typing import NamedTuple
from zlib import crc32

from factcheck.match.terms import NO_ALIASES, Aliases, Terms, terms
from factcheck.model import Claim

BREAK = 0xFFFFFFFF
ABOUT = 0xFFFFFFFE
_LENGTH_SHARE = 0.75
_SATURATION = 1.2
_EXACT_KEY = 8


class Entry(NamedTuple):
    """What a claim is found by: its own words (text and quotation), and what they are about."""

    body: tuple[str, ...]
    about: tuple[str, ...] = ()


class Index(NamedTuple):
    """Flat arrays; `*_at[i]:*_at[i + 1]` is the range of stem or claim `i` in the array it serves.

    `keys` is sorted, `numbers` gives the stem under each key; `rarity` is a stem's weight (its
    inverse document frequency); `lengths` is what a claim's length makes of each word in it;
    `words` is a claim's text as stems in order, then ABOUT, then what it is about (BREAK parts texts).
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
    aliases: Aliases

    @property
    def size(self) -> int:
        return len(self.lengths)

    def number(self, stem: str) -> int | None:
        """The stem's number, `None` where no claim has it."""
        key = key_of(stem)
        place = bisect_left(self.keys, key)
        return self.numbers[place] if place < len(self.keys) and self.keys[place] == key else None


def entry_of(claim: Claim) -> Entry:
    """A claim's entry; the title of its source and its subject help to find it."""
    body = (claim.text,) if claim.quote == claim.text else (claim.text, claim.quote)
    about = (claim.subject, claim.scope or "", claim.speaker or "", claim.work.title)
    return Entry(body, tuple(part for part in about if part))


def key_of(stem: str) -> int:
    """64 bits for a stem, the same on every machine: its own bytes where they fit."""
    encoded = stem.encode("utf-8", "surrogatepass")
    if len(encoded) <= _EXACT_KEY:
        return int.from_bytes(encoded, "little")
    return 1 << 63 | crc32(encoded) << 31 | crc32(encoded[::-1]) >> 1


def build(claims: Iterable[Entry | Claim], aliases: Aliases = NO_ALIASES) -> Index:
    """The index of `claims`, in their order."""
    entries = [claim if isinstance(claim, Entry) else entry_of(claim) for claim in claims]
    bodies = [_joined(entry.body, aliases) for entry in entries]
    abouts = [_joined(entry.about, aliases) for entry in entries]
    held = [body.topic | about.topic for body, about in zip(bodies, abouts, strict=True)]
    frequency = Counter(stem for stems in held for stem in stems)
    every = {stem for part in (*bodies, *abouts) for stem in part.stems}
    ranked = sorted(every, key=lambda stem: (frequency[stem] or len(entries), stem))
    number = {stem: place for place, stem in enumerate(ranked)}
    keyed = sorted((key_of(stem), place) for stem, place in number.items())
    claims_at, postings = _postings(held, number)
    words = [_words(body, about, number) for body, about in zip(bodies, abouts, strict=True)]
    return Index(
        keys=array("Q", (key for key, _ in keyed)),
        numbers=array("I", (place for _, place in keyed)),
        rarity=array("f", (rarity(frequency[stem] or len(entries), len(entries)) for stem in ranked)),
        claims_at=claims_at,
        claims=postings,
        lengths=_lengths(held),
        words_at=_starts(map(len, words)),
        words=array("I", (word for run in words for word in run)),
        figures_at=_starts(len(body.figures) for body in bodies),
        figures=array("d", (figure for body in bodies for figure in body.figures)),
        aliases=aliases,
    )


def rarity(frequency: int, count: int) -> float:
    """BM25's inverse document frequency (Robertson and Zaragoza, 2009), which is never negative."""
    return log(1 + (count - frequency + 0.5) / (frequency + 0.5))


def _joined(parts: tuple[str, ...], aliases: Aliases) -> Terms:
    read = [terms(part, aliases) for part in parts]
    if len(read) == 1:
        return read[0]
    return Terms(
        tuple(stem for part in read for stem in (*part.stems, "")),
        frozenset().union(*(part.topic for part in read)),
        frozenset().union(*(part.names for part in read)),
        tuple(dict.fromkeys(figure for part in read for figure in part.figures)),
    )


def _postings(held: list[frozenset[str]], number: dict[str, int]) -> tuple["array[int]", "array[int]"]:
    lists: list[list[int]] = [[] for _ in number]
    for claim, stems in enumerate(held):
        for stem in stems:
            lists[number[stem]].append(claim)
    return _starts(map(len, lists)), array("I", (claim for found in lists for claim in found))


def _lengths(held: list[frozenset[str]]) -> "array[float]":
    """BM25's normalisation by length, for words that count once."""
    mean = sum(map(len, held)) / len(held) if held else 1.0
    return array(
        "f",
        (
            (_SATURATION + 1) / (1 + _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * len(stems) / (mean or 1.0)))
            for stems in held
        ),
    )


def _words(body: Terms, about: Terms, number: dict[str, int]) -> list[int]:
    run = [number[stem] if stem else BREAK for stem in body.stems]
    return [*run, ABOUT, *(number[stem] if stem else BREAK for stem in about.stems)]


def _starts(sizes: Iterable[int]) -> "array[int]":
    return array("I", accumulate(sizes, initial=0))
