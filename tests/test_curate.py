"""The specification of a curator's tools: stores and sources in, what is said of them out. The cases are data."""

from collections.abc import Callable
from pathlib import Path

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from factcheck.__main__ import main
from factcheck.curate import verbatim
from factcheck.curate.propose import claims, work
from factcheck.curate.propose.parts import propositions
from factcheck.curate.propose.subject import subject_of
from factcheck.curate.propose.who import recalled, told
from factcheck.facts import Context
from factcheck.model import Source
from factcheck.toml import edit
from factcheck.visible import without_unseen

SPEC = Path(__file__).parent / "spec"


def cases(path: str) -> list[dict]:
    return tomli.loads((SPEC / path).read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", cases("curate/lint.toml"), ids=lambda case: case["name"])
def test_lint(case: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    Path("s.toml").write_text(case["store"].lstrip("\n"), "utf-8")
    status = main(["claims", "lint", "--store", "s.toml"])
    said = [line.removeprefix("s.toml:") for line in capsys.readouterr().out.splitlines()]
    assert (said, status) == (case["said"], 1 if case["said"] else 0)


@pytest.mark.parametrize("case", cases("curate/parts.toml"), ids=lambda case: case["name"])
def test_a_sentence_is_taken_apart(case: dict) -> None:
    assert [f"{part.kind}: {part.text}" for part in propositions(case["sentence"])] == case["parts"]


@pytest.mark.parametrize("case", cases("curate/subjects.toml"), ids=lambda case: case["sentence"])
def test_what_a_proposition_is_about(case: dict) -> None:
    one = told(case["sentence"], 1, Context(), is_alone=False)
    part = next(propositions(one.text))
    assert (subject_of(part.text, one.facts), recalled(part, 0, [one])) == (case["subject"], case.get("review"))


@pytest.mark.parametrize("case", cases("curate/pages.toml"), ids=lambda case: case["name"])
def test_a_messy_page_is_proposed_from(case: dict) -> None:
    source = Source(case["path"], case["text"])
    found = claims.propose(source, work.issued_of(work.describe(source, {}))).proposed
    assert [_in_a_line(one) for one in found] == case["proposed"]


def _in_a_line(one: claims.Proposed) -> str:
    said = [f"{word} {one.values[key]}" for key, word in (("speaker", "by"), ("as-of", "as of")) if one.values.get(key)]
    asked = [f"? {review}" for review in one.reviews]
    return " | ".join((str(one.values["text"]), f"about {one.values['subject']}", *said, *asked))


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
@pytest.mark.parametrize("case", cases("toml/edit.toml"), ids=lambda case: case["name"])
def test_edit(case: dict, newline: str) -> None:
    """What was not asked for stays, to the last comment and newline."""
    text = case["text"].replace("\n", newline)
    at = tuple(case.get("at", ()))
    order = ["id", "text", "quote", "as-of", "tags"]
    done = {
        "set": lambda: edit.set_values(text, {at: dict([case["set"]])}, order),
        "unset": lambda: edit.unset(text, at, *case["unset"]),
        "rename": lambda: edit.rename(text, at, *case["rename"]),
        "append": lambda: edit.append(text, *case["append"]),
        "arrange": lambda: edit.arrange(text, dict.fromkeys(case["arrange"], order)),
    }
    (does,) = done.keys() & case.keys()
    edited = done[does]()
    assert edited == case["out"].replace("\n", newline)
    tomli.loads(edited.replace("\r\n", "\n"))


@pytest.mark.parametrize("damage", [bytes, lambda kept: kept[:-9], lambda kept: b"x" * len(kept), lambda _: b""])
def test_lint_and_coverage_say_the_same_again_whatever_lies_in_the_cache(
    damage: Callable[[bytes], bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE_DIR", str(tmp_path / "cache"))
    store, source = tmp_path / "store.toml", tmp_path / "source.txt"
    source.write_text("Brim has 17 ships, and 19 of them are old. The wall at Brim was finished in 1931.", "utf-8")
    store.write_text(cases("curate/lint.toml")[0]["store"], "utf-8")

    def said() -> list[str]:
        main(["claims", "lint", "--store", str(store)])
        main(["claims", "coverage", str(source), "--store", str(store)])
        return capsys.readouterr().out.splitlines()

    first = said()
    assert any(" contradiction: " in line for line in first)
    assert any(" no-claim: " in line for line in first)
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(damage(path.read_bytes()))
    assert said() == said() == first
    store.write_text(store.read_text("utf-8").replace("19 per cent", "17 per cent"), "utf-8")
    source.write_text(source.read_text("utf-8").replace("17 ships", "18 ships"), "utf-8")
    changed = said()
    assert len([line for line in changed if " contradiction: " in line]) < len(
        [line for line in first if " contradiction: " in line]
    )
    assert any("18 ships" in line for line in changed)


def test_claims_alone_says_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims"]) == 2
    assert "\nCommands:\n  new " in capsys.readouterr().out


def test_a_heading_that_begins_with_a_comma_is_proposed_from() -> None:
    """Only marks stand before it."""
    assert subject_of(" , the Nile rose by 5 per cent", ())


@given(
    st.lists(
        st.sampled_from(["a", "b", "ab", "the", "“x”", "don’t", "…", "ﬁ", "-", "é", "5", "x\u00ady"]), max_size=40
    ),
    st.integers(0, 40),
    st.integers(1, 6),
)
def test_a_quotation_is_found_wherever_its_words_stand_together(words: list[str], start: int, count: int) -> None:
    quoted = words[start : start + count]
    source = verbatim.passages(Source("a.txt", "  ".join(("So", *words))))
    found = [source.joined[span.start : span.end].split() for span in verbatim.find(" ".join(quoted), source)]
    for_one = verbatim.passages(Source("a.txt", "  ".join(("So", *words))), for_many=False)
    assert verbatim.find(" ".join(quoted), for_one) == verbatim.find(" ".join(quoted), source)
    places = [at for at in range(len(words)) if quoted and words[at : at + len(quoted)] == quoted]
    assert found == [[without_unseen(word) for word in words[at : at + len(quoted)]] for at in places]


_OF_A_STORE = """
[work]
id = "w"
type = "report"
title = "T"
publisher = "P"
issued = 2020
source-file = "source.txt"

[[claim]]
id = "dam"
text = "The Brim dam holds {tonnes} million tonnes."
quote = "The Brim dam holds {tonnes} million tonnes"
subject = "the Brim dam"

[[claim]]
id = "{name}"
text = "{name} has {tonnes} ports."
quote = "{name} has {tonnes} ports"
subject = "{name}"

[aliases]
{name} = ["BRM"]
"""


def _two_stores(folder: Path) -> list[str]:
    for name, tonnes in (("brim", 40), ("cree", 45)):
        (folder / name).mkdir()
        (folder / name / "s.toml").write_text(_OF_A_STORE.format(name=name, tonnes=tonnes), "utf-8")
        source = f"The Brim dam holds {tonnes} million tonnes. {name} has {tonnes} ports."
        (folder / name / "source.txt").write_text(source, "utf-8")
    return ["--store", "brim", "--store", "cree"]


def test_two_stores_that_use_one_id_for_a_work_are_verified_each_in_its_own_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    stores = _two_stores(tmp_path)
    assert main(["claims", "verify", *stores]) == 0
    assert "3 of 3 quotations stand in" in capsys.readouterr().err
    assert main(["claims", "verify", *stores, "--source", "cree/source.txt", "--work", "w"]) == 2
    assert "Say which it is by --store: " in capsys.readouterr().err


def test_what_two_stores_have_otherwise_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    stores = _two_stores(tmp_path)
    assert main(["claims", "lint", *stores]) == 1
    told = [line.replace("\\", "/") for line in capsys.readouterr().out.splitlines()]
    assert told == [
        "cree/s.toml:10:1: shadowed: is not read: brim/s.toml:10:1 has the id too, and comes first [dam]",
        "cree/s.toml:23:9: shadowed: `BRM` is not read as `cree`: at brim/s.toml:23:9 it is `brim`",
    ]
    new = ["--quote", "cree has 45 ports", "--set", "text=Cree has ports.", "--set", "subject=Cree", "--set", "work=w"]
    assert main(["claims", "add", *stores, *new]) == 2
    assert "--into: several files describe the work `w`" in capsys.readouterr().err
