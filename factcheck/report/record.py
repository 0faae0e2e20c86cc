"""A finding in, the plain data that JSON is written from out; shared by the formats that are JSON.

Places are `{"line", "column", "offset"}`: line and column from 1, offset from 0, in code points.
"""

import json
import re

from factcheck.model import Edit, Failure, Finding, Lines, Match, Pair, Sentence, Span
from factcheck.report import Tally, View

VERSION = 1

# JSON escapes the controls of ASCII; these would still reach a terminal.
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0x200E, 0x2010), *range(0x2028, 0x202F))}
_ESCAPES |= {code: f"\\u{code:04x}" for code in (*range(0x2066, 0x206A), 0x061C)}
_COMMAND = re.compile(r"##(?=(?:vso|teamcity)?\[)", re.IGNORECASE)  # a CI runner looks for one anywhere in a line


def dumps(value: object, indent: int | None = 2) -> str:
    """`value` as JSON, letters as they are, but what a terminal or a runner obeys; one line if `indent` is None."""
    written = json.dumps(value, ensure_ascii=False, indent=indent).translate(_ESCAPES)
    return _COMMAND.sub(r"\\u0023\\u0023", written)


def of_finding(finding: Finding, lines: Lines, view: View) -> dict[str, object]:
    """All that is known of a finding."""
    match = finding.matches[0] if finding.matches else None
    where = finding.sentence.prose.place
    return {
        "verdict": finding.verdict.value,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "sentence": finding.sentence.text,
        **_range(finding.sentence.span, lines),
        **({"where": where} if where else {}),
        "claim": match.claim.id if match else None,
        "score": round(match.score, 1) if match else None,
        "facts": [_fact(pair, finding.sentence, lines) for pair in finding.pairs],
        "citation": _citation(match, view) if match else None,
        "fix": [_edit(edit, lines) for edit in finding.edits] or None,
    }


def of_failure(failure: Failure) -> dict[str, object]:
    """A document that could not be read, and why."""
    return {"path": failure.path, "message": failure.why, "hint": failure.hint}


def of_tally(tally: Tally, view: View) -> dict[str, object]:
    """What was counted."""
    return {
        "documents": tally.documents,
        "unreadable": tally.unreadable,
        "sentences": tally.sentences,
        "supported": tally.supported,
        "contradicted": tally.contradicted,
        "overclaims": tally.overclaims,
        "unsourced": tally.unsourced,
        "not_checkworthy": tally.not_checkworthy,
        "silenced": tally.silenced,
        "rules": dict(sorted(tally.rules.items())),
        "claims": view.claims,
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
    return {**_range(edit.span, lines), "text": edit.text, "safe": edit.is_safe}


def _range(span: Span, lines: Lines) -> dict[str, object]:
    return {"start": lines.position(span.start)._asdict(), "end": lines.position(span.end)._asdict()}
