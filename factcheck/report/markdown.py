"""Reports in, Markdown out, to be posted as a comment on a pull or merge request.

Nothing of a draft, a store or a path is markup: what could begin any (on GitHub and GitLab: a mention, a
reference, a formula) is escaped, and no line begins with it. The first line is a mark by which the comment
is found again.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from factcheck.config import Level
from factcheck.model import Claim, Failure, Finding, Lines, Report
from factcheck.report import (
    SIGNS,
    Outcome,
    Tally,
    View,
    amiss,
    cited,
    level,
    place,
    plural,
    quoted,
    sorts,
    standing,
    told,
)
from factcheck.report.links import to_words
from factcheck.report.stretches import shown
from factcheck.visible import on_one_line

MARK = "<!-- factcheck -->"

_LONGEST = 60_000  # GitHub takes comments of up to 65,536 characters
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#!|~&@^$]|:(?=\S)|(?i:(?<=www)\.)")
# Word joiner: what makes a mention or a reference is looked for in the text as it is shown.
_REFERRING = re.compile(r"(?<=[@#!~%&^$])(?=\w)|(?<=\bGH)(?=-\d)")
_WORD_JOINER = "\u2060"
_IN_ADDRESS = str.maketrans({"(": "%28", ")": "%29", "<": "%3C", ">": "%3E", "\\": "%5C", "`": "%60", "|": "%7C"})


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """The counts, then each document's findings: the grave ones first, those without a source folded away."""
    tally, parts, left, length = Tally(), [], 0, 0
    for outcome in outcomes:
        tally = tally.add(outcome)
        for part, findings in _parts(outcome, view):
            length += len(part)
            if length > _LONGEST:
                left += findings
            else:
                parts.append(part)
    yield f"{MARK}\n\n### factcheck: {_counts(tally)}\n\n{_summary(tally, view)}\n"
    yield from parts
    if left:
        yield f"\n{left:,} more findings would make this too long for a comment: the job’s log has them all.\n"


def _parts(outcome: Outcome, view: View) -> Iterator[tuple[str, int]]:
    """Pieces that can be left out, and how many findings are in each."""
    if isinstance(outcome, Failure):
        yield f"\n#### {_escaped(outcome.path)}\n\n- ✗ **could not be read**: {_escaped(outcome.why)}\n", 1
        return
    listed = [finding for finding in outcome.findings if level(finding) >= view.show]
    grave = [finding for finding in listed if standing(finding) >= Level.OVERCLAIM]
    lines = outcome.source.lines()
    if listed:
        yield f"\n#### {_escaped(outcome.source.path)}\n", 0
    for finding in grave:
        yield _entry(finding, lines, view), 1
    for least, summary in ((Level.UNSOURCED, "without a source"), (Level.SUPPORTED, "supported")):
        folded = [finding for finding in listed if standing(finding) is least]
        if folded:
            yield _folded(folded, summary, outcome, view), len(folded)


def _entry(finding: Finding, lines: Lines, view: View) -> str:
    line = lines.position(place(finding).start).line
    written = [
        f"- {SIGNS[standing(finding)]} **line {line}, {finding.rule}**: {_escaped(finding.message)}",
        "",
        f"  > {_marked(finding)}",
    ]
    if claim := cited(finding):
        written += ["", f"  Source: {_cited(claim, view)}"]
    return "\n" + "\n".join(written) + "\n"


def _folded(findings: Sequence[Finding], summary: str, report: Report, view: View) -> str:
    lines = report.source.lines()
    entries = "".join(_line(finding, lines, view) for finding in findings)
    return (
        f"\n<details><summary>{SIGNS[standing(findings[0])]} {plural(len(findings), 'sentence')} {summary}"
        f"</summary>\n\n{entries}\n</details>\n"
    )


def _line(finding: Finding, lines: Lines, view: View) -> str:
    number = lines.position(place(finding).start).line
    if claim := cited(finding):
        return f"- line {number}: {_marked(finding)} {_cited(claim, view)}\n"
    return f"- line {number}: {_marked(finding)} ({_escaped(finding.message)})\n"


def _marked(finding: Finding) -> str:
    """The sentence, with the words that count against it in bold."""
    text = shown(finding.sentence.text)
    written, at = "", 0
    for start, end in sorted((pair.stated.start, pair.stated.end) for pair in amiss(finding)):
        if start >= at:
            written += f"{_literal(text[at:start])}<strong>{_literal(text[start:end])}</strong>"
            at = end
    return written + _literal(text[at:])


def _cited(claim: Claim, view: View) -> str:
    words = _escaped(quoted(claim.quote))
    address = to_words(claim)
    citation = _escaped(view.cite(claim.work))
    return f"{words} {f'[{citation}](<{address.translate(_IN_ADDRESS)}>)' if address else citation}"


def _counts(tally: Tally) -> str:
    said = [f"{SIGNS[found]} {count} {name}" for found, count, name in sorts(tally) if count]
    return ", ".join(said) or "nothing to check"


def _summary(tally: Tally, view: View) -> str:
    unread = f"; **{tally.unreadable} could not be read**" if tally.unreadable else ""
    return f"{told(tally, view.claims)}{unread}."


def _escaped(text: str) -> str:
    """`text` on one line, as Markdown that shows just it."""
    return _literal(on_one_line(text))


def _literal(text: str) -> str:
    joined = _REFERRING.sub(_WORD_JOINER, text)
    return _MARKUP.sub(lambda found: f"\\{found.group()}", joined)
