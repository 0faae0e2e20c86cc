"""What a finding says to a person, and which words it marks: the cases of `spec/messages.toml`."""

from pathlib import Path

import pytest
import tomli

from factcheck import store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.model import Source
from factcheck.report import place

CASES = tomli.loads((Path(__file__).parent / "spec" / "messages.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["draft"] for case in CASES])
def test_messages(case: dict) -> None:
    desk = prepare(store.of_text(Source("source.txt", case["source"])))
    (finding,) = check(Source("draft.txt", case["draft"]), desk, Settings()).findings
    at = place(finding)
    assert (finding.message, case["draft"][at.start : at.end]) == (case["message"], case["at"])
