"""Reports in, an annotated draft out: every sentence in its place, the sources, and what was counted.

The only file that imports rich. Colours are the terminal's own sixteen and never carry a meaning
alone: each verdict has a sign, and words that a source denies stand over a line of carets.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from factcheck import documents
from factcheck.config import Level
from factcheck.model import Claim, Finding, Lines, Prose, Report, Role, Span, Verdict
from factcheck.report import Outcome, Tally, View, amiss, level
from factcheck.visible import on_one_line, visible

_SIGNS = {Level.SUPPORTED: "✓", Level.UNSOURCED: "?", Level.OVERCLAIM: "▲", Level.CONTRADICTED: "✗"}
_STYLES = {
    Level.SUPPORTED: Style(color="green", bold=True),
    Level.UNSOURCED: Style(color="blue", bold=True),
    Level.OVERCLAIM: Style(color="magenta", bold=True),
    Level.CONTRADICTED: Style(color="red", bold=True),
}
_MARKS = {found: style + Style(reverse=True) for found, style in _STYLES.items()}
_PLAIN, _BOLD, _DIM, _UNCOVERED = Style(), Style(bold=True), Style(dim=True), Style(underline=True)
_GUTTER = 6
_WIDEST = 110
_NARROWEST = 24
_LONGEST_RUN = 2


class _Stretch(NamedTuple):
    """Part of a paragraph: one sentence with what was found of it, or text that nothing was found of."""

    start: int
    end: int
    findings: tuple[Finding, ...] = ()


class _Pen(NamedTuple):
    """What is written with, and the claims cited so far by their ids, in the order of their numbers."""

    console: Console
    view: View
    cited: dict[str, Claim]

    @property
    def width(self) -> int:
        return max(min(self.view.width, _WIDEST) - _GUTTER - 1, _NARROWEST)


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """Each draft as its reader sees it, then the sources cited, then the summary."""
    pen, tally = _Pen(_console(view), view, {}), Tally()
    for outcome in outcomes:
        tally = tally.add(outcome)
        if isinstance(outcome, Report) and any(level(finding) >= view.show for finding in outcome.findings):
            yield _written(_document(outcome, pen), pen)
    yield _written((*_sources(pen), *_summary(tally, view)), pen)


def _console(view: View) -> Console:
    return Console(
        width=view.width,
        height=25,
        force_terminal=True,
        color_system="standard" if view.colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def _written(lines: Iterable[Text], pen: _Pen) -> str:
    with pen.console.capture() as capture:
        for line in lines:
            line.rstrip()
            pen.console.print(line, soft_wrap=True)
    return capture.get()


def _document(report: Report, pen: _Pen) -> Iterator[Text]:
    lines = report.source.lines()
    by_prose: dict[Span, list[Finding]] = {}
    for finding in report.findings:
        if level(finding) >= pen.view.show:
            by_prose.setdefault(_span(finding.sentence.prose), []).append(finding)
    yield Text(visible(report.source.path), Style(bold=True, underline=True))
    yield Text()
    paragraphs = documents.read(report.source)
    for has_findings, run in groupby(paragraphs, lambda prose: _span(prose) in by_prose):
        proses = tuple(run)
        if not has_findings and len(proses) > _LONGEST_RUN:
            yield Text(f"{'⋮':>{_GUTTER - 2}}  {len(proses)} paragraphs with nothing to show", _DIM)
            yield Text()
            continue
        for prose in proses:
            yield from _paragraph(prose, by_prose.get(_span(prose), ()), lines, pen)
            yield Text()


def _span(prose: Prose) -> Span:
    return prose.to_source(0, len(prose.text))


def _paragraph(prose: Prose, findings: Sequence[Finding], lines: Lines, pen: _Pen) -> Iterator[Text]:
    shown = None
    for block in _blocks(_stretches(prose, findings)):
        line = lines.position(prose.to_source(block[0].start, block[0].end).start).line
        text = Text(style=_BOLD if prose.role is Role.HEADING else _PLAIN)
        if prose.role is Role.ITEM and block[0].start == 0:
            text.append("• ")
        for stretch in block:
            text.append_text(_sentence(stretch, prose, pen))
        yield from _beside(None if line == shown else line, _wrapped(text, pen))
        shown = line
        for stretch in block:
            for finding in stretch.findings:
                yield from _beside(None, _note(finding, pen))


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


def _sentence(stretch: _Stretch, prose: Prose, pen: _Pen) -> Text:
    """The words with the gravest finding's sign before, its marks within and the citations after."""
    words = visible(prose.text[stretch.start : stretch.end].replace("\n", " ").replace("\t", " ")).strip()
    if not stretch.findings:
        return Text(words + " ")
    gravest = level(stretch.findings[0])
    body = Text(words)
    for finding in stretch.findings:
        for pair in amiss(finding):
            style = _UNCOVERED if gravest is Level.UNSOURCED else _MARKS[gravest]
            body.stylize(style, pair.stated.start, pair.stated.end)
    numbers = dict.fromkeys(_number(finding, pen) for finding in stretch.findings)
    tail = "".join(f" {number}" for number in numbers if number)
    return Text.assemble((_SIGNS[gravest] + " ", _STYLES[gravest]), body, (tail, _DIM), " ")


