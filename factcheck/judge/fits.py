"""The compared facts of a sentence in, how surely the source's are those meant out."""

from collections.abc import Sequence

from factcheck.facts import quantity
from factcheck.match.words.side import Side

_LIKE, _NEAR = 0.4, 0.5  # places and figures that need not be those meant
_MEASURED = frozenset({"quantity", "date"})


def fit(sides: Sequence[Side]) -> float:
    """How surely (0 to 2) its figures and dates are those meant: how alike their places are, how near they lie."""
    fits = [
        min(side.closeness, 1.0) + quantity.nearness(side.pair.stated, side.pair.sourced)
        for side in sides
        if side.pair.sourced and side.is_of(*_MEASURED)
    ]
    return sum(fits) / len(fits) if fits else 0.0


def bounds_fit(sides: Sequence[Side]) -> float:
    """The same where the sentence gives bounds alone: of two editions, `more than 54` was written of the nearer one."""
    stated = [side.pair.stated for side in sides if side.pair.sourced]
    return fit(sides) if all(map(quantity.is_bound, stated)) else 0.0


def has_loose_bound(sides: Sequence[Side], *, is_named: bool) -> bool:
    """Whether a bound is kept by a figure of a claim that is far from it, and may be of something else.

    So is a share's elsewhere in the source: `at most 70 per cent of the chips`, "33"; and any where the sentence does
    not name what the claim is about: `fewer than 1,500 cases`, "11 cases in Morland".
    """
    return any(
        side.pair.sourced is not None
        and quantity.is_bound(side.pair.stated)
        and (not is_named or (side.closeness < _LIKE and quantity.is_share(side.pair.stated)))
        and quantity.nearness(side.pair.stated, side.pair.sourced) < _NEAR
        for side in sides
    )
