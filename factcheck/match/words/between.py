"""A name that the source lacks and the source in; the name out that stands there between the same words, if one does.

A draft that tells the source's sentence in another order, or with other words at its end, is no copy of it; but what
stands between `first mayor of` and `in 1952` of both is still the same thing.
"""

from collections.abc import Sequence

from factcheck import facts
from factcheck.facts import AGREEING, MEASURED
from factcheck.lexicon.grammar import DETERMINERS, INDEFINITE, PREPOSITIONS
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links, held_places, is_about
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, keys_between

_LOOKED_AT = 4  # words on a side
_LEAST_ALIKE = 4  # words that are the same around both, the ends of the text among them
_END = ""


def name_between(name: Fact, stated: Reading, sourced: Reading) -> tuple[Fact | None, int]:
    """The name of the source with the most of the same words around it, and how many these are.

    At least the word before and the one behind must be the same.
    """
    best, most = None, _LEAST_ALIKE - 1
    before, behind = _around(name, stated)
    for other in sourced.of_kind("name"):
        ahead, after = _around(other, sourced)
        sides = _alike(before, ahead), _alike(behind, after)
        if all(sides) and sum(sides) > most:
            best, most = other, sum(sides)
    return best, most


def is_named_in_place(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> bool:
    """Whether a name that the source lacks stands where that has another: `beat Holm` beside a win "over Lund".

    At the head of both texts, or behind the same preposition which stands right behind a figure or a date: whatever the
    two are, more than the name is not told.
    """
    held = held_places(links)
    theirs = [(_led(term, sourced), place) for place, term in enumerate(sourced.terms) if place not in held]
    return any(
        led is not None
        and led == there
        and _are_strangers(term.name, sourced.terms[place].name, context)
        and (index == place == 0 or _goes_with_the_same(term, sourced.terms[place], stated, sourced))
        for index, term in enumerate(stated.terms)
        if term.name and index not in links and not is_about(term, sourced)
        for led in (_led(term, stated),)
        for there, place in theirs
    )


def _goes_with_the_same(mine: Term, theirs: Term, stated: Reading, sourced: Reading) -> bool:
    """Whether a figure, or a date, is right before two names."""
    measured = _measured_before(mine, stated)
    return measured is not None and measured == _measured_before(theirs, sourced)


def _measured_before(term: Term, reading: Reading) -> str | None:
    """The kind of a figure or a date that ends at the preposition before a name."""
    found = [fact for fact in reading.of_kind(*MEASURED) if fact.end <= term.start]
    between = keys_between(reading.words, found[-1].end, term.start) if found else []
    told = [key for key in between if _is_word(key) and key not in DETERMINERS]
    return found[-1].kind if len(told) == 1 else None


def _around(name: Fact, reading: Reading) -> tuple[list[str], list[str]]:
    """The words before a name, the nearest first, and those behind it."""
    before = [key for key in reversed(keys_before(reading.words, name.start)) if _is_word(key)]
    behind = [key for key in keys_behind(reading.words, name.end) if _is_word(key)]
    return [*before[:_LOOKED_AT], _END][:_LOOKED_AT], [*behind[:_LOOKED_AT], _END][:_LOOKED_AT]


def _alike(mine: Sequence[str], theirs: Sequence[str]) -> int:
    """How many words are the same from the name on."""
    return next((count for count, pair in enumerate(zip(mine, theirs, strict=False)) if len(set(pair)) > 1), len(mine))


def _is_word(key: str) -> bool:
    return key[0].isalnum()


def _led(term: Term, reading: Reading) -> str | None:
    """The preposition before a name, articles aside; empty where it opens the text, None where neither is so."""
    before = [key for key in keys_before(reading.words, term.start) if _is_word(key)]
    while before and before[-1] in DETERMINERS - INDEFINITE:
        before.pop()
    led = before[-1] if before else _END
    return led if led == _END or led in PREPOSITIONS else None


def _are_strangers(name: Fact | None, other: Fact | None, context: facts.Context) -> bool:
    if name is None or other is None or facts.compare(name, other, context) in AGREEING:
        return False
    return set(name.text.lower().split()).isdisjoint(other.text.lower().split())
