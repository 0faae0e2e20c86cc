"""Two readings in, what is done to one thing in the draft, and to another in its source, which has the one elsewhere.

`The farm grows wheat` beside "the farm grows maize; its last wheat field was sold"; `asked for aid` is one, too.
"""

from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.settings import preposition
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.model import Token
from factcheck.words import keys_between

_IN_STEAD = frozenset({"for", "after", "before", "over", "without", "against"})  # `gave up chemistry for photography`
_PARTICLES = frozenset({"up", "out", "down", "off", "away"})
_APART = frozenset({";", ".", ":", "which", "who", "that", "whose", "where", "while", "but"})


def other_object(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """The plain noun that a verb is done to in the draft, and the one in its place where the source has that verb."""
    held = held_places(links)
    for verb in range(len(stated.terms) - 1):
        led_by = _object_behind(verb, stated) if _is_deed(verb, stated) else None
        if led_by is None:
            continue
        deeds, places = same_words(links, verb), links.get(verb + 1, ())
        if any(place - 1 in linked(links, verb) for place, _ in places):
            continue  # `bought ships` beside "purchased ships, and Vega bought planes"
        is_instead = bool(deeds) and all(
            _object_behind(deed, sourced) == led_by and deed + 1 not in held for deed in deeds
        )
        is_told = bool(places) and all(likeness == 1.0 for _, likeness in places)  # no `championship`, "champion"
        if is_instead and is_told and all(_is_apart(deed, place, sourced) for deed in deeds for place, _ in places):
            return stated.written(stated.terms[verb + 1]), sourced.written(sourced.terms[min(deeds) + 1])
    return None


def _is_deed(index: int, reading: Reading) -> bool:
    verb = reading.terms[index]
    if index == 0:
        return verb.start > 0 and is_verb_like(reading, index)  # `She gave up chemistry`
    is_present = verb.key.endswith("s") and reading.terms[index - 1].end + 1 == verb.start
    return not verb.name and (is_verb_like(reading, index) or is_present)


def _object_behind(index: int, reading: Reading) -> str | None:
    """The preposition that leads a verb to the plain noun behind it, empty without one; None where no noun is."""
    if index + 1 >= len(reading.terms) or is_verb_like(reading, index + 1):
        return None
    verb, noun = reading.terms[index : index + 2]
    between = keys_between(reading.words, verb.end, noun.start)
    led_by = between.pop(0) if between[:1] and between[0] in PREPOSITIONS | _PARTICLES else ""
    return led_by if not noun.name and DETERMINERS.issuperset(between) else None


def _is_apart(deed: int, place: int, reading: Reading) -> bool:
    """Whether a term is in another clause than a verb and the noun behind it, or what that is done for."""
    if place > deed + 1 and preposition(place, reading) in _IN_STEAD:
        return True
    ends = (deed, deed + 1, place)
    first, last = reading.terms[min(ends)], reading.terms[max(ends)]
    between = keys_between(reading.words, first.end, last.start)
    return place < deed or not _APART.isdisjoint(between)
