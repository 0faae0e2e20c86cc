"""Reports in, an annotated draft out: every sentence in its place, the sources, and what was counted.

The only folder that imports rich. Colours are the terminal's own sixteen and never carry a meaning
alone: each verdict has a sign, and words that a source denies stand over a line of carets.
"""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from factcheck.config import Level
from factcheck.model import Report
from factcheck.report import SIGNS, Outcome, Tally, View, level, plural, sorts, told
from factcheck.report.terminal.draft import annotated
from factcheck.report.terminal.pen import BOLD, STYLES, Pen
from factcheck.report.terminal.sources import listed

_NARROWEST = 24  # columns of a page


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """Each draft as its reader sees it, then the sources cited, then the summary."""
    pen, tally = Pen(console(view), view, {}), Tally()
    for outcome in outcomes:
        tally = tally.add(outcome)
        if isinstance(outcome, Report) and any(level(finding) >= view.show for finding in outcome.findings):
            yield _written(annotated(outcome, pen), pen)
    yield _written((*listed(pen), *_summary(tally, pen)), pen)


def console(view: View) -> Console:
    """What a terminal is written on by way of rich."""
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


def _written(lines: Iterable[Text], pen: Pen) -> str:
    with pen.console.capture() as capture:
        for line in lines:
            line.rstrip()
            pen.console.print(line, soft_wrap=True)
    return capture.get()


def _summary(tally: Tally, pen: Pen) -> Iterator[Text]:
    """What was checked against what, and what came of it; the signs of the verdicts serve as the legend."""
    yield from _wrapped(Text(told(tally, pen.view.claims), BOLD), pen)
    *grave, supported = sorts(tally)
    line = Text()
    for part, count, name in (supported, *grave):
        said = f" {count} {name}"
        if line and len(line) + 1 + len(said) > max(pen.view.width, _NARROWEST):
            yield line
            line = Text()
        line.append(SIGNS[part], STYLES[part]).append(f"{said}   ")
    yield line
    if tally.unreadable:
        yield Text(f"{plural(tally.unreadable, 'document')} could not be read", STYLES[Level.CONTRADICTED])


def _wrapped(line: Text, pen: Pen) -> Iterator[Text]:
    """`line` cut between words where the page ends."""
    line.rstrip()
    yield from line.wrap(pen.console, max(pen.view.width, _NARROWEST), overflow="fold")
