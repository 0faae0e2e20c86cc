"""Two readings in, whether the one tells of another what the other has in a phrase of a participle, or joins both, out.

`Lorup led the first round` beside "After leading the first round, Stange was beaten by Lorup"; `was replaced by a
ferry` beside "opened, replacing a ferry"; `Boye worked for Falster Bank` beside "Before joining Falster Bank, Boye
worked for the state"; and `painted by Looy` beside "Painted in 1642, it was restored by Looy".
"""

from collections.abc import Iterator

from factcheck.match.read.participle_phrases import Hanging, hanging, opening
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_passive, is_verb_like
from factcheck.match.words.links import Links, all_linked, like_words, linked, same_words
from factcheck.model import Token
from factcheck.words import keys_before, keys_between

_PARTING = frozenset({",", ";", "and", "but", "before", "after", "when", "while", "who", "which", "that", "then", "to"})


def hangs_on_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what the stated subject does is done in an opening phrase alone, the subject of which is another."""
    found = [one for one in hanging(sourced) if one.is_opening and one.doer >= 0]
    verb = _verb(stated) if found else -1
    if verb < 1 or is_passive(stated, verb):
        return False
    deeds = same_words(links, verb) or like_words(links, verb)
    named = [at for at in range(verb) if stated.terms[at].name]
    told = all_linked(links, named)
    return bool(told) and any(deeds == {one.verb} and one.doer not in told and min(told) > one.doer for one in found)


def turned_about_phrase(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The stated verb with the source's `-ing`, where the two that it stands between have changed places."""
    found = [one for one in hanging(sourced) if one.object >= 0 and one.doer >= 0]
    verb = _verb(stated) if found else -1
    if verb < 1:
        return
    deeds = same_words(links, verb) or like_words(links, verb)
    for one in found:
        if deeds == {one.verb} and _is_turned(verb, one, stated, links):
            yield stated.written(stated.terms[verb]), sourced.written(sourced.terms[one.verb])
            return


def _is_turned(verb: int, one: Hanging, stated: Reading, links: Links) -> bool:
    """Whether the doer suffers it, by what it is done to: both are told, and the other way round."""
    other = verb + 1
    if other >= len(stated.terms):
        return False
    between = keys_between(stated.words, stated.terms[verb].end, stated.terms[other].start)
    is_by = between[:1] == ["by"]
    if is_passive(stated, verb) != is_by:
        return False
    doer, done_to = (one.doer, one.object) if is_by else (one.object, one.doer)
    subjects = all_linked(links, range(verb))
    others = linked(links, other)
    return subjects == {doer} and others == {done_to}


def _verb(stated: Reading) -> int:
    return next((at for at in range(1, len(stated.terms)) if is_verb_like(stated, at)), -1)


def joins_opening(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the one deed of the stated text stands on the one side of that comma, and a name told with it beyond."""
    end = _first_behind(sourced)
    if not end or not stated.keys.isdisjoint(_PARTING):
        return False
    verbs = [at for at in range(len(stated.terms)) if is_verb_like(stated, at)]
    if len(verbs) != 1 or verbs[0] < 1:
        return False
    deeds = same_words(links, verbs[0])
    for at in range(verbs[0] + 1, len(stated.terms)) if deeds else ():
        places = linked(links, at)
        places = {place for place in places if place >= end or not _is_whereabouts(place, sourced)}
        if places and _are_parted(deeds, places, end):
            return True
    return False


def _is_whereabouts(place: int, sourced: Reading) -> bool:
    """Whether a place in that phrase may be that of the rest: `Visiting her son in Oslo, she fell`."""
    return keys_before(sourced.words, sourced.terms[place].start, 1)[-1:] in (["in"], ["at"], ["near"], ["on"])


def _are_parted(deeds: set[int], places: set[int], end: int) -> bool:
    """Whether all of the ones stand before a place, and all of the others from there on."""
    return (max(deeds) < end <= min(places)) or (max(places) < end <= min(deeds))


def _first_behind(sourced: Reading) -> int:
    """The first term behind an opening phrase that has a verb behind it; 0 where there is none."""
    phrase = opening(sourced)
    behind = list(sourced.terms_behind(phrase.end)) if phrase else []
    return behind[0] if any(sourced.terms[at].is_verb for at in behind) else 0
