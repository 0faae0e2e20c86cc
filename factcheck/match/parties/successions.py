"""Two readings in, the words out by which they tell in opposite orders what came first: `law, then medicine`."""

from collections.abc import Iterator, Sequence

from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import key_after, key_before

_BREAKS = frozenset(
    {"", ".", ";", ":", "while", "whereas", "but", "because", "although", "which", "who", "that", "when"}
)
_THEN = frozenset({"then", "later", "subsequently", "afterwards"})


class Succession(NamedTuple):
    """The word that tells it, and the places among the terms of what came earlier and of what came later."""

    token: Token
    earlier: frozenset[int]
    later: frozenset[int]


def resequenced(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A stated word of order that puts first what the source puts second, and second what it puts first.

    Verbs may stay where they are, `lived in Lund before moving to Oslo`, if what has changed places is none.
    """
    mine = successions(stated)
    theirs = successions(sourced)
    yield from _put_first(stated, sourced, links) if theirs and not mine else ()
    for one in mine:
        for other in theirs:
            earlier, later = _crossed(one.earlier, other, links), _crossed(one.later, _turned(other), links)
            kept = _crossed(one.earlier, _turned(other), links) | _crossed(one.later, other, links)
            is_kept = any(not _is_deed(stated, index) for index in kept)
            are_things = all(not _is_deed(stated, index) for index in (*earlier, *later))
            if earlier and later and not is_kept and (are_things or not kept):
                yield one.token, other.token
                return


def _put_first(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """`First played for Kalo` beside "first at Lund, then at Kalo"."""
    tokens = stated.words.tokens
    for number, token in enumerate(tokens[:-1]):
        behind = _terms(stated, number + 1, len(tokens) - 1)
        if token.key != "first" or not behind or not _is_deed(stated, min(behind)):
            continue
        for other in successions(sourced) if stated.terms[min(behind)].start == tokens[number + 1].start else ():
            things = frozenset(index for index in behind if not _is_deed(stated, index))
            if _crossed(things, other, links) and not _crossed(things, _turned(other), links):
                yield token, other.token
                return


def _turned(one: Succession) -> Succession:
    return Succession(one.token, one.later, one.earlier)


def _crossed(mine: frozenset[int], theirs: Succession, links: Links) -> frozenset[int]:
    """Which of the stated terms the source has in what it puts later, and nowhere in what it puts earlier."""
    found = ((index, linked(links, index)) for index in mine)
    return frozenset(index for index, places in found if places & theirs.later and not places & theirs.earlier)


@once
def successions(reading: Reading) -> tuple[Succession, ...]:
    """Each order that a text tells by `before`, `after` or `then`."""
    return tuple(found for number in range(len(reading.words.tokens)) for found in _told_by(number, reading))


def _told_by(number: int, reading: Reading) -> Iterator[Succession]:
    tokens = reading.words.tokens
    token = tokens[number]
    if token.key not in {"before", "after"} and token.key not in _THEN:
        return
    first, last = _clause(tokens, number)
    comma = next((at for at in range(number + 1, last + 1) if tokens[at].key == ","), None)
    if first == number and token.key not in _THEN:  # `After the vote, she resigned`
        if comma is None:
            return
        own, other = _terms(reading, number, comma), _terms(reading, comma, last)
    else:
        own, other = _terms(reading, number, last if comma is None else comma), _terms(reading, first, number)
        other -= _led(reading, other) if token.key in _THEN else frozenset()
    yield Succession(token, *((own, other) if token.key == "after" else (other, own)))


def _led(reading: Reading, places: frozenset[int]) -> frozenset[int]:
    """Who did it, and the first thing that they did, which goes for the next too: `the army took Sarro, then Kalo`."""
    verb = next((at for at in sorted(places) if _is_deed(reading, at)), -1)
    return frozenset(at for at in places if at <= verb)


def _is_deed(reading: Reading, index: int) -> bool:
    return is_verb_like(reading, index) or reading.terms[index].key.endswith("ing")


def _clause(tokens: Sequence[Token], number: int) -> tuple[int, int]:
    """The first and the last token of the sentence part around one."""
    first, last = number, number
    while key_before(tokens, first) not in _BREAKS:
        first -= 1
    while key_after(tokens, last) not in _BREAKS:
        last += 1
    return first, last


def _terms(reading: Reading, first: int, last: int) -> frozenset[int]:
    start, end = reading.words.tokens[first].start, reading.words.tokens[last].end
    return frozenset(reading.terms_within(start, end))
