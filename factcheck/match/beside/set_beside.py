"""Two readings in, the figures out that the draft gives to what the source sets its own beside.

Where the north tower is "100 metres tall, 20 more than the south tower", the south tower is 80.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck import facts, words
from factcheck.facts import AGREEING, quantity
from factcheck.lexicon.comparing import BY_MEASURE
from factcheck.match.beside.sorts import may_count_one
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_between, words_behind

_DIGITS = re.compile(r"\d[\d,]{0,15}(?:\.\d{1,6})?")
_ENDS = frozenset({"and", "but", "while", ";", ".", "of", "which", "who"})
_REACH = 4  # tokens: `12 more league seats than`


class _Comparison(NamedTuple):
    """A figure, by how much it is over (or under, less than 0) another thing's, and the terms of that thing."""

    level: Fact
    difference: float
    other: frozenset[int]


def of_other(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated figure of the thing that a source's figure is so much more, or less, than that of."""
    found = _comparison(sourced) if "than" in sourced.keys else None
    for side in sides if found else ():
        fact = side.pair.stated
        is_its = found is not None and side.is_of("quantity") and _is_of(fact, found.other, stated, links)
        reckoned = _reckoned(found, context) if found is not None and is_its else None
        if reckoned is None or not may_count_one(fact, reckoned):
            continue
        relation = facts.compare(fact, reckoned, context)
        is_said = len(links) == len(stated.terms)  # else it may be of something else: `40 metres wide`
        if relation in AGREEING or (relation is Relation.CONFLICT and is_said):
            why = f"the source’s figures come to {reckoned.text} for that"
            yield Side(Pair(fact, None, relation), 1.0, 1.0, why)


def _comparison(reading: Reading) -> _Comparison | None:
    """The one figure of a text with another right behind it by which it is more; None where two are told so."""
    figures = reading.of_kind("quantity")
    found = []
    for number, step in enumerate(figures[1:]):
        level = _level(figures[: number + 1], reading)
        behind = words_behind(reading.words, step.end, _REACH)
        keys = [token.key for token in behind]
        sign = BY_MEASURE[keys[0]][0] if keys and keys[0] in BY_MEASURE and "than" in keys else 0
        amount = _amount(step)
        if sign and amount is not None:
            than = behind[keys.index("than")]
            found.append(_Comparison(level, sign * amount, _other(than, reading)))
    return found[0] if len(found) == 1 else None


def _level(before: Sequence[Fact], reading: Reading) -> Fact:
    """The figure that is set beside another: the last, or the one that it stands beside, `27 goals in 31 matches`."""
    level = before[-1]
    for earlier in reversed(before[:-1]):
        between = keys_between(reading.words, earlier.end, level.start)
        if between[-1:] != ["in"] or not _ENDS.union({","}).isdisjoint(between):
            break
        level = earlier
    return level


def _other(than: Token, reading: Reading) -> frozenset[int]:
    """The terms of what a figure is set beside, to the end of that phrase."""
    behind = words_behind(reading.words, than.end)
    end = next((token.start for token in behind if token.key in _ENDS), len(reading.words.text))
    return frozenset(reading.terms_within(than.end, end))


def _amount(fact: Fact) -> float | None:
    """The number of a figure in full, 8,100,000 for `8.1 million`; None of a multiple, a range or one with a hedge."""
    numbers = quantity.numbers(fact)
    is_plain = len(numbers) == 1 and quantity.is_exact(fact) and not quantity.is_multiple(fact)
    return numbers[0] if is_plain else None


def _is_of(fact: Fact, other: frozenset[int], stated: Reading, links: Links) -> bool:
    """Whether a word before a stated figure is one of the other thing alone."""
    told = [linked(links, index) for index in stated.terms_before(fact.start)]
    return any(places and places <= other for places in told)


def _reckoned(found: _Comparison, context: facts.Context) -> Fact | None:
    """The other thing's figure, in the unit of the first."""
    level, digits = _amount(found.level), _DIGITS.findall(found.level.text)
    if level is None or level <= found.difference or len(digits) > 1:
        return None
    written = float(digits[0].replace(",", "")) if digits else level
    figure = f"{(level - found.difference) * written / level:,.10g}"
    told = _DIGITS.sub(figure, found.level.text) if digits else figure
    return next((fact for fact in facts.extract(words.cut(told), context) if fact.kind == "quantity"), None)
