"""Tokens in, whole expressions of time out: a date, a time of day, both together, a length, a repetition."""

from collections.abc import Callable

from factcheck.facts.date.clock import FoundClock, hour, part_of_day, stretch, time_of_day
from factcheck.facts.date.grammar import BOUNDS_BEFORE, BOUNDS_BEHIND, FoundPhrase, phrase, point
from factcheck.facts.date.length import amount, length, repeated
from factcheck.facts.date.numerals import Tokens, by_first_word, follows, longest, ordinal, past, year
from factcheck.facts.date.value import Bound, Clock, Form, Found, Offset, Phrase, Point, Unit
from factcheck.lexicon.calendar import BOUNDS, BOUNDS_AFTER, DAYPARTS, UNITS
from factcheck.words import key_after, key_at, key_before, touches

# Not those that bound a count: `on 7 April, more than 10 officers`.
_COUNTING = {("from",), ("more", "than"), ("less", "than"), ("up", "to")}
_BOUNDS_BETWEEN = by_first_word(words for words in BOUNDS if words not in _COUNTING)
_TODAY = Point(Unit.DAY, turn=0, turn_word="day")
_NIGHT = Clock(20 * 3600, Unit.DAYPART, 24 * 3600)
_NOON = 43200
_NEARBY_PARTS = {"this": 0, "last": -1, "next": 1}
_TO = frozenset({"-", "–", "to", "till", "until", "through"})
_LONG_UNITS = frozenset({"day", "week", "weekend", "month", "quarter", "year", "decade", "century"})
_MEALS = frozenset({"breakfast", "lunch", "lunchtime", "dinner"})


def expression(tokens: Tokens, at: int) -> FoundPhrase:
    """The longest expression of time at `at`; an article belongs to it only if an ordinal needs it."""
    if key_at(tokens, at) == "the" and (ordinal(tokens, at + 1) is None and not _is_last_of(tokens, at + 1)):
        return _bare_unit(tokens, at)
    best: FoundPhrase = None
    for parse in _KINDS:
        found = parse(tokens, at)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


def _is_last_of(tokens: Tokens, at: int) -> bool:
    """`the last week of July`, but not `the last week`."""
    found = point(tokens, at) if key_at(tokens, at) in {"last", "day", "weekend"} else None
    return found is not None and (bool(found[0].slots) or key_at(tokens, at) != "last")


def _bare_unit(tokens: Tokens, at: int) -> FoundPhrase:
    """`the year`, `the weekend`, where nothing longer begins behind the article."""
    unit = UNITS.get(key_after(tokens, at))
    if key_after(tokens, at) == "hour":
        return Phrase(Point(Unit.HOUR, offset=Offset(1, Unit.HOUR)), form=Form.LENGTH), at + 2
    if unit is None or unit[0] not in _LONG_UNITS or key_after(tokens, at).endswith("s"):
        return None
    if expression(tokens, at + 1) and key_after(tokens, at) != "weekend":
        return None
    return Phrase(Point(Unit(unit[0]), turn=0, turn_word="the", is_vague=True)), at + 2


def timed(tokens: Tokens, at: int) -> FoundPhrase:
    """A day with its time, in either order: `tomorrow at 8:45`, `5 to 6pm on Tuesday`, `Monday morning`."""
    words = longest(tokens, at, _BOUNDS_BETWEEN)
    start = at + len(words)
    found = _day_then_time(tokens, start) or _time_then_day(tokens, start)
    if found is None or not words:
        return found
    return found[0]._replace(bound=Bound(BOUNDS[words])), found[1]


def across_days(tokens: Tokens, at: int) -> FoundPhrase:
    """`from 2pm till tomorrow 4:30pm`, `between 2:00 tomorrow and 4:00`."""
    opener = key_at(tokens, at)
    if opener not in {"from", "between"}:
        return None
    first = _moment(tokens, at + 1)
    if first is None or key_at(tokens, first[1]) not in (_TO | {"and"} if opener == "between" else _TO):
        return None
    last = _moment(tokens, first[1] + 1)
    if last is None or not (first[0].clock or last[0].clock) or (_is_time_alone(first[0]) and _is_time_alone(last[0])):
        return None
    begin, end = first[0], last[0]
    if _is_time_alone(begin):
        begin = (_TODAY if end.turn is not None else end)._replace(clock=begin.clock)
    elif _is_time_alone(end):
        end = begin._replace(clock=end.clock)
    return Phrase(begin, end, Bound.BETWEEN if opener == "between" else None), last[1]


