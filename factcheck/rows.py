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


class Block(NamedTuple):
    """Lines that belong together: `kind` is `prose`, `comment`, or what else the markup sets apart, such as `field`."""

    kind: str
    lines: tuple[Row, ...]
    role: Role = Role.PARAGRAPH


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


def separated(text: str, lines: Iterable[Row], delimiter: str = ",") -> Iterator[tuple[Row, ...]]:
    """The cells of comma-separated values (RFC 4180) that say something; one in quotes may run on over lines."""
    cell: list[Row] = []
    is_quoted = False
    for line in lines:
        start = at = line.start
        while at < line.end:
            sign = text[at]
            if is_quoted and text.startswith('""', at):
                at += 1
            elif is_quoted and sign == '"':
                cell += trimmed(text, start, at)
                is_quoted, start = False, at + 1
            elif not is_quoted and sign == '"' and not text[start:at].strip():
                is_quoted, start = True, at + 1
            elif not is_quoted and sign == delimiter:
                cell += trimmed(text, start, at)
                yield from (tuple(cell),) if cell else ()
                cell, start = [], at + 1
            at += 1
        cell += trimmed(text, start, line.end)
        if cell and not is_quoted:
            yield tuple(cell)
            cell = []
    if cell:
        yield tuple(cell)


def trimmed(text: str, start: int, end: int) -> list[Row]:
    """`text[start:end]` without the space around it; nothing of what is blank."""
    written = text[start:end]
    first = start + len(written) - len(written.lstrip())
    return [Row(first, start + len(written.rstrip()), 0)] if written.strip() else []


def flow(text: str, lines: Iterable[Row], role: Role = Role.PARAGRAPH) -> Prose:
    """Lines that follow each other as one run of text, its markup still in it."""
    return Prose.of(joined(_pieces(text, tuple(lines))), role)


def _pieces(text: str, lines: tuple[Row, ...]) -> Iterator[Piece]:
    if lines:
        yield literal(text, lines[0].start, lines[0].end)
    for before, line in pairwise(lines):
        yield line_break(before.end, line.start)
        yield literal(text, line.start, line.end)
