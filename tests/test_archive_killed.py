"""A run of `factcheck archive` that is killed, and goes on: not a document is lost or counted twice."""

import json
import os
import time
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from tests.archive import running
from tests.test_archive import STORE

pytestmark = pytest.mark.skipif(not os.path.isdir("/proc/self/task"), reason="looks processes up as Linux lists them")  # noqa: PTH112


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.chdir(tmp_path)
    Path("store.toml").write_text(STORE, "utf-8")
    with Path("many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(800):
            text = f"The Danube flows through {number % 20} countries.\n\nThe weather was fine, said {number}."
            file.write(json.dumps({"id": number, "text": text}) + "\n")
    return ["many.jsonl", "--store", "store.toml", "--part", "40", "--today", "2024-05-01", "--quiet"]


@pytest.mark.parametrize("whom", ["driver", "worker"])
def test_a_run_that_is_killed_goes_on(whom: str, asked: list[str]) -> None:
    chance = Random(whom)
    whole = running.run([*asked, "--output", "whole", "--workers", "2"])
    kills = 0
    for _ in range(20):
        moment = chance.uniform(0.3, 0.9) * whole.wall
        if running.killed([*asked, "--output", "out", "--workers", "2"], whom, moment, chance):
            kills += 1
        else:
            rmtree("out", ignore_errors=True)  # it was done, and there is nothing left to kill
        if kills == 2:
            break
    assert kills
    running.run([*asked, "--output", "out", "--workers", "2"])
    assert running.content(Path("out")) == running.content(Path("whole"))


def test_workers_end_with_the_process_that_started_them(asked: list[str]) -> None:
    import subprocess
    import sys

    command = [sys.executable, "-m", "factcheck", "archive", *asked, "--output", "out", "--workers", "2"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    workers: list[int] = []
    while process.poll() is None and len(workers) < 2:
        workers = running.workers(process.pid)
        time.sleep(0.05)
    process.kill()
    process.wait()
    deadline = time.monotonic() + 20
    while any(_runs(worker) for worker in workers) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not any(_runs(worker) for worker in workers)


def _runs(pid: int) -> bool:
    try:
        return b") Z " not in Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return False
