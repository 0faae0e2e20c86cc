"""Two readings in, the name out to which the draft has done what its source has done to another.

`Halden was fined` beside "the league fined Rask after the match in Halden": the source has the name, but of the place.
"""

from collections.abc import Iterator

from factcheck import facts
from factcheck.lexicon.grammar import COPULAS, DETERMINERS, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.words.links import Links, same_words
from factcheck.model import Fact, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_between, within

_BEING = COPULAS | {"been", "being"}
_AUXILIARIES = _BEING | {"has", "have", "had"}


class Patient(NamedTuple):
    """A name to which something is done, and the verb, by their places among the terms."""

    name: int
    verb: int


def displaced_patients(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """Each stated name that the source merely places something by, and has another suffer the deed."""
    theirs = patients(sourced)
    for name, verb in patients(stated) if theirs else ():
        deeds = same_words(links, verb)
        others = [sourced.terms[one.name].name for one in theirs if one.verb in deeds]
        mine, places = stated.terms[name].name, [place for place, _ in links.get(name, ())]
        is_beside = bool(places) and all(_is_placed(place, sourced) for place in places)
        is_beside = is_beside or _is_done_by(verb, {one.name for one in theirs if one.verb in deeds}, stated, links)
        if mine and others and is_beside and all(other and _is_another(mine, other) for other in others):
            yield stated.terms[name]


def _is_done_by(verb: int, others: set[int], stated: Reading, links: Links) -> bool:
    """Whether those to whom it was done do it here: `Boe followed Aalto` for "Aalto, who followed Boe"."""
    doer = verb - 1
    is_active = doer >= 0 and stated.terms[doer].name is not None and not _is_suffered(stated, doer)
    return is_active and any(place in others for place, _ in links.get(doer, ()))


def _is_another(mine: Fact, other: Fact) -> bool:
    return facts.compare(mine, other, facts.Context()) is Relation.CONFLICT


def _is_placed(place: int, reading: Reading) -> bool:
    """Whether a name stands right behind a preposition; not behind `by`, which tells who did it."""
    before = keys_before(reading.words, reading.terms[place].start)
    return bool(before) and before[-1] in PREPOSITIONS - {"by"}


@once
def patients(reading: Reading) -> tuple[Patient, ...]:
    """Each name right behind a verb, or before one that is passive."""
    found = []
    for index, term in enumerate(reading.terms):
        if term.name is not None and index and _is_deed(reading, index - 1) and _is_next(reading, index - 1):
            found.append(Patient(index, index - 1))
        elif term.name is not None and index + 1 < len(reading.terms) and _is_suffered(reading, index):
            found.append(Patient(index, index + 1))
    return tuple(found)


def _is_deed(reading: Reading, index: int) -> bool:
    before = keys_before(reading.words, reading.terms[index].start, 1)
    return is_verb_like(reading, index) and not _BEING.intersection(before)


def _is_next(reading: Reading, index: int) -> bool:
    between = within(reading.words, reading.terms[index].end, reading.terms[index + 1].start)
    return all(token.key in DETERMINERS for token in between)


def _is_suffered(reading: Reading, index: int) -> bool:
    """`Halden were fined`, `Halden has been fined`."""
    between = keys_between(reading.words, reading.terms[index].end, reading.terms[index + 1].start)
    is_passive = between != [] and between[-1] in _BEING and set(between) <= _AUXILIARIES
    return is_passive and is_participle(reading.terms[index + 1].key)
