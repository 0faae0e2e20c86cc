"""The GitHub Action's own script, run as a runner would run it."""

import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

ACTION = Path(__file__).parent.parent / ".github" / "actions" / "factcheck" / "action.yml"
SCRIPT = re.compile(r"- name: Check\n.*?      run: \|\n(.*)", re.DOTALL)

pytestmark = [
    pytest.mark.skipif(not ACTION.exists(), reason="the action is in a clone only"),
    pytest.mark.skipif(not shutil.which("bash"), reason="no bash here"),
]


def test_the_check_annotates_and_writes_what_was_asked_for(tmp_path: Path) -> None:
    done = _run(tmp_path, {"PATHS": "a b.md\n$(touch owned).md", "SARIF": "out.sarif", "HTML": "page.html"})
    assert done.returncode == 1
    assert done.stdout.count("::error file=") == 2
    assert "::error file=a b.md,line=1," in done.stdout
    assert (tmp_path / "out.sarif").exists()
    assert (tmp_path / "page.html").exists()
    assert not (tmp_path / "owned").exists()
    assert (tmp_path / "output").read_text("utf-8") == "status=1\n"
    assert (tmp_path / "summary").read_text("utf-8").startswith("<!-- factcheck -->")


def test_the_level_that_fails_is_chosen(tmp_path: Path) -> None:
    done = _run(tmp_path, {"PATHS": "a b.md", "FAIL_ON": "never"})
    assert (done.returncode, done.stderr) == (0, "")


def test_nothing_that_is_given_is_part_of_a_script() -> None:
    text = ACTION.read_text("utf-8")
    scripts = re.findall(r"run: \|\n((?: {8}.*\n)+)", text)
    assert len(scripts) == 2
    assert not [script for script in scripts if "${{" in script]


def _run(folder: Path, given: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    (found,) = SCRIPT.findall(ACTION.read_text("utf-8"))
    for name in ("a b.md", "$(touch owned).md"):
        (folder / name).write_text("China ranks second in global computing power at 35 per cent.\n", "utf-8")
    (folder / "factcheck" / "bin").mkdir(parents=True)
    (folder / "factcheck" / "bin" / "factcheck").symlink_to(Path(sys.executable).parent / "factcheck")
    asked = {"PATHS": "", "STORE": "", "FAIL_ON": "overclaim", "SARIF": "", "HTML": "", "COMMENT": "", **given}
    runner = {"RUNNER_TEMP": str(folder), "GITHUB_OUTPUT": "output", "GITHUB_STEP_SUMMARY": "summary"}
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", textwrap.dedent(found)],
        cwd=folder,
        env={**os.environ, **runner, **asked},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
