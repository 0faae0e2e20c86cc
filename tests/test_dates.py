"""The cases of spec/facts/date.toml, and what must hold for any text."""

import sys
from datetime import date, timedelta
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from factcheck.facts import Context
from factcheck.facts.date import compare, extract, read
from factcheck.facts.date.rewording import rewrite
from factcheck.facts.date.value import ALWAYS, FOR_EVER, Interval, When
from factcheck.facts.date.wording import describe
from factcheck.model import Fact
from factcheck.words import cut

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SPEC: dict[str, Any] = tomllib.loads((Path(__file__).parent / "spec/facts/date.toml").read_text(encoding="utf-8"))


def days(stretch: Interval) -> list[str]:
    first = ".." if stretch.start == ALWAYS else stretch.start.date().isoformat()
    last = ".." if stretch.end == FOR_EVER else (stretch.end - timedelta(seconds=1)).date().isoformat()
    return [first, last]


@pytest.mark.parametrize("case", SPEC["found"], ids=lambda case: case["why"])
def test_found(case: dict[str, Any]) -> None:
    facts = extract(cut(case["text"]), Context(case.get("today")))
    readings = [(fact, fact.value.readings) for fact in facts]
    assert [[fact.text, *(days(found[0].allowed) if found else ["", ""])] for fact, found in readings] == case["dates"]


@pytest.mark.parametrize("case", SPEC["alone"], ids=lambda case: case[0])
def test_alone(case: list[str]) -> None:
    facts = extract(cut(case[0]), Context(date(2024, 3, 5)))
    readings = [(fact, fact.value.readings) for fact in facts]
    found = [[fact.text, *(days(found[0].allowed) if found else ["", ""])] for fact, found in readings]
    assert [case[0], *chain.from_iterable(found)] == case


@pytest.mark.parametrize("case", SPEC["clock"], ids=lambda case: case[0])
def test_clock(case: list[str]) -> None:
    (fact,) = extract(cut(case[0]), Context(date(2024, 3, 5)))
    stretch = fact.value.readings[0].allowed
    ends = [
        ".." if end in {ALWAYS, FOR_EVER} else end.isoformat(timespec="seconds") for end in (stretch.start, stretch.end)
    ]
    assert [case[0], fact.text, *ends] == case


def said(value: When) -> list[str]:
    """From when to when it was, or how long."""
    if value.readings:
        allowed = value.readings[0].allowed
        return [
            ".." if end in {ALWAYS, FOR_EVER} else end.isoformat(timespec="minutes")
            for end in (allowed.start, allowed.end)
        ]
    length = value.phrase.first.offset
    return [f"{length.number:g} {length.unit.value}" if length else value.phrase.form.value]


@pytest.mark.parametrize("case", SPEC["wide"], ids=lambda case: case[0])
def test_wide(case: list[str]) -> None:
    facts = read(cut(case[0]), Context(date(2024, 3, 5)))
    assert [case[0], *chain.from_iterable([fact.text, *said(fact.value)] for fact in facts)] == case


def sides(case: dict[str, Any]) -> tuple[Fact, Fact]:
    (stated,) = extract(cut(case["stated"]), Context(case.get("today")))
    (sourced,) = extract(cut(case["sourced"]), Context(case.get("then")))
    return stated, sourced


@pytest.mark.parametrize("case", SPEC["compared"], ids=lambda case: case["why"])
def test_compared(case: dict[str, Any]) -> None:
    assert compare(*sides(case), Context()).value == case["relation"]


@pytest.mark.parametrize("case", SPEC["beside"], ids=lambda case: f"{case[0]}, {case[1]}")
def test_beside(case: list[str]) -> None:
    (stated,), (sourced,) = (extract(cut(text), Context()) for text in case[:2])
    assert compare(stated, sourced, Context()).value == case[2]


@pytest.mark.parametrize("case", SPEC["rewritten"], ids=lambda case: f"{case[0]}, {case[1]}")
def test_rewritten(case: list[str]) -> None:
    (stated,), (sourced,) = (extract(cut(text), Context()) for text in case[:2])
    assert (rewrite(stated, sourced) or "") == case[2]


@pytest.mark.parametrize("case", SPEC["worded"], ids=lambda case: case["stated"])
def test_worded(case: dict[str, Any]) -> None:
    stated, sourced = sides(case)
    assert (describe(sourced), rewrite(stated, sourced) or "") == (case["described"], case["rewritten"])


ODD = (
    "İ 5 March 2024",
    "\ud800 in 2024",
    "1" * 5000 + " years ago",
    "9999 weeks ago",
    "9" * 4 + "/" * 999,
    "the " * 9999,
)


@pytest.mark.parametrize("text", [*ODD, "from 2 to " * 500, "٣ March ²", "half " * 999, "first last week of " * 500])
def test_any_text_is_read(text: str) -> None:
    for fact in [*read(cut(text), Context()), *extract(cut(text), Context())]:
        assert text[fact.start : fact.end] == fact.text
