"""Two readings in, whether the draft says of one what a clause of its source says of another, out.

"Three of the paintings were found in a garage; The Red Boat is still missing" tells of no find of the latter.
"""

from collections.abc import Sequence

from factcheck.lexicon.grammar import BEING, CLOSING_BRACKETS, OPENING_BRACKETS
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.settings import preposition
from factcheck.match.read.tellings import tellings
from factcheck.match.words.links import Links, all_linked, held_places, is_linked_in, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.words import keys_before, keys_behind, keys_between, within

_JOINTS = frozenset({";", "while", "whereas"})
_PLACING = frozenset({"in", "at", "of", "from", "on"})
_OTHERS = frozenset({"others", "rest", "remainder"})
_LATER = frozenset({"later", "earlier", "afterwards"})
_PHRASE = 3  # tokens: `in the second`
_SITES = frozenset("in at on under inside within behind beneath above below near beside underneath".split())


def is_of_other_clause(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what a clause opens with opens one of the source's, and all its verbs are in others with a subject."""
    joints = _joints(sourced)
    mine = _joints(stated) if joints else []
    for clause in range(len(mine) + 1 if joints else 0):
        inside = [index for index in range(len(stated.terms)) if _clause(index, mine, stated) == clause]
        if inside and inside[0] in links and _is_elsewhere(inside, joints, stated, sourced, links):
            return True
    return False


def is_of_other_place(stated: Reading, sourced: Reading, links: Links, *, is_denied: bool = False) -> bool:
    """Whether a clause has a place, and others with a name of their own the verbs: `the sirens failed in Lund`.

    Beside "in Lund people were warned by siren; in Malmo the sirens failed". What is denied, `in Malmo no siren
    sounded`, may have a verb that no clause has.
    """
    joints = _joints(sourced)
    if not joints:
        return False
    verbs = [index for index in range(len(stated.terms)) if is_verb_like(stated, index)]
    told = {_clause(place, joints, sourced) for index in verbs for place in same_words(links, index)}
    held = held_places(links)
    others = {
        _clause(place, joints, sourced) for place, term in enumerate(sourced.terms) if term.name and place not in held
    }
    named = (index for index, term in enumerate(stated.terms) if term.name and preposition(index, stated) in _PLACING)
    own = [{_clause(place, joints, sourced) for place in linked(links, index)} for index in named if index in links]
    is_told = bool(told) or (is_denied and bool(others and own) and all(others.isdisjoint(clauses) for clauses in own))
    return is_told and told <= others and any(told.isdisjoint(clauses) for clauses in own)


def is_put_elsewhere(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether something is put where another clause of the source begins: `the fault was in the pump`.

    "The fault was in the valve; the pump was shut" has it elsewhere, and only speaks of the pump.
    """
    theirs = tellings(sourced)
    for mine in tellings(stated) if len(theirs) > 1 else ():
        subject = [index for index in mine.subject if stated.terms[index].weight >= 1]
        own = [one for one in theirs if subject and all(is_linked_in(links, at, one.subject) for at in subject)]
        told = [place for one in own for place in (*one.subject, *one.rest, *one.opening)]
        foreign = {place for one in theirs if one not in own for place in one.subject}
        held = held_places(links)
        is_placed = any(_is_at_site(at, sourced) and at not in held for at in told)
        is_one_deed = any(_have_one_verb(mine.verb, one.verb) for one in own)
        for index in mine.rest if is_placed and is_one_deed else ():
            places = same_words(links, index)
            if preposition(index, stated) in _SITES and places and places <= foreign and places.isdisjoint(told):
                return True
    return False


def is_of_namesake(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a clause of the source tells of the like elsewhere: `the plant at Lessing was closed`.

    "The powder plant at Orrby was closed, and its workers went to the plant at Lessing" has the other closed.
    """
    held = {place for places in links.values() for place, _ in places}
    for index in range(1, len(stated.terms)):
        if not _is_named_behind(index, stated) or index not in links or index - 1 not in links:
            continue
        names = {place for place, _ in links[index]}
        nouns = [place for place, _ in links[index - 1]]
        own = {noun for noun in nouns if noun + 1 in names}
        others = {noun for noun in nouns if _is_named_behind(noun + 1, sourced) and noun + 1 not in held}
        if own and others and _is_told_of(others, own, {index, index - 1}, sourced, links):
            return True
    return False


def _is_named_behind(index: int, reading: Reading) -> bool:
    """Whether a name is where the noun right before it is: `the plant at Lessing`."""
    if not 0 < index < len(reading.terms) or not reading.terms[index].name or reading.terms[index - 1].name:
        return False
    return preposition(index, reading) in _PLACING and len(_between(index, reading)) <= _PHRASE - 1


def _between(index: int, reading: Reading) -> list[str]:
    return keys_between(reading.words, reading.terms[index - 1].end, reading.terms[index].start)


def _is_told_of(others: set[int], own: set[int], named: set[int], sourced: Reading, links: Links) -> bool:
    """Whether some other stated word is told in clauses of the others alone."""
    for index in links.keys() - named:
        places = same_words(links, index)
        clauses = [one for one in tellings(sourced) if places and not places.isdisjoint(one.rest)]
        if clauses and all(
            not others.isdisjoint(one.subject) and own.isdisjoint((*one.subject, *one.rest)) for one in clauses
        ):
            return True
    return False


def is_of_the_others(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """`Students paid 90 crowns` beside "free for students; others paid 90 crowns"; not where so many are the rest."""
    if any(side.agrees and side.why for side in sides):
        return False
    subject = linked(links, 0) if stated.keys.isdisjoint(_OTHERS) else set()
    for one in tellings(sourced) if subject and not sourced.keys.isdisjoint(_OTHERS) else ():
        opening = [token.key for token in within(sourced.words, one.span.start, one.span.end)][:_PHRASE]
        is_of_rest = bool(opening) and (opening[0] in _OTHERS or opening[1:2] == ["rest"])
        told = [same_words(links, index) for index in range(1, len(stated.terms)) if is_verb_like(stated, index)]
        is_there = any(places and places.issubset(one.rest) for places in told)
        if is_of_rest and is_there and subject.isdisjoint((*one.subject, *one.rest, *one.opening)):
            return True
    return False


def is_of_a_later_day(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """`The road opens in May` beside "work starts in May, and the road opens a year later"."""
    clauses = tellings(sourced)
    days = [side.pair.sourced for side in sides if side.is_of("date") and side.agrees and side.pair.sourced]
    verbs = [same_words(links, index) for index in range(len(stated.terms)) if is_verb_like(stated, index)]
    for day in days if len(clauses) > 1 else ():
        own = next((one for one in clauses if one.whole.start <= day.start < one.whole.end), None)
        for one in clauses:
            keys = {token.key for token in within(sourced.words, one.whole.start, one.whole.end)}
            is_done = any(not places.isdisjoint(one.rest) for places in verbs)
            is_own = own is None or any(not places.isdisjoint(own.rest) for places in verbs)
            if one is not own and is_done and not is_own and not keys.isdisjoint(_LATER):
                return True
    return False


def _is_at_site(place: int, reading: Reading) -> bool:
    """Whether a preposition of place leads to a term, a word or two before it: `in the second table`."""
    return not _SITES.isdisjoint(keys_before(reading.words, reading.terms[place].start, _PHRASE))


def _have_one_verb(mine: Token, theirs: Token) -> bool:
    return mine.key == theirs.key or {mine.key, theirs.key} <= BEING


def is_of_other_deed(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a place goes with the first of the source's two verbs, and the draft has the second alone.

    `Was praised in Tarn` beside "was shot in Tarn and praised".
    """
    verbs = {
        place for index in range(len(stated.terms)) for place, _ in links.get(index, ()) if _is_verb(place, sourced)
    }
    held = held_places(links)
    for index, places in links.items() if verbs else ():
        led = preposition(index, stated)
        if led in _PLACING and all(_is_with_first(place, led, verbs, held, sourced) for place, _ in places):
            return True
    return False


def _is_verb(place: int, reading: Reading) -> bool:
    return reading.terms[place].name is None and is_verb_like(reading, place)


def _is_with_first(place: int, led: str, verbs: set[int], held: set[int], reading: Reading) -> bool:
    """Whether a term stands right behind a verb of its own and before the `and` of the next one."""
    if not place or place - 1 in held or not _is_verb(place - 1, reading) or preposition(place, reading) != led:
        return False
    following = keys_behind(reading.words, reading.terms[place].end, 1)
    return verbs == {place + 1} and following == ["and"]


def _is_elsewhere(inside: Sequence[int], joints: list[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a clause of the stated text has the first word of one clause of the source, and the verbs of others."""
    subject = linked(links, inside[0])
    if stated.terms[inside[0]].name is None and not all(_opens(place, joints, sourced) for place in subject):
        return False
    verbs = [index for index in inside[1:] if is_verb_like(stated, index)]
    places = {place for index in verbs for place in same_words(links, index)}
    clauses = {_clause(place, joints, sourced) for place in subject}
    told = {_clause(place, joints, sourced) for place in places}
    own = all_linked(links, inside)
    return bool(told) and told.isdisjoint(clauses) and all(_has_subject(one, joints, sourced, own) for one in told)


def _opens(place: int, joints: list[int], sourced: Reading) -> bool:
    """Whether a term is the first of its clause."""
    return place == 0 or _clause(place - 1, joints, sourced) != _clause(place, joints, sourced)


def _joints(reading: Reading) -> list[int]:
    """Where clauses part; not in brackets."""
    found, depth = [], 0
    for token in reading.words.tokens:
        depth += (token.key in OPENING_BRACKETS) - (token.key in CLOSING_BRACKETS)
        if token.key in _JOINTS and depth <= 0:
            found.append(token.start)
    return found


def _clause(place: int, joints: list[int], sourced: Reading) -> int:
    return sum(joint < sourced.terms[place].start for joint in joints)


def _has_subject(clause: int, joints: list[int], sourced: Reading, held: set[int]) -> bool:
    """Whether a clause opens with a word, before its verb, that the sentence has nothing of."""
    inside = [place for place in range(len(sourced.terms)) if _clause(place, joints, sourced) == clause]
    if not inside or inside[0] in held or is_verb_like(sourced, inside[0]):
        return False
    words = within(sourced.words, sourced.terms[inside[0]].start, sourced.terms[inside[-1]].end)
    return all(token.key not in PRONOUNS for token in words)  # `two officers taught her until she left`
