"""Reports in, a SARIF 2.1.0 log out (OASIS), as code hosts and editors read it.

Columns are UTF-16 code units, as `columnKind` says. Paths are relative to %SRCROOT%, which is the folder
that factcheck ran in.
"""

from collections.abc import Iterable, Iterator

from factcheck.config import Level
from factcheck.model import Edit, Failure, Finding, Lines, Report, Silenced, Source, Span
from factcheck.report import Outcome, View, cited, level, place, quoted
from factcheck.report.fingerprint import fingerprints
from factcheck.report.links import of_path, web
from factcheck.report.record import dumps
from factcheck.report.region import region
from factcheck.rules import BY_ID, RULES, Rule

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_ROOT = "%SRCROOT%"
_LEVELS = {Level.SUPPORTED: "none", Level.UNSOURCED: "note", Level.OVERCLAIM: "warning", Level.CONTRADICTED: "error"}
_SEVERITIES = {"info": "note", "warning": "warning", "error": "error"}
_INDEX = {rule.id: index for index, rule in enumerate(RULES)}


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One run; what could not be read is a notification of its invocation."""
    results: list[dict[str, object]] = []
    notifications = []
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            notifications.append(_notification(outcome))
        else:
            results.extend(_results(outcome, view))
    run = {
        "tool": {"driver": _driver(view)},
        "columnKind": "utf16CodeUnits",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that factcheck ran in."}}},
        "invocations": [
            {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications},
        ],
        "results": results,
    }
    yield dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _driver(view: View) -> dict[str, object]:
    return {
        "name": "factcheck",
        "semanticVersion": view.version,
        "shortDescription": {"text": "A linter for facts: checks a draft against a store of sourced claims."},
        "rules": [_descriptor(rule) for rule in RULES],
    }


def _descriptor(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": f"{rule.summary[0].upper()}{rule.summary[1:]}."},
        "fullDescription": {"text": rule.explanation},
        "help": {"text": f"{rule.explanation}\n\n{rule.remedy}"},
        "defaultConfiguration": {"level": _SEVERITIES[rule.severity.value]},
    }


def _results(report: Report, view: View) -> Iterator[dict[str, object]]:
    """What is silenced, too, as suppressed. All results of a run say whether they are, or none does (3.27.23)."""
    lines = report.source.lines()
    silenced = () if view.drops_silenced else report.silenced
    whole = report._replace(findings=(*report.findings, *(each.finding for each in silenced)))
    suppressions = [*([] for _ in report.findings), *([_suppression(each)] for each in silenced)]
    for finding, fingerprint, suppressed in zip(whole.findings, fingerprints(whole), suppressions, strict=True):
        if level(finding) >= view.show:
            yield _result(finding, report.source, lines, view) | {
                "partialFingerprints": {"factcheckSentence/v1": fingerprint},
                "suppressions": suppressed,
            }


def _suppression(silenced: Silenced) -> dict[str, object]:
    """A mark in the draft is in the source; the file of ignored sentences and the baseline are outside of it."""
    kind = "inSource" if silenced.by in {"comment", "sic"} else "external"
    reason = "in the baseline" if silenced.by == "baseline" else silenced.reason
    return {"kind": kind, "status": "accepted", **({"justification": reason} if reason else {})}


def _result(finding: Finding, source: Source, lines: Lines, view: View) -> dict[str, object]:
    known = {"ruleId": finding.rule, **({"ruleIndex": _INDEX[finding.rule]} if finding.rule in BY_ID else {})}
    at, around = place(finding), finding.sentence.span
    location = {"artifactLocation": _artifact(source.path), "region": _region(at, source, lines)}
    if at != around:  # the context must hold more than the region itself (SARIF 2.1.0, 3.29.5)
        location["contextRegion"] = _region(around, source, lines)
    found: dict[str, object] = {
        **known,
        "kind": "pass" if level(finding) is Level.SUPPORTED else "fail",
        "level": _LEVELS[level(finding)],
        "message": {"text": _message(finding, view)},
        "locations": [{"physicalLocation": location}],
    }
    if finding.edits:
        found["fixes"] = [_fix(finding.edits, source, lines)]
    if finding.matches:
        found["properties"] = _properties(finding, view)
    return found


def _message(finding: Finding, view: View) -> str:
    """What is wrong and the source's words: most viewers show nothing else of a result."""
    claim = cited(finding)
    return f"{finding.message}.\n{quoted(claim.quote)} ({view.cite(claim.work)})" if claim else f"{finding.message}."


def _properties(finding: Finding, view: View) -> dict[str, object]:
    match = finding.matches[0]
    work = match.claim.work
    said = {
        "claim": match.claim.id,
        "score": round(match.score, 1),
        "quote": match.claim.quote,
        "citation": view.cite(work),
        "url": web(work.url),
    }
    return {name: value for name, value in said.items() if value is not None}


def _fix(edits: tuple[Edit, ...], source: Source, lines: Lines) -> dict[str, object]:
    replacements = [
        {"deletedRegion": _region(edit.span, source, lines), "insertedContent": {"text": edit.text}} for edit in edits
    ]
    return {
        "description": {"text": "Write what the source has."},
        "artifactChanges": [{"artifactLocation": _artifact(source.path), "replacements": replacements}],
    }


def _region(span: Span, source: Source, lines: Lines) -> dict[str, object]:
    found = region(span, source, lines)
    return {
        "startLine": found.start_line,
        "startColumn": found.start_column,
        "endLine": found.end_line,
        "endColumn": found.end_column,
        "snippet": {"text": source.text[span.start : span.end]},
    }


def _artifact(path: str) -> dict[str, object]:
    uri = of_path(path)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": _ROOT}


def _notification(failure: Failure) -> dict[str, object]:
    return {
        "level": "error",
        "message": {"text": failure.why if failure.hint is None else f"{failure.why}. {failure.hint}"},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(failure.path)}}],
    }
