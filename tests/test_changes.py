"""A text that changes while it is written: what is found with what was known before is what a new check finds."""

from datetime import date
from pathlib import Path
from random import Random

import pytest

from factcheck import store
from factcheck.check import check, conclude, examine, open_draft
from factcheck.config import Settings
from factcheck.desk import Desk, prepare
from factcheck.draft import Known
from factcheck.model import Report, Source

DRAFTS = sorted((Path(__file__).parent / "spec" / "verdicts").glob("*.md"))
SETTINGS = Settings(today=date(2024, 3, 5))
TYPED = ("5", " per cent", ".", "\n\n", "```\n", "> ", "# ", "*", "<!-- ", " in August 2022", "\N{BRAIN}", "\r\n")


@pytest.fixture(name="desk", scope="module")
def _desk() -> Desk:
    return prepare(store.load((store.shipped(),)))


def recheck(source: Source, desk: Desk, known: Known | None) -> tuple[Report, Known]:
    draft = open_draft(source, desk, SETTINGS, known=known)
    return conclude(draft, [finding for finding in examine(draft, desk) if finding]), draft.known


@pytest.mark.parametrize("path", DRAFTS, ids=[path.stem for path in DRAFTS])
def test_what_is_known_changes_no_finding(path: Path, desk: Desk) -> None:
    random = Random(path.stem)
    text = path.read_text("utf-8").partition("---- findings ----")[0]
    known = None
    for _ in range(8):
        at = random.randrange(len(text))
        text = text[:at] + random.choice(TYPED) + text[at + random.randrange(9) :]
        found, known = recheck(Source(path.name, text), desk, known)
        assert found == check(Source(path.name, text), desk, SETTINGS)


def test_a_new_date_is_read_anew(desk: Desk) -> None:
    text = "---\ndate: {}\n---\n\nHuawei launched the Mate 60 Pro last August.\n"
    first, known = recheck(Source("draft.md", text.format("2024-03-05")), desk, None)
    second, _ = recheck(Source("draft.md", text.format("2023-03-05")), desk, known)
    assert [first.findings[0].rule, second.findings[0].rule] == ["supported", "wrong-date"]
