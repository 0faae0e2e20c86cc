"""`python -m tests.accuracy [SET ...] [--wrong N]`: the verdict of each labelled pair against its label."""

import argparse
import sys
from datetime import date
from typing import Any

import factcheck
from tests.accuracy import is_there, rows
from tests.accuracy.measure import Score, score

ARTICLE_DATE = date(2024, 3, 5)
SETS = (
    "article_cases",
    "verdict/vitaminc_real",
    "verdict/fever_symmetric",
    "verdict/fm2",
    "verdict/equate_stresstest",
    "verdict/equate_newsnli",
    "verdict/equate_rte_quant",
    "verdict/equate_redditnli",
    "verdict/equate_awpnli",
)


def main() -> int:
    """Print one line a set; with `--wrong N` the first N rows whose verdict differs from the label."""
    options = _options()
    if not is_there():
        print("skipped: ../shared/accuracy is not beside this checkout")
        return 0
    print(f"{'set':28} {'n':>5} {'acc':>6} {'F1':>6} {'P':>6} {'R':>6} {'passed':>7} {'reject':>7} {'alarms':>7}")
    for name in SETS:
        if options.sets and not any(wanted in name for wanted in options.sets):
            continue
        judged = [(row, verdict(row)) for row in rows(f"{name}.jsonl")]
        _line(name, score([(label(row), given) for row, given in judged]))
        if "vitaminc" in name:
            bound = [(label(row), given) for row, given in judged if {"digit", "bound"} <= set(row["tags"])]
            _line("  a figure and a bound", score(bound))
        wrong = [(row, given) for row, given in judged if label(row) != given]
        for row, given in wrong[: options.wrong]:
            print(f"  {row.get('id', '')} {label(row)} -> {given}\n    D {row['draft']}\n    S {row['source']}")
    return 0


def verdict(row: dict[str, Any]) -> str:
    return factcheck.compare(row["draft"], row["source"], today=ARTICLE_DATE if "source_id" in row else None).verdict


def label(row: dict[str, Any]) -> str:
    return "neither" if row["label"] in {"neutral", "unrelated", "unsourced"} else row["label"]


def _line(name: str, figures: Score) -> None:
    shares = " ".join(f"{100 * share:6.1f}" for share in figures[1:5])
    print(f"{name:28} {figures.count:5} {shares} " + " ".join(f"{100 * share:7.1f}" for share in figures[5:]))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument("sets", nargs="*", help="part of a set's name; all of them when none is given")
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="show the first N wrong verdicts of each set")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
