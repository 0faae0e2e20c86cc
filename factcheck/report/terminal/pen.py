"""What a terminal report is written with: signs, styles, the margin, and the numbers of what is cited."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.style import Style
from rich.text import Text

from factcheck.config import Level
from factcheck.model import Claim
from factcheck.report import View
from factcheck.report import quoted as in_marks
from factcheck.report.proofs import Cited, number
from factcheck.typed import NamedTuple
from factcheck.visible import on_one_line

STYLES = {
    Level.SUPPORTED: Style(color="green", bold=True),
    Level.UNSOURCED: Style(color="blue", bold=True),
    Level.OVERCLAIM: Style(color="magenta", bold=True),
    Level.CONTRADICTED: Style(color="red", bold=True),
}
PLAIN, BOLD, DIM, TITLE = Style(), Style(bold=True), Style(dim=True), Style(bold=True, underline=True)
GUTTER = 6
_WIDEST = 110
_NARROWEST = 24


class Pen(NamedTuple):
    """What is written with. `cited` are the proofs so far, by work and quotation, in the order of their numbers."""

    console: Console
    view: View
    cited: Cited

    @property
    def width(self) -> int:
        return max(min(self.view.width, _WIDEST) - GUTTER - 1, _NARROWEST)


def cite(claim: Claim, pen: Pen) -> str:
    """The number of the claim's proof, in brackets."""
    return f"[{number(claim, pen.cited)}]"


def quoted(claim: Claim) -> Text:
    """The source's words between quotation marks."""
    return Text(in_marks(on_one_line(claim.quote)))


def indented(text: Text, columns: int, pen: Pen) -> Iterator[Text]:
    """`text` in lines that begin `columns` to the right."""
    for line in text.wrap(pen.console, max(pen.width - columns, _NARROWEST), overflow="fold"):
        yield Text.assemble(" " * columns, line)


def beside(margin: str, lines: Iterable[Text]) -> Iterator[Text]:
    """`lines` to the right of the margin, with `margin` written at the end of it beside the first."""
    for index, line in enumerate(lines):
        written = f"{margin:>{GUTTER}}" if index == 0 else " " * GUTTER
        yield Text.assemble((written, DIM if written.strip() else PLAIN), line)