def time_alone(tokens: Tokens, at: int) -> FoundPhrase:
    """`3pm`, `after 2:00`, `from 5 to 6pm`, `in the morning`, `3 pm or later`."""
    words = longest(tokens, at, BOUNDS_BEFORE)
    start = at + len(words)
    if words and BOUNDS[words] != "about":
        start = past(tokens, start, "around", "about")
    is_loose = words == ("about",)
    found = stretch(tokens, at, is_sure=False) or (
        stretch(tokens, start, is_sure=False) if words and not is_loose else None
    )
    if found:
        return Phrase(Point(Unit.DAY, clock=found[0])), found[1]
    single = (
        time_of_day(tokens, start)
        or _dotted(tokens, start)
        or _hour_after_at(tokens, start)
        or _daypart(tokens, start, is_bound=bool(words))
    )
    if single is None:
        return None
    said = Phrase(Point(Unit.DAY, clock=single[0]), None, Bound(BOUNDS[words]) if words else None)
    after_words = longest(tokens, single[1], BOUNDS_BEHIND)
    if after_words and not words:
        return said._replace(bound=Bound(BOUNDS_AFTER[after_words])), single[1] + len(after_words)
    return said, single[1]


def _hour_after_at(tokens: Tokens, at: int) -> FoundClock:
    """The `6` of `at 6.`"""
    found = hour(tokens, at) if key_before(tokens, at) == "at" else None
    is_last = (
        found is not None
        and not key_at(tokens, found[1]).isalnum()
        and key_at(tokens, found[1]) not in {"%", "-", "/", "$"}
    )
    return found if is_last and "." not in key_at(tokens, at) else None


def span_from(tokens: Tokens, at: int) -> FoundPhrase:
    """`for 3 days from today`, `2 weeks starting May 20th`, `within 5 minutes`."""
    if key_at(tokens, at) == "within":
        start = past(tokens, at + 1, "the")
        start = past(tokens, start, "next")
        lasting = amount(tokens, start)
        return (Phrase(Point(Unit.DAY, window=lasting[0], is_vague=True)), lasting[1]) if lasting else None
    is_open = key_at(tokens, at) == "for"  # `for` belongs to it only before `from`
    lasting = amount(tokens, at + is_open)
    if lasting is None:
        return None
    after = past(tokens, lasting[1], ",")
    words = longest(tokens, after, BOUNDS_BEFORE)
    if not words or BOUNDS[words] != "since" or words[0] in {"since", "as"} or (words == ("from",)) != is_open:
        return None
    first = point(tokens, after + len(words))
    if first is None or not _is_day(first[0]) or first[0].offset:
        return None
    return Phrase(first[0], first[0]._replace(offset=lasting[0])), first[1]


def weekend(tokens: Tokens, at: int) -> FoundPhrase:
    """`weekend` alone is the next one."""
    is_one = key_at(tokens, at) == "weekend"
    return (Phrase(Point(Unit.WEEKEND, turn=0, turn_word="the", is_vague=True)), at + 1) if is_one else None


def to_date(tokens: Tokens, at: int) -> FoundPhrase:
    """`to date`, `year to date`."""
    if follows(tokens, at, ("to", "date")):
        return Phrase(_TODAY, None, Bound.BEFORE), at + 2
    if key_at(tokens, at) in {"year", "month"} and follows(tokens, at + 1, ("to", "date")):
        begin = Point(Unit(key_at(tokens, at)), turn=0, turn_word="this")
        return Phrase(begin, _TODAY), at + 3
    return None


def repeated_at(tokens: Tokens, at: int) -> FoundPhrase:
    """A repetition with its time of day: `every day at 7:13 p.m.`, `3pm each day`, `Tuesday afternoons`."""
    early = time_of_day(tokens, at)
    if early:
        found = repeated(tokens, early[1])
        return (_at(found[0], early[0]), found[1]) if found else None
    found = repeated(tokens, at)
    if found is None:
        plural = (
            point(tokens, at) if key_after(tokens, at) in {"mornings", "afternoons", "evenings", "nights"} else None
        )
        if plural is None or plural[0].weekday is None:
            return None
        found = Phrase(plural[0], form=Form.REPEATED), plural[1]
        late = part_of_day(tokens, at + 1)
    else:
        late = hour(tokens, found[1] + 1) if key_at(tokens, found[1]) == "at" else time_of_day(tokens, found[1])
    return (_at(found[0], late[0]), late[1]) if late else found


_KINDS: tuple[Callable[[Tokens, int], FoundPhrase], ...] = (
    repeated_at,
    phrase,
    timed,
    across_days,
    time_alone,
    span_from,
    to_date,
    weekend,
    length,
)


def _at(said: Phrase, clock: Clock) -> Phrase:
    return said._replace(first=said.first._replace(clock=clock))


def _day_then_time(tokens: Tokens, at: int) -> FoundPhrase:
    day = _day(tokens, at)
    if day is None:
        return None
    if key_at(tokens, day[1]) == "t" and touches(tokens, day[1]):  # `2016-12-16T12:23:59`
        found = time_of_day(tokens, day[1] + 1)
        return (Phrase(day[0]._replace(clock=found[0]._replace(is_certain=True))), found[1]) if found else None
    after = past(tokens, day[1], ",")
    words = longest(tokens, after, _BOUNDS_BETWEEN)
    if words:
        limit = hour(tokens, after + len(words))
        bound = None if BOUNDS[words] == "about" else Bound(BOUNDS[words])
        return (Phrase(_joined(day[0], limit[0]), None, bound), limit[1]) if limit else _part_said(day)
    found = stretch(tokens, after, is_sure=after == day[1]) or _clock_after_day(tokens, after)
    if found is None:
        return _part_said(day)
    late_year = year(tokens, found[1]) if day[0].year is None and day[0].month else None  # `Oct 26 15:50:06 2016`
    said = day[0]._replace(year=late_year[0]) if late_year else day[0]
    return Phrase(_joined(said, found[0])), late_year[1] if late_year else found[1]


