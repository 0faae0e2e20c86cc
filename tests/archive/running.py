"""A command line of `factcheck archive` in; what it cost, and all the bytes it wrote, out. And runs that are killed."""

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

_COMMAND = (sys.executable, "-m", "factcheck", "archive")


class Spent(NamedTuple):
    """CPU seconds of all processes, seconds of the clock, and megabytes of the largest process."""

    seconds: float
    wall: float
    megabytes: float


def run(arguments: list[str]) -> Spent:
    """Run the command to its end."""
    began = time.monotonic()
    process = subprocess.Popen([*_COMMAND, *arguments], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{arguments} ended with {process.returncode}")
    return Spent(used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss / 1024)


def killed(arguments: list[str], whom: str, after: float, chance: Random) -> bool:
    """Start the command, and kill its `driver`, or one of its workers, after so many seconds; whether it still ran.

    A worker of a cluster lies below the driver's own children.
    """
    process = subprocess.Popen(
        [*_COMMAND, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    deadline = time.monotonic() + after
    while time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.01)
    if process.poll() is not None:
        return False
    victims = [process.pid] if whom == "driver" else workers(process.pid)
    if victims:
        os.kill(chance.choice(victims), signal.SIGKILL)
    process.wait()
    return bool(victims)


def workers(parent: int) -> list[int]:
    """The processes below `parent` that have none below them, as Linux lists them, but for those of Python's own."""
    below: dict[int, list[int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state = path.read_text("utf-8", "replace").rpartition(")")[2].split()
            if state[0] != "Z":
                below.setdefault(int(state[1]), []).append(int(path.parent.name))
    return [leaf for child in below.get(parent, ()) for leaf in _leaves(child, below) if not _is_of_python(leaf)]


def _leaves(process: int, below: dict[int, list[int]]) -> list[int]:
    return [leaf for child in below.get(process, ()) for leaf in _leaves(child, below)] or [process]


def _is_of_python(process: int) -> bool:
    """Whether it is what `multiprocessing` tidies up with."""
    try:
        return b"resource_tracker" in Path(f"/proc/{process}/cmdline").read_bytes()
    except OSError:
        return True


def content(folder: Path) -> dict[str, str]:
    """Every file below `folder` with a digest of its bytes."""
    return {
        str(path.relative_to(folder)): sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
