"""One report in, its draft out as a reader sees it, with signs, marks and notes in place."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from factcheck import documents
from factcheck.config import Level
from factcheck.model import Finding, Lines, Prose, Report, Role, Span, Verdict
from factcheck.report import SIGNS, amiss, cited, level, standing
from factcheck.report.stretches import Stretch, by_prose, line_of, rows, shown, stretches, whole
from factcheck.report.terminal.pen import BOLD, DIM, PLAIN, STYLES, TITLE, Pen, beside, cite, indented, quoted
from factcheck.visible import on_one_line, visible

_MARKS = {found: style + Style(reverse=True) for found, style in STYLES.items()}
_CARETS: dict[Style | str, Style] = {_MARKS[found]: style for found, style in STYLES.items()}
_UNCOVERED = Style(underline=True)
_LONGEST_RUN = 2


def annotated(report: Report, pen: Pen) -> Iterator[Text]:
    """The document under its name; a long run of paragraphs without findings is one line."""
    lines = report.source.lines()
    found = by_prose(report, pen.view.show)
    yield from (Text(visible(report.source.path), TITLE), Text())
    paragraphs = documents.read(report.source)
    for has_findings, run in groupby(rows(paragraphs, lines), lambda row: any(whole(prose) in found for prose in row)):
        several = tuple(run)
        if not has_findings and len(several) > _LONGEST_RUN:
            yield from beside("⋮  ", (Text(f"{len(several)} paragraphs with nothing to show", DIM), Text()))
            continue
        for row, following in zip(several, (*several[1:], ()), strict=True):
            if len(row) > 1:
                yield from _cells(row, found, lines, pen)
            else:
                yield from _paragraph(row[0], found.get(whole(row[0]), ()), lines, pen)
            if not (len(row) > 1 and len(following) > 1 and _is_plain(row, found)):  # rows of one table stay together
                yield Text()
    marks = [
        finding for finding in report.findings if finding.verdict is Verdict.UNUSED and level(finding) >= pen.view.show
    ]
    for mark in marks:
        text = Text.assemble((mark.rule, STYLES[level(mark)]), ": ", on_one_line(mark.message))
        yield from beside(f"{lines.position(mark.sentence.span.start).line}  ", _wrapped(text, pen))
    if marks:
        yield Text()


def _paragraph(prose: Prose, findings: Sequence[Finding], lines: Lines, pen: Pen) -> Iterator[Text]:
    at_line = None
    for block in _blocks(stretches(prose, findings)):
        line = lines.position(prose.to_source(block[0].start, block[0].end).start).line
        text = Text(style=BOLD if prose.role is Role.HEADING else PLAIN)
        if prose.role is Role.ITEM and block[0].start == 0:
            text.append("• ")
        for stretch in block:
            text.append_text(_sentence(stretch, prose, pen))
        yield from beside("" if line == at_line else f"{line}  ", _wrapped(text, pen))
        at_line = line
        for stretch in block:
            yield from _notes(stretch, pen)


def _cells(row: Sequence[Prose], found: Mapping[Span, Sequence[Finding]], lines: Lines, pen: Pen) -> Iterator[Text]:
    """The cells of a table's row side by side, and what there is to say of them below."""
    cut = [tuple(stretches(prose, found.get(whole(prose), ()))) for prose in row]
    text = Text()
    for prose, cell in zip(row, cut, strict=True):
        text.append_text(Text("│ ", DIM) if text else Text())
        for stretch in cell:
            text.append_text(_sentence(stretch, prose, pen))
    yield from beside(f"{line_of(row[0], lines)}  ", _wrapped(text, pen))
    for stretch in (stretch for cell in cut for stretch in cell):
        yield from _notes(stretch, pen)


def _is_plain(row: Sequence[Prose], found: Mapping[Span, Sequence[Finding]]) -> bool:
    """Whether nothing is written below a row of a table."""
    return not any(_is_explained(finding) for prose in row for finding in found.get(whole(prose), ()))


def _blocks(stretches: Iterable[Stretch]) -> Iterator[tuple[Stretch, ...]]:
    """Stretches that run on in one block of lines; one with something to explain stands alone."""
    for alone, run in groupby(stretches, lambda stretch: any(_is_explained(one) for one in stretch.findings)):
        block = tuple(run)
        yield from ((stretch,) for stretch in block) if alone else (block,)


def _is_explained(finding: Finding) -> bool:
    return standing(finding) >= Level.OVERCLAIM or (finding.verdict is Verdict.UNSOURCED and bool(finding.matches))


def _sentence(stretch: Stretch, prose: Prose, pen: Pen) -> Text:
    """The words with the gravest finding's sign before, its marks within and the citations after."""
    words = shown(prose.text[stretch.start : stretch.end]).strip()
    if not stretch.findings:
        return Text(words + " ")
    gravest = standing(stretch.findings[0])
    body = Text(words)
    for finding in stretch.findings:
        for pair in amiss(finding):
            style = _UNCOVERED if gravest is Level.UNSOURCED else _MARKS[gravest]
            body.stylize(style, pair.stated.start, pair.stated.end)
    numbers = dict.fromkeys(cite(claim, pen) for finding in stretch.findings if (claim := cited(finding)))
    tail = "".join(f" {number}" for number in numbers)
    return Text.assemble((SIGNS[gravest] + " ", STYLES[gravest]), body, (tail, DIM), " ")


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


def _notes(stretch: Stretch, pen: Pen) -> Iterator[Text]:
    """What there is to say of a sentence; what its sign does not tell, being of something graver, is told too."""
    for finding in stretch.findings:
        if _is_explained(finding) or standing(finding) is not standing(stretch.findings[0]):
            yield from beside("", _note(finding, pen))


def _note(finding: Finding, pen: Pen) -> Iterator[Text]:
    """What is wrong, and under it the source's own words."""
    style = STYLES[standing(finding)]
    where = f" ({finding.sentence.prose.place})" if finding.sentence.prose.place else ""
    rule = Text.assemble((finding.rule, style), ": ", on_one_line(finding.message + where))
    yield from indented(rule, 2, pen)
    claim = cited(finding)
    if claim is not None:
        quote = quoted(claim)
        for pair in amiss(finding):
            if pair.sourced:
                quote.highlight_words([on_one_line(pair.sourced.text)], BOLD)
        yield from indented(Text.assemble((f"{cite(claim, pen)} ", DIM), quote), 2, pen)
    elif finding.matches:
        near = finding.matches[0].claim
        yield from indented(Text.assemble((f"nearest: {on_one_line(near.text)} [{near.id}]", DIM)), 2, pen)
