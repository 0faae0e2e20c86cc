"""Two readings in, the words out by which they have two deeds in opposite orders: `died before it began`, "after".

No parser: what a `before`, an `after` or a `then` parts are its two clauses, from mark to mark.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.stance import NEGATORS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, any_linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import key_before

_TELLING = frozenset({"before", "after", "then"})
_ENDS = frozenset({",", ";", ":", ".", "(", ")", "–", "—", "but", "while", "whereas", *_TELLING})
_JOINTS = frozenset({",", "and"})


class _Sequence(NamedTuple):
    """The word that tells it, and the places among the terms of what was done first and of what was done next."""

    token: Token
    earlier: frozenset[int]
    later: frozenset[int]


def out_of_sequence(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The word by which the stated text has first what the source has next, and the source's where it has another."""
    theirs = _sequences(sourced)
    for mine in _sequences(stated) if theirs else ():
        found = [other for other in theirs if _are_crossed(mine, other, links)]
        if found and not any(any_linked(links, mine.earlier, one.earlier) for one in theirs):
            theirs_word = found[0].token
            yield mine.token, theirs_word if theirs_word.key != mine.token.key else None
            return


def _are_crossed(mine: _Sequence, theirs: _Sequence, links: Links) -> bool:
    is_straight = any_linked(links, mine.earlier, theirs.earlier) or any_linked(links, mine.later, theirs.later)
    is_turned = any_linked(links, mine.earlier, theirs.later) and any_linked(links, mine.later, theirs.earlier)
    return is_turned and not is_straight


@once
def _sequences(reading: Reading) -> tuple[_Sequence, ...]:
    if reading.keys.isdisjoint(_TELLING):
        return ()
    tokens = reading.words.tokens
    found = (_sequence(number, reading) for number, token in enumerate(tokens) if token.key in _TELLING)
    return tuple(one for one in found if one is not None)


def _sequence(number: int, reading: Reading) -> _Sequence | None:
    """What a word of order parts; None of what is denied, or of a day or a place."""
    tokens = reading.words.tokens
    first, second, is_turned = _parted(number, tokens)
    if not NEGATORS.isdisjoint(token.key for token in (*tokens[slice(*first)], *tokens[slice(*second)])):
        return None
    before, behind = _deed(reading, *first), _deed(reading, *second)
    if not before or not behind:
        return None
    return _Sequence(tokens[number], *((behind, before) if is_turned else (before, behind)))


def _parted(number: int, tokens: Sequence[Token]) -> tuple[tuple[int, int], tuple[int, int], bool]:
    """Two clauses, each from one token to before another, and whether the second of them was done first."""
    key, start, end = tokens[number].key, _start(tokens, number), _end(tokens, number + 1)
    if key == "then":
        joint = next(
            (at for at in range(number - 1, -1, -1) if tokens[at].key in _JOINTS), 0
        )  # `and then`, `and she then`
        last = joint - (key_before(tokens, joint) in _JOINTS)
        return (_start(tokens, last), last), (joint + 1, end), False
    if start == number:  # `After it flew past Venus, it reached Saturn`
        return (number + 1, end), (min(end + 1, len(tokens)), _end(tokens, end + 1)), key == "before"
    return (start, number), (number + 1, end), key == "after"


def _start(tokens: Sequence[Token], number: int) -> int:
    """Where the clause before a token begins."""
    return next((at for at in range(number, 0, -1) if key_before(tokens, at) in _ENDS), 0)


def _end(tokens: Sequence[Token], first: int) -> int:
    return next((at for at in range(first, len(tokens)) if tokens[at].key in _ENDS), len(tokens))


def _deed(reading: Reading, first: int, after: int) -> frozenset[int]:
    """The terms of a clause from its verb on; all of them where it has none: `the birth of her son`."""
    tokens = reading.words.tokens
    if first >= after:
        return frozenset()
    inside = reading.terms_within(tokens[first].start, tokens[after - 1].end)
    verb = next((index for index in inside if is_verb_like(reading, index)), None)
    return frozenset(inside if verb is None else range(verb, inside.stop))