def _part_said(day: tuple[Point, int]) -> FoundPhrase:
    """The day by itself counts here only with a part of the day: `this morning`."""
    return (Phrase(day[0]), day[1]) if day[0].clock else None


def _clock_after_day(tokens: Tokens, at: int) -> FoundClock:
    """The time after a day: `at 8`, `9 am`, `3:30`."""
    if key_at(tokens, at) in {"at", "@"}:
        return hour(tokens, at + 1)
    return time_of_day(tokens, at)


def _time_then_day(tokens: Tokens, at: int) -> FoundPhrase:
    opener = key_at(tokens, at) == "at" and ("." in key_after(tokens, at) or time_of_day(tokens, at + 1) is None)
    found = stretch(tokens, at, is_sure=key_at(tokens, at) in {"from", "between"})
    found = found or (hour(tokens, at + 1) if opener else time_of_day(tokens, at)) or part_of_day(tokens, at)
    if found is None and _named_part(tokens, at + 1):
        found = hour(tokens, at)  # `8 tonight`
    if found is None:
        return None
    day = _day(tokens, past(tokens, found[1], "on", "of", ",", "in"))
    return (Phrase(_joined(day[0], found[0])), day[1]) if day else None


def _day(tokens: Tokens, at: int) -> Found:
    """A single day, with the part of it that may be named."""
    named = _named_part(tokens, at)
    if named:
        return named
    found = point(tokens, at)
    if found is None or not _is_day(found[0]):
        return None
    after = past(tokens, found[1], ",")
    after += 2 * (key_at(tokens, after) == "in" and key_after(tokens, after) == "the")
    part = part_of_day(tokens, after) if key_at(tokens, after) not in _MEALS else None
    return (found[0]._replace(clock=part[0]), part[1]) if part else found


def _is_day(said: Point) -> bool:
    is_length = said.offset is not None and said.offset.unit in {Unit.SECOND, Unit.MINUTE, Unit.HOUR}
    is_weekday_of_week = bool(said.slots) and said.slots[-1].unit is Unit.DAY
    return (said.unit is Unit.DAY or is_weekday_of_week) and not (said.window or is_length or said.edge)


def _named_part(tokens: Tokens, at: int) -> Found:
    """`tonight`, `this morning`, `last night`, `next evening`."""
    if key_at(tokens, at) == "tonight":
        return _TODAY._replace(clock=_NIGHT), at + 1
    turn = _NEARBY_PARTS.get(key_at(tokens, at))
    part = part_of_day(tokens, at + 1) if turn is not None and key_after(tokens, at) in DAYPARTS else None
    return (
        (_TODAY._replace(turn=turn, clock=part[0]), part[1]) if part and key_after(tokens, at) not in _MEALS else None
    )


def _joined(day: Point, clock: Clock) -> Point:
    """The time on the day; a part of the day that was named tells which half."""
    part = day.clock
    if part and not clock.is_certain and part.end is not None and clock.start < 2 * _NOON:
        shift = _NOON if part.start >= _NOON and clock.start < _NOON else 0
        end = clock.end + shift if clock.end is not None else None
        clock = clock._replace(start=clock.start + shift, end=end, is_certain=True)
    return day._replace(clock=clock)


def _moment(tokens: Tokens, at: int) -> Found:
    """One end of a range that may cross days."""
    found = timed(tokens, at)
    if found and found[0].last is None and found[0].bound is None:
        return found[0].first, found[1]
    single = time_of_day(tokens, at)
    if single:
        return Point(Unit.DAY, clock=single[0]), single[1]
    return point(tokens, at)


def _is_time_alone(said: Point) -> bool:
    return said == Point(Unit.DAY, clock=said.clock)


def _dotted(tokens: Tokens, at: int) -> FoundClock:
    """`at 6.45`."""
    is_dotted = key_at(tokens, at) == "at" and "." in key_after(tokens, at)
    return hour(tokens, at + 1) if is_dotted and key_at(tokens, at + 2) not in {"percent", "per", "%"} else None


def _daypart(tokens: Tokens, at: int, *, is_bound: bool) -> FoundClock:
    """`in the morning`, `at lunch`, `late afternoon`, `morning`."""
    opener = key_at(tokens, at) in {"in", "at", "during"} and not is_bound
    start = past(tokens, at + opener, "the")
    if key_at(tokens, start) in _MEALS and not (opener or is_bound):
        return None
    if key_before(tokens, at) in {"good", "in"} and not opener:
        return (
            part_of_day(tokens, at) if key_before(tokens, at) == "in" and key_at(tokens, at) not in DAYPARTS else None
        )
    return part_of_day(tokens, at + opener) if not opener or key_at(tokens, start) in DAYPARTS else None
