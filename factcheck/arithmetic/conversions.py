"""`10 miles (20 km)`: one measure written in two units, which must come to the same."""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.arithmetic.value import BAD_ARITHMETIC, Problem, Range, Stated, figure, first_words, keys, quantity
from factcheck.facts.quantity import Hedge, Quantity, Role
from factcheck.lexicon.arithmetic import UNIT_VARIANTS
from factcheck.lexicon.units import UNITS
from factcheck.model import Fact

_CONVERTED = frozenset({"length", "area", "volume", "mass", "speed", "temperature"})
_DIMENSIONS = frozenset({"long", "wide", "high", "tall", "deep", "away"})
_CLOSING = frozenset({")", ";", ",", "/", "]"})
# A figure that ends in noughts was rounded: it stands for anything within a twentieth, or half its last place.
_LOOSE = 0.05
_VARIANT = 0.03  # how near two figures must be where one unit is taken for a namesake
_OPEN = frozenset({Hedge.MORE_THAN, Hedge.AT_LEAST, Hedge.ABOUT, Hedge.JUST_OVER})
_BEYOND = 0.1
_PLACE_OF_DEGREES = {10: 2.5, 5: 1.25}
_FAHRENHEIT = 5 / 9
_PLURALS = {"foot": "feet", "inch": "inches"}


def problems(sentence: Stated) -> Iterable[Problem]:
    """Pairs of figures that are one measure in two units and are too far apart for any rounding."""
    figures = sentence.figures
    for first, second in pairwise(figures):
        left, right = quantity(first), quantity(second)
        if left is None or right is None or not _is_converted(sentence, first, second, left, right):
            continue
        if not _agree(left, right):
            gives = _in_unit(left, right)
            end = sentence.words.text[first.start : first.end]
            message = f"{end} is {gives}, not {figure(right.figures[-1])}"
            yield Problem(BAD_ARITHMETIC, first.start, second.end, message)


def _is_converted(sentence: Stated, first: Fact, second: Fact, left: Quantity, right: Quantity) -> bool:
    """Whether the second figure stands in brackets, or behind `, or`, right after the first, in another unit."""
    is_one_kind = left.dimension == right.dimension and left.dimension in _CONVERTED and left.unit != right.unit
    is_range = [value.hedge is Hedge.BETWEEN for value in (left, right)]
    if not is_one_kind or is_range[0] != is_range[1] or Hedge.LOOSE in {left.hedge, right.hedge}:
        return False
    if {left.role, right.role} - {Role.LEVEL, Role.CHANGE, Role.BEFORE, Role.AFTER}:
        return False
    link = keys(sentence.words, first.end, second.start)
    behind = first_words(sentence.words, second.end, 1)
    if link[:1] and link[0] in _DIMENSIONS:
        link = link[1:]  # `12 kilometres long (9.5 miles)`
    return link in (["("], ["["], [",", "or"]) and bool(behind) and behind[0] in _CLOSING


def _agree(left: Quantity, right: Quantity) -> bool:
    if left.dimension == "temperature":
        return _degrees_agree(left, right)
    if all(one.meets(other) for one, other in zip(_ranges(left), _ranges(right), strict=False)):
        return True
    if left.hedge is Hedge.BETWEEN:
        return False
    lefts, rights = UNIT_VARIANTS.get(left.unit, (1.0,)), UNIT_VARIANTS.get(right.unit, (1.0,))
    return any(
        abs(left.central * one / (right.central * other) - 1) <= _VARIANT
        for one in lefts
        for other in rights
        if right.central
    )


def _ranges(value: Quantity) -> list[Range]:
    """What each end of the figure may stand for, in the base unit."""
    ends = (value.low, value.high) if value.hedge is Hedge.BETWEEN else (value.central,)
    return [
        _rounded(end, number, value.grain, is_open=value.hedge in _OPEN)
        for end, number in zip(ends, value.figures, strict=False)
        if end is not None and number
    ]


def _rounded(base: float, number: float, grain: float, *, is_open: bool) -> Range:
    """What a figure may stand for; `more than 50 km (35 miles)` may be a little more."""
    place = 1.0
    while number % (place * 10) == 0:
        place *= 10
    slack = max(grain / 2, min(abs(place / 2 * base / number), _LOOSE * abs(base)))
    return Range(base - slack, base + slack + (_BEYOND * abs(base) if is_open else 0.0))


def _degrees_agree(left: Quantity, right: Quantity) -> bool:
    """Two temperatures, or one warming in both scales: `2°C (3.6°F)`."""
    if left.hedge is Hedge.BETWEEN:
        return True  # `10 to 12°C (50 to 54°F)` may be written either way round
    one, other = (
        Range(value.central - slack, value.central + slack)
        for value in (left, right)
        for slack in (_slack_of_degrees(value),)
    )
    steps = [value.figures[0] * (_FAHRENHEIT if value.unit == "fahrenheit" else 1.0) for value in (left, right)]
    is_one_step = abs(steps[0] - steps[1]) <= _slack_of_degrees(left) + _slack_of_degrees(right)
    return one.meets(other) or is_one_step


def _slack_of_degrees(value: Quantity) -> float:
    rounded = next((slack for place, slack in _PLACE_OF_DEGREES.items() if value.figures[0] % place == 0), 0.0)
    return max(value.grain / 2, rounded)


def _in_unit(left: Quantity, right: Quantity) -> str:
    """What the left figure comes to in the unit of the right one."""
    if right.dimension == "temperature":
        degrees = left.central * 9 / 5 + 32 if right.unit == "fahrenheit" else left.central
        return f"{figure(degrees)} degrees {right.unit.title()}"
    worth = right.high if right.hedge is Hedge.BETWEEN and right.high is not None else right.central
    factor = worth / right.figures[-1]
    base = left.high if left.hedge is Hedge.BETWEEN and left.high is not None else left.central
    name = UNITS.get(right.unit, (right.unit,))[0]
    return f"{figure(base / factor)} {_plural(name)}"


def _plural(name: str) -> str:
    """`square feet`, `kilometres per hour`."""
    counted, per, time = name.partition(" per ")
    noun = counted.split(" ")[-1]
    return counted.removesuffix(noun) + _PLURALS.get(noun, f"{noun}s") + per + time
