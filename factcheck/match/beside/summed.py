"""Figures that a source does not give but that follow from those it gives: what came, went or is there in all."""

from collections.abc import Iterable, Sequence

from factcheck import series
from factcheck.facts import quantity
from factcheck.lexicon.sums import EACH as SHARED_OUT
from factcheck.match.beside.clauses import is_difference
from factcheck.match.beside.frames import frame
from factcheck.match.beside.misplaced import is_part
from factcheck.match.beside.multiples import tells_of_compared
from factcheck.match.beside.step_sizes import goes_that_way
from factcheck.match.read.moves import step
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_passive
from factcheck.match.read.settings import SETTING, preposition
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before, keys_behind

_FEWEST = 2  # figures
_FAR_MORE = 1.1  # times the sum: not a slip, but of more than is listed


def summed(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterable[Side]:
    """Counts that the source does not give, but that follow from those it gives: what came, went or is there in all."""
    theirs, mine = sourced.of_kind("quantity"), stated.of_kind("quantity")
    if len(theirs) < _FEWEST:
        return
    mine = tuple([fact for fact in mine if any(quantity.are_of_one_measure(fact, one) for one in theirs)])
    asked = newly_asked(stated, sourced)
    move = step(sourced)
    if move is not None and not goes_that_way(stated, move):
        return  # `lost four seats`, of who went from 10 to 14
    is_shared_out = SHARED_OUT.isdisjoint(sourced.keys) and not SHARED_OUT.isdisjoint(stated.keys)
    if len(theirs) <= len(mine) and not asked and not is_shared_out:
        return  # as many figures as the source has: each is one of them, right or wrong
    for side in sides:
        fact = side.pair.stated
        is_count = fact.kind == "quantity" and not quantity.is_result(fact)
        is_same_figure = side.pair.sourced is not None and quantity.nearness(fact, side.pair.sourced) == 1.0
        is_of_holders = keys_before(stated.words, fact.start, 1) == ["the"] and quantity.number(fact) == len(theirs)
        if is_of_holders:
            continue  # `the two firms together employ 900`
        if is_count and not side.agrees and not is_same_figure and not side.is_of_others:
            found = series.entails_sum(sourced.words, _addable(fact, sourced), stated.words, fact)
            is_set_beside = _is_set_beside(fact, stated, sourced, links)
            products = series.entails_product(sourced.words, sourced.facts, fact)
            is_wrong = found.relation is Relation.CONFLICT
            is_deed = {count.sign for count in found.counts} == {0} and _is_of_one_deed(fact, stated, sourced, links)
            is_parted = series.ALL not in asked and (is_deed or _is_of_one_part(stated, sourced, links))
            is_level = {count.sign for count in found.counts} == {0}
            is_twice = is_level and any(is_part(sourced, one) for one in theirs)  # `40 shops, 12 of them in Lund`
            is_left = is_parted or not is_set_beside or is_twice
            if Relation.SAME in {found.relation, products} and not is_left and not _is_set_apart(asked, sourced):
                yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, "the source's figures come to that")
            elif is_wrong and _is_difference(fact, stated, sourced, links):
                yield Side(Pair(fact, None, found.relation), 1.0, 1.0, "the source's two figures are not so far apart")
            elif is_wrong and _is_wrong(fact, found, asked, stated, sourced):
                why = f"the source's figures come to {found.result:,.10g}"
                yield Side(Pair(fact, None, found.relation), 1.0, 1.0, why)


def _addable(fact: Fact, sourced: Reading) -> tuple[Fact, ...]:
    """The facts of which a sum of such a measure may be: no time is added to money, `240 million over four years`."""
    is_of_money = any(quantity.is_money(one) for one in sourced.of_kind("quantity")) and not quantity.is_time(fact)
    return tuple(one for one in sourced.facts if one.kind != "quantity" or not (is_of_money and quantity.is_time(one)))


