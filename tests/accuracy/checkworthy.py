"""Check-worthiness against sentences that readers marked: `python -m tests.accuracy.checkworthy`.

Precision, recall and F1 of the default and the strict threshold, beside "has a number"; an optional argument is
another file of the same shape (`text`, `label` 1 for check-worthy).
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

from factcheck import checkworthy
from factcheck.lexicon.points import THRESHOLD
from factcheck.words import parts

STRICT = 20  # points from which on hardly any editor would not want a source
DEFAULT = Path(__file__).parents[3] / "shared" / "accuracy" / "checkworthy" / "claimbuster.jsonl"


def main(arguments: list[str]) -> None:
    path = Path(arguments[0]) if arguments else DEFAULT
    if not path.is_file():
        print(f"skipped: {path} is not there")
        return
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    wanted = [row["label"] == 1 for row in rows]
    sentences = [parts(row["text"]) for row in rows]
    points = [checkworthy.score(words).points for words in sentences]
    show("has a number", wanted, [checkworthy.count(words)["figure"] > 0 for words in sentences])
    show(f"default, {THRESHOLD} points", wanted, [score >= THRESHOLD for score in points])
    show(f"strict, {STRICT} points", wanted, [score >= STRICT for score in points])


def show(name: str, wanted: Iterable[bool], given: Iterable[bool]) -> None:
    pairs = list(zip(wanted, given, strict=True))
    right = sum(want and got for want, got in pairs)
    precision = right / max(1, sum(got for _, got in pairs))
    recall = right / max(1, sum(want for want, _ in pairs))
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"{name:22} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}  of {len(pairs)} sentences")


if __name__ == "__main__":
    main(sys.argv[1:])
