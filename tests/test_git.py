"""A stranger's repository runs nothing: whatever its configuration names, a check of the folder leaves it alone."""

import subprocess
from pathlib import Path

import pytest

from tests.test_cli import run

PLANTED = {
    "watching files": ("core.fsmonitor",),
    "cleaning a file": ("filter.x.clean",),
    "cleaning in a process": ("filter.x.process",),
    "a filter that its name hides": ("filter.x=y.clean",),
    "a required filter": ("filter.x.clean", "filter.x.required"),
    "comparing": ("diff.external",),
    "converting": ("diff.x.textconv",),
    "comparing one sort": ("diff.x.command",),
}
ASKED = {
    "check": ("check", "."),
    "changed": ("check", ".", "--changed"),
    "forced": ("check", "draft.md", "--force-exclude"),
}


def git(*arguments: str) -> None:
    named = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(("git", *named, *arguments), check=True, capture_output=True)


@pytest.fixture
def trap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a draft that has changed; the command that a test plants in it would make this file."""
    (tmp_path / "draft").mkdir()
    monkeypatch.chdir(tmp_path / "draft")
    git("init", "-q")
    Path("draft.md").write_text("The Rhine froze in 1962.\n", "utf-8")
    git("add", ".")
    git("commit", "-qm", "a")
    Path("draft.md").write_text("The Rhine froze in 1963.\n", "utf-8")
    return tmp_path / "sprung"


def plant(name: str, trap: Path, config: str = ".git/config") -> None:
    sort = name.split(".")[1] if name.count(".") == 2 else "x"
    value = "true" if name.endswith(".required") else f"touch {trap}; cat"
    git("config", "-f", config, name, value)
    Path(".git/info").mkdir(exist_ok=True)
    Path(".git/info/attributes").write_text(f"*.md filter={sort} diff={sort}\n", "utf-8")


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("name", PLANTED)
def test_nothing_that_a_repository_names_is_run(
    name: str, asked: str, trap: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for key in PLANTED[name]:
        plant(key, trap)
    told = run(ASKED[asked], "", monkeypatch)
    assert not trap.exists()
    assert "draft.md:1:1" in told["stdout"]  # and it is checked all the same


def test_a_repository_without_a_folder_of_its_own(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("core.fsmonitor", trap)
    git("config", "core.worktree", str(Path.cwd()))
    for path in Path(".git").iterdir():
        path.rename(path.name)
    Path(".git").rmdir()
    assert "draft.md:1:1" in run(("check", "."), "", monkeypatch)["stdout"]
    assert not trap.exists()


def test_a_repository_in_the_repository(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git("-c", "protocol.file.allow=always", "submodule", "add", "-q", "./.git", "inner")
    git("commit", "-qm", "b")
    Path("inner/draft.md").write_text("The Rhine froze in 1964.\n", "utf-8")
    plant("core.fsmonitor", trap, config=".git/modules/inner/config")
    assert "draft.md:1:1" in run(("check", ".", "--changed"), "", monkeypatch)["stdout"]
    assert not trap.exists()


def test_a_git_that_is_pointed_at_a_configuration_keeps_it(trap: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plant("filter.x.clean", trap)
    said = {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "diff.renames", "GIT_CONFIG_VALUE_0": "true"}
    for key, value in said.items():
        monkeypatch.setenv(key, value)
    assert "draft.md:1:1" in run(("check", ".", "--changed"), "", monkeypatch)["stdout"]
    assert not trap.exists()
