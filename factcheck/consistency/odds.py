"""Two figures or days of one thing in, whether they can both be right out; and what is said of those that cannot."""

from collections.abc import Iterable, Iterator

from factcheck import facts
from factcheck.arithmetic.value import INCONSISTENT, Problem, Range, as_percent, quantity, rounded
from factcheck.consistency.mention import Mention
from factcheck.facts import Context
from factcheck.facts.date.value import When
from factcheck.facts.quantity import Quantity, Role
from factcheck.model import Fact, Relation

_HUNDREDTHS = 0.05  # what a rounded count may be off at most
_ROUNDED_FROM = 100


def are_at_odds(one: Fact, other: Fact) -> bool:
    """Whether no value behind the one could be written as the other is."""
    if one.kind == "date":
        return other.kind == "date" and _are_days_apart(one, other)
    left, right = quantity(one), quantity(other)
    if left is None or right is None:
        return False
    if left.role is Role.SCORE or right.role is Role.SCORE:
        return left.figures not in {right.figures, right.figures[::-1]}
    return not _meant(left).meets(_meant(right))


def _are_days_apart(one: Fact, other: Fact) -> bool:
    is_bound = any(not isinstance(fact.value, When) or fact.value.phrase.bound is not None for fact in (one, other))
    return not is_bound and facts.compare(other, one, Context()) is Relation.CONFLICT


def _meant(value: Quantity) -> Range:
    if value.role is Role.SHARE and len(value.figures) > 1:
        return _of_count(value.figures[0])
    if value.dimension == "count" and value.grain == 1:
        return _of_count(value.central)
    if value.dimension == "percent":
        return as_percent(value.central, value.grain)
    return rounded(value.central, value.grain)


def _of_count(count: float) -> Range:
    """Half the last place that is no nought, if the count is not small: `400` may be 412, `1,020` is not 1,002."""
    place = 1.0
    while count >= _ROUNDED_FROM and count % (place * 10) == 0:
        place *= 10
    slack = min(place / 2, count * _HUNDREDTHS) if place > 1 else 0.0
    return Range(count - slack, count + slack)


def problem(earlier: Mention, later: Mention) -> Problem:
    """What is said where the later one stands."""
    return told(later.line.place, later.fact, earlier.line.place, earlier.fact.text)


def told(place: int, fact: Fact, other: int, text: str) -> Problem:
    """`inconsistent`, at the later figure, with what the earlier one is."""
    return Problem(INCONSISTENT, fact.start, fact.end, f"the text has {text} for this elsewhere", place, other)


def once_each(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The first of those that stand at one place."""
    seen: set[tuple[int, int]] = set()
    for one in problems:
        if (one.sentence, one.start) not in seen:
            seen.add((one.sentence, one.start))
            yield one
