"""Two readings in, the name out to which the draft has done what its source has done to another.

`Halden was fined` beside "the league fined Rask after the match in Halden": the source has the name, but of the place.
"""

from collections.abc import Iterator

from factcheck import facts
from factcheck.lexicon.grammar import COPULAS, DETERMINERS, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_behind_by, is_participle, is_verb_like
from factcheck.match.words.links import Links, held_places, same_words
from factcheck.model import Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, keys_between, within

_BETWEEN = 3  # tokens: `between Orr and`
_TAKING_IN = frozenset({"by", "with", "as", "besides", "like"})
_BEING = COPULAS | {"been", "being"}
_AUXILIARIES = _BEING | {"has", "have", "had"}


class Patient(NamedTuple):
    """A name to which something is done, and the verb, by their places among the terms."""

    name: int
    verb: int


def displaced_patients(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """Each stated name that the source merely places something by, and has another suffer the deed."""
    for term, relations in _displaced(stated, sourced, links):
        if all(relation is Relation.CONFLICT for relation in relations):
            yield term


def is_done_to_other(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether so it is but for names that might be of one: nothing says that it was done to the stated one as well."""
    return any(Relation.SAME not in relations for _, relations in _displaced(stated, sourced, links))


def is_done_by_place(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the doer is but where something else was done: `passed by the Senate`, "passed the House, failed in"."""
    held = held_places(links)
    theirs = patients(sourced)
    for index, term in enumerate(stated.terms) if theirs else ():
        verb = next((at for at in reversed(range(index)) if is_verb_like(stated, at)), -1)
        if term.name is None or verb < 0 or not is_behind_by(stated, index):
            continue
        deeds, places = same_words(links, verb), [place for place, _ in links.get(index, ())]
        is_placed = bool(places) and all(_is_placed(place, sourced) for place in places)
        if is_placed and any(one.verb in deeds and one.name not in held for one in theirs):
            return True
    return False


def _displaced(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Term, list[Relation]]]:
    """Such names, each with how it stands to all those that suffer the deed."""
    theirs = patients(sourced)
    for name, verb in patients(stated) if theirs else ():
        deeds = same_words(links, verb)
        done_to = {one.name for one in theirs if one.verb in deeds}
        others = [other for at in done_to if (other := sourced.terms[at].name)]
        mine, places = stated.terms[name].name, [place for place, _ in links.get(name, ())]
        is_beside = bool(places) and all(_is_placed(place, sourced) for place in places)
        if mine and others and is_beside and not _is_placed(name, stated):
            yield stated.terms[name], [facts.compare(mine, other, facts.Context()) for other in others]


def _is_placed(place: int, reading: Reading) -> bool:
    """Whether a name stands behind a preposition; not behind `by`, which tells who did it.

    Nor, with its article, behind one that adds one more: `won the Rask Cup along with the Lund Cup`.
    """
    before = keys_before(reading.words, reading.terms[place].start)
    if before[-1:] == ["and"] and before[-_BETWEEN:-1][:1] == ["between"]:
        return True  # `the line between Orr and Vell is shut`
    if before[-1:] and before[-1] in DETERMINERS:
        return before[-2:-1] != [] and before[-2] in PREPOSITIONS - _TAKING_IN and before[-3:-2] != ["addition"]
    return bool(before) and before[-1] in PREPOSITIONS - {"by"}


@once
def patients(reading: Reading) -> tuple[Patient, ...]:
    """Each name right behind a verb, or before one that is passive, be it joined to another by `and were`."""
    found = []
    for index, term in enumerate(reading.terms):
        if term.name is not None and index and _is_deed(reading, index - 1) and _is_next(reading, index - 1):
            found.append(Patient(index, index - 1))
        elif term.name is not None and index + 1 < len(reading.terms) and _is_suffered(reading, index):
            found.append(Patient(index, index + 1))
        elif term.name is None and (name := _joined_subject(reading, index)) is not None:
            found.append(Patient(name, index))
    return tuple(found)


def _joined_subject(reading: Reading, index: int) -> int | None:
    """The name that a sentence is told of, by the copula behind it, where a passive is joined to that by `and was`."""
    before = [key for key in keys_before(reading.words, reading.terms[index].start, 3) if key != "first"][-2:]
    if before[:1] != ["and"] or before[-1] not in _BEING or not is_participle(reading.terms[index].key):
        return None
    names = [at for at, term in enumerate(reading.terms[:index]) if term.name]
    told = (at for at in names if keys_behind(reading.words, reading.terms[at].end, 1)[0] in COPULAS)
    return next(told, None)


def _is_deed(reading: Reading, index: int) -> bool:
    before = keys_before(reading.words, reading.terms[index].start, 1)
    return is_verb_like(reading, index) and not _BEING.intersection(before)


def _is_next(reading: Reading, index: int) -> bool:
    between = within(reading.words, reading.terms[index].end, reading.terms[index + 1].start)
    return all(token.key in DETERMINERS for token in between)


def _is_suffered(reading: Reading, index: int) -> bool:
    """`Halden were fined`, `Halden has been fined`, `Halden, fined in May`."""
    between = keys_between(reading.words, reading.terms[index].end, reading.terms[index + 1].start)
    if between == [","]:
        return is_participle(reading.terms[index + 1].key)
    is_passive = between != [] and between[-1] in _BEING and set(between) <= _AUXILIARIES
    return is_passive and is_participle(reading.terms[index + 1].key)
