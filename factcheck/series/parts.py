"""A holder's figure in, the same as the draft tells it out: the draft's `half of all people` beside a count of them."""

from factcheck.facts.quantity import Quantity, Role
from factcheck.model import Fact
from factcheck.numerals import plain
from factcheck.series.shares import Draft, Share, holds_it, shares_of
from factcheck.series.value import worked_out

_WHOLE = 100.0  # per cent
_SHOWN = 1  # decimals of a share that is worked out


def as_told(draft: Draft, name: Fact, share: Share, stated: Quantity) -> Share | None:
    """The figure of a holder that `name` is, in the measure of `stated`; None where it is another's, or of another.

    Where no holder is left out, so many of all are a share of them.
    """
    if not holds_it(draft, name, share):
        return None
    if is_of_one_kind(stated, share):
        return share
    total = sum(one.quantity.central for one in shares_of(draft))
    is_part = stated.dimension == "percent" and draft.series.is_complete and share.quantity.dimension != "percent"
    return _part(share, stated, total) if is_part and total > 0 else None


def _part(share: Share, stated: Quantity, total: float) -> Share:
    part = _WHOLE * share.quantity.central / total
    quantity = worked_out(stated, part)._replace(role=Role.LEVEL)
    text = f"{share.figure.text} of {plain(total)}, {plain(round(part, _SHOWN))} per cent"
    return share._replace(figure=share.figure._replace(text=text), quantity=quantity)


def is_of_one_kind(stated: Quantity, share: Share) -> bool:
    """Whether two figures can be of one measure: `1,707 orders` and `1,390 deliveries` are not.

    `95 million` beside sums of money is one of them, and a bare `91,000` beside counts.
    """
    nouns = {stated.noun, share.quantity.noun} - {""}
    is_bare = stated.dimension == "count" and not stated.noun
    if is_bare and share.quantity.dimension in {"currency", "count"}:
        return True
    return dimension(stated) == dimension(share.quantity) and (stated.dimension != "count" or len(nouns) < 2)  # noqa: PLR2004


def dimension(quantity: Quantity) -> str:
    """Bare numbers stand beside per cents in a list (`33 per cent and 34`)."""
    return "percent" if quantity.dimension == "count" and not quantity.noun else quantity.dimension
