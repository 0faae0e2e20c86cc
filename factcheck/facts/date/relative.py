"""Tokens in, dates that lean on another out: `last August`, `two weeks ago`, `the past two years`, `the day after`.

What they lean on is the text's own date, or the date that follows (`3 weeks after January 15`).
"""

from collections.abc import Callable

from factcheck.facts.date.absolute import holiday, month_first, part_of_year
from factcheck.facts.date.length import VAGUE_COUNTS, amount, part
from factcheck.facts.date.numerals import Tokens, cardinal, follows, past
from factcheck.facts.date.value import Found, Offset, Point, Unit
from factcheck.lexicon.calendar import DAY_WORDS, MONTHS, SEASONS, TURNS, UNITS, WEEKDAYS
from factcheck.lexicon.grammar import INDEFINITE, MODALS
from factcheck.words import key_after, key_at, key_before

Parse = Callable[[Tokens, int], Found]

_NAMED_DAYS = {
    ("the", "day", "before", "yesterday"): -2,
    ("day", "before", "yesterday"): -2,
    ("the", "day", "after", "tomorrow"): 2,
    ("day", "after", "tomorrow"): 2,
}
_SMALL = frozenset({Unit.SECOND, Unit.MINUTE, Unit.HOUR})
_NOW = (("right", "now"), ("at", "the", "moment"), ("now",), ("at", "present"))
# `will last two hours`
_BEFORE_A_VERB = MODALS | {"to", "not"}
# What a length is counted from: the text's date, or one that stands elsewhere in the text.
_COUNTED_FROM = {"ago": "now", "hence": "now", "later": "later", "earlier": "earlier"}
_DATE_ITSELF = (("current", "date"), ("date",))
_YEARS_THAT_ARE_NOT = frozenset({"fiscal", "school", "financial", "academic", "calendar"})


def turned(tokens: Tokens, at: int) -> Found:
    """`last month`, `this past Wednesday`, `next summer`, `the past two years`, `the 2 upcoming months`."""
    start = past(tokens, at, "the")
    word = key_at(tokens, start)
    if word == "last" and key_before(tokens, start) in _BEFORE_A_VERB:
        return None
    if (word, key_after(tokens, start)) == ("last", "day") and _is_on(tokens, start):
        return None
    if word not in TURNS:
        return _counted_window(tokens, start)
    after = start + 1
    if word in {"this", "the"} and key_at(tokens, after) in {"past", "coming", "upcoming", "last", "next"}:
        word, after = f"this {key_at(tokens, after)}", after + 1
    turn = TURNS[word.split()[-1]]
    return _turned_name(tokens, after, turn, word) or _turned_unit(tokens, after, turn, word)


def _is_on(tokens: Tokens, at: int) -> bool:
    """`won the title on the last day`."""
    return key_before(tokens, at - (key_before(tokens, at) == "the")) == "on"


def _turned_name(tokens: Tokens, at: int, turn: int, word: str) -> Found:
    """A month, weekday, season or feast after `last`, `this` or `next`."""
    weekday = WEEKDAYS.get(key_at(tokens, at))
    if weekday is not None:
        return Point(Unit.DAY, weekday=weekday, turn=turn, turn_word=word), at + 1
    if key_at(tokens, at) in MONTHS:
        found = month_first(tokens, at)
    elif key_at(tokens, at) in SEASONS:
        found = part_of_year(tokens, at)
    else:
        found = holiday(tokens, at)
    if found is None or found[0].turn is not None:
        return None
    point = found[0]
    return (point if point.year is not None else point._replace(turn=turn, turn_word=word)), found[1]


