"""Two figures in their readings in, one of them told as a change; how they stand as so many of one thing out."""

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.changes import ADDING, DYING, LOST
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import governing
from factcheck.match.read.stems import is_like
from factcheck.model import Fact, Relation

_AROUND = 5.0  # places before and after a figure


def as_counted(fact: Fact, other: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> Relation:
    """How two figures that cannot be compared as they are told stand to each other as counts; UNCLEAR for others."""
    if facts.compare(quantity.as_part(fact), quantity.as_part(other), context) is Relation.SAME:
        return Relation.SAME  # `600 jobs, a tenth of its staff` and `a tenth of its jobs`
    ways = (_are_of_the_dead, _are_of_those_added, _are_of_one_deed)
    if any(way(fact, other, stated, sourced) for way in ways):
        return facts.compare(quantity.as_level(fact), quantity.as_level(other), context)
    return Relation.UNCLEAR


def _are_of_the_dead(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether one text has lost as many people as have died in the other: the count of them is no change of a level."""
    sides = ((fact, stated), (other, sourced))
    is_dead = [any(key in DYING for key in _around(one, reading)) for one, reading in sides]
    is_lost = [any(key in LOST for key in _around(one, reading)) for one, reading in sides]
    return (is_dead[0] and is_lost[1]) or (is_dead[1] and is_lost[0])


def _are_of_those_added(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether one text has added as many as the other has grown by: `shops gained 300 jobs`, "employment rose 300"."""
    sides = ((fact, stated), (other, sourced))
    grown = [quantity.as_level(one) is not one for one, _ in sides]
    added = [any(key in ADDING for key in _around(one, reading)) for one, reading in sides]
    return (grown[0] and added[1] and not grown[1]) or (grown[1] and added[0] and not grown[0])


def _are_of_one_deed(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether one thing is counted behind one verb: `lost 48 trees`, "lost two boats and 48 trees"."""
    mine, theirs = quantity.counted(fact), quantity.counted(other)
    if not mine or not theirs or not is_like(mine, theirs):
        return False
    sides = ((fact, stated), (other, sourced))
    verbs = [{reading.terms[at].stem for at in governing(reading, reading.place(one))} for one, reading in sides]
    return not verbs[0].isdisjoint(verbs[1])


def _around(fact: Fact, reading: Reading) -> tuple[str, ...]:
    """The words in the few places before and after a fact."""
    place = reading.place(fact)
    return tuple(term.key for term in reading.terms if abs(term.place - place) <= _AROUND)
