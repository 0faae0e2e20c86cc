"""How long something lasts, and from which day to which: `a two-day summit`, `from Monday to Thursday`.

Both stand in one sentence or in two that follow each other, of one thing. A day may be counted at one end or at both.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.arithmetic.value import INCONSISTENT, Problem, first_words, is_plain, last_words, quantity
from factcheck.consistency.line import Line, is_content, stems_of
from factcheck.facts.date.value import Form, Point, When
from factcheck.facts.quantity import Role as Of
from factcheck.lexicon.consistency import BEGINNING, CLOSED_EVENTS, ENDING, RUNNING
from factcheck.lexicon.grammar import THIRD_PERSONS
from factcheck.match.read.stems import stem
from factcheck.model import Fact
from factcheck.typed import NamedTuple
from factcheck.words import bounds

_WEEK = 7
_LONGEST = 60  # days
_LAPSE = 320  # days: of two days without a year the second may be in the next


class _Stay(NamedTuple):
    """So many days, of a noun or, if it has none, of what the sentence is about."""

    fact: Fact
    days: int
    noun: str


class _Span(NamedTuple):
    """How many days lie between two; of weekdays, short of whole weeks."""

    start: int
    end: int
    days: int
    is_weekly: bool


def problems(lines: Sequence[Line]) -> Iterator[Problem]:
    """Every length that the days beside it rule out, placed at the days."""
    for at, line in enumerate(lines):
        span = _span(line) if line.is_chosen else None
        if span is None:
            continue
        near = [one for one in lines[max(at - 1, 0) : at + 2] if abs(one.place - line.place) <= 1 and one.is_chosen]
        for other in near:
            stays = list(_stays(other)) if other.paragraph == line.paragraph else []
            if len(stays) == 1 and _is_of(stays[0], other, line, span) and _is_wrong(stays[0], span):
                told = f"the text has {stays[0].fact.text} for this" + ("" if other is line else " elsewhere")
                yield Problem(INCONSISTENT, span.start, span.end, told, line.place, other.place)


def _stays(line: Line) -> Iterator[_Stay]:
    """`a two-day summit`, `held for 41 days`, `after twenty days on the ice`."""
    tokens = line.tokens
    for fact in line.stated.facts:
        value = quantity(fact)
        is_days = value is not None and value.unit == "day" and value.role is Of.LEVEL and is_plain(fact)
        if value is None or not is_days or len(value.figures) != 1 or value.figures[0] % 1:
            continue
        _, last = bounds(line.stated.words, fact.start, fact.end)
        lead = last_words(line.stated.words, fact.start, 1)
        if "-" in fact.text and last < len(tokens) and is_content(tokens[last].key):
            yield _Stay(fact, int(value.figures[0]), stem(tokens[last].key))
        elif lead in (["for"], ["after"], ["lasted"], ["lasts"]) and not _is_of_other(line, fact):
            yield _Stay(fact, int(value.figures[0]), "")


def _is_of_other(line: Line, fact: Fact) -> bool:
    """`after two days of talks`."""
    return first_words(line.stated.words, fact.end, 1) == ["of"]


def _span(line: Line) -> _Span | None:
    """`from Monday to Thursday`, `opens on Friday and closes on Monday`."""
    dates = [fact for fact in line.stated.facts if fact.kind == "date" and isinstance(fact.value, When)]
    if len(dates) == 1 and isinstance(dates[0].value, When) and dates[0].value.phrase.last is not None:
        phrase = dates[0].value.phrase
        is_run = not RUNNING.isdisjoint(last_words(line.stated.words, dates[0].start, 2))
        is_from = dates[0].text.startswith("from ") and is_run
        days = _between(phrase.first, phrase.last) if is_from and phrase.last is not None else None
        return _Span(dates[0].start, dates[0].end, *days) if days else None
    if len(dates) != 2:  # noqa: PLR2004 - a beginning and an end
        return None
    first, last = (fact.value.phrase for fact in dates if isinstance(fact.value, When))
    begun = {token.key for token in line.tokens if token.end <= dates[0].start}
    ended = {token.key for token in line.tokens if dates[0].end <= token.start and token.end <= dates[1].start}
    is_span = bool(begun & BEGINNING) and bool(ended & ENDING) and not ended & BEGINNING - ENDING
    if not is_span or first.last or last.last or first.form is not Form.DATE or last.form is not Form.DATE:
        return None
    days = _between(first.first, last.first)
    return _Span(dates[0].start, dates[1].end, *days) if days else None


def _between(first: Point, last: Point) -> tuple[int, bool] | None:
    if first.weekday is not None and last.weekday is not None and first.day is None and last.day is None:
        is_plain_week = first.turn is None and last.turn is None and not first.slots and not last.slots
        return ((last.weekday - first.weekday) % _WEEK, True) if is_plain_week else None
    month = first.month or last.month  # `from 3 to 7 April`
    if first.day is None or last.day is None or month is None or last.month is None:
        return None
    year = first.year or last.year or 2023
    try:
        days = (date(last.year or year, last.month, last.day) - date(first.year or year, month, first.day)).days
    except ValueError:
        return None
    is_told = first.year is not None or last.year is not None
    days += 365 if days < 0 and not is_told else 0
    return (days, False) if 0 <= days < _LAPSE else None


def _is_of(stay: _Stay, other: Line, line: Line, span: _Span) -> bool:
    """Whether the length and the days are of one thing: its noun stands there, or a pronoun for it."""
    if other is line:
        return not span.start <= stay.fact.start < span.end
    opening = line.tokens[0].key
    if stay.noun:
        before = {stem(token.key) for token in line.tokens if token.end <= span.start}
        return stay.noun in before or (opening in THIRD_PERSONS and other.place < line.place)
    subject = stems_of(line.tokens[:3]) if opening == "the" else frozenset()
    is_named = other.place < line.place and bool(subject & stems_of(other.tokens))
    return opening in THIRD_PERSONS or other.tokens[0].key in THIRD_PERSONS or is_named


def _is_wrong(stay: _Stay, span: _Span) -> bool:
    possible = {span.days + 1} if stay.noun in CLOSED_EVENTS else {span.days, span.days + 1}
    if span.is_weekly:
        possible |= {days + weeks * _WEEK for days in possible for weeks in range(1, _LONGEST // _WEEK)}
        return stay.days < _LONGEST and stay.days not in possible
    return stay.days not in possible
