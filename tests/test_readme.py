"""Every command in the README prints what the README says it prints. FACTCHECK_RENEW=1 writes what it prints."""

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import store
from factcheck.config.file import KEYS
from factcheck.rules import RULES
from factcheck.store import schema

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
CONSOLE = re.compile(r"(?<=^```console\n)(?:\$ .*\n(?:[^`].*\n|\n)*)+(?=```$)", re.MULTILINE)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ |```).*\n)*)", re.MULTILINE)
SAID = [found.groups() for block in CONSOLE.findall(README.read_text("utf-8")) for found in COMMAND.finditer(block)]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the README's reader has it, with nobody's configuration above."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "tests" / "drafts", folder / "tests" / "drafts")
    return folder


@pytest.mark.parametrize(("command", "output"), SAID, ids=[command for command, _ in SAID])
def test_readme(command: str, output: str, desk: Path) -> None:
    came_out = _run(command, desk)
    if os.environ.get("FACTCHECK_RENEW"):
        written = README.read_text("utf-8").replace(f"$ {command}\n{output}", f"$ {command}\n{came_out}")
        README.write_text(written, "utf-8")
    assert came_out == output


def test_the_store_in_the_readme(tmp_path: Path) -> None:
    (text,) = re.findall(r"(?<=<!-- store -->\n\n```toml\n)[^`]+", README.read_text("utf-8"))
    (tmp_path / "store.toml").write_text(text, "utf-8")
    assert len(store.load([str(tmp_path / "store.toml")]).claims) == text.count("[[claim]]")


@pytest.mark.parametrize("keys", [schema.WORK, schema.CLAIM, schema.SERIES, KEYS])
def test_every_key_is_in_the_readme(keys: tuple) -> None:
    assert [key.name for key in keys if f"| `{key.name}` |" not in README.read_text("utf-8")] == []


def test_every_rule_is_in_the_readme() -> None:
    text = README.read_text("utf-8")
    rows = [f"| `{rule.id}` | {rule.severity.value} | {rule.summary} |\n" for rule in RULES]
    assert [row for row in rows if row not in text] == []


def test_the_python_in_the_readme(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"(?<=^```python\n)[^`]+", README.read_text("utf-8"), re.MULTILINE)
    example = doctest.DocTestParser().get_doctest(code, {}, "README", str(README), 0)
    assert doctest.DocTestRunner().run(example).failed == 0, capsys.readouterr().out


def test_the_readme_has_the_two_commands_that_ci_runs() -> None:
    lines = README.read_text("utf-8").splitlines()
    setups = [line for line in lines if line.startswith("python3 -m venv")]
    assert ["factcheck check" in line for line in setups] == [True, False]
    assert ["pytest" in line for line in setups] == [False, True]


def _run(command: str, folder: Path) -> str:
    environment = {
        "PATH": os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])),
        "COLUMNS": "80",
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(  # noqa: S602 - a README's reader has a shell
        command,
        cwd=folder,
        env=environment,
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr
