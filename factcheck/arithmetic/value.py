"""What a sum needs to know of a figure, and what a wrong one is."""

from collections.abc import Sequence

from factcheck.facts.quantity import Hedge, Quantity, Role
from factcheck.model import Fact, Words
from factcheck.typed import NamedTuple
from factcheck.words import bounds, keys_between

BAD_ARITHMETIC = "bad-arithmetic"
INCONSISTENT = "inconsistent"
ROUND_FRACTION = 4.5
"""Percentage points that `a third` may be off, and `nearly 60 per cent`."""
_ROUND_HUNDREDS = 0.02


class Stated(NamedTuple):
    """A sentence of the draft, as far as sums go."""

    words: Words
    facts: Sequence[Fact]

    @property
    def figures(self) -> list[Fact]:
        """Its quantities, in their order."""
        return [fact for fact in self.facts if fact.kind == "quantity"]


class Problem(NamedTuple):
    """A sum that does not come out, at `start:end` of the sentence with the number `sentence`.

    `other` is the number of the sentence that says otherwise, for `inconsistent`.
    """

    rule: str
    start: int
    end: int
    message: str
    sentence: int = 0
    other: int | None = None


class Range(NamedTuple):
    """All values that would be written as the figure is."""

    low: float
    high: float

    def meets(self, other: "Range") -> bool:
        return self.low <= other.high and other.low <= self.high


def rounded(value: float, grain: float) -> Range:
    """What may stand behind a written figure: half its last place, and more where it ends in noughts.

    A whole number in the thousands that ends in two noughts or more is taken for rounded to two figures; `40 million`
    is written to the million.
    """
    slack = grain / 2
    if grain <= 1 and abs(value) >= 1000 and value % 100 == 0:  # noqa: PLR2004
        slack = max(slack, abs(value) * _ROUND_HUNDREDS)
    return Range(value - slack, value + slack)


def written(value: Quantity) -> Range:
    """What may stand behind the first figure of a quantity, in the unit that it is written in."""
    number = value.figures[0]
    factor = abs(value.central / number) if number and value.central else 1.0
    return rounded(number, value.grain / factor)


def as_percent(value: float, grain: float) -> Range:
    """A percentage as written; a multiple of five or ten is not always meant to the point."""
    slack = grain / 2
    if grain >= 1 and value % 5 == 0:
        slack = max(slack, 1.5 if value % 10 == 0 else 1.25)
    return Range(value - slack, value + slack)


def quantity(fact: Fact) -> Quantity | None:
    return fact.value if isinstance(fact.value, Quantity) else None


def number(fact: Fact) -> float:
    """The figure as it is written; of `38 of the 150` the part; nought of what is no figure."""
    value = quantity(fact)
    return value.figures[0] if value is not None else 0.0


def role(fact: Fact) -> Role | None:
    """What a figure is in its sentence: a level, a change, a share; None of what is no figure."""
    value = quantity(fact)
    return value.role if value is not None else None


def is_plain(fact: Fact, dimension: str = "") -> bool:
    """Whether the figure is a bare number, not hedged nor a range."""
    value = quantity(fact)
    if value is None or value.hedge not in {Hedge.NONE, Hedge.EXACTLY}:
        return False
    return not dimension or value.dimension == dimension


def keys(words: Words, start: int, end: int) -> list[str]:
    """The words from `start` to `end`, in lower case."""
    return keys_between(words, start, end)


def last_words(words: Words, place: int, count: int) -> list[str]:
    """The last `count` words that end at `place` or earlier, however long the sentence is."""
    last, _ = bounds(words, place, place)
    return [token.key for token in words.tokens[max(last - count - 1, 0) : last] if token.end <= place][-count:]


def first_words(words: Words, place: int, count: int) -> list[str]:
    """The first `count` words that begin at `place` or later."""
    first, _ = bounds(words, place, place)
    return [token.key for token in words.tokens[first : first + count]]


def figure(value: float) -> str:
    """`40`, `2.5`, `1,200`, `3.2 million`, to at most one decimal place, or two of a million."""
    for scale, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if abs(value) >= scale:
            return f"{round(value / scale, 2):,.2f}".rstrip("0").rstrip(".") + f" {name}"
    return f"{round(value, 1):,.1f}".removesuffix(".0")


def percent(value: float) -> str:
    return f"{figure(value)} per cent"
