"""Two readings in, whether the one has of a whole what the other has of something of it, out: "a stake in Benco".

`Arvo bought Benco` says more than "Arvo bought a stake in Benco", `she chairs the club` than "she chairs the club's
finance committee", and `the treaty was signed in Geneva` than "the treaty was signed after talks in Geneva".
"""

from collections.abc import Sequence
from itertools import takewhile

from factcheck.lexicon.changes import CHANGES
from factcheck.lexicon.grammar import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS
from factcheck.lexicon.relations import NO_PARTS, SPEAKING_FOR
from factcheck.lexicon.reporting import REPORTING
from factcheck.match.beside.regions import wider_place
from factcheck.match.parties.frames import frames
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.model import Token
from factcheck.words import is_inside, keys_behind, keys_between, within

_TIMING = frozenset({"after", "before", "following", "amid", "despite", "without"})
_WHERE = frozenset({"in", "at", "inside", "on", "from", "to", "near", "across", "through", "into", "around", "outside"})
_FILLING = DETERMINERS | {"some", "any", "all", "both", "each"}


def part_alone(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """What of a stated thing the source speaks of, of which the sentence has no word."""
    held = frozenset(held_places(links))
    for index, places in sorted(links.items()):
        if is_verb_like(stated, index) and not stated.terms[index].name:
            continue
        parts = (_part(index, place, (stated, sourced, links), held) for place, _ in places)
        found = list(takewhile(bool, parts))
        if len(found) == len(places):
            return found[0]
    return None


def is_of_place_within(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a country does or goes through what a town of it does there: `France banned it`, `sales fell in Europe`.

    What happened in the town happened in the country, too.
    """
    place = wider_place(stated, sourced, links)
    if place is None:
        return False
    index = stated.terms.index(place)
    is_plain = stated.terms[0].name is None and 0 in links and "up" not in stated.keys  # not `she grew up in Wales`
    is_trend = is_plain and any(stated.terms[each].key in CHANGES and is_verb_like(stated, each) for each in links)
    return is_trend or any(index in frame.doers and frame.done_to for frame in frames(stated))


_Texts = tuple[Reading, Reading, Links]


def _part(index: int, place: int, texts: _Texts, held: frozenset[int]) -> Token | None:
    ways = (_owned, _led, _timed)
    return next((found for way in ways if (found := way(index, place, texts, held))), None)


def _owned(index: int, place: int, texts: _Texts, held: frozenset[int]) -> Token | None:
    """What stands behind a source's `club's`, where the sentence has `the club`."""
    stated, sourced, links = texts
    mine, owner = stated.terms[index], sourced.terms[place]
    is_owner = not POSSESSIVES.isdisjoint(keys_behind(sourced.words, owner.end, 1))
    is_same = not POSSESSIVES.isdisjoint(keys_behind(stated.words, mine.end, 1)) or _is_modifier(index, stated)
    if not is_owner or is_same or is_inside(owner.start, sourced.of_kind("attribution")):
        return None
    last = place
    while last + 1 < len(sourced.terms) and last + 1 not in held and _is_next(last, last + 1, sourced):
        last += 1
    following = last + 1
    is_led_on = following in held and _is_next(last, following, sourced)
    told = linked(links, index + 1) if _are_together(index, stated) else set()
    if last == place or (is_led_on and following not in told):
        return None
    if _is_subject(index, stated) and all(other < place for other in linked(links, index + 1)):
        return None  # what it does the source tells otherwise: `Lind leads by 9`, "Lind's lead is 9"
    head = sourced.terms[last]
    behind = keys_behind(sourced.words, head.end, 1)
    is_deed = not {"to", "in"}.union(REPORTING).isdisjoint(behind)  # `the firm's decision to leave`, `its union said`
    is_whole = head.name is not None or head.key in SPEAKING_FOR | NO_PARTS or sourced.written(head).text[0].isupper()
    return None if is_deed or is_whole else sourced.written(head)


def _is_next(place: int, other: int, reading: Reading) -> bool:
    """Whether a term that is no verb stands right behind another."""
    between = keys_between(reading.words, reading.terms[place].end, reading.terms[other].start)
    is_verb = reading.terms[other].is_verb or reading.terms[other].key in REPORTING
    return POSSESSIVES.issuperset(between) and not is_verb


def _is_subject(index: int, reading: Reading) -> bool:
    """Whether a verb or a copula stands right behind a term."""
    behind = keys_behind(reading.words, reading.terms[index].end, 1)
    is_verb = index + 1 < len(reading.terms) and is_verb_like(reading, index + 1) and _are_together(index, reading)
    return is_verb or not AUXILIARIES.isdisjoint(behind)


def _is_modifier(index: int, reading: Reading) -> bool:
    """Whether a plain noun stands right behind a term: `Chinese technology`."""
    following = index + 1
    is_beside = following < len(reading.terms) and reading.terms[following].start == reading.terms[index].end + 1
    return is_beside and not is_verb_like(reading, following) and not reading.terms[following].key.endswith("s")


def _are_together(index: int, reading: Reading) -> bool:
    """Whether nothing but auxiliaries stands between a term and the next."""
    if index + 1 >= len(reading.terms):
        return False
    return AUXILIARIES.issuperset(keys_between(reading.words, reading.terms[index].end, reading.terms[index + 1].start))


def _led(index: int, place: int, texts: _Texts, held: frozenset[int]) -> Token | None:
    """What stands in the source between a verb or a noun and this one with its preposition: `bought a stake in it`."""
    stated, sourced, links = texts
    governor, between = _governor(index, stated, links)
    led_by = [key for key in between if key in PREPOSITIONS]
    for place_before, _ in links.get(governor, ()):
        middle = _between(place_before, place, sourced)
        if not middle or not held.isdisjoint(middle) or any(_tells(at, sourced) for at in middle):
            continue
        first, last = sourced.terms[middle[0]], sourced.terms[middle[-1]]
        opening = keys_between(sourced.words, sourced.terms[place_before].end, first.start)
        ending = keys_between(sourced.words, last.end, sourced.terms[place].start)
        is_run = all(_is_next(one, one + 1, sourced) for one in middle[:-1])
        is_alike = [key for key in opening if key not in _FILLING] == led_by
        is_led = PREPOSITIONS & set(ending) != set() and set(ending) <= PREPOSITIONS | _FILLING
        is_within = bool(led_by) and _WHERE.issuperset(led_by) and not {"of", "in", "at", "on"}.isdisjoint(ending)
        if is_run and is_alike and is_led and not is_within and last.key not in NO_PARTS:
            return sourced.written(last)
    return None


def _timed(index: int, place: int, texts: _Texts, held: frozenset[int]) -> Token | None:
    """What the source has at a place only before or after what it tells: `signed after talks in Geneva`."""
    stated, sourced, links = texts
    governor, between = _governor(index, stated, links)
    if not _TIMING.isdisjoint(between) or _WHERE.isdisjoint(between):
        return None
    for place_before, _ in links.get(governor, ()):
        middle = _between(place_before, place, sourced)
        keys = keys_between(sourced.words, sourced.terms[place_before].end, sourced.terms[place].start)
        is_apart = not _TIMING.isdisjoint(keys) and "," not in keys
        nouns = [at for at in middle if sourced.terms[at].key not in _TIMING]
        if nouns and is_apart and held.isdisjoint(middle) and keys[-1] in _WHERE & set(between):
            return sourced.written(sourced.terms[nouns[-1]])
    return None


def _governor(index: int, reading: Reading, links: Links) -> tuple[int, Sequence[str]]:
    """The last term before one, if both texts have it, and the words between the two; else -1."""
    if index == 0 or index - 1 not in links:
        return -1, ()
    between = keys_between(reading.words, reading.terms[index - 1].end, reading.terms[index].start)
    return (index - 1, between) if set(between) <= PREPOSITIONS | _FILLING else (-1, ())


def _between(start: int, end: int, reading: Reading) -> list[int]:
    """The terms between two of a clause, prepositions aside."""
    if start >= end or any(
        not token.key[0].isalnum() and token.key != "-"
        for token in within(reading.words, reading.terms[start].end, reading.terms[end].start)
    ):
        return []
    return [at for at in range(start + 1, end) if reading.terms[at].key not in PREPOSITIONS]


def _tells(place: int, reading: Reading) -> bool:
    return reading.terms[place].name is not None or is_verb_like(reading, place)
