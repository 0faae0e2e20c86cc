"""A command in, the CPU seconds and the memory of its process out."""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Spent(NamedTuple):
    """`seconds` of CPU, user's and system's; `megabytes` at the most."""

    seconds: float
    megabytes: float
    output: str
    status: int


def run(command: Sequence[str], stdin: bytes = b"", environment: Mapping[str, str] | None = None) -> Spent:
    """Run a command once."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as printed:
        given.write(stdin)
        given.seek(0)
        process = subprocess.Popen(
            command,
            stdin=given,
            stdout=printed,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={**_as_installed(), **(environment or {})},
        )
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        printed.seek(0)
        return Spent(
            used.ru_utime + used.ru_stime,
            used.ru_maxrss / 1024,
            printed.read().decode("utf-8", "replace"),
            process.returncode,
        )


def _as_installed() -> dict[str, str]:
    """The environment of somebody who has installed a program: what Python compiles of it is kept."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def best(
    command: Sequence[str], stdin: bytes = b"", environment: Mapping[str, str] | None = None, times: int = 7
) -> Spent:
    """The cheapest of several runs: what the machine's other work adds is noise."""
    return min((run(command, stdin, environment) for _ in range(times)), key=lambda spent: spent.seconds)
