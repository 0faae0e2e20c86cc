"""What a draft says otherwise than it says itself, as a check tells it."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck.check import check, prepare
from factcheck.config import Settings
from factcheck.model import Source
from factcheck.store import Store

CASES = tomli.loads((Path(__file__).parent / "spec" / "consistency.toml").read_text("utf-8"))["case"]
DESK = prepare(Store(()))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_the_draft_says_otherwise_elsewhere(case: dict) -> None:
    report = check(Source("draft.md", case["text"]), DESK, Settings(today=date(2026, 6, 1)))
    told = [finding for finding in report.findings if finding.rule == "inconsistent"]
    assert [finding.pairs[0].stated.text for finding in told] == case["wants"], [one.message for one in told]
