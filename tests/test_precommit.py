"""The hook under the real pre-commit: a wrong figure stops a commit, the mended draft passes."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.documents import PACKED, READERS

ROOT = Path(__file__).parent.parent
WRONG = "China ranks second in global computing power at 35 per cent.\n"
RIGHT = "China ranks second in global computing power at 33 per cent.\n"


def test_the_hook_takes_every_ending_of_a_text_that_has_a_reader() -> None:
    (pattern,) = re.findall(r"files: (.*)", (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    for ending in (ending for name, endings in READERS.items() if name not in PACKED for ending in endings):
        assert re.search(pattern, f"draft{ending}"), ending


@pytest.mark.skipif("CI" not in os.environ, reason="builds an environment; set CI=1 to run it")
def test_the_hook_stops_a_wrong_figure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pre_commit")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "cache"))
    for role in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{role}_NAME", "A Writer")
        monkeypatch.setenv(f"GIT_{role}_EMAIL", "writer@localhost")
    hook, desk = tmp_path / "hook", tmp_path / "desk"
    revision = _repository_of_the_hook(hook)
    desk.mkdir()
    _run(desk, "git", "init", "-q")
    (desk / ".pre-commit-config.yaml").write_text(
        f"repos:\n- repo: {hook}\n  rev: {revision}\n  hooks:\n  - id: factcheck\n", "utf-8"
    )
    (desk / "draft.md").write_text(WRONG, "utf-8")
    _run(desk, "git", "add", "-A")
    tried = _run(desk, sys.executable, "-m", "pre_commit", "try-repo", str(hook), "factcheck", status=1)
    assert "draft.md:1:49: wrong-figure: " in tried
    _run(desk, sys.executable, "-m", "pre_commit", "install")
    stopped = _run(desk, "git", "commit", "-m", "Draft", status=1)
    assert "draft.md:1:49: wrong-figure: " in stopped
    assert _run(desk, "git", "status", "--porcelain", "draft.md").startswith("A ")
    (desk / "draft.md").write_text(RIGHT, "utf-8")
    _run(desk, "git", "commit", "-am", "Draft")
    assert _run(desk, "git", "show", "HEAD:draft.md") == RIGHT


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
