"""A sentence in, the claims that may speak of it out, the likeliest first.

The index gathers every claim that shares a topic word; the best of them are ranked by what their
words have in common. A figure never finds or loses a claim; it only decides between claims that
say the same of different figures (a table of daily counts, an old and a new edition).
"""

from collections.abc import Iterable, Mapping
from functools import cache
from heapq import nlargest
from itertools import pairwise
from math import exp, log
from typing import NamedTuple

from factcheck.lexicon.synonyms import SENSES
from factcheck.match.index import ABOUT, Index, rarity
from factcheck.match.terms import Aliases, Terms, stem_of, terms
from factcheck.model import Claim

# What each component (0-1) adds to a claim's score. Set by climbing on VitaminC's development
# part and rounded; halving or doubling any one of them moves MAP@5 by under a point.
_WORDS = 1.0  # topic words by rarity, the claim's length allowed for (BM25 on sets)
_NAMES = 0.3  # words with a capital count again
_ADJACENT = 0.5  # words that stand side by side in both
_ABOUT = 0.3  # words of the claim's subject or of its source's title
_FIGURES = 0.5  # figures near each other
_FULL = _WORDS + _NAMES + _ADJACENT + _ABOUT + _FIGURES

_SYNONYM = 0.35  # what a synonym is worth of the word itself
_UNKNOWN = 0.5  # a word that no claim has weighs half of the rarest
_RANKED = 64  # claims that the full ranking looks at
_NEARNESS = 0.3  # figures a factor of e^0.3 (35 per cent) apart count 1/e
_FIRST_YEAR, _LAST_YEAR = 1400, 2100
_YEAR_REACH = 2.0


class Proposal(NamedTuple):
    """`claim` is a position in the indexed sequence.

    `score` (0-1) is what it was ranked by; `coverage` (0-1) is the share of the sentence's topic
    words, by rarity, that stand in the claim or in what it is about.
    """

    claim: int
    score: float
    coverage: float


class _Query(NamedTuple):
    """`weights` of the topic words that claims have, synonyms in `likes`; `total` counts unknown words too."""

    weights: dict[int, float]
    likes: dict[int, tuple[int, float]]
    names: frozenset[int]
    pairs: dict[tuple[int, int], float]
    figures: tuple[float, ...]
    total: float


def build(claims: Iterable[Claim], aliases: Mapping[str, str] | None = None) -> Index:
    """The index of `claims`; `aliases` maps a name to the one it stands for."""
    from factcheck.match import indexing  # not needed where an index was compiled before

    return indexing.build(map(indexing.entry_of, claims), Aliases.of(aliases or {}))


def propose(index: Index, text: str, limit: int = 8) -> tuple[Proposal, ...]:
    """At most `limit` claims that may speak of `text`, the likeliest first; none where no topic word is shared."""
    query = _query(index, terms(text, index.aliases))
    best = nlargest(_RANKED, _gather(index, query).items(), key=lambda found: found[1])
    ranked = [_rank(index, query, claim, words) for claim, words in best]
    return tuple(sorted(ranked, key=lambda proposal: (-proposal.score, proposal.claim))[:limit])


def _query(index: Index, read: Terms) -> _Query:
    unknown = _UNKNOWN * rarity(0, index.size)
    numbers = {stem: index.number(stem) for stem in read.stems}
    weights: dict[int, float] = {}
    total = 0.0
    for stem in read.topic:
        number = numbers[stem]
        weight = unknown if number is None else index.rarity[number]
        total += weight
        if number is not None:
            weights[number] = weight
    names = frozenset(number for stem in read.names if (number := numbers[stem]) is not None)
    pairs = dict(_pairs(index, [numbers[stem] for stem in read.stems]))
    return _Query(
        weights, dict(_likes(index, read, numbers, weights, unknown)), names, pairs, read.figures, total or 1.0
    )


def _pairs(index: Index, run: list[int | None]) -> Iterable[tuple[tuple[int, int], float]]:
    for left, right in pairwise(run):
        if left is not None and right is not None:
            yield (left, right), index.rarity[left] + index.rarity[right]


def _likes(
    index: Index, read: Terms, numbers: Mapping[str, int | None], weights: Mapping[int, float], unknown: float
) -> Iterable[tuple[int, tuple[int, float]]]:
    for stem in read.topic:
        own = numbers[stem]
        for other in _senses().get(stem, ()):
            number = index.number(other)
            if number is not None and number not in weights:
                weight = min(index.rarity[number], unknown if own is None else weights[own])
                yield number, (-1 if own is None else own, _SYNONYM * weight)


def _gather(index: Index, query: _Query) -> dict[int, float]:
    """For each claim that shares a word, the weight of what it shares, its length allowed for."""
    found: dict[int, float] = {}
    for number, weight in (*query.weights.items(), *((number, weight) for number, (_, weight) in query.likes.items())):
        for claim in index.claims[index.claims_at[number] : index.claims_at[number + 1]]:
            found[claim] = found.get(claim, 0.0) + weight
    lengths = index.lengths
    return {claim: weight * lengths[claim] for claim, weight in found.items()}


def _rank(index: Index, query: _Query, claim: int, words: float) -> Proposal:
    run = tuple(index.words[index.words_at[claim] : index.words_at[claim + 1]])
    held = set(run)
    shared = query.weights.keys() & held
    covered = sum(query.weights[number] for number in shared)
    named = sum(query.weights[number] for number in query.names & held)
    about = run[run.index(ABOUT) :]
    score = (
        _WORDS * words / query.total
        + _NAMES * named / (sum(query.weights[number] for number in query.names) or 1.0)
        + _ADJACENT * _share(query.pairs, set(pairwise(run)))
        + _ABOUT * sum(query.weights[number] for number in shared.intersection(about)) / query.total
        + _FIGURES * _nearness(query.figures, index.figures[index.figures_at[claim] : index.figures_at[claim + 1]])
    )
    return Proposal(claim, min(score / _FULL, 1.0), min(covered / query.total, 1.0))


def _share(pairs: Mapping[tuple[int, int], float], held: set[tuple[int, int]]) -> float:
    total = sum(pairs.values())
    return sum(pairs[pair] for pair in pairs.keys() & held) / total if total else 0.0


def _nearness(stated: tuple[float, ...], sourced: Iterable[float]) -> float:
    """How near the sourced figures come to the stated ones (0-1), the mean over those stated."""
    if not stated:
        return 0.0
    return sum(max((_near(figure, other) for other in sourced), default=0.0) for figure in stated) / len(stated)


def _near(stated: float, sourced: float) -> float:
    if stated == sourced:
        return 1.0
    is_year = _FIRST_YEAR <= stated <= _LAST_YEAR
    if stated <= 0 or sourced <= 0 or is_year is not (_FIRST_YEAR <= sourced <= _LAST_YEAR):
        return 0.0
    if is_year:
        return exp(-abs(stated - sourced) / _YEAR_REACH)
    return exp(-abs(log(stated / sourced)) / _NEARNESS)


@cache
def _senses() -> dict[str, frozenset[str]]:
    held: dict[str, set[str]] = {}
    for line in SENSES:
        stems = {stem_of(word) for word in line.split()}
        for stem in stems:
            held.setdefault(stem, set()).update(stems - {stem})
    return {stem: frozenset(others) for stem, others in held.items()}