def _is_set_beside(fact: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a figure less than the source's is of what that is set beside by a multiple: "twice as many as"."""
    figures = sourced.of_kind("quantity")
    multiples = [one for one in figures if quantity.is_multiple(one)]
    is_more = all(one in multiples or quantity.order(fact, one) > 0 for one in figures)
    return is_more or not multiples or any(tells_of_compared(fact, one, stated, sourced, links) for one in multiples)


def _is_of_one_part(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source tells several cases apart, and the sentence is of one: `on the drug`, "on placebo"."""
    mine = {(preposition(index, stated), place) for index, places in links.items() for place, _ in places}
    held = {place for _, place in mine}
    cases = {slot for slot, place in mine if slot in SETTING and slot == preposition(place, sourced)}
    return any(place not in held and preposition(place, sourced) in cases for place in range(len(sourced.terms)))


def _is_of_one_deed(fact: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the draft has the verb of one of the source's figures alone, and another has a verb of its own.

    "Killed seven people and injured 15" has nobody kill 22.
    """
    verb = frame(stated, fact).verb
    deeds = {_deed(one, sourced) for one in sourced.of_kind("quantity")} - {-1}
    own = linked(links, verb)
    held = {sourced.terms[place].stem for place in held_places(links)}
    return bool(deeds & own) and any(sourced.terms[place].stem not in held for place in deeds)


def _deed(fact: Fact, sourced: Reading) -> int:
    """The verb of a figure: what is done to so many, if that is told right behind, `and five civilians were hurt`."""
    following = [one.start for one in sourced.of_kind("quantity") if one.start >= fact.end]
    behind = sourced.terms_within(fact.end, min((*following, len(sourced.words.text))))
    return next((index for index in behind if is_passive(sourced, index)), frame(sourced, fact).verb)


def newly_asked(stated: Reading, sourced: Reading) -> set[str]:
    """Which sums are asked for that the source does not speak of."""
    asked = {*series.asked(stated.words).values()}
    return asked and asked - {*series.asked(sourced.words).values()}


def _is_set_apart(asked: set[str], sourced: Reading) -> bool:
    """Whether one of the source's figures tells how far two are apart, and no part of a sum: `two ahead of Rovers`."""
    figures = sourced.of_kind("quantity")
    return series.ALL not in asked and any(
        is_difference(one, sourced) or keys_behind(sourced.words, one.end, 2) == ["ahead", "of"] for one in figures
    )


def _is_difference(fact: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a figure is by how much one of the source's two is more than the other, of what the source names."""
    return (
        is_difference(fact, stated)
        and len(theirs := sourced.of_kind("quantity")) == _FEWEST
        and all(quantity.are_of_one_measure(fact, one) and not is_difference(one, sourced) for one in theirs)
        and all(index in links for index in (*_named_behind(fact, stated), *_subject(fact, stated)))
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
        is_parted = any(is_part(sourced, one) for one in theirs) or len(alike(fact, theirs)) < len(theirs)
        return found.written <= found.result * _FAR_MORE and not is_parted
    signs = {count.sign for count in found.counts}
    return (
        signs > {0}
        or (series.REST in asked and signs == {1, -1})
        or (signs == {1} and found.written <= found.result * _FAR_MORE)
    )


def alike(fact: Fact, theirs: Sequence[Fact]) -> list[Fact]:
    """Those that may count what a figure counts; all where none does, as that may be of all those kinds."""
    counted = quantity.counted(fact)
    nouns = [quantity.counted(one) for one in theirs]
    if not any(is_like(counted, noun) for noun in nouns):
        return [*theirs]
    return [one for one, noun in zip(theirs, nouns, strict=True) if not noun or is_like(counted, noun)]


def _subject(fact: Fact, reading: Reading) -> tuple[int, ...]:
    """What went up or down by so much, if anything is named."""
    subject = frame(reading, fact).subject
    return () if subject < 0 else (subject,)


def _named_behind(fact: Fact, reading: Reading) -> Iterable[int]:
    """The names that something is so much more than: "seven goals more than Halden"."""
    return (index for index, term in enumerate(reading.terms) if term.name and term.start >= fact.end)
