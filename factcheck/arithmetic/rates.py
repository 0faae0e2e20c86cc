"""`$12 million over 4 years, $4 million a year`: rates, prices and averages beside what they come to."""

from collections.abc import Iterable, Sequence

from factcheck.arithmetic.listings import numbers_after
from factcheck.arithmetic.parts import is_total, list_before
from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Range,
    Stated,
    figure,
    first_words,
    is_plain,
    keys,
    last_words,
    quantity,
    written,
)
from factcheck.facts.quantity import Hedge, Quantity, Role
from factcheck.lexicon.arithmetic import EACH, TO_A_RATE
from factcheck.model import Fact

_TOTALLED = frozenset({"count", "currency"})
_DURING = frozenset({"over", "for", "in", "during", "across"})
_SLACK = 0.02  # for sums done on rounded figures


def problems(sentence: Stated) -> Iterable[Problem]:
    """Rates, prices and averages that do not give the totals beside them."""
    figures = sentence.figures
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        yield from _total_then_rate(sentence, first, second, third)
        yield from _rate_then_total(sentence, first, second, third)
        yield from _price_then_total(sentence, first, second, third)
    yield from _averages(sentence, figures)


def _total_then_rate(sentence: Stated, total: Fact, length: Fact, rate: Fact) -> Iterable[Problem]:
    """`$12 million over 4 years, $4 million a year`."""
    whole, years, each = quantity(total), _length(sentence, length), quantity(rate)
    if whole is None or years is None or each is None or not _is_rate_of(each, whole, length) or not is_plain(rate):
        return
    link = keys(sentence.words, length.end, rate.start)
    behind = first_words(sentence.words, rate.end, 1)
    is_beside = tuple(link) in TO_A_RATE and (not behind or not behind[0].isalpha())
    is_between = _is_through(keys(sentence.words, total.end, _figure_start(length)))
    if is_beside and is_between and is_plain(total) and whole.role in {Role.LEVEL, Role.CHANGE}:
        spread = _over(written(whole), years)
        if not _near(spread, written(each)):
            message = f"{total.text} over {_bare(length)} is {figure(whole.figures[0] / years)} a {_unit(length)}"
            yield _wrong(total, rate, f"{message}, not {_told(each)}")


def _rate_then_total(sentence: Stated, rate: Fact, length: Fact, total: Fact) -> Iterable[Problem]:
    """`$4 million a year for 3 years, a total of $13 million`."""
    whole, years, each = quantity(total), _length(sentence, length), quantity(rate)
    if whole is None or years is None or each is None or not _is_rate_of(each, whole, length) or not is_plain(rate):
        return
    link = keys(sentence.words, length.end, total.start)
    if not is_plain(total) or not is_total(sentence, total) or not {",", "(", "–", "—", "or", "for"} & set(link[:1]):
        return
    is_between = keys(sentence.words, rate.end, _figure_start(length))[-1:] in (["for"], ["over"])
    product = _times(written(each), years)
    if is_between and not _near(product, written(whole)):
        message = f"{rate.text} for {_bare(length)} is {figure(each.figures[0] * years)}"
        yield _wrong(rate, total, f"{message}, not {_told(whole)}")


def _price_then_total(sentence: Stated, count: Fact, price: Fact, total: Fact) -> Iterable[Problem]:
    """`20 tickets at $30 each, $500 in all`."""
    number, each, whole = quantity(count), quantity(price), quantity(total)
    if number is None or each is None or whole is None or not all(map(is_plain, (count, price, total))):
        return
    is_priced = number.dimension == "count" and each.dimension == whole.dimension == "currency"
    link = keys(sentence.words, count.end, price.start)
    behind = keys(sentence.words, price.end, total.start)
    is_each = bool(behind) and behind[0] in EACH and behind[1:2] in ([","], ["("], ["–"], ["—"], ["for"])
    if is_priced and link[-1:] == ["at"] and len(link) <= 2 and is_each and is_total(sentence, total):  # noqa: PLR2004
        product = _times(written(each), number.central)
        if each.unit == whole.unit and not _near(product, written(whole)):
            message = f"{figure(number.central)} at {price.text} is {figure(number.central * each.central)}"
            yield _wrong(count, total, f"{message}, not {_told(whole)}")


