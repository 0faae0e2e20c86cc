"""Two readings in, the places that have been exchanged out: `snow in Lund and rain in Malmo` for the reverse.

Each goes with what is told before its preposition, back to a mark or the place before: with more words than `couples`
takes, and across a verb, so that both places must be the other's.
"""

from collections.abc import Iterator
from itertools import combinations, pairwise

from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_participle
from factcheck.match.read.routes import tell_of_ways
from factcheck.match.words.links import Links, linked
from factcheck.typed import NamedTuple
from factcheck.words import words_before

_PARTS = frozenset({"from", "to", "by", "for"})  # who does it, and for whom: of one deed, each has one
_WAY = frozenset({"from", "to"})
_ENDS = frozenset({",", ";", ":", ".", "(", ")", "but", "while"})


class _Pair(NamedTuple):
    """A name behind a preposition, by its place among the terms, and the places of what it goes with.

    `own` is that without what goes for the next of the list too: `the firm has shops in Lund and mills in Malmo`.
    """

    name: int
    preposition: str
    told: tuple[int, ...]
    own: tuple[int, ...]
    has_verb: bool


def exchanged(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """The first of two stated names, each of which goes in the source with what the other goes with here."""
    mine = _pairs(stated)
    theirs = _pairs(sourced) if len(mine) > 1 else ()
    by_name = {pair.name: pair for pair in theirs}
    found = [(pair, by_name[place]) for pair in mine if (place := _only(pair.name, links)) in by_name]
    for (one, second), (other, first) in combinations(found, 2):
        if first is second:
            continue
        prepositions = [pair.preposition for pair in (one, other, first, second)]
        parts = prepositions[:2]
        if set(parts) == _WAY and tell_of_ways(stated, sourced):
            continue
        if parts == prepositions[2:] and parts[0] != parts[1] and _PARTS.issuperset(parts):
            yield stated.terms[one.name]  # `from Lund to Malmo`, `built by Lind for Vik`
            return
        if (
            len(set(prepositions)) == 1
            and _goes_with(one, first, second, links)
            and _goes_with(other, second, first, links)
        ):
            yield stated.terms[one.name]
            return


def _only(name: int, links: Links) -> int:
    """The one place that the source has for a stated name; -1 where it has none, or several."""
    places = linked(links, name)
    return places.pop() if len(places) == 1 else -1


def _goes_with(pair: _Pair, one: _Pair, other: _Pair, links: Links) -> bool:
    """Whether what is told of a stated name is told by the one pair, and none of it by the other alone."""
    places = [linked(links, index) for index in pair.told]
    is_told = any(each.intersection(one.told) and each.isdisjoint(other.told) for each in places)
    return is_told and not any(each.intersection(other.own) and each.isdisjoint(one.told) for each in places)


@once
def _pairs(reading: Reading) -> tuple[_Pair, ...]:
    found: list[_Pair] = []
    start = 0
    for index, term in enumerate(reading.terms):
        before = list(words_before(reading.words, term.start)) if term.name else []
        while before and before[-1].key in DETERMINERS:
            before.pop()
        if not before or before[-1].key not in PREPOSITIONS:
            continue
        start = max((start, *(token.end for token in before if token.key in _ENDS)))
        inside = [at for at in range(index) if reading.terms[at].start >= start]
        verbs = [at for at in inside if _is_verb(reading, at)]
        told = [at for at in inside if at not in verbs and _tells(reading.terms[at])]
        behind = [at for at in told if not verbs or at > verbs[-1]] or told
        found.append(_Pair(index, before[-1].key, tuple(behind), tuple(behind), bool(verbs)))
        start = term.end
    listed = [
        one if other.has_verb else one._replace(own=one.told[-len(other.told) :]) for one, other in pairwise(found)
    ]
    return (*listed, *found[-1:])


def _is_verb(reading: Reading, index: int) -> bool:
    term = reading.terms[index]
    return term.name is None and (is_participle(term.key) or term.key.endswith("ing"))


def _tells(term: Term) -> bool:
    return term.name is not None or is_matter(term)
