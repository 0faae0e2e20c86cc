"""Claims past their day: a store and sentences in, what an editor is told of each out. The cases are data."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck import store
from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import Desk, prepare
from factcheck.model import Source

SPEC = tomli.loads((Path(__file__).parent / "spec" / "stale.toml").read_text("utf-8"))


@pytest.fixture(name="desk", scope="module")
def _desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    path = tmp_path_factory.mktemp("store") / "store.toml"
    path.write_text(SPEC["store"], "utf-8")
    return prepare(store.load([str(path)]))


@pytest.mark.parametrize("case", SPEC["case"], ids=lambda case: case["name"])
def test_stale(case: dict, desk: Desk) -> None:
    settings = Settings(today=date.fromisoformat(case.get("today", "2025-06-01")))
    (finding,) = check(Source("draft.md", case["draft"]), desk, settings).findings
    said = {
        "verdict": finding.verdict.value,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "claims": [match.claim.id for match in finding.matches],
        "message": finding.message,
    }
    assert {name: said[name] for name in case["finding"]} == case["finding"]
