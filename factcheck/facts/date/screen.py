"""Which expressions of time a writer states as a date, rather than mentions in passing or uses as words."""
# ruff: noqa: PLR2004  the calendar's own numbers

from factcheck.facts.date.length import VAGUE_COUNTS
from factcheck.facts.date.numerals import Tokens, year
from factcheck.facts.date.value import Bound, Form, Phrase, Point, Unit
from factcheck.lexicon.calendar import DOUBTFUL_MONTHS, EDGES, MONTHS, NAMED_TIMES, UNITS, YEARLY
from factcheck.lexicon.currencies import COMMON_SIGNS
from factcheck.lexicon.ranks import RUNNING
from factcheck.words import key_after, key_at, key_before, text_at, text_before, touches

# Before a bare year. After the first only a year makes sense; after the second a count does as well.
_YEAR_WORDS = frozenset(
    {"in", "since", "until", "till", "before", "after", "during", "(", "early", "late", "mid", "year"}
    | {"born", "died", "founded", "established", "est", "published", "released", "opened", "built"}
)
_YEAR_OR_COUNT_WORDS = frozenset({"by", "of", "from", "for", "between", "to", "through", "circa", "around", "about"})
_BEFORE_LISTS = frozenset({"in", "(", "lrb"})
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "our", "my", "'s", "this", "that"})
_ENDS_IN_S = frozenset({"was", "is", "has", "as", "its", "his", "this", "us", "census", "'s", "olympics", "elections"})
_MONTH_WORDS = frozenset({"in", "since", "by", "of", "until", "till", "from", "before", "after", "during", "to"})
# What is set `for` a month, or moved `to` it.
_SET = frozenset(
    """
    set due planned scheduled booked slated fixed called expected billed pencilled penciled down date dates forecast
    forecasts figure figures data result results target announced foreseen timetabled
    """.split()
)
_MOVED = frozenset("moved postponed back delayed forward deferred pushed rescheduled adjourned extended".split())
_LISTING = frozenset({",", "and", "or"})
_COUNTED = frozenset(
    {"people", "persons", "%", "percent", "per", "men", "women", "children", "staff", "million", "billion", "bc", "bce"}
)


_PAST_VERBS = frozenset(
    {"said", "told", "met", "won", "lost", "rose", "fell", "began", "left", "came", "went", "sold", "bought"}
)
_NAMED_DAYS = frozenset({"black", "cyber", "super", "bloody", "blue"})
_TIME_WORDS = frozenset({"at", "around", "near"})
_OWNERS = frozenset({"his", "her", "their"})
_SHORT_NAMES = frozenset({"mar", "sat", "sun", "mon", "wed", "dec", "jan"})


