"""A stated fact beside the source's in, whether it is of another time, occasion or stage of the same thing, out.

`In 2018 a storm cut power to 110,000 homes` is not denied by what one did on Wednesday, nor `begun in 1932` by
"finished in 1936".
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts import date, quantity
from factcheck.judge.apart.told import Told
from factcheck.judge.substance import AMPLE
from factcheck.lexicon.calendar import SEASONS, WEEKDAYS
from factcheck.lexicon.grammar import DETERMINERS, NOBODY
from factcheck.lexicon.measures import ANY_TIME, BEGUN, FINISHED, PEAKS, TIMES
from factcheck.match.align import Alignment
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle, is_verb_like
from factcheck.match.read.stems import are_opposites, stem
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.words import beyond, is_inside, keys_before, words_behind

_OCCASIONS = frozenset({"last", "previously", "earlier", "formerly", "originally"})
_LATER = frozenset({("following", "year"), ("next", "year"), ("year", "later"), ("year", "after")})
_EARLIER = frozenset({("previous", "year"), ("year", "before"), ("year", "earlier")})
_FORMERLY, _NOW = frozenset({"until", "before", "previously", "formerly"}), frozenset({"now", "today", "currently"})
_NONE = NOBODY | {"never"}
_COPIED = 0.95  # of what is stated is the source's: another day in its place is a slip
_ENDS = frozenset({"first", "last"})
_LASTING = frozenset({"after", "within", "during", "on"})
_STRETCHES = TIMES | WEEKDAYS.keys() | {"weekday", "holiday"}
_HAVE = frozenset({"has", "have", "'ve"})
_WHILE = 3  # tokens: `the first year`
_AT = frozenset({"at", "during", "in", "on"})
_CALENDAR = SEASONS.keys() | WEEKDAYS.keys() | {"weekday", "weekend", "holiday"}


def is_of_another_time(told: Told) -> bool:
    """`In 2018 a storm cut power to 110,000 homes` beside what one did on Wednesday: no figure, and no date, is its."""
    measured = [side for side in told.alignment.sides if side.is_of("quantity", "date")]
    if any(side.agrees for side in measured):
        return False
    figures = [side for side in measured if side.is_of("quantity")]
    if not told.is_figure:  # `raised it in May`, "cut it in"
        is_turned = any(turn.kind in {"opposite", "negation"} for turn in told.alignment.turned)
        return is_turned or any(side.conflicts for side in figures)
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
    return is_bound and "first" in told.alignment.stated.keys and not _NONE.isdisjoint(told.alignment.sourced.keys)


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


def is_outdated_by_now(told: Told) -> bool:
    """`Had 28 seats until now` beside "now holds 21": what it had is none of what it has."""
    is_former = not _FORMERLY.isdisjoint(told.alignment.stated.keys)
    return told.is_figure and is_former and not _NOW.isdisjoint(told.alignment.sourced.keys)


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


def is_so_far(told: Told) -> bool:
    """`40 flats were sold last year` beside "60 flats have been sold": what was done then is a part of it."""
    alignment = told.alignment
    days = [side for side in alignment.sides if side.is_of("date")]
    is_dated = any(side.pair.sourced is None and not date.is_lasting(side.pair.stated) for side in days)
    if not told.is_figure or not is_dated or quantity.is_bound(told.stated) or alignment.sourced.of_kind("date"):
        return False
    is_perfect = [
        _is_perfect(reading, frame.verb) for reading, frame in zip(told.texts, (told.mine, told.theirs), strict=True)
    ]
    return is_perfect == [False, True] and quantity.is_part(told.stated, told.sourced)


def _is_perfect(reading: Reading, verb: int) -> bool:
    """`Have been sold`, `has sold`."""
    is_told = verb >= 0 and is_participle(reading.terms[verb].key)
    return is_told and not _HAVE.isdisjoint(keys_before(reading.words, reading.terms[verb].start, 2))


def is_of_another_time_round(told: Told) -> bool:
    """`Elected in 2014` beside "re-elected in 2018"."""
    again = {stem(key) for reading in told.texts for key in reading.keys if key.startswith("re-")}
    mine, theirs = ({stem(key) for key in reading.keys} & again if again else again for reading in told.texts)
    return not told.is_figure and mine != theirs


def is_of_first_or_last(told: Told) -> bool:
    """`The first tram ran in 1932` beside "the last tram ran in 2026"."""
    if told.is_figure:
        return False
    mine, theirs = (_ENDS & reading.keys for reading in told.texts)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def is_the_other_end(told: Told) -> bool:
    """`Begun in 1932` beside "finished in 1936"."""
    mine, theirs = told.mine.verb, told.theirs.verb
    if told.is_figure or mine < 0 or theirs < 0:
        return False
    verb, other = told.alignment.stated.terms[mine].key, told.alignment.sourced.terms[theirs].key
    are_ends = (verb in BEGUN and other in FINISHED) or (verb in FINISHED and other in BEGUN)
    return are_ends or are_opposites(verb, other)


def is_after_another_while(told: Told) -> bool:
    """`After a year 60 per cent were alive` beside "after five years 35 per cent"."""
    if not told.is_figure or not _LASTING.isdisjoint(keys_before(told.alignment.stated.words, told.stated.start, 1)):
        return False
    mine, theirs = _whiles(told.alignment.stated), _whiles(told.alignment.sourced)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[one] != theirs[one] for one in shared)


def _whiles(reading: Reading) -> dict[str, str]:
    """What stands behind `after` and its like, up to the word for a stretch of time: `five years`."""
    keys = [token.key for token in reading.words.tokens]
    found: dict[str, str] = {}
    for at, key in enumerate(keys):
        if key in _LASTING:
            behind = keys[at + 1 :][:_WHILE]
            end = next((number for number, one in enumerate(behind) if one in TIMES or one[:-1] in _STRETCHES), -1)
            if end >= 0:
                found[key] = " ".join(behind[: end + 1])
    return found


def is_of_chosen_times(told: Told) -> bool:
    """`900 visitors on a busy day`, `40 trains an hour at its peak` beside a source that has so many on any day."""
    alignment = told.alignment
    if not told.is_figure or not told.theirs.is_rate:
        return False
    tokens = alignment.stated.words.tokens
    phrases = (beyond(tokens, at, _WHILE) for at in range(len(tokens)) if tokens[at].key in _AT)
    chosen = (_choice(phrase, alignment.stated) for phrase in phrases)
    return any(word and not alignment.sourced.has_word(word) for word in chosen)


def _choice(phrase: Sequence[Token], reading: Reading) -> str:
    """Which of the times a phrase is of, `busy` of "a busy day"; empty where it is of any, of a date, or of no time."""
    for before, token in pairwise((None, *phrase)):
        key = token.key if token else ""
        if key in PEAKS or key.removesuffix("s") in _CALENDAR:
            return key
        if key.removesuffix("s") in TIMES:
            is_word = before is not None and before.key.isalpha() and not is_inside(before.start, reading.facts)
            return before.key if before and is_word and before.key not in ANY_TIME | DETERMINERS else ""
    return ""


WAYS = (
    is_of_chosen_times,
    is_of_another_time,
    is_of_none_before,
    is_of_the_next_year,
    is_of_another_occasion,
    is_of_before,
    is_so_far,
    is_the_level_before,
    is_outdated_by_now,
    is_of_another_time_round,
    is_of_first_or_last,
    is_the_other_end,
    is_after_another_while,
)
