"""Reports in, one JSON object out: every finding, supported ones too, and what could not be read.

Places are `{"line", "column", "offset"}`: line and column from 1, offset from 0, in code points.
"""

import json
from collections.abc import Iterable, Iterator

from factcheck.model import Edit, Failure, Finding, Lines, Match, Pair, Report, Sentence, Span
from factcheck.report import Outcome, Tally, View, level

VERSION = 1

# JSON escapes the controls of ASCII; these would still reach a terminal.
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0x200E, 0x2010), *range(0x2028, 0x202F))}
_ESCAPES |= {code: f"\\u{code:04x}" for code in range(0x2066, 0x206A)}


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """The object in pieces, a document each, so that a long run is not held in memory."""
    tally, failures = Tally(), []
    yield f'{{\n"version": {VERSION},\n"documents": ['
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            yield ("," if tally.documents else "") + "\n" + _dumps(_document(outcome, view))
        tally = tally.add(outcome)
    errors = [{"path": failure.path, "message": failure.why, "hint": failure.hint} for failure in failures]
    yield f'\n],\n"errors": {_dumps(errors)},\n"summary": {_dumps(_summary(tally, view))}\n}}\n'


def _dumps(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2).translate(_ESCAPES)


def _document(report: Report, view: View) -> dict[str, object]:
    lines = report.source.lines()
    return {
        "path": report.source.path,
        "findings": [_finding(finding, lines, view) for finding in report.findings if level(finding) >= view.show],
    }


def _finding(finding: Finding, lines: Lines, view: View) -> dict[str, object]:
    match = finding.matches[0] if finding.matches else None
    return {
        "verdict": finding.verdict.value,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "sentence": finding.sentence.text,
        **_range(finding.sentence.span, lines),
        "claim": match.claim.id if match else None,
        "score": round(match.score, 1) if match else None,
        "facts": [_fact(pair, finding.sentence, lines) for pair in finding.pairs],
        "citation": _citation(match, view) if match else None,
        "fix": [_edit(edit, lines) for edit in finding.edits] or None,
    }


def _fact(pair: Pair, sentence: Sentence, lines: Lines) -> dict[str, object]:
    return {
        "kind": pair.stated.kind,
        "draft": pair.stated.text,
        "source": pair.sourced.text if pair.sourced else None,
        "relation": pair.relation.value,
        **_range(sentence.span_of(pair.stated.start, pair.stated.end), lines),
    }


def _citation(match: Match, view: View) -> dict[str, object]:
    work = match.claim.work
    return {"work": work.id, "text": view.cite(work), "quote": match.claim.quote, "url": work.url}


def _edit(edit: Edit, lines: Lines) -> dict[str, object]:
    return {**_range(edit.span, lines), "text": edit.text}


def _range(span: Span, lines: Lines) -> dict[str, object]:
    return {"start": lines.position(span.start)._asdict(), "end": lines.position(span.end)._asdict()}


def _summary(tally: Tally, view: View) -> dict[str, object]:
    return {
        "documents": tally.documents,
        "unreadable": tally.unreadable,
        "sentences": tally.sentences,
        "supported": tally.supported,
        "contradicted": tally.contradicted,
        "overclaims": tally.overclaims,
        "unsourced": tally.unsourced,
        "not_checkworthy": tally.not_checkworthy,
        "rules": dict(sorted(tally.rules.items())),
        "claims": view.claims,
    }
