"""Two readings in, the names and nouns out that play another's part in a deed of both: who accused whom.

`Cole, who accused Adair, resigned` beside "Adair, whom Cole accused, resigned": by the frames of the two.
"""

from collections.abc import Iterator

from factcheck.lexicon.stance import MUTUAL
from factcheck.match.parties.frames import Frame, frames
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, like_words, same_words
from factcheck.model import Token

# The house passed the bill, and the bill passed the house.
_BOTH_WAYS = frozenset(map(stem, MUTUAL)) | {"pass"}


def recast(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The stated doer to whom it is done in the source, by the one to whom it is stated to be done."""
    for one, others in _facing(stated, sourced, links):
        if all(_is_crossed(one, other, links) for other in others):
            yield _token(stated, min(one.doers)), None
            return


def is_cast_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody does in the one what only another does in the other, or has done to them what only another has.

    Of those who do nothing there, and have nothing done to them, it may be told in other words: `Harbour is a film
    written by Lind`.
    """
    for one, others in _facing(stated, sourced, links):
        if not all(other.verb in same_words(links, one.verb) for other in others):
            continue
        doers, done_to = [other.doers for other in others], [other.done_to for other in others]
        if _is_another(one.doers, doers, sourced, links) or _is_another(one.done_to, done_to, sourced, links):
            return True
    return False


def _facing(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Frame, list[Frame]]]:
    """Each stated deed that is not done to each other, with those of the source that are told by its verb."""
    theirs = frames(sourced)
    for one in frames(stated) if theirs else ():
        verbs = like_words(links, one.verb)
        others = [other for other in theirs if other.verb in verbs]
        if others and stated.terms[one.verb].stem not in _BOTH_WAYS:
            yield one, others


def _is_crossed(one: Frame, other: Frame, links: Links) -> bool:
    doers, done_to = _places(one.doers, links), _places(one.done_to, links)
    is_straight = bool(doers & other.doers) or bool(done_to & other.done_to)
    return bool(doers & other.done_to) and bool(done_to & other.doers) and not is_straight


def _is_another(mine: frozenset[int], theirs: list[frozenset[int]], sourced: Reading, links: Links) -> bool:
    """Whether those of one part are all the source's, in other parts, but in that part it has others alone."""
    held = [_places(frozenset({index}), links) for index in mine]
    if not held or not all(theirs) or not all(held):
        return False
    told = frozenset().union(*(part for frame in frames(sourced) for part in (frame.doers, frame.done_to)))
    return all(places <= told and all(places.isdisjoint(others) for others in theirs) for places in held)


def _places(terms: frozenset[int], links: Links) -> set[int]:
    return {place for index in terms for place, _ in links.get(index, ())}


def _token(reading: Reading, index: int) -> Token:
    term = reading.terms[index]
    return Token(reading.words.text[term.start : term.end], term.key, term.start, term.end)
