"""A stated figure or date beside that of a claim in, whether it is of other people or another time, out.

A store has many claims alike, of one measure each for a group and a year: `In 2021, 20 per cent of women smoked` is not
denied by what men did, nor by 2031. A text given as the evidence is known to be of the same.
"""

import re
from collections.abc import Iterator

from factcheck import facts
from factcheck.facts import date, quantity
from factcheck.judge.apart.told import Told, lacks
from factcheck.lexicon.measures import ANYBODY
from factcheck.match.beside.groups import group
from factcheck.match.beside.times import date_of, is_parted
from factcheck.match.read.reading import Reading
from factcheck.match.words.side import Side
from factcheck.model import Fact, Relation

_AGES = re.compile(
    r"""
    \b (?: aged\s (?P<from>\d{1,3}) (?: \s?(?:to|and|-|–)\s? (?P<to>\d{1,3}) )?
         | (?: over | under )-(?P<bound>\d{1,3})s
         | (?: (?P<first>\d{1,3})-?\s(?:to|and)\s )? (?P<last>\d{1,3})-year-olds ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_of_other_people(told: Told) -> bool:
    """`33 per cent of women` beside "28 per cent of adults", `of the over-65s` beside "of adults"."""
    if told.alignment.is_implied or not told.is_figure or told.side.why:
        return False
    mine, theirs = _ages(told.alignment.stated), _ages(told.alignment.sourced)
    if mine and mine != theirs:
        return True
    whom, other = group(told.stated, told.alignment.stated), group(told.sourced, told.alignment.sourced)
    if whom is None or not lacks(whom, told.alignment) or told.alignment.stated.terms[whom].key in ANYBODY:
        return False
    return other is None or other not in told.alignment.held


def is_of_another_period(told: Told) -> bool:
    """`In 2021, 20 per cent` beside "13 per cent", as of 2031: where the figure is another, too, neither is wrong."""
    alignment = told.alignment
    if alignment.is_implied:
        return False
    figures = [side.pair.stated for side in alignment.sides if _is_none_of_its(side, alignment.sourced)]
    days = {day for figure in figures for day in _days(figure, alignment.stated)}
    return any(_is_of_no_day_of(day, alignment.sourced) for day in (days if told.is_figure else days & {told.stated}))


def _is_none_of_its(side: Side, sourced: Reading) -> bool:
    """Whether a figure stands in the place of another, and is none that a claim has."""
    if side.agrees or side.pair.sourced is None or not side.is_of("quantity"):
        return False
    return all(quantity.nearness(side.pair.stated, one) < 1 for one in sourced.of_kind("quantity"))


def _days(figure: Fact, reading: Reading) -> Iterator[Fact]:
    """The days that a figure may be of: its own, and those that its clause opens with."""
    own = date_of(figure, reading)
    yield from (day for day in reading.of_kind("date") if day == own or not is_parted(reading, day, figure))


def _is_of_no_day_of(day: Fact, sourced: Reading) -> bool:
    """Whether a day is known to be none of those that a claim has, or is of; a quarter is none of its year."""
    if not date.days(day) or (sourced.as_of is not None and date.covers(day, sourced.as_of)):
        return False
    others = [fact for fact in sourced.of_kind("date") if date.days(fact)]
    if sourced.as_of is None and not others:
        return False
    apart = {Relation.CONFLICT, Relation.STRONGER} if date.is_part_of_year(day) else {Relation.CONFLICT}
    return all(facts.compare(day, one, facts.Context()) in apart for one in others)


def _ages(reading: Reading) -> frozenset[str]:
    """The ages by which people are told apart: `aged 16 to 24`, `the over-65s`."""
    return frozenset(age for found in _AGES.finditer(reading.words.text) for age in found.groups() if age)
