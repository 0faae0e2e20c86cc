"""Two opposite words in, whether each has an object of its own out: `cut its debts`, "increase steel output"."""

from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.stance.turn import RIVAL, Turn
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.words import is_inside, within

_OF_DEEDS = frozenset({"opposite", RIVAL})


def is_of_other_object(turn: Turn, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether neither text has the other's object: who cut the one may well have raised the other."""
    if turn.kind not in _OF_DEEDS or not turn.stated or not turn.sourced:
        return False
    if not _is_deed(turn.stated, stated) or not _is_deed(turn.sourced, sourced):
        return False
    mine, theirs = _object(turn.stated, stated), {*_object(turn.sourced, sourced)}
    return bool(mine and theirs) and all(theirs.isdisjoint(linked(links, at)) for at in mine)


def _is_deed(token: Token, reading: Reading) -> bool:
    at = reading.term_at(token.start)
    return at is not None and (reading.terms[at].is_verb or is_verb_like(reading, at))


def _object(token: Token, reading: Reading) -> list[int]:
    """The nouns right behind a word, articles aside; none where a name or a figure stands there."""
    found: list[int] = []
    figures = reading.of_kind("quantity", "date", "rank")
    for at in reading.terms_behind(token.end):
        term = reading.terms[at]
        between = within(reading.words, reading.terms[found[-1]].end if found else token.end, term.start)
        if any(one.key not in DETERMINERS for one in between) or (found and between):
            break
        if term.name or is_inside(term.start, figures) or is_verb_like(reading, at):
            return []
        found.append(at)
    return found
