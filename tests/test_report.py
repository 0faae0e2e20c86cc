"""The specification of the report formats: drafts with hand-made findings in, text out word for word."""

from pathlib import Path

import pytest
import tomli

from factcheck import documents
from factcheck.config import Level
from factcheck.model import (
    Claim,
    Fact,
    Failure,
    Finding,
    Match,
    Pair,
    Relation,
    Report,
    Sentence,
    Severity,
    Source,
    Verdict,
    Work,
)
from factcheck.report import FORMATS, View, renderer

SPEC = Path(__file__).parent / "spec" / "report"
NAMES = {file: name for name, file in FORMATS.items()}
CASES = [
    (NAMES[path.stem], case)
    for path in sorted(SPEC.glob("*.toml"))
    for case in tomli.loads(path.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize(("name", "case"), CASES, ids=[f"{name}: {case['name']}" for name, case in CASES])
def test_report(name: str, case: dict) -> None:
    view = {**case.get("view", {})}
    view["show"] = Level[view.get("show", "supported").upper()]
    source = Source(case.get("path", "draft.md"), case["draft"])
    report = Report(source, tuple(_finding(source, one) for one in case.get("findings", ())), case.get("sentences", 1))
    failures = [Failure(**failure) for failure in case.get("failures", ())]
    written = "".join(renderer(name).render([report, *failures], View(**view)))
    assert written.strip("\n") == case["wanted"].strip("\n")


def _finding(source: Source, said: dict) -> Finding:
    verdict = Verdict(said["verdict"])
    severity = Severity(said.get("severity", "error" if verdict is Verdict.CONTRADICTED else "info"))
    prose = next(prose for prose in documents.read(source) if said["sentence"] in prose.text)
    start = prose.text.index(said["sentence"])
    sentence = Sentence(prose, start, start + len(said["sentence"]))
    pairs = tuple(_pair(sentence, fact) for fact in said.get("facts", ()))
    matches = (Match(_claim(**said["claim"]), said.get("score", 90.0), pairs),) if "claim" in said else ()
    return Finding(
        verdict, said.get("rule", verdict.value), severity, said.get("message", ""), sentence, matches, pairs
    )


def _pair(sentence: Sentence, said: dict) -> Pair:
    start = sentence.text.index(said["draft"])
    sourced = Fact(said["kind"], said["source"], 0, 0, None) if "source" in said else None
    stated = Fact(said["kind"], said["draft"], start, start + len(said["draft"]), None)
    return Pair(stated, sourced, Relation(said.get("relation", "unclear")))


def _claim(id: str, quote: str, title: str = "Rivers of the World", url: str | None = None) -> Claim:  # noqa: A002
    return Claim(id, quote, quote, Work(title, "article-newspaper", title, url=url), "a subject")
