"""`python -m tests.archive.long FOLDER --documents 1000000 --kind short`: one long run, watched, and gone on with.

What was made, what was spent and how much memory was held lie in FOLDER: the same asked again goes on where the run was
ended, and at the end says what was found and what was invented. The exit status is 1 where that is not what was
planted.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tests.archive import making
from tests.archive.__main__ import found
from tests.archive.making import Planted

_EVERY = 5.0  # seconds between two looks at a run
_SHOWN = (0.01, 0.1, 0.25, 0.5, 0.75, 1.0)  # of the documents
_PART = 1_000


def main() -> int:
    """Make the documents if they are not there, run to the end, and print the figures."""
    options = argparse.ArgumentParser(prog="python -m tests.archive.long", description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument("--documents", type=int, default=1_000_000)
    options.add_argument("--kind", choices=making.LENGTHS, default="short")
    options.add_argument("--every", type=int, default=100, help="documents, of which one is wrong and one is right")
    options.add_argument("--engine", default="alone")
    options.add_argument("--workers", type=int, default=1)
    given = options.parse_args()
    planted = _made(given)
    looks = given.folder / f"looks-{given.engine}.jsonl"
    out = given.folder / given.engine
    if not (out / "summary.json").exists():
        _run(given, out, looks)
    return 0 if _told(looks, out, given.documents, planted) else 1


def _made(given: argparse.Namespace) -> list[Planted]:
    """The documents in `pieces.jsonl`, and what was planted in them."""
    known = given.folder / "planted.json"
    if not known.exists():
        given.folder.mkdir(parents=True, exist_ok=True)
        made = making.write(given.folder / "pieces.jsonl", given.documents, given.kind, given.every)
        known.write_text(json.dumps(made), "utf-8")
    return [Planted(*one) for one in json.loads(known.read_text("utf-8"))]


def _run(given: argparse.Namespace, out: Path, looks: Path) -> None:
    """One run, with a line for each look: parts that are there, CPU seconds and megabytes of all its processes."""
    asked = ["--output", str(out), "--engine", given.engine, "--workers", str(given.workers), "--quiet"]
    command = [sys.executable, "-m", "factcheck", "archive", str(given.folder / "pieces.jsonl"), *asked]
    process = subprocess.Popen([*command, "--today", "2024-05-01", "--part", str(_PART)])
    began = time.monotonic()
    with looks.open("a", encoding="utf-8") as file:
        while process.poll() is None:
            time.sleep(_EVERY)
            with suppress(OSError):  # it may end meanwhile
                held = [_of_process(one) for one in (process.pid, *_below(process.pid))]
                parts = sum(1 for _ in (out / "parts").glob("*.gz"))
                look = {"run": process.pid, "clock": time.monotonic() - began, "parts": parts}
                look |= {"cpu": sum(cpu for cpu, _ in held), "megabytes": [round(size, 1) for _, size in held]}
                file.write(json.dumps(look) + "\n")
                file.flush()
    if process.returncode:
        raise SystemExit(f"the run ended with {process.returncode}; ask the same again")


def _of_process(process: int) -> tuple[float, float]:
    """CPU seconds and megabytes (resident) of a process, as Linux tells them."""
    fields = Path(f"/proc/{process}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    ticks = int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK"), int(fields[21]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def _below(process: int) -> Iterator[int]:
    """All processes that `process` started, and that these did."""
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text("ascii").split():
            yield int(child)
            yield from _below(int(child))


def _told(looks: Path, out: Path, count: int, planted: list[Planted]) -> bool:
    held = [json.loads(line) for line in looks.read_text("utf-8").splitlines()]
    runs = {look["run"] for look in held}
    spent, clock = (  # the most of each run: at its last look its workers may be gone
        sum(max(look[name] for look in held if look["run"] == run) for run in runs) for name in ("cpu", "clock")
    )
    print(f"{count:,} documents, {(looks.parent / 'pieces.jsonl').stat().st_size / 1e6:,.0f} MB, in {len(runs)} runs")
    print(f"{spent:,.0f} CPU s, {clock:,.0f} s of the clock: {count / spent:,.0f} documents a CPU second")
    for share in _SHOWN:
        look = next((one for one in held if one["parts"] * _PART >= share * count), held[-1])
        print(f"{share:5.0%} of the documents: {look['cpu']:7,.0f} CPU s, megabytes {look['megabytes']}")
    return found(out, planted)


if __name__ == "__main__":
    sys.exit(main())
