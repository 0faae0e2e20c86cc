"""A claim that is not laid beside a sentence, as the others have settled what is said of it, would change nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import tomli

from factcheck.facts import Context
from factcheck.judge import evidence, weigh
from factcheck.judge.laid import Candidate, Promise
from factcheck.judge.shortlist import Prospect, shortlist
from factcheck.judge.weigh import choose
from factcheck.match.read.glimpses import read_glimpse
from factcheck.match.read.reading import Reading, read
from factcheck.model import Claim, Work

SPEC = Path(__file__).parent / "spec"
CONTEXT = Context()
WORKS = tuple(Work(name, "book", name.title()) for name in ("one", "other"))
CANDIDATES = 5


def stores() -> Iterator[tuple[list[Claim], list[str]]]:
    """The sentences of each source of the specification, and claims that say of it what these do, right and wrong."""
    for path in sorted(SPEC.glob("compare*.toml")):
        for source in tomli.loads(path.read_text("utf-8"))["source"]:
            drafts = [case["text"] for case in source["drafts"]]
            told = (source["text"], *drafts)[:CANDIDATES]
            yield [_claim(number, text, source["name"]) for number, text in enumerate(told)], drafts


def _claim(number: int, text: str, subject: str) -> Claim:
    return Claim(f"c{number}", text, text, WORKS[number % 3 // 2], subject)


def _promises(stated: Reading, candidates: list[Candidate]) -> list[Promise]:
    outlines = [evidence.sharpened(evidence.outline(one.claim, is_series=False), one) for one in candidates]
    prospects = [
        Prospect(one.claim, outline, place=place)
        for place, (one, outline) in enumerate(zip(candidates, outlines, strict=True))
    ]
    read_claims = {one.claim.id: one for one in candidates}
    return [
        Promise(one.claim, one.most, lambda one=one: read_claims[one.claim.id], one.least, one.place)
        for one in shortlist(read_glimpse(stated), prospects)
    ]


def test_claims_that_are_left_out_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    laid: list[int] = []
    decided = weigh._kindest  # noqa: SLF001

    def kindest(one: weigh.Laid, beside: list[weigh.Laid]) -> object:
        laid.append(1)
        return decided(one, beside)

    monkeypatch.setattr(weigh, "_kindest", kindest)
    settled, left_out = weigh._settled, 0  # noqa: SLF001
    for claims, drafts in stores():
        candidates = [evidence.candidate(claim, None, {}) for claim in claims]
        for text in drafts:
            stated = read(text, CONTEXT)
            promises = _promises(stated, candidates)
            laid.clear()
            quick, asked = choose(stated, promises, CONTEXT), len(laid)
            monkeypatch.setattr(weigh, "_settled", lambda _: weigh._open)  # noqa: SLF001
            laid.clear()
            assert quick == choose(stated, [one._replace(least=0.0) for one in promises], CONTEXT), text
            monkeypatch.setattr(weigh, "_settled", settled)
            left_out += len(laid) > asked
    assert left_out > 100
