"""Reports in, reviewdog's diagnostic format out: comments on a change, with what is to be written as a suggestion.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. Columns count bytes of UTF-8, as it says.
"""

from collections.abc import Iterable, Iterator

from factcheck.config import Level
from factcheck.model import Failure, Finding, Lines, Report, Source, Span
from factcheck.report import Outcome, View, cited, level, place, quoted
from factcheck.report.record import dumps

_SEVERITIES = {
    Level.SUPPORTED: "INFO",
    Level.UNSOURCED: "INFO",
    Level.OVERCLAIM: "WARNING",
    Level.CONTRADICTED: "ERROR",
}


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One object; a document that could not be read is an error without a place in it."""
    found: list[dict[str, object]] = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            found.append({"message": outcome.why, "location": {"path": outcome.path}, "severity": "ERROR"})
        else:
            found.extend(_diagnostics(outcome, view))
    yield dumps({"source": {"name": "factcheck"}, "diagnostics": found}) + "\n"


def _diagnostics(report: Report, view: View) -> Iterator[dict[str, object]]:
    source, lines = report.source, report.source.lines()
    for finding in report.findings:
        if level(finding) >= view.show:
            yield {
                "message": _message(finding, view),
                "location": {"path": source.path, "range": _range(place(finding), source, lines)},
                "severity": _SEVERITIES[level(finding)],
                "code": {"value": finding.rule},
                "suggestions": _suggestions(finding, source, lines),
            }


def _suggestions(finding: Finding, source: Source, lines: Lines) -> list[dict[str, object]]:
    """What to write. Several would be taken for alternatives, and a fix of two edits is not half of one."""
    if len(finding.edits) != 1:
        return []
    return [{"range": _range(edit.span, source, lines), "text": edit.text} for edit in finding.edits]


def _message(finding: Finding, view: View) -> str:
    claim = cited(finding)
    return f"{finding.message}\n{quoted(claim.quote)} ({view.cite(claim.work)})" if claim else finding.message


def _range(span: Span, source: Source, lines: Lines) -> dict[str, object]:
    return {"start": _place(span.start, source, lines), "end": _place(span.end, source, lines)}


def _place(offset: int, source: Source, lines: Lines) -> dict[str, int]:
    position = lines.position(offset)
    before = source.text[offset - position.column + 1 : offset]
    return {"line": position.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
