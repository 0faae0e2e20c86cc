"""The specification of the report formats: drafts with hand-made findings in, text out word for word.

A case has the whole text `wanted`, or words that the report `holds` and `lacks`. FACTCHECK_RENEW=1 writes
what came out into the cases, to be read before it is committed.
"""

import json
import os
import re
from pathlib import Path

import jsonschema
import pytest
import tomli
import tomlkit
import xmlschema

from factcheck import documents
from factcheck.config import Level
from factcheck.model import (
    Claim,
    Edit,
    Fact,
    Failure,
    Finding,
    Match,
    Pair,
    Relation,
    Report,
    Sentence,
    Severity,
    Silenced,
    Source,
    Verdict,
    Work,
)
from factcheck.report import FORMATS, View, renderer
from factcheck.report.links import to_words

SPEC = Path(__file__).parent / "spec" / "report"
SCHEMAS = Path(__file__).parent / "schemas"
SARIF = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
RDJSON = json.loads((SCHEMAS / "rdjson.json").read_text("utf-8"))
CHECKSTYLE = xmlschema.XMLSchema(SCHEMAS / "checkstyle.xsd")
AZURE = re.compile(  # learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
    r"##vso\[task\.logissue type=(error|warning);sourcepath=[^;\]]+(;linenumber=[1-9]\d*;columnnumber=[1-9]\d*)?"
    r";code=[^;\]]+\][^\r\n]+|(?!##).+"
)
JUNIT = xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd")
ANNOTATIONS = json.loads((SCHEMAS / "annotations.json").read_text("utf-8"))
CLAIM_REVIEWS = json.loads((SCHEMAS / "claimreviews.json").read_text("utf-8"))
NAMES = {file: name for name, file in FORMATS.items()}
CASES = [
    pytest.param(path, number, case, id=f"{NAMES[path.stem]}: {case['name']}")
    for path in sorted(SPEC.glob("*.toml"))
    for number, case in enumerate(tomli.loads(path.read_text("utf-8"))["case"])
]


@pytest.mark.parametrize(("path", "number", "case"), CASES)
def test_report(path: Path, number: int, case: dict) -> None:
    written = _written(NAMES[path.stem], case).strip("\n")
    if os.environ.get("FACTCHECK_RENEW") and written != case.get("wanted", written).strip("\n"):
        _renew(path, number, written)
    assert written == case.get("wanted", written).strip("\n")
    assert [words for words in case.get("holds", ()) if words not in written] == []
    assert [words for words in case.get("lacks", ()) if words in written] == []
    assert {"wanted", "holds"} & case.keys()


@pytest.mark.parametrize("case", [case.values[2] for case in CASES], ids=[case.id for case in CASES])
def test_what_has_a_schema_keeps_it(case: dict) -> None:
    jsonschema.validate(json.loads(_written("annotation", case)), ANNOTATIONS)
    jsonschema.validate(json.loads(_written("claimreview", case)), CLAIM_REVIEWS)
    jsonschema.validate(json.loads(_written("sarif", case)), SARIF)
    JUNIT.validate(_written("junit", case))
    CHECKSTYLE.validate(_written("checkstyle", case))
    jsonschema.validate(json.loads(_written("rdjson", case)), RDJSON)
    assert all(AZURE.fullmatch(line) for line in _written("azure", case).splitlines())
    issues = json.loads(_written("gitlab", case))
    for issue in issues:  # docs.gitlab.com/ci/testing/code_quality, the fields that it asks for
        assert issue.keys() >= {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["lines"]["begin"] > 0
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    for line in _written("jsonl", case).splitlines():
        assert json.loads(line)["type"] in {"finding", "error", "summary"}


def _written(name: str, case: dict) -> str:
    view = {**case.get("view", {})}
    view["show"] = Level[view.get("show", "supported").upper()]
    least = Level[view.get("fail_on", "overclaim").upper()]
    view["fail_on"] = lambda _: least
    source = Source(case.get("path", "draft.md"), case["draft"])
    findings = tuple(_finding(source, one) for one in case.get("findings", ()) for _ in range(one.get("times", 1)))
    silenced = tuple(Silenced(_finding(source, one), one["by"], one.get("reason")) for one in case.get("silenced", ()))
    report = Report(source, findings, case.get("sentences", 1), silenced)
    failures = [Failure(**failure) for failure in case.get("failures", ())]
    return "".join(renderer(name).render([report, *failures], View(**view)))


def _renew(path: Path, number: int, written: str) -> None:
    spec = tomlkit.parse(path.read_text("utf-8"))
    spec["case"][number]["wanted"] = tomlkit.string(
        f"{written}\n", literal=bool({*'\\"'} & {*written}) and "\x1b" not in written, multiline=True
    )
    on_its_own_lines = re.sub(
        r"^wanted = (\"{3}|'{3})(?!\n)", r"wanted = \1\n", tomlkit.dumps(spec), flags=re.MULTILINE
    )
    path.write_text(on_its_own_lines, "utf-8")


def _finding(source: Source, said: dict) -> Finding:
    verdict = Verdict(said["verdict"])
    severity = Severity(said.get("severity", "error" if verdict is Verdict.CONTRADICTED else "info"))
    prose = next(prose for prose in documents.read(source) if said["sentence"] in prose.text)
    start = prose.text.index(said["sentence"])
    sentence = Sentence(prose, start, start + len(said["sentence"]))
    pairs = tuple(_pair(sentence, fact) for fact in said.get("facts", ()))
    matches = (Match(_claim(**said["claim"]), said.get("score", 90.0), pairs),) if "claim" in said else ()
    rule, message = said.get("rule", verdict.value), said.get("message", "")
    edits = tuple(_edit(sentence, edit) for edit in said.get("edits", ()))
    return Finding(verdict, rule, severity, message, sentence, matches, pairs, edits)


def _edit(sentence: Sentence, said: dict) -> Edit:
    start = sentence.text.index(said["replace"])
    return Edit(sentence.span_of(start, start + len(said["replace"])), said["by"])


def _pair(sentence: Sentence, said: dict) -> Pair:
    start = sentence.text.index(said["draft"])
    sourced = Fact(said["kind"], said["source"], 0, 0, None) if "source" in said else None
    stated = Fact(said["kind"], said["draft"], start, start + len(said["draft"]), None)
    return Pair(stated, sourced, Relation(said.get("relation", "unclear")))


def _claim(id: str, quote: str, title: str = "Rivers of the World", url: str | None = None) -> Claim:  # noqa: A002
    return Claim(id, quote, quote, Work(title, "article-newspaper", title, url=url), "a subject")


def test_a_link_opens_the_source_at_the_words_and_tells_repeated_passages_apart() -> None:
    """Dash, comma and ampersand have a meaning in a text fragment, and are written otherwise (WICG, Text Fragments)."""
    work = Work("w", "webpage", "Tea", url="https://gazette.example/tea")
    claim = Claim("c", "t", "tea-time, R&D", work, "s", prefix="the well-known", suffix="at Kalo")
    assert to_words(claim) == (
        "https://gazette.example/tea#:~:text=the%20well%2Dknown-,tea%2Dtime%2C%20R%26D,-at%20Kalo"
    )
