"""Tokens in, times of day out: `3pm`, `15:30`, `half past seven`, `noon`, `the morning`, `from 5 to 6pm`."""
# ruff: noqa: PLR2004  the clock's own numbers: 12 and 24 hours, 60 minutes

from factcheck.facts.date.length import SECONDS, amount
from factcheck.facts.date.numerals import Tokens, by_first_word, cardinal, digits, longest, past
from factcheck.facts.date.value import Clock, Unit
from factcheck.lexicon.calendar import DAYPARTS, HALVES_OF_DAY, NAMED_TIMES, ORDINAL_SUFFIXES, STRETCHING, UNITS
from factcheck.lexicon.numbers import SCALES, SMALL
from factcheck.words import key_after, key_at, touches

FoundClock = tuple[Clock, int] | None

_HALVES = by_first_word(HALVES_OF_DAY)
_HALF_DAY = 43200
_MEASURES = frozenset({"%", "percent", "per", "percentage", "people", "men", "women", "children", *SCALES})


def time_of_day(tokens: Tokens, at: int) -> FoundClock:
    """A point of the day; an hour alone does not count."""
    found = _spoken(tokens, at) or _named(tokens, at) or _figures(tokens, at)
    if found is None:
        return None
    clock, after = found
    after = past(tokens, after, "o'clock", "oclock")
    half = _half(tokens, after)
    return (_in_half(clock, is_afternoon=half[0]), half[1]) if half else (clock, after)


def hour(tokens: Tokens, at: int) -> FoundClock:
    """A time of day, also an hour alone or a figure with a full stop: where the words around make it one."""
    found = time_of_day(tokens, at)
    if found:
        return found
    found = _dotted(tokens, at)
    if found:
        return found
    text = key_at(tokens, at)
    is_of_four = len(text) == 4 and text.isdecimal() and not "1900" <= text < "2100"
    if is_of_four and int(text[:2]) < 24 and int(text[2:]) < 60:
        return _clock(int(text[:2]), int(text[2:])), at + 1
    number = cardinal(tokens, at)
    if number is None or not 0 <= number[0] <= 24 or number[1] > at + 1 or _is_counted(tokens, number[1]):
        return None
    minutes = cardinal(tokens, number[1]) if text in SMALL else None
    if minutes and 10 <= minutes[0] < 60:
        return _clock(number[0], minutes[0]), minutes[1]
    return _clock(number[0], 0, unit=Unit.HOUR), number[1]


def _is_counted(tokens: Tokens, at: int) -> bool:
    """Whether the number before `at` counts what stands there: `after eleven months`, `at 6 per cent`, `to 9 seats`.

    Or is of a name that begins with it: `by 20th Century Fox`.
    """
    word = key_at(tokens, at)
    is_plural = word.isalpha() and word.endswith("s") and len(word) > 4 and not word.endswith(("ss", "us"))
    return word in UNITS or word in _MEASURES or word in ORDINAL_SUFFIXES or is_plural


def part_of_day(tokens: Tokens, at: int) -> FoundClock:
    """`morning`, `the afternoon`, `late evening`."""
    start = past(tokens, at, "the")
    edge = key_at(tokens, start) if key_at(tokens, start) in {"early", "late", "later", "earlier"} else ""
    start += bool(edge) + (bool(edge) and key_after(tokens, start) == "-")
    start += 2 * (bool(edge) and key_at(tokens, start) == "in" and key_after(tokens, start) == "the")
    if key_at(tokens, start) not in DAYPARTS:
        return None
    first, last = DAYPARTS[key_at(tokens, start)]
    middle = (first + last) / 2
    begin, end = (first, middle) if edge in {"early", "earlier"} else (middle, last) if edge else (first, last)
    return Clock(int(begin * 3600), Unit.DAYPART, int(end * 3600)), start + 1


