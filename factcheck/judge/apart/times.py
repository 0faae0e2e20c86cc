"""A stated fact beside the source's in, whether it is of another time, or of another that bears a like name, out."""

from itertools import pairwise

from factcheck.facts import date, quantity
from factcheck.judge.apart.told import Told
from factcheck.judge.substance import AMPLE
from factcheck.match.align import Alignment
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.words.side import Side
from factcheck.words import keys_before, words_behind

_OCCASIONS = frozenset({"last", "previously", "earlier", "formerly", "originally"})
_LATER = frozenset({("following", "year"), ("next", "year"), ("year", "later"), ("year", "after")})
_EARLIER = frozenset({("previous", "year"), ("year", "before"), ("year", "earlier")})
_NOBODY = frozenset({"nobody", "no", "none", "never"})
_COPIED = 0.95  # of what is stated is the source's: another day in its place is a slip


def is_of_another_time(told: Told) -> bool:
    """`In 2018 a storm cut power to 110,000 homes` beside what one did on Wednesday: no figure, and no date, is its."""
    measured = [side for side in told.alignment.sides if side.is_of("quantity", "date")]
    if any(side.agrees for side in measured):
        return False
    figures = [side for side in measured if side.is_of("quantity")]
    if not told.is_figure:
        is_other_deed = any(
            turn.kind in {"opposite", "negation"} for turn in told.alignment.turned
        )  # `raised it in May`, "cut it in"
        return is_other_deed or any(side.conflicts for side in figures)
    return any(_is_of_another_day(side, told.alignment) for side in measured if side not in figures)


def _is_of_another_day(side: Side, alignment: Alignment) -> bool:
    """Whether a date is not the source's; in a copy of its words it is a slip, if the source has one in its place."""
    if not side.conflicts:
        return _is_of_another_year(side, alignment)
    is_copy = alignment.coverage >= _COPIED and alignment.shared >= AMPLE
    return not is_copy and not date.has_bound(side.pair.stated)


def _is_of_another_year(side: Side, alignment: Alignment) -> bool:
    """Whether a year is named that is not the one before or after now.

    `Last year 1,200 drivers were stopped` beside "on Saturday".
    """
    year = date.year(side.pair.stated)
    if year is None:
        is_before = side.pair.stated.text.lower().startswith("last ")
        return is_before and bool(alignment.sourced.of_kind("date"))
    return alignment.today is not None and abs(alignment.today.year - year) > 1


def is_of_none_before(told: Told) -> bool:
    """`First climbed in 1953` beside "nobody had climbed it before 1953"."""
    is_bound = told.sourced.text.lower().startswith("before ")
    return is_bound and "first" in told.alignment.stated.keys and not _NOBODY.isdisjoint(told.alignment.sourced.keys)


def is_of_the_next_year(told: Told) -> bool:
    """`Abroad since 1974` beside "in 1973 it listed, and it went abroad the following year"."""
    mine, theirs = date.year(told.stated), date.year(told.sourced)
    if told.is_figure or mine is None or theirs is None or abs(mine - theirs) != 1:
        return False
    keys = [token.key for token in words_behind(told.alignment.sourced.words, told.sourced.end)]
    return any((one, other) in (_LATER if mine > theirs else _EARLIER) for one, other in pairwise(keys))


def is_of_before(told: Told) -> bool:
    """`Its shares had risen 40 per cent` beside "its shares fell 6 per cent"."""
    alignment, mine, theirs = told.alignment, told.mine.verb, told.theirs.verb
    if not told.is_figure or mine < 0 or theirs in alignment.places(mine):
        return False
    if any(_is_pluperfect(alignment.sourced, place) for place in alignment.places(mine)):
        return False
    if any(side.agrees and side.pair.stated.kind == "date" for side in alignment.sides):
        return False  # `nine had died by 3 May`, "as of 3 May ... eleven deaths"
    return _is_pluperfect(alignment.stated, mine)


def is_the_level_before(told: Told) -> bool:
    """`The dividend had been 50 cents` beside "raised its dividend to 60 cents": what it came to is not what it was."""
    before = keys_before(told.alignment.stated.words, told.stated.start, 3)
    return told.is_figure and before[-2:] == ["had", "been"] and quantity.is_end(told.sourced)


def _is_pluperfect(reading: Reading, verb: int) -> bool:
    if not is_participle(reading.terms[verb].key):
        return False  # `had sales of`
    return "had" in keys_before(reading.words, reading.terms[verb].start, 2)


def is_of_another_occasion(told: Told) -> bool:
    """`It was last closed in 2012` beside "closed for nine hours on Friday"."""
    reading = told.alignment.stated
    known = {token.key for token in told.alignment.sourced.words.tokens}
    verbs = {term.start for index, term in enumerate(reading.terms) if is_verb_like(reading, index)}
    pairs = pairwise(reading.words.tokens)
    return any(token.key in _OCCASIONS - known and following.start in verbs for token, following in pairs)


def is_of_a_namesake(told: Told) -> bool:
    """`The Forest Act was passed in April` beside "passed the Water Act on 14 May"."""
    return bool(told.alignment.names) and told.alignment.has_near_name


WAYS = (
    is_of_another_time,
    is_of_none_before,
    is_of_the_next_year,
    is_of_another_occasion,
    is_of_before,
    is_the_level_before,
    is_of_a_namesake,
)
