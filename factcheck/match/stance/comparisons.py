"""Two readings in, whether a comparison is told from its other end out: `earned more than B`, "B earned less"."""

from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.stems import opposites
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import words_behind

_COMPARED = 8  # tokens from `more` to `than`
_ENDS = frozenset({",", ";", ".", "in", "while", "but"})
_CONVERSE = 0.9


def with_comparisons(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and that of a word of comparison with its opposite in a comparison told from its other end."""
    if not any(token.key == "than" for token in stated.words.tokens):
        return links
    found: Links = {}
    for index, term in enumerate(stated.terms):
        against = opposites(term.key) if index not in links else frozenset()
        for place, other in enumerate(sourced.terms):
            if other.key in against and is_other_end(_token(term), _token(other), stated, sourced, links):
                found[index] = [(place, _CONVERSE)]
    return {**links, **found}


def is_converse_comparison(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether two opposites with a `than` behind each tell one thing from either end."""
    pairs = [
        (token, other)
        for token in stated.words.tokens
        for other in sourced.words.tokens
        if other.key in opposites(token.key)
    ]
    return any(is_other_end(token, other, stated, sourced, links) for token, other in pairs)


def is_other_end(token: Token, other: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a comparison is told from its other end: `A earned more than B`, "B earned less than A"."""
    mine, theirs = _compared(token, stated), _compared(other, sourced)
    if mine is None or theirs is None:
        return False
    before, behind = ({place for index in part for place, _ in links.get(index, ())} for part in mine)
    is_straight = bool(before & theirs[0] - theirs[1]) and bool(behind & theirs[1] - theirs[0])
    return bool(before & theirs[1]) and bool(behind & theirs[0]) and not is_straight


def _token(term: Term) -> Token:
    return Token(term.key, term.key, term.start, term.end)


def _compared(token: Token, reading: Reading) -> tuple[set[int], set[int]] | None:
    """The places of the terms on either side of the `than` that follows a word; None where none does."""
    following = words_behind(reading.words, token.end, _COMPARED)
    than = next((one for one in following if one.key == "than"), None)
    if than is None:
        return None
    behind = words_behind(reading.words, than.end)[1:]  # `higher than in Lund`
    end = next((one.start for one in behind if one.key in _ENDS), None)
    last = len(reading.words.text) if end is None else end
    before = {at for at, term in enumerate(reading.terms) if term.end <= than.start and term.start != token.start}
    return before, set(reading.terms_within(than.end, last))