def _averages(sentence: Stated, figures: Sequence[Fact]) -> Iterable[Problem]:
    """`10, 20 and 30 points, an average of 25`."""
    for at, fact in enumerate(figures):
        value = quantity(fact)
        is_named = fact.text.startswith("an average of ") or last_words(sentence.words, fact.start, 1) == ["averaging"]
        if (
            value is None
            or not is_named
            or value.hedge not in {Hedge.ABOUT, Hedge.NONE}
            or value.role is not Role.LEVEL
        ):
            continue
        parts = list_before(sentence, list(figures), at) or numbers_after(sentence, figures, at)
        known = [part for part in map(quantity, parts) if part is not None]
        if len(known) > 1:
            added = Range(sum(written(part).low for part in known), sum(written(part).high for part in known))
            mean = _over(added, len(known)) if any(part.grain != 1 for part in known) else None
            exact = sum(part.central for part in known) / len(known)
            if not _near(mean or Range(exact, exact), _cut_off(value)):
                listed = ", ".join(figure(part.figures[0]) for part in known)
                gives = figure(exact / (value.central / value.figures[0] if value.figures[0] else 1))
                yield _wrong(parts[0], fact, f"the average of {listed} is {gives}, not {figure(value.figures[0])}")


def _length(sentence: Stated, fact: Fact) -> float | None:
    """The number of units in a length of time; `over 4 years` after a sum is "during"."""
    value = quantity(fact)
    if value is None or value.dimension != "time" or len(value.figures) != 1 or value.role is not Role.LEVEL:
        return None
    is_during = value.hedge in {Hedge.NONE, Hedge.EXACTLY} or fact.text.split(" ", maxsplit=1)[0] == "over"
    has_hyphen = sentence.words.text[fact.end : fact.end + 1] == "-"
    return value.figures[0] if is_during and not has_hyphen and value.figures[0] > 0 else None


def _figure_start(length: Fact) -> int:
    """Where the length starts, past an `over` that was read with it."""
    return length.start + len("over ") if length.text.startswith("over ") else length.start


def _is_through(link: list[str]) -> bool:
    return bool(link) and link[-1] in _DURING and len(link) <= 4  # noqa: PLR2004


def _is_rate_of(rate: Quantity, whole: Quantity, length: Fact) -> bool:
    """Whether the rate is of the same thing, by the unit of time that the length counts."""
    time = quantity(length)
    if time is None or rate.noun not in {"", whole.noun}:
        return False
    is_bare = (
        rate.dimension == "count/time" and rate.unit == f"per {time.unit}"
    )  # `12 billion euros ..., 4 billion a year`
    is_one_unit = is_bare or rate.unit == f"{whole.unit} per {time.unit}".strip()
    is_one_thing = whole.dimension in _TOTALLED and (is_bare or rate.dimension == f"{whole.dimension}/time")
    return is_one_unit and is_one_thing and rate.role is Role.LEVEL and len(rate.figures) == 1


def _near(one: Range, other: Range) -> bool:
    slack = _SLACK * abs(other.high)
    return one.meets(Range(other.low - slack, other.high + slack))


def _cut_off(value: Quantity) -> Range:
    """An average may have been rounded or cut off at its last place."""
    return Range(value.central - value.grain / 2, value.central + value.grain)


def _over(whole: Range, number: float) -> Range:
    return Range(whole.low / number, whole.high / number)


def _times(each: Range, number: float) -> Range:
    return Range(each.low * number, each.high * number)


def _bare(length: Fact) -> str:
    return length.text.removeprefix("over ")


def _unit(length: Fact) -> str:
    value = quantity(length)
    return value.unit if value is not None else ""


def _told(value: Quantity) -> str:
    return figure(value.figures[0])


def _wrong(first: Fact, last: Fact, message: str) -> Problem:
    return Problem(BAD_ARITHMETIC, min(first.start, last.start), max(first.end, last.end), message)
