"""What alignment pairs: a stated fact beside a sourced one, and how alike their surroundings are."""

from bisect import bisect_left
from collections.abc import Sequence

from factcheck.facts import AGREEING
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple

REACH = 3.0
# Why a share agrees or not that the source has of the others of a whole.
COMPLEMENT = "the source’s share is of the others: the two come to all"
OF_OTHERS = "the source’s share is of others"
RECKONED = 2.0  # the lead of a place that no other could be meant by: `the fourth year in a row`
OF_REST = "the source’s count is of the one part of a whole, and what is told is of the other"
WITH_IT = "the source leaves that out of its other figure"
_AMPLE = 3
_SEVERAL = 4
_WIDER = 1.3  # what is near in one text may stand a little farther off in the other
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


class Closeness:
    """How much of what stands near a fact of one text stands as near to one of another, by the words they share.

    What is near to a fact is found once, however many it is laid beside.
    """

    def __init__(self, stated: Reading, sourced: Reading, links: Links, reach: float = REACH) -> None:
        self._stated, self._sourced, self._reach = stated, sourced, reach
        self._linked = [index for index in range(len(stated.terms)) if index in links]
        self._alike = [_by_likeness(links[index]) for index in self._linked]
        self._around: dict[Fact, tuple[list[float], float]] = {}
        self._near: dict[Fact, list[float]] = {}

    def of(self, fact: Fact, other: Fact) -> float:
        """How much of what is near to the stated fact is as near to the sourced one (0-1)."""
        if fact not in self._around:
            self._around[fact] = self._around_stated(fact)
        if other not in self._near:
            self._near[other] = self._near_sourced(other)
        around, total = self._around[fact]
        shared = 0.0
        for mine, theirs in zip(around, self._near[other], strict=True):
            shared += mine * theirs
        return shared / total if total else 0.0

    def _around_stated(self, fact: Fact) -> tuple[list[float], float]:
        """How near each shared word is, and what all words around the fact come to."""
        stands, total = _stands(fact, self._stated), 0.0
        found = []
        for term in self._stated.terms:
            weight = 0.0 if term.name is fact else _HOLDER if term.name else term.weight
            found.append(weight * _nearness(term.place, stands, self._reach))
            total += found[-1]
        return [found[index] for index in self._linked], total

    def _near_sourced(self, other: Fact) -> list[float]:
        """How near the likest word of the source is for each shared one."""
        stands, terms, reach = _stands(other, self._sourced), self._sourced.terms, self._reach * _WIDER
        return [
            max(
                likeness * min(1.0, _WIDER * _nearness(terms[position].place, stands, reach))
                for likeness, positions in alike.items()
                for position in _nearest(positions, stands, self._sourced)
            )
            for alike in self._alike
        ]


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
