"""What a sentence says side by side, `spec/clauses/statements.toml`, and that each is in its own place there."""

from pathlib import Path

import pytest
import tomli

from factcheck.clauses.statements import statements
from factcheck.facts import Context
from factcheck.match.read.reading import read

CASES = tomli.loads((Path(__file__).parent / "spec/clauses/statements.toml").read_text("utf-8"))["sentence"]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["text"]) for case in CASES])
def test_what_a_sentence_says_side_by_side(case: dict) -> None:
    text = case["text"]
    dates = [(fact.start, fact.end) for fact in read(text, Context()).of_kind("date")]
    found = statements(text, dates)
    assert [one.words for one in found] == case["says"]
    for one in found:
        assert len(one.text) == len(text)
        assert all(mark in {" ", own} for mark, own in zip(one.text, text, strict=True))