def is_word(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a single token that may be a date is only a word: `may`, `march`, `$DEC`, `32-2015`."""
    before = key_before(tokens, first)
    last = tokens[after - 1]
    if after - first > 1:
        return after - first == 2 and tokens[first].key == "this" and last.text in {"may", "march"}
    if touches(tokens, first) and before in {"$", "#", "@", "-", "/", "_"}:
        return True
    if last.key.endswith("ties") and {before, key_at(tokens, first - 3) if before in _LISTING else ""} & _OWNERS:
        return True  # a man in his sixties, men in their fifties and sixties
    if last.key in {"may", "march"}:
        is_told = before in _MONTH_WORDS or _is_set(tokens, first) or _is_in_list_of_months(tokens, first)
        return not is_told
    if last.key in _SHORT_NAMES and (before == "the" or _is_first_name(tokens, after)):
        return True  # the Sun, Jan Ruud
    return last.key in _SHORT_NAMES and not (last.text[:1].isupper() or before in _MONTH_WORDS)


def is_stated(tokens: Tokens, first: int, after: int, said: Phrase) -> bool:
    """Whether these tokens are a date that can be right or wrong."""
    point = said.first
    if said.form is not Form.DATE or any(token.text in {"may", "march"} for token in tokens[first:after]):
        return False
    is_run = any(tuple(token.key for token in tokens[after : after + len(one)]) == one for one in RUNNING)
    if is_run or any(token.key in VAGUE_COUNTS for token in tokens[first:after]):
        return False  # `the third quarter in a row`
    is_fixed = _is_fixed(point) or _is_set_hour(tokens, first, after, point)
    if point.is_vague or is_identified(tokens, first) or (said.last is None and not is_fixed):
        return False
    if point.unit is Unit.YEAR and point.year is not None and not point.slots and not point.edge:
        return _is_year(tokens, first, after, said)
    if said.last is None and _is_bare_month(point):
        return _is_month(tokens, first, after, said)
    return not _is_another_thing(tokens, first, after, said)


def is_identified(tokens: Tokens, first: int) -> bool:
    """Whether a hyphen ties the figures to letters before them: `CVE-2019-1349`, `ISO-2022`."""
    is_tied = touches(tokens, first) and key_before(tokens, first) in {"-", "_"} and touches(tokens, first - 1)
    return (
        is_tied
        and tokens[first].key.isdigit()
        and key_at(tokens, first - 2).isalpha()
        and not _is_small(tokens, first - 2)
    )


def _is_small(tokens: Tokens, at: int) -> bool:
    """`mid-2019`, `post-2008`."""
    return tokens[at].text.islower()


def _is_another_thing(tokens: Tokens, first: int, after: int, said: Phrase) -> bool:
    """What only looks like a date: a name, nowadays, a fraction, how long something took."""
    point = said.first
    if said == Phrase(Point(Unit.DAY, weekday=point.weekday)):  # the Sunday Times, Black Friday
        return _is_capital(tokens, after) or key_before(tokens, first) in _NAMED_DAYS
    if after - first == 1 and tokens[first].key in {"today", "tonight"}:  # China today
        return not _is_told(key_before(tokens, first))
    if key_at(tokens, first) == "in" and point.offset and point.turn_word == "now":  # in three days
        return True
    if said.bound is None and key_before(tokens, after) in NAMED_TIMES and after - first == 1:  # midnight in America
        return key_before(tokens, first) not in _TIME_WORDS
    if point.unit is Unit.HALF and point.year is None and point.turn is None:  # an H2 heading
        return True
    return point.year is None and key_after(tokens, first) == "/" and key_before(tokens, first) != "on"


def _is_fixed(point: Point) -> bool:
    """Whether it names more than `now`, `the 5th` or `half past seven`."""
    if point.clock and (not point.clock.is_certain or point.clock.end is not None) and point == _time_alone(point):
        return False
    if point.offset and point.offset.unit in {Unit.SECOND, Unit.MINUTE}:
        return False
    is_day_alone = point.day is not None and point.month is None and point.turn is None and point.weekday is None
    return point.unit is not Unit.SECOND and not is_day_alone


def _is_set_hour(tokens: Tokens, first: int, after: int, point: Point) -> bool:
    """`At 9:30`, `at half past nine`, which leave open whether in the morning or in the evening, and nothing else."""
    is_alone = point.clock is not None and point.clock.end is None and point == _time_alone(point)
    is_to_the_minute = after - first > 2 and (text_at(tokens, first + 1) == ":" or key_before(tokens, after).isalpha())
    return is_alone and is_to_the_minute and key_before(tokens, first) == "at"


def _is_told(verb: str) -> bool:
    """`announced today`."""
    return verb.endswith("ed") or verb in _PAST_VERBS


def _is_first_name(tokens: Tokens, after: int) -> bool:
    """Whether `Jan` or `Mar` is of a name of two words."""
    text = text_at(tokens, after)
    return text_before(tokens, after) in {"Jan", "Mar"} and text[:1].isupper() and text[1:].islower()


def _is_capital(tokens: Tokens, at: int) -> bool:
    return text_at(tokens, at)[:1].isupper()


def _time_alone(point: Point) -> Point:
    return Point(point.unit, clock=point.clock)


def _is_bare_month(point: Point) -> bool:
    return point.unit in {Unit.MONTH, Unit.SEASON} and point.year is None and not point.is_relative


def _is_year(tokens: Tokens, first: int, after: int, said: Phrase) -> bool:
    """A bare year needs a word before it that makes it one, and must not count what follows."""
    is_number = key_before(tokens, after).isdigit()
    if is_number and (
        key_before(tokens, first) in COMMON_SIGNS or key_at(tokens, after) in _COUNTED or _is_run_on(tokens, after)
    ):
        return False
    before = tokens[first].key if tokens[first].key in _YEAR_OR_COUNT_WORDS else key_before(tokens, first)
    if before in _YEAR_OR_COUNT_WORDS or said.last or said.bound in {Bound.BY, Bound.ABOUT}:
        is_yearly = before == "for" and key_at(tokens, first - 1 - (tokens[first].key != "for")) in YEARLY
        return is_yearly or not _is_plural(tokens, after)
    if tokens[first].key.isalpha() and said.first.year is not None and year(tokens, first) is not None:
        return before in _YEAR_WORDS and not _is_plural(tokens, after)  # `in nineteen hundred`
    if said.bound or before in _YEAR_WORDS or tokens[first].key.isalpha() or _is_in_list(tokens, first, after):
        return True
    is_owned = before in {"'", "’"} and key_at(tokens, first - 2).endswith("s")  # `Lewis' 2003 book`
    if before in _DETERMINERS or (is_owned and not _is_plural(tokens, after)):
        return _is_recent(said.first) or (before == "the" and not _is_plural(tokens, after))
    return False


def _is_in_list(tokens: Tokens, first: int, after: int) -> bool:
    """Whether a year stands in a list of such that is known for one: `(1971, 1975 and 1979)`."""
    at = first
    while key_before(tokens, at) in {",", "and"} and year(tokens, at - 2 - (key_at(tokens, at - 2) == ",")) is not None:
        at -= 2 + (key_at(tokens, at - 2) == ",")
    before = key_at(tokens, at - 2) if key_before(tokens, at) == "-" else key_before(tokens, at)
    is_listed = at < first or (key_after(tokens, first) in {",", "and"} and year(tokens, first + 2) is not None)
    return is_listed and before in _BEFORE_LISTS and tokens[first].key.isdigit() and not _is_plural(tokens, after)


def _is_in_list_of_months(tokens: Tokens, first: int) -> bool:
    """Whether a month stands behind others, the first of which is known for one: `in April, May and June`."""
    at, following = first, key_after(tokens, first)
    if key_before(tokens, first) == "," and following not in _LISTING:  # `In June, May resigned`
        return False
    if _is_capital(tokens, first + 1) and following not in MONTHS:  # `in June and May Lind left`
        return False
    while key_before(tokens, at) in _LISTING:
        at -= 2 + (key_at(tokens, at - 2) == ",")
        if key_at(tokens, at) not in MONTHS or not tokens[at].text[:1].isupper():
            return False
    return at < first and tokens[first].text[:1].isupper() and key_before(tokens, at) in _MONTH_WORDS


def _is_recent(point: Point) -> bool:
    """`his 1987 album`, not `its 2000 staff`: counts are round, years mostly not."""
    return point.year is not None and 1900 <= point.year <= 2100 and (point.year % 100 != 0)


def _is_plural(tokens: Tokens, at: int) -> bool:
    """Whether a plural follows: `1500 jobs`, `1739 A330s`."""
    while touches(tokens, at + 1) and key_after(tokens, at).isalnum():
        at += 1
    word = key_at(tokens, at)
    return word.isalpha() and word.endswith("s") and word not in _ENDS_IN_S


def _is_run_on(tokens: Tokens, at: int) -> bool:
    """`2000B`, `1990s` and the like are not years."""
    return touches(tokens, at) and key_at(tokens, at).isalnum()


def _is_month(tokens: Tokens, first: int, after: int, said: Phrase) -> bool:
    """`in March`; not `may`, `march`, `fall`, `spring` as words."""
    word = tokens[after - 1]
    if not word.text[:1].isupper() and word.key not in {"summer", "winter", "autumn", "spring"}:
        return False
    if word.text == "Jan" and text_at(tokens, after).istitle():
        return False  # `a painting by Jan Roos`
    if said.bound is not None or tokens[first].key in EDGES:
        return True
    if _is_in_list_of_months(tokens, first):
        return True
    before, is_sure = key_before(tokens, first), word.key not in DOUBTFUL_MONTHS
    is_end = key_at(tokens, first - 2) in UNITS or _is_set(tokens, first)  # `in the year to August`, `moved to June`
    if before == "for":
        return is_sure or is_end
    return before in _MONTH_WORDS and (is_sure or before != "to" or is_end)


def _is_set(tokens: Tokens, first: int) -> bool:
    """Whether something is set for a month, or moved to it: `due for May`, `put back to June`."""
    setting = {"for": _SET, "to": _MOVED}.get(key_before(tokens, first), frozenset())
    return key_at(tokens, first - 2) in setting and text_at(tokens, first)[:1].isupper()
