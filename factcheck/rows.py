"""Text in, its lines out, each with its indent and place: what line-oriented markup is read by."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from factcheck.model import Piece, Prose, Role
from factcheck.pieces import joined, line_break, literal
from factcheck.typed import NamedTuple

_ROW = re.compile(r"([ \t\f\v]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_TAB = 8


class Row(NamedTuple):
    """The line `text[start:end]` without the space around it; `indent` in columns, a tab reaching the next eighth."""

    start: int
    end: int
    indent: int

    @property
    def is_blank(self) -> bool:
        return self.start == self.end


def rows(text: str, start: int) -> Iterator[Row]:
    """The lines of `text[start:]`, blank ones too."""
    while start < len(text):
        found = _ROW.match(text, start)
        if not found:
            return
        written = found[2].rstrip()
        yield Row(found.start(2), found.start(2) + len(written), _width(found[1]))
        start = found.end()


def _width(space: str) -> int:
    return len(space.expandtabs(_TAB)) if "\t" in space else len(space)


def flow(text: str, lines: Iterable[Row], role: Role = Role.PARAGRAPH) -> Prose:
    """Lines that follow each other as one run of text, its markup still in it."""
    return Prose.of(joined(_pieces(text, tuple(lines))), role)


def _pieces(text: str, lines: tuple[Row, ...]) -> Iterator[Piece]:
    if lines:
        yield literal(text, lines[0].start, lines[0].end)
    for before, line in pairwise(lines):
        yield line_break(before.end, line.start)
        yield literal(text, line.start, line.end)
