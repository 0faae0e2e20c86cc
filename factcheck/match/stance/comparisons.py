"""Two readings in, whether a comparison is told from its other end out: `earned more than B`, "B earned less"."""

from collections.abc import Iterator

from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.stems import opposites
from factcheck.match.words.links import Links, all_linked, linked
from factcheck.model import Token
from factcheck.words import is_inside, words_behind

_COMPARED = 8  # tokens from `more` to `than`
_ENDS = frozenset({",", ";", ".", "in", "while", "but"})
_CONVERSE = 0.9
_WAYS = {
    **dict.fromkeys(("more", "larger", "higher", "bigger", "greater", "longer"), 1),
    **dict.fromkeys(("less", "fewer", "smaller", "lower", "shorter"), -1),
}


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
    if "than" not in stated.keys or "than" not in sourced.keys:
        return False
    against = [(token, opposites(token.key)) for token in stated.words.tokens]
    return any(
        other.key in opposed and is_other_end(token, other, stated, sourced, links)
        for token, opposed in against
        if not opposed.isdisjoint(sourced.keys)
        for other in sourced.words.tokens
    )


def is_other_end(token: Token, other: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a comparison is told from its other end: `A earned more than B`, "B earned less than A"."""
    mine, theirs = _compared(token, stated), _compared(other, sourced)
    if mine is None or theirs is None:
        return False
    before, behind = (all_linked(links, part) for part in mine)
    is_straight = bool(before & theirs[0] - theirs[1]) and bool(behind & theirs[1] - theirs[0])
    return bool(before & theirs[1]) and bool(behind & theirs[0]) and not is_straight


def outweighed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`Exported less than in 2020` beside "exports were higher than in 2020": the two words, of one thing and one day.

    Where each has but one comparison, and what stands behind the `than` is the same.
    """
    mine, theirs = _compares(stated), _compares(sourced)
    if len(mine) != 1 or len(theirs) != 1 or _WAYS[mine[0].key] == _WAYS[theirs[0].key]:
        return
    parts, others = _compared(mine[0], stated), _compared(theirs[0], sourced)
    if parts is None or others is None:
        return
    before, behind = ([linked(links, index) for index in part] for part in parts)
    is_of_one = any(each & others[0] for each in before) and all(each & others[1] for each in behind)
    days = [[fact.text.lower() for fact in reading.of_kind("date")] for reading in (stated, sourced)]
    if is_of_one and days[0] == days[1] and (days[0] or behind):
        yield mine[0], theirs[0]


def _compares(reading: Reading) -> list[Token]:
    """The words by which a text has more or less of something than of something else."""
    tokens = [token for token in reading.words.tokens if token.key in _WAYS]
    figures = reading.of_kind("quantity")
    return [token for token in tokens if not is_inside(token.start, figures) and _compared(token, reading)]


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
