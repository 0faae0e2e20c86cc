"""Patterns of files mean what git says they do."""

import os
import subprocess
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.patterns import Pattern, fits, is_left_out, written

NAMES = ("a", "b", "ab", "a.md", "b.md", "a*", "[a]", "#a", "!b")
PATHS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).map("/".join)
PIECES = st.sampled_from((*NAMES, "*", "**", "?", "a?", "*.md", "[ab]", "[!a]", "[^a]*", "a\\*", "\\#a", "\\!b", "**b"))
PATTERNS = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(("", "", "!")),
    st.sampled_from(("", "", "/")),
    st.lists(PIECES, min_size=1, max_size=4).map("/".join),
    st.sampled_from(("", "", "/", " ")),
)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    return folder


@settings(max_examples=int(os.environ.get("FACTCHECK_EXAMPLES", "60")), deadline=None)
@given(patterns=st.lists(PATTERNS, min_size=1, max_size=4), paths=st.lists(PATHS, min_size=1, max_size=8))
def test_git_agrees(repository: Path, patterns: list[str], paths: list[str]) -> None:
    (repository / ".gitignore").write_text("\n".join(patterns), "utf-8")
    command = ["git", "check-ignore", "--no-index", "--stdin", "-z"]
    asked = "\0".join(paths)
    done = subprocess.run(command, cwd=repository, input=asked, capture_output=True, text=True, check=False)
    of_git = set(done.stdout.split("\0"))
    read = written(patterns, str(repository))
    assert {path for path in paths if is_left_out(str(repository / path), read)} == of_git & set(paths)


def test_a_pattern_counts_from_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs" / "old").mkdir(parents=True)
    monkeypatch.chdir(tmp_path / "docs")
    assert fits("old/a.md", Pattern("docs/old", ".."))
    assert fits(str(tmp_path / "docs" / "old" / "a.md"), Pattern("docs/old", ".."))
    assert not fits("old/a.md", Pattern("docs/old"))


def test_a_file_that_lies_elsewhere_is_known_by_its_own_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert fits("../there/old/a.md", Pattern("old"))
    assert not fits("../there/old/a.md", Pattern("/old"))
