"""Two readings in, the words out of which one was put for another of its field in a copy: `leased`, "bought".

The place is what tells: the words around it are the source's, and so is nearly all else.
"""

from collections.abc import Iterator
from functools import cache

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.fields import FIELDS
from factcheck.match.links import Links
from factcheck.match.mixtures import replaces_phrase
from factcheck.match.reading import Reading
from factcheck.match.stems import stem
from factcheck.match.substitutes import is_copied, substitutes
from factcheck.model import Relation, Token

_NOWHERE = facts.Context()


def displaced(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """Each such word beside the source's.

    Of two claims of a store each may be true of its own, unless both have one figure: `shut two schools`, "two shops".
    """
    if sourced.about and not _share_figure(stated, sourced):
        return
    for mine, theirs in substitutes(stated, sourced, links):
        if are_of_one_field(mine.key, theirs.key) and not _is_told_from_behind(theirs, sourced, links):
            yield mine, theirs
    if is_copied(stated, sourced):
        for mine, theirs in replaces_phrase(stated, sourced, links):
            if are_of_one_field(mine.key, theirs.key):
                yield mine, theirs


def _is_told_from_behind(theirs: Token, sourced: Reading, links: Links) -> bool:
    """Whether what opens the stated text stands behind the source's word: `the church bought`, "sold to the church"."""
    places = [place for place, _ in links.get(0, ())]
    return bool(places) and all(sourced.terms[place].start > theirs.start for place in places)


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
            for word in words:
                held.setdefault(stem(word), {}).setdefault(number, set()).add(side)
    return held


def _share_figure(stated: Reading, sourced: Reading) -> bool:
    return any(
        quantity.compare(fact, other, _NOWHERE) is Relation.SAME
        for fact in stated.of_kind("quantity")
        for other in sourced.of_kind("quantity")
    )
