"""Two readings in, whether they put the same two in opposite orders out: `ahead of Japan`, `pay, followed by hours`."""

from collections.abc import Iterator

from factcheck.lexicon.grammar import COPULAS, DETERMINERS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, any_linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import key_after, key_before

_LONGEST = 8  # tokens of a list behind the word of order
_BREAKS = frozenset({"", ".", ";", ":", "while", "but", "whereas", "which", "who", "that"})
_JOINTS = frozenset({",", "and", "or", "both"})
_TELLING = frozenset({"ahead", "followed", "behind", "after"})


class Order(NamedTuple):
    """The word that tells it, and the places among the terms of who is above and who below."""

    token: Token
    upper: frozenset[int]
    lower: frozenset[int]


def reordered(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The words by which the stated text puts above what the source puts below, and below what that puts above."""
    mine = list(orders(stated))
    theirs = list(orders(sourced)) if mine else []
    for order in mine:
        for other in theirs:
            crossed = any_linked(links, order.upper, other.lower) and any_linked(links, order.lower, other.upper)
            is_told_of = order.upper and not other.upper and any_linked(links, order.upper, other.lower)
            crossed = crossed or bool(is_told_of)
            straight = any_linked(links, order.upper, other.upper) or any_linked(links, order.lower, other.lower)
            if crossed and not straight:
                yield order.token, other.token
                return


def orders(reading: Reading) -> Iterator[Order]:
    """Each order, of two or of those below alone, that is told by `ahead of`, `behind`, `followed by`.

    And by `after` where there is a rank.
    """
    if reading.keys.isdisjoint(_TELLING):
        return
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        following = key_after(tokens, number)
        way = _way(token.key, following, is_ranked=bool(reading.of_kind("rank")))
        if not way:
            continue
        start = number + 1 + (following in {"of", "by", "to"})
        behind = frozenset(_listed(reading, start))
        before = frozenset(_subject(reading, number))
        if behind and (before or way > 0):
            yield Order(token, *((before, behind) if way > 0 else (behind, before)))


def _way(key: str, following: str, *, is_ranked: bool) -> int:
    """1 where what is named before a word of order is above what is named behind it, -1 where it is below."""
    if (key, following) in {("ahead", "of"), ("followed", "by")}:
        return 1
    return -(key == "behind" or (is_ranked and key == "after"))


def _listed(reading: Reading, start: int) -> Iterator[int]:
    """The terms of the list that begins at a token, up to a mark, a figure or a verb."""
    starts = {term.start: index for index, term in enumerate(reading.terms)}
    facts = {fact.start for fact in reading.of_kind("quantity", "date", "rank")}
    end = 0
    for token in reading.words.tokens[start : start + _LONGEST]:
        if token.start < end or token.key in _JOINTS or token.key in DETERMINERS or token.key == "of":
            continue
        index = None if token.key in _TELLING else starts.get(token.start)
        if index is None or token.start in facts or (not reading.terms[index].name and is_verb_like(reading, index)):
            return
        yield index
        end = reading.terms[index].end


def _subject(reading: Reading, number: int) -> Iterator[int]:
    """The names that the clause before a word of order begins with, or all that stands before its `is`."""
    tokens = reading.words.tokens
    at = number
    while key_before(tokens, at) not in _BREAKS - ({"who"} if tokens[number].key == "behind" else set()):
        at -= 1  # `Holm is a runner who won bronze, behind Lind`
    start = tokens[at].start
    inside = reading.terms_within(start, tokens[number].start)
    verb = next((index for index in inside if is_verb_like(reading, index)), None)
    copula = next((token.start for token in tokens[at:number] if token.key in COPULAS), None)
    edge = reading.terms[verb].start if verb is not None else tokens[number].start
    edge = min(edge, copula) if copula is not None else edge
    before = [index for index in inside if reading.terms[index].start < edge]
    return iter([index for index in before if reading.terms[index].name] or before)