def stretch(tokens: Tokens, at: int, *, is_sure: bool) -> FoundClock:
    """`5 to 6pm`, `between 10 and 11:30`, `from 2pm for 2 hours`; `is_sure`: hours alone will do (after a day)."""
    opener = key_at(tokens, at) if key_at(tokens, at) in {"from", "between"} else ""
    start = at + bool(opener)
    first = hour(tokens, start)
    if first is None:
        return _for_a_length(tokens, at)
    lasting = amount(tokens, first[1] + 1) if key_at(tokens, first[1]) == "for" else None
    if lasting and SECONDS.get(lasting[0].unit, 99999) <= 3600:
        return _lasting(first[0], lasting[0].number * SECONDS[lasting[0].unit]), lasting[1]
    joints = STRETCHING | {"and"} if opener == "between" else STRETCHING
    second = hour(tokens, first[1] + 1) if key_at(tokens, first[1]) in joints else None
    if second is None or not (is_sure or _is_plain(tokens, start, first) or _is_plain(tokens, first[1] + 1, second)):
        return None
    return _from_to(first[0], second[0]), second[1]


def _is_plain(tokens: Tokens, at: int, found: tuple[Clock, int]) -> bool:
    """Whether the words say a time by themselves."""
    is_figure_of_four = len(key_at(tokens, at)) == 4 and key_at(tokens, at)[0] == "0" and found[1] == at + 1
    return (
        time_of_day(tokens, at) is not None or (found[1] - at > 1 and key_at(tokens, at).isalpha()) or is_figure_of_four
    )


def _for_a_length(tokens: Tokens, at: int) -> FoundClock:
    """`for 2 hours from 2pm`."""
    lasting = amount(tokens, at + 1) if key_at(tokens, at) == "for" else None
    if lasting is None or key_at(tokens, lasting[1]) != "from" or SECONDS.get(lasting[0].unit, 99999) > 3600:
        return None
    first = hour(tokens, lasting[1] + 1)
    return (_lasting(first[0], lasting[0].number * SECONDS[lasting[0].unit]), first[1]) if first else None


def _lasting(first: Clock, seconds: float) -> Clock:
    return first._replace(end=first.start + int(seconds), unit=Unit.MINUTE)


def _from_to(first: Clock, second: Clock) -> Clock:
    """Both ends in the half of the day that makes sense: `5 to 6pm` is in the evening, `11 to 2pm` is not."""
    start, end = first.start, second.start
    if second.is_certain and not first.is_certain and start + _HALF_DAY < end:
        start += _HALF_DAY
    if not second.is_certain:
        end += _HALF_DAY * (end <= start)
    elif end <= start:
        end += 2 * _HALF_DAY
    is_certain = first.is_certain or second.is_certain
    return Clock(start, Unit.MINUTE, end, is_certain)


def _clock(
    hours: int, minutes: int = 0, seconds: int = 0, *, unit: Unit = Unit.MINUTE, is_certain: bool = False
) -> Clock:
    """Twelve is noon where the half of the day is open."""
    is_certain = is_certain or hours > 12 or hours == 0
    return Clock(hours % 24 * 3600 + minutes * 60 + seconds, unit, None, is_certain)


def _half(tokens: Tokens, at: int) -> tuple[bool, int] | None:
    """Before or after noon, in the words after an hour."""
    words = longest(tokens, at, _HALVES)
    if words:
        return bool(HALVES_OF_DAY[words]), at + len(words)
    is_letter = key_at(tokens, at) in {"a", "p"} and touches(tokens, at)
    is_letter = is_letter and (not touches(tokens, at + 1) or key_after(tokens, at) in {".", ","})
    return (key_at(tokens, at) == "p", at + 1) if is_letter else None


def _in_half(clock: Clock, *, is_afternoon: bool) -> Clock:
    start = clock.start % _HALF_DAY + _HALF_DAY * is_afternoon
    return clock._replace(start=start, is_certain=True)


