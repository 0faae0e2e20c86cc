"""Two readings in, whether the source calls another what the one calls somebody out: `Ray is Tom's brother`.

"Tom is a cousin of Ray, and his brother Ned is older" has the brother, and Ray; but it is Ned who is the brother.
"""

from collections.abc import Iterable

from factcheck.lexicon.grammar import COPULAS, LISTING, POSSESSIVES, PREPOSITIONS, WHOSE
from factcheck.lexicon.stance import OTHERS
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, all_linked, held_places, linked
from factcheck.words import keys_before, keys_behind, keys_between, words_before, words_behind

_DESCRIBED = 5  # tokens from `is` to what somebody is: `the elder brother`, `Tom Lind's elder brother`


def calls_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether who is said to be somebody's kin, ally or rival is not the one whom the source calls that by name."""
    for index in links:
        if stated.terms[index].name is None and stated.terms[index].key in OTHERS:
            mine = _said_to_be(index, stated)
            theirs = [_called(place, sourced) for place, _ in links[index]]
            places = all_linked(links, mine)
            if (
                mine
                and mine <= links.keys()
                and all(theirs)
                and places.isdisjoint(place for one in theirs for place in one)
            ):
                return True
    return False


def is_called_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether whom the text calls by a word for kin is called by another one there: `his aunt Ida`, "Ida, his boss"."""
    held = held_places(links)
    theirs = [_called(place, sourced) for place in _kin(sourced) if place not in held]
    mine = [_called(index, stated) for index in _kin(stated) if index not in links] if theirs else []
    places = {place for names in mine for name in names for place in linked(links, name)}
    return any(not places.isdisjoint(names) for names in theirs)


def _kin(reading: Reading) -> list[int]:
    return [at for at, term in enumerate(reading.terms) if term.name is None and term.key in OTHERS]


def _said_to_be(index: int, reading: Reading) -> set[int]:
    """The names that a word for kin is said of by an `is`, whichever of the two comes first."""
    term = reading.terms[index]
    before = next((token for token in reversed(words_before(reading.words, term.start)) if token.key in COPULAS), None)
    between = keys_between(reading.words, before.end, term.start) if before else []
    if before is not None and len(between) <= _DESCRIBED and PREPOSITIONS.isdisjoint(between) and "," not in between:
        return _without_owners(reading.terms_before(before.start), reading)
    behind = words_behind(reading.words, term.end, 1)
    is_subject = bool(behind) and behind[0].key in COPULAS
    return _without_owners(reading.terms_behind(behind[0].end), reading) if is_subject else set()


def _without_owners(places: Iterable[int], reading: Reading) -> set[int]:
    """Those of some terms that are names, but for those whose somebody is."""
    names = (place for place in places if reading.terms[place].name)
    return {place for place in names if POSSESSIVES.isdisjoint(keys_behind(reading.words, reading.terms[place].end, 1))}


def _called(place: int, reading: Reading) -> set[int]:
    """The names beside a word for kin: `his brother Ned`, `his brothers Ned and Roy`, `Ned, his brother`."""
    terms, found = reading.terms, set[int]()
    if keys_before(reading.words, terms[place].start, 1) in [[whose] for whose in WHOSE]:
        found = {place - 1} if place and _is_apposed(place, reading) else found
    following = place + 1
    while following < len(terms) and terms[following].name:
        between = keys_between(reading.words, terms[following - 1].end, terms[following].start)
        if between and (following == place + 1 or not LISTING.issuperset(between)):
            break
        found.add(following)
        following += 1
    return found


def _is_apposed(place: int, reading: Reading) -> bool:
    """Whether a name, a comma and a `his` stand right before a word."""
    between = keys_between(reading.words, reading.terms[place - 1].end, reading.terms[place].start)
    return reading.terms[place - 1].name is not None and between[:1] == [","] and len(between) == 2  # noqa: PLR2004
