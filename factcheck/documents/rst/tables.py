"""The lines of a grid or simple table of reStructuredText in, its cells out, in the order of their first lines."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from unicodedata import east_asian_width

from factcheck.rows import Row

GRID = re.compile(r"\+-[-+]*-\+(?=[ \t]*[\r\n]|\Z)")
SIMPLE = re.compile(r"=+(?:[ ]+=+)+(?=[ \t]*[\r\n]|\Z)")
_BORDER = re.compile(r"[=-]+(?:[ ]+[=-]+)*")
_RUN = re.compile(r"[=-]+")
_SEPARATOR = re.compile(r"[-=+]+")

_Cells = dict[int, list[Row]]


def grid(text: str, lines: Sequence[Row]) -> Iterator[list[Row]]:
    """The cells between `+---+` and `|`; a cell that spans columns or rows is one."""
    if not lines:
        return
    edges = [at for at, sign in enumerate(text[lines[0].start : lines[0].end]) if sign == "+"]
    cells: _Cells = {}
    for line in lines:
        offsets = _offsets(text, line)
        inner = [edge for edge in edges if edge < len(offsets) - 1 and text[offsets[edge]] in "|+"]
        for first, last in pairwise(inner):
            start, end = offsets[first] + 1, offsets[last]
            if _SEPARATOR.fullmatch(text, start, end):
                yield from _closed(cells, edges[bisect_left(edges, first) : bisect_left(edges, last)])
            else:
                _add(cells, first, _trimmed(text, start, end))
    yield from _closed(cells, sorted(cells))


def simple(text: str, lines: Sequence[Row]) -> Iterator[list[Row]]:
    """The cells between `===` borders; a line whose first cell is blank goes on with the row before."""
    columns = [found.start() for found in _RUN.finditer(text[lines[0].start : lines[0].end])]
    cells: _Cells = {}
    for line in lines:
        if _BORDER.fullmatch(text, line.start, line.end) or line.is_blank:
            yield from _closed(cells, sorted(cells))
            continue
        offsets = _offsets(text, line)
        shift = line.indent - lines[0].indent
        bounds = [max(column - shift, 0) for column in columns]
        starts = [bound for bound in dict.fromkeys(bounds) if bound < len(offsets) - 1]
        starts = [bound for bound in starts if bound == 0 or text[offsets[bound] - 1].isspace()] or [0]
        ends = [*(offsets[bound] for bound in starts[1:]), line.end]
        parts = [_trimmed(text, offsets[bound], end) for bound, end in zip(starts, ends, strict=True)]
        if shift == 0 and not parts[0].is_blank:
            yield from _closed(cells, sorted(cells))
        for bound, part in zip(starts, parts, strict=True):
            _add(cells, columns[max(bisect_right(columns, bound + shift) - 1, 0)], part)
    yield from _closed(cells, sorted(cells))


def _offsets(text: str, line: Row) -> list[int]:
    """The place of each column of `line`, and its end; an ideograph fills two."""
    written = text[line.start : line.end]
    if written.isascii():
        return list(range(line.start, line.end + 1))
    found = []
    for at, sign in enumerate(written, line.start):
        found += [at] * (2 if east_asian_width(sign) in "WF" else 1)
    return [*found, line.end]


def _trimmed(text: str, start: int, end: int) -> Row:
    written = text[start:end]
    first = start + len(written) - len(written.lstrip())
    return Row(first, max(start + len(written.rstrip()), first), 0)


def _add(cells: _Cells, column: int, part: Row) -> None:
    if not part.is_blank:
        cells.setdefault(column, []).append(part)


def _closed(cells: _Cells, columns: Sequence[int]) -> Iterator[list[Row]]:
    for column in columns:
        if column in cells:
            yield cells.pop(column)
