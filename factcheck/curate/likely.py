"""Claims in, pairs of them that may be one statement out, without a look at every pair.

Two claims are laid side by side only if the store does not tell them apart, and if the earlier has most of what the
later is about. Who shares that much shares one of the rarest words of it (prefix filtering, as in Bayardo, Ma and
Srikant, "Scaling up all pairs similarity search", WWW 2007), so that only the claims under those words are looked at.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from heapq import nlargest
from itertools import chain

from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.retrieval.index import rarity
from factcheck.match.retrieval.terms import stem_of
from factcheck.model import Claim
from factcheck.words import keys

_NEAREST = 4  # claims that each is laid beside
_SHARED = 0.55  # of the words by rarity; below it, nobody would take the two for one statement
_LOOKED_AT = 256  # claims, the latest first, for a store that says one thing ten thousand times
_ARTICLES = frozenset({"the", "a", "an"})

Topic = frozenset[str]


def pairs(claims: Sequence[Claim], said: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """The places of a later and an earlier claim, the likest first; `said` holds the keys of each claim's text."""
    topics = [frozenset(_stems(text)) for text in said]
    frequency = Counter(chain.from_iterable(topics))
    weights = {stem: rarity(count, len(claims)) for stem, count in frequency.items()}
    kept: dict[object, dict[str, list[int]]] = {}  # the claims under each word, those apart that the store tells apart
    held: list[Topic] = []
    subjects: list[Topic] = []
    for place, (claim, topic) in enumerate(zip(claims, topics, strict=True)):
        under = kept.setdefault((claim.as_of, claim.scope, claim.speaker), {})
        subject = frozenset(keys(claim.subject)) - _ARTICLES
        whole, prefix = _prefix(topic, weights)
        near = set[int]().union(*[under[stem][-_LOOKED_AT:] for stem in prefix if stem in under])
        kin = [other for other in near if subject <= subjects[other] or subjects[other] <= subject]
        shares = ((_share(topic, held[other], weights, whole), -other) for other in kin)
        likest = nlargest(
            _NEAREST, (one for one in shares if one[0] >= _SHARED and not _follow(claim, claims[-one[1]]))
        )
        for _, other in likest:
            yield place, -other
        held.append(topic.union(_stems(subject), _stems(keys(claim.scope or ""))))
        subjects.append(subject)
        for stem in held[-1]:
            if stem in under:
                under[stem].append(place)
            else:
                under[stem] = [place]


def _stems(text: Sequence[str] | Topic) -> Iterator[str]:
    return (stem for key in text if (stem := _stem(key)))


@cache
def _stem(key: str) -> str | None:
    """The word's stem; None of a figure, or of a word that says nothing by itself."""
    is_topic = not key[0].isdigit() and key not in STOPWORDS and (len(key) > 1 or not key.isascii())
    return stem_of(key) if is_topic else None


def _prefix(topic: Topic, weights: dict[str, float]) -> tuple[float, list[str]]:
    """The weight of a topic, and its rarest words: so many that without all of them too little of it is shared."""
    ranked = sorted([(-weights[stem], stem) for stem in topic])
    left = whole = -sum([weight for weight, _ in ranked])
    enough = _SHARED * whole
    prefix = []
    for weight, stem in ranked:
        if left < enough:
            break
        prefix.append(stem)
        left += weight
    return whole, prefix


def _share(topic: Topic, held: Topic, weights: dict[str, float], whole: float) -> float:
    return sum([weights[stem] for stem in topic & held]) / whole


def _follow(claim: Claim, earlier: Claim) -> bool:
    """Whether one has taken the other's place."""
    return claim.id == earlier.superseded_by or earlier.id == claim.superseded_by
