"""`python -m tests.archive --documents 20000`: what an archive costs, what is found in it, and what a kill does to it.

CPU seconds of all processes of a run, as ratios to those of one process: the machine's speed drifts, so only figures
of one run are to be compared. The exit status is 1 where anything is missed, invented, or not the same to the byte.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from factcheck import store
from tests.archive import making, running
from tests.archive.making import Planted
from tests.archive.running import Spent

_KILLS = 10
_DAY = ("--today", "2024-05-01", "--part", "200", "--quiet")
_ENGINES = {"one process": ("alone", 1), "two processes": ("processes", 2), "Dask, two workers": ("dask", 2)}

_WRITTEN = ("findings.jsonl", "summary.json", "set-aside.jsonl")
_CLAIM = """
[[claim]]
id = "danube-countries"
text = "The Danube flows through ten countries."
quote = "The Danube flows through ten countries."
subject = "the Danube"
"""
_CHANGES = {
    "a figure corrected": lambda text: text.replace("up to 90 per cent", "up to 80 per cent"),
    "a claim added": lambda text: text + _CLAIM,
}


def main() -> int:
    """Print the figures."""
    options = argparse.ArgumentParser(prog="python -m tests.archive", description=__doc__)
    options.add_argument("--documents", type=int, default=20_000)
    count = options.parse_args().documents
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        planted = making.write(folder / "pieces.jsonl", count)
        making.write(folder / "few.jsonl", count // 4)
        whole, is_same = _engines(folder, count)
        is_found = found(folder / "alone", planted)
        _memory(folder, whole)
        is_well = [is_same, is_found, _killed(folder, whole), *_changed(folder)]
    return 0 if all(is_well) else 1


def _engines(folder: Path, count: int) -> tuple[Spent, bool]:
    """The cost of one process, and whether all engines give the same bytes."""
    print(f"{count:,} documents, {(folder / 'pieces.jsonl').stat().st_size / 1e6:.1f} MB")
    print(f"{'':20} {'CPU s':>8} {'of one':>7} {'clock s':>8} {'docs/s':>7} {'docs/CPU s':>10} {'MB':>5}")
    costs = {}
    for name, (engine, workers) in _ENGINES.items():
        out = str(folder / engine)
        asked = ["--output", out, "--engine", engine, "--workers", str(workers), *_DAY]
        spent = costs[engine] = running.run([str(folder / "pieces.jsonl"), *asked])
        share = spent.seconds / costs["alone"].seconds
        rates = f"{count / spent.wall:7.0f} {count / spent.seconds:10.0f}"
        print(f"{name:20} {spent.seconds:8.1f} {share:7.2f} {spent.wall:8.1f} {rates} {spent.megabytes:5.0f}")
    folders = [running.content(folder / engine) for engine, _ in _ENGINES.values()]
    is_same = all(content == folders[0] for content in folders)
    print(f"the same bytes: {is_same}")
    return costs["alone"], is_same


def found(out: Path, planted: list[Planted]) -> bool:
    """Whether every wrong statement is found in its document, and nothing else contradicts a claim."""
    wrong = {one.document: one.sentence for one in planted if one.is_wrong}
    found, invented = set(), []
    with (out / "findings.jsonl").open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            if not row["claim"]:
                continue
            if wrong.get(row["document"], "\0") in " ".join(row["sentence"].split()):
                found.add(row["document"])
            else:
                invented.append(row)
    print(f"planted: {len(wrong):,} wrong statements, {len(found):,} found; {len(planted) - len(wrong):,} true ones")
    print(f"invented: {len(invented):,}")
    for row in invented[:10]:
        print(f"  {row['document']}: {row['message']}: {row['sentence'][:200]}")
    return len(found) == len(wrong) and not invented


def _memory(folder: Path, whole: Spent) -> None:
    few = running.run([str(folder / "few.jsonl"), "--output", str(folder / "few"), "--engine", "alone", *_DAY])
    print(f"memory at the most: {whole.megabytes:.0f} MB; of a quarter of the documents: {few.megabytes:.0f} MB")


def _killed(folder: Path, whole: Spent) -> bool:
    """Kill runs at random moments, each going on with the one before, and see what is there at the end.

    A cluster goes on without the worker that was killed; what came to its end is compared, and begun anew.
    """
    chance = Random(0)
    is_same = True
    for engine in ("processes", "dask"):
        out = folder / f"killed-{engine}"
        arguments = [str(folder / "pieces.jsonl"), "--output", str(out), "--engine", engine, "--workers", "2", *_DAY]
        kills: list[str] = []
        while len(kills) < _KILLS // 2:
            whom = ("driver", "worker")[len(kills) % 2]
            if running.killed(arguments, whom, chance.uniform(1, max(3.0, whole.wall / 2)), chance):
                kills.append(whom)
            if (out / "summary.json").exists():
                is_same = is_same and running.content(out) == running.content(folder / "alone")
                shutil.rmtree(out)
        running.run(arguments)
        is_same = is_same and running.content(out) == running.content(folder / "alone")
        print(f"{engine}: killed {len(kills)} times ({', '.join(kills)}); the same bytes in the end: {is_same}")
    return is_same


def _changed(folder: Path) -> Iterator[bool]:
    """Change one claim, and add one; what that costs beside a whole run, and whether the findings are the same."""
    for name, change in _CHANGES.items():
        claims = folder / name.replace(" ", "-")
        claims.mkdir()
        for path in Path(store.shipped()).glob("*.toml"):
            text = path.read_text("utf-8")
            (claims / path.name).write_text(text if path.name == "aliases.toml" else change(text), "utf-8")
        common = ["--store", str(claims), "--workers", "1"]
        out, full = folder / f"{claims.name}-changed", folder / f"{claims.name}-whole"
        spent = running.run(["changed", str(folder / "alone"), "--output", str(out), *common, "--quiet"])
        whole = running.run([str(folder / "pieces.jsonl"), "--output", str(full), *common, *_DAY])
        is_same = all((out / one).read_bytes() == (full / one).read_bytes() for one in _WRITTEN)
        rows = len((out / "changes.jsonl").read_text("utf-8").splitlines())
        share = f"{spent.seconds / whole.seconds:.3f}"
        print(f"{name}: {spent.seconds:.1f} of {whole.seconds:.1f} CPU s ({share}), {rows} rows other; same: {is_same}")
        yield is_same


if __name__ == "__main__":
    sys.exit(main())
