"""`python -m tests.benchmarks [--small] [--peers FOLDER]`: start, throughput, memory, build, recall, beside peers.

CPU seconds throughout. The machine's speed drifts, so only figures of one run are to be compared. Peers (typos,
codespell, proselint; rapidfuzz, tantivy, bm25s) are looked for on the path, and in the `bin` of a virtual environment
that is named; those that are not there are told. `--small` is for CI: every part runs, and no time is judged.
"""

import argparse
import json
import os
import shutil
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.corpus import parted, sentences
from tests.benchmarks.planted import CHANGES
from tests.benchmarks.spent import ROOT, Spent, best, run

_PAGE = 3_000
_CLAIMS, _SMALL_CLAIMS = (100, 10_000, 100_000, 1_000_000), (100, 6_000)
_TEXT, _SMALL_TEXT = (1_000_000, 10_000_000), (20_000,)
_WHOLE, _SMALL_WHOLE = ((100, 10_000), (100_000, 1_000_000)), ((100,), (20_000,))  # claims, text
_MOST_BESIDE_PEERS = 10_000  # claims; with more, a peer takes a minute for a page
_LEAST_RECALL = 0.9
_PYTHON = (sys.executable,)


def main() -> int:
    """Print the tables; 1 if a part failed or found too little."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--small", action="store_true", help="a minute's worth, for CI")
    options.add_argument("--claims", type=int, nargs="+", help="sizes of stores, for retrieval")
    options.add_argument("--text", type=int, nargs="+", help="sizes of text in bytes, for retrieval")
    options.add_argument("--peers", help="the bin folder of an environment that has them")
    asked = options.parse_args()
    if asked.peers:
        os.environ["PATH"] = os.pathsep.join((str(Path(asked.peers).resolve()), os.environ["PATH"]))
    with tempfile.TemporaryDirectory() as folder:
        is_well = start(Path(folder), 2 if asked.small else 7)
        is_well = whole(Path(folder), *(_SMALL_WHOLE if asked.small else _WHOLE)) and is_well
    claims = tuple(asked.claims or (_SMALL_CLAIMS if asked.small else _CLAIMS))
    texts = tuple(asked.text or (_SMALL_TEXT if asked.small else _TEXT))
    beside(tuple(count for count in claims if count <= _MOST_BESIDE_PEERS), min(texts) // 10, asked.peers)
    return 0 if scan(claims, texts) and is_well else 1


def start(folder: Path, times: int) -> bool:
    """A page, piped: one that no claim of 100 speaks of, and one that the shipped store covers; whether all ran.

    Each is checked for the first time (the store compiled, the page new) and again.
    """
    known = sentences(130)
    strange = " ".join(known[100:])[:_PAGE].encode()
    covered = (ROOT / "tests/drafts/draft.md").read_bytes()
    (folder / "store.toml").write_text(_store(known[:100]), encoding="utf-8")
    bare = best((*_PYTHON, "-c", "pass"), times=times)
    spent = {"python -c pass": bare}
    for name, page, options in (
        ("100 claims, none near", strange, ("--store", str(folder / "store.toml"))),
        ("shipped claims, covered", covered, ()),
    ):
        check = (*_PYTHON, "-m", "factcheck", "check", *options, "-")
        spent[f"{name}: new"] = _first(check, page, folder / "cache", times)
        spent[f"{name}: again"] = best(check, page, {"FACTCHECK_CACHE_DIR": str(folder / "cache")}, times)
    for peer in ("codespell", "typos", "proselint"):
        if path := shutil.which(peer):
            spent[peer] = best((path, "check", "-") if peer == "proselint" else (path, "-"), strange, times=times)
        else:
            print(f"{peer}: not installed")
    print(f"{'one page, piped':32} {'CPU-ms':>7} {'of bare':>8} {'MB':>6}")
    for name, one in spent.items():
        print(f"{name:32} {1000 * one.seconds:7.1f} {one.seconds / bare.seconds:8.1f} {one.megabytes:6.0f}")
    return all(one.status in {0, 1} for name, one in spent.items() if "claims" in name)


def _first(check: tuple[str, ...], page: bytes, cache: Path, times: int) -> Spent:
    """What a check costs whose store lies compiled, and whose page was never seen."""
    run(check, page, {"FACTCHECK_CACHE_DIR": str(cache)})
    spent = []
    for _ in range(times):
        for report in cache.glob("*.factcheck-report"):
            report.unlink()
        spent.append(run(check, page, {"FACTCHECK_CACHE_DIR": str(cache)}))
    return min(spent, key=lambda one: one.seconds)


def whole(folder: Path, stores: tuple[int, ...], texts: tuple[int, ...]) -> bool:
    """The whole check, process and all, of prose that few claims speak of, beside peers; whether it ran."""
    print(f"\n{'whole check':>14} {'text, KB':>9} {'CPU-s':>8} {'MB/CPU-s':>9} {'RSS MB':>7}")
    is_well = True
    for size in texts:
        known, unknown = parted(max(stores), size)
        text = folder / f"text-{size}.txt"
        text.write_text("\n\n".join(unknown), encoding="utf-8")
        for claims in stores:
            store = folder / f"store-{claims}-{size}.toml"
            store.write_text(_store(known[:claims]), encoding="utf-8")
            check = (*_PYTHON, "-m", "factcheck", "check", "--store", str(store))
            cached = {"FACTCHECK_CACHE_DIR": str(folder / "cache")}
            run((*check, "-"), b"Nothing is said here.", cached)
            spent = run((*check, str(text)), environment=cached)
            is_well = is_well and spent.status in {0, 1}
            _line(f"{claims} claims", spent, text)
        for peer in ("typos", "codespell"):
            if path := shutil.which(peer):
                _line(peer, run((path, str(text))), text)
    return is_well


def _line(name: str, spent: Spent, text: Path) -> None:
    size = text.stat().st_size
    print(
        f"{name:>14} {size / 1e3:9.0f} {spent.seconds:8.2f} {size / 1e6 / spent.seconds:9.2f} {spent.megabytes:7.0f}",
        flush=True,
    )


def beside(sizes: tuple[int, ...], size: int, folder: str | None) -> None:
    """What other retrievers take for a sentence, and how often the claim that was changed is their first."""
    python = str(Path(folder) / "python") if folder else sys.executable
    print("\n" + " ".join(f"{head:>9}" for head in ("peers", "claims", "ms/sent.", "build s", *CHANGES)))
    for claims in sizes:
        for line in run((python, "-m", "tests.benchmarks.peers", str(claims), str(size))).output.splitlines():
            found = json.loads(line)
            if "missing" in found:
                print(f"{found['name']:>9} is not installed")
                continue
            figures = (1000 * found["seconds"], found["build"], *found["recall"].values())
            print(f"{found['name']:>9} {claims:9} " + " ".join(f"{figure:9.3f}" for figure in figures), flush=True)


def scan(stores: tuple[int, ...], texts: tuple[int, ...]) -> bool:
    """Retrieval against stores of each size; whether what was planted is found."""
    costs = ("retrieval", "text, MB", "ms/sent.", "MB/CPU-s", "build s", "index MB", "of text", "RSS MB")
    print("\n" + " ".join(f"{head:>9}" for head in (*costs, "mean", "alike", *CHANGES)))
    is_well = True
    for claims in stores:
        ran = run((*_PYTHON, "-m", "tests.benchmarks.scan", str(claims), *map(str, texts)))
        if ran.status:
            print(f"{claims:9} failed")
            return False
        found = json.loads(ran.output)
        recall = found["recall"].values()
        for text in found["texts"]:
            figures = (
                text["bytes"] / 1e6,
                1000 * text["seconds"] / max(text["sentences"], 1),
                text["bytes"] / 1e6 / max(text["seconds"], 1e-9),
                found["build"],
                found["megabytes"],
                found["megabytes"] / found["claims' megabytes"],
                ran.megabytes,
                sum(recall) / len(recall),
                found["alike"],
                *recall,
            )
            print(f"{found['claims']:9} " + " ".join(f"{figure:9.3f}" for figure in figures), flush=True)
        is_well = is_well and min(recall) >= _LEAST_RECALL
    return is_well


def _store(claims: list[str]) -> str:
    work = '[[work]]\nid = "docs"\ntype = "book"\ntitle = "The documentation"\n'
    texts = (json.dumps(claim, ensure_ascii=False).replace("\x7f", "") for claim in claims)  # as TOML has them
    return work + "".join(
        f'\n[[claim]]\nid = "c{place}"\ntext = {text}\nquote = {text}\nsubject = "Software"\n'
        for place, text in enumerate(texts)
    )


if __name__ == "__main__":
    sys.exit(main())
