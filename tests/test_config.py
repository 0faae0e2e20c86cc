"""The specification of the configuration: files in, settings or the message out."""

from pathlib import Path

import pytest
import tomli

from factcheck import config
from factcheck.errors import FactcheckError

SPEC = Path(__file__).parent / "spec" / "config.toml"
CASES = tomli.loads(SPEC.read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_config(case: dict, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in case.get("files", {}).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    start = tmp_path / case.get("start", ".")
    start.mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(start)
    if "error" in case:
        with pytest.raises(FactcheckError) as raised:
            config.load()
        assert str(raised.value) == case["error"].strip("\n")
        return
    settings = config.load()
    assert {name: _written(getattr(settings, name)) for name in case["wanted"]} == case["wanted"]


def _written(value: object) -> str:
    return value.name.lower() if isinstance(value, config.Level) else str(value)


def test_a_file_that_is_named_need_not_lie_upward(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('store = "claims"', "utf-8")
    assert config.read(str(tmp_path / "mine.toml")).stores == (str(tmp_path / "claims"),)


def test_a_file_that_is_named_must_be_there() -> None:
    with pytest.raises(FactcheckError, match="cannot be read: No such file or directory"):
        config.read("nowhere.toml")
