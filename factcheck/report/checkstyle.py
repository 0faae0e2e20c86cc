"""Reports in, Checkstyle's XML out: what Jenkins, reviewdog and most other collectors of findings read.

Columns count code points, the first of them 1, as Checkstyle's own do.
"""

from collections.abc import Iterable, Iterator

from factcheck.config import Level
from factcheck.model import Failure, Report
from factcheck.report import Outcome, View, cited, level, place
from factcheck.report.xml import attribute
from factcheck.visible import on_one_line

_SEVERITIES = {
    Level.SUPPORTED: "info",
    Level.UNSOURCED: "info",
    Level.OVERCLAIM: "warning",
    Level.CONTRADICTED: "error",
}


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """A file for each document, as it comes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n'
    for outcome in outcomes:
        path = outcome.path if isinstance(outcome, Failure) else outcome.source.path
        errors = _unread(outcome) if isinstance(outcome, Failure) else _errors(outcome, view)
        yield f"  <file name={attribute(path)}>\n"
        yield from (f"    <error {said}/>\n" for said in errors)
        yield "  </file>\n"
    yield "</checkstyle>\n"


def _errors(report: Report, view: View) -> Iterator[str]:
    lines = report.source.lines()
    for finding in report.findings:
        if level(finding) >= view.show:
            at = lines.position(place(finding).start)
            claim = cited(finding)
            message = f"{finding.message} [{claim.id}]" if claim else finding.message
            yield _said(at.line, at.column, _SEVERITIES[level(finding)], message, finding.rule)


def _unread(failure: Failure) -> Iterator[str]:
    yield _said(1, 1, "error", failure.why, "unreadable")


def _said(line: int, column: int, severity: str, message: str, rule: str) -> str:
    values = {
        "line": line,
        "column": column,
        "severity": severity,
        "message": on_one_line(message),
        "source": f"factcheck.{rule}",
    }
    return " ".join(f"{name}={attribute(value)}" for name, value in values.items())
