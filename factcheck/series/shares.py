"""A draft's sentence beside a series in, the holders of that with their figures out, and who of them a name is."""

from collections.abc import Sequence

from factcheck.facts import Context, compare
from factcheck.facts.quantity import Quantity
from factcheck.model import Fact, Relation, Words
from factcheck.series.value import Series, amount
from factcheck.typed import NamedTuple


class Draft(NamedTuple):
    """The draft's sentence beside the series it is measured against."""

    words: Words
    facts: list[Fact]
    everything: Sequence[Fact]
    series: Series
    context: Context


class Share(NamedTuple):
    """A holder of the series with its figure."""

    name: str
    holder: Fact
    figure: Fact
    quantity: Quantity


def share_of(draft: Draft, name: Fact) -> Share | None:
    """The holder of the series that `name` is, or None."""
    return next((share for share in shares_of(draft) if holds_it(draft, name, share)), None)


def shares_of(draft: Draft) -> list[Share]:
    """Every holder of the series that has a figure."""
    shares = []
    for holding in draft.series.holdings:
        quantity = amount(holding.figure)
        if quantity is not None and holding.figure is not None:
            shares.append(Share(holding.holder.text, holding.holder, holding.figure, quantity))
    return shares


def holds_it(draft: Draft, name: Fact, share: Share) -> bool:
    """Whether a name is that of the holder."""
    return compare(name, share.holder, draft.context) is Relation.SAME


def beside(first: Share, second: Share) -> str:
    """What the source gives two holders, in words."""
    return f"the source has {first.name} at {first.figure.text} and {second.name} at {second.figure.text}"


def descending(shares: Sequence[Share]) -> list[Share]:
    """Who has most first."""
    return sorted(shares, key=lambda share: -share.quantity.central)
