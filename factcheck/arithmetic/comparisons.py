"""Two levels and how the one compares: `40 seats, double the 15 of 2019`, `30 deaths, five more than the 20 of May`.

So without a figure between them: `40 seats, fewer than the 15 of 2019`.
"""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.arithmetic.value import BAD_ARITHMETIC, Problem, Range, Stated, figure, is_plain, keys, quantity, rounded
from factcheck.facts.quantity import Quantity, Role
from factcheck.model import Fact

_REACH = 4
_HALF = 0.5
_THAN = tuple([",", word, "than", "the"] for word in ("more", "less", "fewer"))


def problems(sentence: Stated) -> Iterable[Problem]:
    """Comparisons that the two figures they stand between do not bear out."""
    figures = sentence.figures
    for first, second in pairwise(figures):
        yield from _set_beside(sentence, first, second)
    for first, middle, last in zip(figures, figures[1:], figures[2:], strict=False):
        one, between, other = quantity(first), quantity(middle), quantity(last)
        if one is None or between is None or other is None or not all(map(is_plain, (first, middle, last))):
            continue
        lead = keys(sentence.words, first.end, middle.start)
        link = keys(sentence.words, middle.end, last.start)
        is_listed = 0 < len(lead) <= _REACH and lead[-1] == "," and lead.count(",") == 1
        is_alike = (
            one.dimension == other.dimension and one.dimension in {"count", "currency"} and one.unit == other.unit
        )
        if not is_listed or not is_alike or other.noun not in {"", one.noun} or one.role is not Role.LEVEL:
            continue
        stated = _compared(between, link, other, one.dimension)
        if stated is not None and not rounded(one.central, one.grain).meets(stated):
            comparison = sentence.words.text[middle.start : last.end]
            times = _HALF if between.is_worded and between.figures[0] == _HALF else between.central
            is_multiple = between.role is Role.MULTIPLE or times == _HALF
            gives = other.central * times if is_multiple else (stated.low + stated.high) / 2
            message = f"{comparison} is {figure(gives)}, not {figure(one.central)}"
            yield Problem(BAD_ARITHMETIC, first.start, last.end, message)


def _set_beside(sentence: Stated, first: Fact, second: Fact) -> Iterable[Problem]:
    """`1.2 million euros, less than the 980,000 for staff`."""
    link = keys(sentence.words, first.end, second.start)
    one, other = quantity(first), quantity(second)
    if one is None or other is None or link not in _THAN or not is_plain(first) or not is_plain(second):
        return
    is_alike = one.dimension == other.dimension and one.unit == other.unit and other.noun in {"", one.noun}
    mine, theirs = rounded(one.central, one.grain), rounded(other.central, other.grain)
    is_wrong = mine.high < theirs.low if link[1] == "more" else mine.low > theirs.high
    if is_alike and is_wrong and one.role is other.role is Role.LEVEL:
        than = sentence.words.text[first.end : second.end].lstrip(", ")
        yield Problem(BAD_ARITHMETIC, first.start, second.end, f"{first.text} is not {than}")


def _compared(between: Quantity, link: list[str], other: Quantity, dimension: str) -> Range | None:
    """What `double the 15`, `five more than the 20` comes to."""
    base = rounded(other.central, other.grain)
    is_as_many = link in (["as", "many", "as", "the"], ["as", "much", "as", "the"])
    is_of = link == ["the"] or is_as_many
    if between.is_worded and between.figures[0] == _HALF and is_as_many:
        return Range(base.low * 0.45, base.high * 0.55)
    if between.role is Role.MULTIPLE and is_of and between.central in {2.0, 3.0, 4.0}:
        return Range(base.low * between.central * 0.9, base.high * between.central * 1.1)
    sign = {"more": 1, "fewer": -1, "less": -1}.get(link[0], 0) if link else 0
    if not sign or link[1:] not in (["than"], ["than", "the"]) or between.dimension != dimension:
        return None
    slack = between.grain / 2
    return Range(base.low + sign * between.central - slack, base.high + sign * between.central + slack)
