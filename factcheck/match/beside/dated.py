"""Two readings in, the dates out that the draft gives to another item of a list than its source does.

`Became chief editor in 1988` has a year of "deputy editor in 1988 and chief editor in 1994", but of the other post.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from factcheck import facts
from factcheck.facts import AGREEING, date
from factcheck.match.beside.ties import ends_as_verb, noun_of, verb_before, verb_of_clause
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, all_linked, held_places, like_words, linked, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import within, words_before, words_behind

_PARTING = frozenset({"before", "after", "while", "then", ";"})
_SAYING = frozenset("said says announced reported told confirmed".split())
_starts, _ends = attrgetter("start"), attrgetter("end")
_JOINTS = frozenset(
    {
        ",",
        ";",
        ":",
        ".",
        "and",
        "but",
        "while",
        "then",
        "before",
        "after",
        "if",
        "unless",
        "because",
        "(",
        ")",
        "–",
        "—",
    }
)


class _Item(NamedTuple):
    """A date of the source with the places of the terms that tell what was then."""

    day: Fact
    told: frozenset[int]
    verbs: frozenset[int]


def misdated(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated date that the list of the source has of something else, or of this after all."""
    yield from _of_another_clause(sides, stated, sourced, links)
    settled = [*_of_another_verb(sides, stated, sourced, links, context)]
    yield from settled
    known = {side.pair.stated for side in settled}
    sides = [one for one in sides if one.pair.stated not in known and not _is_of_its_verb(one, stated, sourced, links)]
    listed = [_in_parallel(one, other, sourced) for one, other in pairwise(_items(sourced))]
    for side in sides if listed else ():
        fact, found = side.pair.stated, side.pair.sourced
        if fact.kind != "date" or found is None or (date.is_lasting(fact) and not _is_since(fact)):
            continue
        if side.agrees and (_is_with_its_figure(found, sides, sourced) or _has_one_verb(side, stated, sourced, links)):
            continue
        around = _around(stated, fact)
        heads, verbs = _heads(stated, around), frozenset(_span(stated, fact)) - around
        for one, other in (*listed, *((behind, ahead) for ahead, behind in listed)):
            own = around if _share_word(heads, one, stated, sourced) else heads
            is_its = _agree(fact, other.day, context)
            is_done_then = _is_done_at(verbs, one, other, stated, links)
            if (not is_done_then and not _is_of_other(own, one.told, other.told, sourced, links)) or _goes_with(
                verbs, one, other, links
            ):
                is_in_list = one.day == found and facts.compare(fact, other.day, context) is Relation.SAME
                if is_in_list and not side.agrees and _has_word_of(own, one, other, links):
                    yield Side(Pair(fact, found, Relation.UNCLEAR), 0.0, 0.0)
                continue
            if is_its and one.day == found and not side.agrees:
                yield Side(Pair(fact, other.day, Relation.SAME), 1.0, 1.0)
            elif one.day == found and side.agrees and not is_its:
                why = f"the source has “{one.day.text}” of something else, and “{other.day.text}” of this"
                yield Side(Pair(fact, other.day, Relation.CONFLICT), 1.0, 1.0, why)


def _is_with_its_figure(day: Fact, sides: Sequence[Side], sourced: Reading) -> bool:
    """Whether a figure is stated, too, that the source has in the item of that day and in no other: `1.2 million`."""
    told = {side.pair.sourced for side in sides if side.agrees and side.pair.stated.kind == "quantity"}
    span = set(_span(sourced, day))
    return any(fact and not span.isdisjoint(_span(sourced, fact)) for fact in told)


