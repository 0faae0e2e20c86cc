"""The prose of a Markdown or HTML source in, each figure of its tables out as a claim for a person to write out.

The quotation is the row as the page has it, cell by cell; the claim's text is put together of the caption, the heads
of row and column, and the figure, and says so. A table without heads, or with cells that span others, is left alone.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck import documents
from factcheck.model import Prose, Role, Source
from factcheck.typed import NamedTuple

_FIGURE = re.compile(r"[~≈<>+−–-]?\s?(?:[A-Z]{0,3}[$€£¥]\s?)?\d")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_NUMBERING = frozenset({"no", "no.", "#", "rank", "ranking", "ref", "ref.", "refs", "references", "notes", "id"})
_LONGEST = 40  # characters of a cell that is a figure
_SPANNING = re.compile(r"\b(?:col|row)span\s{0,9}=\s{0,9}[\"']?\s{0,9}(?:[02-9]|1\d)", re.IGNORECASE)
_ROW = re.compile(r"<tr\b", re.IGNORECASE)
_CELL = re.compile(r"<t[dh]\b", re.IGNORECASE)
_TABLE = re.compile(r"<table\b|</table\b", re.IGNORECASE)
_PIPE = re.compile(r"(?<!\\)\|")


class Figure(NamedTuple):
    """A figure of a table: the row that it stands in, word for word, and what it is called by."""

    row: str
    text: str
    subject: str
    year: str | None
    offset: int


class _Cell(NamedTuple):
    text: str
    column: int
    offset: int


class _Table(NamedTuple):
    """`rows[0]` are the heads."""

    caption: str
    rows: tuple[tuple[_Cell, ...], ...]


def figures(source: Source, proses: Sequence[Prose]) -> Iterator[Figure]:
    """Each figure below a head, in the order of the source; none of a format whose cells' places are not known here."""
    kind = documents.format_of(source.path)
    is_mixed = kind == "markdown" and _CELL.search(source.text)  # a table of HTML within Markdown has no bars
    if kind in {"html", "markdown"} and not is_mixed:
        for table in _tables(source.text, proses, is_html=kind == "html"):
            yield from _figures(table)


def _tables(text: str, proses: Sequence[Prose], *, is_html: bool) -> Iterator[_Table]:
    rows: list[list[_Cell]] = []
    caption, begin, last = "", 0, -1
    for prose in (*proses, None):
        at = prose.to_source(0, 1).start if prose else len(text)
        is_cell = prose is not None and prose.role is Role.CELL
        gap = text[last:at] if last >= 0 else ""
        is_same = is_cell and bool(rows) and not (_TABLE.search(gap) if is_html else "\n\n" in gap)
        if rows and not is_same:
            if not (is_html and _SPANNING.search(text, begin, last)):
                yield _Table(caption, tuple(map(tuple, rows)))
            rows, caption = [], ""
        if prose is None:
            break
        if not is_cell:
            caption = prose.text if prose.role is Role.CAPTION else ""
            continue
        start = _row_start(text, at, is_html=is_html)
        if not rows:
            begin = start
        if not rows or start > last:
            rows.append([])
        written = (_CELL if is_html else _PIPE).findall(text[start:at])
        rows[-1].append(_Cell(" ".join(prose.text.split()), len(written) - _leads(text, start, is_html=is_html), at))
        last = prose.to_source(len(prose.text) - 1, len(prose.text)).end


def _row_start(text: str, at: int, *, is_html: bool) -> int:
    if not is_html:
        return text.rfind("\n", 0, at) + 1
    found = 0
    for found_row in _ROW.finditer(text, max(at - (1 << 14), 0), at):
        found = found_row.start()
    return found


def _leads(text: str, start: int, *, is_html: bool) -> int:
    """How many signs stand before the first cell: its own tag, or the bar that opens a line."""
    return 1 if is_html or text[start:].lstrip(" ").startswith("|") else 0


def _figures(table: _Table) -> Iterator[Figure]:
    heads = {cell.column: cell.text for cell in table.rows[0]}
    if len(table.rows) < 2 or any(_is_figure(head) and not _YEAR.fullmatch(head) for head in heads.values()):  # noqa: PLR2004
        return
    for row in table.rows[1:]:
        first = row[0]
        if first.column or len(row) < 2 or (_is_figure(first.text) and not _YEAR.fullmatch(first.text)):  # noqa: PLR2004
            continue
        for cell in row[1:]:
            head = heads.get(cell.column, "")
            if head and head.lower() not in _NUMBERING and _is_figure(cell.text):
                year = next((one for one in (head, first.text) if _YEAR.fullmatch(one)), None)
                lead = f"{table.caption}: " if table.caption else ""
                text = f"{lead}{first.text}, {head}: {cell.text}."
                subject = head if year == first.text else first.text
                yield Figure(" ".join(one.text for one in row), text, subject, year, cell.offset)


def _is_figure(text: str) -> bool:
    return len(text) <= _LONGEST and _FIGURE.match(text) is not None
