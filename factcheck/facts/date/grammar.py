"""Tokens in, the phrases of dates out: points with their edges and parts, ranges, and the bounds before them."""
# ruff: noqa: PLR2004  the calendar's own numbers: 12 months, 31 days, years of four digits

from collections.abc import Callable, Collection

from factcheck.facts.date.absolute import (
    century,
    day_alone,
    day_first,
    day_number,
    decade,
    holiday,
    month_first,
    nth_weekday,
    numeric,
    part_of_year,
    weekday_first,
    with_year,
    year_alone,
)
from factcheck.facts.date.length import amount
from factcheck.facts.date.numerals import (
    Tokens,
    by_first_word,
    cardinal,
    digits,
    follows,
    longest,
    ordinal,
    past,
)
from factcheck.facts.date.relative import day_word, moved, turned
from factcheck.facts.date.value import Bound, Edge, Found, Phrase, Point, Slot, Unit
from factcheck.lexicon.calendar import (
    BOUNDS,
    BOUNDS_AFTER,
    DAY_WORDS,
    DECADES,
    EDGES,
    MONTHS,
    SEASONS,
    STRETCHING,
    TURNS,
    UNITS,
    WEEKDAYS,
)
from factcheck.lexicon.numbers import ORDINALS, SMALL, TENS
from factcheck.words import key_after, key_at, key_before, touches

FoundPhrase = tuple[Phrase, int] | None

BOUNDS_BEFORE = by_first_word(BOUNDS)
BOUNDS_BEHIND = by_first_word(BOUNDS_AFTER)
_DASHES = frozenset({"-", "–", "—", "~"})
_UNTIL = frozenset({"to", "till", "until"})
_TO_OR_AND = STRETCHING | {"and"}
_BARE_UNITS = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})
_ENDS = {"eod": Unit.DAY, "eow": Unit.WEEK, "eom": Unit.MONTH, "eoy": Unit.YEAR}
_SEASON_OF_SPORT = frozenset({"season", "seasons", "campaign", "school", "academic", "financial", "fiscal"})

_SIMPLE: tuple[Callable[[Tokens, int], Found], ...] = (
    numeric,
    month_first,
    day_first,
    weekday_first,
    part_of_year,
    year_alone,
    decade,
    century,
    holiday,
    turned,
    day_word,
    day_alone,
)
_AFTER_FIGURES = (numeric, day_first, part_of_year, year_alone, decade, century, turned, day_alone)
_BY_FIRST_WORD: tuple[tuple[Collection[str], tuple[Callable[[Tokens, int], Found], ...]], ...] = (
    (MONTHS, (part_of_year, numeric, month_first, holiday)),
    (WEEKDAYS, (weekday_first,)),
    (SEASONS, (part_of_year,)),
    (("q", "h"), (part_of_year,)),
    (DECADES, (decade,)),
    (SMALL, (day_first, year_alone, decade, turned)),
    (TENS, (day_first, year_alone, century, turned, day_alone)),
    (ORDINALS, (day_first, part_of_year, century, day_alone)),
    (TURNS, (turned, part_of_year, day_word)),
    (DAY_WORDS, (day_word,)),
    (("day", "now", "right", "at", "date"), (day_word,)),
    (("fy", "cy", "sy", "ad", "fiscal", "financial", "school", "calendar", "year"), (year_alone,)),
    (("final", "closing"), (part_of_year,)),
    (("'", "‘", "’", "`"), (decade,)),
)
_STARTING_WITH = {word: parsers for words, parsers in reversed(_BY_FIRST_WORD) for word in words}
_STARTING_WITH["the"] = tuple(parse for parse in _SIMPLE if parse not in {numeric, month_first, weekday_first})


_PER_CENT = frozenset({"cent", "percent", "%"})


