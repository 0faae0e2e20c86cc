"""Two readings in, what a draft says beside a name, `Lund, a teacher,`, that its source says beside another, out."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.lexicon.grammar import AUXILIARIES, OWNING, PREPOSITIONS
from factcheck.lexicon.titles import HELD_BY_ONE, PERSON_TITLES
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_kind_of, stem
from factcheck.match.words.links import Links, like_words, linked, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, words_behind

_ARTICLES = frozenset({"a", "an", "the", "his", "her", "its", "their"})
_PERSON = stem("person")
_ENDS = PREPOSITIONS | AUXILIARIES | {",", ".", ";", "who", "which", "that", "and", ")"}


class Apposition(NamedTuple):
    """The places among the terms of a name, and of the noun that says beside it who that is."""

    name: int
    noun: int


def misapplied(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The stated noun beside a name of which the source has another, where it has that noun beside another name."""
    theirs = (*appositions(sourced), *_titles(sourced))
    for one in (*appositions(stated), *_titles(stated)) if len(theirs) > 1 else ():
        nouns, names = _exact(one.noun, links), linked(links, one.name)
        own = [other for other in theirs if other.name in names]
        others = [other for other in theirs if other.noun in nouns]
        if own and others and all(other.noun not in nouns for other in own):
            yield stated.written(stated.terms[one.noun]), sourced.written(sourced.terms[own[0].noun])
            return


def is_told_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the noun beside a name is no word that the source has beside it, or of it, but has elsewhere.

    `Moe, a guest, said so` beside "Moe, the owner, said so. Guests were led out".
    """
    theirs = appositions(sourced)
    for one in appositions(stated):
        names = linked(links, one.name)
        places = linked(links, one.noun)
        own = [other for other in theirs if other.name in names]
        if own and places and all(other.noun not in places for other in own):
            return True
    return False


def is_titled_otherwise(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """The words for a person right before one name, where the source has another: `the journalist`, "the detective"."""
    theirs = _titles(sourced)
    for one in _titles(stated) if theirs else ():
        names = linked(links, one.name)
        for other in theirs:
            is_owned = any(map(_is_owned, (stated, sourced), (one.noun, other.noun)))
            is_other = one.noun not in links or _are_two_offices(one, other, stated, sourced, links)
            if other.name in names and is_other and not is_owned:
                return stated.written(stated.terms[one.noun]), sourced.written(sourced.terms[other.noun])
    return None


def _are_two_offices(one: Apposition, other: Apposition, stated: Reading, sourced: Reading, links: Links) -> bool:
    """`The chief executive Hu` beside "the chairman Hu": each is a kind of executive, and an office of its own."""
    is_one = other.noun in like_words(links, one.noun)
    return not is_one and _is_office(stated, one.noun) and _is_office(sourced, other.noun)


def _is_office(reading: Reading, noun: int) -> bool:
    return reading.terms[noun].key in HELD_BY_ONE or keys_before(reading.words, reading.terms[noun].start, 1) == [
        "chief"
    ]


def _is_owned(reading: Reading, noun: int) -> bool:
    """Whether somebody is told by whose they are: `Holm's father Tomas Lund` may be a painter as well."""
    before = keys_before(reading.words, reading.terms[noun].start, 1)
    return not OWNING.isdisjoint(before)


def _exact(index: int, links: Links) -> set[int]:
    return same_words(links, index)


@once
def appositions(reading: Reading) -> tuple[Apposition, ...]:
    """Each name with the noun behind it: `Lund, a teacher,`."""
    found = []
    for index, term in enumerate(reading.terms):
        noun = _behind(reading, term.end) if term.name else None
        if noun is not None:
            found.append(Apposition(index, noun))
    return tuple(found)


@once
def _titles(reading: Reading) -> tuple[Apposition, ...]:
    """Each name with the word for a person right before it: `the teacher Lund`."""
    pairs = enumerate(pairwise(reading.terms))
    return tuple(
        Apposition(index + 1, index)
        for index, (word, term) in pairs
        if term.name and not word.name and word.end + 1 == term.start and _is_person(word)
    )


def _is_person(term: Term) -> bool:
    return term.key in PERSON_TITLES or is_kind_of(term.stem, _PERSON)


def _behind(reading: Reading, start: int) -> int | None:
    """The last noun of the phrase that follows a name's comma and an article."""
    tokens = words_behind(reading.words, start)
    if [token.key for token in tokens[:1]] != [","] or not tokens[1:2] or tokens[1].key not in _ARTICLES:
        return None
    places = {term.start: at for at, term in enumerate(reading.terms)}
    found = None
    for token in tokens[2:]:
        if token.key in _ENDS:
            break
        found = places.get(token.start, found)
    is_noun = found is not None and reading.terms[found].name is None and not is_verb_like(reading, found)
    return found if is_noun else None
