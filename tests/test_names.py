"""Names, quotations and speakers: what is found in a sentence, and how two of them stand to each other."""

from pathlib import Path

import pytest
import tomli

from factcheck.facts import Context, kind, quotation
from factcheck.facts.quotation.mending import mends
from factcheck.model import Fact
from factcheck.names.find import introduced
from factcheck.names.relate import alias_table
from factcheck.words import cut

FACTS = Path(__file__).parent / "spec" / "facts"
SPECS = {
    kind: tomli.loads((FACTS / f"{kind}.toml").read_text("utf-8")) for kind in ("name", "quotation", "attribution")
}
FOUND = {"name": "names", "quotation": "quotations", "attribution": "speakers"}


def cases(table: str) -> list:
    return [
        pytest.param(kind, case, id=f"{kind}: {case.get('name') or case['text']}")
        for kind, spec in SPECS.items()
        for case in spec.get(table, [])
    ]


def first(kind_name: str, text: str) -> Fact:
    text = f"“{text}”" if kind_name == "quotation" else text if kind_name == "attribution" else f"by {text}"
    return next(iter(kind(kind_name).extract(cut(text), Context())))


@pytest.mark.parametrize(("kind_name", "case"), cases("extract"))
def test_extract(kind_name: str, case: dict) -> None:
    facts = list(kind(kind_name).extract(cut(case["text"]), Context()))
    assert [fact.text for fact in facts] == case[FOUND[kind_name]]
    assert [case["text"][fact.start : fact.end] for fact in facts] == case[FOUND[kind_name]]


@pytest.mark.parametrize(("kind_name", "case"), cases("compare"))
def test_compare(kind_name: str, case: dict) -> None:
    context = Context(aliases=alias_table(case.get("aliases", ())))
    stated, sourced = first(kind_name, case["stated"]), first(kind_name, case["sourced"])
    assert kind(kind_name).compare(stated, sourced, context).value == case["relation"]


@pytest.mark.parametrize(("_kind", "case"), cases("introduced"))
def test_introduced(_kind: str, case: dict) -> None:
    assert [list(pair) for pair in introduced(cut(case["text"]))] == case["pairs"]


@pytest.mark.parametrize(("_kind", "case"), cases("within"))
def test_within(_kind: str, case: dict) -> None:
    passage = quotation.within(first("quotation", case["quotation"]).value, case["source"])
    assert case["source"][passage.start : passage.end] == case["passage"]
    assert (passage.score == 100) is case["verbatim"]


@pytest.mark.parametrize(("_kind", "case"), cases("difference"))
def test_difference(_kind: str, case: dict) -> None:
    changes = quotation.difference(case["stated"], case["source"])
    assert [list(change) for change in changes if change.tag != "equal"] == case["changes"]


@pytest.mark.parametrize(("_kind", "case"), cases("mended"))
def test_mended(_kind: str, case: dict) -> None:
    stated, source, wanted = case["text"], case["source"], case["mended"]
    text = stated
    for mend in reversed(mends(stated, source)):
        text = text[: mend.start] + mend.text + text[mend.end :]
    assert text == wanted
