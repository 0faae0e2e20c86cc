"""Two readings in, the dates out that the source tells by how long after another one it was: `two years later`.

`It came into force in 1999` is borne out by "was signed in 1997 and came into force two years later", 1997 is wrong.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts, words
from factcheck.facts import date, quantity
from factcheck.lexicon.calendar import MONTHS
from factcheck.match.read.interjections import verbs_around
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import key_after, key_at

_ONE = frozenset({"a", "one"})
_NEXT = frozenset({"following", "next"})
_WAYS = {"later": 1, "afterwards": 1, "afterward": 1, "earlier": -1}
_YEARS = {"year": 1, "years": 1, "decade": 10, "decades": 10}
_MONTHS_LONG = {"month": 1, "months": 1}
_NAMES = {number: name.capitalize() for name, number in reversed(MONTHS.items())}  # in full: those come first
_OF_YEAR = 12


class _Step(NamedTuple):
    """So many units from another date, behind it where `far` is over 0; `token` is where that is told."""

    far: int
    unit: str
    token: Token


def reckoned(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated date of a deed that the source tells in a clause with such a step, and with no date."""
    steps = _steps(sourced)
    for side in sides if steps else ():
        if not side.is_of("date"):
            continue
        for step in steps:
            anchor = _anchor(step, sourced)
            if anchor is not None and _is_of_deed(side.pair.stated, step, anchor, stated, sourced, links):
                yield from _beside(side.pair.stated, step, anchor, context)


def _beside(fact: Fact, step: _Step, anchor: Fact, context: facts.Context) -> Iterator[Side]:
    found = _moved(anchor, step, context)
    relation = facts.compare(fact, found, context) if found is not None else Relation.UNCLEAR
    is_anchor = facts.compare(fact, anchor, context) is Relation.SAME
    why = f"the source has that “{step.token.text}”, reckoned from “{anchor.text}”"
    if relation in {Relation.SAME, Relation.WEAKER}:
        yield Side(Pair(fact, None, Relation.SAME), 1.0, 1.0, why)
    elif relation is Relation.CONFLICT and (is_anchor or not _is_near(fact, found)):
        yield Side(Pair(fact, None, Relation.CONFLICT), 1.0, 1.0, why)


def _is_near(fact: Fact, found: Fact | None) -> bool:
    """Whether two years are next to each other: who counts them may have begun with either."""
    mine, theirs = date.year(fact), date.year(found) if found else None
    return mine is not None and theirs is not None and abs(mine - theirs) == 1


def _moved(anchor: Fact, step: _Step, context: facts.Context) -> Fact | None:
    """The year or the month that lies so far from another; None where that is not plain."""
    year = date.year(anchor)
    if step.unit in _YEARS:
        told = str(year + step.far * _YEARS[step.unit]) if year is not None else ""
    else:
        month = next((MONTHS[key] for key in anchor.text.lower().split() if key in MONTHS), 0)
        later = month - 1 + step.far
        told = _NAMES[later % _OF_YEAR + 1] if month else ""
        told = f"in {told} {year + later // _OF_YEAR}" if told and year is not None else f"in {told}"
    return next(iter(date.read(words.cut(told), context)), None) if told else None


def _anchor(step: _Step, reading: Reading) -> Fact | None:
    """The last date before a step."""
    before = [day for day in reading.of_kind("date") if day.end <= step.token.start]
    return before[-1] if before else None


def _is_of_deed(fact: Fact, step: _Step, anchor: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the verb of a stated date stands, in the source, in the clause of the step, and in none of the date's."""
    deeds = verbs_around(fact.start, stated)
    there = verbs_around(step.token.start, sourced) - verbs_around(anchor.start, sourced)
    told = [same_words(links, verb) for verb in deeds]
    return bool(told) and all(places and places <= there for places in told)


@once
def _steps(reading: Reading) -> tuple[_Step, ...]:
    tokens = reading.words.tokens
    figures = {fact.end: fact for fact in reading.of_kind("quantity") if quantity.is_exact(fact)}
    found = []
    for number, token in enumerate(tokens):
        if token.key not in _YEARS and token.key not in _MONTHS_LONG:
            continue
        before, way = key_at(tokens, number - 1), _WAYS.get(key_after(tokens, number), 0)
        fact = figures.get(token.end)
        count = quantity.numbers(fact)[0] if fact is not None else 1.0 if before in _ONE else 0.0
        if before in _NEXT and key_at(tokens, number - 2) == "the":
            found.append(_Step(1, token.key, reading.span(tokens[number - 1].start, token.end)))
        elif way and count and count.is_integer():
            start = fact.start if fact is not None else tokens[number - 1].start
            found.append(_Step(way * int(count), token.key, reading.span(start, tokens[number + 1].end)))
    return tuple(found)
