"""Two readings in, the words out by which the one restricts what the other says without a limit: "free for children".

What is free, legal, closed or common need be so for some, in one place or at one time alone. What happened there
happened, so that this is asked of such states only.
"""

from factcheck.lexicon.grammar import BEING
from factcheck.lexicon.stance import RESTRICTABLE
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places
from factcheck.model import Token
from factcheck.words import keys_before, words_behind

_RESTRICTING = frozenset(
    """
    for to in on at near over above against below under during within without before after until when where while if
    unless only except
    """.split()
)
_BEFORE = 2  # words: `is not legal`
_NOW = frozenset({"is", "are"})
_ENDS = frozenset({".", ",", ";", "and", "but"})


def unrestricted(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """What the source has behind such a state, where the draft ends with it and has no word of that."""
    held = held_places(links)
    for index, places in links.items():
        term = stated.terms[index]
        before = BEING.intersection(keys_before(stated.words, term.start, _BEFORE))
        if term.key not in RESTRICTABLE or not before or not _ends_clause(term.end, stated):
            continue
        same = [place for place, _ in places if sourced.terms[place].stem == term.stem]
        is_dated = bool(stated.of_kind("date")) or before.isdisjoint(_NOW)  # `was closed in May`
        limits = [_limit(place, sourced, held, is_dated=is_dated) for place in same]
        if limits and all(limits):
            return limits[0]
    return None


def _ends_clause(end: int, reading: Reading) -> bool:
    following = words_behind(reading.words, end, 1)
    return not following or following[0].key in _ENDS


def _limit(place: int, reading: Reading, held: set[int], *, is_dated: bool) -> Token | None:
    """The words right behind a term, up to the next one or a day, if they restrict it and the draft has none of it."""
    behind = words_behind(reading.words, reading.terms[place].end, 1)
    if not behind or behind[0].key not in _RESTRICTING:
        return None
    days = [day.end for day in reading.of_kind("date") if day.start >= behind[0].end]
    things = [term.end for term in reading.terms[place + 1 : place + 2]]
    if days and days[:1] <= (things or days):
        return None if is_dated else reading.span(behind[0].start, days[0])
    return reading.span(behind[0].start, things[0]) if things and place + 1 not in held else None
