"""Two readings in, the facts out that a source gives to another of a list: `Lund and Berg ... 21 and 18, respectively`.

Two lists of one length, the first of names or nouns and the second of figures, dates or ranks, go together item
by item.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import AGREEING, MEASURED, quantity
from factcheck.lexicon.grammar import DETERMINERS, LISTING
from factcheck.match.beside.clauses import clauses
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_between, within

_ALIKE = frozenset({"each", "all", "every", "both", "together"})  # what is told is told of the whole list
_FEWEST = 3  # items of lists that go together though nothing says so
_JOINTS = LISTING | {"or"}
_BETWEEN = _JOINTS | DETERMINERS | {"at", "in", "on", "to", "of", "for", "with", "then"}


class Item(NamedTuple):
    """The place of a term among those of its reading, and the fact that goes with it.

    `listed` is the fact as the text has it, `fact` the same in the unit of its list and told as its first is.
    """

    holder: int
    fact: Fact
    listed: Fact


def misassigned(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated fact whose holder has one in a list of the source, beside that."""
    mine = {item.listed: item.holder for item in respective(stated)}
    theirs = respective(sourced) or (_told_apart(sourced) if mine else ())
    if not theirs:
        return
    for side in sides:
        fact = side.pair.stated
        held = _holders(fact, mine, links)
        own = [item for item in theirs if item.holder in held and item.fact.kind == fact.kind]
        relation = facts.compare(fact, own[0].fact, context) if len(own) == 1 else Relation.UNCLEAR
        is_listed = any(side.pair.sourced == item.listed for item in theirs)
        if relation in AGREEING:
            yield Side(Pair(fact, own[0].fact, relation), 1.0, 1.0)
        elif relation is Relation.CONFLICT and is_listed:
            holder = sourced.terms[own[0].holder]
            why = f"the source has “{own[0].fact.text}” of {sourced.words.text[holder.start : holder.end]}"
            yield Side(Pair(fact, own[0].fact, relation), 1.0, 1.0, why)


@once
def _told_apart(reading: Reading) -> tuple[Item, ...]:
    """The figures that each have a clause with one name of their own: `Lund scored 21 and Berg scored 18`."""
    named = ((clause, [at for at in clause.subject if reading.terms[at].name]) for clause in clauses(reading).values())
    found = [Item(names[0], clause.figure, clause.figure) for clause, names in named if len(names) == 1]
    return tuple(found) if len({item.holder for item in found}) == len(found) else ()


def _holders(fact: Fact, mine: dict[Fact, int], links: Links) -> frozenset[int]:
    """The places of the source's terms that a stated fact may be of: by the draft's own list, else of all it names."""
    of = [mine[fact]] if fact in mine else list(links)
    return frozenset(place for index in of for place in linked(links, index))


@once
def respective(reading: Reading) -> tuple[Item, ...]:
    """The items of the list that a `respectively` stands behind, or before; or of names and figures in one order."""
    listed = [fact for fact in reading.facts if fact.kind in MEASURED]
    word = next((token for token in reading.words.tokens if token.key == "respectively"), None)
    if word is None:
        return _in_one_order(reading, [fact for fact in listed if fact.kind == "quantity"])
    run = _run(reading, [fact for fact in listed if fact.end <= word.start][::-1], word.start)
    run = run[::-1] or _run(reading, [fact for fact in listed if fact.start >= word.end], word.end)
    return _items(run, _list_before(reading, len(run), run[0].start) if len(run) > 1 else ())


def _in_one_order(reading: Reading, figures: Sequence[Fact]) -> tuple[Item, ...]:
    """`Lund, Malmo and Ystad have 3, 4 and 9 mills`: three names, three figures; not `3, 4 or 9`, nor `all`."""
    if any(token.key in _ALIKE for token in reading.words.tokens):
        return ()
    for number, first in enumerate(figures):
        run = _run(reading, figures[number:], first.start)
        between = within(reading.words, first.start, run[-1].start) if len(run) >= _FEWEST else ()
        holders = _list_before(reading, len(run), first.start, (True,)) if between else ()
        if holders and all(token.key != "or" for token in between):
            return _items(run, holders)
    return ()


def _items(run: Sequence[Fact], holders: Sequence[int]) -> tuple[Item, ...]:
    units = [quantity.as_listed(fact, run[0], run[-1]) for fact in run]
    return tuple(Item(*item) for item in zip(holders, units, run, strict=False))


def _run(reading: Reading, listed: Sequence[Fact], edge: int) -> list[Fact]:
    """The facts of one kind that stand side by side from a place on, the nearest first; empty for a single one."""
    found: list[Fact] = []
    for fact in listed:
        start, end = (fact.end, edge) if fact.end <= edge else (edge, fact.start)
        between = within(reading.words, start, end)
        is_near = len(between) <= 1 if not found else all(token.key in _BETWEEN for token in between)
        if not is_near or (found and fact.kind != found[0].kind):
            break
        found.append(fact)
        edge = fact.start if fact.end <= edge else fact.end
    return found if len(found) > 1 else []


def _list_before(reading: Reading, size: int, end: int, kinds: Sequence[bool] = (True, False)) -> tuple[int, ...]:
    """The last list of so many names before a place; of nouns, where no names are listed."""
    for is_named in kinds:
        last = reading.terms_before(end)
        for first in range(len(last) - size, -1, -1):
            places = last[first : first + size]
            if all(bool(reading.terms[place].name) is is_named for place in places) and _is_list(reading, places):
                return tuple(places)
    return ()


def _is_list(reading: Reading, places: Sequence[int]) -> bool:
    """Whether nothing but joints stands between terms, as in a list of them."""
    terms = [reading.terms[place] for place in places]
    for one, other in pairwise(terms):
        keys = keys_between(reading.words, one.end, other.start)
        if _JOINTS.isdisjoint(keys) or not all(key in _JOINTS or key in DETERMINERS for key in keys):
            return False
    return True
