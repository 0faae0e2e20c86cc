"""Who holds which figure, and what follows from it."""

from pathlib import Path

import pytest
import tomli

from factcheck import facts, series
from factcheck.facts import Context
from factcheck.words import cut

SPEC = tomli.loads((Path(__file__).parent / "spec" / "series.toml").read_text("utf-8"))


def _known(source: str) -> series.Series:
    """A source's series: read from its sentence, or as a store has it."""
    if source in SPEC["stored"]:
        stored = SPEC["stored"][source]
        return series.of_values(stored["values"], stored["unit"], is_complete=stored["is_complete"])
    words = cut(SPEC["sources"][source])
    return series.read(words, facts.extract(words, Context()))


@pytest.mark.parametrize("case", SPEC["case"], ids=[case["name"] for case in SPEC["case"]])
def test_derived(case: dict) -> None:
    known, draft = _known(case["source"]), cut(case["draft"])
    derived = series.derive(draft, facts.extract(draft, Context()), known)
    found = [(one.relation.value, one.why) for one in derived]
    assert len(found) == len(case["wants"]), found
    for (relation, why), (wanted, words) in zip(found, case["wants"], strict=True):
        assert relation == wanted, why
        assert words in why


@pytest.mark.parametrize("case", SPEC["sum"], ids=[case["name"] for case in SPEC["sum"]])
def test_entails_sum(case: dict) -> None:
    source, draft = cut(case["source"]), cut(case["draft"])
    stated = next(fact for fact in facts.extract(draft, Context()) if fact.kind == "quantity")
    found = series.entails_sum(source, facts.extract(source, Context()), draft, stated)
    assert found.relation.value == case["wants"]


def test_values_of_the_store_and_a_sentence_give_the_same() -> None:
    words = cut("Norway has 34 per cent and Denmark 33 per cent.")
    read = series.read(words, facts.extract(words, Context()))
    stored = series.of_values((("Norway", 34), ("Denmark", 33)), "per cent")
    draft = cut("Denmark is one point behind Norway.")
    stated = facts.extract(draft, Context())
    assert series.derive(draft, stated, read) == series.derive(draft, stated, stored)
