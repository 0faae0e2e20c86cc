"""The cases of spec/match/retrieval/retrieve.toml, and what must hold for any text."""

import sys
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.match.retrieval.indexing import Entry, build
from factcheck.match.retrieval.retrieve import propose
from factcheck.match.retrieval.terms import Aliases

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SPEC: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "spec/match/retrieval/retrieve.toml").read_text(encoding="utf-8")
)
STORE = SPEC["store"][0]
INDEX = build((Entry((text,), (about,)) for text, about in STORE["claims"]), Aliases.of(STORE["aliases"]))


@pytest.mark.parametrize("case", SPEC["case"], ids=lambda case: case["why"])
def test_first(case: dict[str, str]) -> None:
    proposed = propose(INDEX, case["text"])
    assert (STORE["claims"][proposed[0].claim][0] if proposed else "") == case["first"]


@pytest.mark.parametrize("limit", [1, 2, 8])
@pytest.mark.parametrize("text", [text for text, _ in STORE["claims"]])
def test_scores_are_shares_in_falling_order(text: str, limit: int) -> None:
    proposed = propose(INDEX, text, limit)
    assert len(proposed) <= limit
    assert [proposal.score for proposal in proposed] == sorted((p.score for p in proposed), reverse=True)
    assert all(0 <= share <= 1.0001 for proposal in proposed for share in proposal[1:])
    assert STORE["claims"][proposed[0].claim][0] == text


@pytest.mark.parametrize(
    "text", ["İstanbul’s ﬁgures", "\ud800 bridge", "1" * 5000, "9,9.9,9 books", "½ ² ٣ books", "(" * 9999, "x" * 9999]
)
def test_any_text_is_read(text: str) -> None:
    propose(INDEX, text)
    propose(build([Entry((text,))]), text)


def test_among_many_the_claim_that_is_told_again_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.match.retrieval.pairs.FEW", 0)
    frame = "As was noted at the time, {}, which surprised nobody in the committee room."
    claims = [text for text, _ in STORE["claims"]]
    strangers = ["Nobody surprised the committee in its room.", "The room was noted for a committee of the time."]
    index = build(Entry((text,)) for text in (*claims, *strangers))
    asked = [frame.format(text.rstrip(".")) for text in claims]
    assert [propose(index, text)[0].claim for text in asked] == list(range(len(claims)))


def test_among_many_a_claim_of_nothing_but_common_words_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.match.retrieval.pairs.FEW", 0)
    words = ("ships", "boats", "ports", "docks", "ropes", "sails", "masts", "decks")
    words += ("crews", "gulls", "tides", "winds", "piers", "waves", "nets", "hooks")
    claims = [f"The {one}, {two} and {three} have their {four}." for one, two, three, four in combinations(words, 4)]
    index = build(Entry((text,)) for text in claims)  # each word is in 455 of them, and each two are in 91
    for number, claim in list(enumerate(claims))[::40]:
        assert propose(index, f"It was said in the hall that {claim.lower()}", 1)[0].claim == number


def test_names_of_programs_that_begin_alike_are_told_apart() -> None:
    claims = [f"`Describe{name}Request2` is answered within 10 seconds." for name in ("Cluster", "Node", "User", "Key")]
    index = build(Entry((text,)) for text in claims)
    asked = [claim.replace("10", "40").replace("Request2", "Request3") for claim in claims]
    assert [propose(index, text)[0].claim for text in asked] == [0, 1, 2, 3]


def test_more_claims_than_there_are_numbers_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("factcheck.match.retrieval.pairs.MOST", 3)
    with pytest.raises(FactcheckError, match="4 claims are more than one index can hold, 3"):
        build(Entry((text,)) for text in ("One way.", "Two ways.", "Three ways.", "Four ways."))


def test_empty_store() -> None:
    assert propose(build([]), "Anything at all.") == ()
