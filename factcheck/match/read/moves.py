"""A reading in, the one step that it tells of out: what something came from, and what to.

`Rose from 40 to 80`, `40 per cent, down from 52`, `had 12,000 in 1990 and has 6,000 today`.
"""

from factcheck.facts import date, quantity
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.model import Fact
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, keys_between

_LEADING = (("down", "from"), ("up", "from"), ("compared", "with"), ("compared", "to"))
_THEN = frozenset({"before", "earlier", "previous", "last", "in"})
_NEAR = 4  # tokens: `against 871 cases the year before`
_REACH = 2  # tokens
_TWO = 2  # ends
_HAD = frozenset({"had", "was", "were", "numbered", "counted"})
_NOW = frozenset({"now", "today", "currently", "nowadays"})


class Step(NamedTuple):
    """The figure that something came from and the one that it came to; `is_told`: by `from` and `to`."""

    before: Fact
    after: Fact
    is_told: bool

    @property
    def rises(self) -> bool | None:
        """Whether it went up, None where it did not move."""
        return quantity.rises(self.before, self.after)


@once
def step(reading: Reading) -> Step | None:
    """The one step; None where none is told, or several are."""
    figures = reading.of_kind("quantity")
    starts = [fact for fact in figures if quantity.is_start(fact)]
    ends = [fact for fact in figures if quantity.is_end(fact)]
    if len(starts) == len(ends) == 1:
        return Step(starts[0], ends[0], is_told=True)
    former = [fact for fact in figures if is_former(fact, reading)]
    if len(former) == 1 and len(figures) == _TWO:
        return Step(former[0], next(fact for fact in figures if fact is not former[0]), is_told=True)
    levels = [fact for fact in figures if quantity.is_plain_level(fact)]
    if starts or ends or len(levels) != len(figures) or len(levels) != _TWO:
        return None
    days = [_day(fact, reading) for fact in levels]
    if not quantity.are_of_one_measure(*levels) or None in days or days[0] == days[1]:
        return None
    first, last = sorted(zip((day or 0.0 for day in days), levels, strict=True), key=lambda one: one[0])
    return Step(first[1], last[1], is_told=False)


def _day(fact: Fact, reading: Reading) -> float | None:
    """The year told nearest to a figure, infinity for today."""
    known = [(day.start, date.year(day)) for day in reading.of_kind("date")]
    times = [(start, float(year)) for start, year in known if year]
    times += [(token.start, float("inf")) for token in reading.words.tokens if token.key in _NOW]
    return min((abs(start - fact.start), year) for start, year in times)[1] if times else None


def is_former(figure: Fact, reading: Reading) -> bool:
    """Whether a figure is told as what something was: `up from 40`, `to 92 from 104`, `against 40 a year before`."""
    keys = keys_before(reading.words, figure.start, _REACH)
    if tuple(keys) in _LEADING:
        return True
    if keys[-1:] in (["against"], ["after"]) and not _THEN.isdisjoint(keys_behind(reading.words, figure.end, _NEAR)):
        return True
    behind = [fact for fact in reading.of_kind("quantity") if fact.end <= figure.start]
    return (
        keys[-1:] == ["from"]
        and bool(behind)
        and quantity.are_of_one_measure(behind[-1], figure)
        and keys_between(reading.words, behind[-1].end, figure.start) == ["from"]
    )


def is_outdated(figure: Fact, reading: Reading) -> bool:
    """Whether a text tells a figure as what was, and another as what is so now: "had 12,000 and has 8,000 now"."""
    others = (fact for fact in reading.of_kind("quantity") if fact.start > figure.end)
    is_now = not _NOW.isdisjoint(reading.keys) and any(quantity.are_of_one_measure(fact, figure) for fact in others)
    return is_now and tells_of_past(figure, reading)


def tells_of_past(figure: Fact, reading: Reading) -> bool:
    """Whether `had` or the like leads to a figure."""
    return not _HAD.isdisjoint(keys_before(reading.words, figure.start, 1))