def _figures(tokens: Tokens, at: int) -> FoundClock:
    """`15:30`, `7:56:30`, and what needs `am`, `pm` or `o'clock` behind it: `3`, `8.30`, `seven thirty`."""
    if key_at(tokens, at).isalpha():
        return _in_words(tokens, at)
    found = _dotted(tokens, at) or _with_colons(tokens, at)
    if found and found[1] == at + 1:
        is_told = _half(tokens, at + 1) is not None or key_after(tokens, at) == "o'clock"
        return found if is_told else None
    return found


def _in_words(tokens: Tokens, at: int) -> FoundClock:
    number = SMALL.get(key_at(tokens, at), 0)
    if not 1 <= number <= 12:
        return None
    minutes = cardinal(tokens, at + 1) if key_after(tokens, at).isalpha() else None
    if minutes and 10 <= minutes[0] < 60 and _half(tokens, minutes[1]) is not None:
        return _clock(number, minutes[0]), minutes[1]
    is_told = key_after(tokens, at) == "o'clock" or _half(tokens, at + 1) is not None
    return (_clock(number, 0, unit=Unit.HOUR), at + 1) if is_told else None


def _dotted(tokens: Tokens, at: int) -> FoundClock:
    """`8.30`."""
    whole, _, rest = key_at(tokens, at).partition(".")
    if not whole.isdecimal() or not rest.isdecimal() or len(whole) > 2 or len(rest) != 2:
        return None
    return (_clock(int(whole), int(rest)), at + 1) if int(whole) <= 24 and int(rest) < 60 else None


def _with_colons(tokens: Tokens, at: int) -> FoundClock:
    hours = digits(tokens, at, longest_run=2)
    if hours is None or hours > 24:
        return None
    parts, after = [hours], at + 1
    while len(parts) < 3 and key_at(tokens, after) == ":" and touches(tokens, after) and touches(tokens, after + 1):
        part = digits(tokens, after + 1, longest_run=2)
        if part is None or part > 59 or len(key_after(tokens, after)) != 2:
            return None
        parts.append(part)
        after += 2
    unit = (Unit.HOUR, Unit.MINUTE, Unit.SECOND)[len(parts) - 1]
    return _clock(*parts, unit=unit), after


def _named(tokens: Tokens, at: int) -> FoundClock:
    if key_at(tokens, at) not in NAMED_TIMES:
        return None
    return Clock(NAMED_TIMES[key_at(tokens, at)] * 3600, Unit.HOUR), at + 1


def _spoken(tokens: Tokens, at: int) -> FoundClock:
    """`half past seven`, `20 min past eight`, `a quarter to six`."""
    start = at + (key_at(tokens, at) == "a" and key_after(tokens, at) == "quarter")
    minutes = {"half": (30, start + 1), "quarter": (15, start + 1)}.get(key_at(tokens, start)) or cardinal(
        tokens, start
    )
    if minutes is None or not 1 <= minutes[0] < 60:
        return None
    after = past(tokens, minutes[1], "min", "mins", "minute", "minutes")
    word = key_at(tokens, after)
    hours = cardinal(tokens, after + 1) if word in {"past", "to"} else None
    if word in {"past", "to"} and key_after(tokens, after) in NAMED_TIMES:
        hours = NAMED_TIMES[key_after(tokens, after)] or 12, after + 2
    has_unit = after > minutes[1]
    is_sure = word == "past" or (word == "to" and (has_unit or key_at(tokens, start) == "quarter"))
    if (
        hours is None
        or not is_sure
        or not 1 <= hours[0] <= 12
        or (word == "past" and key_at(tokens, hours[1]) in _UNITS)
    ):
        return None
    seconds = hours[0] * 3600 + (minutes[0] if word != "to" else -minutes[0]) * 60
    return Clock(seconds, Unit.MINUTE, None, is_certain=False), hours[1]


_UNITS = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})
