"""A sentence's terms and one claim in, how much they have in common out.

A score is the weighted sum of five named components. Figures are the last of them: they decide
between claims that say the same (a table of daily counts, an old and a new edition).
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from math import exp, log, sqrt

from factcheck.lexicon.synonyms import SENSES
from factcheck.match.retrieval.index import ABOUT, BREAK, Index, rarity
from factcheck.match.retrieval.terms import Terms, stem_of
from factcheck.typed import NamedTuple

# What each component (0-1) adds to a claim's score. Set by climbing on VitaminC's development
# part and rounded; halving any one of them costs at most 1.2 points of MAP@5 there.
_WORDS = 1.0  # topic words by rarity, the claim's length allowed for (BM25 on sets)
_NAMES = 0.3  # words with a capital count again
_ADJACENT = 0.5  # words that stand side by side in both
_ABOUT = 0.3  # words of the claim's subject or of its source's title
_FIGURES = 0.5  # figures near each other
_FULL = _WORDS + _NAMES + _ADJACENT + _ABOUT + _FIGURES
# How much of the claim stands in the sentence word for word. Among many claims some share a few rare words by chance,
# those of a frame ("as the committee heard"); among few, of which several are versions of one, it tells nothing.
_RETOLD = 0.5

_TITLED = 0.7  # a word that only the source's title or the subject has, of what one in the claim is worth
_SYNONYM = 0.35  # what a synonym is worth of the word itself
_UNKNOWN = 0.5  # a word that no claim has weighs half of the rarest
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


class Query(NamedTuple):
    """A sentence as the index sees it: stems by number, with their weights.

    `weights` holds the topic words that claims have, `likes` their synonyms, `pairs` neighbours in
    the sentence; `total` counts the topic words that no claim has too, `named` and `paired` add up names and pairs.
    """

    weights: dict[int, float]
    likes: dict[int, float]
    names: frozenset[int]
    pairs: dict[tuple[int, int], float]
    figures: tuple[float, ...]
    total: float
    named: float
    paired: float


def weight_of_unknown(index: Index) -> float:
    """What a word weighs that no claim has."""
    return _UNKNOWN * rarity(0, index.size)


def weigh(index: Index, read: Terms) -> tuple[dict[int, float], float]:
    """The topic words that claims have, by number, with their weights; and the weight of all topic words."""
    unknown = weight_of_unknown(index)
    weights: dict[int, float] = {}
    total = 0.0
    for stem in read.topic:
        number = index.number(stem)
        if number is None:
            total += unknown
        else:
            weights[number] = index.rarity[number]
            total += weights[number]
    return weights, total or 1.0


def query(index: Index, read: Terms, weights: dict[int, float], total: float) -> Query:
    """All that a claim is scored by; `weights` and `total` as `weigh` gives them."""
    numbers = {stem: index.number(stem) for stem in read.stems}
    names = frozenset(number for stem in read.names if (number := numbers[stem]) is not None)
    pairs = {
        (left, right): index.rarity[left] + index.rarity[right]
        for left, right in pairwise(numbers[stem] for stem in read.stems)
        if left is not None and right is not None
    }
    named = sum(weights[number] for number in names) or 1.0
    return Query(weights, _likes(index, read, weights), names, pairs, read.figures, total, named, sum(pairs.values()))


def score(index: Index, asked: Query, claim: int, least: float = 0.0) -> Proposal | None:
    """How much `claim` has in common with what is asked; None where it covers less than `least` (0-1) of the topic."""
    run = tuple(index.words[index.words_at[claim] : index.words_at[claim + 1]])
    weights, total = asked.weights, asked.total
    shared = weights.keys() & run
    begun = run.index(ABOUT)
    said = shared.intersection(run[:begun])
    covered = sum([weights[number] * (1.0 if number in said else _TITLED) for number in shared])
    if covered < least * total:
        return None
    liked = sum([asked.likes[number] for number in asked.likes.keys() & run]) if asked.likes else 0.0
    named = sum([weights[number] for number in asked.names.intersection(shared)]) if asked.names else 0.0
    about = sum([weights[number] for number in shared.intersection(run[begun:])]) if begun + 1 < len(run) else 0.0
    kept = asked.pairs.keys() & pairwise(run)
    figures = index.figures[index.figures_at[claim] : index.figures_at[claim + 1]]
    together = (
        _WORDS * (covered + liked) * index.lengths[claim] / total
        + _NAMES * named / asked.named
        + (_ADJACENT * sum([asked.pairs[pair] for pair in kept]) / asked.paired if kept else 0.0)
        + _ABOUT * about / total
        + _FIGURES * _nearness(asked.figures, figures)
    )
    if index.topics:
        together = (together + _RETOLD * _retold(run[:begun], len(kept))) * _FULL / (_FULL + _RETOLD)
    return Proposal(claim, min(together / _FULL, 1.0), min(covered / total, 1.0))


def _retold(told: tuple[int, ...], kept: int) -> float:
    """How much of a claim stands in the sentence (0-1), by its neighbours that are neighbours there.

    The statement and the quotation are two texts; that half of the neighbours are lost costs less than half.
    """
    return sqrt(min(kept * (told.count(BREAK) or 1) / max(len(told) - 1, 1), 1.0))


def _likes(index: Index, read: Terms, weights: Mapping[int, float]) -> dict[int, float]:
    """The synonyms that claims have, each at its share of the word's own weight."""
    unknown = _UNKNOWN * rarity(0, index.size)
    likes: dict[int, float] = {}
    for stem in read.topic:
        own = weights.get(-1 if (number := index.number(stem)) is None else number, unknown)
        for other in _synonyms(stem):
            like = index.number(other)
            if like is not None and like not in weights:
                likes[like] = max(likes.get(like, 0.0), _SYNONYM * min(index.rarity[like], own))
    return likes


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


@lru_cache(maxsize=1 << 14)
def _synonyms(stem: str) -> tuple[str, ...]:
    """The other stems of the lines of the table of senses that a stem stands in."""
    others = dict.fromkeys(stem_of(word) for line in _lines().get(stem, ()) for word in SENSES[line].split())
    others.pop(stem, None)
    return tuple(others)


@cache
def _lines() -> dict[str, list[int]]:
    held: dict[str, list[int]] = {}
    for number, line in enumerate(SENSES):
        for word in line.split():
            held.setdefault(stem_of(word), []).append(number)
    return held
