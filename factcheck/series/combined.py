"""A name of a draft in, what its holders have out: one, or several that the draft takes together."""

from itertools import pairwise

from factcheck.lexicon.comparing import TOGETHER
from factcheck.model import Fact
from factcheck.numerals import plain
from factcheck.series.reading import between, is_listed
from factcheck.series.shares import Draft, Share, share_of

_TAKEN = TOGETHER - {"between"}


def held_by(draft: Draft, name: Fact) -> Share | None:
    """What `name` has, with those of its list where these are taken together: `Europe and Japan combined`.

    None where one of them has nothing.
    """
    names = taken_together(draft, name)
    shares = [share for one in names if (share := share_of(draft, one)) is not None]
    if not shares or len(shares) < len(names):
        return None
    if len(shares) == 1:
        return shares[0]
    central = sum(share.quantity.central for share in shares)
    grain = max(share.quantity.grain for share in shares)
    whole = shares[0].quantity._replace(
        low=central - grain / 2, high=central + grain / 2, central=central, figures=(central,)
    )
    figure = shares[0].figure._replace(text=f"{plain(central)} together")
    return Share(" and ".join(share.name for share in shares), shares[0].holder, figure, whole)


def taken_together(draft: Draft, name: Fact) -> list[Fact]:
    """The names that are taken together with a name, itself among them."""
    is_taken = not _TAKEN.isdisjoint(between(draft.words, 0, len(draft.words.text)))
    return _list_of(draft, name) if is_taken else [name]


def _list_of(draft: Draft, name: Fact) -> list[Fact]:
    """The names that stand in one list with a name, itself among them."""
    found: list[Fact] = []
    for one, following in pairwise((*draft.facts, draft.facts[-1])):
        if one.kind == "name":
            found.append(one)
        is_end = one.kind != "name" or following.kind != "name" or not is_listed(draft.words, one, following)
        if is_end and name in found:
            return found
        found = [] if is_end else found
    return [name]
