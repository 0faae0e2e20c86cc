"""A finding in, the plain data that JSON is written from out; shared by the formats that are JSON.

Places are `{"line", "column", "offset"}`: line and column from 1, offset from 0, in code points, or in the units of
the encoding that was asked for.
"""

import json
import re

from factcheck.model import Edit, Failure, Finding, Lines, Match, Pair, Position, Sentence, Source, Span
from factcheck.report import UTF_32, Tally, View
from factcheck.typed import NamedTuple

VERSION = 1

# JSON escapes the controls of ASCII; these would still reach a terminal.
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(0x7F, 0xA0), *range(0x200E, 0x2010), *range(0x2028, 0x202F))}
_ESCAPES |= {code: f"\\u{code:04x}" for code in (*range(0x2066, 0x206A), 0x061C)}
_COMMAND = re.compile(r"##(?=(?:vso|teamcity)?\[)", re.IGNORECASE)  # a CI runner looks for one anywhere in a line


class Coded(NamedTuple):
    """The lines of a text, its places counted in the units of `encoding`; `starts` is where each line begins."""

    text: str
    lines: Lines
    encoding: str
    starts: tuple[int, ...]

    def position(self, offset: int) -> Position:
        line = self.lines.position(offset).line
        within = _units(self.text[self.lines.starts[line - 1] : offset], self.encoding)
        return Position(line, within + 1, self.starts[line - 1] + within)


Places = Lines | Coded


def places(source: Source, view: View) -> Places:
    """What tells the lines, columns and offsets of `source`."""
    lines = source.lines()
    if view.position_encoding == UTF_32:
        return lines
    starts, ends = [0], lines.starts[1:]
    for start, end in zip(lines.starts, ends, strict=False):
        starts.append(starts[-1] + _units(source.text[start:end], view.position_encoding))
    return Coded(source.text, lines, view.position_encoding, tuple(starts))


def _units(text: str, encoding: str) -> int:
    if text.isascii():
        return len(text)
    encoded = len(text.encode("utf-8" if encoding == "utf-8" else "utf-16-le", "surrogatepass"))
    return encoded if encoding == "utf-8" else encoded // 2


def dumps(value: object, indent: int | None = 2) -> str:
    """`value` as JSON, letters as they are, but what a terminal or a runner obeys; one line if `indent` is None."""
    written = json.dumps(value, ensure_ascii=False, indent=indent).translate(_ESCAPES)
    return _COMMAND.sub(r"\\u0023\\u0023", written)


def of_finding(finding: Finding, lines: Places, view: View) -> dict[str, object]:
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
        **({} if view.position_encoding == UTF_32 else {"position_encoding": view.position_encoding}),
    }


def _fact(pair: Pair, sentence: Sentence, lines: Places) -> dict[str, object]:
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


def _edit(edit: Edit, lines: Places) -> dict[str, object]:
    return {**_range(edit.span, lines), "text": edit.text, "safe": edit.is_safe}


def _range(span: Span, lines: Places) -> dict[str, object]:
    return {"start": lines.position(span.start)._asdict(), "end": lines.position(span.end)._asdict()}