def _number(finding: Finding, pen: _Pen) -> str:
    """The claim's number in the list of sources; it gets the next one when it is first cited."""
    if not finding.matches or finding.verdict is Verdict.UNSOURCED:
        return ""
    claim = finding.matches[0].claim
    pen.cited.setdefault(claim.id, claim)
    return f"[{list(pen.cited).index(claim.id) + 1}]"


def _wrapped(text: Text, pen: _Pen) -> Iterator[Text]:
    """The lines of `text`, each with its carets under the words that a source denies."""
    carets_of: dict[Style | str, Style] = {_MARKS[found]: style for found, style in _STYLES.items()}
    for line in text.wrap(pen.console, pen.width, overflow="fold"):
        yield line
        carets = Text()
        for span in line.spans:
            if span.style in carets_of:
                marked = line.plain[span.start : span.end].rstrip()
                carets.pad_right(max(cell_len(line.plain[: span.start]) - carets.cell_len, 0))
                carets.append("^" * cell_len(marked), carets_of[span.style])
        if carets:
            yield carets


def _note(finding: Finding, pen: _Pen) -> Iterator[Text]:
    """What is wrong, and under it the source's own words."""
    if not _is_explained(finding):
        return
    style = _STYLES[level(finding)]
    rule = Text.assemble((finding.rule, style), ": ", on_one_line(finding.message))
    yield from _indented(rule, 2, pen)
    if finding.matches and finding.verdict is not Verdict.UNSOURCED:
        quote = _quote(finding.matches[0].claim)
        for pair in amiss(finding):
            if pair.sourced:
                quote.highlight_words([on_one_line(pair.sourced.text)], _BOLD)
        yield from _indented(quote, 2, pen)


def _quote(claim: Claim) -> Text:
    words = on_one_line(claim.quote)
    return Text(words if words.startswith("“") and words.endswith("”") else f"“{words}”")


def _indented(text: Text, columns: int, pen: _Pen) -> Iterator[Text]:
    for line in text.wrap(pen.console, max(pen.width - columns, _NARROWEST), overflow="fold"):
        yield Text.assemble(" " * columns, line)


def _beside(number: int | None, block: Iterable[Text]) -> Iterator[Text]:
    """`block` to the right of the margin, with the line number in the draft beside its first line."""
    for index, line in enumerate(block):
        margin = f"{number:>{_GUTTER - 2}}  " if number is not None and index == 0 else " " * _GUTTER
        yield Text.assemble((margin, _DIM if margin.strip() else _PLAIN), line)


def _sources(pen: _Pen) -> Iterator[Text]:
    if not pen.cited:
        return
    yield Text("Sources", Style(bold=True, underline=True))
    yield Text()
    numbered: dict[str, list[tuple[int, Claim]]] = {}
    for number, claim in enumerate(pen.cited.values(), 1):
        numbered.setdefault(claim.work.id, []).append((number, claim))
    for claims in numbered.values():
        work = claims[0][1].work
        link = Style(link=work.url) if pen.view.hyperlinks and _is_web(work.url) else _PLAIN
        yield from _indented(Text(on_one_line(pen.view.cite(work)), link), 2, pen)
        for number, claim in claims:
            quoted = _indented(_quote(claim), 0, pen)
            for index, line in enumerate(quoted):
                yield Text.assemble((f"{f'[{number}]':>{_GUTTER - 1}} " if index == 0 else " " * _GUTTER, _DIM), line)
            yield Text(f"{'':{_GUTTER}}{on_one_line(claim.id)}", _DIM)
        yield Text()


def _is_web(url: str | None) -> bool:
    return url is not None and url.startswith(("https://", "http://")) and url.isprintable()


def _summary(tally: Tally, view: View) -> Iterator[Text]:
    """What was checked against what, and what came of it; the signs of the verdicts serve as the legend."""
    yield Text(
        f"{_plural(tally.sentences, 'sentence')} in {_plural(tally.documents, 'document')} "
        f"({tally.not_checkworthy} with nothing to check), against {_plural(view.claims, 'claim')}",
        _BOLD,
    )
    parts = (
        (Level.SUPPORTED, tally.supported, "supported"),
        (Level.CONTRADICTED, tally.contradicted - tally.overclaims, "contradicted"),
        (Level.OVERCLAIM, tally.overclaims, "overclaimed"),
        (Level.UNSOURCED, tally.unsourced, "unsourced"),
    )
    line = Text()
    for part, count, name in parts:
        line.append(_SIGNS[part], _STYLES[part]).append(f" {count} {name}   ")
    yield line
    if tally.unreadable:
        yield Text(f"{_plural(tally.unreadable, 'document')} could not be read", _STYLES[Level.CONTRADICTED])


def _plural(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
