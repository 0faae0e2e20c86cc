"""`python -m tests.accuracy.retrieval`: how often the right claim is proposed, and what a query costs."""

import sys
import time
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from factcheck.match.retrieval.index import Index
from factcheck.match.retrieval.indexing import Entry, build
from factcheck.match.retrieval.retrieve import propose
from tests.accuracy import FOLDER, is_there, rows

FIRST = 5


class Question(NamedTuple):
    """A sentence and the positions of the claims that answer it."""

    text: str
    gold: frozenset[int]


class Quality(NamedTuple):
    """`precision` is the mean average precision of the first five, `milliseconds` the CPU time of a query."""

    precision: float
    first: float
    recall: float
    milliseconds: float


def main() -> int:
    """Print one line a set."""
    if not is_there():
        print("skipped: ../shared/accuracy is not beside this checkout")
        return 0
    print(f"{'set':20} {'claims':>6} {'n':>5} {'MAP@5':>6} {'first':>6} {'in 5':>6} {'ms':>6}")
    for name, (entries, questions) in {"vitaminc": vitaminc(), "e2e": end_to_end()}.items():
        quality = measure(build(entries), questions)
        shares = " ".join(f"{share:6.3f}" for share in quality[:3])
        print(f"{name:20} {len(entries):6} {len(questions):5} {shares} {quality.milliseconds:6.2f}")
    return 0


def vitaminc() -> tuple[list[Entry], list[Question]]:
    """Sentences of Wikipedia under their page's title, and claims that one or several editions of one bear out."""
    claims = list(rows("retrieval/vitaminc/claims.jsonl"))
    place = {claim["id"]: number for number, claim in enumerate(claims)}
    gold: dict[str, set[int]] = {}
    for line in (FOLDER / "retrieval/vitaminc/qrels.tsv").read_text(encoding="utf-8").splitlines():
        question, _, claim, _ = line.split()
        gold.setdefault(question, set()).add(place[claim])
    questions = [Question(row["text"], frozenset(gold[row["id"]])) for row in rows("retrieval/vitaminc/queries.jsonl")]
    return [Entry((claim["text"],), (claim["title"],)) for claim in claims], questions


def end_to_end() -> tuple[list[Entry], list[Question]]:
    """The store and the drafts that have an entry in it."""
    store = list(rows("e2e/store.jsonl"))
    place = {row["id"]: number for number, row in enumerate(store)}
    drafts = [row for row in rows("e2e/drafts.jsonl") if row["gold"]]
    questions = [Question(row["draft"], frozenset((place[row["gold"]],))) for row in drafts]
    return [Entry((row["text"],), (row["page"],)) for row in store], questions


def measure(index: Index, questions: Sequence[Question]) -> Quality:
    """All shares are means over the questions."""
    start = time.process_time()
    proposed = [[proposal.claim for proposal in propose(index, question.text, FIRST)] for question in questions]
    spent = time.process_time() - start
    count = max(len(questions), 1)
    answers = list(zip(proposed, (question.gold for question in questions), strict=True))
    return Quality(
        sum(_average_precision(found, gold) for found, gold in answers) / count,
        sum(bool(found) and found[0] in gold for found, gold in answers) / count,
        sum(len(gold.intersection(found)) / len(gold) for found, gold in answers) / count,
        1000 * spent / count,
    )


def _average_precision(found: Iterable[int], gold: frozenset[int]) -> float:
    hits, total = 0, 0.0
    for rank, claim in enumerate(found, 1):
        if claim in gold:
            hits += 1
            total += hits / rank
    return total / min(len(gold), FIRST)


if __name__ == "__main__":
    sys.exit(main())
