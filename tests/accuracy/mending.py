"""`python -m tests.accuracy.mending [--count N] [--seed N] [--show N]`: planted errors, mended by `check --fix`.

Half come from the claims that are shipped, half from a store made up on the spot. What the check catches must be
mended to text that checks clean, with nothing else in the file touched and nothing left for a second run.
"""

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

from factcheck import store
from tests.planting import generated, shipped, trial


def main() -> int:
    """Print a line for each kind of error; the status is 1 if any that was caught was not mended well."""
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        results = trials(options.count, options.seed, Path(folder))
    print(f"{'kind':12} {'planted':>8} {'caught':>7} {'mended':>7} {'restored':>9} {'all else kept':>14} {'stable':>7}")
    for kind in (*sorted({result.planted.kind for result in results}), "all"):
        _line(kind, [result for result in results if kind in {result.planted.kind, "all"}])
    bad = [result for result in results if result.is_caught and not result.is_good]
    for result in (bad + [result for result in results if not result.is_caught])[: options.show]:
        what = "not mended" if result.is_caught else "not caught"
        print(f"{what}: {result.planted.wrong}\n  true: {result.planted.true}\n  now:  {result.text}")
    return int(bool(bad))


def trials(count: int, seed: int, folder: Path) -> list[trial.Result]:
    """`count` planted errors and what came of them."""
    random = Random(seed)
    known = list(shipped.planted(store.load((store.shipped(),)).claims, random))
    random.shuffle(known)
    known = known[: count // 2]
    made = generated.make(min(240, count), random)
    (folder / "almanac.toml").write_text(generated.store(made), "utf-8")
    invented = [planted for each in made for planted in each.planted]
    random.shuffle(invented)
    invented = invented[: count - len(known)]
    results = trial.run(known, [], folder, random)
    return results + trial.run(invented, ["--store", str(folder / "almanac.toml")], folder, random)


def _line(kind: str, results: list[trial.Result]) -> None:
    caught = [result for result in results if result.is_caught]
    counts = Counter()
    for result in caught:
        counts.update(clean=result.is_clean, restored=result.is_restored)
        counts.update(kept=result.is_all_else_kept, stable=result.is_stable)
    print(
        f"{kind:12} {len(results):8} {len(caught):7} {counts['clean']:7} {counts['restored']:9} "
        f"{counts['kept']:14} {counts['stable']:7}"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.mending", description=__doc__)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="show the first N that failed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
