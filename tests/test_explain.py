"""`factcheck explain draft.md:12`: what it says of a sentence is what `check` made of it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

DRAFT = Path(__file__).parent / "drafts" / "draft.md"


def explained(*arguments: str, text: str | None = None) -> dict:
    command = [sys.executable, "-m", "factcheck", "explain", *arguments, "--format", "json"]
    found = subprocess.run(command, input=text, capture_output=True, text=True, encoding="utf-8", check=True)
    return json.loads(found.stdout)


def test_each_fact_stands_beside_the_source_s_and_the_reasons_follow() -> None:
    [sentence] = explained("-", text="Nvidia had 95 per cent of China's AI chip market.\n")["sentences"]
    assert (sentence["verdict"], sentence["rule"]) == ("contradicted", "wrong-figure")
    assert sentence["decided_by"] == [sentence["claims"][0]["id"]] == ["nvidia-china-share"]
    reading = sentence["claims"][0]["readings"][0]
    facts = [(fact["stated"], fact["sourced"], fact["relation"]) for fact in reading["facts"]]
    assert ("95 per cent", "up to 90 per cent", "conflict") in facts
    assert any("stands in its place" in reason for reason in reading["reasons"])


def test_the_verdicts_are_those_of_check() -> None:
    command = [sys.executable, "-m", "factcheck", "check", str(DRAFT), "--format", "json"]
    report = json.loads(subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False).stdout)
    lines = {finding["start"]["line"] for document in report["documents"] for finding in document["findings"]}
    rules = {
        finding["sentence"]: finding["rule"] for document in report["documents"] for finding in document["findings"]
    }
    told = [sentence for line in sorted(lines) for sentence in explained(f"{DRAFT}:{line}")["sentences"]]
    assert {sentence["text"]: sentence["rule"] for sentence in told if sentence["rule"]} == rules


@pytest.mark.parametrize("text", ["Is it 10 miles (20 km) long?", "It is a nice day."])
def test_what_states_nothing_has_no_verdict(text: str) -> None:
    [sentence] = explained("-", text=text)["sentences"]
    assert sentence["verdict"] is None
    assert not sentence["decided_by"]
