"""The texts that a document had looked up in, what tells later whether other claims could change the answer out.

A document's findings follow from the claims that were proposed for each of its texts, in their order, and from
nothing else of the store. A text for which some were proposed (or nearly) is kept whole, and asked again. For any
other text, its stems are kept, what they weigh together, and the largest share of that which any one claim has.
"""

from array import array
from collections.abc import Mapping, Sequence

from factcheck.archive.counts import Counts
from factcheck.desk import WORTH_READING, Asked
from factcheck.match.retrieval import pairs, rank
from factcheck.match.retrieval.index import Index, key_of
from factcheck.match.retrieval.terms import Aliases, Terms, terms
from factcheck.typed import NamedTuple

_CLEARLY_FAR = WORTH_READING / 2


class Kept(NamedTuple):
    """A text with the ids of the claims that were proposed for it."""

    text: str
    claims: tuple[str, ...]


class Bare(NamedTuple):
    """A text that no claim came near: its stems by their 64-bit keys (as `array("Q")`), and their weight.

    No claim has more than `share` (0-1) of it.
    """

    keys: bytes
    weight: float
    share: float


class Trace(NamedTuple):
    """What one document left: how many rows, lines set aside and notes, what it counts for, and its texts.

    One is doubtful that stopped halfway by a fault of ours: it is read again whatever changes.
    """

    rows: int
    aside: int
    notes: int
    counts: Counts
    is_doubtful: bool = False
    kept: tuple[Kept, ...] = ()
    bare: tuple[Bare, ...] = ()


def of_texts(asked: Mapping[str, Asked], index: Index, aliases: Aliases) -> tuple[tuple[Kept, ...], tuple[Bare, ...]]:
    """The texts that are kept whole, and the others; `index` is that of the store which weights rest on.

    They were read by `aliases`, and are read again where those of the index are others.

    In a store of many claims not every one that shares a word is looked at, so that there each text is kept.
    """
    is_large, is_read = index.size > pairs.FEW, aliases == index.aliases
    kept, bare = [], []
    for text, (claims, read) in asked.items():
        found = None
        if not claims and not is_large:
            found = _bare(read if is_read else terms(text, index.aliases), index)
        if found is None:
            kept.append(Kept(text, claims))
        else:
            bare.append(found)
    return tuple(kept), tuple(bare)


def _bare(read: Terms, index: Index) -> Bare | None:
    """None for a text that has more in common with some claim than makes it far."""
    weights, _ = rank.weigh(index, read)
    rising = sorted(weights)  # a sum of floats depends on its order, and that of a set on the process
    known = sum(weights[number] for number in rising)
    weight = known + rank.weight_of_unknown(index) * (len(read.topic) - len(weights)) or 1.0
    share = known / weight
    if share > _CLEARLY_FAR:
        share = _largest(index, weights, rising) / weight
    if share >= WORTH_READING:
        return None
    return Bare(array("Q", sorted(map(key_of, read.topic))).tobytes(), weight, share)


def _largest(index: Index, weights: Mapping[int, float], numbers: Sequence[int]) -> float:
    """The most that any one claim has of the words."""
    found: dict[int, float] = {}
    for number in numbers:
        for claim in index.claims[index.claims_at[number] : index.claims_at[number + 1]]:
            found[claim] = found.get(claim, 0.0) + weights[number]
    return max(found.values(), default=0.0)
