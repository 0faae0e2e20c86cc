"""A source's figures with a stated one in; whether it is a part or a multiple of theirs that the words give, out.

`a third of the 1,500 nurses` is 500 nurses; `40,000 a day, twice as many as the tunnel` leaves the tunnel 20,000.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts.quantity import Quantity, Role
from factcheck.model import Fact, Relation, Words
from factcheck.series.value import amount

_WHOLE = 100.0  # per cent
_BETWEEN = frozenset({"of", "the", "all", "its", "their", "these", "those"})
_ADDING = frozenset({"as", "than", "that", "those", "the"})  # after a multiple: `as many as`, `that of`
_NEAR = 4  # tokens from a figure to its multiple: `40,000 vehicles a day, twice`
_TOLERANCE = 1e-9


def entails_product(source: Words, facts: Sequence[Fact], stated: Fact) -> Relation:
    """SAME where `stated` is worked out of two of the source's `facts`; UNCLEAR where it is not."""
    figure = amount(stated)
    if figure is None or figure.dimension in {"percent", "multiple"}:
        return Relation.UNCLEAR
    agreeing = (_agrees(figure, worked_out, like) for worked_out, like in _products(source, facts))
    return Relation.SAME if any(agreeing) else Relation.UNCLEAR


def _products(source: Words, facts: Sequence[Fact]) -> Iterator[tuple[float, Quantity]]:
    """What each pair of figures comes to, with the figure whose unit it is in."""
    figures = [fact for fact in facts if amount(fact) is not None]
    for first, second in pairwise(figures):
        left, right = amount(first), amount(second)
        if left is None or right is None:
            continue
        between = [token.key for token in source.tokens if first.end <= token.start < second.start]
        if left.dimension == "percent" and between[:1] == ["of"] and set(between) <= _BETWEEN:
            yield left.central / _WHOLE * right.central, right
        if right.role is Role.MULTIPLE and right.central and len(between) <= _NEAR:
            following = [token.key for token in source.tokens if token.start >= second.end][:1]
            if following and following[0] in _ADDING:
                yield left.central / right.central, left


def _agrees(stated: Quantity, worked_out: float, like: Quantity) -> bool:
    if stated.dimension != like.dimension or (stated.noun and like.noun and stated.noun != like.noun):
        return False
    low = float("-inf") if stated.low is None else stated.low
    high = float("inf") if stated.high is None else stated.high
    return low - _TOLERANCE <= worked_out <= high + _TOLERANCE
