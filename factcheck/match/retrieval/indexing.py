"""Claims in, the index by which they are found out.

Of each claim nothing is kept but numbers in flat arrays: as tuples of words a million claims would take gigabytes.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, chain
from operator import sub

from factcheck.errors import FactcheckError
from factcheck.match.retrieval import pairs
from factcheck.match.retrieval.index import ABOUT, BREAK, Index, key_of, rarity
from factcheck.match.retrieval.terms import NO_ALIASES, Aliases, Terms, terms
from factcheck.model import Claim
from factcheck.typed import NamedTuple
from factcheck.visible import without_unseen

_LENGTH_SHARE = 0.75
_SATURATION = 1.2
_MARKS = {"": BREAK, "\0": ABOUT}  # what stands for them among a claim's stems


class Entry(NamedTuple):
    """What a claim is found by: its own words (text and quotation), and what they are about."""

    body: tuple[str, ...]
    about: tuple[str, ...] = ()


class _Runs(NamedTuple):
    """A run of numbers for each claim: `items[starts[i]:starts[i + 1]]` is that of claim `i`."""

    starts: "array[int]"
    items: "array[int]"

    def add(self, run: Iterable[int]) -> None:
        self.items.extend(run)
        self.starts.append(len(self.items))

    def each(self) -> Iterator["array[int]"]:
        items, starts = self.items, self.starts
        return (items[starts[claim] : starts[claim + 1]] for claim in range(len(starts) - 1))

    def renumbered(self, number: list[int]) -> "_Runs":
        return _Runs(self.starts, array("I", map(number.__getitem__, self.items)))


class _Read(NamedTuple):
    """All claims, with their stems numbered as they were met, the marks first.

    `topics` has the topic stems of a claim, those of its body first; `bodies` counts these. `figures` are what a claim
    states. `frequency` says how many claims say a stem; those that a title or subject alone has count by the claims
    under it: a title is shared by every claim of its work, and must not make the same words common where a claim says
    them. What is no topic of any is in all.
    """

    met: dict[str, int]
    words: _Runs
    topics: _Runs
    bodies: "array[int]"
    figures_at: "array[int]"
    figures: "array[float]"
    frequency: list[int]


def build(claims: Iterable[Entry], aliases: Aliases = NO_ALIASES) -> Index:
    """The index of `claims`, in their order. Raises FactcheckError for more of them than there are numbers for."""
    read = _read(claims, aliases)
    if len(read.bodies) > pairs.MOST:
        told = f"{len(read.bodies):,} claims are more than one index can hold, {pairs.MOST:,}"
        raise FactcheckError(told, hint="Check against a part of them at a time.")
    count, stems = len(read.bodies), len(read.met) - len(_MARKS)
    ranked = sorted(read.met.keys() - _MARKS.keys(), key=lambda stem: (read.frequency[read.met[stem]], stem))
    number = [*_MARKS.values(), *bytes(stems)]
    for place, stem in enumerate(ranked):
        number[read.met[stem]] = place
    keyed = sorted((key_of(stem), place) for place, stem in enumerate(ranked))
    topics, words = read.topics.renumbered(number), read.words.renumbered(number)
    claims_at, postings = _postings(topics, stems)
    is_large = count > pairs.FEW
    pairs_at, paired = pairs.build(lambda: _bodies(topics, read.bodies) if is_large else ())
    return Index(
        keys=array("Q", (key for key, _ in keyed)),
        numbers=array("I", (place for _, place in keyed)),
        rarity=array("f", (rarity(read.frequency[read.met[stem]], count) for stem in ranked)),
        claims_at=claims_at,
        claims=postings,
        lengths=_lengths(topics.starts),
        words_at=words.starts,
        words=words.items,
        figures_at=read.figures_at,
        figures=read.figures,
        pairs_at=pairs_at,
        pairs=paired,
        topics_at=topics.starts if is_large else array("I", [0]),
        topics=array("I", chain.from_iterable(map(sorted, topics.each()))) if is_large else array("I"),
        aliases=aliases,
        met={},
    )


def entry_of(claim: Claim) -> Entry:
    """A claim's entry; the title of its source and its subject help to find it."""
    body = (claim.text,) if claim.quote == claim.text else (claim.text, claim.quote)
    about = (claim.subject, claim.scope or "", claim.speaker or "", claim.work.title)
    return Entry(tuple(map(without_unseen, body)), tuple(without_unseen(part) for part in about if part))


def _read(claims: Iterable[Entry], aliases: Aliases) -> _Read:
    met: defaultdict[str, int] = defaultdict()
    met.default_factory = met.__len__
    number = met.__getitem__
    marks = [number(mark) for mark in _MARKS]
    words, topics = _Runs(array("I", [0]), array("I")), _Runs(array("I", [0]), array("I"))
    bodies, figures_at, figures = array("I"), array("I", [0]), array("d")
    said, named = array("I"), array("I")
    for entry in claims:
        body, about = _joined(entry.body, aliases), _joined(entry.about, aliases)
        words.add([*map(number, body.stems), marks[1], *map(number, about.stems)])
        own, titled = list(map(number, body.topic)), list(map(number, about.topic))
        topics.add(dict.fromkeys((*own, *titled)))
        bodies.append(len(own))
        figures.extend(body.figures)
        figures_at.append(len(figures))
        for counted, numbers in ((said, own), (named, titled)):
            counted.extend(bytes(len(met) - len(counted)))
            for stem in numbers:
                counted[stem] += 1
    count = len(bodies)
    frequency = [ours or theirs or count for ours, theirs in zip(said, named, strict=True)]
    return _Read(met, words, topics, bodies, figures_at, figures, frequency)


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


def _bodies(topics: _Runs, sizes: Iterable[int]) -> Iterator["array[int]"]:
    return (run[:size] for run, size in zip(topics.each(), sizes, strict=True))


def _postings(topics: _Runs, stems: int) -> tuple["array[int]", "array[int]"]:
    """Where each stem's claims begin, and the claims."""
    frequency = Counter(topics.items)
    starts = array("I", accumulate((frequency[stem] for stem in range(stems)), initial=0))
    at, claims = array("I", starts), array("I", bytes(topics.items.itemsize * len(topics.items)))
    for claim, run in enumerate(topics.each()):
        for stem in run:
            claims[at[stem]] = claim
            at[stem] += 1
    return starts, claims


def _lengths(starts: "array[int]") -> "array[float]":
    """BM25's normalisation by length, for words that count once."""
    mean = starts[-1] / (len(starts) - 1) if len(starts) > 1 else 1.0
    return array(
        "f",
        (
            (_SATURATION + 1) / (1 + _SATURATION * (1 - _LENGTH_SHARE + _LENGTH_SHARE * size / (mean or 1.0)))
            for size in map(sub, starts[1:], starts)
        ),
    )
