"""Why a claim decides on a sentence, or does not, as `explain` tells it.

A case of `spec/reasons.toml` has a draft beside a `source`, or beside a claim with a `subject`; `reasons` is all that
is told of the first claim laid beside it.
"""

from pathlib import Path

import pytest
import tomli

from factcheck import store
from factcheck.check import open_draft
from factcheck.commands.explain.tracing import traced
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.judge.reasons import reasons
from factcheck.model import Claim, Source, Work
from factcheck.store import Store

CASES = tomli.loads((Path(__file__).parent / "spec" / "reasons.toml").read_text("utf-8"))["case"]


def held(case: dict) -> Store:
    text, subject = case["source"], case.get("subject")
    if subject is None:
        return store.of_text(Source("source.txt", text))
    return Store((Claim("1", text, text, Work(subject, "webpage", subject), subject),))


@pytest.mark.parametrize("case", CASES, ids=[case["draft"] for case in CASES])
def test_reasons(case: dict) -> None:
    desk = prepare(held(case))
    draft = open_draft(Source("draft.md", case["draft"]), desk, Settings())
    trace = traced(draft, draft.sentences[0], desk).trace
    assert trace is not None
    first = trace.claims[0].compared[0]
    assert list(reasons(first.alignment, first.ruling)) == case["reasons"]
