"""Figures that a source does not give but that follow from those it gives: what came, went or is there in all."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck import series
from factcheck.facts import quantity
from factcheck.lexicon.sums import EACH as SHARED_OUT
from factcheck.match.beside.clauses import is_difference
from factcheck.match.beside.misplaced import is_part
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.settings import SETTING, preposition
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_behind, keys_between, words_behind

_FEWEST = 2  # figures
_FAR_MORE = 1.1  # times the sum: not a slip, but of more than is listed
_ADDED = 2  # words before the second of two figures
_ADDING = frozenset({"another", "additional", "further", "other", "plus", "including", "fewer"})


def summed(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterable[Side]:
    """Counts that the source does not give, but that follow from those it gives: what came, went or is there in all."""
    theirs, mine = sourced.of_kind("quantity"), stated.of_kind("quantity")
    if len(theirs) < _FEWEST:
        return
    mine = tuple([fact for fact in mine if any(quantity.are_of_one_measure(fact, one) for one in theirs)])
    asked = _asked(stated, sourced)
    if len(theirs) <= len(mine) and not asked:
        return  # as many figures as the source has: each is one of them, right or wrong
    for side in sides:
        fact = side.pair.stated
        is_same_figure = side.pair.sourced is not None and quantity.nearness(fact, side.pair.sourced) == 1.0
        if fact.kind == "quantity" and not side.agrees and not is_same_figure:
            found = series.entails_sum(sourced.words, sourced.facts, stated.words, fact)
            products = series.entails_product(sourced.words, sourced.facts, fact)
            is_wrong = found.relation is Relation.CONFLICT
            is_parted = series.ALL not in asked and _is_of_one_part(stated, sourced, links)
            if Relation.SAME in {found.relation, products} and not is_parted:
                yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, "the source's figures come to that")
            elif is_wrong and _is_difference(fact, stated, sourced, links):
                yield Side(Pair(fact, None, found.relation), 1.0, 1.0, "the source's two figures are not so far apart")
            elif is_wrong and _is_wrong(fact, found, asked, stated, sourced):
                why = f"the source's figures come to {found.result:,.10g}"
                yield Side(Pair(fact, None, found.relation), 1.0, 1.0, why)


def _is_of_one_part(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source tells several cases apart, and the sentence is of one: `on the drug`, "on placebo"."""
    mine = {(preposition(index, stated), place) for index, places in links.items() for place, _ in places}
    held = {place for _, place in mine}
    cases = {slot for slot, place in mine if slot in SETTING and slot == preposition(place, sourced)}
    return any(place not in held and preposition(place, sourced) in cases for place in range(len(sourced.terms)))


def is_of_all(side: Side, sides: Sequence[Side], stated: Reading, sourced: Reading) -> bool:
    """Whether a figure is told of a whole whose parts the source's are: `400 in all`, "120 from Peru, 90 from Chile".

    Or of what is there, where the source's came or went: `now has 25 players`, "signed three".
    """
    found = side.pair.sourced
    if found is None or not side.is_of("quantity") or not side.conflicts or side.why:
        return False
    asked = _asked(stated, sourced)
    mine = [one for one in stated.of_kind("quantity") if quantity.are_of_one_measure(one, found)]
    if not asked or len(mine) > 1:
        return False
    told = {one.pair.sourced for one in sides if one.agrees}
    figures = (one for one in sourced.of_kind("quantity") if one not in told)
    parts = _alike(side.pair.stated, [one for one in figures if quantity.are_of_one_measure(one, found)])
    is_moved = not asked.isdisjoint({series.REST, series.NOW}) and series.is_move(sourced.words, sourced.facts, found)
    return len(parts) >= _FEWEST or is_moved


def _asked(stated: Reading, sourced: Reading) -> set[str]:
    """Which sums are asked for that the source does not speak of."""
    asked = {*series.asked(stated.words).values()}
    return asked and asked - {*series.asked(sourced.words).values()}


def _is_difference(fact: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a figure is by how much one of the source's two is more than the other, of what the source names."""
    return (
        is_difference(fact, stated)
        and len(theirs := sourced.of_kind("quantity")) == _FEWEST
        and all(quantity.are_of_one_measure(fact, one) and not is_difference(one, sourced) for one in theirs)
        and all(index in links for index in _named_behind(fact, stated))
    )


def _is_wrong(fact: Fact, found: series.Sum, asked: set[str], stated: Reading, sourced: Reading) -> bool:
    """Whether a figure is meant to be that sum: more than all that is listed may have come from elsewhere."""
    theirs = sourced.of_kind("quantity")
    is_one_measure = all(quantity.are_of_one_measure(fact, one) for one in theirs)
    if not asked or not is_one_measure or any(map(quantity.is_bound, (fact, *theirs))):
        return False
    if series.EACH in asked:
        nouns = [noun for one in theirs if (noun := quantity.counted(one))]
        return len(nouns) == _FEWEST and all(any(is_like(noun, key) for key in stated.keys) for noun in nouns)
    if len(found.counts) < _FEWEST or any(token.key in SHARED_OUT for token in sourced.words.tokens):
        return False
    if series.ALL in asked:
        is_parted = any(is_part(sourced, one) for one in theirs) or len(_alike(fact, theirs)) < len(theirs)
        return found.written <= found.result * _FAR_MORE and not is_parted
    signs = {count.sign for count in found.counts}
    return (
        signs > {0}
        or (series.REST in asked and signs == {1, -1})
        or (signs == {1} and found.written <= found.result * _FAR_MORE)
    )


def _alike(fact: Fact, theirs: Sequence[Fact]) -> list[Fact]:
    """Those that may count what a figure counts; all where none does, as that may be of all those kinds."""
    counted = quantity.counted(fact)
    nouns = [quantity.counted(one) for one in theirs]
    if not any(is_like(counted, noun) for noun in nouns):
        return [*theirs]
    return [one for one, noun in zip(theirs, nouns, strict=True) if not noun or is_like(counted, noun)]


def may_be_sum(side: Side, stated: Reading, sourced: Reading) -> bool:
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


def may_come_of(side: Side, sides: Sequence[Side], sourced: Reading, links: Links) -> bool:
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
