"""The specification of the syntaxes: a draft in, the draft with its citations, and what was amiss, out."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck import cite, store
from factcheck.__main__ import main
from factcheck.check import check, judge
from factcheck.citing import draft, plan
from factcheck.config import Settings
from factcheck.desk import Desk, prepare
from factcheck.documents import format_of
from factcheck.facts import Context
from factcheck.model import Finding, Source, Work
from factcheck.store import Store
from factcheck.syntax import SYNTAXES, choose

SPEC = Path(__file__).parent / "spec" / "syntax"
EVIDENCE = store.load([str(SPEC / "store.toml")])
DESK = prepare(EVIDENCE)
WORKS = tuple({claim.work.id: claim.work for claim in EVIDENCE.claims}.values())
TODAY = date(2026, 1, 1)
CASES = [
    (path.stem, case)
    for path in sorted(SPEC.glob("*.toml"))
    for case in tomli.loads(path.read_text("utf-8")).get("case", [])
]


def desk_of(work: Work) -> Desk:
    return prepare(Store(tuple(claim for claim in EVIDENCE.claims if claim.work == work)))


def bears(finding: Finding, work: Work) -> bool:
    found = judge(finding.sentence.text, desk_of(work), Context(TODAY, {}))
    return found is not None and found.ruling.verdict is finding.verdict


def cited(path: str, text: str, syntax: str | None = None) -> tuple[str, list[str]]:
    """The draft with its citations, and the rules of the findings."""
    source = Source(path, text)
    name = syntax or choose(path, format_of(path), text)
    assert name
    report = check(source, DESK, Settings(today=TODAY))
    found = plan.plan(report, draft.read(source, name, {}, WORKS), bears, cite.cite)
    return plan.apply(text, found.edits), [finding.rule for finding in found.findings]


@pytest.mark.parametrize(("syntax", "case"), CASES, ids=[f"{syntax}: {case['name']}" for syntax, case in CASES])
def test_a_draft_gets_its_citations(syntax: str, case: dict) -> None:
    path = case["path"]
    assert choose(path, format_of(path), case["draft"]) == case.get("syntax", syntax)
    text, rules = cited(path, case["draft"])
    assert text == case.get("wanted", case["draft"])
    assert rules == case.get("rules", ["needs-citation"] if "wanted" in case else [])
    again, rules = cited(path, text)
    assert again == text
    assert "needs-citation" not in rules


def test_every_syntax_has_a_specification() -> None:
    assert {syntax for syntax, _ in CASES} == set(SYNTAXES)


def test_what_was_written_is_told_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    said = "Europe has 17 per cent of global computing power, ahead of Japan.\n"
    for name in ("one.md", "two.md"):
        Path(name).write_text(said, "utf-8")
    Path("three.md").write_text("Nothing is said here.\n", "utf-8")
    pandoc = ["--syntax", "pandoc", "--bibliography", "refs.bib", "--write"]
    assert main(["cite", "one.md", "three.md", "--write"]) == 0
    assert capsys.readouterr() == ("", "factcheck: 1 citation written into 1 file, 1 file left as it was\n")
    assert main(["cite", "two.md", *pandoc]) == 0
    assert capsys.readouterr().err == "factcheck: 1 citation written into 1 file, 1 source into refs.bib\n"
    assert main(["cite", "one.md", "three.md", "--write"]) == 0
    assert capsys.readouterr().err == "factcheck: 2 files left as they were\n"
    assert main(["cite", "one.md", "three.md"]) == 0
    assert capsys.readouterr() == ("", "")
