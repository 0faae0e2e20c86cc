"""Two readings in, the words out by which what gave way has changed places with what came instead of it.

`from red to green` for "from green to red", `every week instead of every month` for the reverse.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import ARTICLES
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.routes import tell_of_ways
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, is_inside, key_after, up_to

_FROM, _TO = "from", "to"
_INSTEAD = frozenset({("instead", "of"), ("rather", "than")})
_LONGEST = 4  # words of what gave way, or came instead

_Run = tuple[str, ...]


class _Change(NamedTuple):
    """What may have given way and what may have come instead: each run of words that either may be.

    `token` is the first word of the one that is told first; `is_way`: it may be told of what lies between two places.
    """

    former: frozenset[_Run]
    latter: frozenset[_Run]
    token: Token
    is_way: bool


def turned_about(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The first word of the stated change, with that of the source's, where each is told to have become the other."""
    theirs = _changes(sourced) if links else ()
    for mine in _changes(stated) if theirs else ():
        for other in theirs:
            if mine.is_way and other.is_way and tell_of_ways(stated, sourced):
                continue
            crossed = min(_alike(mine.former, other.latter), _alike(mine.latter, other.former))
            if crossed > max(_alike(mine.former, other.former), _alike(mine.latter, other.latter)):
                yield mine.token, other.token
                return


def _alike(one: frozenset[_Run], other: frozenset[_Run]) -> int:
    """How many words the longest run has that either may be."""
    return max(map(len, one & other), default=0)


@once
def _changes(reading: Reading) -> tuple[_Change, ...]:
    """Each `from A to B` of no figures and days, which are compared for themselves, and each `B instead of A`."""
    measured = reading.of_kind("quantity", "date")
    tokens = [token for token in reading.words.tokens if token.key not in ARTICLES]
    found: list[_Change] = []
    for number, token in enumerate(tokens[:-1]):
        if token.key == _FROM and not is_inside(token.start, measured):
            behind = beyond(tokens, number, _LONGEST + 1)
            at = next((at for at, one in enumerate(behind) if one.key == _TO), 0)
            if at and not any(is_inside(one.start, measured) for one in behind[:at]):
                latter = beyond(tokens, number + 1 + at, _LONGEST)
                found.append(_Change(frozenset({_run(behind[:at])}), _openings(latter), behind[0], is_way=True))
        elif (token.key, key_after(tokens, number)) in _INSTEAD and number:
            before, behind = up_to(tokens, number, _LONGEST), beyond(tokens, number + 1, _LONGEST)
            found.append(_Change(_openings(behind), _endings(before), before[-1], is_way=False))
    return tuple(found)


def _run(tokens: Sequence[Token]) -> _Run:
    return tuple(stem(token.key) for token in tokens)


def _openings(tokens: Sequence[Token]) -> frozenset[_Run]:
    return frozenset(_run(tokens[:count]) for count in range(1, len(tokens) + 1))


def _endings(tokens: Sequence[Token]) -> frozenset[_Run]:
    return frozenset(_run(tokens[-count:]) for count in range(1, len(tokens) + 1))
