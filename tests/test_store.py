"""The specification of the store: TOML in; claims, works, series and aliases, or the message, out."""

import json
import re
from pathlib import Path

import pytest
import tomli

from factcheck import store
from factcheck.errors import FactcheckError
from factcheck.store import lint, schema

HERE = Path(__file__).parent
ARTICLE = HERE.parent.parent / "shared" / "article.txt"
CASES = [
    case
    for path in sorted((HERE / "spec" / "store").glob("*.toml"))
    for case in tomli.loads(path.read_text("utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_store(case: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "store.toml").write_bytes(case["store"].encode())
    monkeypatch.chdir(tmp_path)
    if "error" in case:
        with pytest.raises(FactcheckError) as raised:
            store.load(["store.toml"])
        assert str(raised.value) == case["error"].strip("\n")
        return
    read = store.load(["store.toml"])
    _has(read.claims, case.get("claims", []))
    _has([claim.work for claim in read.claims], case.get("works", []))
    _has(read.series, case.get("series", []))
    if "aliases" in case:
        assert [list(pair) for pair in read.aliases] == case["aliases"]
    if "remarks" in case:
        said = [(remark.where.split(":")[1], remark.message) for remark in lint.remarks(read)]
        assert [f"{line}: {message}" for line, message in said] == case["remarks"]


def _has(nouns: object, wanted: list[dict[str, str]]) -> None:
    """Each noun has the fields wanted of it, as `str` writes them."""
    for noun, fields in zip(nouns, wanted, strict=False):
        assert {name: str(getattr(noun, name)) for name in fields} == fields
    assert len(nouns) >= len(wanted)


@pytest.mark.parametrize(("path", "said"), [("nowhere", "no such store"), (".", "no store here")])
def test_no_store_is_never_an_empty_one(path: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FactcheckError, match=said):
        store.load([path])


def test_a_file_named_twice_is_read_once() -> None:
    folder = store.shipped()
    once, twice = store.load([folder]), store.load([folder, f"{folder}/./", f"{folder}/two-sessions-2024.toml"])
    assert once.claims == twice.claims


def test_each_shipped_quotation_is_in_the_article_word_for_word() -> None:
    if not ARTICLE.exists():
        pytest.skip(f"the article is not at {ARTICLE}")
    article = " ".join(ARTICLE.read_text("utf-8").split())
    shipped = store.load([store.shipped()])
    assert [noun.id for noun in (*shipped.claims, *shipped.series) if " ".join(noun.quote.split()) not in article] == []


def test_the_store_in_the_readme_loads_and_names_every_key(tmp_path: Path) -> None:
    readme = (HERE.parent / "README.md").read_text("utf-8")
    example = re.search(r"^```toml\n(\[work\].*?)^```", readme, re.MULTILINE | re.DOTALL)
    if not example:
        pytest.skip("the README has no store in it")
    (tmp_path / "harbour.toml").write_text(example[1], "utf-8")
    assert list(lint.remarks(store.load([str(tmp_path / "harbour.toml")]))) == []
    keys = {key.name for keys in (schema.WORK, schema.CLAIM, schema.SERIES) for key in keys}
    assert {key for key in keys if f"`{key}`" not in readme} == set()


def test_a_curator_would_mend_nothing_in_the_shipped_store() -> None:
    assert list(lint.remarks(store.load([store.shipped()]))) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_json_schema_takes_what_loads(case: dict) -> None:
    """What one file can get wrong by itself is wrong by the schema too."""
    validator = pytest.importorskip("jsonschema").Draft202012Validator(schema.json_schema())
    try:
        table = tomli.loads(case["store"].removeprefix("\ufeff"))
    except tomli.TOMLDecodeError:
        pytest.skip("not TOML")
    written = json.loads(json.dumps(table, default=str))  # a TOML date is a text in JSON
    assert validator.is_valid(written) == ("error" not in case or case.get("is_valid_alone", False))
