"""Two figures of one measure in, how far apart they lie and whether a slip leads from the one to the other out."""

from math import log

from factcheck.facts.quantity.value import Quantity, figure_of
from factcheck.model import Fact

_WORLDS = 100
_FAR = 4.0


def are_worlds_apart(stated: Fact, sourced: Fact) -> bool:
    """Whether no slip leads from one figure to the other: a hundred or a thousand times as much, in other digits.

    `8.8 cents a share` is no mistake for "$430.6 million"; `430.6 billion` is. Of one noun any count may be a mistake,
    and a bound may be far off.
    """
    left, right = figure_of(stated), figure_of(sourced)
    if left.low is None or left.high is None or left.central * right.central <= 0:
        return False
    is_one_thing = bool(left.noun) and left.noun == right.noun
    times = abs(left.central / right.central)
    worlds = _WORLDS if left.dimension == right.dimension == "count" else 10 * _WORLDS
    return not is_one_thing and max(times, 1 / times) > worlds and _digits(left)[:1] != _digits(right)[:1]


def have_same_digits(stated: Fact, sourced: Fact) -> bool:
    """Whether but the size or the unit is otherwise: `8,400` for "840", `four metres` for "four centimetres".

    One digit alone many a number begins with: then all of the number must be the same.
    """
    left, right = figure_of(stated), figure_of(sourced)
    digits = _digits(left)
    return digits == _digits(right) and (left.figures == right.figures or max(map(len, digits), default=0) > 1)


def nearness(stated: Fact, sourced: Fact) -> float:
    """How near two figures of one measure lie, from 1 for equal to 0 for a factor of four or more."""
    left, right = figure_of(stated), figure_of(sourced)
    if left.central * right.central <= 0:
        return 0.0
    return max(0.0, 1.0 - abs(log(left.central / right.central)) / log(_FAR))


def _digits(quantity: Quantity) -> tuple[str, ...]:
    """The digits that each number of a figure begins with, wherever the point is."""
    return tuple(f"{number:f}".replace(".", "").strip("0") for number in quantity.figures)
