"""Two readings in, the figures out above which nothing went, told by a word here and by a bound there: `peaked at 90`.

`Gusts peaked at 90 km/h` is "gusts of up to 90 km/h", `within an hour` is "less than an hour after it".
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.changes import PEAKING
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before

_JUST_BEFORE = 3  # tokens: `peaked at about`


def peaked(
    sides: Sequence[Side], stated: Reading, _sourced: Reading, _links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each of them that the source has as a limit."""
    for side in sides:
        fact, other = side.pair.stated, side.pair.sourced
        if other is None or not side.is_of("quantity") or not quantity.is_limit(other) or not is_peak(fact, stated):
            continue
        if not quantity.is_bound(fact) and quantity.nearness(fact, other) == 1.0:
            yield side._replace(pair=Pair(fact, other, Relation.SAME))


def is_peak(fact: Fact, reading: Reading) -> bool:
    """Whether the words before a figure say that nothing went above it: `reached 73 mph`, `the most he paid was`."""
    before = keys_before(reading.words, fact.start)
    is_most = before[-1:] in (["was"], ["is"]) and before[:2] == ["the", "most"]
    return is_most or before[-1:] == ["within"] or not PEAKING.isdisjoint(before[-_JUST_BEFORE:])
