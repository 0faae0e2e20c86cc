"""Two readings and what links them in, each compared fact of the stated one beside its place in the source out."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck import facts, series
from factcheck.facts import quantity, quotation
from factcheck.lexicon.comparing import RATES
from factcheck.match.beside.allotted import misallotted
from factcheck.match.beside.asides import is_aside
from factcheck.match.beside.changed import changed
from factcheck.match.beside.clauses import is_difference
from factcheck.match.beside.compared import ordered
from factcheck.match.beside.complements import with_complements
from factcheck.match.beside.dated import misdated
from factcheck.match.beside.fates import fated
from factcheck.match.beside.follows import following
from factcheck.match.beside.holders import NOBODY, held
from factcheck.match.beside.lifespans import aged
from factcheck.match.beside.lifetimes import lived
from factcheck.match.beside.misplaced import is_part, misplaced
from factcheck.match.beside.nought import none_there
from factcheck.match.beside.pairing import assign
from factcheck.match.beside.parted import taken_for_part
from factcheck.match.beside.predecessors import preceding
from factcheck.match.beside.respective import misassigned
from factcheck.match.beside.scores import totalled
from factcheck.match.beside.spans import lasted
from factcheck.match.beside.steps import stepped
from factcheck.match.beside.wholes import inverted, of_parts, parts_of_whole
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like, stem
from factcheck.match.words.links import Links
from factcheck.match.words.side import AGREEING, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import is_inside, keys_before, keys_behind, keys_between, words_behind

COMPARED = ("date", "rank", "quantity")
_ADDED = 2
_TOLD_BY = 6  # tokens on either side of a speaker: `Lind, who leads the Greens`, `the Greens' leader Eva Lind`
_ADDING = frozenset({"another", "additional", "further", "other", "plus", "including", "fewer"})
_AROUND = 2  # words
_DIGITS = re.compile("[0-9]+")


def sides(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> tuple[Side, ...]:
    sides: list[Side] = [*_quoted(stated, sourced), *_attributed(stated, sourced, context)]
    theirs = sourced.held or _series(sourced)
    holders = held(stated, theirs, context) if stated.of_kind("quantity") else NOBODY
    for kind in COMPARED:
        sides += assign(stated, sourced, links, context, kind, holders)
    is_itself = _are_word_for_word(stated, sourced)
    wrong: dict[Fact, Side] = {}
    if is_itself:
        sides = [_in_its_place(side, stated, sourced, context) for side in sides]
    else:
        for found in (misplaced, misdated, misallotted, misassigned, taken_for_part, preceding, _on_other_end):
            wrong |= {side.pair.stated: side for side in found(sides, stated, sourced, links, context)}
        wrong |= {side.pair.stated: side for side in fated(sides, stated, sourced, context)}
    sides = [*none_there([wrong.get(side.pair.stated, side) for side in sides], stated, sourced)]
    sides = [*_in_dates(_told_by_half(sides, stated, sourced), sourced)]
    sides = [*with_complements(sides, stated, sourced, links)]
    turned = {side.pair.stated: side for side in inverted(sides, stated, sourced)}
    sides = _mirrored([turned.get(side.pair.stated, side) for side in sides])
    sides = [side for side in sides if side.agrees or not is_aside(side.pair.stated, stated)]
    worked_out = {} if is_itself else _derived(sides, stated, sourced, links, context)
    sides = [side for side in sides if side.pair.stated not in worked_out]
    parts = parts_of_whole(stated, sourced)
    sides = [
        _left_open(side)
        if _may_be_sum(side, stated, sourced)
        or _may_come_of(side, sides, sourced, links)
        or (not side.agrees and side.pair.stated.start in parts)
        else side
        for side in sides
    ]
    return tuple(sorted((*sides, *worked_out.values()), key=lambda side: side.pair.stated.start))


def _derived(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> dict[Fact, Side]:
    """What follows from what the source has, by the stated facts: of a text beside itself nothing need."""
    known = {side.pair.stated for side in sides if side.agrees}
    found = {side.pair.stated: side for side in lived(stated, sourced, links, context)}
    theirs = sourced.held or _series(sourced)
    found |= {side.pair.stated: side for side in _worked_out(stated, sourced, theirs, context)}
    sums = (*_by_for_to(sides, sourced), *_summed(sides, stated, sourced, links))
    found |= {side.pair.stated: side for side in sums if side.pair.stated not in found}
    more = (
        *(aged(stated, sourced, links), lasted(stated, sourced), of_parts(stated, sourced, links)),
        *(changed(stated, sourced, links), following(sides, stated, sourced, links)),
    )
    for way in (*more, ordered(stated, sourced, links), totalled(stated, sourced)):
        found |= {side.pair.stated: side for side in way if side.pair.stated not in known}
    return found


def _on_other_end(
    sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, context: facts.Context
) -> Iterable[Side]:
    return stepped(sides, stated, sourced, context)


@once
def _series(sourced: Reading) -> series.Series:
    return series.read(sourced.words, sourced.facts)


def _summed(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterable[Side]:
    """Counts that the source does not give, but that follow from those it gives: what came, went or is there in all."""
    theirs = sourced.of_kind("quantity")
    mine = [
        fact for fact in stated.of_kind("quantity") if any(quantity.are_of_one_measure(fact, one) for one in theirs)
    ]
    if len(theirs) <= len(mine):
        return  # as many figures as the source has: each is one of them, right or wrong
    for side in sides:
        fact = side.pair.stated
        is_same_figure = side.pair.sourced is not None and quantity.nearness(fact, side.pair.sourced) == 1.0
        if fact.kind == "quantity" and not side.agrees and not is_same_figure:
            relation = series.entails_sum(sourced.words, sourced.facts, stated.words, fact)
            is_wrong = relation is Relation.CONFLICT and is_difference(fact, stated) and _has_two(sourced)
            is_wrong = is_wrong and not any(is_difference(one, sourced) for one in theirs)
            is_wrong = is_wrong and all(index in links for index in _named_behind(fact, stated))
            products = series.entails_product(sourced.words, sourced.facts, fact)
            if Relation.SAME in {relation, products}:
                yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, "the source's figures come to that")
            elif is_wrong:
                yield Side(Pair(fact, None, relation), 1.0, 1.0, "the source's two figures are not so far apart")


def _by_for_to(sides: Sequence[Side], sourced: Reading) -> Iterable[Side]:
    """`raised by 25 cents` beside "raised from 20 to 25 cents"."""
    for side in sides:
        fact = side.pair.stated
        is_rate = not sourced.keys.isdisjoint(RATES)  # prices that rose by 3 per cent are inflation of 3 per cent
        if fact.kind == "quantity" and not is_rate and series.takes_level_for_change(sourced.facts, fact):
            why = "the source has that as what it came to or from, not as the change"
            yield Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, why)
        elif fact.kind == "quantity" and not side.agrees and series.takes_change_for_level(sourced.facts, fact):
            why = "the source has that as the change, not as what it came to"
            yield Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, why)


def _mirrored(sides: list[Side]) -> list[Side]:
    """`6-4` is "4-6" told by the other player; not where another set is told by the same: `6-4, 7-5` for "4-6, 7-5"."""
    results = [side for side in sides if side.agrees and side.pair.sourced and quantity.is_result(side.pair.stated)]
    turned = [side for side in results if side.pair.sourced and _is_turned(side.pair.stated, side.pair.sourced)]
    if not turned or len(turned) == len(results):
        return sides
    why = "the source has it the other way round, and the next as it is"
    wrong = [side._replace(pair=side.pair._replace(relation=Relation.CONFLICT), why=why) for side in turned]
    by_fact = {side.pair.stated: side for side in wrong}
    return [by_fact.get(side.pair.stated, side) for side in sides]


def _is_turned(fact: Fact, other: Fact) -> bool:
    mine, theirs = _DIGITS.findall(fact.text)[:2], _DIGITS.findall(other.text)[:2]
    return mine != theirs and mine == theirs[::-1]


def _may_come_of(side: Side, sides: Sequence[Side], sourced: Reading, links: Links) -> bool:
    """Whether a figure that the source has not may be worked out from some of its own, be they of other things.

    None that the draft has as well, of a part: `40 people, including six children`, "34, including six".

    Not where it is told of the very part that the source has a figure of: `144 in the capital`, "412, 268 of them in
    the capital".
    """
    fact = side.pair.stated
    if fact.kind != "quantity" or not side.conflicts or side.why:
        return False
    told = {one.pair.sourced for one in sides if one.agrees}
    figures = [figure for figure in sourced.of_kind("quantity") if figure not in told]
    if not quantity.may_come_to(fact, figures):
        return False
    held = {place for places in links.values() for place, _ in places}
    parts = (part for part in figures if is_part(sourced, part))
    return not any(told and held.issuperset(told) for told in (_told_behind(part, sourced) for part in parts))


def _told_behind(fact: Fact, reading: Reading) -> Sequence[int]:
    """The terms from a figure to the next mark."""
    marks = [token.start for token in words_behind(reading.words, fact.end) if not token.key[0].isalnum()]
    end = min(marks, default=len(reading.words.text))
    return reading.terms_within(fact.end, end)


def _left_open(side: Side) -> Side:
    return Side(Pair(side.pair.stated, side.pair.sourced, Relation.UNCLEAR), 0.0, 0.0)


def _may_be_sum(side: Side, stated: Reading, sourced: Reading) -> bool:
    """Whether a figure that is none of the source's is what two of them that belong together come to, or are apart by.

    `18,000 damaged or destroyed` for "11,000 destroyed and another 7,000 damaged".
    """
    if not side.is_of("quantity") or not side.conflicts or side.why:
        return False
    figures, counted = sourced.of_kind("quantity"), quantity.counted(side.pair.stated)
    return not _count_one_thing(side, stated, sourced) and any(
        quantity.are_sum(side.pair.stated, one, other)
        for one, other in pairwise(figures)
        if not _ADDING.isdisjoint(joint := _keys_between(sourced, one, other))
        and not (
            "including" in joint and is_like(counted, quantity.counted(one))
        )  # `nine dead`: "11 dead, including two"
    )


def _count_one_thing(side: Side, stated: Reading, sourced: Reading) -> bool:
    """Whether the same word is told of some of them by two figures: `three of them children`, "two children"."""
    found = side.pair.sourced
    behind = keys_behind(stated.words, side.pair.stated.end, 2)
    if found is None or behind[:1] != ["of"] or not PRONOUNS.issuperset(behind[1:]):
        return False
    first = next((term for term in stated.terms if term.start >= side.pair.stated.end), None)
    other = next((term for term in sourced.terms if term.start >= found.end), None)
    return first is not None and other is not None and first.stem == other.stem


def _keys_between(reading: Reading, one: Fact, other: Fact) -> list[str]:
    """The last few words before the second of two figures, and what stands right behind it."""
    before = keys_between(reading.words, one.end, other.start)[-_ADDED:]
    return before + keys_behind(reading.words, other.end, 1)


def _named_behind(fact: Fact, reading: Reading) -> Iterable[int]:
    """The names that something is so much more than: "seven goals more than Halden"."""
    return (index for index, term in enumerate(reading.terms) if term.name and term.start >= fact.end)


def _has_two(sourced: Reading) -> bool:
    """Whether a source gives two figures, whose difference alone can be meant."""
    return len(sourced.of_kind("quantity")) == 2  # noqa: PLR2004


def _worked_out(stated: Reading, sourced: Reading, theirs: series.Series, context: facts.Context) -> Iterable[Side]:
    """What the draft says of who holds what, and what follows from the source's figures side by side.

    A holder's figure that is merely another one is left to the words around it, which know better what it is of.
    """
    if not theirs.holdings:
        return
    for derived in series.derive(stated.words, stated.facts, theirs, context):
        if derived.relation is not Relation.UNCLEAR and not _is_told(derived, stated, sourced):
            words = stated.words.text[derived.start : derived.end]
            fact = derived.stated or Fact("order", words, derived.start, derived.end, None)
            yield Side(Pair(fact, None, derived.relation), 1.0, 1.0, derived.why)


def _is_told(derived: series.Derived, stated: Reading, sourced: Reading) -> bool:
    """Whether the words around are the better judge: of a level nobody else has, of an order the source says too."""
    if derived.is_level and not derived.is_swapped:
        return derived.relation is not Relation.SAME
    if derived.relation is not Relation.CONFLICT:
        return False
    if _is_verbatim(stated, sourced, derived.start, derived.end):
        return True
    is_order = derived.stated is None
    return is_order and _is_said(stated, sourced, derived.start, derived.end)


def _is_verbatim(stated: Reading, sourced: Reading, start: int, end: int) -> bool:
    """Whether the source has a passage with the words on either side of it as it stands: nothing follows against it."""
    places = [place for place, _ in _written(stated)]
    first, last = bisect_left(places, start), bisect_left(places, end)
    mine = _words_of(stated)[max(first - _AROUND, 0) : last + _AROUND]
    theirs = _words_of(sourced)
    return any(theirs[at : at + len(mine)] == mine for at in range(len(theirs) - len(mine) + 1))


def _are_word_for_word(stated: Reading, sourced: Reading) -> bool:
    """Whether two texts have the same words in the same order, whatever marks are between them."""
    return _words_of(stated) == _words_of(sourced)


def _in_its_place(side: Side, stated: Reading, sourced: Reading, context: facts.Context) -> Side:
    """A fact of a text that is the source word for word, beside its own: `12% of men and more than 12% of all`."""
    fact = side.pair.stated
    mine, theirs = stated.of_kind(fact.kind), sourced.of_kind(fact.kind)
    if side.agrees or fact.kind not in COMPARED or len(mine) != len(theirs):
        return side
    own = Pair(fact, theirs[mine.index(fact)], facts.compare(fact, theirs[mine.index(fact)], context))
    return Side(own, 1.0, 1.0) if own.relation in {Relation.SAME, Relation.WEAKER} else side


@once
def _words_of(reading: Reading) -> tuple[str, ...]:
    return tuple([key for _, key in _written(reading)])


@once
def _written(reading: Reading) -> tuple[tuple[int, str], ...]:
    """Each word with its place; a figure without the marks between its thousands."""
    tokens = reading.words.tokens
    return tuple([(token.start, token.key.replace(",", "")) for token in tokens if token.key[0].isalnum()])


def _is_said(stated: Reading, sourced: Reading, start: int, end: int) -> bool:
    """Whether the source has a passage of the stated text word for word, but for its figures."""
    mine, theirs = _plain_keys(stated, start, end), _plain_keys(sourced, 0, len(sourced.words.text))
    return any(theirs[at : at + len(mine)] == mine for at in range(len(theirs) - len(mine) + 1))


def _plain_keys(reading: Reading, start: int, end: int) -> list[str]:
    figures = reading.of_kind("quantity")
    inside = (token for token in reading.words.tokens if start <= token.start < end)
    return [token.key for token in inside if not is_inside(token.start, figures)]


def _quoted(stated: Reading, sourced: Reading) -> Iterable[Side]:
    """Each quotation beside the passage of the source that it is, or is meant to be."""
    for fact in stated.of_kind("quotation"):
        relation, passage = quotation.against(fact, sourced.words.text)
        if sourced.is_retold and relation is Relation.CONFLICT:
            relation, passage = Relation.UNCLEAR, None  # the source's own words are its quotation
        if passage or not quotation.is_at_arms_length(fact):
            yield Side(Pair(fact, passage, relation), 0.0 if passage is None else 1.0, 1.0)


def _attributed(stated: Reading, sourced: Reading, context: facts.Context) -> Iterable[Side]:
    """Each speaker beside the source's: the one who agrees, if there is one."""
    for fact in stated.of_kind("attribution"):
        pairs = [
            Pair(fact, other, relation)
            for other in sourced.of_kind("attribution")
            if (relation := facts.compare(fact, other, context)) is not Relation.UNCLEAR
            and not (relation is Relation.CONFLICT and _speaks_for(other, fact, stated, sourced, context))
        ]
        pairs.sort(key=lambda pair: pair.relation is Relation.CONFLICT)
        if pairs:
            yield Side(pairs[0], 1.0, 1.0)


