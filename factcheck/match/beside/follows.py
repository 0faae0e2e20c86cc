"""Two readings in, the stated figures out that follow from two of the source's: a part, a margin.

`A third of the houses` is "640 of its 1,900", and who was 19 seconds ahead won by that.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.arithmetic import MARGINS
from factcheck.match.beside.scores import is_interim
from factcheck.match.beside.whole_for_part import parts
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before, keys_between

_BETTERED = frozenset("beat beats beaten broke broken bettered improved smashed".split())
_RECORDS = frozenset({"record", "mark"})
_NEAR, _TWO = 3, 2  # tokens: `the old record was 198 mm`
_STEPS = frozenset({"", "point", "goal", "run", "vote", "seat"})


def following(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for each of them that the source does not have itself."""
    for side in sides:
        fact = side.pair.stated
        if fact.kind != "quantity" or side.agrees:
            continue
        told = _as_part(fact, sourced, links) or _ahead(side, stated, sourced)
        if told:
            yield told


def apart_by(
    sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each stated margin of two figures that the source sets one against the other."""
    margins = (
        _over_record(side, stated, sourced) or _margin(side, stated, sourced)
        for side in sides
        if side.is_of("quantity")
    )
    return filter(None, margins)


def _over_record(side: Side, stated: Reading, sourced: Reading) -> Side | None:
    """`Beat the old record by 16 mm` beside "jumped 214 mm; the old record was 198 mm"."""
    fact = side.pair.stated
    is_by = keys_before(stated.words, fact.start, 1) == ["by"] and not quantity.is_bound(fact)
    if not is_by or stated.keys.isdisjoint(_BETTERED) or _RECORDS.isdisjoint(stated.keys & sourced.keys):
        return None
    figures = [one for one in sourced.of_kind("quantity") if quantity.are_of_one_measure(fact, one)]
    before = [keys_before(sourced.words, one.start, _NEAR) for one in figures]
    told = [keys for keys in before if not _RECORDS.isdisjoint(keys) and keys[-1] != "by"]
    if len(figures) != _TWO or len(told) != 1 or not all(map(quantity.is_exact, figures)):
        return None
    relation = Relation.SAME if quantity.are_apart_by(fact, *figures) else Relation.CONFLICT
    return Side(Pair(fact, None, relation), 1.0, 1.0, f"{figures[0].text} and {figures[1].text} are so far apart")


def _as_part(fact: Fact, sourced: Reading, links: Links) -> Side | None:
    """`A third of the houses` beside "640 of its 1,900 houses", where both tell the same of them."""
    bounds = quantity.share(fact)
    told = quantity.part_and_whole(fact) if " of " in fact.text else None  # `1,480 of the 1,790`, no share of any
    for part in parts(sourced) if bounds else ():
        if told and told != (part.number, part.whole):
            continue
        held = held_places(links)
        if bounds and bounds[0] <= part.number / part.whole <= bounds[1] and not part.told.isdisjoint(held):
            why = f"{part.number:g} of {part.whole:g}"
            return Side(Pair(fact, part.fact, Relation.SAME), 1.0, 1.0, why)
    return None


def _margin(side: Side, stated: Reading, sourced: Reading) -> Side | None:
    """`Won by four points` beside "52.1 to 47.9 per cent", which gives the margin of no other."""
    fact, figures = side.pair.stated, sourced.of_kind("quantity")
    is_count = quantity.number(fact) is not None and quantity.counted(fact) in _STEPS
    before = keys_before(stated.words, fact.start, 2)
    is_margin = before[-1:] == ["by"] or (before[-1:] == ["of"] and before[0] in MARGINS)
    if not is_count or not is_margin or side.why:
        return None
    beside = ((one, other, keys_between(sourced.words, one.end, other.start)) for one, other in pairwise(figures))
    pairs = [(one, other) for one, other, joint in beside if joint == ["to"] and not quantity.is_start(one)]
    margins = [one for one in figures if keys_before(sourced.words, one.start, 1) == ["by"]]
    results = [one for one in figures if quantity.is_result(one) and not is_interim(one, sourced)]
    pairs += [(one, one) for one in results]
    if len(pairs) != 1 or not {*margins} <= {*pairs[0]}:
        return None
    relation = Relation.SAME if quantity.are_apart_by(fact, *pairs[0]) else Relation.CONFLICT
    told = " and ".join(dict.fromkeys(one.text for one in pairs[0]))
    return Side(Pair(fact, None, relation), 1.0, 1.0, f"{told} are so far apart")


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
