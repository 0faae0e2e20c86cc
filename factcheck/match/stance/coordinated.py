"""A turn in, whether the source tells what it turns round too, of one subject in another clause, out.

`Prices fell` is not reversed by the `rose` of "prices rose in 2019 and fell in 2020".
"""

from factcheck.lexicon.stance import DENYING
from factcheck.match.read.interjections import interjection
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.stance.scopes import scopes
from factcheck.match.stance.turn import Turn
from factcheck.match.words.links import Links, linked, same_words
from factcheck.model import Token
from factcheck.words import is_inside, within

_THOUGH = frozenset({"although", "though", "but", "while", "whereas", "unlike"})
_BARE = frozenset("has have had did does do is are was were will would can could".split())
_LED = 2  # tokens: `while those`


def is_told_too(turn: Turn, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source tells the stated word of a turn, too; any stated deed, where the source's is what denies."""
    if turn.sourced is None:
        return False
    if turn.stated is None and _is_answered(turn.sourced, stated, sourced, links):
        return True
    if turn.stated is None and turn.sourced.key not in DENYING:
        return False
    index = stated.term_at(turn.stated.start) if turn.stated is not None else None
    deeds = [at for at in links if is_verb_like(stated, at)] if turn.stated is None else []
    told = deeds if index is None else [index]
    return any(_is_told_beside(at, turn.sourced.start, stated, sourced, links) for at in told)


def _is_answered(denial: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a bare auxiliary affirms what is denied of another: "has never been there, although his brother has"."""
    tokens = [token for token in sourced.words.tokens if token.start > denial.start]
    joint = next((at for at, token in enumerate(tokens) if token.key in _THOUGH), len(tokens))
    end = next((at for at in range(joint, len(tokens)) if tokens[at].key in _BARE), len(tokens))
    following = [token.key for token in tokens[end + 1 : end + 2]]
    if end >= len(tokens) or following not in ([], ["."], [","], [";"]):
        return False
    verb = next((at for at in range(len(stated.terms)) if is_verb_like(stated, at) and not stated.terms[at].name), 0)
    own = set(sourced.terms_within(tokens[joint].end, tokens[end].start))
    return verb > 0 and not own.isdisjoint(linked(links, verb - 1))


def _is_told_beside(index: int, start: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has a stated term in another clause of the subject that is told of at `start`, undenied."""
    clauses = tellings(sourced)
    here = _around(start, clauses)
    if here is None:
        return False
    denied = {place for _, scope in scopes(sourced) for place in scope}
    for place in same_words(links, index) - denied:
        told = sourced.terms[place].start
        there = _around(told, clauses)
        is_aside = is_verb_like(sourced, place) and interjection(told, sourced) != interjection(start, sourced)
        if there is here and is_aside:
            return True  # `Berg, appointed in 2003, was dismissed in 2011`
        if there is None or there is here:
            continue
        if _is_of_those(here, there, sourced, _named_with(index, stated, sourced, links)):
            return True  # `exports to Rask rose`, "exports to Lund fell, while those to Rask rose"
        if _have_one_subject(here, there, sourced) and _has_all(here, there, stated, sourced, links):
            return True
    return False


def _named_with(index: int, stated: Reading, sourced: Reading, links: Links) -> frozenset[int]:
    """Where the source has the names that the stated clause of a term opens with, all those stated if it has none."""
    mine = _around(stated.terms[index].start, tellings(stated))
    own = [at for at in mine.subject if stated.terms[at].name] if mine else []
    found = (place for at in own or links for place, _ in links.get(at, ()))
    return frozenset(place for place in found if sourced.terms[place].name)


def _is_of_those(here: Telling, there: Telling, reading: Reading, names: frozenset[int]) -> bool:
    """Whether a clause tells of `those` of some names, none of which the other one has."""
    first = next(iter(within(reading.words, there.whole.start, there.whole.end)))
    keys = [token.key for token in within(reading.words, first.start, there.verb.start)]
    is_led = not {"those", "that"}.isdisjoint(keys[:_LED])
    return is_led and not names.isdisjoint(there.subject) and names.isdisjoint(here.subject)


def _has_all(here: Telling, there: Telling, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a clause lacks nothing stated that the other has, or goes on with it: `approved it`, `rose in three`."""
    goes_on = there.points_back and there.whole.start > here.whole.start
    figures = [fact for fact in sourced.of_kind("quantity") if is_inside(fact.start, (there.whole,))]
    counts = {fact.text.lower() for fact in figures}
    counted = {fact.end + 1 for fact in stated.of_kind("quantity") if fact.text.lower() in counts}
    left = (index for index in links if stated.terms[index].start not in counted)
    told = [linked(links, index) for index in left]
    beyond = {*here.subject, *there.subject, *there.opening, *there.rest}
    return goes_on or not any(places & {*here.rest} and places.isdisjoint(beyond) for places in told)


def _around(start: int, clauses: tuple[Telling, ...]) -> Telling | None:
    return next((one for one in clauses if is_inside(start, (one.whole,))), None)


def _have_one_subject(one: Telling, other: Telling, reading: Reading) -> bool:
    """Whether the later of two clauses goes on with the subject of the first, or both name it."""
    first, second = sorted((one, other), key=lambda clause: clause.whole.start)
    named = {reading.terms[at].stem for at in first.subject}
    return not second.subject or (bool(named) and named == {reading.terms[at].stem for at in second.subject})
