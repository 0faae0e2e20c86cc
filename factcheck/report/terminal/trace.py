"""Lines with their tones in, styled text for a terminal out."""

from collections.abc import Iterable

from rich.style import Style
from rich.text import Text

from factcheck.config import Level
from factcheck.report import View
from factcheck.report.line import Line, Tone
from factcheck.report.terminal import console
from factcheck.report.terminal.pen import BOLD, DIM, PLAIN, STYLES

_STYLES: dict[Tone, Style] = {
    Tone.PLAIN: PLAIN,
    Tone.TITLE: BOLD,
    Tone.DIM: DIM,
    Tone.QUOTED: Style(italic=True),
    Tone.GOOD: STYLES[Level.SUPPORTED],
    Tone.BAD: STYLES[Level.CONTRADICTED],
    Tone.OPEN: STYLES[Level.UNSOURCED],
}
_STEP, _NARROWEST = 2, 24


def written(lines: Iterable[Line], view: View) -> str:
    """The lines, folded at the width of the page and styled by their tone."""
    pen = console(view)
    with pen.capture() as capture:
        for line in lines:
            margin = " " * (_STEP * line.indent)
            hanging = margin + ("  " if line.text.startswith("- ") else "")
            text = Text(line.text, _STYLES[line.tone])
            parts = text.wrap(pen, max(min(view.width, 110) - len(hanging), _NARROWEST), overflow="fold")
            for number, part in enumerate(parts or [Text("")]):
                part.rstrip()
                pen.print(Text.assemble(margin if number == 0 else hanging, part), soft_wrap=True)
    return capture.get()
