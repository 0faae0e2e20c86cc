"""One report in, its draft out as a reader sees it: a row for each paragraph, with its notes beside it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from factcheck import documents
from factcheck.model import Finding, Lines, Prose, Report, Role, Silenced, Span, Verdict
from factcheck.report import SIGNS, View, amiss, cited, level, sort, standing
from factcheck.report.fingerprint import fingerprints
from factcheck.report.html.notes import note
from factcheck.report.html.text import escaped, on_one_line
from factcheck.report.proofs import Cited, number
from factcheck.report.stretches import Stretch, by_prose, line_of, rows, shown, stretches, whole
from factcheck.typed import NamedTuple

_ID_LENGTH = 12


class _Desk(NamedTuple):
    """What is at hand while a draft is written out; `names` are the ids of the notes of its findings."""

    view: View
    cited: Cited
    names: Mapping[int, str]
    lines: Lines


def article(report: Report, view: View, cited_so_far: Cited, place: int = 1) -> str:
    """The document under its name; `cited_so_far` gets the proofs of its findings."""
    names = {
        id(finding): f"finding-{fingerprint[:_ID_LENGTH]}"
        for finding, fingerprint in zip(report.findings, fingerprints(report, report.source.path), strict=True)
    }
    desk = _Desk(view, cited_so_far, names, report.source.lines())
    found = by_prose(report, view.show)
    written = "".join(_row(proses, found, desk) for proses in rows(documents.read(report.source), desk.lines))
    return (
        f'<article class="document" id="document-{place}">\n<h2 class="path">{escaped(report.source.path)}</h2>\n'
        f"{written}{_asides(report, desk)}</article>\n"
    )


def _asides(report: Report, desk: _Desk) -> str:
    """What stands beside no sentence: what is silenced, by whom and why, and marks that silence nothing."""
    told = [
        (_at(each.finding, desk), f"silenced, {escaped(_answer(each))}: {_named(each.finding)}")
        for each in report.silenced
    ]
    told += [
        (_at(finding, desk), _named(finding))
        for finding in report.findings
        if finding.verdict is Verdict.UNUSED and level(finding) >= desk.view.show
    ]
    items = "".join(f"<li>line {line}: {said}</li>\n" for line, said in sorted(told))
    return f'<ul class="asides">\n{items}</ul>\n' if items else ""


def _at(finding: Finding, desk: _Desk) -> int:
    return desk.lines.position(finding.sentence.span.start).line


def _answer(silenced: Silenced) -> str:
    by = {
        "comment": "by a comment",
        "file": "by the file of ignored sentences",
        "baseline": "by the baseline",
        "configuration": "by the configuration",
    }
    if silenced.by not in by:
        return "[sic]"
    return by[silenced.by] + (f" (“{' '.join(silenced.reason.split())}”)" if silenced.reason else "")


def _named(finding: Finding) -> str:
    return f'<span class="rule">{escaped(finding.rule)}</span> {on_one_line(finding.message)}'


def _row(proses: Sequence[Prose], found: Mapping[Span, Sequence[Finding]], desk: _Desk) -> str:
    written, notes = [], []
    for prose in proses:
        cut = tuple(stretches(prose, found.get(whole(prose), ())))
        words = "".join(_spaced(cut, prose, desk))
        written.append(f'<span class="cell">{words}</span>' if prose.role is Role.CELL else words)
        notes += [_note(finding, desk) for stretch in cut for finding in stretch.findings]
    role = proses[0].role
    heading = ' role="heading" aria-level="3"' if role is Role.HEADING else ""
    margin = f'<div class="notes">\n{"".join(notes)}</div>\n' if notes else ""
    return (
        f'<div class="row">\n<p class="prose {role.value}" dir="auto" lang=""{heading}>'
        f'<span class="line" aria-hidden="true">{line_of(proses[0], desk.lines)}</span>{"".join(written)}</p>\n'
        f"{margin}</div>\n"
    )


def _spaced(cut: Iterable[Stretch], prose: Prose, desk: _Desk) -> Iterator[str]:
    """The stretches, with the space that stands between them."""
    at = 0
    for stretch in cut:
        yield escaped(shown(prose.text[at : stretch.start]))
        yield _stretch(stretch, prose, desk)
        at = stretch.end


def _stretch(stretch: Stretch, prose: Prose, desk: _Desk) -> str:
    words = shown(prose.text[stretch.start : stretch.end])
    if not stretch.findings:
        return escaped(words)
    gravest = stretch.findings[0]
    name = desk.names[id(stretch.findings[0])]
    return (
        f'<span class="sentence {sort(gravest)}" data-note="{name}" tabindex="-1" aria-details="{name}">'
        f'<span class="sign" aria-hidden="true">{SIGNS[standing(gravest)]}</span>{_marked(words, stretch.findings)}'
        f"{_references(stretch.findings, desk)}</span>"
    )


def _marked(words: str, findings: Sequence[Finding]) -> str:
    """The sentence with the words that count against it marked."""
    written, at = "", 0
    spots = {(pair.stated.start, pair.stated.end) for finding in findings for pair in amiss(finding)}
    for start, end in sorted(spots):
        if start >= at:
            written += f"{escaped(words[at:start])}<mark>{escaped(words[start:end])}</mark>"
            at = end
    return written + escaped(words[at:])


def _references(findings: Sequence[Finding], desk: _Desk) -> str:
    numbers = dict.fromkeys(number(claim, desk.cited) for finding in findings if (claim := cited(finding)))
    return "".join(f'&#8288;<a class="reference" href="#source-{one}">[{one}]</a>' for one in numbers)


def _note(finding: Finding, desk: _Desk) -> str:
    claim = cited(finding)
    return note(finding, desk.names[id(finding)], number(claim, desk.cited) if claim else None, desk.view)
