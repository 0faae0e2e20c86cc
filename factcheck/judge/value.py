"""What a source says of a sentence: the verdict, and what it rests on."""

from collections.abc import Callable

from factcheck.match.stance.turn import Turn
from factcheck.match.words.side import Side
from factcheck.model import Fact, Verdict
from factcheck.typed import NamedTuple

OF_FACTS = frozenset({"wrong-name", "wrong-figure"})  # rules
Known = Callable[[Fact], bool]


class Ruling(NamedTuple):
    """A verdict (None where the source neither bears out nor contradicts) and what it rests on.

    `score` (0-100) is how much of the sentence the source speaks of, by which claims are put in order; `sure` (0-1)
    how sure it is that the sentence is contradicted.
    `doubts` are what keeps a source that is near, and has nearly all, from bearing the sentence out, in words;
    `lacking` the words of the sentence that the first of them is of, else the stretches of which a source that is near
    has nothing, where they are few. `told` is the turn as a person is shown it.
    """

    verdict: Verdict | None
    rule: str
    score: float
    sides: tuple[Side, ...] = ()
    against: tuple[Side, ...] = ()
    turn: Turn | None = None
    is_near: bool = True
    sure: float = 0.0
    doubts: tuple[str, ...] = ()
    lacking: tuple[Fact, ...] = ()
    told: Turn | None = None

    @property
    def shown(self) -> float:
        """What a person is told (0-100): how sure a contradiction is, else how much of the sentence is spoken of."""
        return 100 * self.sure if self.verdict is Verdict.CONTRADICTED else min(self.score, 100.0)

    @property
    def is_of_words_alone(self) -> bool:
        """Whether a sentence is borne out in which no figure, day, place in a row or quotation could be wrong."""
        return self.verdict is Verdict.SUPPORTED and not self.sides

    @property
    def may_be_of_parts(self) -> bool:
        """Whether what a sentence says in its parts may come to more, or to something else.

        It is undecided, figures may have changed places, or one claim alone has another name or figure.
        """
        if self.verdict is Verdict.CONTRADICTED:
            return self.rule in OF_FACTS
        return self.verdict is None or len(self.sides) > 1

    def rests_on(self, end: int) -> bool:
        """Whether something before `end` is what is wrong with the sentence."""
        stated = [side.pair.stated.start for side in self.against]
        turned = self.turn.start if self.turn else -1
        return any(0 <= start < end for start in (*stated, turned))


def undecided(coverage: float) -> Ruling:
    """What a source comes to that decides nothing, whatever may yet be told of it."""
    return Ruling(None, "neither", 100 * coverage)


def nothing_known(_: Fact) -> bool:
    """For evidence that has no other beside it."""
    return False
