"""Two readings in, the figures out that the source has in another clause than the words, or the day, stated of them.

`At sea level water boils at 68 °C` has its words from the one clause of "At sea level water boils at 100 °C, but on the
summit it boils at 68", and its figure from the other.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import AGREEING, quantity
from factcheck.lexicon.reporting import REPORTING
from factcheck.match.beside.clauses import clauses
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, held_places, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, keys_behind

_FEWEST = 2  # clauses
_OF_GROUP = frozenset({"all", "other", "others", "remaining", "rest"})  # `the four others`, `all seven`


class _Texts(NamedTuple):
    stated: Reading
    sourced: Reading
    links: Links
    context: facts.Context


def astray(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for the stated figure whose words stand, in the source, with another of its kind, and for its day."""
    yield from _of_other_noun(sides, stated, sourced, links)
    told = stated.of_kind("quantity")
    parts = tellings(sourced) if len(told) == 1 and len(tellings(stated)) == 1 else ()
    if len(parts) < _FEWEST:
        return
    texts = _Texts(stated, sourced, links, context)
    together = tuple(_together(sides, parts, texts))
    yield from together
    for side in sides if not together else ():
        if side.pair.stated in told and side.agrees and side.pair.sourced and not (side.why or _is_vague(told[0])):
            yield from _placed(told[0], side.pair.sourced, parts, texts)


