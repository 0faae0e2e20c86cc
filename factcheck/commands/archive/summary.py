"""Counts in, a summary out: as JSON for programs, and in a few lines for people."""

import json
from collections.abc import Iterator
from pathlib import Path

from factcheck.archive.counts import Counts
from factcheck.archive.sources import LINKED
from factcheck.report import plural

_SIGNS = {"supported": "✓", "contradicted": "✗", "overclaim": "▲", "unsourced": "?"}
_AMISS = ("contradicted", "overclaim")
_LISTED = 10


def written(counts: Counts, claims: int) -> str:
    """The whole of the counts as JSON; `claims` counts the store."""
    told = {"documents": 0, "set_aside": 0, "sentences": 0, "silenced": 0, **counts, "store": {"claims": claims}}
    return json.dumps(told, indent=2, ensure_ascii=False) + "\n"


def lines(counts: Counts, claims: int, findings: Path, beside: tuple[Path, Path]) -> Iterator[str]:
    """What a person wants to know first: how much was read, what came of it, and where it lies.

    Beside the findings are the documents set aside, and the notes.
    """
    read, put_aside = counts.get("documents", 0), counts.get("set_aside", 0)
    sentences = plural(counts.get("sentences", 0), "sentence")
    yield f"{sentences} in {plural(read, 'document')}, against {plural(claims, 'claim')}"
    verdicts = counts.get("verdicts", {})
    yield "   ".join(f"{sign} {verdicts.get(name, 0):,} {name}" for name, sign in _SIGNS.items())
    worst = sorted(
        ((amiss, claim) for claim, told in counts.get("claims", {}).items() if (amiss := _amiss(told))),
        key=lambda one: (-one[0], one[1]),
    )
    if worst:
        yield "claims that documents get wrong:"
        width = len(f"{worst[0][0]:,}")
        yield from (f"  {count:{width},}  {claim}" for count, claim in worst[:_LISTED])
        if len(worst) > _LISTED:
            yield f"  and {plural(len(worst) - _LISTED, 'claim')} more in summary.json"
    if put_aside:
        yield f"{plural(put_aside, 'document')} could not be checked: {beside[0]}"
    if noted := counts.get("noted"):
        yield f"{plural(noted, 'document')} not read whole, or not as meant: {beside[1]}"
    left_out = dict(counts.get("left_out", {}))
    if links := left_out.pop(LINKED, 0):
        yield f"{plural(links, LINKED)} left out: what it leads to is an input if it is named"
    if left_out:
        endings = ", ".join(f"{ending} {count:,}" for ending, count in sorted(left_out.items(), key=_rank)[:_LISTED])
        yield f"{plural(sum(left_out.values()), 'file')} in folders left out, of no kind that is read: {endings}"
    yield f"findings: {findings}"


def _rank(counted: tuple[str, int]) -> tuple[int, str]:
    return -counted[1], counted[0]


def _amiss(told: dict[str, int]) -> int:
    return sum(told.get(name, 0) for name in _AMISS)
