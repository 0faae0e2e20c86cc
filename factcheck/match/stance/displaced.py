"""Two readings in, the words out of which one was put for another of its field in a copy: `leased`, "bought".

The place is what tells: the words around it are the source's, and so is nearly all else.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.fields import FIELDS
from factcheck.match.parties.moves import tell_of_one_move
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem, stems
from factcheck.match.words.links import Links, any_linked, held_places
from factcheck.match.words.mixtures import replaces_phrase
from factcheck.match.words.rivals import is_all_but
from factcheck.match.words.substitutes import IN_TWO_WORDS, is_copied, substitutes
from factcheck.model import Fact, Relation, Token

_SECOND = {second: stem(f"{first}-{second}") for first, second in IN_TWO_WORDS}
_SPOKEN_OF = frozenset({"it", "them", "him"})
_NOWHERE = facts.Context()


def displaced(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """Each such word beside the source's.

    Of two claims of a store each may be true of its own, unless both have one figure: `shut two schools`, "two shops".
    """
    if not _may_be(stated, sourced) or (sourced.about and not _share_figure(stated, sourced)):
        return
    for mine, theirs in substitutes(stated, sourced, links):
        if not are_of_one_field(mine.key, theirs.key) or _is_told_from_behind(theirs, sourced, links):
            continue
        if _is_done_to_it(mine, sourced):
            continue
        if tell_of_one_move(mine, theirs, stated, sourced, links):
            continue
        if not sourced.about or _is_all_but(mine, stated, sourced, links):
            yield mine, theirs
    if is_copied(stated, sourced):
        yield from _counted(stated, sourced)
        for mine, theirs in replaces_phrase(stated, sourced, links):
            if are_of_one_field(mine.key, theirs.key):
                yield mine, theirs


def is_of_one_field(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has another word of its field for one that it lacks: `broke an arm`, "with a broken leg"."""
    if not _may_be(stated, sourced):
        return False
    held = held_places(links)
    mine = [index for index in range(len(stated.terms)) if index not in links and _is_noun(stated, index)]
    theirs = [place for place in range(len(sourced.terms)) if place not in held and _is_noun(sourced, place)]
    return any(
        are_of_one_field(stated.terms[index].key, sourced.terms[place].key)
        and any_linked(links, (index - 1, index + 1), {place - 1, place + 1})
        for index in mine
        for place in theirs
    )


def _is_noun(reading: Reading, index: int) -> bool:
    """Whether a plain term stands as no verb does."""
    term = reading.terms[index]
    return term.name is None and not is_verb_like(reading, index) and not term.key.endswith("ing")


def _is_all_but(word: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a claim has all that is stated but one word: `34 per cent of chip sales` is none of "computing power"."""
    index = next((at for at, term in enumerate(stated.terms) if term.start == word.start), -1)
    return index >= 0 and is_all_but(index, stated, sourced, links)


def _may_be(stated: Reading, sourced: Reading) -> bool:
    """Whether the two have words of one field that differ: a look before all is cut into units."""
    mine, theirs = _lines(stated), _lines(sourced)
    return any(len(mine[line] | theirs[line]) > 1 for line in mine.keys() & theirs.keys())


@once
def _lines(reading: Reading) -> dict[int, set[int]]:
    """The lines of which a text has words, with their sides; `minister` tells for `prime minister`."""
    held: dict[int, set[int]] = {}
    for term in reading.terms:
        for line, sides in _fields().get(_SECOND.get(term.key, term.stem), {}).items():
            held.setdefault(line, set()).update(sides)
    return held


def _counted(stated: Reading, sourced: Reading) -> Iterator[tuple[Token, Token]]:
    """What the very figure counts in each text: `24 engines`, "24 aircraft"."""
    said = {term.stem for term in sourced.terms}
    for fact in stated.of_kind("quantity"):
        noun = quantity.counted(fact)
        for other in sourced.of_kind("quantity") if noun and stem(noun) not in said else ():
            found = quantity.counted(other)
            is_same = quantity.compare(fact, other, _NOWHERE) is Relation.SAME
            if found and is_same and are_of_one_field(noun, found):
                mine, theirs = _noun_of(fact, noun, stated), _noun_of(other, found, sourced)
                if mine and theirs:
                    yield mine, theirs


def _noun_of(fact: Fact, noun: str, reading: Reading) -> Token | None:
    return next(
        (token for token in reading.words.tokens if token.start >= fact.start and stem(token.key) == stem(noun)), None
    )


def _is_told_from_behind(theirs: Token, sourced: Reading, links: Links) -> bool:
    """Whether what opens the stated text stands behind the source's word: `the church bought`, "sold to the church"."""
    places = [place for place, _ in links.get(0, ())]
    return bool(places) and all(sourced.terms[place].start > theirs.start for place in places)


def _is_done_to_it(mine: Token, sourced: Reading) -> bool:
    """Whether the source has the stated verb of what it spoke of before: "shut the yard after he bought it"."""
    pairs = pairwise(sourced.words.tokens)
    return any(one.key == mine.key and other.key in _SPOKEN_OF for one, other in pairs)


def are_of_one_field(mine: str, theirs: str) -> bool:
    """Whether two lower-case words are of one field, and neither of them is as good as the other."""
    here, there = _fields().get(stem(mine), {}), _fields().get(stem(theirs), {})
    shared = here.keys() & there.keys()
    return bool(shared) and all(here[line].isdisjoint(there[line]) for line in shared)


@cache
def _fields() -> dict[str, dict[int, set[int]]]:
    """By stem, the lines in which a word stands, with its sides there."""
    held: dict[str, dict[int, set[int]]] = {}
    for number, line in enumerate(FIELDS):
        for side, words in enumerate(line):
            for word in stems(words):
                held.setdefault(word, {}).setdefault(number, set()).add(side)
    return held


def _share_figure(stated: Reading, sourced: Reading) -> bool:
    return any(
        quantity.compare(fact, other, _NOWHERE) is Relation.SAME
        for fact in stated.of_kind("quantity")
        for other in sourced.of_kind("quantity")
    )
