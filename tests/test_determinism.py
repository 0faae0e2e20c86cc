"""The same draft gives the same bytes: whatever the seed of hashes, the locale, the time zone, the line ends, the hour.

`python -m tests.versions` holds other versions of Python to the same bytes.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck import exchange, report

ROOT = Path(__file__).parent
ENVIRONMENTS = {
    "another seed": {"PYTHONHASHSEED": "1"},
    "a third seed": {"PYTHONHASHSEED": "4242"},
    "ASCII alone": {"LC_ALL": "C", "LANG": "", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "POSIX": {"LC_ALL": "POSIX"},
    "UTF-8 mode": {"PYTHONUTF8": "1", "LC_ALL": "C"},
    "a locale that is not there": {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"},
    "the first time zone": {"TZ": "Pacific/Kiritimati"},
    "the last time zone": {"TZ": "Etc/GMT+12"},
    "optimised": {"PYTHONOPTIMIZE": "2"},
    "another width": {"COLUMNS": "37", "LINES": "5"},
}
OUTPUTS = " ".join(f"--output {name}=out/{name}" for name in report.FORMATS)
COMMANDS = (
    f"check draft.md bridge.txt --today 2024-03-09 --show supported {OUTPUTS}",
    "check draft.md --today 2024-03-09 --diff",
    "check bridge.txt --against bridge.txt --show supported --today 2024-03-09",
    "explain draft.md:9 --format json",
    "cite draft.md --today 2024-03-09",
    "claims lint",
    "claims stats",
    "claims search power",
    "claims new bridge.txt --type article-newspaper",
    *(f"claims export --format {name}" for name in exchange.FORMATS),
)
RUN = """
import sys
from factcheck.__main__ import main
for number, arguments in enumerate({arguments}):
    sys.stdout.flush()
    print("==", number, main(arguments), flush=True)
"""


def everything(folder: Path, python: str = sys.executable, **environment: str) -> dict[str, bytes]:
    """All that the commands write, to the terminal and into files."""
    folder.mkdir()
    for name in ("draft.md", "bridge.txt"):
        shutil.copyfile(ROOT / "drafts" / name, folder / name)
    code = RUN.format(arguments=[command.split() for command in COMMANDS])
    known = {key: value for key, value in os.environ.items() if key in {"PATH", "HOME", "SYSTEMROOT", "TEMP"}}
    done = subprocess.run(
        [python, "-c", code],
        cwd=folder,
        env={"PYTHONHASHSEED": "0", "FACTCHECK_CACHE_DIR": str(folder / "cache"), **known, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    written = {path.name: path.read_bytes() for path in sorted((folder / "out").iterdir())}
    assert len(written) == len(report.FORMATS)
    return {**written, "stdout": done.stdout, "stderr": done.stderr}


@pytest.fixture(scope="module", name="wanted")
def _wanted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return everything(tmp_path_factory.mktemp("wanted") / "desk", TZ="UTC", LC_ALL="C.UTF-8")


@pytest.mark.parametrize("name", ENVIRONMENTS)
def test_the_same_bytes(name: str, wanted: dict[str, bytes], tmp_path: Path) -> None:
    found = everything(tmp_path / "desk", **ENVIRONMENTS[name])
    if name == "ASCII alone":  # what such a terminal cannot show is escaped; files are UTF-8 all the same
        assert found.pop("stdout").startswith(wanted["stdout"][:40])
        wanted = {key: said for key, said in wanted.items() if key != "stdout"}
    assert found == wanted


def test_line_ends_change_no_finding(tmp_path: Path) -> None:
    """Nor its line and column."""
    lines: dict[str, list[str]] = {}
    for end in ("\n", "\r\n", "\r"):
        folder = tmp_path / repr(end)
        folder.mkdir()
        text = (ROOT / "drafts" / "draft.md").read_text("utf-8").replace("\n", end)
        (folder / "draft.md").write_text(text, "utf-8", newline="")
        done = subprocess.run(
            [sys.executable, "-m", "factcheck", "check", "draft.md"],
            cwd=folder,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1
        lines[end] = done.stdout.splitlines()
    assert lines["\n"] == lines["\r\n"] == lines["\r"]
    assert len(lines["\n"]) == 4


def test_the_order_of_documents_changes_no_finding(tmp_path: Path) -> None:
    """They are told in the order in which they were named."""
    for name in ("draft.md", "bridge.txt"):
        shutil.copyfile(ROOT / "drafts" / name, tmp_path / name)
    said = [
        subprocess.run(
            [sys.executable, "-m", "factcheck", "check", *names],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        ).stdout.splitlines()
        for names in (("draft.md", "bridge.txt"), ("bridge.txt", "draft.md"), (".",))
    ]
    assert said[0] != said[1]
    assert sorted(said[0]) == sorted(said[1]) == sorted(said[2])