def phrase(tokens: Tokens, at: int) -> FoundPhrase:
    """The expression that begins at `at`: `before March 2020`, `from 1990 to 1995`, `5-7 May`."""
    words = longest(tokens, at, BOUNDS_BEFORE)
    start = at + len(words)
    if words == ("from",) or key_at(tokens, at) == "between":
        is_between = key_at(tokens, at) == "between"
        found = _range(tokens, at + 1, is_between=is_between)
        if found and found[0].last:
            return found[0]._replace(bound=Bound.BETWEEN if is_between else None), found[1]
    is_of_figure = words[1:] == ("than",) and key_before(tokens, at) in _PER_CENT  # `12 per cent more than a year ago`
    if key_at(tokens, at) == "between" or is_of_figure:
        return None
    if words and BOUNDS[words] != "about":
        start = past(tokens, start, "around", "about")
    found = _range(tokens, start)
    if found is None and words:  # `the beginning of next year`
        words, found = (), _range(tokens, at)
    if found is None or not _can_be_bound(words, found[0].first):
        return None
    said, after = found
    if words:
        is_range = said.last is not None and BOUNDS[words] == "since"  # `since March to May`
        return said._replace(bound=None if is_range else Bound(BOUNDS[words])), after
    words = longest(tokens, after, BOUNDS_BEHIND)
    if words[:1] == ("and",) and key_at(tokens, after + len(words)).isalnum():
        return found
    return (said._replace(bound=Bound(BOUNDS_AFTER[words])), after + len(words)) if words else found


def _can_be_bound(words: tuple[str, ...], said: Point) -> bool:
    """`about` is also what one talks of, `more than` bounds only what is counted back."""
    if words == ("about",):
        return said.unit in {Unit.YEAR, Unit.DECADE, Unit.CENTURY} and not said.slots
    return words not in {("more", "than"), ("less", "than")} or (said.offset is not None and said.offset.number < 0)


def point(tokens: Tokens, at: int) -> Found:
    """One date, with the part of it that is meant: `early May`, `the first week of July`."""
    return (
        _edged(tokens, at)
        or _week_of(tokens, at)
        or _slotted(tokens, at)
        or moved(tokens, at, _simple)
        or _simple(tokens, at)
    )


def _simple(tokens: Tokens, at: int) -> Found:
    """The longest reading of those that need no other date."""
    best: Found = None
    word = key_at(tokens, at)
    for parse in _STARTING_WITH.get(word) or (_AFTER_FIGURES if "0" <= word[:1] <= "9" else (holiday,)):
        found = parse(tokens, at)
        if found and (best is None or found[1] > best[1]):
            best = found
    return _weekday_in_week(tokens, best) if best else None


def _weekday_in_week(tokens: Tokens, found: tuple[Point, int]) -> tuple[Point, int]:
    """`next week Monday`, `Tuesday of next week`."""
    said, after = found
    if said.unit is Unit.WEEK and said.turn is not None:
        day_at = past(tokens, after, "on")
        weekday = WEEKDAYS.get(key_at(tokens, day_at))
        if weekday is not None:
            return said._replace(slots=(Slot(1, Unit.DAY, weekday),)), day_at + 1
    if said == Point(Unit.DAY, weekday=said.weekday):
        week = turned(tokens, past(tokens, after, "of", "in"))
        if week and week[0].unit is Unit.WEEK and not week[0].slots and said.weekday is not None:
            return week[0]._replace(slots=(Slot(1, Unit.DAY, said.weekday),)), week[1]
    return found


def _edged(tokens: Tokens, at: int) -> Found:
    """`early 2010`, `mid-March`, `the end of 2023`, `later this month`."""
    start = past(tokens, at, "the")
    name = EDGES.get(key_at(tokens, start))
    if name is None:
        return None
    is_noun = key_at(tokens, start) in {"beginning", "start", "middle", "end"}
    after = past(tokens, start + 1, "of" if is_noun else "-")
    after = after if name in {"earlier", "later"} else past(tokens, after, "in")
    found = _slotted(tokens, after) or _simple(tokens, after)
    if found is None and key_before(tokens, after) == "of":
        found = _this_one(tokens, after)
    if found is None or (key_at(tokens, start) in {"earlier", "later"} and not found[0].is_relative):
        return None
    return found[0]._replace(edge=Edge(name)), found[1]


