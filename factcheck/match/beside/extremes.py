"""Two readings in, the figures and the words out that tell the one end of a source's range: `the cheapest cost 15`.

"Tickets cost between 15 and 190 euros" says what the cheapest costs, and what the costliest.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.ranks import LEAST, SUPERLATIVES
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation


def at_extreme(
    sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each stated figure that is set beside a range, and for the superlative by which it is the one end."""
    words = {key for key in stated.keys if key in SUPERLATIVES}
    if len(words) != 1 or not words.isdisjoint(sourced.keys):
        return
    word = next(iter(words))
    for side in sides:
        ends = _ends(side.pair.stated, side.pair.sourced) if side.is_of("quantity") else None
        if ends is None or not quantity.is_exact(side.pair.stated):
            continue
        own, other = ends if SUPERLATIVES[word] in LEAST else ends[::-1]
        number = quantity.numbers(side.pair.stated)[0]
        relation = {own: Relation.SAME, other: Relation.CONFLICT}.get(number)
        if relation is not None:
            yield Side(Pair(side.pair.stated, side.pair.sourced, relation), 1.0, 1.0)
            yield from (one for one in _ranked(word, stated) if relation is Relation.SAME)


def _ends(fact: Fact, found: Fact | None) -> tuple[float, float] | None:
    """The two ends of what a single figure is set beside."""
    ends = sorted(quantity.numbers(found)) if found is not None and found.kind == "quantity" else []
    is_range = len(ends) == 2 and ends[0] < ends[1] and len(quantity.numbers(fact)) == 1  # noqa: PLR2004
    return (ends[0], ends[1]) if is_range and not (found and quantity.is_result(found)) else None


def _ranked(word: str, stated: Reading) -> Iterator[Side]:
    for fact in stated.of_kind("rank"):
        if fact.text.lower() == word:
            yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0)
