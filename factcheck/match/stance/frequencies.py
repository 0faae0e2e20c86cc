"""Two readings in, the words out by which they tell how often in two ways: `once a year`, "twice a year"."""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.calendar import FREQUENCIES, MONTHS, SEASONS, WEEKDAYS
from factcheck.lexicon.grammar import EVERY, PREPOSITIONS
from factcheck.lexicon.measures import EACH
from factcheck.lexicon.numbers import SMALL, TIMES_DONE
from factcheck.lexicon.stance import CLAUSE_ENDS
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.model import Token

_PER_YEAR = {"hour": 8766.0, "day": 365.25, "week": 52.18, "fortnight": 26.09, "month": 12.0, "quarter": 4.0}
_PER_YEAR |= {"year": 1.0, "decade": 0.1, "century": 0.01}
_PER_YEAR |= {**dict.fromkeys(SEASONS, 1.0), **dict.fromkeys(MONTHS, 1.0), **dict.fromkeys(WEEKDAYS, 52.18)}
_PER_YEAR |= {"morning": 365.25, "evening": 365.25, "night": 365.25, "weekend": 52.18}
_UNITS = {**_PER_YEAR, **{f"{unit}s": often for unit, often in _PER_YEAR.items()}}
# By the adverb; not `biweekly`, which is twice a week as well.
_ADVERBS = {word: _PER_YEAR[unit] / count for word, (count, unit) in FREQUENCIES.items() if not word.startswith("bi")}
_SAME = 0.05
_JOINTS = CLAUSE_ENDS | {"and"}


def unlike_often(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """How often the stated text says that it is, beside what the source says, where each has but one such."""
    mine = list(_often(stated))
    theirs = list(_often(sourced)) if len(mine) == 1 else []
    if len(mine) != 1 or len(theirs) != 1:
        return
    (often, token), (other, word) = mine[0], theirs[0]
    if abs(often - other) > _SAME * other and _stand_alike(token, word, stated, sourced, links):
        yield token, word


def often_alone(stated: Reading, sourced: Reading) -> Token | None:
    """How often the stated text says that it is, where the source has others of the kind alone."""
    theirs = [often for often, _ in _often(sourced)]
    mine = [*_often(stated)] if theirs else []
    is_told = any(abs(often - one) <= _SAME * one for often, _ in mine for one in theirs)
    return mine[0][1] if mine and not is_told else None


def _stand_alike(token: Token, word: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that the source has of the clause around the one is in the clause around the other."""
    inside = set(_clause(word, sourced))
    told = [linked(links, index) for index in _clause(token, stated) if index in links]
    return any(told) and all(places & inside for places in told)


def _clause(token: Token, reading: Reading) -> Sequence[int]:
    """The terms between the joints on either side of some words, those aside."""
    joints = [one for one in reading.words.tokens if one.key in _JOINTS]
    start = max((one.end for one in joints if one.end <= token.start), default=0)
    end = min((one.start for one in joints if one.start >= token.end), default=len(reading.words.text))
    return [at for at in reading.terms_within(start, end) if not token.start <= reading.terms[at].start < token.end]


def _often(reading: Reading) -> Iterator[tuple[float, Token]]:
    """How many times a year, with the words that tell it."""
    if reading.keys.isdisjoint(_ADVERBS) and (reading.keys.isdisjoint(_UNITS) or reading.keys.isdisjoint(EACH)):
        return
    tokens = reading.words.tokens
    keys = [token.key for token in tokens]
    number = 0
    while number < len(tokens):
        often, length = _read(keys[number : number + 5])
        if often:
            first, last = tokens[number], tokens[number + length - 1]
            text = reading.words.text[first.start : last.end]
            yield often, Token(text, text.lower(), first.start, last.end)
        number += max(length, 1)


def _read(keys: list[str]) -> tuple[float, int]:
    """The times a year that the words begin with, and how many words these are; noughts where they tell none."""
    times, length = _times(keys)
    adverb = _ADVERBS.get(keys[length]) if length < len(keys) else None
    if adverb and not _is_of_noun(keys[length + 1 : length + 2]):
        return (times or 1) * adverb, length + 1
    if times and not EACH.isdisjoint(keys[length : length + 1]) and _unit(keys, length + 1):
        return times * _UNITS[keys[length + 1]], length + 2
    if keys[0] not in EVERY:
        return 0.0, 0
    if _unit(keys, 1):
        return _UNITS[keys[1]], 2
    parts = 2 if keys[1:2] in (["other"], ["second"]) else _number(keys[1]) if len(keys) > 1 else 0
    return (_UNITS[keys[2]] / parts, 3) if parts and _unit(keys, 2) else (0.0, 0)


def _times(keys: list[str]) -> tuple[float, int]:
    if keys[0] in TIMES_DONE:
        return TIMES_DONE[keys[0]], 1
    return (_number(keys[0]), 2) if keys[1:2] == ["times"] else (0.0, 0)


def _number(key: str) -> float:
    return SMALL.get(key) or (float(key) if key.isdecimal() else 0.0)


def _is_of_noun(behind: list[str]) -> bool:
    """`A daily paper`: what such a word stands before is of that sort, and is not done so often."""
    return any(key[0].isalpha() and key not in PREPOSITIONS | CLAUSE_ENDS | {"and"} for key in behind)


def _unit(keys: list[str], at: int) -> bool:
    return at < len(keys) and keys[at] in _UNITS
