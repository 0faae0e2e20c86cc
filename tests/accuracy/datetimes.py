"""Expressions of time against two specifications, Recognizers-Text and duckling: `python -m tests.accuracy.datetimes`.

The engine answers as an editor would; what is only these authors' convention is translated here: a range ends where its
last day begins, a date without a year has two values, `later` is the second half.
"""

import json
import sys
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from factcheck.facts import Context
from factcheck.facts.date import read
from factcheck.facts.date.length import SECONDS
from factcheck.facts.date.reckoning import shifted
from factcheck.facts.date.resolve import readings, when
from factcheck.facts.date.value import Bound, Edge, Form, Interval, Phrase, Point, Unit, When
from factcheck.model import Fact
from factcheck.words import cut

DATA = Path(__file__).parents[2] / ".." / "shared" / "accuracy" / "extraction"
Answer = tuple[int, int, str, frozenset[str]]
_LETTERS = {Unit.DAY: "D", Unit.WEEK: "W", Unit.MONTH: "M", Unit.YEAR: "Y", Unit.WEEKEND: "WE"}
_SMALL = {Unit.SECOND, Unit.MINUTE, Unit.HOUR}


def recognizers_answers(text: str, reference: str | None) -> Iterator[Answer]:
    """What the engine reads, as (start, end, kind, values)."""
    now = datetime.fromisoformat(reference) if reference else None
    for fact in read(cut(text), Context(now)):
        kind, values = _translated(fact, now)
        yield fact.start, fact.end, kind, frozenset(values)


def recognizers_wanted(row: dict) -> Iterator[Answer]:
    for span in row["spans"]:
        if span["kind"] == "timezone":  # not a time
            continue
        kind = span["kind"] or span["values"][0]["type"]
        values = {_wanted_value(value) for value in span["values"]}
        yield span["start"], span["end"], kind, frozenset({span["timex"]} if kind == "set" else values)


def _wanted_value(value: dict) -> str:
    return value["value"] if "value" in value else f"{value.get('start')}..{value.get('end')}"


def _translated(fact: Fact, now: datetime | None) -> tuple[str, set[str]]:
    value: When = fact.value
    phrase = value.phrase
    if phrase.form is Form.REPEATED:
        return "set", {_repeated(phrase.first)}
    if phrase.form is Form.LENGTH:
        offset = phrase.first.offset
        return "duration", {f"{SECONDS.get(offset.unit, 0) * offset.number:.0f}"}
    kind = _kind(phrase)
    if phrase.first.is_fiscal or (phrase.first.unit is Unit.SEASON and phrase.first.is_recurring):
        return kind, {"not resolved"}
    found = {_written(kind, first, last, phrase) for first, last in _stretches(phrase, now)}
    return kind, found or {"not resolved"}


def _kind(phrase: Phrase) -> str:
    points = [point for point in (phrase.first, phrase.last) if point]
    is_range = (
        len(points) > 1
        or phrase.bound not in {None, Bound.ABOUT}
        or any(point.window or (point.clock and point.clock.end is not None) for point in points)
    )
    clocks = [point.clock for point in points if point.clock]
    if clocks:
        is_time_alone = all(point == Point(Unit.DAY, clock=point.clock) for point in points)
        return ("time" if is_time_alone else "datetime") + ("range" if is_range else "")
    first = phrase.first
    if first.edge is Edge.MID and first.unit is Unit.DAY:
        return "datetimerange"
    smallest = (first.offset or first.window).unit if first.offset or first.window else first.unit
    if smallest in _SMALL or (first.edge is Edge.LATE and first.unit is Unit.DAY):
        return "datetimerange" if is_range else "datetime"
    is_day = first.unit is Unit.DAY or (
        first.slots and first.slots[-1].unit is Unit.DAY and first.slots[-1].length == 1
    )
    return "date" if is_day and not is_range else "daterange"


