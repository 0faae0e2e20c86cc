"""What a draft says of the first few of a series together: `the top two hold 67 per cent`, `the two leaders have`."""

from collections.abc import Iterator

from factcheck.facts.rank import Rank
from factcheck.lexicon.comparing import LEADING
from factcheck.model import Fact
from factcheck.series.reading import between
from factcheck.series.shares import Draft, Share, descending, shares_of
from factcheck.series.value import amount

_FEWEST = 2


def first_together(draft: Draft) -> Iterator[tuple[Fact, Fact, list[Share]]]:
    """What speaks of the first few of the series, the next figure, and who they are.

    None where the series may lack one of them.
    """
    shares = descending(shares_of(draft))
    for counting, count in _counted(draft):
        is_known = draft.series.is_complete or draft.series.anchor >= count
        figure = next((fact for fact in draft.facts if fact.kind == "quantity" and fact.start >= counting.end), None)
        if is_known and figure is not None and _FEWEST <= count < len(shares) and not _is_shared(shares, count):
            yield counting, figure, shares[:count]


def _is_shared(shares: list[Share], count: int) -> bool:
    """Whether the last of them and the next have as much: who is among the first is not known."""
    return shares[count - 1].quantity.central <= shares[count].quantity.central


def _counted(draft: Draft) -> Iterator[tuple[Fact, int]]:
    """What speaks of the first few, and how many they are."""
    for fact in draft.everything:
        value, number = fact.value, amount(fact)
        behind = {*between(draft.words, fact.end, len(draft.words.text))[:1]}
        if isinstance(value, Rank) and value.low == 1 and (value.high or 0) >= _FEWEST and not value.is_from_end:
            yield fact, value.high or 0
        elif number is not None and number.dimension == "count" and behind & LEADING:
            yield fact, int(number.central)
