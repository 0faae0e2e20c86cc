"""Claims in, the index by which they are found out."""

from array import array
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate

from factcheck.match.retrieval import pairs
from factcheck.match.retrieval.index import ABOUT, BREAK, Index, key_of, rarity
from factcheck.match.retrieval.terms import NO_ALIASES, Aliases, Terms, terms
from factcheck.model import Claim
from factcheck.typed import NamedTuple

_LENGTH_SHARE = 0.75
_SATURATION = 1.2


class Entry(NamedTuple):
    """What a claim is found by: its own words (text and quotation), and what they are about."""

    body: tuple[str, ...]
    about: tuple[str, ...] = ()


def build(claims: Iterable[Entry], aliases: Aliases = NO_ALIASES) -> Index:
    """The index of `claims`, in their order."""
    entries = list(claims)
    bodies = [_joined(entry.body, aliases) for entry in entries]
    abouts = [_joined(entry.about, aliases) for entry in entries]
    held = [frozenset((*body.topic, *about.topic)) for body, about in zip(bodies, abouts, strict=True)]
    frequency = _frequency(bodies, abouts)
    every = {stem for part in (*bodies, *abouts) for stem in part.stems}
    ranked = sorted(every, key=lambda stem: (frequency[stem] or len(entries), stem))
    number = {stem: place for place, stem in enumerate(ranked)}
    keyed = sorted((key_of(stem), place) for stem, place in number.items())
    claims_at, postings = _postings(held, number)
    rarities = array("f", (rarity(frequency[stem] or len(entries), len(entries)) for stem in ranked))
    is_large = len(entries) > pairs.FEW
    pairs_at, paired = pairs.build([number[stem] for stem in body.topic] for body in (bodies if is_large else ()))
    topics = [[number[stem] for stem in stems] for stems in (held if is_large else ())]
    words = [_words(body, about, number) for body, about in zip(bodies, abouts, strict=True)]
    return Index(
        keys=array("Q", (key for key, _ in keyed)),
        numbers=array("I", (place for _, place in keyed)),
        rarity=rarities,
        claims_at=claims_at,
        claims=postings,
        lengths=_lengths(held),
        words_at=_starts(map(len, words)),
        words=array("I", (word for run in words for word in run)),
        figures_at=_starts(len(body.figures) for body in bodies),
        figures=array("d", (figure for body in bodies for figure in body.figures)),
        pairs_at=pairs_at,
        pairs=paired,
        topics_at=_starts(map(len, topics)),
        topics=array("I", (stem for stems in topics for stem in sorted(stems))),
        aliases=aliases,
        met={},
    )


def entry_of(claim: Claim) -> Entry:
    """A claim's entry; the title of its source and its subject help to find it."""
    body = (claim.text,) if claim.quote == claim.text else (claim.text, claim.quote)
    about = (claim.subject, claim.scope or "", claim.speaker or "", claim.work.title)
    return Entry(body, tuple(part for part in about if part))


def _frequency(bodies: list[Terms], abouts: list[Terms]) -> Counter[str]:
    """How many claims say each stem; those that a title or subject alone has count by the claims under it.

    A title is shared by every claim of its work: its words must not make the same words common where a claim says them.
    """
    said = Counter(stem for body in bodies for stem in body.topic)
    named = Counter(stem for about in abouts for stem in about.topic)
    return Counter({stem: said[stem] or named[stem] for stem in said.keys() | named.keys()})


def _joined(parts: tuple[str, ...], aliases: Aliases) -> Terms:
    read = [terms(part, aliases) for part in parts]
    if len(read) == 1:
        return read[0]
    return Terms(
        tuple(stem for part in read for stem in (*part.stems, "")),
        tuple(dict.fromkeys(stem for part in read for stem in part.topic)),
        tuple(dict.fromkeys(stem for part in read for stem in part.names)),
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