def _stretches(phrase: Phrase, now: datetime | None) -> list[tuple[Interval, Interval]]:
    first = phrase.first
    if phrase.last:
        phrase = phrase._replace(bound=None)
        bare = phrase._replace(first=first._replace(edge=None), last=phrase.last._replace(edge=None))
        return [
            (_edge_of(reading.first, first.edge), _edge_of(reading.last, phrase.last.edge))
            for reading in when(bare, now).readings[: 1 if first.other_month and phrase.last.year else None]
        ]
    try:
        if first.offset and now and (first.turn is not None or first.offset.unit in _SMALL):
            base = readings(first._replace(offset=None, clock=None), now)[0].start
            base = base if first.offset.unit in _SMALL else base.replace(hour=0, minute=0, second=0)
            moment = shifted(base, first.offset.number, first.offset.unit)
            if first.clock:
                moment = moment.replace(hour=0, minute=0, second=0) + timedelta(seconds=first.clock.start)
            return [(Interval(moment, moment), Interval(moment, moment))]
        found = list(readings(first._replace(edge=None), now))[-1 if first.offset else 0 :]
    except (ValueError, OverflowError, IndexError):
        return []
    if first.turn is not None and len(found) > 1 and not first.clock:
        found = found[-1:]
    if first.other_month:
        found = found[:: 2 if first.year is None else len(found)]
    if first.is_short_year and first.year is not None:
        century = 100 if found[0].start.year < 2000 else -100
        found = [found[0], Interval(*(moment.replace(year=moment.year + century) for moment in found[0]))]
    return [(_part(stretch, first, now),) * 2 for stretch in found]


def _edge_of(stretch: Interval, edge: Edge | None) -> Interval:
    """In a range: the end of 2007 is its last moment, the middle of September the 16th."""
    if edge is Edge.LATE:
        return Interval(stretch.end, stretch.end)
    return Interval(stretch.start + timedelta(days=15), stretch.end) if edge is Edge.MID else stretch


def _part(stretch: Interval, point: Point, now: datetime | None) -> Interval:
    """Early and late are the halves; `later this month` begins today."""
    if point.edge is None or stretch.start is None or stretch.end is None:
        return stretch
    start, end = stretch
    if point.unit is Unit.YEAR:
        middle = start.replace(month=7)
        middle = start.replace(month=9) if point.edge is Edge.LATE and point.year else middle
    elif point.unit is Unit.MONTH:
        middle = start + timedelta(days=15)
        if point.edge is Edge.MID:
            return Interval(start + timedelta(days=9), start + timedelta(days=20))
    elif point.unit is Unit.DAY and point.edge is Edge.MID:
        return Interval(start.replace(hour=10), start.replace(hour=14))
    elif point.unit is Unit.WEEK:
        middle = start + timedelta(days=3)
    else:
        return stretch
    if (
        point.edge in {Edge.LATER, Edge.REST}
        and now
        and start < now < end
        and (point.unit is not Unit.YEAR or point.edge is Edge.REST)
    ):
        return Interval(now.replace(hour=0, minute=0), end)
    return Interval(start, middle) if point.edge in {Edge.EARLY, Edge.EARLIER} else Interval(middle, end)


def _written(kind: str, first: Interval, last: Interval, phrase: Phrase) -> str:
    form = {"date": "%Y-%m-%d", "time": "%H:%M:%S"}.get(kind.removesuffix("range"), "%Y-%m-%d %H:%M:%S")

    def write(moment: datetime | None) -> str | None:
        return moment.strftime(form) if moment else None

    if not kind.endswith("range"):
        if phrase.first.edge is Edge.LATE:
            return write(first.end - timedelta(seconds=1))
        return write(first.start)
    if phrase.last:
        return f"{write(first.start)}..{write(last.start)}"
    is_day = phrase.first.unit is Unit.DAY or (phrase.first.slots and phrase.first.slots[-1].unit is Unit.DAY)
    ends = {
        Bound.BEFORE: (None, first.start),
        Bound.BY: (None, first.start),
        Bound.UNTIL: (None, first.start),
        Bound.AFTER: (first.start if is_day else first.end, None),
        Bound.SINCE: (first.start, None),
    }.get(phrase.bound, (first.start, first.end))
    return f"{write(ends[0])}..{write(ends[1])}"


