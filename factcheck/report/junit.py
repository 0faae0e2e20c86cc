"""Reports in, JUnit XML out (as Jenkins, GitLab and others read it): a document is a suite, a sentence a case.

A case fails where the exit status would, by `--fail-on`; below that, one without a source is skipped.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.config import Level
from factcheck.model import Failure, Finding, Lines, Report
from factcheck.report import Outcome, View, cited, level, place, quoted
from factcheck.report.stretches import shown
from factcheck.report.xml import attribute, text
from factcheck.visible import on_one_line, visible

_LONGEST_NAME = 100


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """A suite for each document, as it comes."""
    yield '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="factcheck">\n'
    for outcome in outcomes:
        yield from _unread(outcome) if isinstance(outcome, Failure) else _suite(outcome, view)
    yield "</testsuites>\n"


def _suite(report: Report, view: View) -> Iterator[str]:
    lines = report.source.lines()
    listed = [finding for finding in report.findings if level(finding) >= view.show]
    by_sentence = [tuple(group) for _, group in groupby(listed, lambda finding: finding.sentence.span)]
    least = view.fail_on(report.source.path)
    failed = sum(any(level(finding) >= least for finding in group) for group in by_sentence)
    skipped = sum(_is_skipped(group, least) for group in by_sentence)
    yield (
        f"  <testsuite name={attribute(report.source.path)} tests={attribute(len(by_sentence))}"
        f" failures={attribute(failed)} errors={attribute(0)} skipped={attribute(skipped)}>\n"
    )
    for group in by_sentence:
        yield from _case(group, report.source.path, lines, view)
    yield "  </testsuite>\n"


def _case(group: Sequence[Finding], path: str, lines: Lines, view: View) -> Iterator[str]:
    words = shown(group[0].sentence.text)
    name = words if len(words) <= _LONGEST_NAME else f"{words[: _LONGEST_NAME - 1]}…"
    line, least = lines.position(place(group[0]).start).line, view.fail_on(path)
    yield f"    <testcase classname={attribute(path)} name={attribute(f'{line}: {name}')}>\n"
    for finding in group:
        if level(finding) >= least:
            yield f"      <failure {_said(finding)}>{text(_told(finding, path, lines, view))}</failure>\n"
    if _is_skipped(group, least):
        yield f"      <skipped {_said(max(group, key=level))}/>\n"
    yield "    </testcase>\n"


def _said(finding: Finding) -> str:
    return f"type={attribute(finding.rule)} message={attribute(on_one_line(finding.message))}"


def _is_skipped(group: Sequence[Finding], least: Level) -> bool:
    """Neither passed nor failed: not borne out, and not to fail either."""
    return Level.SUPPORTED < max(map(level, group)) < least


def _told(finding: Finding, path: str, lines: Lines, view: View) -> str:
    position = lines.position(place(finding).start)
    told = [f"{visible(path)}:{position.line}:{position.column}", shown(finding.sentence.text)]
    claim = cited(finding)
    if claim:
        told += [quoted(on_one_line(claim.quote)), on_one_line(view.cite(claim.work)), on_one_line(claim.id)]
    return "\n".join(told)


def _unread(failure: Failure) -> Iterator[str]:
    path = attribute(failure.path)
    yield f'  <testsuite name={path} tests="1" failures="0" errors="1" skipped="0">\n'
    yield f'    <testcase classname={path} name="is read">\n'
    yield f'      <error type="unreadable" message={attribute(failure.why)}/>\n    </testcase>\n  </testsuite>\n'
