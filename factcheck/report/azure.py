"""Reports in, logging commands of Azure Pipelines out: issues beside the step, with their file and line.

An issue is an error or a warning; what is neither is a plain line of the log.
https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
"""

from collections.abc import Iterable, Iterator

from factcheck.config import Level
from factcheck.model import Failure, Finding, Lines, Report
from factcheck.report import Outcome, View, cited, level, place, quoted
from factcheck.visible import on_one_line

_TYPES = {Level.OVERCLAIM: "warning", Level.CONTRADICTED: "error"}
_IN_MESSAGE = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A", ";": "%3B", "]": "%5D"})


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """A line for each finding at or above `view.show`, in the order of the text."""
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            yield _command({"type": "error", "sourcepath": outcome.path, "code": "unreadable"}, outcome.why)
        else:
            lines = outcome.source.lines()
            shown = (finding for finding in outcome.findings if level(finding) >= view.show)
            yield from (_written(finding, outcome, lines, view) for finding in shown)


def _written(finding: Finding, report: Report, lines: Lines, view: View) -> str:
    at, path, kind = lines.position(place(finding).start), report.source.path, _TYPES.get(level(finding))
    if kind is None:
        return f"{on_one_line(f'{path}:{at.line}:{at.column}: {finding.rule}: {finding.message}')}\n"
    where = {"type": kind, "sourcepath": path, "linenumber": at.line, "columnnumber": at.column, "code": finding.rule}
    claim = cited(finding)
    evidence = f" — {quoted(claim.quote)} ({view.cite(claim.work)})" if claim else ""
    return _command(where, finding.message + evidence)


def _command(where: dict[str, object], message: str) -> str:
    said = ";".join(f"{name}={on_one_line(str(value)).translate(_IN_PROPERTY)}" for name, value in where.items())
    return f"##vso[task.logissue {said}]{on_one_line(message).translate(_IN_MESSAGE)}\n"
