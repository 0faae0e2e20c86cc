"""What a draft says otherwise than it says itself, as a check tells it."""

from datetime import date
from pathlib import Path

import pytest
import tomli

from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.model import Source
from factcheck.store import Store

CASES = tomli.loads((Path(__file__).parent / "spec" / "consistency.toml").read_text("utf-8"))["case"]
DESK = prepare(Store(()))


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_the_draft_says_otherwise_elsewhere(case: dict) -> None:
    report = check(Source("draft.md", case["text"]), DESK, Settings(today=date(2026, 6, 1)))
    told = [finding for finding in report.findings if finding.rule == "inconsistent"]
    assert [finding.pairs[0].stated.text for finding in told] == case["wants"], [one.message for one in told]


TABLE = """| Region | Members | Share |
|---|---|---|
| North | 120 | 45% |
| South | 85 | 32% |
| West | 64 | 24% |
"""


def test_a_total_is_what_its_column_adds_up_to() -> None:
    wrong, right = (f"{TABLE}| Total | {total} | 100% |\n" for total in (279, 269))
    told = check(Source("draft.md", wrong), DESK, Settings()).findings
    assert [one.message for one in told if one.rule == "bad-arithmetic"] == ["120 + 85 + 64 is 269, not 279"]
    assert not [one for one in check(Source("draft.md", right), DESK, Settings()).findings if one.rule != "unsourced"]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (("$1,200", "$1,850", "$3,150"), ["1,200 + 1,850 is 3,050, not 3,150"]),
        (("$1,200", "$1,850", "$3,050"), []),
        (("1.5", "2.5", "4.2"), ["1.5 + 2.5 is 4, not 4.2"]),
        (("33.3%", "33.3%", "33.3%", "100%"), []),
        (("33.3%", "33.3%", "23.3%", "100%"), ["33.3 + 33.3 + 23.3 is 89.9, not 100"]),
        (("120", "85", "1,995"), []),
    ],
)
def test_totals_of_money_and_shares(cells: tuple[str, ...], told: list[str]) -> None:
    rows = [f"| {name} | {cell} |" for name, cell in zip([*"ABC"[: len(cells) - 1], "Total"], cells, strict=True)]
    text = "\n".join(["| Region | Cost |", "|---|---|", *rows, ""])
    findings = check(Source("draft.md", text), DESK, Settings()).findings
    assert [one.message for one in findings if one.rule == "bad-arithmetic"] == told


def test_who_is_named_is_counted() -> None:
    told = check(Source("draft.md", "Two sisters, Eva, Ida and Ulla Berg, run the farm."), DESK, Settings()).findings
    assert [one.message for one in told if one.rule == "bad-arithmetic"] == ["3 are named here, not two"]