def _has_one_verb(side: Side, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a day is told with one verb in both, in a draft that tells of two: `said on Monday it left on Friday`."""
    verb, other = verb_before(side.pair.stated, stated), side.pair.sourced
    theirs = verb_of_clause(other, sourced) if verb is not None and other is not None else None
    if verb is None or theirs is None or theirs not in same_words(links, verb):
        return False
    verbs = [at for at in _span(stated, side.pair.stated) if is_verb_like(stated, at) and not stated.terms[at].name]
    if stated.terms[verbs[0]].key not in _SAYING:
        return False
    own = [at for at in range(verb) if at not in verbs]
    return verb == verbs[0] or (bool(own) and not linked(links, own[-1]).isdisjoint(range(theirs)))


def _is_since(fact: Fact) -> bool:
    """`twinned with Lund since 1963`: the day on which it began."""
    return fact.text.lower().startswith("since ")


def _of_another_clause(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """The date left open that the source has of what came before or after: "drove a bus before he joined in 2008"."""
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        if fact.kind != "date" or found is None or not side.agrees or date.is_lasting(fact):
            continue
        own = {index for index in _around(stated, fact) if is_matter(stated.terms[index])}
        places = [linked(links, index) for index in own]
        span = set(_span(sourced, found))
        held = held_places(links)
        is_told_more = any(_tells(sourced, place) for place in span - held)
        is_told_more = is_told_more and any(_is_verb(sourced, place, found) for place in span)
        is_elsewhere = bool(places) and all(each and each.isdisjoint(span) for each in places)
        if is_told_more and is_elsewhere and _are_parted(set().union(*places), found, sourced):
            yield Side(Pair(fact, found, Relation.UNCLEAR), 0.0, 0.0)


def _of_another_verb(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """The date of the source right behind the very verb: `closed in 1926`, "closed in 1998 and built in 1926"."""
    days = sourced.of_kind("date")
    theirs = _by_deed(sourced) if len(days) > 1 or any(map(date.is_lasting, days)) else {}
    for side in sides if theirs else ():
        fact, found = side.pair.stated, side.pair.sourced
        if found is None or not side.agrees or not (found in _by_verb(sourced) or date.is_lasting(found)):
            continue
        places = _verbs_meant(fact, stated, links)
        own = [day for day, at in theirs.items() if at in places]
        is_one = len(own) == 1 and theirs.get(found) not in places and not date.is_lasting(own[0])
        if is_one and not _agree(fact, own[0], context):
            why = f"the source has “{found.text}” of something else, and “{own[0].text}” of this"
            why = f"the source has that at the end of “{found.text}”" if own[0].text == found.text else why
            yield Side(Pair(fact, own[0], Relation.CONFLICT), 1.0, 1.0, why)


def _is_of_its_verb(side: Side, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a date that is not the source's is beside that of the very verb, so that none other is meant."""
    theirs, found = _by_verb(sourced), side.pair.sourced
    if side.agrees or found not in theirs or len(theirs) <= 1:
        return False
    places = _verbs_meant(side.pair.stated, stated, links)
    return [day for day, at in theirs.items() if at in places] == [found]


@once
def _by_verb(reading: Reading) -> dict[Fact, int]:
    """Each date with the verb that it stands behind."""
    return {day: verb for day in reading.of_kind("date") if (verb := verb_before(day, reading)) is not None}


@once
def _by_deed(reading: Reading) -> dict[Fact, int]:
    """The same, or with the noun for a deed, `until his death in 1861`, or what follows: `2001, when he left`."""
    nouns = {day: noun for day in reading.of_kind("date") if (noun := _noun_before(day, reading)) is not None}
    behind = {_last(day): verb for day in reading.of_kind("date") if (verb := _when_done(day, reading)) is not None}
    return {**nouns, **_by_verb(reading), **behind}


def _last(day: Fact) -> Fact:
    """The day that a stretch of time ends with, a day itself."""
    ends = date.ends(day)
    return ends[1] if ends else date.last_of(day) or day


def _noun_before(day: Fact, reading: Reading) -> int | None:
    index = max(reading.terms_before(day.start), default=None)
    if index is None or reading.terms[index].name:
        return None
    return index if len(within(reading.words, reading.terms[index].end, day.start)) <= 1 else None


def _when_done(day: Fact, reading: Reading) -> int | None:
    """The verb behind the `when` that a date is followed by."""
    behind = words_behind(reading.words, day.end, 2)
    keys = [token.key for token in behind]
    if keys[:1] != ["when"] and keys != [",", "when"]:
        return None
    ahead = reading.terms_within(behind[-1].start, len(reading.words.text))
    return next((at for at in ahead if is_verb_like(reading, at) and not reading.terms[at].name), None)


def _verbs_meant(day: Fact, stated: Reading, links: Links) -> set[int]:
    """Where the source has the verb that a date stands behind."""
    verb = verb_before(day, stated) if day.kind == "date" else None
    verb = verb_of_clause(day, stated) if verb is None else verb
    return set() if verb is None else same_words(links, verb) or like_words(links, verb)


def _are_parted(places: set[int], day: Fact, sourced: Reading) -> bool:
    """Whether `before`, `after` or the like stands between a date and each of some words."""
    joints = [token.start for token in sourced.words.tokens if token.key in _PARTING]
    starts = [sourced.terms[place].start for place in places]
    return all(any(min(start, day.start) < joint < max(start, day.start) for joint in joints) for start in starts)


def _agree(fact: Fact, other: Fact, context: facts.Context) -> bool:
    # `in 1994`, "from 1994 until 1997"
    is_start = date.is_lasting(other) and not _is_since(fact) and date.covers_start(fact, other)
    return is_start or facts.compare(fact, other, context) in AGREEING


def _is_of_other(
    own: frozenset[int], one: frozenset[int], other: frozenset[int], sourced: Reading, links: Links
) -> bool:
    """Whether what is stated has words of the other item alone, and none of the one alone, which has more to tell."""
    places = [linked(links, index) for index in own]
    held = frozenset().union(*places)
    is_told_more = any(place not in held and _tells(sourced, place) for place in one)
    with_other = [each for each in places if each & other and not each & one]
    return is_told_more and bool(with_other) and not any(each & one and not each & other for each in places)


def _goes_with(verbs: frozenset[int], one: _Item, other: _Item, links: Links) -> bool:
    """Whether what was done is what the one item alone tells of: it is the place or the person that is wrong."""
    places = all_linked(links, verbs)
    return bool(places & one.verbs and other.verbs and not places & other.verbs)


def _in_parallel(one: _Item, other: _Item, reading: Reading) -> tuple[_Item, _Item]:
    """Two items of a list, the first without what goes for the second too: `the tour plays Rome on … and Milan on`.

    A word that both have tells neither from the other: `head of sales and head of marketing`.
    """
    count = 0 if other.verbs else len(other.told)
    words = {reading.terms[index].stem for index in other.told}
    same = {index for index in one.told if reading.terms[index].stem in words}
    return one._replace(told=frozenset(sorted(one.told)[-count:]) | same), other


def _tells(reading: Reading, index: int) -> bool:
    return reading.terms[index].name is not None or is_matter(reading.terms[index])


def _items(reading: Reading) -> Iterator[_Item]:
    """The dates of a text, each with what stands between the verb before it and itself; else behind it."""
    for fact in reading.of_kind("date"):
        noun = noun_of(fact, reading)
        if noun is not None:
            yield _Item(fact, frozenset({noun}), frozenset())
            continue
        around = sorted(_around(reading, fact))
        verbs = [index for index in _span(reading, fact) if _is_verb(reading, index, fact)]
        before = [index for index in around if reading.terms[index].end <= fact.start]
        verbs = [index for index in verbs if reading.terms[index].end <= fact.start] if before else verbs
        behind_verb = [index for index in before if not verbs or index > verbs[-1]]
        told = behind_verb or before or around
        yield _Item(fact, frozenset(told), frozenset(verbs))


def _around(reading: Reading, fact: Fact) -> frozenset[int]:
    """The terms of the item of a list that a date stands in, but for its verbs."""
    return frozenset(index for index in _span(reading, fact) if not _is_verb(reading, index, fact))


def _heads(reading: Reading, around: frozenset[int]) -> frozenset[int]:
    """Of a phrase with `of` inside, what stands before that: `the second dose of the vaccine` is the dose."""
    first, last = min(around, default=0), max(around, default=0)
    tokens = reading.words.tokens if around else ()
    start, end = (reading.terms[first].start, reading.terms[last].start) if around else (0, 0)
    part = next((token.start for token in tokens if token.key == "of" and start < token.start < end), None)
    return around if part is None else frozenset(index for index in around if reading.terms[index].start < part)


def _is_done_at(verbs: frozenset[int], one: _Item, other: _Item, stated: Reading, links: Links) -> bool:
    """Whether what is stated was done at the other date: `built in 1974` for "built in 1911 and extended in 1974"."""
    done = [index for index in verbs if stated.terms[index].is_verb]
    places = [same_words(links, index) for index in done]
    is_others = bool(places) and all(each & other.verbs and not each & one.verbs for each in places)
    held = ({place for place, _ in found} for found in links.values())
    return is_others and bool(one.verbs) and all(map(one.verbs.isdisjoint, held))


def _has_word_of(own: frozenset[int], one: _Item, other: _Item, links: Links) -> bool:
    """Whether a word of the other item alone is stated, whatever more is: `head of marketing at Corvo in 2011`."""
    places = [linked(links, index) for index in own]
    return any(each & other.told and not each & one.told for each in places)


def _share_word(heads: frozenset[int], item: _Item, stated: Reading, sourced: Reading) -> bool:
    """Whether an item has a word of the stated phrase's head: `head of marketing` for "head of sales"."""
    return not {stated.terms[index].stem for index in heads}.isdisjoint(sourced.terms[at].stem for at in item.told)


def _span(reading: Reading, fact: Fact) -> Sequence[int]:
    marks = _joints(reading)
    before, behind = bisect_right(marks, fact.start, key=_ends), bisect_left(marks, fact.end, key=_starts)
    start = marks[before - 1].end if before else 0
    end = marks[behind].start if behind < len(marks) else len(reading.words.text)
    return reading.terms_within(start, end)


@once
def _joints(reading: Reading) -> list[Token]:
    return [token for token in reading.words.tokens if token.key in _JOINTS]


def _is_verb(reading: Reading, index: int, day: Fact) -> bool:
    """Whether a term is a verb, or may be one, as what ends in `s` right before a date: `begins on Monday`.

    Behind `of` it is what somebody is the head of: `head of marketing`.
    """
    term = reading.terms[index]
    if any(token.key == "of" for token in words_before(reading.words, term.start, 1)):
        return False
    is_next = index + 1 == len(reading.terms) or reading.terms[index + 1].start >= day.end
    may_be_verb = term.key.endswith("ing") or (is_next and term.end <= day.start and ends_as_verb(term.key))
    return term.name is None and (may_be_verb or is_verb_like(reading, index))
