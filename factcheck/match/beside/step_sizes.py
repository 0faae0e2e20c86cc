"""Two readings in, by how much something rose or fell as the source's two ends of it have that, out.

`Sales fell by a quarter` beside "40 million euros, down from 52 million", `has halved since 1990` beside "12,000 in
1990 and 6,000 today".
"""

from collections.abc import Iterator, Sequence

from factcheck.facts import date, quantity
from factcheck.lexicon.comparing import RATES
from factcheck.lexicon.directions import FALLING, RISING
from factcheck.match.beside.frames import frame
from factcheck.match.read.matter import is_matter
from factcheck.match.read.moves import Step, step
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import is_inside, keys_behind, keys_between

# `30 euros dearer`, `gained four seats`; `30 euros cheaper`, `lost four seats`.
_MORE = frozenset("more higher dearer costlier pricier larger bigger longer warmer gained gains".split())
_LESS = frozenset("less fewer lower cheaper smaller shorter colder lost loses".split())
_LOSING = frozenset("lost loses lose losing sold sells sell cut cuts cutting shed axed closed closes scrapped".split())
_THEN = frozenset({"before", "earlier", "last", "previous", "previously", "then"})
_REACH = 6  # tokens: `more seats than the year before`
_SIZES = 2  # of one step: `rose by 27 million, or 5 per cent`


def changed(stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for each stated size of the one step that the source tells of; wrong only where all else is of that."""
    sizes = [fact for fact in stated.of_kind("quantity") if quantity.is_size(fact) or _is_over_former(fact, stated)]
    move = step(sourced) if 0 < len(sizes) <= _SIZES else None
    if move is None or _has_sizes(sourced):
        return
    if any(_is_end(size, move) or _is_of_whole(size, move, stated, sourced, links) for size in sizes):
        return  # `lost 230,000` is "a loss of 230,000"
    ends = f"“{move.before.text}” and “{move.after.text}”"
    for size in sizes:
        relation = quantity.of_step(size, move.before, move.after)
        is_right = relation in {Relation.SAME, Relation.WEAKER} and goes_that_way(stated, move)
        is_wrong = relation is Relation.CONFLICT and sourced.keys.isdisjoint(RATES)
        if is_right:
            yield Side(Pair(size, None, relation), 1.0, 1.0, f"the source has {ends}, which is so far apart")
            yield from _levels(size, move, stated)
        elif is_wrong and _is_of_nothing_else(sizes, move, stated, sourced, links):
            yield Side(Pair(size, None, relation), 1.0, 1.0, f"the source has {ends}, which is not so far apart")


def left_over(stated: Reading, sourced: Reading) -> Iterator[Side]:
    """A side for each end of a fall to what a part lost leaves: `fell from 60 to 45`, "sold 15 of its 60"."""
    figures, mine = sourced.of_kind("quantity"), stated.of_kind("quantity")
    parts = quantity.part_and_whole(figures[0]) if len(figures) == 1 else None
    starts, ends = filter(quantity.is_start, mine), [fact for fact in mine if quantity.is_end(fact)]
    if parts is None or len(ends) != 1 or sourced.keys.isdisjoint(_LOSING) or not _falls(stated):
        return
    before = next(starts, None)
    left, after = parts[1] - parts[0], quantity.number(ends[0])
    if (before is not None and quantity.number(before) != parts[1]) or after is None:
        return
    if before is not None:
        yield Side(Pair(before, figures[0], Relation.SAME), 1.0, 1.0)
    relation = Relation.SAME if after == left else Relation.CONFLICT if before is not None else Relation.UNCLEAR
    yield Side(Pair(ends[0], None, relation), 1.0, 1.0, f"the source has {figures[0].text}, which leaves {left:,.10g}")


def _falls(stated: Reading) -> bool:
    return any(_is_way(stated, index) and stated.terms[index].key in FALLING for index in range(len(stated.terms)))


def _is_of_whole(size: Fact, move: Step, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether it is told of what the source has a share of: `sales rose by 3 per cent`, "43 per cent of sales"."""
    if not quantity.is_share(move.after):
        return False
    subject = frame(stated, size).subject
    wholes = {frame(sourced, end).substance for end in (move.before, move.after)} - {-1}
    places = linked(links, subject)
    return bool(wholes) and bool(places) and places <= wholes


def _is_over_former(fact: Fact, stated: Reading) -> bool:
    """`Four more than before`, `100 fewer than in 2019`, but not "four more than the Liberals"."""
    behind, noun = keys_behind(stated.words, fact.end, _REACH), quantity.counted(fact)
    behind = behind[1:] if noun and is_like(behind[0], noun) else behind
    is_compared = behind[1:2] == ["than"] and behind[0] in _MORE | _LESS
    dates = stated.of_kind("date")
    return is_compared and (not _THEN.isdisjoint(behind) or any(day.start > fact.end for day in dates))


def _levels(size: Fact, move: Step, stated: Reading) -> Iterator[Side]:
    """A side for what it came to, told right before by how much that is more: `won 14 seats, four more than before`."""
    for fact in stated.of_kind("quantity"):
        between = keys_between(stated.words, fact.end, size.start)
        if fact.end < size.start and between[-1:] == [","] and quantity.nearness(fact, move.after) == 1.0:
            yield Side(Pair(fact, move.after, Relation.SAME), 1.0, 1.0)


def _is_end(fact: Fact, move: Step) -> bool:
    return any(quantity.nearness(fact, end) == 1.0 for end in (move.before, move.after))


def _has_sizes(sourced: Reading) -> bool:
    """Whether the source tells of a change by its size as well."""
    return any(map(quantity.is_size, sourced.of_kind("quantity")))


def goes_that_way(stated: Reading, move: Step) -> bool:
    """Whether no word has it go the other way."""
    ways = {term.key in RISING for index, term in enumerate(stated.terms) if _is_way(stated, index)}
    figures = stated.of_kind("quantity")
    words = (token for token in stated.words.tokens if token.key in _MORE | _LESS)
    ways |= {token.key in _MORE for token in words if not is_inside(token.start, figures)}  # not of `more than 37`
    return move.rises is None or ways <= {move.rises}


def _is_of_nothing_else(sizes: Sequence[Fact], move: Step, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has all that is told with a size: a name, a noun, a day; and no stretch of time is told."""
    subject = frame(stated, sizes[0]).subject
    told = (
        index
        for index, term in enumerate(stated.terms)
        if (term.name or is_matter(term) or index == subject)
        and not is_inside(term.start, sizes)
        and not _is_way(stated, index)
    )
    years = {date.year(fact) for fact in sourced.of_kind("date")}
    are_its_days = all(date.year(fact) in years for fact in stated.of_kind("date"))
    others = [fact for fact in stated.of_kind("quantity") if fact not in sizes and not _is_end(fact, move)]
    return are_its_days and not others and all(index in links for index in told)


def _is_way(reading: Reading, index: int) -> bool:
    key = reading.terms[index].key
    return key in RISING or key in FALLING
