"""The schemas that `factcheck schema` prints are valid, and take what factcheck itself takes and writes."""

import json
from pathlib import Path

import jsonschema
import pytest
import tomli

from factcheck import store
from factcheck.__main__ import main

DRAFT = Path(__file__).parent / "drafts" / "draft.md"


def schema_of(kind: str, capsys: pytest.CaptureFixture[str]) -> dict:
    assert main(["schema", kind]) == 0
    schema = json.loads(capsys.readouterr().out)
    jsonschema.Draft202012Validator.check_schema(schema)
    return schema


@pytest.mark.parametrize("kind", ["store", "config", "report"])
def test_a_schema_is_one(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert schema_of(kind, capsys)["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_the_shipped_store_is_one_by_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    schema = schema_of("store", capsys)
    for path in Path(store.shipped()).glob("*.toml"):
        written = json.loads(json.dumps(tomli.loads(path.read_text("utf-8")), default=str))
        jsonschema.validate(written, schema)


@pytest.mark.parametrize(
    ("written", "is_one"),
    [
        ({"store": ["claims"], "fail-on": "never", "today": "2024-03-05"}, True),
        ({"stores": ["claims"]}, False),
        ({"fail-on": "always"}, False),
        ({"severity": {"stale": "off"}, "per-file": {"opinion/**": {"contradicted": "info"}}}, True),
        ({"severity": {"wrong": "off"}}, False),
        ({"per-file": {"opinion/**": ["stale"]}}, False),
    ],
)
def test_a_configuration(written: dict, is_one: bool, capsys: pytest.CaptureFixture[str]) -> None:
    schema = schema_of("config", capsys)
    assert jsonschema.Draft202012Validator(schema).is_valid(written) == is_one


def test_a_report_is_one_by_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    schema = schema_of("report", capsys)
    main(["check", str(DRAFT), "gone.md", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    jsonschema.validate(report, schema)
    del report["documents"][0]["findings"][0]["rule"]
    assert not jsonschema.Draft202012Validator(schema).is_valid(report)


def test_a_kind_there_is_none_of(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "draft"]) == 2
    assert "'draft' is not one of 'store', 'config', 'report'" in capsys.readouterr().err
