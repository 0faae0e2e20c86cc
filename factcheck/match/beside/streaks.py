"""Two readings in, how often running something has been so, told by its place in one and by a number in the other, out.

`The fourth year in a row` is what "three years running" has not come to.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity, rank
from factcheck.lexicon.ranks import RUNNING
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links
from factcheck.match.words.side import RECKONED, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import words_behind

_BEFORE = frozenset({"consecutive", "successive", "straight"})
_REACH = 4  # tokens: `championship titles in a row`


class _Run(NamedTuple):
    """How many of what have followed one another."""

    fact: Fact
    number: float
    noun: str


def miscounted_runs(
    sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each stated run that the source tells in the other way, right or wrong."""
    theirs = _runs(sourced)
    for mine in _runs(stated) if len(theirs) == 1 else ():
        other = theirs[0]
        is_compared = any(side.pair.stated == mine.fact for side in sides)
        if is_compared and mine.fact.kind != other.fact.kind and mine.noun == other.noun:
            relation = Relation.SAME if mine.number == other.number else Relation.CONFLICT
            yield Side(Pair(mine.fact, None, relation), 1.0, RECKONED, f"the source has “{other.fact.text}” running")


def _runs(reading: Reading) -> list[_Run]:
    """The runs that a text tells of, by the figures and places that count them."""
    found = []
    for fact in reading.of_kind("rank", "quantity"):
        noun = _counted_running(fact, reading)
        number = rank.place(fact) if fact.kind == "rank" else quantity.written(fact)
        if noun and number is not None:
            found.append(_Run(fact, number, stem(noun)))
    return found


def _counted_running(fact: Fact, reading: Reading) -> str:
    """The noun of which so many follow one another, empty if none do: `years` of `three years running`."""
    within = fact.text.lower().split()[1:]  # a length of time holds its noun
    keys = [*within[-1:], *(token.key for token in words_behind(reading.words, fact.end, _REACH))]
    if keys and keys[0] in _BEFORE:
        return keys[1] if len(keys) > 1 else ""
    at = next((at for at in range(1, len(keys)) if any(tuple(keys[at : at + len(one)]) == one for one in RUNNING)), 0)
    return keys[at - 1] if at else ""
