"""A report, and what may answer for its findings, in; the report with those findings set apart out."""

from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import Finding, Report, Silenced, Span, Verdict
from factcheck.suppress import SIGN, Answers, baseline, sic, sidecar
from factcheck.suppress.marks import Mark, read
from factcheck.suppress.reach import reaches, sentences_of
from factcheck.suppress.unused import of_marks


def answered(report: Report, answers: Answers) -> Report:
    """What `suppress.quieted` says."""
    marks = read(report.source) if SIGN in report.source.text else ()
    reached = reaches(report.source, marks, sentences_of(report.source)) if marks else ()
    used: set[tuple[Mark, str]] = set()
    left = Counter(answers.accepted or {})
    kept: list[Finding] = []
    silenced: list[Silenced] = []
    for finding, near in _beside(report.findings, reached):
        found = None if finding.verdict is Verdict.SUPPORTED else _answer(finding, near, answers, used, left)
        if found is None:
            kept.append(finding)
        else:
            silenced.append(found)
    unused = of_marks(report.source, marks, used, needs_reason=answers.needs_reason)
    findings = sorted((*kept, *unused), key=lambda finding: finding.sentence.span)
    return report._replace(findings=tuple(findings), silenced=(*report.silenced, *silenced))


def _beside(
    findings: Sequence[Finding], reached: Sequence[tuple[Mark, Span]]
) -> Iterator[tuple[Finding, Sequence[tuple[Mark, Span]]]]:
    """Each finding, in the order of the text, with the marks that reach as far."""
    coming = sorted(reached, key=lambda each: each[1], reverse=True)
    near: list[tuple[Mark, Span]] = []
    for finding in findings:
        place = finding.sentence.span
        while coming and coming[-1][1].start < place.end:
            near.append(coming.pop())
        near = [(mark, span) for mark, span in near if place.start < span.end]
        yield finding, near


def _answer(
    finding: Finding,
    reached: Sequence[tuple[Mark, Span]],
    answers: Answers,
    used: set[tuple[Mark, str]],
    left: Counter[baseline.Key],
) -> Silenced | None:
    """Who answers for `finding`, if anybody does; each mark that would is used, and one finding of the baseline."""
    by_marks = [
        mark for mark, span in reached if _is_for(mark, span, finding) and (mark.reason or not answers.needs_reason)
    ]
    for mark in by_marks:
        used.update((mark, target) for target in _hit(mark, finding))
    if by_marks:
        return Silenced(finding, "comment", by_marks[0].reason)
    if sic.is_marked(finding):
        return Silenced(finding, "sic", "[sic]")
    for entry in answers.entries:
        if sidecar.is_of(entry, finding) and (entry.reason or not answers.needs_reason):
            return Silenced(finding, "file", entry.reason, entry.number)
    key = baseline.key(finding, answers.path) if left else None
    if key is None or left[key] <= 0:
        return None
    left[key] -= 1
    return Silenced(finding, "baseline", path=answers.path)


def _is_for(mark: Mark, span: Span, finding: Finding) -> bool:
    place = finding.sentence.span
    is_there = place.start < span.end and span.start < place.end
    return is_there and bool(_hit(mark, finding))


def _hit(mark: Mark, finding: Finding) -> tuple[str, ...]:
    """Those targets of `mark` that `finding` is of; none unless it is of one of its rules and of one of its claims."""
    rules = tuple(rule for rule in mark.rules if rule == finding.rule)
    claims = tuple(claim for claim in mark.claims if any(match.claim.id == claim for match in finding.matches))
    if (mark.rules and not rules) or (mark.claims and not claims):
        return ()
    return (*rules, *claims) or ("",)