def _turned_unit(tokens: Tokens, at: int, turn: int, word: str) -> Found:
    """A unit after `last`, `this` or `next`, alone or counted."""
    if word in {"that", "same"}:
        unit = UNITS.get(key_at(tokens, at))
        is_long = unit is not None and unit[0] not in {"second", "minute", "hour"}
        return (Point(Unit(unit[0]), turn=0, turn_word=word, is_vague=True), at + 1) if unit and is_long else None
    is_special = key_at(tokens, at) in _YEARS_THAT_ARE_NOT and key_after(tokens, at) == "year"
    if is_special:
        is_fiscal = key_at(tokens, at) != "calendar"
        return Point(Unit.YEAR, turn=turn, turn_word=word, is_fiscal=is_fiscal), at + 2
    unit = UNITS.get(key_at(tokens, at))
    if unit and key_at(tokens, at)[-1] != "s" and Unit(unit[0]) not in {Unit.SECOND, Unit.MINUTE, Unit.HOUR}:
        is_decade = unit[0] == "decade" and word in {
            "last",
            "past",
            "next",
            "coming",
        }  # from now, none of the calendar's
        if unit[1] > 1 or is_decade or key_at(tokens, at) == "night":
            window = Offset(10 * turn, Unit.YEAR) if is_decade else Offset(unit[1] * (turn or 1), Unit(unit[0]))
            return (Point(Unit.DAY, window=window), at + 1) if unit[1] > 1 or is_decade else None
        is_told = word in {"following", "previous"} or (word == "next" and key_at(tokens, at - 2) == "the")
        return Point(Unit(unit[0]), turn=turn, turn_word=word, is_vague=is_told), at + 1
    vague = key_at(tokens, at) in VAGUE_COUNTS
    counted = _uncounted(tokens, at) if not unit else (Offset(1, Unit(unit[0])), at + 1)
    if counted is None or turn == 0 or key_at(tokens, at) in INDEFINITE:
        return None
    window = Offset(counted[0].number * turn, counted[0].unit)
    return Point(Unit.DAY, window=window, is_vague=vague), counted[1]


def _uncounted(tokens: Tokens, at: int) -> tuple[Offset, int] | None:
    """The length after `last`; of `last 3 months and 2 days ago` only the months."""
    whole = amount(tokens, at)
    return part(tokens, at) if whole and key_at(tokens, whole[1]) == "ago" else whole


def _counted_window(tokens: Tokens, at: int) -> Found:
    """`2 upcoming months`, `the 10 previous weeks`."""
    count = cardinal(tokens, at)
    turn = TURNS.get(key_at(tokens, count[1])) if count else None
    unit = UNITS.get(key_after(tokens, count[1])) if count else None
    if count is None or count[0] <= 1 or not turn or unit is None or not key_after(tokens, count[1]).endswith("s"):
        return None  # `sold 42 last week`, `won 2-1 last week`
    return Point(Unit.DAY, window=Offset(count[0] * unit[1] * turn, Unit(unit[0]))), count[1] + 2


def day_word(tokens: Tokens, at: int) -> Found:
    """`yesterday`, `the day after tomorrow`, `now`."""
    for words, days in _NAMED_DAYS.items():
        if follows(tokens, at, words):
            return Point(Unit.DAY, turn=days, turn_word="day"), at + len(words)
    if key_at(tokens, at) in DAY_WORDS:
        return Point(Unit.DAY, turn=DAY_WORDS[key_at(tokens, at)], turn_word="day"), at + 1
    for words in _DATE_ITSELF:
        if follows(tokens, at, words) and key_before(tokens, at) in {"to", "till", "until", "the"}:
            return Point(Unit.DAY, turn=0, turn_word="day"), at + len(words)
    for words in _NOW:
        if follows(tokens, at, words):
            return Point(Unit.SECOND, turn=0, turn_word="now"), at + len(words)
    return None


def moved(tokens: Tokens, at: int, base: Parse) -> Found:
    """`two weeks ago`, `in three days`, `3 days from now`, `two days before yesterday`, `3 weeks after May 5`.

    `base` reads the date that is counted from.
    """
    is_ahead = key_at(tokens, at) == "in"
    length = amount(
        tokens, at + is_ahead + (is_ahead and key_after(tokens, at) in {"about", "around", "just", "under"})
    )
    if length is None:
        return None
    offset, after = length
    if is_ahead:
        return Point(Unit.DAY, turn=0, turn_word="now", offset=offset), after
    word = key_at(tokens, after)
    sign = -1 if word in {"ago", "earlier", "before"} else 1
    offset = offset._replace(number=sign * offset.number)
    is_from_now = key_after(tokens, after) == "now" or (
        key_after(tokens, after) == "today" and offset.unit not in _SMALL
    )
    if word in {"from", "after"} and is_from_now:
        return Point(Unit.DAY, turn=0, turn_word="now", offset=offset), after + 2
    if word in _COUNTED_FROM:
        turn_word = _COUNTED_FROM[word]
        return Point(Unit.DAY, turn=0, turn_word=turn_word, offset=offset, is_vague=turn_word != "now"), after + 1
    is_clock = offset.unit in _SMALL
    anchor = base(tokens, after + 1) if not is_clock and word in {"before", "after", "from", "following"} else None
    if anchor is None or anchor[0].offset or anchor[0].unit is not Unit.DAY:
        return None
    return anchor[0]._replace(offset=offset), anchor[1]
