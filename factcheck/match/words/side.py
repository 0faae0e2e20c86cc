"""What alignment pairs: a stated fact beside a sourced one, and how alike their surroundings are."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple

AGREEING = frozenset({Relation.SAME, Relation.WEAKER})
REACH = 3.0
# Why a share agrees or not that the source has of the others of a whole.
COMPLEMENT = "the source’s share is of the others: the two come to all"
OF_OTHERS = "the source’s share is of others"
RECKONED = 2.0  # the lead of a place that no other could be meant by: `the fourth year in a row`
OF_REST = "the source’s count is of the one part of a whole, and what is told is of the other"
WITH_IT = "the source leaves that out of its other figure"
_AMPLE = 3
_SEVERAL = 4
_HOLDER = 2.5  # who a figure belongs to says more of it than any other word


class Side(NamedTuple):
    """A stated fact beside a sourced one; `closeness` (0-1) is how alike the words around them are.

    `lead` is by how much the pair is closer than any that would change its relation. `why` is the sum
    where the source's figures give the relation together. `is_rivalled`: the source has a fact that agrees as well.
    `is_by_chance`: a bound that the sourced figure keeps to, and one nearer to it does not.
    """

    pair: Pair
    closeness: float
    lead: float
    why: str = ""
    is_rivalled: bool = False
    is_by_chance: bool = False

    @property
    def agrees(self) -> bool:
        """Whether the source bears the stated fact out."""
        return self.pair.relation in AGREEING

    @property
    def conflicts(self) -> bool:
        """Whether the source has another in its place."""
        return self.pair.relation is Relation.CONFLICT

    def is_of(self, *kinds: str) -> bool:
        """Whether the stated fact is of one of these kinds."""
        return self.pair.stated.kind in kinds

    @property
    def is_of_others(self) -> bool:
        """Whether the sourced fact is a share of the others of a whole, or of more than another figure there."""
        return self.why in {COMPLEMENT, OF_OTHERS, OF_REST, WITH_IT}


def agree_amply(sides: Sequence[Side]) -> bool:
    """Whether three figures or more are borne out, and none is not: what is said of them in words is the same too."""
    figures = [side for side in sides if side.is_of("quantity")]
    return len(figures) >= _AMPLE and all(side.agrees for side in figures)


def closeness(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links, reach: float = REACH) -> float:
    """How much of what stands near `fact` stands as near to `other` (0-1)."""
    return Surroundings(fact, stated, links, reach).shared_with(other, sourced)


class Surroundings:
    """What stands near a stated fact, to be held against what stands near each of several of the source's."""

    def __init__(self, fact: Fact, stated: Reading, links: Links, reach: float = REACH) -> None:
        here = _stands(fact, stated)
        self._reach = reach * 1.3
        self._total = 0.0
        self._linked: list[tuple[float, dict[float, list[int]]]] = []
        for index, term in enumerate(stated.terms):
            if term.name is fact:
                continue
            nearness = (_HOLDER if term.name else term.weight) * _nearness(term.place, here, reach)
            self._total += nearness
            if index in links:
                self._linked.append((nearness, _by_likeness(links[index])))

    def shared_with(self, other: Fact, sourced: Reading) -> float:
        """How much of it stands as near to `other` (0-1)."""
        there = _stands(other, sourced)
        shared = 0.0
        for nearness, alike in self._linked:
            shared += nearness * max(
                likeness * min(1.0, 1.3 * _nearness(sourced.terms[position].place, there, self._reach))
                for likeness, positions in alike.items()
                for position in _nearest(positions, there, sourced)
            )
        return shared / self._total if self._total else 0.0


def _by_likeness(places: Sequence[tuple[int, float]]) -> dict[float, list[int]]:
    """The places that a term is linked to, in order: of those that it is as like to, the nearest tells."""
    found: dict[float, list[int]] = {}
    for position, likeness in sorted(places):
        found.setdefault(likeness, []).append(position)
    return found


def _nearest(positions: Sequence[int], there: tuple[float, ...], reading: Reading) -> Sequence[int]:
    """Of some terms those that stand next to a place, where they are many."""
    if len(positions) <= _SEVERAL:
        return positions
    next_to = (bisect_left(positions, stand, key=lambda at: reading.terms[at].place) for stand in there)
    return [position for at in next_to for position in positions[max(at - 1, 0) : at + 1]]


def _stands(fact: Fact, reading: Reading) -> tuple[float, ...]:
    """Where a fact stands; the only date, where it opens a text, is by the verb, too: `In 1983, Storm, ..., looks`."""
    place = reading.place(fact)
    if reading.of_kind("date") != (fact,) or not reading.terms or reading.terms[0].start < fact.end:
        return (place,)
    verb = next((term for term in reading.terms if term.is_verb), None)
    return (place,) if verb is None else (place, verb.place)


def _nearness(place: float, stands: tuple[float, ...], reach: float) -> float:
    apart = abs(place - stands[0]) if len(stands) == 1 else min(abs(place - stand) for stand in stands)
    return 1.0 / (1.0 + (apart / reach) ** 2)
