"""A stated text beside a passage of several sentences, which say together what none of them says alone.

That a passage has every word is not enough: a date goes with what its own sentence tells, what opens with `it` is told
of whom the sentence before opens with, and who comes up only at the end is not the one of whom the beginning tells.
"""

from bisect import bisect
from collections.abc import Sequence

from factcheck.lexicon.grammar import SENTENCE_ENDS, THIRD_PERSONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import governing, is_passive, is_verb_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side

_THEN = frozenset("later earlier afterwards subsequently morning noon afternoon evening night midnight".split())
_CLOSING = SENTENCE_ENDS | {",", ";"}


@once
def _ends(reading: Reading) -> tuple[int, ...]:
    return tuple([token.end for token in reading.words.tokens if token.key in SENTENCE_ENDS])


def _sentences(index: int, sourced: Reading, links: Links) -> set[int]:
    """The numbers of the sentences that have a stated term."""
    ends = _ends(sourced)
    return {bisect(ends, sourced.terms[place].start) for place in linked(links, index)}


def is_dated_apart(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a passage has a date, and what was done then in another sentence, which has a time of its own."""
    ends = _ends(sourced)
    timed = {bisect(ends, fact.start) for fact in sourced.of_kind("date")}
    timed |= {bisect(ends, token.start) for token in sourced.words.tokens if token.key in _THEN}
    for side in sides if len(timed) > 1 else ():
        fact, found = side.pair.stated, side.pair.sourced
        if fact.kind != "date" or found is None or not side.agrees:
            continue
        verbs = [index for index in governing(stated, stated.place(fact)) if index in links]
        told = verbs[-1:] or _plain(stated, links)
        places = {number for index in told for number in _sentences(index, sourced, links)}
        if places and bisect(ends, found.start) not in places and places <= timed:
            return True
    return False


def _plain(stated: Reading, links: Links) -> list[int]:
    """The words that a passage has, where there are two or more: of one alone nothing is told."""
    found = [index for index in links if stated.terms[index].name is None and stated.terms[index].weight >= 1]
    return found if len(found) > 1 else []


def is_told_of_later(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether whom a text speaks of comes up in a passage only behind all that it says of them: `wild bees learn`."""
    opening: list[int] = []
    for index, term in enumerate(stated.terms):
        if term.name:
            return False  # `singer Ada Holm`: where it is told what she is says nothing
        if is_verb_like(stated, index) or (opening and term.start != stated.terms[index - 1].end + 1):
            break
        opening.append(index)
    told = [_sentences(index, sourced, links) for index in links if index not in opening]
    last = max((number for numbers in told for number in numbers), default=-1)
    return last >= 0 and any(min(_sentences(index, sourced, links), default=-1) > last for index in opening)


def is_of_exempt(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what something is said to be done to has another thing done to it behind a `but`: "but it was spared"."""
    if "but" not in sourced.keys or "but" in stated.keys:
        return False
    verbs = [index for index, term in enumerate(stated.terms) if term.name is None and is_verb_like(stated, index)]
    behind = [index for index in links if verbs and index > verbs[0]]
    if not behind or verbs[0] not in links:
        return False
    held = held_places(links)
    for clause in _excepted(sourced):
        is_inside = all(place in clause for index in behind for place in linked(links, index))
        is_before = all(place < clause.start for place in linked(links, verbs[0]))
        if is_inside and is_before and any(is_passive(sourced, at) and at not in held for at in clause):
            return True
    return False


@once
def _excepted(reading: Reading) -> tuple[range, ...]:
    """The terms of each clause that `but` opens, up to the next mark."""
    found = []
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        if token.key == "but":
            end = next((one.start for one in tokens[number:] if one.key in _CLOSING), len(reading.words.text))
            inside = [at for at, term in enumerate(reading.terms) if token.end <= term.start < end]
            found.append(range(inside[0], inside[-1] + 1) if inside else range(0))
    return tuple(found)


def is_of_antecedent(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what a text says of one is told in a sentence that opens with another, or with `it` behind such a one.

    `The Vell flows east` beside "The Sarn is a tributary of the Vell. It flows east".
    """
    verb = next((at for at in range(1, len(stated.terms)) if is_verb_like(stated, at)), -1)
    if verb < 0 or stated.terms[0].name is None or 0 not in links:
        return False
    ends = _ends(sourced)
    deeds, named = _sentences(verb, sourced, links), _sentences(0, sourced, links)
    openings = {bisect(ends, term.start): term for term in reversed(sourced.terms)}
    first = {bisect(ends, token.start): token for token in reversed(sourced.words.tokens)}
    own = {sourced.terms[place] for place in linked(links, 0)}
    for deed in deeds if len(ends) > 1 else ():
        told = deed - (first[deed].key in THIRD_PERSONS)
        opening = openings.get(told)
        if opening is None or opening.name is None or opening in own or (told == deed and deed in named):
            return False
    return bool(deeds) and len(ends) > 1
