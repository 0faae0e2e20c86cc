"""Two readings in, the figure out that is with or without something as the stated one is: `3 per cent excluding fuel`.

Of "5 per cent, or 3 per cent excluding fuel" the 3 are without fuel and the 5 with it.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.comparing import LEAVING_OUT
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import WITH_IT, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_between

_NEAR = 4  # tokens from a figure to what is left out of it
_WITH, _WITHOUT = frozenset({"including"}), LEAVING_OUT | {"without"}


class _Apart(NamedTuple):
    """The figure that leaves something out, and the place of the term for that."""

    figure: Fact
    left_out: int


def with_or_without(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for the stated figure beside that of the source's two which leaves out as much."""
    apart = _apart(sourced)
    figures = [side.pair.stated for side in sides if side.is_of("quantity")]
    if apart is None or len(figures) != 1:
        return
    fact = figures[0]
    others = [one for one in sourced.of_kind("quantity") if one != apart.figure]
    others = [one for one in others if any(quantity.are_of_one_measure(one, each) for each in (fact, apart.figure))]
    is_without = _is_without(apart, stated, links)
    if is_without is None or len(others) != 1:
        return
    its, other = (apart.figure, others[0]) if is_without else (others[0], apart.figure)
    if quantity.is_bound(fact) or quantity.numbers(its) == quantity.numbers(other):
        return
    if quantity.numbers(fact) == quantity.numbers(its):
        yield Side(Pair(fact, its, Relation.SAME), 1.0, 1.0, "" if is_without else WITH_IT)
    elif quantity.numbers(fact) == quantity.numbers(other):
        left_out = sourced.terms[apart.left_out].key
        why = f"the source has that with “{left_out}” {'in it' if is_without else 'left out'}, and “{its.text}” here"
        yield Side(Pair(fact, its, Relation.CONFLICT), 1.0, 1.0, why)


def _is_without(apart: _Apart, stated: Reading, links: Links) -> bool | None:
    """Whether the draft leaves the same out, or says that it is in it; None where it is silent of that."""
    for token in stated.words.tokens:
        if token.key in _WITHOUT or token.key in _WITH:
            behind = next(iter(stated.terms_behind(token.end)), -1)
            if apart.left_out in linked(links, behind):
                return token.key in _WITHOUT
    return None


@once
def _apart(reading: Reading) -> _Apart | None:
    """The one figure of a text that something is left out of: right before the word for it, or behind a comma."""
    tokens = [token for token in reading.words.tokens if token.key in _WITHOUT]
    if len(tokens) != 1:
        return None
    word, figures = tokens[0], reading.of_kind("quantity")
    left_out = next(iter(reading.terms_behind(word.end)), -1)
    before = [fact for fact in figures if fact.end <= word.start]
    if left_out < 0:
        return None
    if before and len(keys_between(reading.words, before[-1].end, word.start)) <= _NEAR:
        return _Apart(before[-1], left_out)
    behind = [fact for fact in figures if fact.start >= reading.terms[left_out].end]
    return _Apart(behind[0], left_out) if behind else None