def _of_other_noun(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """Where one thing is counted and the source has its figure of another, beside it: "a pool and two restaurants"."""
    held = held_places(links)
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        if not side.is_of("quantity") or not side.agrees or side.why or found is None:
            continue
        mine, theirs = (_noun_of(one, reading) for one, reading in ((fact, stated), (found, sourced)))
        if mine is None or theirs is None or theirs in held or not same_words(links, mine):
            continue
        if is_like(quantity.counted(fact), quantity.counted(found)):
            continue
        if all(_is_one(place, sourced) for place in same_words(links, mine)):
            yield Side(Pair(fact, found, Relation.UNCLEAR), 0.0, 0.0)


def _noun_of(fact: Fact, reading: Reading) -> int | None:
    """The term that a figure counts, right behind it."""
    counted = quantity.counted(fact)
    behind = next(iter(reading.terms_behind(fact.end)), None)
    is_its = behind is not None and bool(counted) and is_like(reading.terms[behind].key, counted)
    return behind if is_its else None


def _is_one(place: int, reading: Reading) -> bool:
    """Whether there is one of a thing: `a pool`."""
    return bool({"a", "an", "one"} & {*keys_before(reading.words, reading.terms[place].start, 1)})


def _placed(fact: Fact, found: Fact, parts: Sequence[Telling], texts: _Texts) -> Iterator[Side]:
    """The side of a figure that agrees with one of a clause, where all that is stated of it is of another's."""
    if figure := _by_name(fact, found, texts):
        yield _of_something_else(fact, found, figure)
        return
    own = next((one for one in parts if is_inside(found.start, (one.span,))), None)
    for other in parts:
        figure = _of_its_kind(fact, other, texts) if own is not None and other is not own else None
        if own is None or figure is None:
            continue
        alone, there = _alone(own, other, fact, texts), _alone(other, own, fact, texts)
        if _goes_on(other, own):
            there &= _places_opening(other, texts)  # the rest of it is told of what `own` tells of, too
        if there and not alone and not _has_rank_of(own, texts):
            yield _of_something_else(fact, found, figure)
            return
        if _has_verb(there, texts.stated) and not _has_verb(alone, texts.stated):
            yield Side(Pair(fact, figure, Relation.UNCLEAR), 0.0, 0.0)
            return


def _goes_on(one: Telling, later: Telling) -> bool:
    """Whether the second of two clauses may tell of what the first does."""
    return later.whole.start > one.whole.start and (not later.subject or later.points_back)


def _places_opening(clause: Telling, texts: _Texts) -> set[int]:
    """The stated words that a clause has before its subject."""
    return {index for index in texts.links if not same_words(texts.links, index).isdisjoint(clause.opening)}


def _has_verb(words: set[int], reading: Reading) -> bool:
    return any(is_verb_like(reading, index) for index in words)


def _together(sides: Sequence[Side], parts: Sequence[Telling], texts: _Texts) -> Iterator[Side]:
    """The sides of the one figure and the one day or rank, where the source has each in a clause with its own."""
    counts = [side.pair.stated for side in sides if side.is_of("quantity") and not side.why]
    frames = [side.pair.stated for side in sides if side.is_of("date", "rank")]
    if len(counts) != 1 or len(frames) != 1:
        return
    (count,), (frame,) = counts, frames
    if _is_vague(count) or len(texts.sourced.of_kind(frame.kind)) < _FEWEST:
        return
    own = [(one, its) for one in parts for its in _inside(one, "quantity", texts) if _agrees(count, its, texts)]
    framed = [(one, its) for one in parts for its in _inside(one, frame.kind, texts) if _is_same(frame, its, texts)]
    if len(own) != 1 or len(framed) != 1 or len(_inside(own[0][0], frame.kind, texts)) != 1:
        return
    (clause, figure), (there, its) = own[0], framed[0]
    other = None if there is clause else _of_its_kind(count, there, texts)
    if there is clause:
        yield Side(Pair(frame, its, Relation.SAME), 1.0, 1.0)
        yield Side(Pair(count, figure, facts.compare(count, figure, texts.context)), 1.0, 1.0)
    elif other is not None:
        yield Side(Pair(frame, its, Relation.SAME), 1.0, 1.0)
        yield _of_something_else(count, figure, other)


def _inside(clause: Telling, kind: str, texts: _Texts) -> list[Fact]:
    return [fact for fact in texts.sourced.of_kind(kind) if is_inside(fact.start, (clause.whole,))]


def _agrees(fact: Fact, other: Fact, texts: _Texts) -> bool:
    return facts.compare(fact, other, texts.context) in AGREEING


def _is_same(fact: Fact, other: Fact, texts: _Texts) -> bool:
    return facts.compare(fact, other, texts.context) is Relation.SAME


def _of_something_else(stated: Fact, agreeing: Fact, other: Fact) -> Side:
    why = f"the source has “{agreeing.text}” of something else, and “{other.text}” of this"
    return Side(Pair(stated, other, Relation.CONFLICT), 1.0, 1.0, why)


def _by_name(fact: Fact, found: Fact, texts: _Texts) -> Fact | None:
    """The figure that the source has with the one stated name that it has not with the agreeing figure.

    `15 weeks in Britain` beside "27 weeks in Britain and 15 weeks in the United States".
    """
    around = clauses(texts.sourced)
    own = around.get(found)
    named = [index for index in texts.links if texts.stated.terms[index].name is not None]
    is_of_group = any(not _OF_GROUP.isdisjoint(_beside(one, texts.sourced)) for one in around)
    for figure, other in around.items() if own and not is_of_group else ():
        if own is None or figure is found or not _is_wrong_for(fact, figure, texts):
            continue
        places = [{place for place, _ in texts.links[index]} for index in named]
        with_other = [one for one in places if one <= other.own]
        with_own = [one for one in places if not one.isdisjoint(own.own)]
        if _has_own_word(own.own - other.own, fact, texts):
            continue
        strangers = (place for place in own.own - other.own if texts.sourced.terms[place].name is not None)
        if with_other and not with_own and any(all(at not in one for one in places) for at in strangers):
            return figure
    return None


def _has_own_word(places: frozenset[int], fact: Fact, texts: _Texts) -> bool:
    """Whether a plain word of those is stated that is not what the figure counts: `flows 345 km`."""
    counted = quantity.counted(fact)
    words = (texts.stated.terms[index] for index in texts.links if same_words(texts.links, index) & places)
    return any(term.weight >= 1 and not term.name and not (counted and is_like(term.key, counted)) for term in words)


def _beside(fact: Fact, reading: Reading) -> tuple[str, ...]:
    return (*keys_before(reading.words, fact.start, 1), *keys_behind(reading.words, fact.end, 1))


def _is_vague(fact: Fact) -> bool:
    """Whether a figure is true of many: `under 10,500`, or anybody's age."""
    return quantity.is_age(fact) or quantity.is_bound(fact)


def _of_its_kind(fact: Fact, clause: Telling, texts: _Texts) -> Fact | None:
    """The figure of a clause that the stated one would be wrong for."""
    there = (other for other in texts.sourced.of_kind("quantity") if is_inside(other.start, (clause.span,)))
    return next((other for other in there if _is_wrong_for(fact, other, texts)), None)


def _is_wrong_for(fact: Fact, other: Fact, texts: _Texts) -> bool:
    """Whether a figure is another of the same kind: of one noun, where both count one."""
    mine, theirs = quantity.counted(fact), quantity.counted(other)
    is_of_one_kind = not (mine and theirs) or is_like(mine, theirs)
    is_alike = is_of_one_kind and quantity.is_comparable(fact, other) and not quantity.are_worlds_apart(fact, other)
    return is_alike and facts.compare(fact, other, texts.context) is Relation.CONFLICT


def _has_rank_of(clause: Telling, texts: _Texts) -> bool:
    """Whether a clause has a rank that is stated: `the second edition sold 12,000`."""
    theirs = _inside(clause, "rank", texts)
    return any(_is_same(mine, other, texts) for mine in texts.stated.of_kind("rank") for other in theirs)


def _alone(one: Telling, other: Telling, fact: Fact, texts: _Texts) -> set[int]:
    """The stated words that the source has in one of two clauses alone; what both may be of is in both.

    What a figure counts need not be said again: `sold 300 copies, and the second edition 12,000`.
    """
    goes_on = not other.subject or other.points_back or one.verb.key in REPORTING
    words = {*one.rest, *one.opening, *(() if goes_on else one.subject)}
    theirs = {*other.rest, *other.opening, *other.subject}
    counted = quantity.counted(fact)
    found = set[int]()
    for index in texts.links:
        term, places = texts.stated.terms[index], same_words(texts.links, index)
        is_counted = bool(counted) and is_like(term.key, counted)
        if term.weight >= 1 and not is_counted and not places.isdisjoint(words) and places.isdisjoint(theirs):
            found.add(index)
    return found
