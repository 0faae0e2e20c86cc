"""Two readings in, the figures out that the source has in another clause than the words that are stated of them.

`At sea level water boils at 68 °C` has its words from the one clause of "At sea level water boils at 100 °C, but on the
summit it boils at 68", and its figure from the other.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.match.beside.clauses import clauses
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import AGREEING, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import is_inside, keys_before, keys_behind

_FEWEST = 2  # clauses
_OF_GROUP = frozenset({"all", "other", "others", "remaining", "rest"})  # `the four others`, `all seven`


def astray(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated figure whose words stand, in the source, with another figure of its kind."""
    is_one = len(stated.of_kind("quantity")) == 1 and len(tellings(stated)) == 1
    if not is_one or len(sourced.of_kind("quantity")) < _FEWEST:
        return
    parts = tellings(sourced)
    dated = tuple(_by_day(sides, parts, sourced, context))
    yield from dated
    for side in sides if not dated else ():
        found = side.pair.sourced
        if not side.is_of("quantity") or not side.agrees or side.why or found is None or _is_vague(side.pair.stated):
            continue
        figure = _by_name(side.pair.stated, found, stated, sourced, links, context)
        if figure is not None:
            yield _of_something_else(side.pair.stated, found, figure)
            continue
        own = next((one for one in parts if is_inside(found.start, (one.span,))), None)
        for other in parts if own is not None else ():
            figure = _of_its_kind(side.pair.stated, other, sourced, context)
            if own is None or other is own or figure is None:
                continue
            alone = _alone(own, other, stated, links)
            there = _alone(other, own, stated, links)
            if there and not alone:
                yield _of_something_else(side.pair.stated, found, figure)
                break
            if any(is_verb_like(stated, index) for index in there):
                yield Side(Pair(side.pair.stated, figure, Relation.UNCLEAR), 0.0, 0.0)
                break


def _by_day(
    sides: Sequence[Side], parts: Sequence[Telling], sourced: Reading, context: facts.Context
) -> Iterator[Side]:
    """The sides of the one figure and the one day, where the source has each in a clause with a day of its own."""
    days = [side.pair.stated for side in sides if side.is_of("date")]
    counts = [side.pair.stated for side in sides if side.is_of("quantity") and not side.why]
    if len(days) != 1 or len(counts) != 1 or _is_vague(counts[0]):
        return
    (day,), (count,) = days, counts
    figures = [(one, other) for one in parts for other in sourced.of_kind("quantity") if _has(one, other)]
    own = [(one, other) for one, other in figures if facts.compare(count, other, context) in AGREEING]
    of_day = [one for one in parts for its in _days(one, sourced) if facts.compare(day, its, context) is Relation.SAME]
    if len(own) != 1 or len(of_day) != 1 or len(_days(own[0][0], sourced)) != 1:
        return
    (clause, figure), there = own[0], of_day[0]
    its = next(one for one in _days(there, sourced) if facts.compare(day, one, context) is Relation.SAME)
    other = None if there is clause else _of_its_kind(count, there, sourced, context)
    if there is clause or other is not None:
        yield Side(Pair(day, its, Relation.SAME), 1.0, 1.0)
    if there is clause:
        yield Side(Pair(count, figure, facts.compare(count, figure, context)), 1.0, 1.0)
    elif other is not None:
        yield _of_something_else(count, figure, other)


def _days(clause: Telling, reading: Reading) -> list[Fact]:
    return [day for day in reading.of_kind("date") if _has(clause, day)]


def _has(clause: Telling, fact: Fact) -> bool:
    return is_inside(fact.start, (clause.whole,))


def _of_something_else(stated: Fact, agreeing: Fact, other: Fact) -> Side:
    why = f"the source has “{agreeing.text}” of something else, and “{other.text}” of this"
    return Side(Pair(stated, other, Relation.CONFLICT), 1.0, 1.0, why)


def _by_name(
    fact: Fact, found: Fact, stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Fact | None:
    """The figure that the source has with the one stated name that it has not with the agreeing figure.

    `15 weeks in Britain` beside "27 weeks in Britain and 15 weeks in the United States".
    """
    around = clauses(sourced)
    own = around.get(found)
    named = [index for index in links if stated.terms[index].name is not None]
    is_of_group = any(not _OF_GROUP.isdisjoint(_beside(one, sourced)) for one in around)
    for figure, other in around.items() if own and not is_of_group else ():
        if own is None or figure is found or not _is_wrong_for(fact, figure, context):
            continue
        places = [{place for place, _ in links[index]} for index in named]
        with_other = [one for one in places if one <= other.own]
        with_own = [one for one in places if not one.isdisjoint(own.own)]
        strangers = (place for place in own.own - other.own if sourced.terms[place].name is not None)
        if with_other and not with_own and any(all(at not in one for one in places) for at in strangers):
            return figure
    return None


def _beside(fact: Fact, reading: Reading) -> tuple[str, ...]:
    return (*keys_before(reading.words, fact.start, 1), *keys_behind(reading.words, fact.end, 1))


def _is_vague(fact: Fact) -> bool:
    """Whether a figure is true of many: `under 10,500`."""
    return quantity.is_bound(fact) and quantity.number(fact) is not None


def _of_its_kind(fact: Fact, clause: Telling, sourced: Reading, context: facts.Context) -> Fact | None:
    """The figure of a clause that the stated one would be wrong for."""
    there = (other for other in sourced.of_kind("quantity") if is_inside(other.start, (clause.span,)))
    return next((other for other in there if _is_wrong_for(fact, other, context)), None)


def _is_wrong_for(fact: Fact, other: Fact, context: facts.Context) -> bool:
    """Whether a figure is another of the same kind: of one noun, where both count one."""
    mine, theirs = quantity.counted(fact), quantity.counted(other)
    is_of_one_kind = not (mine and theirs) or is_like(mine, theirs)
    is_alike = is_of_one_kind and quantity.is_comparable(fact, other) and not quantity.are_worlds_apart(fact, other)
    return is_alike and facts.compare(fact, other, context) is Relation.CONFLICT


def _alone(one: Telling, other: Telling, stated: Reading, links: Links) -> set[int]:
    """The stated words that the source has in one of two clauses alone; what both may be of is in both."""
    goes_on = not other.subject or other.points_back
    words = {*one.rest, *one.opening, *(() if goes_on else one.subject)}
    theirs = {*other.rest, *other.opening, *other.subject}
    found = set[int]()
    for index in links:
        places = same_words(links, index)
        if stated.terms[index].weight >= 1 and not places.isdisjoint(words) and places.isdisjoint(theirs):
            found.add(index)
    return found
