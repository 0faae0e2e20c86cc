"""Org in, its blocks out: paragraphs with their roles, comments and keywords, each by its lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.model import Role
from factcheck.rows import Block, Row, rows
from factcheck.typed import NamedTuple

_HEADING = re.compile(
    r"\*+[ \t]+(?:(?:TODO|DONE|NEXT|WAITING|HOLD|CANCELLED|CANCELED)[ \t]+)?(?:\[\#\w\][ \t]*)?(?P<text>[^\r\n]*)"
)
_TAGS = re.compile(r"(?<![ \t])[ \t]+:[\w@#%:]+:[ \t]*\Z")
_BEGIN = re.compile(r"\#\+begin_(?P<name>\w+)", re.IGNORECASE)
_KEYWORD = re.compile(r"\#\+(?P<key>\w+)(?:\[[^\[\]\r\n]*\])?:[ \t]*(?P<value>[^\r\n]*)")
_DRAWER = re.compile(r":[A-Za-z][\w-]*:(?=[ \t]*[\r\n]|\Z)")
_ITEM = re.compile(
    r"(?P<mark>[-+]|\d{1,9}[.)]|\*)(?:[ \t]+|(?=[\r\n]|\Z))(?:\[@\d+\][ \t]*)?(?:\[[ X-]\][ \t]+)?"
    r"(?:(?P<term>[^\r\n]{1,200}?)[ \t]+::(?:[ \t]+|(?=[\r\n]|\Z)))?"
)
_NOTE = re.compile(r"\[fn:[\w-]+\][ \t]*")
_UNREAD_LINE = re.compile(
    r":(?:[ \t]|(?=[\r\n]|\Z))|(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):|-{5,}(?=[ \t]*[\r\n]|\Z)|%%\("
)
_ENVIRONMENT = re.compile(r"\\begin\{(?P<name>[\w*]+)\}")
_CELL = re.compile(r"\|([^|\r\n]*)")
_UNREAD_BLOCKS = frozenset({"src", "example", "export", "html", "latex", "ascii"})
_QUOTING = frozenset({"quote", "verse"})


class _Page(NamedTuple):
    """The lines; and where what is left out ends, by the words that end it."""

    text: str
    lines: tuple[Row, ...]
    ends: dict[str, list[int]]


class _Step(NamedTuple):
    at: int
    blocks: tuple[Block, ...] = ()


def scan(text: str, start: int) -> Iterator[Block]:
    """Every block of `text[start:]` that says something, in order."""
    lines = tuple(rows(text, start))
    page = _Page(text, lines, _ends(text, lines))
    at, depth = 0, 0
    while at < len(lines):
        line = lines[at]
        if line.is_blank:
            at += 1
            continue
        edge = _edge(text, line)
        if edge:
            depth, at = max(depth + edge, 0), at + 1
            continue
        step = _special(page, at) or _paragraph(page, at, Role.QUOTATION if depth else Role.PARAGRAPH)
        at = step.at
        yield from step.blocks


def _ends(text: str, lines: tuple[Row, ...]) -> dict[str, list[int]]:
    """The lines that end a drawer, a block or an environment."""
    found: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        first = text[line.start : line.start + 1]
        if first in {":", "#", "\\"}:
            word = text[line.start : line.end].lower()
            if word == ":end:" or word.startswith(("#+end_", "\\end{")):
                found.setdefault(word, []).append(at)
    return found


def _edge(text: str, line: Row) -> int:
    """1 where a quotation begins, -1 where it ends; and 0 for a line that is no edge of one."""
    written = text[line.start : line.end].lower()
    if not written.startswith(("#+begin_", "#+end_")):
        return 0
    name = written.partition("_")[2].split(maxsplit=1)[:1]
    if not _QUOTING.intersection(name):
        return 0
    return 1 if written.startswith("#+begin") else -1


def _special(page: _Page, at: int) -> _Step | None:
    """What stands on one line, or is left out with all that is in it."""
    line = page.lines[at]
    first = page.text[line.start]
    if (first == "*" and line.indent == 0) or first == "#":
        return _heading(page, at, line) if first == "*" else _keyword(page, at, line)
    if first == "|":
        return _Step(at + 1, tuple(Block("prose", (cell,), Role.CELL) for cell in _cells(page.text, line)))
    if _DRAWER.match(page.text, line.start):
        end = _end(page, at, ":end:")
        return _Step(end + 1) if end is not None else None
    environment = _ENVIRONMENT.match(page.text, line.start)
    last = _end(page, at, f"\\end{{{environment['name'].lower()}}}") if environment else None
    if _UNREAD_LINE.match(page.text, line.start) or last is not None:
        return _Step((at if last is None else last) + 1)
    return None


def _end(page: _Page, at: int, word: str) -> int | None:
    found = page.ends.get(word, [])
    index = bisect_right(found, at)
    return found[index] if index < len(found) else None


def _heading(page: _Page, at: int, line: Row) -> _Step | None:
    found = _HEADING.match(page.text, line.start)
    if not found:
        return None
    tags = _TAGS.search(page.text[found.start("text") : line.end])
    end = found.start("text") + tags.start() if tags else line.end
    if page.text.startswith("COMMENT ", found.start("text")):
        return _Step(at + 1)
    return _Step(at + 1, (Block("prose", (Row(found.start("text"), end, 0),), Role.HEADING),))


def _keyword(page: _Page, at: int, line: Row) -> _Step | None:
    text = page.text
    begin = _BEGIN.match(text, line.start)
    if begin:
        name = begin["name"].lower()
        end = _end(page, at, f"#+end_{name}")
        if end is None or name not in _UNREAD_BLOCKS | {"comment"}:
            return _Step(at + 1)
        comment = (Block("comment", page.lines[at : end + 1]),) if name == "comment" else ()
        return _Step(end + 1, comment)
    keyword = _KEYWORD.match(text, line.start)
    if keyword:
        value = (Row(keyword.start("value"), max(line.end, keyword.start("value")), 0),)
        field = Block("field", (line,))
        role = {"title": Role.HEADING, "subtitle": Role.HEADING, "caption": Role.CAPTION}.get(keyword["key"].lower())
        return _Step(at + 1, (field, Block("prose", value, role)) if role else (field,))
    if text.startswith("#+", line.start):
        return _Step(at + 1)
    if line.end == line.start + 1 or text[line.start + 1] in " \t":
        return _Step(at + 1, (Block("comment", (line,)),))
    return None


def _cells(text: str, line: Row) -> Iterator[Row]:
    if text.startswith("|-", line.start):
        return
    for found in _CELL.finditer(text, line.start, line.end):
        if found.end() == line.end and not found[1]:
            break
        written = found[1].strip()
        first = found.start(1) + len(found[1]) - len(found[1].lstrip())
        if written not in {"/", "!", "^", "#", "*"}:
            yield Row(first, first + len(written), 0)


def _paragraph(page: _Page, at: int, role: Role) -> _Step:
    """A paragraph, an item or a footnote: lines that run on until something else begins."""
    line = page.lines[at]
    found: list[Row] = []
    blocks: list[Block] = []
    item = _ITEM.match(page.text, line.start)
    note = _NOTE.match(page.text, line.start) if line.indent == 0 else None
    is_item = item is not None and item.end() <= line.end and not (item["mark"] == "*" and line.indent == 0)
    start = line.start
    if item and is_item:
        role, start = Role.ITEM, item.end()
        if item["term"]:
            blocks.append(Block("prose", (Row(*item.span("term"), 0),), role))
    elif note:
        role, start = Role.FOOTNOTE, note.end()
    found.append(Row(min(start, line.end), line.end, line.indent))
    at += 1
    while at < len(page.lines) and _runs_on(page, at, line, is_item=is_item):
        found.append(page.lines[at])
        at += 1
    kept = tuple(row for row in found if not row.is_blank)
    return _Step(at, (*blocks, Block("prose", kept, role)) if kept else tuple(blocks))


def _runs_on(page: _Page, at: int, first: Row, *, is_item: bool) -> bool:
    line = page.lines[at]
    if line.is_blank or (is_item and line.indent <= first.indent):
        return False
    item = _ITEM.match(page.text, line.start)
    is_new = item is not None and not (item["mark"] == "*" and line.indent == 0)
    is_list = is_new and item is not None and (item["mark"] in "-+" or is_item or item["mark"] == "1.")
    begins = page.text[line.start] in "|#" or (page.text[line.start] == "*" and _HEADING.match(page.text, line.start))
    return not (is_list or begins or _UNREAD_LINE.match(page.text, line.start) or _NOTE.match(page.text, line.start))