def _this_one(tokens: Tokens, at: int) -> Found:
    """`the month`, `year` behind `the end of`: the present one."""
    start = past(tokens, at, "the")
    is_unit = key_at(tokens, start) in _BARE_UNITS
    return (Point(Unit(key_at(tokens, start)), turn=0, turn_word="this"), start + 1) if is_unit else None


def _week_of(tokens: Tokens, at: int) -> Found:
    """`the week of September 16th`, `EOM`, `the rest of the year`."""
    start = past(tokens, at, "the")
    if follows(tokens, start, ("week", "of")):
        found = _simple(tokens, start + 2)
        is_day = found is not None and found[0].unit is Unit.DAY and found[0].day is not None
        return (found[0]._replace(unit=Unit.WEEK), found[1]) if found and is_day else None
    if key_at(tokens, start) in _ENDS:
        return Point(_ENDS[key_at(tokens, start)], turn=0, turn_word="the", edge=Edge.LATE), start + 1
    if follows(tokens, start, ("rest", "of")):
        after = past(tokens, start + 2, "the", "this", "my")
        unit = key_at(tokens, after) if key_at(tokens, after) in _BARE_UNITS else ""
        return (Point(Unit(unit), turn=0, turn_word="the", edge=Edge.REST), after + 1) if unit else None
    return None


def _slotted(tokens: Tokens, at: int) -> Found:
    """`the first week of July`, `the last day of 2023`, `second Monday in May`, `week 31 of 2027`."""
    start = past(tokens, at, "the")
    found = _slot(tokens, start)
    if found is None:
        return None
    slot, after = found
    if key_at(tokens, start) == "week":
        inner = year_alone(tokens, past(tokens, after, "of", "in"))
        return (inner[0]._replace(slots=(slot,)), inner[1]) if inner else (_this_year(slot), after)
    if key_at(tokens, after) not in {"of", "in"}:
        return None
    inner = _simple(tokens, after + 1) or _this_one(tokens, after + 1)
    if inner is None or inner[0].unit in {Unit.DAY, Unit.SECOND} or inner[0].slots:
        return None
    return inner[0]._replace(slots=(slot,)), inner[1]


def _this_year(slot: Slot) -> Point:
    return Point(Unit.YEAR, turn=0, turn_word="this", slots=(slot,))


def _slot(tokens: Tokens, at: int) -> tuple[Slot, int] | None:
    """`first week`, `last ten days`, `second Monday`, `week 31`."""
    if key_at(tokens, at) == "week":
        number = digits(tokens, at + 1, longest_run=2)
        return (Slot(number, Unit.WEEK), at + 2) if number is not None and 1 <= number <= 53 else None
    found = nth_weekday(tokens, at)
    if found:
        return found
    number_found = ordinal(tokens, at) or ((-1, at + 1) if key_at(tokens, at) in {"last", "final"} else None)
    if number_found is None:
        return None
    number, after = number_found
    unit = UNITS.get(key_at(tokens, after))
    if unit and unit[0] in {"day", "week", "weekend", "month", "quarter", "year", "decade"}:
        return Slot(number, Unit(unit[0])), after + 1
    length = amount(tokens, after)
    if length and abs(number) == 1 and length[0].unit in {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR}:
        return Slot(number, length[0].unit, None, int(length[0].number)), length[1]
    return None


def _range(tokens: Tokens, at: int, *, is_between: bool = False) -> FoundPhrase:
    """`1990 to 1995`, `5-7 May`, `May 5-7, 2024`, `1990-95`; or the one date that is there."""
    joints = _TO_OR_AND if is_between else STRETCHING
    found = _from_bare_day(tokens, at, joints)
    if found:
        return found
    begin = point(tokens, at)
    return (_from_point(tokens, at, begin, joints) or (Phrase(begin[0]), begin[1])) if begin else None


