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

from tests.benchmarks.corpus import sentences
from tests.benchmarks.planted import CHANGES
from tests.benchmarks.spent import best, run

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
    with tempfile.TemporaryDirectory() as folder:
        is_well = start(Path(folder), 2 if asked.small else 7)
    sizes = tuple(asked.claims or (_SMALL_CLAIMS if asked.small else _CLAIMS))
    return 0 if scan(sizes, _SMALL_TEXT if asked.small else _TEXT) and is_well else 1


def start(folder: Path, times: int) -> bool:
    """A one-page draft, piped, against 100 claims; whether factcheck ran at all."""
    known = sentences(130)
    page = " ".join(known[100:])[:_PAGE].encode()
    (folder / "store.toml").write_text(_store(known[:100]), encoding="utf-8")
    cached = {"FACTCHECK_CACHE_DIR": str(folder / "cache")}
    check = (*_PYTHON, "-m", "factcheck", "check", "--store", str(folder / "store.toml"), "-")
    run(check, page, cached)
    bare = best((*_PYTHON, "-c", "pass"), times=times)
    spent = {"python -c pass": bare, "factcheck, 100 claims": best(check, page, cached, times)}
    for peer in ("codespell", "typos", "proselint"):
        if path := shutil.which(peer):
            spent[peer] = best((path, "check", "-") if peer == "proselint" else (path, "-"), page, times=times)
        else:
            print(f"{peer}: not installed")
    print(f"{'one page, piped':24} {'CPU-ms':>7} {'of bare':>8} {'MB':>6}")
    for name, one in spent.items():
        print(f"{name:24} {1000 * one.seconds:7.1f} {one.seconds / bare.seconds:8.1f} {one.megabytes:6.0f}")
    return spent["factcheck, 100 claims"].status in {0, 1}


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
