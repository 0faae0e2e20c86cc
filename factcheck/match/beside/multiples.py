"""Multiples of two texts in, whether they tell one thing from either end out: `half as often as girls`.

So with what is half of another thing: `asked for 20` beside "got 10, half of what was asked for".
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.words import words_behind

_REACH = 6  # tokens from the multiple to what it is set beside: `half as many new cars as`


def is_inverse(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what the draft sets its own beside stands before the source's multiple, which is the one over its own."""
    if not quantity.are_reciprocal(fact, other):
        return False
    than = _than(fact, stated)
    if than is None:  # `The old hall seated half as many`
        return tells_of_compared(fact, other, stated, sourced, links)
    beside = next(iter(stated.terms_behind(than.end)), None)
    places = [place for place, _ in links.get(beside, ())] if beside is not None else []
    return bool(places) and all(sourced.terms[place].end <= other.start for place in places)


def tells_of_compared(fact: Fact, multiple: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a draft speaks of what a source sets its own beside: `the old hall`, "twice as many as the old one"."""
    than = _than(multiple, sourced)
    if than is None:
        return False
    compared = set(sourced.terms_behind(than.end))
    told = [linked(links, index) for index in stated.terms_before(fact.start)]
    return any(places and places <= compared for places in told)


def _than(multiple: Fact, reading: Reading) -> Token | None:
    """The word behind which stands what something is so many times of: the second `as` of `twice as many as`.

    Or the `of` of `twice the share of`.
    """
    behind = words_behind(reading.words, multiple.end, _REACH)
    than = next((token for token in reversed(behind[1:]) if token.key in {"as", "than"}), None)
    is_share = than is None and [token.key for token in behind[:1]] in (["the"], ["that"])
    return next((token for token in behind if token.key == "of"), None) if is_share else than


def of_compared(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each figure of what the source sets its own beside: half of 900 is that of "the old one"."""
    figures = sourced.of_kind("quantity")
    pairs = [(one, other) for one, other in pairwise(figures) if quantity.is_multiple(other)]
    if len(pairs) != 1 or len(figures) != len(pairs[0]):
        return
    level, multiple = pairs[0]
    for side in sides:
        fact = side.pair.stated
        is_same = side.pair.sourced == level or (side.pair.sourced == multiple and _than(fact, stated) is None)
        is_same = is_same and not quantity.are_reciprocal(fact, multiple)
        if is_same and side.agrees and tells_of_compared(fact, multiple, stated, sourced, links):
            why = "the source has that of another, which is set beside it"
            yield Side(Pair(fact, side.pair.sourced, Relation.CONFLICT), 1.0, 1.0, why)


def told_by_half(sides: Iterable[Side], stated: Reading, sourced: Reading) -> Iterable[Side]:
    """Twice the source's figure, of which that is `half of what was asked for`."""
    asked = set[str]() if _halved(stated) else _halved(sourced)
    for side in sides:
        fact, other = side.pair.stated, side.pair.sourced
        if fact.kind != "quantity" or other is None or not _is_done(asked, stated):
            yield side
        elif quantity.is_double(fact, other):
            yield Side(Pair(fact, other, Relation.SAME), 1.0, 1.0, f"{other.text} is half of that")
        else:
            yield Side(Pair(fact, other, Relation.CONFLICT), 1.0, 1.0, f"{other.text} is half of what it was")


def _halved(reading: Reading) -> set[str]:
    """The stems of what follows a `half of what`; empty where there is none."""
    keys = [token.key for token in reading.words.tokens]
    is_half = any(
        keys[at : at + 2] == ["half", "what"] or keys[at : at + 3] == ["half", "of", "what"] for at in range(len(keys))
    )
    return {stem(key) for key in keys[keys.index("what") :]} if is_half else set()


def _is_done(stems: set[str], reading: Reading) -> bool:
    return any(term.stem in stems and is_verb_like(reading, index) for index, term in enumerate(reading.terms))