def _from_bare_day(tokens: Tokens, at: int, joints: frozenset[str]) -> FoundPhrase:
    """`5-7 May`, `3 and 12 of Sept`, `4-23 in next month`; no result, `won 1-3 in May`."""
    begin = _bare_day(tokens, at)
    if begin is None or key_at(tokens, begin[1]) not in joints:
        return None
    right = begin[1] + 1
    end = day_first(tokens, right) or day_first(tokens, past(tokens, right, "the"))
    if end is not None:
        is_later = end[0].day is None or begin[0] < end[0].day
        return (Phrase(Point(Unit.DAY, day=begin[0]), end[0]), end[1]) if is_later else None
    last = _bare_day(tokens, right)
    month_at = past(tokens, last[1], "of", "in") if last else 0
    named_at = past(tokens, last[1], "of") if last and key_at(tokens, begin[1]) in _DASHES else month_at
    month = (turned(tokens, month_at) or month_first(tokens, named_at)) if last else None
    if last and begin[0] < last[0] and month and month[0].unit is Unit.MONTH and month[0].edge is None:
        day = month[0]._replace(unit=Unit.DAY)
        return Phrase(day._replace(day=begin[0]), day._replace(day=last[0])), month[1]
    return None


def _from_point(tokens: Tokens, at: int, begin: tuple[Point, int], joints: frozenset[str]) -> FoundPhrase:
    first, joint = begin
    if key_at(tokens, joint) == "," and key_before(tokens, at) == "from" and key_after(tokens, joint) in _UNTIL:
        joint += 1  # `from May 3, 2005, until March 28, 2017`
    is_season = key_at(tokens, joint) in _SEASON_OF_SPORT
    is_next_year = first.unit is Unit.MONTH and first.year and first.month == first.year % 100 + 1
    if is_season and is_next_year and first.year and follows(tokens, at, (str(first.year), "-")):  # `2001-02 season`
        return Phrase(Point(Unit.YEAR, year=first.year), Point(Unit.YEAR, year=first.year + 1)), joint
    if key_at(tokens, joint) == "/":  # `2022/23`
        last = _short_end(tokens, joint + 1, first) if touches(tokens, joint) else None
        is_next = last is not None and first.year is not None and last[0].year == first.year + 1
        return (Phrase(first, last[0]), last[1]) if last and is_next else None
    if key_at(tokens, joint) not in joints or (key_at(tokens, joint) in _DASHES and not _is_joining(tokens, joint)):
        return None
    end = _short_end(tokens, joint + 1, first) or point(tokens, joint + 1)
    if end is None or (end[0].unit is Unit.YEAR and first.unit is Unit.DAY):
        return None
    return Phrase(first, end[0]), end[1]


def _short_end(tokens: Tokens, at: int, first: Point) -> Found:
    """What the end of a range leaves out: `1990-95`, `May 5-7`, `april 9th through 17th`."""
    if first.unit is Unit.YEAR and first.year:
        short = digits(tokens, at, longest_run=2)
        if short is None or len(key_at(tokens, at)) != 2 or short <= first.year % 100 or not touches(tokens, at):
            return None
        return Point(Unit.YEAR, year=first.year // 100 * 100 + short), at + 1
    if first.unit is Unit.DAY and first.month and first.year is None and day_first(tokens, at) is None:
        day = day_number(tokens, at)
        if day and numeric(tokens, at) is None:
            return with_year(tokens, day[1], Point(Unit.DAY, day=day[0]))
    return None


def _is_joining(tokens: Tokens, at: int) -> bool:
    """A dash joins a range if it has space on both sides or on neither."""
    return at + 1 < len(tokens) and touches(tokens, at) == touches(tokens, at + 1)


def _bare_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    start = past(tokens, at, "the")
    found = ordinal(tokens, start) or cardinal(tokens, start)
    return found if found and 1 <= found[0] <= 31 else None
