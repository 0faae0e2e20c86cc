"""Two readings in, whether the one joins what the other tells in a phrase that opens it, and behind that phrase, out.

`Boye worked for Falster Bank` beside "Before joining Falster Bank, Boye worked for the state"; `painted by Looy` beside
"Painted in 1642, it was restored by Looy".
"""

from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.words.links import Links, same_words
from factcheck.words import keys_before

_LEADING = frozenset({"after", "before", "while", "when", "by", "since", "on", "despite", "having"})
_PARTING = frozenset({",", ";", "and", "but", "before", "after", "when", "while", "who", "which", "that", "then", "to"})


def joins_opening(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the one deed of the stated text stands on the one side of that comma, and a name told with it beyond."""
    end = _end(sourced)
    if not end or not stated.keys.isdisjoint(_PARTING):
        return False
    verbs = [at for at in range(len(stated.terms)) if is_verb_like(stated, at)]
    if len(verbs) != 1 or verbs[0] < 1:
        return False
    deeds = same_words(links, verbs[0])
    behind = [at for at in range(verbs[0] + 1, len(stated.terms)) if _is_told(at, stated)]
    for at in behind if deeds else ():
        places = {place for place, _ in links.get(at, ())}
        places = {place for place in places if place >= end or not _is_whereabouts(place, sourced)}
        if places and _parts(deeds, places, end):
            return True
    return False


def _is_told(at: int, stated: Reading) -> bool:
    """Whether a term is a name, or a noun with a word right before it: `the central bank`."""
    term, before = stated.terms[at], stated.terms[at - 1]
    is_noun = not is_verb_like(stated, at) and before.end + 1 == term.start and not is_verb_like(stated, at - 1)
    return term.name is not None or is_noun


def _is_whereabouts(place: int, sourced: Reading) -> bool:
    """Whether a place in that phrase may be that of the rest: `Visiting her son in Oslo, she fell`."""
    return keys_before(sourced.words, sourced.terms[place].start, 1)[-1:] in (["in"], ["at"], ["near"], ["on"])


def _parts(deeds: set[int], places: set[int], end: int) -> bool:
    """Whether all of the ones stand before a place, and all of the others from there on."""
    return (max(deeds) < end <= min(places)) or (max(places) < end <= min(deeds))


@once
def _end(reading: Reading) -> int:
    """The first term behind the comma that ends an opening phrase of a participle; 0 where a text opens otherwise."""
    tokens, terms = reading.words.tokens, reading.terms
    first = 1 if tokens and tokens[0].key in _LEADING else 0
    if len(terms) < 2 or first >= len(tokens) or terms[0].start != tokens[first].start:  # noqa: PLR2004
        return 0
    if not terms[0].key.endswith("ing") and (first or not is_participle(terms[0].key)):
        return 0
    comma = next((token for token in tokens if token.key in {",", ";", "."}), None)
    if comma is None or comma.key != ",":
        return 0
    behind = reading.terms_behind(comma.end)
    if not behind or not any(terms[at].is_verb for at in behind):
        return 0
    return behind[0]
