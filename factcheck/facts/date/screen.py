"""Which tokens may begin a date, and which dates a writer states rather than mentions in passing."""

from factcheck.facts.date.numerals import Tokens, key, touches
from factcheck.facts.date.value import Bound, Phrase, Point, Unit
from factcheck.lexicon.calendar import (
    BOUNDS,
    CARDINALS,
    DAY_WORDS,
    DECADES,
    DOUBTFUL_MONTHS,
    EASTER_HOLIDAYS,
    EDGES,
    FLOATING_HOLIDAYS,
    HOLIDAYS,
    MONTHS,
    ORDINALS,
    SEASONS,
    TENS,
    TURNS,
    UNITS,
    WEEKDAYS,
)
from factcheck.model import Token

# Words without which no sentence holds a date (a digit will do as well).
_CUES = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(SEASONS)
    | frozenset(DECADES)
    | frozenset(DAY_WORDS)
    | frozenset(UNITS)
    | frozenset(words[0] for table in (HOLIDAYS, FLOATING_HOLIDAYS, EASTER_HOLIDAYS) for words in table)
    | {"now", "moment", "thousand", "hundred", "fy", "cy"}
) - {"second", "seconds", "new", "good", "st"}
# Words that may stand first in one.
_STARTS = (
    _CUES
    | frozenset(CARDINALS)
    | frozenset(TENS)
    | frozenset(ORDINALS)
    | frozenset(TURNS)
    | frozenset(EDGES)
    | frozenset(words[0] for words in BOUNDS)
    | {"the", "a", "an", "in", "between", "q", "h", "sy", "fiscal", "financial", "final", "calendar", "new", "good"}
    | {"right", "at", "few", "several", "couple", "some", "day", "st", "'", "‘", "’", "second"}
)
_YEAR_PREPOSITIONS = frozenset(
    {"in", "since", "by", "of", "until", "till", "from", "before", "after", "during", "for", "between", "to", "through"}
    | {"circa", "around", "about", "early", "late", "mid", "year", "the", "("}
)
_YEAR_FOLLOWERS = frozenset({"season", "election", "edition", "budget", "census", "olympics", "report", "championship"})
_MONTH_PREPOSITIONS = frozenset({"in", "since", "by", "of", "until", "till", "from", "before", "after", "during", "to"})
_COUNTED = frozenset({"$", "€", "£", "¥", "₹", "%", "no", "no."})


def has_cue(tokens: Tokens) -> bool:
    """A quick test that most sentences without a date fail."""
    return any(token.key in _CUES or "0" <= token.key[0] <= "9" for token in tokens)


def is_cue(token: Token) -> bool:
    return token.key in _STARTS or "0" <= token.key[0] <= "9"


def is_stated(tokens: Tokens, first: int, after: int, said: Phrase) -> bool:
    """Whether these tokens are a date that can be right or wrong."""
    point = said.first
    if point.is_vague or (point.clock and not point.clock.is_certain):
        return False
    if said.last is None and point.unit is Unit.SECOND:
        return False
    if said.last is None and point.unit is Unit.YEAR and point.year is not None:
        return _is_year(tokens, first, after, said)
    if said.last is None and _is_bare_month(point):
        return _is_month(tokens, first, after, said)
    if point.offset and point.turn_word == "now" and key(tokens, first) == "in":
        return False  # `in three days` is as often how long something took
    return not (said.last is None and point.day and point.month is None and point.turn is None)


def _is_bare_month(point: Point) -> bool:
    return point.unit in {Unit.MONTH, Unit.SEASON} and point.year is None and not point.is_relative


def _is_year(tokens: Tokens, first: int, after: int, said: Phrase) -> bool:
    """A bare year needs a word before or after it that makes it one."""
    if after - first > 1 or said.bound is not None:
        return said.bound is not Bound.ABOUT or not _is_counted(tokens, first + 1, after)
    return not _is_counted(tokens, first, after) and (
        key(tokens, first - 1) in _YEAR_PREPOSITIONS or key(tokens, after) in _YEAR_FOLLOWERS
    )


def _is_counted(tokens: Tokens, first: int, after: int) -> bool:
    """`2000 people`, `$2024`."""
    following = key(tokens, after)
    return (
        key(tokens, first - 1) in _COUNTED or following in {"people", "%", "percent", "per"} or touches(tokens, after)
    )


def _is_month(tokens: Tokens, first: int, after: int, said: Phrase) -> bool:
    """`in March`, `March's`; not `may`, `march`, `fall`, `spring` as words."""
    word_at = after - 1
    if not tokens[word_at].text[:1].isupper() and key(tokens, word_at) not in {"summer", "winter", "autumn", "spring"}:
        return False
    if said.bound is not None or after - first > 1:
        return True
    before = key(tokens, first - 1)
    return before in _MONTH_PREPOSITIONS and (key(tokens, word_at) not in DOUBTFUL_MONTHS or before != "to")
