"""The hook under the real pre-commit: a wrong figure stops a commit, the mended draft passes."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.documents import READ_IF_NAMED, READERS

ROOT = Path(__file__).parent.parent
WRONG = "China ranks second in global computing power at 35 per cent.\n"
RIGHT = "China ranks second in global computing power at 33 per cent.\n"


def test_the_hook_takes_every_ending_that_has_a_reader() -> None:
    (pattern,) = re.findall(r"files: (.*)", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for ending in (ending for name, endings in READERS.items() if name not in READ_IF_NAMED for ending in endings):
        assert re.search(pattern, f"draft{ending}"), ending


class Desk(NamedTuple):
    """A writer's repository with the hook, and what runs it."""

    folder: Path
    runner: tuple[str, ...]

    def git(self, *arguments: str, status: int = 0) -> str:
        return _run(self.folder, "git", *arguments, status=status)

    def hook(self, *arguments: str, status: int = 0) -> str:
        return _run(self.folder, *self.runner, *arguments, status=status)

    def write(self, path: str, text: str) -> None:
        (self.folder / path).write_text(text, "utf-8")


@pytest.fixture(name="published", scope="module")
def _published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A repository of this checkout that a hook can be taken from, and a home for the environments built of it."""
    if "CI" not in os.environ:
        pytest.skip("builds an environment; set CI=1 to run it")
    folder = tmp_path_factory.mktemp("hooks")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRE_COMMIT_HOME", str(folder / "cache"))
        patch.setenv("PREK_HOME", str(folder / "prek"))
        for role in ("AUTHOR", "COMMITTER"):
            patch.setenv(f"GIT_{role}_NAME", "A Writer")
            patch.setenv(f"GIT_{role}_EMAIL", "writer@localhost")
        yield folder / "hook", _repository_of_the_hook(folder / "hook")


@pytest.fixture(name="desk", params=["pre-commit", "prek"])
def _desk(request: pytest.FixtureRequest, published: tuple[Path, str], tmp_path: Path) -> Desk:
    if request.param == "prek" and not shutil.which("prek"):
        pytest.skip("prek is not installed")
    if request.param == "pre-commit":
        pytest.importorskip("pre_commit")
    desk = Desk(tmp_path, (sys.executable, "-m", "pre_commit") if request.param == "pre-commit" else ("prek",))
    desk.git("init", "-q", "-b", "main")
    hook, revision = published
    desk.write(
        ".pre-commit-config.yaml",
        f"repos:\n- repo: {hook}\n  rev: {revision}\n  hooks:\n  - id: factcheck\n",
    )
    return desk


def test_the_hook_stops_a_wrong_figure(desk: Desk) -> None:
    desk.write("draft.md", WRONG)
    desk.git("add", "-A")
    desk.hook("install")
    assert "draft.md:1:49: wrong-figure: " in desk.git("commit", "-m", "Draft", status=1)
    assert desk.git("status", "--porcelain", "draft.md").startswith("A ")
    desk.write("draft.md", RIGHT)
    desk.git("commit", "-am", "Draft")
    assert desk.git("show", "HEAD:draft.md") == RIGHT


def test_the_hook_reads_what_is_staged(desk: Desk) -> None:
    desk.write("draft.md", WRONG)
    desk.git("add", "-A")
    desk.write("draft.md", RIGHT)
    assert "draft.md:1:49: wrong-figure: " in desk.hook("run", status=1)
    assert (desk.folder / "draft.md").read_text("utf-8") == RIGHT


def test_many_files_are_one_run(desk: Desk) -> None:
    """With a name each so long that no command line holds them all, were they not given to us in turns."""
    for number in range(300):
        desk.write(f"draft-{number:03}-{'x' * 200}.md", WRONG if number % 100 == 0 else RIGHT)
    desk.git("add", "-A")
    assert desk.hook("run", "--all-files", status=1).count("wrong-figure: ") == 3


def test_the_hook_stops_a_push(desk: Desk) -> None:
    desk.git("init", "-q", "--bare", "remote.git")
    desk.git("remote", "add", "origin", "remote.git")
    desk.write(".gitignore", "remote.git\n")
    desk.write("draft.md", RIGHT)
    desk.git("add", "-A")
    desk.git("commit", "-qm", "Right")
    desk.git("push", "-q", "-u", "origin", "main")
    desk.hook("install", "--hook-type", "pre-push")
    desk.write("other.md", WRONG)
    desk.git("add", "-A")
    desk.git("commit", "-qm", "Wrong", "--no-verify")
    assert "other.md:1:49: wrong-figure: " in desk.git("push", status=1)
    desk.write("other.md", RIGHT)
    desk.git("commit", "-qam", "Mended", "--no-verify")
    desk.git("push", "-q")


def test_only_what_is_new_in_a_push_where_the_writer_asks_for_it(desk: Desk) -> None:
    config = desk.folder / ".pre-commit-config.yaml"
    config.write_text(config.read_text("utf-8") + "    args: [--changed]\n", "utf-8")
    desk.write("draft.md", f"{WRONG}\nIt is.\n")
    desk.git("add", "-A")
    desk.git("commit", "-qm", "Old")
    desk.write("draft.md", f"{WRONG}\nSo it is.\n")
    desk.git("commit", "-qam", "New")
    desk.hook("run", "--from-ref", "HEAD~1", "--to-ref", "HEAD")
    desk.write("draft.md", f"{WRONG}\nSo it is.\n\n{WRONG.replace('35', '36')}")
    desk.git("commit", "-qam", "Newer")
    said = desk.hook("run", "--from-ref", "HEAD~1", "--to-ref", "HEAD", status=1)
    assert "draft.md:5:49: wrong-figure: " in said
    assert "draft.md:1:49" not in said


def test_the_hook_mends_where_the_writer_asks_for_it(desk: Desk) -> None:
    config = desk.folder / ".pre-commit-config.yaml"
    config.write_text(config.read_text("utf-8") + "    args: [--fix]\n", "utf-8")
    desk.write("draft.md", WRONG)
    desk.git("add", "-A")
    assert "files were modified by this hook" in desk.hook("run", status=1)
    assert (desk.folder / "draft.md").read_text("utf-8") == RIGHT


def test_the_store_of_a_package_that_the_hook_is_given(desk: Desk) -> None:
    config = desk.folder / ".pre-commit-config.yaml"
    given = f"    args: [--store, 'pkg:gazette']\n    additional_dependencies: ['{ROOT / 'tests/packages/gazette'}']\n"
    config.write_text(config.read_text("utf-8") + given, "utf-8")
    desk.write("draft.md", "Kalo landed 1,300 tonnes of tea in 2021.\n")
    desk.git("add", "-A")
    said = desk.hook("run", status=1)
    assert "draft.md:1:13: wrong-figure: “1,300 tonnes” is not the source’s figure: “1,200 tonnes” [kalo-tea]" in said
    desk.write("draft.md", "Kalo landed 1,200 tonnes of tea in 2021.\n")
    desk.git("add", "-A")
    desk.hook("run")


def _repository_of_the_hook(folder: Path) -> str:
    listed = _run(ROOT, "git", "ls-files", "-co", "--exclude-standard")
    for name in listed.splitlines():
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    _run(folder, "git", "init", "-q")
    _run(folder, "git", "add", "-A")
    _run(folder, "git", "commit", "-qm", "As checked")
    return _run(folder, "git", "rev-parse", "HEAD").strip()


def _run(folder: Path, *command: str, status: int = 0) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + (done.stderr if status else "")
