"""Whole drafts about the shipped article, or beside a store: each gets the findings a careful desk editor would want.

A file of `spec/verdicts` is a draft, a line `---- findings ----`, then the findings in the order of the draft, one a
line: `verdict rule claim: first words of the sentence`. A claim of `-` leaves open which claim is cited, if any. The
drafts in a folder with a `claims.toml` are held against that. A right sentence that stands as `unsourced` is one that
nobody has brought further yet.
"""

from datetime import date
from functools import cache
from pathlib import Path

import pytest

from factcheck import store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import Desk, prepare
from factcheck.model import Finding, Source

DRAFTS = sorted((Path(__file__).parent / "spec" / "verdicts").rglob("*.md"))
SETTINGS = Settings(today=date(2024, 3, 5))
NEWLINES = {"LF": "\n", "CRLF": "\r\n"}
MARKUP = str.maketrans("", "", "*_")


@cache
def desk_of(folder: Path) -> Desk:
    claims = folder / "claims.toml"
    return prepare(store.load((str(claims) if claims.exists() else store.shipped(),)))


def found(finding: Finding, wanted: str) -> str:
    """The finding on one line, with as much of its claim and of its sentence as the line wanted names."""
    head, _, opening = wanted.partition(": ")
    claim = "-" if head.endswith(" -") or not finding.matches else finding.matches[0].claim.id
    words = " ".join(finding.sentence.text.translate(MARKUP).split())
    return f"{finding.verdict.value} {finding.rule} {claim}: {words[: len(opening) or None]}"


@pytest.mark.parametrize("newline", NEWLINES)
@pytest.mark.parametrize("path", DRAFTS, ids=[f"{path.parent.name}/{path.stem}" for path in DRAFTS])
def test_draft_gets_the_findings_wanted(path: Path, newline: str) -> None:
    draft, _, listed = path.read_text("utf-8").partition("---- findings ----\n")
    wanted = listed.split("\n")[:-1]
    report = check(Source(path.name, draft.replace("\n", NEWLINES[newline])), desk_of(path.parent), SETTINGS)
    lines = wanted + [""] * (len(report.findings) - len(wanted))
    assert [found(finding, line) for finding, line in zip(report.findings, lines, strict=False)] == wanted
