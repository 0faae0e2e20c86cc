"""One report in, its draft out as a reader sees it, with signs, marks and notes in place."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from factcheck import documents
from factcheck.config import Level
from factcheck.model import Finding, Lines, Prose, Report, Role, Span, Verdict
from factcheck.pieces import PLACEHOLDER
from factcheck.report import amiss, level
from factcheck.report.terminal.pen import (
    BOLD,
    DIM,
    PLAIN,
    SIGNS,
    STYLES,
    TITLE,
    Pen,
    beside,
    cite,
    indented,
    quoted,
)
from factcheck.typed import NamedTuple
from factcheck.visible import on_one_line, visible

_MARKS = {found: style + Style(reverse=True) for found, style in STYLES.items()}
_CARETS: dict[Style | str, Style] = {_MARKS[found]: style for found, style in STYLES.items()}
_UNCOVERED = Style(underline=True)
_SHOWN = str.maketrans({"\n": " ", "\t": " ", PLACEHOLDER: "…"})  # what is not prose (code, a picture) is left out
_LONGEST_RUN = 2


class _Stretch(NamedTuple):
    """Part of a paragraph: one sentence with what was found of it, or text that nothing was found of."""

    start: int
    end: int
    findings: tuple[Finding, ...] = ()


def annotated(report: Report, pen: Pen) -> Iterator[Text]:
    """The document under its name; a long run of paragraphs without findings is one line."""
    lines = report.source.lines()
    by_prose: dict[Span, list[Finding]] = {}
    for finding in report.findings:
        if level(finding) >= pen.view.show:
            by_prose.setdefault(_span(finding.sentence.prose), []).append(finding)
    yield from (Text(visible(report.source.path), TITLE), Text())
    paragraphs = documents.read(report.source)
    for has_findings, run in groupby(paragraphs, lambda prose: _span(prose) in by_prose):
        proses = tuple(run)
        if not has_findings and len(proses) > _LONGEST_RUN:
            yield from beside("⋮  ", (Text(f"{len(proses)} paragraphs with nothing to show", DIM), Text()))
            continue
        for prose in proses:
            yield from _paragraph(prose, by_prose.get(_span(prose), ()), lines, pen)
            yield Text()


def _span(prose: Prose) -> Span:
    return prose.to_source(0, len(prose.text))


def _paragraph(prose: Prose, findings: Sequence[Finding], lines: Lines, pen: Pen) -> Iterator[Text]:
    shown = None
    for block in _blocks(_stretches(prose, findings)):
        line = lines.position(prose.to_source(block[0].start, block[0].end).start).line
        text = Text(style=BOLD if prose.role is Role.HEADING else PLAIN)
        if prose.role is Role.ITEM and block[0].start == 0:
            text.append("• ")
        for stretch in block:
            text.append_text(_sentence(stretch, prose, pen))
        yield from beside("" if line == shown else f"{line}  ", _wrapped(text, pen))
        shown = line
        for stretch in block:
            for finding in stretch.findings:
                yield from beside("", _note(finding, pen))


def _stretches(prose: Prose, findings: Sequence[Finding]) -> Iterator[_Stretch]:
    """The whole of `prose`, cut where a sentence with findings begins or ends."""
    at = 0
    in_order = sorted(findings, key=lambda finding: (finding.sentence.start, -level(finding)))
    for (start, end), group in groupby(in_order, lambda finding: (finding.sentence.start, finding.sentence.end)):
        if prose.text[at:start].strip():
            yield _Stretch(at, start)
        yield _Stretch(start, end, tuple(group))
        at = end
    if prose.text[at:].strip():
        yield _Stretch(at, len(prose.text))


def _blocks(stretches: Iterable[_Stretch]) -> Iterator[tuple[_Stretch, ...]]:
    """Stretches that run on in one block of lines; one with something to explain stands alone."""
    for alone, run in groupby(stretches, lambda stretch: any(_is_explained(one) for one in stretch.findings)):
        block = tuple(run)
        yield from ((stretch,) for stretch in block) if alone else (block,)


def _is_explained(finding: Finding) -> bool:
    return level(finding) >= Level.OVERCLAIM or (finding.verdict is Verdict.UNSOURCED and bool(finding.matches))


def _sentence(stretch: _Stretch, prose: Prose, pen: Pen) -> Text:
    """The words with the gravest finding's sign before, its marks within and the citations after."""
    words = visible(prose.text[stretch.start : stretch.end].translate(_SHOWN)).strip()
    if not stretch.findings:
        return Text(words + " ")
    gravest = level(stretch.findings[0])
    body = Text(words)
    for finding in stretch.findings:
        for pair in amiss(finding):
            style = _UNCOVERED if gravest is Level.UNSOURCED else _MARKS[gravest]
            body.stylize(style, pair.stated.start, pair.stated.end)
    numbers = dict.fromkeys(cite(finding.matches[0].claim, pen) for finding in stretch.findings if _is_cited(finding))
    tail = "".join(f" {number}" for number in numbers)
    return Text.assemble((SIGNS[gravest] + " ", STYLES[gravest]), body, (tail, DIM), " ")


def _is_cited(finding: Finding) -> bool:
    return bool(finding.matches) and finding.verdict is not Verdict.UNSOURCED


def _wrapped(text: Text, pen: Pen) -> Iterator[Text]:
    """The lines of `text`, each with its carets under the words that a source denies."""
    for line in text.wrap(pen.console, pen.width, overflow="fold"):
        yield line
        carets = Text()
        for span in line.spans:
            if span.style in _CARETS:
                marked = line.plain[span.start : span.end].rstrip()
                carets.pad_right(max(cell_len(line.plain[: span.start]) - carets.cell_len, 0))
                carets.append("^" * cell_len(marked), _CARETS[span.style])
        if carets:
            yield carets


def _note(finding: Finding, pen: Pen) -> Iterator[Text]:
    """What is wrong, and under it the source's own words."""
    if not _is_explained(finding):
        return
    style = STYLES[level(finding)]
    rule = Text.assemble((finding.rule, style), ": ", on_one_line(finding.message))
    yield from indented(rule, 2, pen)
    if _is_cited(finding):
        quote = quoted(finding.matches[0].claim)
        for pair in amiss(finding):
            if pair.sourced:
                quote.highlight_words([on_one_line(pair.sourced.text)], BOLD)
        yield from indented(quote, 2, pen)
