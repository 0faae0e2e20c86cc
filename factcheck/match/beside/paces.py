"""Two readings in, the figures out that each tells by another length of time: `420 tonnes of coal a week`, "60 a day".

A unit with its time right behind it (`litres an hour`) is one measure, and compared as that. Here something stands
between the two, or the time is told before, or one thing comes in each: "a monthly output of 400 cars", "a car every 12
minutes".
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import AGREEING, quantity
from factcheck.lexicon.grammar import EVERY
from factcheck.lexicon.measures import EACH
from factcheck.lexicon.units import DAY, RATE_ADJECTIVES, RATE_ADVERBS, RATE_ARTICLES, THEN, UNITS, WEEK, WORKDAYS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_behind, words_before, words_behind

_BEHIND, _BEFORE = 6, 4  # tokens to the time that a figure is told by
_BREAKS = frozenset({",", ";", ".", ":", "and", "but", "or", "than", "from", "to"})
_ONE, _SOMEBODY = frozenset({"a", "an", "one"}), frozenset({"someone", "somebody"})
_WORKDAYS_A_WEEK = 5
_IN_EACH = -1.0  # told by the time of one, which is no other's
_WHY = "the source’s figure comes to that"


class Pace(NamedTuple):
    """A figure told by a length of time, as the rate that it is. `of`: of what; `others`: where else it is told."""

    fact: Fact
    rate: Fact
    seconds: float  # 0 where the time is a part of the fact
    of: str
    others: tuple[Token, ...] = ()


def at_one_pace(sides: Sequence[Side], stated: Reading, sourced: Reading, context: facts.Context) -> Iterator[Side]:
    """The same; what comes to the source's figure in another length of time is borne out by it, and so is that time."""
    mine = {pace.fact: pace for pace in _paces(stated)}
    theirs = _paces(sourced) if mine else ()
    borne = {side.pair.stated: found for side in sides if (found := _borne_out(side, mine, theirs, context))}
    told = [token for fact in borne for token in mine[fact].others]
    for side in sides:
        fact = side.pair.stated
        is_of_it = is_inside(fact.start, told)
        yield borne.get(fact) or (Side(Pair(fact, None, Relation.SAME), 1.0, 1.0) if is_of_it else side)


def _borne_out(side: Side, mine: dict[Fact, Pace], theirs: Sequence[Pace], context: facts.Context) -> Side | None:
    pace = mine.get(side.pair.stated) if not side.agrees else None
    for other in theirs if pace else ():
        if pace is None or not _are_of_one(pace, other):
            continue
        relation = quantity.compare(pace.rate, other.rate, context)
        if relation in AGREEING:
            return Side(Pair(pace.fact, other.fact, relation), 1.0, 1.0, _WHY)
    return None


def _are_of_one(pace: Pace, other: Pace) -> bool:
    """Whether two paces are told by unlike times, and of like things where both tell of which."""
    return pace.seconds != other.seconds and (not pace.of or not other.of or is_like(pace.of, other.of))


def are_reckoned(stated: Token | None, sourced: Token | None, sides: Sequence[Side]) -> bool:
    """Whether two words are the times by which figures that come to one are told: `annual`, "monthly"."""
    are_times = stated and sourced and stated.key in RATE_ADJECTIVES and sourced.key in RATE_ADJECTIVES
    return bool(are_times) and any(side.why == _WHY for side in sides)


@once
def _paces(reading: Reading) -> tuple[Pace, ...]:
    found = (
        _as_rate(fact) or _behind(fact, reading) or _before(fact, reading) or _one_in_each(fact, reading)
        for fact in reading.of_kind("quantity")
    )
    return tuple(pace for pace in found if pace)


def _as_rate(fact: Fact) -> Pace | None:
    """`60 tonnes a day`, which is one measure."""
    return Pace(fact, fact, 0.0, "") if quantity.is_by_time(fact) else None


def _behind(fact: Fact, reading: Reading) -> Pace | None:
    """`60 tonnes of coal a day`, `400 cars daily`, `six trips each working day`."""
    behind = words_behind(reading.words, fact.end, _BEHIND + 2)
    for place, token in enumerate(behind[:_BEHIND]):
        if token.key in _BREAKS or token.key.isdecimal():
            return None
        if token.key in RATE_ADVERBS:
            return _paced(fact, RATE_ADJECTIVES[token.key], token)
        if token.key in RATE_ARTICLES or token.key == "per":
            length = _length(behind[place + 1 :])
            if length:
                length = _worked_week(reading) or length if length == DAY else length
                return _paced(fact, length, token)
    return None


def _paced(fact: Fact, seconds: float, told: Token) -> Pace:
    return Pace(fact, quantity.in_time(fact, seconds), seconds, quantity.counted(fact), (told,))


def _length(behind: Sequence[Token]) -> float | None:
    """The seconds of the time that comes next, if one does; a working day is a fifth of a week."""
    keys = [token.key for token in behind[:2]]
    if not WORKDAYS.isdisjoint(keys[:1]) or keys == ["working", "day"]:
        return WEEK / _WORKDAYS_A_WEEK
    unit = UNITS.get(keys[0]) if keys else None
    return unit[2] if unit and unit[1] == "time" and not (keys[1:] and keys[1] in THEN) else None


def _worked_week(reading: Reading) -> float | None:
    """The seconds of a day of which the text tells how many a week has: `a day, five days a week`."""
    for fact in reading.of_kind("quantity"):
        days = quantity.number_of_days(fact)
        behind = keys_behind(reading.words, fact.end, 2)
        if days and behind[1:] == ["week"] and behind[0] in RATE_ARTICLES:
            return WEEK / days
    return None


def _before(fact: Fact, reading: Reading) -> Pace | None:
    """`an annual output of 4,800 cars`."""
    for token in reversed(words_before(reading.words, fact.start, _BEFORE)):
        if token.key in _BREAKS or token.key.isdecimal():
            return None
        if token.key in RATE_ADJECTIVES:
            return _paced(fact, RATE_ADJECTIVES[token.key], token)
    return None


def _one_in_each(fact: Fact, reading: Reading) -> Pace | None:
    """`a child is born every two minutes`, `somebody dies every hour`."""
    before = words_before(reading.words, fact.start, _BEHIND)
    if not quantity.is_time(fact) or not before or before[-1].key not in EVERY:
        return None
    for one, noun in pairwise(before):
        if one.key in _ONE or one.key in _SOMEBODY:
            return Pace(fact, quantity.every(fact), _IN_EACH, noun.key if one.key in _ONE else "person", (one,))
    return None


def is_paced_alone(sides: Sequence[Side], stated: Reading, sourced: Reading) -> bool:
    """Whether a figure comes in each length of time in the draft, and at one time in the source: `2 million a year`."""
    if any(_paces(sourced)) or not sourced.keys.isdisjoint(EVERY | RATE_ADJECTIVES.keys() | RATE_ADVERBS.keys()):
        return False
    paced = {pace.fact for pace in _paces(stated) if quantity.counted(pace.fact) and _is_told_behind(pace.fact, stated)}
    return any(side.agrees and side.pair.sourced is not None and side.pair.stated in paced for side in sides)


def _is_told_behind(fact: Fact, reading: Reading) -> bool:
    """Whether the time is told behind a figure, as `a year`; a `quarterly figure` may be that of one quarter."""
    keys = keys_behind(reading.words, fact.end, _BEHIND)
    return any(one in EACH and other in UNITS for one, other in pairwise(keys))
