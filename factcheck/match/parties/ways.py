"""Two readings in, the noun out that goes with one verb in the draft and with another in its source.

`Came in through the kitchen` has a noun of "came in through a skylight and left through the kitchen", but of the
other verb's. What is bound by name is for `bound`: here the two are plain words behind one preposition.
"""

from collections.abc import Iterator

from factcheck.lexicon.grammar import DETERMINERS, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, same_words
from factcheck.typed import NamedTuple
from factcheck.words import keys_before

_WAYS = frozenset({"through", "by", "via", "from", "into", "to", "with", "for", "against"}) & PREPOSITIONS


class Way(NamedTuple):
    """A plain noun behind a preposition, with the verb right before that, both by their places among the terms."""

    noun: int
    verb: int
    preposition: str


def misled(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """Each stated noun that the source has behind another verb, where it has another noun behind the stated verb."""
    theirs = ways(sourced)
    held = {place for index in links for place in same_words(links, index)}
    for noun, verb, preposition in ways(stated) if len(theirs) > 1 else ():
        deeds, nouns = _exact(verb, links), _exact(noun, links)
        there = [one for one in theirs if one.preposition == preposition]
        own = [one for one in there if one.verb in deeds]
        others = [one for one in there if one.noun in nouns]
        is_straight = any(one.noun in nouns for one in own)
        is_other = bool(own) and all(one.noun not in held for one in own)
        if others and is_other and not is_straight and all(one.verb not in held for one in others):
            yield stated.terms[noun]


def _exact(index: int, links: Links) -> set[int]:
    return same_words(links, index)


@once
def ways(reading: Reading) -> tuple[Way, ...]:
    """Each plain noun behind one of the prepositions, articles aside, right behind a verb."""
    found = []
    for index, term in enumerate(reading.terms[1:] if not reading.keys.isdisjoint(_WAYS) else (), 1):
        if term.name is not None or not is_verb_like(reading, index - 1):
            continue
        before = keys_before(reading.words, term.start)
        while before and before[-1] in DETERMINERS:
            before.pop()
        if before and before[-1] in _WAYS:
            found.append(Way(index, index - 1, before[-1]))
    return tuple(found)
