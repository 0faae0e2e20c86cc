"""`python -m tests.benchmarks [--small]`: start, throughput, memory, build, recall, beside peers.

CPU seconds throughout. The machine's speed drifts, so only figures of one run are to be compared.
`--small` is for CI: every part runs, and no time is judged.
"""

import argparse
import json
import shutil
import sys
import tempfile
from importlib.util import find_spec
from pathlib import Path
from random import Random

from tests.benchmarks.corpus import sentences
from tests.benchmarks.planted import CHANGES
from tests.benchmarks.spent import ROOT, Spent, best, run

_PAGE = 3_000
_CLAIMS, _SMALL_CLAIMS = (100, 10_000, 100_000, 500_000), (100, 6_000)
_TEXT, _SMALL_TEXT = 1_000_000, 20_000
_LEAST_RECALL = 0.9
_PYTHON = (sys.executable,)


def main() -> int:
    """Print the tables; 1 if a part failed or found too little."""
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--small", action="store_true", help="a minute's worth, for CI")
    options.add_argument("--claims", type=int, nargs="+", help="sizes of stores")
    asked = options.parse_args()
    text = _SMALL_TEXT if asked.small else _TEXT
    with tempfile.TemporaryDirectory() as folder:
        is_well = start(Path(folder), 2 if asked.small else 7)
        is_well = whole(Path(folder), _SMALL_CLAIMS[:1] if asked.small else _CLAIMS[:2], text) and is_well
    sizes = tuple(asked.claims or (_SMALL_CLAIMS if asked.small else _CLAIMS))
    return 0 if scan(sizes, text) and is_well else 1


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


def whole(folder: Path, sizes: tuple[int, ...], size: int) -> bool:
    """The whole check, process and all, of prose that few claims speak of, beside peers; whether it ran."""
    known = sentences(max(sizes) + size // 80)
    Random(0).shuffle(known)
    text = folder / "text.txt"
    text.write_text("\n\n".join(known[max(sizes) :])[:size], encoding="utf-8")
    megabytes = text.stat().st_size / 1e6
    print(f"\n{'whole check':>24} {'CPU-s':>8} {'MB/CPU-s':>9} {'RSS MB':>7}")
    is_well = True
    for claims in sizes:
        store = folder / f"store-{claims}.toml"
        store.write_text(_store(known[:claims]), encoding="utf-8")
        check = (*_PYTHON, "-m", "factcheck", "check", "--store", str(store))
        cached = {"FACTCHECK_CACHE_DIR": str(folder / "cache")}
        run((*check, "-"), b"Nothing is said here.", cached)
        spent = run((*check, str(text)), environment=cached)
        is_well = is_well and spent.status in {0, 1}
        _line(f"{claims} claims", spent, megabytes)
    for peer in ("typos", "codespell"):
        if path := shutil.which(peer):
            _line(peer, run((path, str(text))), megabytes)
    return is_well


def _line(name: str, spent: Spent, megabytes: float) -> None:
    print(f"{name:>24} {spent.seconds:8.2f} {megabytes / spent.seconds:9.2f} {spent.megabytes:7.0f}")


def scan(sizes: tuple[int, ...], size: int) -> bool:
    """Retrieval against stores of each size; whether what was planted is found."""
    _peers(size)
    heads = ("retrieval", "ms/sent.", "MB/CPU-s", "build s", "index MB", "of text", "RSS MB")
    print("\n" + " ".join(f"{head:>9}" for head in (*heads, *CHANGES)))
    is_well = True
    for claims in sizes:
        ran = run((*_PYTHON, "-m", "tests.benchmarks.scan", str(claims), str(size)))
        if ran.status:
            print(f"\n{claims:9} failed")
            return False
        found = json.loads(ran.output)
        figures = (
            1000 * found["seconds"] / max(found["sentences"], 1),
            found["bytes"] / 1e6 / max(found["seconds"], 1e-9),
            found["build"],
            found["megabytes"],
            found["megabytes"] / found["claims' megabytes"],
            ran.megabytes,
            *found["recall"].values(),
        )
        print(f"{found['claims']:9} " + " ".join(f"{figure:9.3f}" for figure in figures))
        is_well = is_well and min(found["recall"].values()) >= _LEAST_RECALL
    return is_well


def _peers(size: int) -> None:
    """What others take for the same amount of text, in megabytes a CPU second."""
    text = "\n".join(sentences(size // 100)).encode()
    print()
    for peer in ("typos", "codespell"):
        if path := shutil.which(peer):
            print(f"{peer:>24} {len(text) / 1e6 / run((path, '-'), text).seconds:9.2f} MB/CPU-s")
    if find_spec("rapidfuzz"):
        _, seconds = _naive(sentences(300))
        print(f"{'rapidfuzz, 100 claims':>24} {1000 * seconds:9.3f} ms a sentence (extractOne, token_set_ratio)")
    for missing in ("tantivy", "bm25s"):
        if not find_spec(missing):
            print(f"{missing:>24} not installed")


def _naive(known: list[str]) -> tuple[int, float]:
    import time

    from rapidfuzz import fuzz, process

    begun = time.process_time()
    found = [process.extractOne(sentence, known[:100], scorer=fuzz.token_set_ratio) for sentence in known[100:]]
    return len(found), (time.process_time() - begun) / max(len(found), 1)


def _store(claims: list[str]) -> str:
    work = '[[work]]\nid = "docs"\ntype = "book"\ntitle = "The documentation"\n'
    return work + "".join(
        f'\n[[claim]]\nid = "c{place}"\ntext = {json.dumps(claim)}\nquote = {json.dumps(claim)}\nsubject = "Software"\n'
        for place, claim in enumerate(claims)
    )


if __name__ == "__main__":
    sys.exit(main())
