"""Two readings in, the names and nouns out that play another's part in a deed of both: who accused whom.

`Cole, who accused Adair, resigned` beside "Adair, whom Cole accused, resigned": by the frames of the two.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import AUXILIARIES, COPULAS, DETERMINERS, THIRD_PERSONS
from factcheck.match.parties.frames import BOTH_WAYS, Frame, frames, nouns_behind, terms_behind
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, all_linked, held_places, like_words, linked, same_words
from factcheck.model import Token
from factcheck.words import keys_behind, words_before

_NOBODY = frozenset[int]()
# Whatever stands behind one of these has no part in the deed: `hit a street near the hospital`.
_ASIDE = frozenset({"near", "beside", "outside", "opposite"})
_TOWARDS = frozenset({"to", "from", "under", "over", "against", "for", "behind", "after"})
_AHEAD = frozenset("when while as after before although though since if because until his her its their by".split())
_HIM = frozenset({"him", "her", "it", "them"})
# The house passed the bill, and the bill passed the house.
_BOTH_WAYS = BOTH_WAYS | {"pass"}


def recast(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The stated one that has in all that the source tells of a deed the part of another who is stated, too."""
    for one, others in _facing(stated, sourced, links):
        crossed = [_crossed(one, other, links) for other in others]
        crossed = crossed if all(crossed) else [_turned_on(one, other, stated, sourced, links) for other in others]
        if all(crossed):
            yield stated.written(stated.terms[min(crossed[0])]), None
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
        if all(_is_done_by_another(one, other, stated, sourced, links) for other in others):
            return True
    return False


def _is_done_by_another(one: Frame, other: Frame, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name does what in the source another name does that is stated beside it, or is done beside it.

    `Lind called Berg's work dull` of "Berg called her work dull", `Berg studied under Lind` of "studying under Berg".
    """
    named = frozenset(index for index in one.doers if stated.terms[index].name)
    places = all_linked(links, named)
    if not named or places & other.doers:
        return False
    if places:
        is_beside = places <= other.beside and one.led_by == other.led_by in _TOWARDS
        return is_beside or (not other.doers and _is_done_by_one_before(other.verb, places, sourced))
    aside = all_linked(links, terms_behind(stated, one.verb))
    return any(sourced.terms[place].name for place in aside & other.doers)


def _is_done_by_one_before(verb: int, places: set[int], sourced: Reading) -> bool:
    """Whether a pronoun does it that can stand for none of these, who come only behind: `she ran it, and Berg taught`.

    Behind `when` or `in his` a pronoun may stand for who is named later.
    """
    before = [token.key for token in words_before(sourced.words, sourced.terms[verb].start)]
    while before and before[-1] in AUXILIARIES:
        before.pop()
    is_told = before[-1:] and before[-1] in THIRD_PERSONS and _AHEAD.isdisjoint(before[:-1])
    return bool(is_told) and min(places) > verb


def does_otherwise(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether of two of the source's, of whom the one has done something to the other, it has another deed alone.

    `Gave the club a grant` beside "the club asked it for a grant", `the author of the report` beside "Lind commissioned
    the report": the verb may be a word for the stated one, so that it is no more than a doubt.
    """
    theirs = frames(sourced)
    held = held_places(links)
    deeds = [(one.doers, one.done_to) for one in frames(stated) if one.verb not in links] if theirs else []
    offices = _offices(stated, links) if theirs else ()
    pairs = (*((two, one) for one, two in deeds), *offices)
    return any(_has_deed(theirs, all_linked(links, one), all_linked(links, two), held) for one, two in pairs)


def _has_deed(deeds: Sequence[Frame], doers: set[int], done_to: set[int], held: set[int]) -> bool:
    """Whether of all that some do to others one is told by a verb that is not stated."""
    told = [one.verb in held for one in deeds if doers & one.doers and done_to & one.done_to]
    return bool(told) and not any(told)


def _offices(reading: Reading, links: Links) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    """Who is told to be what of whom, where the source has no word for that: `Lind is the author of the report`."""
    tokens = reading.words.tokens
    for number, (being, article, noun, of) in enumerate(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False)):
        index = reading.term_at(noun.start)
        is_office = being.key in COPULAS and article.key in DETERMINERS and of.key == "of"
        if is_office and index is not None and reading.terms[index].name is None and index not in links:
            yield nouns_behind(reading, 0), nouns_behind(reading, number + 4)


def _facing(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Frame, list[Frame]]]:
    """Each stated deed that is not done to each other, with those of the source that are told by its verb."""
    theirs = frames(sourced)
    for one in frames(stated) if theirs else ():
        verbs = like_words(links, one.verb)
        others = [other for other in theirs if other.verb in verbs]
        if others and stated.terms[one.verb].stem not in _BOTH_WAYS:
            yield one, others


def _crossed(one: Frame, other: Frame, links: Links) -> frozenset[int]:
    """Those of a part of a deed that have changed places with another: `the firm owed the bank`, `preferred A to B`."""
    doers, done_to, beside = (all_linked(links, part) for part in (one.doers, one.done_to, one.beside))
    if done_to & other.doers and doers & other.done_to and not doers & other.doers:
        return one.doers
    if one.led_by != other.led_by or one.led_by not in _TOWARDS or not beside or beside & other.beside:
        return _NOBODY
    if beside & other.done_to and done_to & other.beside:
        return one.done_to
    return one.doers if beside & other.doers and doers & other.beside else _NOBODY


def _turned_on(one: Frame, other: Frame, stated: Reading, sourced: Reading, links: Links) -> frozenset[int]:
    """The stated doer, where the one it is done to does it in the source, to a pronoun: of "Berg accused him"."""
    names = {index for index in one.done_to if stated.terms[index].name}
    is_of_him = bool(_HIM.intersection(keys_behind(sourced.words, sourced.terms[other.verb].end, 1)))
    is_turned = is_of_him and bool(names) and all_linked(links, names) <= other.doers
    return one.doers if is_turned and all_linked(links, one.doers).isdisjoint(other.doers) else _NOBODY


def _is_another(mine: frozenset[int], theirs: list[frozenset[int]], sourced: Reading, links: Links) -> bool:
    """Whether those of one part are all the source's, in other parts, but in that part it has others alone."""
    held = [linked(links, index) for index in mine]
    if not held or not all(theirs) or not all(held):
        return False
    told = _told(sourced)
    return all(places <= told and all(places.isdisjoint(others) for others in theirs) for places in held)


@once
def _told(reading: Reading) -> frozenset[int]:
    """All that play a part in a deed, and those who stand aside from one."""
    parts = [part for frame in frames(reading) for part in (frame.doers, frame.done_to)]
    tokens = reading.words.tokens
    led = (nouns_behind(reading, at + 1) for at, token in enumerate(tokens) if token.key in _ASIDE)
    return frozenset().union(*parts, *led)
