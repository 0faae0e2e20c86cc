"""Of several claims on one subject, the one that is named: the figure of its year, the bridge that is meant."""

from pathlib import Path

import pytest
import tomli

from factcheck.check import judge
from factcheck.desk import Desk, prepare
from factcheck.facts import Context
from factcheck.model import Claim, Verdict, Work
from factcheck.store import Store

SPEC = tomli.loads((Path(__file__).parent / "spec" / "chosen.toml").read_text("utf-8"))


@pytest.fixture(name="desk", scope="module")
def _desk() -> Desk:
    return prepare(Store(tuple(map(_claim, SPEC["claim"]))))


def _claim(row: dict) -> Claim:
    work = Work(id=row["subject"], type="report", title=row["subject"])
    return Claim(id=row["id"], text=row["text"], quote=row["text"], work=work, subject=row["subject"])


@pytest.mark.parametrize("draft", SPEC["draft"], ids=lambda draft: draft["text"])
def test_the_claim_that_is_meant_is_named(draft: dict, desk: Desk) -> None:
    judgement = judge(draft["text"], desk, Context())
    verdict = (judgement and judgement.ruling.verdict) or Verdict.UNSOURCED
    named = judgement.claims[0].id if judgement and judgement.ruling.is_near else None
    assert (verdict.value, named) == (draft["is"], draft.get("claim"))
