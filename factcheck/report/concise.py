"""Reports in, one plain line a finding out: `path:line:column: rule: message [claim] (page)`."""

from collections.abc import Iterable, Iterator

from factcheck.model import Failure, Finding, Lines
from factcheck.report import Outcome, View, level, place
from factcheck.visible import on_one_line, visible


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """A line for each finding at or above `view.show`, in the order of the text."""
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            continue
        lines = outcome.source.lines()
        path = visible(outcome.source.path)
        for finding in outcome.findings:
            if level(finding) >= view.show:
                yield f"{path}:{_line(finding, lines)}\n"


def _line(finding: Finding, lines: Lines) -> str:
    position = lines.position(place(finding).start)
    claim = f" [{finding.matches[0].claim.id}]" if finding.matches else ""
    where = f" ({finding.sentence.prose.place})" if finding.sentence.prose.place else ""
    return f"{position.line}:{position.column}: {finding.rule}: {on_one_line(finding.message + claim + where)}"
