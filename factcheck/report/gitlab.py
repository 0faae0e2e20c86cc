"""Reports in, a GitLab code quality report out: the findings, for the merge request's widget and its diff."""

from collections.abc import Iterable, Iterator

from factcheck.config import Level
from factcheck.model import Failure, Finding, Lines, Report
from factcheck.report import Outcome, View, level, place
from factcheck.report.fingerprint import digest, fingerprints
from factcheck.report.record import dumps

_SEVERITIES = {
    Level.SUPPORTED: "info",
    Level.UNSOURCED: "info",
    Level.OVERCLAIM: "minor",
    Level.CONTRADICTED: "major",
}


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One array; a document that could not be read is a blocker at its first line."""
    issues: list[dict[str, object]] = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            issues.append(_unread(outcome))
        else:
            issues.extend(_issues(outcome, view))
    yield dumps(issues) + "\n"


def _issues(report: Report, view: View) -> Iterator[dict[str, object]]:
    lines = report.source.lines()
    for finding, fingerprint in zip(report.findings, fingerprints(report, report.source.path), strict=True):
        if level(finding) >= view.show:
            yield {
                "description": f"{finding.rule}: {finding.message}",
                "check_name": finding.rule,
                "fingerprint": fingerprint,
                "severity": _SEVERITIES[level(finding)],
                "location": {"path": report.source.path, "lines": _lines(finding, lines)},
            }


def _lines(finding: Finding, lines: Lines) -> dict[str, object]:
    span = place(finding)
    return {"begin": lines.position(span.start).line, "end": lines.position(span.end).line}


def _unread(failure: Failure) -> dict[str, object]:
    return {
        "description": failure.why,
        "check_name": "unreadable",
        "fingerprint": digest(f"unreadable\0{failure.path}"),
        "severity": "blocker",
        "location": {"path": failure.path, "lines": {"begin": 1}},
    }
