"""A paragraph and what was found in it in, the paragraph cut into sentences with findings and the text between out."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from factcheck.config import Level
from factcheck.model import Finding, Lines, Prose, Report, Role, Span
from factcheck.pieces import PLACEHOLDER
from factcheck.report import level
from factcheck.typed import NamedTuple
from factcheck.visible import visible

_SHOWN = str.maketrans({"\n": " ", "\t": " ", PLACEHOLDER: "…"})  # what is not prose (code, a picture) is left out


class Stretch(NamedTuple):
    """Part of a paragraph: one sentence with what was found of it, the gravest first, or text without findings."""

    start: int
    end: int
    findings: tuple[Finding, ...] = ()


def by_prose(report: Report, show: Level) -> dict[Span, list[Finding]]:
    """The findings at or above `show`, by the place of the paragraph that each is in."""
    found: dict[Span, list[Finding]] = {}
    for finding in report.findings:
        if level(finding) >= show:
            found.setdefault(whole(finding.sentence.prose), []).append(finding)
    return found


def rows(proses: Iterable[Prose], lines: Lines) -> Iterator[tuple[Prose, ...]]:
    """A paragraph each, or the cells of a table that stand in one line."""
    numbered = enumerate(proses)
    for _, run in groupby(
        numbered, lambda pair: line_of(pair[1], lines) if pair[1].role is Role.CELL else -1 - pair[0]
    ):
        yield tuple(prose for _, prose in run)


def line_of(prose: Prose, lines: Lines) -> int:
    """The line on which it begins."""
    return lines.position(whole(prose).start).line


def whole(prose: Prose) -> Span:
    """The whole of a paragraph."""
    return prose.to_source(0, len(prose.text))


def stretches(prose: Prose, findings: Sequence[Finding]) -> Iterator[Stretch]:
    """The whole of `prose`, cut where a sentence with findings begins or ends."""
    at = 0
    in_order = sorted(findings, key=lambda finding: (finding.sentence.start, -level(finding)))
    for (start, end), group in groupby(in_order, lambda finding: (finding.sentence.start, finding.sentence.end)):
        if prose.text[at:start].strip():
            yield Stretch(at, start)
        yield Stretch(start, end, tuple(group))
        at = end
    if prose.text[at:].strip():
        yield Stretch(at, len(prose.text))


def shown(text: str) -> str:
    """`text` of a paragraph as its reader sees it, made visible; the same length."""
    return visible(text.translate(_SHOWN))
