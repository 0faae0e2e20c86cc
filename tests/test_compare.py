"""One draft beside one source: `factcheck.compare` says what a careful desk editor would."""

from pathlib import Path

import pytest
import tomli

import factcheck
from factcheck.check import check
from factcheck.commands import opening
from factcheck.config import Settings
from factcheck.model import Source

FILES = sorted((Path(__file__).parent / "spec").glob("compare*.toml"))
SOURCES = [source for path in FILES for source in tomli.loads(path.read_text("utf-8"))["source"]]


def marks(case: dict) -> list:
    reason = case.get("expected-failure")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(
    ("source", "case"),
    [
        pytest.param(source, case, id=f"{source['name']}: {case['text']}", marks=marks(case))
        for source in SOURCES
        for case in source["drafts"]
    ],
)
def test_compare(source: dict, case: dict) -> None:
    found = factcheck.compare(case["text"], source["text"], today=source.get("today"))
    assert found.verdict == case["is"]
    assert found.rule == case.get("rule", found.rule)
    assert round(found.score) == case.get("score", round(found.score))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_text_that_is_copied_out_is_borne_out_by_itself(path: Path) -> None:
    for source in tomli.loads(path.read_text("utf-8"))["source"]:
        found = factcheck.compare(source["text"], source["text"], today=source.get("today"))
        assert found.verdict == "supported", source["text"]


UNSEEN = tomli.loads((Path(__file__).parent / "spec/compare_unseen.toml").read_text("utf-8"))["source"]


FILLER = "The rain went on. " * 50  # of a long text only what may speak of a sentence is laid beside it


@pytest.mark.parametrize("before", ["", FILLER], ids=["short", "long"])
@pytest.mark.parametrize("source", UNSEEN, ids=lambda source: source["name"])
def test_a_check_against_a_text_judges_as_compare_does(source: dict, before: str) -> None:
    desk = opening.of_text(Source("source.txt", f"{before}\n\n{source['text']}")).desk()
    for case in source["drafts"]:
        found = {
            finding.verdict.value for finding in check(Source("draft.md", case["text"]), desk, Settings()).findings
        }
        assert next((one for one in ("contradicted", "supported") if one in found), "neither") == case["is"]


def test_every_rule_is_named_only_where_something_is_wrong() -> None:
    cases = [case for source in SOURCES for case in source["drafts"]]
    assert {case["is"] for case in cases if "rule" in case} == {"contradicted"}
