"""A claim with what may be asked of it beside one sentence: it is read, and laid there, when that is asked for."""

from collections.abc import Callable, Sequence

from factcheck.facts import Context
from factcheck.match.align import Alignment, align
from factcheck.match.read.reading import Reading
from factcheck.model import Claim, Fact
from factcheck.typed import NamedTuple, lazy

MOST = 0.55  # the share of a sentence with which evidence may tell of a fact of it


class Candidate(NamedTuple):
    """A claim with its statement and its quotation read."""

    claim: Claim
    readings: tuple[Reading, ...]


class Promise(NamedTuple):
    """A claim that may speak of a sentence: of `most` of it at most (a share). `read` gives None if it does not.

    With less of it than `least` it may be told of as the nearest, and that is all. `place` is its place among those
    found, the likeliest at 0.
    """

    claim: Claim
    most: float
    read: Callable[[], Candidate | None]
    least: float = 0.0
    place: int = 0


class Laid:
    """A claim beside a sentence: read, and laid there, when that is asked for."""

    def __init__(self, promise: Promise, stated: Reading, context: Context) -> None:
        self.claim, self.most, self.least, self.place = promise.claim, promise.most, promise.least, promise.place
        self._read, self._stated, self.context = promise.read, stated, context

    @lazy
    def readings(self) -> tuple[Reading, ...]:
        """None where it turned out that it does not speak of the sentence."""
        candidate = self._read()
        return candidate.readings if candidate else ()

    @lazy
    def alignments(self) -> tuple[Alignment, ...]:
        """One for each reading."""
        return tuple(align(self._stated, reading, self.context) for reading in self.readings)

    def is_known(self, fact: Fact, beside: "Sequence[Laid]") -> bool:
        """Whether some evidence of its work, which speaks of most of the sentence, has a fact as that has it."""
        mates = (one for one in beside if one.claim.work.id == self.claim.work.id)
        return any(mate.has(fact) for mate in mates if mate.most >= MOST)

    def has(self, fact: Fact) -> bool:
        """Whether it is this evidence that has the fact."""
        able = [found for found in self.alignments if found.coverage >= MOST]
        if fact.kind == "name":
            return any(all(side.pair.stated != fact for side in found.names) for found in able)
        return any(side.agrees and side.pair.stated == fact for found in able for side in found.sides)


def promise(candidate: Candidate, place: int = 0) -> Promise:
    """A claim that is read already."""
    return Promise(candidate.claim, 1.0, lambda: candidate, place=place)


def lay(stated: Reading, candidates: Sequence[Candidate], context: Context) -> list[Laid]:
    """Every candidate beside the sentence."""
    return [Laid(promise(candidate), stated, context) for candidate in candidates]
