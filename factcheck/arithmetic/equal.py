"""So many that each have the same, and what that comes to: `5 classes of 24 children each, 130 in all`.

Also from one sentence to the next: `Each of the 14 villages gets 25,000 pounds. The 420,000 pounds in all ...`, and
`shared equally by three charities. Each gets 350,000`.
"""

from collections.abc import Iterable

from factcheck.arithmetic.parts import is_total
from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Range,
    Stated,
    figure,
    is_plain,
    keys,
    last_words,
    quantity,
    written,
)
from factcheck.facts.quantity import Quantity, Role
from factcheck.lexicon.arithmetic import SHARED
from factcheck.model import Fact

_SLACK = 0.02  # for sums done on rounded figures
_NEAR = 2
_GETTING = frozenset("get gets got receive receives received pay pays paid inherit inherits inherited".split())


def problems(sentence: Stated) -> Iterable[Problem]:
    """`5 classes of 24 children each, 130 pupils in all`."""
    figures = [fact for fact in sentence.facts if quantity(fact) is not None]
    for number, each, total in zip(figures, figures[1:], figures[2:], strict=False):
        link, behind = keys(sentence.words, number.end, each.start), keys(sentence.words, each.end, total.start)
        is_each = link[-1:] == ["of"] and len(link) <= _NEAR and "each" in behind[:3] and len(behind) <= 4  # noqa: PLR2004
        if is_each and is_total(sentence, total):
            yield from _wrong(sentence, number, each, total)


def together(first: Stated, second: Stated) -> Iterable[Problem]:
    """What two sentences that follow each other say of one sum, placed in the second."""
    yield from _each_then_all(first, second)
    yield from _all_then_each(first, second)


def _each_then_all(first: Stated, second: Stated) -> Iterable[Problem]:
    """`Each of the 14 villages is to get 25,000 pounds. The 420,000 pounds in all`."""
    figures = _money_and_counts(first)
    if len(figures) != 2 or keys(first.words, 0, figures[0].start) != ["each", "of", "the"]:  # noqa: PLR2004 - how many, and what each has
        return
    number, each = figures
    if not _GETTING & set(keys(first.words, number.end, each.start)):
        return
    for total in _money_and_counts(second):
        if is_total(second, total) and keys(second.words, 0, total.start) in (["the"], []):
            yield from _wrong(second, number, each, total)


def _all_then_each(first: Stated, second: Stated) -> Iterable[Problem]:
    """`900,000 dollars to be shared equally by three charities. Each will get 350,000`."""
    figures, shares = _money_and_counts(first), _money_and_counts(second)
    if len(figures) != 2 or len(shares) != 1 or second.words.tokens[0].key != "each":  # noqa: PLR2004 - what, and among how many
        return
    total, number = figures
    link = keys(first.words, total.end, number.start)
    is_shared = bool(SHARED & set(link)) and bool({"equally", "evenly"} & set(link))
    lead = keys(second.words, 0, shares[0].start)
    if is_shared and last_words(first.words, number.start, 1)[-1:] != ["of"] and lead[-1:] and lead[-1] in _GETTING:
        yield from _wrong(second, number, shares[0], total)


def _money_and_counts(sentence: Stated) -> list[Fact]:
    found = [fact for fact in sentence.facts if (value := quantity(fact)) is not None and value.dimension != "time"]
    return found if all(map(is_plain, found)) else []


def _wrong(placed: Stated, number: Fact, each: Fact, total: Fact) -> Iterable[Problem]:
    many, share, whole = quantity(number), quantity(each), quantity(total)
    if many is None or share is None or whole is None or not all(map(_is_level, (many, share, whole))):
        return
    is_of_one = share.dimension == whole.dimension or "" in {share.unit, whole.unit}
    if many.dimension != "count" or not is_of_one or many.central < 2:  # noqa: PLR2004
        return
    one, all_of_it = written(share), written(whole)
    product = Range(one.low * many.central, one.high * many.central)
    slack = _SLACK * all_of_it.high if share.grain != 1 or whole.grain != 1 else 0.0
    exact = share.figures[0] * many.central
    if not product.meets(Range(all_of_it.low - slack, all_of_it.high + slack)) or _is_off(exact, whole):
        message = f"{figure(many.central)} times {figure(share.figures[0])} is {figure(exact)}"
        at = [fact for fact in (number, each, total) if any(fact is mine for mine in placed.facts)]
        yield Problem(BAD_ARITHMETIC, at[0].start, at[-1].end, f"{message}, not {figure(whole.figures[0])}")


def _is_off(exact: float, whole: Quantity) -> bool:
    """Whether counts, which nobody rounds below a thousand, differ."""
    return whole.dimension == "count" and whole.grain == 1 and exact < 1000 and exact != whole.figures[0]  # noqa: PLR2004


def _is_level(value: Quantity) -> bool:
    return len(value.figures) == 1 and value.role in {Role.LEVEL, Role.CHANGE}
