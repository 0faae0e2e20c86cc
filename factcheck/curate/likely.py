"""Claims in, pairs of them that may be one statement out, without a look at every pair.

Two claims are laid side by side only if the store does not tell them apart, if the subject of one is that of the
other or a part of it, and if the earlier has most of what the later is about. So only claims are looked at that have
the rarest word of a subject in common. Where that are too many, as in a store about one country: who shares most of a
topic shares one of its rarest words (prefix filtering, as in Bayardo, Ma and Srikant, "Scaling up all pairs
similarity search", WWW 2007).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, islice
from math import fsum

from factcheck.lexicon.grammar import ARTICLES
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.retrieval.index import rarity
from factcheck.match.retrieval.terms import stem_of
from factcheck.model import Claim
from factcheck.typed import NamedTuple
from factcheck.words import keys

_NEAREST = 4  # claims that each is laid beside
_SHARED = 0.55  # of the words by rarity; below it, nobody would take the two for one statement
_FEW = 100  # claims of a subject that are simply gone through
_LOOKED_AT = 256  # claims, the latest first, for a store that says one thing ten thousand times

Topic = frozenset[str]


class Pair(NamedTuple):
    """The places of a later and an earlier claim; the share (0-1) of what each is about that the other has."""

    place: int
    other: int
    share: float
    back: float


def pairs(claims: Sequence[Claim], said: Sequence[Sequence[str]]) -> Iterator[Pair]:
    """For each claim the earlier ones, the likest first; `said` holds the keys of each claim's text."""
    topics = [frozenset(_stems(text)) for text in said]
    subjects = [frozenset(keys(claim.subject)) - ARTICLES for claim in claims]
    frequency = Counter(chain.from_iterable(topics))
    common = Counter(chain.from_iterable(subjects))
    weights = {stem: rarity(count, len(claims)) for stem, count in frequency.items()}
    kept: dict[object, _Earlier] = {}
    for place, (claim, topic, subject) in enumerate(zip(claims, topics, subjects, strict=True)):
        group = (claim.as_of, claim.scope, claim.speaker)
        earlier = kept.get(group) or kept.setdefault(group, _Earlier())
        rarest = min(subject, key=lambda word: (common[word], word), default="")
        kin = [
            other
            for other in earlier.near(subject, rarest, topic, weights)
            if subject <= subjects[other] or subjects[other] <= subject
        ]
        held = topic.union(_stems(subject), _stems(keys(claim.scope or "")))
        likest = (one for one in _likest(kin, topic, earlier.held, weights) if not _follow(claim, claims[one[1]]))
        for share, other in islice(likest, _NEAREST):
            yield Pair(place, other, share, _share(topics[other], held, weights))
        earlier.add(place, subject, rarest, held)


class _Earlier:
    """The claims so far that the store does not tell apart, under the words of their subjects and of their topics."""

    def __init__(self) -> None:
        self.held: dict[int, Topic] = {}
        self._about: dict[str, list[int]] = {}  # under each word of the subject
        self._by_rarest: dict[str, list[int]] = {}  # under the rarest
        self._under: dict[str, list[int]] = {}  # under each stem of what they are about, as far as it was asked for
        self._waiting: list[int] = []

    def add(self, place: int, subject: Topic, rarest: str, held: Topic) -> None:
        self.held[place] = held
        self._waiting.append(place)
        self._by_rarest.setdefault(rarest, []).append(place)
        for word in subject:
            self._about.setdefault(word, []).append(place)

    def near(self, subject: Topic, rarest: str, topic: Topic, weights: Mapping[str, float]) -> set[int]:
        """All that may be of the subject and have most of the topic, and some others."""
        within = [self._by_rarest[word] for word in (*subject, "") if word in self._by_rarest]
        around = self._about.get(rarest, []) if subject else [*self.held]
        if len(around) + sum(map(len, within)) <= _FEW:
            return set(around).union(*within)
        for place in self._waiting:
            for stem in self.held[place]:
                self._under.setdefault(stem, []).append(place)
        self._waiting.clear()
        shared = [self._under[stem][-_LOOKED_AT:] for stem in _prefix(topic, weights) if stem in self._under]
        return set().union(*shared)


def _likest(
    kin: Iterable[int], topic: Topic, held: Mapping[int, Topic], weights: Mapping[str, float]
) -> list[tuple[float, int]]:
    """Those that have most of the topic, each with its share of it, the likest first; of two as like the earlier."""
    shares = [(_share(topic, held[other], weights), other) for other in kin]
    enough = [one for one in shares if one[0] >= _SHARED]
    return sorted(enough, key=lambda one: (-one[0], one[1]))


def _stems(text: Sequence[str] | Topic) -> Iterator[str]:
    return (stem for key in text if (stem := _stem(key)))


@cache
def _stem(key: str) -> str | None:
    """The word's stem; None of a figure, or of a word that says nothing by itself."""
    is_topic = not key[0].isdigit() and key not in STOPWORDS and (len(key) > 1 or not key.isascii())
    return stem_of(key) if is_topic else None


def _prefix(topic: Topic, weights: Mapping[str, float]) -> list[str]:
    """The rarest words of a topic: so many that without all of them too little of it is shared."""
    ranked = sorted([(-weights[stem], stem) for stem in topic])
    left = -sum([weight for weight, _ in ranked])
    enough = _SHARED * left
    prefix = []
    for weight, stem in ranked:
        if left < enough:
            break
        prefix.append(stem)
        left += weight
    return prefix


def _share(topic: Topic, held: Topic, weights: Mapping[str, float]) -> float:
    weight = weights.__getitem__
    whole = fsum(map(weight, topic))
    return fsum(map(weight, topic & held)) / whole if whole else 0.0


def _follow(claim: Claim, earlier: Claim) -> bool:
    """Whether one has taken the other's place."""
    return claim.id == earlier.superseded_by or earlier.id == claim.superseded_by
