"""A sentence in, the claims that may speak of it out, the likeliest first.

A figure never finds or loses a claim, so that a sentence with a wrong one still finds its own.
"""

from collections.abc import Iterable, Mapping

from factcheck.match.retrieval import pairs, rank
from factcheck.match.retrieval.index import Index
from factcheck.match.retrieval.rank import Proposal, Query
from factcheck.match.retrieval.terms import Aliases, Terms, terms
from factcheck.model import Claim

_RANKED = 64  # claims that the full ranking looks at
# In a store of many claims not every one that shares a word is gathered, but those that share a
# pair of rare words, and those under the rarest words until so many have been seen.
_RANKED_OF_MANY = 24
_LOOKED_AT = 150  # those that led to most are looked at word by word, to choose the ones to rank
_SEEN = 400
# Where the pairs of a sentence lead to no claim by so many times its weight, the common ones are looked up by three.
_WELL_LED_TO = 1.5


def build(claims: Iterable[Claim], aliases: Mapping[str, str] | None = None) -> Index:
    """The index of `claims`; `aliases` maps a name to the one it stands for."""
    from factcheck.match.retrieval import indexing  # not needed where an index was compiled before

    return indexing.build(map(indexing.entry_of, claims), Aliases.of(aliases or {}))


def propose(index: Index, text: str, limit: int = 8, least: float = 0.0) -> tuple[Proposal, ...]:
    """At most `limit` claims that may speak of `text`, the likeliest first.

    None where no topic word is shared, and none that covers less than `least` (0-1) of them.
    """
    return find(index, terms(text, index.aliases), limit, least)


def find(index: Index, read: Terms, limit: int, least: float) -> tuple[Proposal, ...]:
    """What `propose` gives, for a text that was read already."""
    weights, total = rank.weigh(index, read)
    is_large = index.size > pairs.FEW
    found = _gather_rare(index, weights) if is_large else _gather(index, weights, least * total)
    if not found and (is_large or least):
        return ()
    asked = rank.query(index, read, weights, total)
    best = (
        _best_of_many(index, asked, found, least * total, max(limit, _RANKED_OF_MANY))
        if is_large
        else _best(index, asked, found, least)
    )
    ranked = [proposal for claim in best if (proposal := rank.score(index, asked, claim, least))]
    return tuple(sorted(ranked, key=lambda proposal: (-proposal.score, proposal.claim))[:limit])


def _gather(index: Index, weights: Mapping[int, float], least: float) -> dict[int, float]:
    """Each claim that shares words of `least` weight or more, with the weight of all that it shares."""
    found: dict[int, float] = {}
    for number, weight in weights.items():
        for claim in index.claims[index.claims_at[number] : index.claims_at[number + 1]]:
            found[claim] = found.get(claim, 0.0) + weight
    return {claim: weight for claim, weight in found.items() if weight >= least} if least else found


def _best(index: Index, asked: Query, found: dict[int, float], least: float) -> list[int]:
    """The claims with most in common, synonyms too; without a `least`, a synonym alone finds a claim."""
    for number, weight in asked.likes.items():
        for claim in index.claims[index.claims_at[number] : index.claims_at[number + 1]]:
            if claim in found or not least:
                found[claim] = found.get(claim, 0.0) + weight
    return sorted(found, key=lambda claim: found[claim] * index.lengths[claim], reverse=True)[:_RANKED]


def _best_of_many(index: Index, asked: Query, found: Mapping[int, float], least: float, count: int) -> list[int]:
    """The claims that share most with the sentence, for their own length: of `least` weight or more."""
    alike, at, topics = {}, index.topics_at, index.topics
    shared_with, weight_of = frozenset(asked.weights).intersection, asked.weights.__getitem__
    for claim in sorted(found, key=found.__getitem__, reverse=True)[:_LOOKED_AT]:
        shared = sum(map(weight_of, shared_with(topics[at[claim] : at[claim + 1]])))
        if shared >= least:
            alike[claim] = shared * index.lengths[claim]
    return sorted(alike, key=alike.__getitem__, reverse=True)[:count]


def _gather_rare(index: Index, weights: Mapping[int, float]) -> dict[int, float]:
    """Claims that share a pair of rare words or one of the rarest, with the weight of what led to them."""
    rising = sorted(weights)
    found: dict[int, float] = {}
    split = []
    for rarer, other, claim in pairs.find(index.pairs_at, index.pairs, rising):
        if claim == pairs.SPLIT:
            split.append((rarer, other))
        else:
            found[claim] = found.get(claim, 0.0) + weights[rarer] + weights[other]
    if split and max(found.values(), default=0.0) < _WELL_LED_TO * sum(weights.values()):
        for *three, claim in pairs.find_by_three(index.pairs_at, index.pairs, rising, split):
            found[claim] = found.get(claim, 0.0) + sum(map(weights.__getitem__, three))
    seen = 0
    for number in rising:
        start, end = index.claims_at[number], index.claims_at[number + 1]
        seen += end - start
        if seen > _SEEN:
            break
        led = dict.fromkeys(index.claims[start:end], weights[number])
        for claim in led.keys() & found.keys():
            led[claim] += found[claim]
        found.update(led)
    return found
