"""Two readings in, the stated figures out that follow from two of the source's: a multiple, a part, a margin.

`More than doubled` is what 871 and then 1,904 come to, `a third of the houses` is "640 of its 1,900", and who was 19
seconds ahead won by that.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.match.beside.former import is_former
from factcheck.match.beside.parted import parts
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before, keys_between

_FAR = 0.15  # of a multiple: what is further off is another, however it is rounded


def following(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for each of them that the source does not have itself."""
    for side in sides:
        fact = side.pair.stated
        if fact.kind != "quantity" or side.agrees:
            continue
        told = _multiplied(fact, sourced) or _as_part(fact, sourced, links) or _ahead(side, stated, sourced)
        if told:
            yield told


def _multiplied(fact: Fact, sourced: Reading) -> Side | None:
    """`Doubled`, beside what it was and what it has come to."""
    bounds = quantity.grown(fact)
    changes = [(now, before, times) for now, before in _changes(sourced) if (times := quantity.times(now, before))]
    for now, before, times in changes if bounds else ():
        if bounds and bounds[0] <= times <= bounds[1]:
            return Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, f"from {before.text} to {now.text}")
    if bounds and len(changes) == 1:
        now, before, times = changes[0]
        if not bounds[0] * (1 - _FAR) <= times <= bounds[1] * (1 + _FAR):
            return Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, f"it went from {before.text} to {now.text}")
    return None


def _changes(reading: Reading) -> Iterator[tuple[Fact, Fact]]:
    """What something has come to, with what it was: `92, up from 46`, `from 46 to 92`."""
    for one, other in pairwise(reading.of_kind("quantity")):
        if not quantity.are_of_one_measure(one, other):
            continue
        between = keys_between(reading.words, one.end, other.start)
        if is_former(other, reading):
            yield one, other
        elif between[-1:] == ["to"] and keys_before(reading.words, one.start, 1) == ["from"]:
            yield other, one


def _as_part(fact: Fact, sourced: Reading, links: Links) -> Side | None:
    """`A third of the houses` beside "640 of its 1,900 houses", where both tell the same of them."""
    bounds = quantity.share(fact)
    for part in parts(sourced) if bounds else ():
        held = {place for places in links.values() for place, _ in places}
        if bounds and bounds[0] <= part.number / part.whole <= bounds[1] and not part.told.isdisjoint(held):
            why = f"{part.number:g} of {part.whole:g}"
            return Side(Pair(fact, part.fact, Relation.SAME), 1.0, 1.0, why)
    return None


def _ahead(side: Side, stated: Reading, sourced: Reading) -> Side | None:
    """`Won by 19 seconds` beside the times of two; a margin is none of the times themselves."""
    fact = side.pair.stated
    if not quantity.is_length_of_time(fact) or keys_before(stated.words, fact.start, 1) != ["by"] or side.why:
        return None
    times = [other for other in sourced.of_kind("quantity") if ":" in other.text and quantity.is_length_of_time(other)]
    if not times:
        return None
    if any(quantity.are_apart_by(fact, one, other) for one, other in pairwise(times)):
        return Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, "the source's times are so far apart")
    return Side(Pair(fact, None, Relation.UNCLEAR), 0.0, 0.0)
