"""A report with edits in, the mended text out, checked again until nothing is left to mend."""

from collections.abc import Callable, Iterable, Sequence

from factcheck.model import Edit, Finding, Report
from factcheck.typed import NamedTuple

# One mended fact may bring another to light; each round is a whole check.
_MOST_ROUNDS = 10


class Mended(NamedTuple):
    """The report on the text as it now stands, and how many findings were mended on the way to it."""

    report: Report
    fixed: int


def mend(report: Report, check: Callable[[str], Report], *, takes_unsafe: bool) -> Mended:
    """Make the edits of `report`'s findings, and of those that `check` finds in the text they make.

    At the end no finding is left that could be mended. A text that comes up a second time ends it as well: then
    two edits undo each other, and neither was right.
    """
    seen, count = {report.source.text}, 0
    for _ in range(_MOST_ROUNDS):
        taken = fixable(report.findings, takes_unsafe=takes_unsafe)
        text = apply(report.source.text, (edit for finding in taken for edit in finding.edits))
        if text in seen:
            break
        seen.add(text)
        report, count = check(text), count + len(taken)
    return Mended(report, count)


def fixable(findings: Iterable[Finding], *, takes_unsafe: bool) -> tuple[Finding, ...]:
    """The findings that can be mended together: of two that reach for the same words, the first."""
    taken: list[Finding] = []
    edits: list[Edit] = []
    for finding in findings:
        is_allowed = finding.edits and (takes_unsafe or all(edit.is_safe for edit in finding.edits))
        if is_allowed and not any(_overlap(edit, other) for edit in finding.edits for other in edits):
            taken.append(finding)
            edits.extend(finding.edits)
    return tuple(taken)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """`text` with each of `edits` made; all else is left as it is, to the character."""
    parts: list[str] = []
    done = 0
    for edit in _in_order(edits):
        parts += (text[done : edit.span.start], edit.text)
        done = edit.span.end
    return "".join((*parts, text[done:]))


def _in_order(edits: Iterable[Edit]) -> Sequence[Edit]:
    return sorted(edits, key=lambda edit: edit.span)


def _overlap(left: Edit, right: Edit) -> bool:
    return left.span == right.span or (left.span.start < right.span.end and right.span.start < left.span.end)
