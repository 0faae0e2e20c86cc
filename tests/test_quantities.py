"""Figures and ranks: what is found in a sentence, what it is worth, and how two of them stand to each other."""

import re
from pathlib import Path
from time import process_time

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from factcheck.facts import Context, quantity, rank
from factcheck.facts.quantity import rewording
from factcheck.model import Fact
from factcheck.words import cut

FACTS = Path(__file__).parent / "spec" / "facts"
KINDS = {"quantity": quantity, "rank": rank}
REWRITING = {"quantity": rewording, "rank": rank}
SPECS = {name: tomli.loads((FACTS / f"{name}.toml").read_text("utf-8")) for name in KINDS}
PIECES = re.findall(
    r"\S+",
    "1 33 1,200 .25 two twenty hundred million and a half third of % per cent $ US m bn ' \" in to between up at most "
    "more than ( ) x 10 ^ ½ ² point over No top second largest İ ٣ ٫ １ 9e400 \ud800 - – / : s th times",
)


def cases(table: str) -> list:
    return [(name, case) for name, spec in SPECS.items() for case in spec.get(table, [])]


def found(name: str, text: str) -> list[Fact]:
    return list(KINDS[name].extract(cut(text), Context()))


@pytest.mark.parametrize(("name", "case"), cases("extract"), ids=lambda item: str(item)[:60])
def test_extract(name: str, case: dict) -> None:
    facts = found(name, case["text"])
    assert [fact.text for fact in facts] == case["facts"]
    for field in {"low", "high", "dimension", "noun", "role"} & case.keys():
        value = getattr(facts[0].value, field)
        wanted = None if field in {"low", "high"} and case[field] == "" else case[field]
        is_figure = isinstance(wanted, float)
        assert getattr(value, "value", value) == (pytest.approx(wanted, rel=1e-3) if is_figure else wanted), field


@pytest.mark.parametrize(("name", "case"), cases("compare"), ids=lambda item: str(item)[:90])
def test_compare(name: str, case: dict) -> None:
    stated, sourced = found(name, case["stated"])[0], found(name, case["sourced"])[0]
    assert KINDS[name].compare(stated, sourced, Context()).value == case["relation"]


@pytest.mark.parametrize(("name", "case"), cases("rewrite"), ids=str)
def test_rewrite(name: str, case: dict) -> None:
    stated, sourced = found(name, case["stated"])[0], found(name, case["sourced"])[0]
    assert REWRITING[name].rewrite(stated, sourced) == (case["text"] or None)


@given(
    st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " "]))).map(
        lambda pairs: "".join(map("".join, pairs))
    )
)
def test_any_text_is_read_and_compared(text: str) -> None:
    for name, module in KINDS.items():
        facts, end = found(name, text), 0
        for fact in facts:
            assert end <= fact.start < fact.end
            assert text[fact.start : fact.end] == fact.text
            end = fact.end
            module.compare(fact, facts[0], Context())
            rewording.rewrite(fact, facts[0])


@pytest.mark.parametrize("piece", ["1 ", "one hundred and ", "'1\" ", "between 1 ", "win 3-1 ", "a ", "£1 pound "])
def test_time_is_linear(piece: str) -> None:
    text = cut(piece * 4000)
    began = process_time()
    list(quantity.extract(text, Context()))
    assert process_time() - began < 5
