"""Several documents are checked by several processes, and nobody can tell by what is printed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.commands import several
from factcheck.errors import FactcheckError

CHECK = (sys.executable, "-m", "factcheck", "check", "--show", "unsourced")
PAGE = (Path(__file__).parent / "drafts" / "draft.md").read_text("utf-8").partition("\n# ")[2]
LINE = "In {} the council of Kalo paid {} crowns for the bridge over the Drin, said mayor Ana Holm.\n\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two documents that are more than one process should do, and a few that are not."""
    folder = tmp_path_factory.mktemp("drafts")
    for name in ("a.md", "b.md"):
        (folder / name).write_text(f"# {PAGE * 300}", "utf-8")
    for number in range(3):
        (folder / f"c{number}.md").write_text(f"# {PAGE}", "utf-8")
    (folder / "bad.txt").write_bytes(b"a\0b")
    return folder


def check(folder: Path, cache: Path, *options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(cache)}
    environment.pop("PRE_COMMIT", None)
    return subprocess.run(
        (*CHECK, *options, "."), cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_two_processes_print_what_one_does(folder: Path, tmp_path: Path) -> None:
    alone = check(folder, tmp_path / "alone", "--jobs", "1")
    both = check(folder, tmp_path / "both", "--jobs", "2")
    again = check(folder, tmp_path / "both", "--jobs", "2")
    assert (alone.returncode, alone.stderr.count("NUL")) == (2, 1)
    assert "draft" not in alone.stderr
    assert alone.stdout.count("wrong-figure") == 603
    for other in (both, again):
        assert (other.returncode, other.stdout, other.stderr) == (alone.returncode, alone.stdout, alone.stderr)


@pytest.mark.parametrize("asked", ["0", "-1", "two", "1.5", "²"])
def test_a_number_of_processes_is_one(asked: str) -> None:
    with pytest.raises(FactcheckError, match="--jobs"):
        several.jobs(asked, {})


def test_pre_commit_starts_processes_of_its_own() -> None:
    assert several.jobs(None, {"PRE_COMMIT": "1"}) == 1
    assert several.jobs("3", {"PRE_COMMIT": "1"}) == 3
    assert several.jobs(None, {}) >= 1


@pytest.fixture
def running(tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A check that takes its time, in a group of its own."""
    for name in range(6):
        lines = (LINE.format(1900 + n % 100, n * 7 + name) for n in range(1200))
        (tmp_path / f"{name}.txt").write_text("".join(lines), "utf-8")
    environment = {**os.environ, "FACTCHECK_CACHE_DIR": str(tmp_path / "cache")}
    process = subprocess.Popen(
        (*CHECK, "--jobs", "2", "."),
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    yield process
    process.kill()
    process.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="looks for its processes in /proc")
def test_control_c_ends_all_of_them(running: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 30
    while len(members(running.pid)) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=30)
    assert (running.returncode, said) == (130, b"")
    while members(running.pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert members(running.pid) == []


@pytest.mark.skipif(sys.platform != "linux", reason="looks for its processes in /proc")
def test_a_killed_process_is_told(running: "subprocess.Popen[bytes]") -> None:
    deadline = time.monotonic() + 30
    while not (workers := spawned(running.pid)) and time.monotonic() < deadline:
        time.sleep(0.05)
    os.kill(workers[0], signal.SIGKILL)
    _, said = running.communicate(timeout=60)
    assert running.returncode == 2
    assert said.decode().splitlines()[-2:] == [
        "factcheck: error: a process was killed",
        "  help: --jobs 1 needs less memory.",
    ]


def members(group: int) -> list[int]:
    """The living processes of a group."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            try:
                state, _, of = (entry / "stat").read_text().rpartition(")")[2].split()[:3]
            except OSError:
                continue
            if int(of) == group and state != "Z":
                found.append(int(entry.name))
    return found


def spawned(group: int) -> list[int]:
    """Those of them that were started to check."""
    return [one for one in members(group) if b"spawn_main" in command(one)]


def command(process: int) -> bytes:
    """Its command line; nothing of one that is over by now."""
    try:
        return Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return b""