def _repeated(point: Point) -> str:
    if point.clock:
        clock = _clock_code(point)
        return f"XXXX-WXX-{point.weekday + 1}{clock}" if point.weekday is not None else clock
    if point.weekday is not None:
        return f"XXXX-WXX-{point.weekday + 1}"
    number, unit = point.offset
    if unit is Unit.QUARTER:
        number, unit = 3 * number, Unit.MONTH
    if unit is Unit.MONTH and number == 6:
        number, unit = 0.5, Unit.YEAR
    return f"P{number:g}{_LETTERS.get(unit, '?')}"


def _clock_code(point: Point) -> str:
    clock = point.clock
    if clock.end is not None:
        return {12: "TAF", 8: "TMO", 16: "TEV", 20: "TNI"}.get(clock.start // 3600, "T")
    hours, rest = divmod(clock.start, 3600)
    return f"T{hours:02}" + (f":{rest // 60:02}" if rest or clock.unit is Unit.MINUTE else "")


def _rows(name: str) -> list[dict]:
    with (DATA / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _f1(right: int, given: int, wanted: int) -> float:
    return 200 * right / (given + wanted) if given + wanted else 0.0


def recognizers(show: bool = False) -> dict[str, float]:
    """Span F1, and F1 of span with kind and values."""
    given = wanted = spans = whole = 0
    for row in _rows("rec_datetime.jsonl"):
        want, got = list(recognizers_wanted(row)), list(recognizers_answers(row["text"], row.get("ref")))
        given, wanted = given + len(got), wanted + len(want)
        spans += len({answer[:2] for answer in want} & {answer[:2] for answer in got})
        whole += len(set(want) & set(got))
        if show and set(want) != set(got):
            print(row["id"], row.get("ref"), row["text"])
            for sign, answers in (("-", set(want) - set(got)), ("+", set(got) - set(want))):
                for answer in sorted(answers):
                    print("   ", sign, repr(row["text"][answer[0] : answer[1]]), answer[2], sorted(answer[3]))
    return {
        "rows": len(_rows("rec_datetime.jsonl")),
        "span": _f1(spans, given, wanted),
        "value": _f1(whole, given, wanted),
    }


def duckling(show: bool = False) -> dict[str, float]:
    """F1 of lengths of time that overlap the wanted one and come to the same."""
    given = wanted = right = rows = 0
    for row in _rows("duckling_phrases.jsonl"):
        spans = [span for span in row["spans"] if span["type"] == "Duration"]
        if not spans:
            continue
        rows += 1
        got = [fact for fact in read(cut(row["text"]), Context()) if fact.value.phrase.form is Form.LENGTH]
        given, wanted = given + len(got), wanted + len(spans)
        found = sum(any(_is_same_length(fact, span) for fact in got) for span in spans)
        right += found
        if show and found < len(spans):
            print(row["text"], spans, [(fact.text, fact.value.phrase.first.offset) for fact in got])
    return {"rows": rows, "value": _f1(right, given, wanted)}


def _is_same_length(fact: Fact, span: dict) -> bool:
    offset = fact.value.phrase.first.offset
    wanted = span["value"] * SECONDS[Unit(span["unit"].lower())]
    overlaps = fact.start < span["end"] and span["start"] < fact.end
    return overlaps and abs(offset.number * SECONDS[offset.unit] - wanted) < 1


SETS: dict[str, Callable[..., dict[str, float]]] = {"rec_datetime": recognizers, "duckling_durations": duckling}


def main() -> None:
    if not DATA.exists():
        print("datetimes: ../shared/accuracy/extraction is missing; nothing was measured")
        return
    for name, measure in SETS.items():
        scores = measure(show="--show" in sys.argv)
        print(name, " ".join(f"{score}={number:.1f}" for score, number in scores.items()))


if __name__ == "__main__":
    main()