def _speaks_for(speaker: Fact, other: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> bool:
    """Whether a body is said to have said what somebody did who is told by it: "Lind, who leads the Greens, said"."""
    article = keys_before(stated.words, other.start, 1)
    if article != ["the"]:
        return False
    said = [fact for fact in stated.of_kind("name") if other.start <= fact.start < other.end]
    near = [token.start for token in sourced.words.tokens if token.start < speaker.start][-_TOLD_BY:][:1]
    behind = [token.end for token in sourced.words.tokens if token.start >= speaker.end][:_TOLD_BY][-1:]
    start, end = (*near, speaker.start)[0], (*behind, speaker.end)[0]
    own = range(speaker.start, speaker.end)
    told = [fact for fact in sourced.of_kind("name") if start <= fact.start < end and fact.start not in own]
    return any(facts.compare(one, name, context) in AGREEING for one in said for name in told)


def _told_by_half(sides: Iterable[Side], stated: Reading, sourced: Reading) -> Iterable[Side]:
    """Twice the source's figure, of which that is `half of what was asked for`."""
    asked = set[str]() if _halved(stated) else _halved(sourced)
    for side in sides:
        fact, other = side.pair.stated, side.pair.sourced
        if fact.kind != "quantity" or other is None or not _is_done(asked, stated):
            yield side
        elif quantity.is_double(fact, other):
            yield Side(Pair(fact, other, Relation.SAME), 1.0, 1.0, f"{other.text} is half of that")
        else:
            yield Side(Pair(fact, other, Relation.CONFLICT), 1.0, 1.0, f"{other.text} is half of what it was")


def _halved(reading: Reading) -> set[str]:
    """The stems of what follows a `half of what`; empty where there is none."""
    keys = [token.key for token in reading.words.tokens]
    is_half = any(
        keys[at : at + 2] == ["half", "what"] or keys[at : at + 3] == ["half", "of", "what"] for at in range(len(keys))
    )
    return {stem(key) for key in keys[keys.index("what") :]} if is_half else set()


def _is_done(stems: set[str], reading: Reading) -> bool:
    return any(term.stem in stems and is_verb_like(reading, index) for index, term in enumerate(reading.terms))


def _in_dates(sides: Iterable[Side], sourced: Reading) -> Iterable[Side]:
    """A length of time that the source has within a date: `five days` of "for five days from Monday"."""
    dates = [fact for fact in sourced.of_kind("date") if " " in fact.text]
    for side in sides:
        fact = side.pair.stated
        told = f" {fact.text.lower()} "
        date = next((one for one in dates if told in f" {one.text.lower()} "), None) if not side.agrees else None
        is_length = date is not None and fact.kind == "quantity"
        yield Side(Pair(fact, date, Relation.SAME), 1.0, 1.0) if is_length else side
