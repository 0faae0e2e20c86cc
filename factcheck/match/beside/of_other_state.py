"""Two readings in, whether a day or a figure that both have is told in the one of what is opposed in the other, out.

`lost in 1994` beside "lost for centuries, was found in 1994"; `chief conductor since 2019` beside "its guest conductor
since 2019, will be chief conductor".
"""

from collections.abc import Sequence

from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.stems import are_opposites
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_before, keys_between

_BESIDE = frozenset({"in", "on", "since", "from", "by", "at", "until", "the", ","})
_OPENING = frozenset({"which", "who", "that", "was", "were", "had", "been"})


def is_of_other_state(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has the word that is stated beside a day, and another of its kind beside that day."""
    held = held_places(links)
    for side in sides:
        found = side.pair.sourced
        if found is None or not side.agrees or side.why or not side.is_of("date"):
            continue
        mine, theirs = _before(side.pair.stated, stated), _before(found, sourced)
        if theirs < 0:
            continue
        if mine >= 0 and _is_opposed(mine, theirs, stated, sourced, links, held):
            return True
        if any(_is_qualified_apart(at, theirs, stated, sourced, links, held) for at in range(1, len(stated.terms))):
            return True
    return False


def _before(fact: Fact, reading: Reading) -> int:
    """The term right before a fact and its preposition; -1 where something stands between them."""
    at = next(iter(reversed(reading.terms_before(fact.start))), -1)
    if at < 0 or reading.terms[at].name:
        return -1
    return at if set(keys_between(reading.words, reading.terms[at].end, fact.start)) <= _BESIDE else -1


def _is_opposed(mine: int, theirs: int, stated: Reading, sourced: Reading, links: Links, held: set[int]) -> bool:
    """Whether the stated word is told elsewhere, and its opposite, or another behind the same verb, beside the day."""
    if mine not in links or theirs in held:
        return False
    if are_opposites(stated.terms[mine].key, sourced.terms[theirs].key):
        return True
    if is_verb_like(stated, mine) and is_verb_like(sourced, theirs):
        return all(_is_aside(place, theirs, sourced) for place in linked(links, mine))
    if not mine or not theirs or not _touch(mine, stated) or not _touch(theirs, sourced):
        return False
    return theirs - 1 in linked(links, mine - 1)


def _is_qualified_apart(at: int, theirs: int, stated: Reading, sourced: Reading, links: Links, held: set[int]) -> bool:
    """Whether the noun beside the day has a word before it that the stated noun has not, and that one another."""
    if not theirs or theirs not in same_words(links, at) or theirs - 1 in held or is_verb_like(stated, at):
        return False
    is_plain = stated.terms[at - 1].name is None and sourced.terms[theirs - 1].name is None
    is_plain = is_plain and not is_participle(stated.terms[at - 1].key) and not sourced.terms[theirs - 1].is_verb
    return is_plain and at - 1 in links and _touch(at, stated) and _touch(theirs, sourced)


def _is_aside(place: int, behind: int, sourced: Reading) -> bool:
    """Whether a verb opens what is told between two commas before another: `, lost for centuries, was found`."""
    before = keys_before(sourced.words, sourced.terms[place].start, 3)
    ahead = next((key for key in reversed(before) if key not in _OPENING), "")
    between = keys_between(sourced.words, sourced.terms[place].end, sourced.terms[behind].start)
    return ahead == "," and "," in between and place < behind


def _touch(at: int, reading: Reading) -> bool:
    return reading.terms[at - 1].end + 1 == reading.terms[at].start
