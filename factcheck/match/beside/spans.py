"""Two readings in, how long something lasted beside what the source's dates come to, out.

`Taught for 24 years` of "taught from 1902 to 1926", and `three years after the fire` of a fire in 1920 and a move in
1923. Two years alone may be a year more or less apart; what lasted "from 3 to 17 May" lasted two weeks.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import date, quantity
from factcheck.match.beside.frames import frame
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_behind, words_before

_LONGEST = 1000  # years
_YEARS = frozenset({"year", "years"})
_DURING = frozenset({"for", "lasted", "spent"})
_NEAR = 3  # tokens
_PARTING = frozenset({"after", "before", "later", "earlier"})


def lasted(stated: Reading, sourced: Reading) -> Iterator[Side]:
    """A side for each stated number of years that the source's own dates bear out.

    None is denied: a source may give the years of a life, of an office and of a work side by side.
    """
    lengths = [fact for fact in stated.of_kind("quantity") if _is_of_years(fact)]
    if not lengths or any(map(_is_of_years, sourced.of_kind("quantity"))):
        return
    spans = [years for fact in sourced.of_kind("date") if (years := _length(fact))]
    apart = [years for one, other in pairwise(_years_of(sourced)) if (years := abs(other - one))]
    for fact in lengths:
        if not _PARTING.isdisjoint(_behind(fact, stated)):
            found = apart
        elif not _DURING.isdisjoint(_before(fact, stated)):
            found = spans
        else:
            continue
        right = next((years for years in found if _is_about(fact, years)), None)
        if right is not None:
            yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, f"the source’s years are {right} apart")


def lasted_days(stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for each stated length of days or weeks, where the source has one verb of both and tells two days."""
    days = [length for fact in sourced.of_kind("date") if (length := date.days_apart(fact))]
    if len(days) != 1 or any(map(quantity.is_time, sourced.of_kind("quantity"))):
        return
    for fact in stated.of_kind("quantity"):
        verb = frame(stated, fact).verb
        is_told = quantity.is_length_of_time(fact) and not _DURING.isdisjoint(_before(fact, stated))
        if not is_told or _is_of_years(fact) or verb not in links:
            continue
        relation = quantity.may_last(fact, days[0])
        yield Side(Pair(fact, None, relation), 1.0, 1.0, f"the source’s days are {days[0]} apart")


def ends_untold(sides: Sequence[Side], sourced: Reading) -> Fact | None:
    """The stated stretch from one day to another of which the source has a day alone, and not both ends.

    `Led it from 2001 to 2009` beside "led it in 2005".
    """
    years = {date.year(fact) for fact in sourced.of_kind("date")}
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        ends = date.ends(fact) if side.is_of("date") and side.agrees and not side.why else None
        if ends is None or found is None or not fact.text.lower().startswith("from "):
            continue
        if not date.is_lasting(found) and not {date.year(end) for end in ends} <= years:
            return fact
    return None


def _is_of_years(fact: Fact) -> bool:
    return not quantity.is_age(fact) and not _YEARS.isdisjoint(fact.text.lower().replace("-", " ").split())


def _is_about(fact: Fact, years: int) -> bool:
    """Whether so many years may lie between two that are told without their days; a bound is of these alone."""
    if quantity.is_bound(fact):
        return quantity.may_be_years(fact, years)
    return any(quantity.may_be_years(fact, each) for each in (years, years + 1, years - 1) if each > 0)


def _length(fact: Fact) -> int | None:
    """How many years a stretch that is told by its ends lasts."""
    ends = date.ends(fact)
    years = [date.year(end) for end in ends] if ends else []
    if len(years) != 2 or years[0] is None or years[1] is None:  # noqa: PLR2004 - a stretch has two ends
        return None
    return years[1] - years[0] if 0 < years[1] - years[0] < _LONGEST else None


def _years_of(reading: Reading) -> list[int]:
    """The years that dates of one name, in the order of the text."""
    return [year for fact in reading.of_kind("date") if (year := date.year(fact)) is not None]


def _before(fact: Fact, reading: Reading) -> set[str]:
    return {token.key for token in words_before(reading.words, fact.start, _NEAR)}


def _behind(fact: Fact, reading: Reading) -> list[str]:
    return keys_behind(reading.words, fact.end, 1)
