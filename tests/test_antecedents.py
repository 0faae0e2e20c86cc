"""The cases of spec/match/read/antecedents.toml: what a sentence with a pronoun is read as."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck import store
from factcheck.check import check, open_draft
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.match.read.antecedents import spelled_out
from factcheck.model import Source

CASES = tomli.loads((Path(__file__).parent / "spec/match/read/antecedents.toml").read_text("utf-8"))["case"]
SETTINGS = Settings(today=date(2024, 3, 5))
DESK = prepare(store.load((store.shipped(),)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_a_sentence_is_read_as(case: dict[str, str]) -> None:
    heading = f"# {case['heading']}\n\n" if "heading" in case else ""
    draft = open_draft(Source("draft.md", f"{heading}{case['before']} {case['text']}\n"), DESK, SETTINGS)
    found = spelled_out(draft.sentences, len(draft.sentences) - 1)
    assert draft.sentences[-1].text == case["text"]
    assert (found.text if found else "") == case["told"]


def test_facts_stand_where_the_draft_has_them() -> None:
    text = "*Europe* is catching up. It has **34 per cent** of global computing power.\n"
    findings = check(Source("draft.md", text), DESK, SETTINGS).findings
    [wrong] = [finding for finding in findings if finding.rule == "wrong-figure"]
    spans = [wrong.sentence.span_of(pair.stated.start, pair.stated.end) for pair in wrong.pairs]
    assert [text[span.start : span.end] for span in spans] == ["34 per cent"]
    [edit] = wrong.edits
    assert (text[edit.span.start : edit.span.end], edit.text) == ("34", "17")
