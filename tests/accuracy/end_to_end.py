"""`python -m tests.accuracy.end_to_end [--wrong N] [--plot FILE]`: drafts against a store, as the product is used.

Four verdicts: supported and contradicted as ruled; neutral where no verdict is given but a claim is named as the
nearest; unsourced where no claim is named. A citation is right where the first claim named is the gold one, counted
over all drafts that have a gold claim, whatever the verdict: a draft for which no claim is named counts as wrong.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.check import judge
from factcheck.desk import Desk, prepare
from factcheck.facts import Context
from factcheck.judge import wording
from factcheck.model import Claim, Finding, Piece, Prose, Sentence, Span, Verdict, Work
from factcheck.store import Store
from tests.accuracy import is_there, rows
from tests.accuracy.measure import CONTRADICTED, score

NEUTRAL, UNSOURCED = "neutral", "unsourced"
LABELS = ("supported", CONTRADICTED, NEUTRAL, UNSOURCED)
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


class Answer(NamedTuple):
    """A draft's row beside what was said of it; `claim` is the id of the first claim named, `score` its score."""

    row: dict[str, Any]
    label: str
    claim: str | None
    score: float


class Point(NamedTuple):
    """What `contradicted` is worth where only rulings of at least `threshold` (0-100) are let through."""

    threshold: float
    precision: float
    recall: float


def main() -> int:
    """Print the figures; with `--wrong N` the first N answers that differ from the label."""
    options = _options()
    if not is_there():
        print("skipped: ../shared/accuracy is not beside this checkout")
        return 0
    held = store()
    desk = prepare(held)
    start = time.process_time()
    answers = [answer(row, desk) for row in rows("e2e/drafts.jsonl")]
    spent = time.process_time() - start
    _print(answers, 1000 * spent / max(len(answers), 1))
    wrong = [one for one in answers if one.label != one.row["label"]]
    quoted = {claim.id: claim.text for claim in held.claims}
    for one in wrong[: options.wrong]:
        print(f"\n{one.row['label']} -> {one.label} ({one.score:.0f})\n  D {one.row['draft']}")
        for kind, claim in (("gold", one.row["gold"]), ("said", one.claim)):
            print(f"  {kind} {claim}: {quoted.get(claim or '', '')}")
    return plot(curve(answers), options.plot) if options.plot else 0


def store() -> Store:
    """Every sentence of the set as a claim that quotes itself, under its page's title."""
    return Store(tuple(_claim(row["id"], row["text"], _title(row["page"])) for row in rows("e2e/store.jsonl")))


def answer(row: dict[str, Any], desk: Desk) -> Answer:
    """What is said of one draft, taken for a sentence that wants a source."""
    text = row["draft"]
    sentence = Sentence(Prose.of((Piece(text, Span(0, len(text))),)), 0, len(text))
    finding = wording.finding(sentence, judge(text, desk, Context()), is_worthy=True)
    named = finding.matches[0] if finding and finding.matches else None
    return Answer(row, _label(finding), named.claim.id if named else None, named.score if named else 0.0)


def curve(answers: Sequence[Answer]) -> list[Point]:
    """Precision and recall of `contradicted` as the score that a ruling must have rises."""
    ruled = [one for one in answers if one.label == CONTRADICTED]
    wanted = sum(one.row["label"] == CONTRADICTED for one in answers)
    points = []
    for threshold in sorted({one.score for one in ruled}):
        kept = [one.row["label"] == CONTRADICTED for one in ruled if one.score >= threshold]
        points.append(Point(threshold, sum(kept) / len(kept), sum(kept) / max(wanted, 1)))
    return points


def plot(points: Sequence[Point], path: Path) -> int:
    """Write the curve as a picture, in the format that the file's name asks for."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        print("--plot needs matplotlib: pip install matplotlib", file=sys.stderr)
        return 2
    figure = Figure(figsize=(5, 4), layout="constrained")
    axes = figure.add_subplot(
        xlabel="recall", ylabel="precision", xlim=(0, 1), ylim=(0, 1.02), title="contradicted, over the score asked for"
    )
    axes.plot([point.recall for point in points], [point.precision for point in points], marker=".", linewidth=1)
    for point in points[:: max(len(points) // 6, 1)]:
        axes.annotate(f"{point.threshold:.0f}", (point.recall, point.precision), (3, -10), textcoords="offset points")
    axes.grid(alpha=0.3)
    figure.savefig(path)
    print(f"wrote {path}")
    return 0


def _claim(name: str, text: str, page: str) -> Claim:
    work = Work(id=page, type="entry-encyclopedia", title=page)
    return Claim(id=name, text=text, quote=text, work=work, subject=page)


def _title(page: str) -> str:
    for code, mark in _BRACKETS.items():
        page = page.replace(code, mark)
    return page.replace("_", " ")


def _label(finding: Finding | None) -> str:
    if finding is None or not finding.matches:
        return UNSOURCED
    return NEUTRAL if finding.verdict is Verdict.UNSOURCED else finding.verdict.value


def _print(answers: Sequence[Answer], milliseconds: float) -> None:
    pairs = [(one.row["label"], one.label) for one in answers]
    figures, table = score(pairs), Counter(pairs)
    sourced = [one for one in answers if one.row["gold"]]
    right = sum(one.claim == one.row["gold"] for one in sourced)
    named = sum(one.claim is not None for one in sourced)
    given = sum(one.label == UNSOURCED for one in answers)
    wanted = sum(one.row["label"] == UNSOURCED for one in answers)
    hits = table[UNSOURCED, UNSOURCED]
    print(f"{len(answers)} drafts, {milliseconds:.1f} CPU-ms each")
    print(f"accuracy            {figures.accuracy:7.1%}   macro-F1 {figures.macro_f1:7.1%}")
    print(f"contradicted      P {figures.precision:7.1%}   R {figures.recall:7.1%}")
    print(f"unsourced         P {_share(hits, given):7.1%}   R {_share(hits, wanted):7.1%}")
    print(f"supported drafts called contradicted {figures.alarms:.1%}")
    print(f"right citation      {_share(right, len(sourced)):7.1%} of {len(sourced)} with a gold claim", end="")
    print(f"; {_share(right, named):.1%} of the {named} for which a claim is named")
    print("\n" + f"{'label, given':14}" + "".join(f"{label:>14}" for label in LABELS))
    for label in LABELS:
        print(f"{label:14}" + "".join(f"{table[label, other]:14}" for other in LABELS))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy.end_to_end", description=__doc__)
    parser.add_argument("--wrong", type=int, default=0, metavar="N", help="show the first N wrong answers")
    parser.add_argument("--plot", type=Path, metavar="FILE", help="draw precision of `contradicted` over its recall")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
