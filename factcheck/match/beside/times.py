"""A figure in its reading in, the time that it is of out; and whether a draft's figure is of the source's time."""

from itertools import pairwise

from factcheck import facts
from factcheck.facts import date, quantity
from factcheck.match.read.reading import Reading
from factcheck.match.words.side import Side
from factcheck.model import Fact, Relation
from factcheck.words import keys_before, words_behind

_BEHIND = 9  # tokens: `58 per cent of the region's supply of electricity in 2022`
_BREAKS = frozenset({";", "while", "whereas", "but", "—", "–", ".", "and", "to"})
_OPENING = frozenset("who which that whose whom where when than after before since because if up down".split())
_COMPARING = 3
_PARTS = frozenset({"half", "quarter"})
_NUMBERS = frozenset({"first", "second", "third", "fourth", "last", "1st", "2nd", "3rd", "4th"})


def date_of(fact: Fact, reading: Reading) -> Fact | None:
    """The date right behind a figure, else the last one before it if no other figure of its measure stands there."""
    dates = reading.of_kind("date")
    found = _date_behind(fact, reading)
    before = [other for other in reading.of_kind("quantity") if other.end <= fact.start]
    if found is not None or any(quantity.are_of_one_measure(other, fact) for other in before):
        return found
    before = [one for one in dates if one.start < fact.start and not is_parted(reading, one, fact)]
    return before[-1] if before else None


def _date_behind(fact: Fact, reading: Reading) -> Fact | None:
    """The date behind a figure, with nothing between but the words for what there is so much of."""
    dates = {one.start: one for one in reading.of_kind("date")}
    for token in words_behind(reading.words, fact.end, _BEHIND):
        if token.start in dates:
            return dates[token.start]
        is_word = token.text[0].isalpha() or token.key == "'s"
        if not is_word or token.key in _BREAKS or token.key in _OPENING:
            return None
    return None


def is_parted(reading: Reading, first: Fact, last: Fact) -> bool:
    """Whether a clause ends between two facts, or the first of them is not before the other."""
    between = [token.key for token in reading.words.tokens if first.end <= token.start < last.start]
    return first.start > last.start or not _BREAKS.isdisjoint(between)


def is_of_another(side: Side, stated: Reading, sourced: Reading, context: facts.Context) -> bool:
    """Whether a figure is of another time than the one it is set beside, though neither is wrong by the other.

    A half year's for a quarter's, or that of a time that the source only compares with: `more than in 2022`.
    """
    if not side.agrees and _are_of_other_parts(stated, sourced):
        return True
    day, found = date_of(side.pair.stated, stated), side.pair.sourced
    if day is None or found is None:
        return False
    its = date_of(found, sourced)
    relation = facts.compare(day, its, context) if its is not None else Relation.UNCLEAR
    if side.agrees:
        others = (one for one in sourced.of_kind("date") if one is not its)
        is_elses = relation is Relation.UNCLEAR and its is not None  # `23 cm since 1900`, "and in the past 20 years 3"
        is_elses = is_elses and any(facts.compare(day, one, context) is Relation.SAME for one in others)
        is_part = relation is Relation.STRONGER and date.is_part_of_year(day)
        return relation is Relation.CONFLICT or is_part or is_elses
    is_of_base = any(
        facts.compare(day, one, context) is Relation.SAME and is_base(one, sourced) for one in sourced.of_kind("date")
    )
    return is_of_base or (relation is Relation.WEAKER and its is not None and date.is_part_of_year(its))


def _are_of_other_parts(stated: Reading, sourced: Reading) -> bool:
    """Whether the one speaks of half a year or nine months alone, the other of quarters, be the year told or not."""
    mine, theirs = _parts(stated), _parts(sourced)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _parts(reading: Reading) -> set[str]:
    """`quarter` of "the third quarter", `nine months` of "the first nine months"."""
    keys = [token.key for token in reading.words.tokens]
    runs = zip(keys, keys[1:], keys[2:], strict=False)
    months = {f"{many} {key}" for one, many, key in runs if key == "months" and one in _NUMBERS}
    return months | {key for before, key in pairwise(keys) if key in _PARTS and before in _NUMBERS}


def is_base(day: Fact, reading: Reading) -> bool:
    """`more than in 2022`, `compared with May`, `compared with 186 in the same week of last year`."""
    before = keys_before(reading.words, day.start)
    figures = [fact for fact in reading.of_kind("quantity") if fact.end <= day.start]
    is_compared = bool(figures) and date_of(figures[-1], reading) == day and _is_compared(figures[-1], reading)
    return "than" in before[-_COMPARING:] or "compared" in before[-_COMPARING:] or is_compared


def _is_compared(figure: Fact, reading: Reading) -> bool:
    before = keys_before(reading.words, figure.start, 2)
    return before in (["compared", "with"], ["compared", "to"], ["up", "from"], ["down", "from"])
