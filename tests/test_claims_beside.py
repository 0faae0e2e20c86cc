"""A sentence beside small stores of claims with a subject each: what is said of it, and by which claim.

A store of `spec/beside*.toml` is a list of claims: subject, statement and, if in other words, quotation. `is` is
supported, contradicted, near (no verdict, but a claim is named) or unsourced; `by` is the place in the list (from 1)
of the first claim named; `message` what a person is told.
"""

from pathlib import Path

import pytest
import tomli

from factcheck.check import check
from factcheck.config import Settings
from factcheck.desk import prepare
from factcheck.model import Claim, Finding, Source, Verdict, Work
from factcheck.store import Store

FILES = sorted((Path(__file__).parent / "spec").glob("beside*.toml"))
STORES = [store for path in FILES for store in tomli.loads(path.read_text("utf-8"))["store"]]


def held(claims: list[list[str]]) -> Store:
    def claim(place: int, subject: str, text: str, quote: str = "") -> Claim:
        return Claim(str(place), text, quote or text, Work(subject, "webpage", subject), subject)

    return Store(tuple(claim(place, *one) for place, one in enumerate(claims, 1)))


def said(found: Finding | None) -> str:
    if found is None or (found.verdict is Verdict.UNSOURCED and not found.matches):
        return "unsourced"
    return "near" if found.verdict is Verdict.UNSOURCED else found.verdict.value


def marks(case: dict) -> list:
    reason = case.get("expected-failure")
    return [pytest.mark.xfail(reason=reason, strict=True)] if reason else []


@pytest.mark.parametrize(
    ("claims", "case"),
    [
        pytest.param(store["claims"], case, id=f"{store['name']}: {case['text']}", marks=marks(case))
        for store in STORES
        for case in store["drafts"]
    ],
)
def test_sentence_beside_a_store(claims: list[list[str]], case: dict) -> None:
    report = check(Source("draft.md", case["text"]), prepare(held(claims)), Settings())
    found = next(iter(report.findings), None)
    named = int(found.matches[0].claim.id) if found and found.matches else None
    assert (said(found), named) == (case["is"], case.get("by", named))
    assert "rule" not in case or (found and found.rule == case["rule"])
    assert "message" not in case or (found and found.message == case["message"])


def test_what_is_borne_out_or_contradicted_is_so_among_many_other_claims() -> None:
    """The claims of every store in one: none of another subject changes what is said of a sentence."""
    desk = prepare(
        held([list(pair) for pair in dict.fromkeys(tuple(pair) for one in STORES for pair in one["claims"])])
    )
    decided = [case for one in STORES for case in one["drafts"] if case["is"] in {"supported", "contradicted"}]
    for case in decided:
        if "expected-failure" not in case:
            findings = check(Source("draft.md", case["text"]), desk, Settings()).findings
            assert said(next(iter(findings), None)) == case["is"], case["text"]
