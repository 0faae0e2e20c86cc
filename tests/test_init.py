"""`factcheck init`: what it writes works at once, and nothing of the user's is lost."""

import re
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.documents import READ_IF_NAMED, READERS

WRITTEN = (".pre-commit-config.yaml", "claims/example.toml", "factcheck.toml")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_it_writes_works(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init"]) == 0
    assert sorted(str(path.relative_to(folder)) for path in folder.rglob("*.*") if path.is_file()) == sorted(WRITTEN)
    assert main(["init"]) == 0
    assert capsys.readouterr().out.count("wrote") == len(WRITTEN)
    (folder / "draft.md").write_text("Up to 50 per cent of the tea landed at Kalo comes from the north.\n", "utf-8")
    assert main(["check"]) == 1
    assert "wrong-figure" in capsys.readouterr().out


@pytest.mark.parametrize("name", [*WRITTEN, "claims/mine.toml"])
def test_what_is_there_is_kept(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("# mine\n", "utf-8")
    assert main(["init"]) == 0
    assert path.read_text("utf-8") == "# mine\n"
    assert f"kept {name}" in capsys.readouterr().out


def test_a_hook_that_cannot_be_written_in_is_printed_to_be_added(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / ".pre-commit-config.yaml").write_text("repos: []\n", "utf-8")
    assert main(["init"]) == 0
    assert "entry: factcheck check --force-exclude" in capsys.readouterr().out


def test_the_hook_is_for_every_document_there_is(folder: Path) -> None:
    assert main(["init"]) == 0
    (pattern,) = re.findall(r"files: (.*)", (folder / ".pre-commit-config.yaml").read_text("utf-8"))
    endings = [ending for name, endings in READERS.items() if name not in READ_IF_NAMED for ending in endings]
    assert [ending for ending in endings if not re.search(pattern, f"drafts/a{ending.upper()}")] == []
    assert not re.search(pattern, "a.mdb")
    assert not re.search(pattern, "a.pdf")  # most likely made of a draft beside it


def test_a_configuration_in_pyproject_is_one(folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.factcheck]\n", "utf-8")
    assert main(["init", "--no-hook"]) == 0
    assert not (folder / "factcheck.toml").exists()
    assert not (folder / ".pre-commit-config.yaml").exists()


def test_a_folder_that_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(folder / "gone")]) == 2
    assert "is not a folder" in capsys.readouterr().err
