"""Pairs of (wanted, given) labels in, the figures by which a checker is judged out."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

SUPPORTED, CONTRADICTED = "supported", "contradicted"


class Score(NamedTuple):
    """All figures are shares of one.

    `passed` is the share of contradicted drafts called supported, `rejected` the share of supported
    drafts not called supported, `alarms` the share of supported drafts called contradicted.
    """

    count: int
    accuracy: float
    macro_f1: float
    precision: float
    recall: float
    passed: float
    rejected: float
    alarms: float


def score(pairs: Sequence[tuple[str, str]]) -> Score:
    """The figures for (wanted, given) pairs; precision and recall are those of `contradicted`."""
    table = Counter(pairs)
    wanted = Counter(want for want, _ in pairs)
    given = Counter(give for _, give in pairs)
    hits = sum(count for (want, give), count in table.items() if want == give)
    return Score(
        count=len(pairs),
        accuracy=_share(hits, len(pairs)),
        macro_f1=sum(_f1(table[label, label], given[label], wanted[label]) for label in wanted) / max(len(wanted), 1),
        precision=_share(table[CONTRADICTED, CONTRADICTED], given[CONTRADICTED]),
        recall=_share(table[CONTRADICTED, CONTRADICTED], wanted[CONTRADICTED]),
        passed=_share(table[CONTRADICTED, SUPPORTED], wanted[CONTRADICTED]),
        rejected=_share(wanted[SUPPORTED] - table[SUPPORTED, SUPPORTED], wanted[SUPPORTED]),
        alarms=_share(table[SUPPORTED, CONTRADICTED], wanted[SUPPORTED]),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0


def _f1(hits: int, given: int, wanted: int) -> float:
    return 2 * hits / (given + wanted) if given + wanted else 0.0
