"""A reading in, where the names stand that it speaks of out: a claim that has none of them is about something else."""

from factcheck.lexicon.grammar import COPULAS, DETERMINERS, HELPING, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.words import words_before, words_behind


@once
def heads(reading: Reading) -> tuple[int, ...]:
    """The place of the name that a sentence speaks of: the first that stands behind no preposition.

    Where there is none, those of every name: "cases in Bosnia" are not those in Morocco. A word that opens the
    sentence as the subject of its verb is taken for one, capital or not: `Reanimation received`.
    """
    named = [place for place, term in enumerate(reading.terms) if term.name or _opens(place, reading)]
    spoken_of = (place for place in named if _word_before(reading.terms[place], reading) not in PREPOSITIONS)
    first = next(spoken_of, None)
    return tuple(named) if first is None else (first,)


@once
def lead(reading: Reading) -> int | None:
    """The place of the name that stands before the verb, or of the first word if it is such a one: `Huawei has`."""
    for place, term in enumerate(reading.terms):
        if term.name or _opens(place, reading) or (place == 0 and _is_told_what_it_is(term, reading)):
            return place
        if term.is_verb:
            return None
    return None


@once
def subject(reading: Reading) -> tuple[int, ...]:
    """The places of all that stands before the first verb, `has` and `is` among them."""
    places = {term.start: place for place, term in enumerate(reading.terms)}
    found = []
    for token in reading.words.tokens:
        place = places.get(token.start)
        if token.key in HELPING or (
            place is not None and reading.terms[place].is_verb and is_verb_like(reading, place)
        ):
            break
        found += [place] if place is not None else []
    return tuple(found)


def _opens(place: int, reading: Reading) -> bool:
    """Whether a term is the first word of all, and the next one its verb."""
    is_first = place == 0 and reading.terms[0].start == 0 and len(reading.terms) > 1
    return is_first and is_verb_like(reading, 1) and reading.terms[1].start == reading.terms[0].end + 1


def _is_told_what_it_is(term: Term, reading: Reading) -> bool:
    """Whether a term is the first word of all, and a copula the next: `Evanescence is`."""
    return term.start == 0 and any(token.key in COPULAS for token in words_behind(reading.words, term.end, 1))


def _word_before(term: Term, reading: Reading) -> str:
    """The last word before a term that is no article."""
    before = [token.key for token in words_before(reading.words, term.start) if token.key not in DETERMINERS]
    return before[-1] if before else ""
