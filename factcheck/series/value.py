"""The nouns of a series."""

from factcheck.facts.quantity import Hedge, Quantity
from factcheck.model import Fact, Relation
from factcheck.typed import NamedTuple


class Holding(NamedTuple):
    """One holder with its figure, its place, or both; `beside` is the one it is ahead of or behind, by whose place
    its own is known.
    """

    holder: Fact
    figure: Fact | None = None
    place: Fact | None = None
    beside: Fact | None = None


class Series(NamedTuple):
    """The holders that a source puts side by side.

    `anchor` is the place down to which the source says who stands where (2 in "China ranks second after the US"),
    0 where it says nothing of places. `is_complete` is true where no holder is left out. `common` are the
    holders that are no names: `oil` and `solid fuel`. `spoken` are the words of the source, where it has any.
    """

    holdings: tuple[Holding, ...] = ()
    anchor: int = 0
    is_complete: bool = False
    common: tuple[Fact, ...] = ()
    spoken: frozenset[str] = frozenset()


class Derived(NamedTuple):
    """What a draft says at `start:end` of its sentence that a series bears out or not; `why` gives the figures.

    `is_level`: the draft gives a holder's own figure, which the source states outright. `is_swapped`: the source
    gives that very figure to another holder.
    """

    start: int
    end: int
    relation: Relation
    why: str
    stated: Fact | None = None
    is_level: bool = False
    is_swapped: bool = False


def amount(fact: Fact | None) -> Quantity | None:
    """The quantity of a figure, None for anything else."""
    return fact.value if fact is not None and isinstance(fact.value, Quantity) else None


def worked_out(like: Quantity, figure: float) -> Quantity:
    """`figure` as an exact quantity of the same unit as `like`."""
    return like._replace(
        low=figure,
        high=figure,
        low_open=False,
        high_open=False,
        central=figure,
        grain=0.0,
        figures=(figure,),
        hedge=Hedge.NONE,
    )


def derived(first: Fact, last: Fact, relation: Relation, why: str, stated: Fact | None = None) -> Derived:
    """What a draft says from one fact to another, in whichever order they stand."""
    return Derived(min(first.start, last.start), max(first.end, last.end), relation, why, stated)
