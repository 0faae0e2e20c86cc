"""AsciiDoc in, its blocks out: paragraphs with their roles, comments and attributes, each by its lines."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from factcheck.model import Role
from factcheck.rows import Block, Row, rows, separated, trimmed
from factcheck.typed import NamedTuple

_HEADING = re.compile(r"(?:={1,6}|\#{1,6})[ \t]+(?=\S)")
_ATTRIBUTE = re.compile(r":!?[\w-]+!?:(?:[ \t]|(?=[\r\n]|\Z))")
_STYLE = re.compile(r"\[(?![\[*\]])[^\[\]\r\n]*\](?=[ \t]*[\r\n]|\Z)|\[\[[^\[\]\r\n]*\]\](?=[ \t]*[\r\n]|\Z)")
_TITLE = re.compile(r"\.(?=[^\s.])")
_FENCE = re.compile(r"(-{4,}|\.{4,}|\+{4,}|/{4,}|={4,}|\*{4,}|_{4,}|--|`{3}\w*|[|,:!]===)(?=[ \t]*[\r\n]|\Z)")
_MACRO = re.compile(
    r"(?:image|include|video|audio|toc|ifdef|ifndef|ifeval|endif|stem|gist)::[^\r\n]*|<{3}(?=[ \t]*[\r\n]|\Z)"
)
_RULE = re.compile(r"(?:'{3,}|-{3}|\*{3}|\+)(?=[ \t]*[\r\n]|\Z)")
_ITEM = re.compile(
    r"(?P<mark>\*{1,5}|-|\.{1,5}|\d{1,9}\.|[A-Za-z]\.|<(?:\d{1,3}|\.)>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)"
    r"|(?P<term>[^\r\n:;]{1,200})(?:::{1,3}|;;)(?:[ \t]+|(?=[\r\n]|\Z))"
)
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_REVISION = re.compile(r"(?:v[\w.]+,[ \t]*)?(?:\d{4}-\d\d-\d\d|\d{1,2} \w+ \d{4}|\w+ \d{1,2}, \d{4})")
_UNDERLINE = re.compile(r"([=~^+-])\1{2,}(?=[ \t]*[\r\n]|\Z)")
_CELL = re.compile(r"(?:(?<!\d)(?:\d+(?:\.\d+)?|\.\d+)[+*])?[<^>.]{0,3}[aehlmdsv]?(?P<bar>\|)")
_FORMAT = re.compile(r"\bformat=[\"']?(csv|tsv|dsv)\b")
_UNREAD_STYLES = frozenset(
    "source listing literal stem latexmath asciimath plantuml ditaa graphviz mermaid pass comment bibliography".split()
)
_DELIMITERS = {",===": ",", ":===": ":", "format=csv": ",", "format=tsv": "\t", "format=dsv": ":"}  # by fence or style
_QUOTING = frozenset({"quote", "verse"})


class _Page(NamedTuple):
    """The lines; and by each kind of fence, those that it stands on."""

    text: str
    lines: tuple[Row, ...]
    fences: dict[str, list[int]]


class _Step(NamedTuple):
    at: int
    blocks: tuple[Block, ...] = ()
    style: str = ""


def scan(text: str, start: int) -> Iterator[Block]:
    """Every block of `text[start:]` that says something, in order."""
    lines = tuple(rows(text, start))
    fences: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        fence = _FENCE.match(text, line.start)
        if fence:
            fences.setdefault(fence[0], []).append(at)
    page = _Page(text, lines, fences)
    at, style, quotations = 0, "", list[str]()
    while at < len(lines):
        line = lines[at]
        fence_line = _FENCE.match(text, line.start)
        if line.is_blank:
            at += 1
            continue
        if fence_line and fence_line[0][0] in "=*_-" and (fence_line[0] == "--" or fence_line[0][0] != "-"):
            _turn(fence_line[0], style, quotations)
            at, style = at + 1, ""
            continue
        role = Role.QUOTATION if quotations else Role.PARAGRAPH
        if fence_line:
            step = _fenced(page, at, fence_line[0], style)
        else:
            step = _special(page, at, style) or _paragraph(page, at, style, role)
        at, style = step.at, step.style
        yield from step.blocks


def _turn(fence: str, style: str, quotations: list[str]) -> None:
    """A fence around prose: one that quotes opens or closes a quotation."""
    if fence in quotations:
        del quotations[quotations.index(fence) :]
    elif fence[0] == "_" or style in _QUOTING:
        quotations.append(fence)


def _fenced(page: _Page, at: int, fence: str, style: str) -> _Step:
    """Past what stands between two fences alike: a table's cells, a comment; past the fence if there is no other."""
    ending = "```" if fence.startswith("```") else fence
    found = page.fences.get(ending, [])
    index = bisect_right(found, at)
    if index == len(found):
        return _Step(at + 1)
    end = found[index]
    delimiter = _DELIMITERS.get(fence) or _DELIMITERS.get(style)
    if delimiter:
        cells = separated(page.text, page.lines[at + 1 : end], delimiter)
        return _Step(end + 1, tuple(Block("prose", cell, Role.CELL) for cell in cells))
    if fence in {"|===", "!==="}:
        return _Step(end + 1, tuple(_cells(page.text, page.lines[at + 1 : end])))
    comment = (Block("comment", page.lines[at : end + 1]),) if fence[0] == "/" else ()
    return _Step(end + 1, comment)


def _cells(text: str, lines: tuple[Row, ...]) -> Iterator[Block]:
    """The text after each `|`, which may run on over lines."""
    cell: list[Row] = []
    is_open = False
    for line in lines:
        at = line.start
        for found in _CELL.finditer(text, line.start, line.end):
            if text[found.start("bar") - 1] == "\\" and found.start("bar") > line.start:
                continue
            is_apart = found.start() == line.start or text[found.start() - 1].isspace()
            cell += trimmed(text, at, found.start() if is_apart else found.start("bar"))
            if cell or is_open:
                yield Block("prose", tuple(cell) or (Row(at, at, 0),), Role.CELL)
            cell, at, is_open = [], found.end(), True
        cell += trimmed(text, at, line.end)
    if cell:
        yield Block("prose", tuple(cell), Role.CELL)


def _special(page: _Page, at: int, style: str) -> _Step | None:
    """What stands on one line: a heading, an attribute, a style, a title, a comment, a macro, a rule."""
    text, line = page.text, page.lines[at]
    if line.indent == 0 and (heading := _HEADING.match(text, line.start)):
        return _heading(page, at, Row(heading.end(), line.end, 0))
    if text.startswith("//", line.start) and not text.startswith("///", line.start):
        return _Step(at + 1, (Block("comment", (line,)),), style)
    if _MACRO.match(text, line.start) or _RULE.match(text, line.start):
        return _Step(at + 1)
    return _about(page, at, style)


def _about(page: _Page, at: int, style: str) -> _Step | None:
    """A line about the block below it or the document: an attribute, a style, a title."""
    text, line = page.text, page.lines[at]
    if _ATTRIBUTE.match(text, line.start):
        end = at + 1
        while text[page.lines[end - 1].end - 1] == "\\" and end < len(page.lines):
            end += 1
        return _Step(end, (Block("attribute", page.lines[at:end]),), style)
    if _STYLE.match(text, line.start):
        written = text[line.start + 1 : line.end - 1]
        name = written.partition(",")[0].partition("%")[0].partition(".")[0].strip()
        table = _FORMAT.search(written)
        return _Step(at + 1, (), f"format={table[1]}" if table else style if name.startswith("[") else name)
    title = _TITLE.match(text, line.start)
    if title and line.indent == 0 and not _ITEM.match(text, line.start):
        return _Step(at + 1, (Block("prose", (Row(title.end(), line.end, 0),), Role.CAPTION),), style)
    return None


def _heading(page: _Page, at: int, row: Row) -> _Step:
    """A heading; below the document's own title stand its authors, its revision and its attributes."""
    found = [Block("prose", (row,), Role.HEADING)]
    is_title = page.text.startswith("= ", page.lines[at].start)
    at += 1
    while is_title and at < len(page.lines) and not page.lines[at].is_blank:
        line = page.lines[at]
        if _ATTRIBUTE.match(page.text, line.start):
            found.append(Block("attribute", (line,)))
        elif _REVISION.match(page.text, line.start):
            found.append(Block("revision", (line,)))
        at += 1
    return _Step(at, tuple(found))


def _paragraph(page: _Page, at: int, style: str, role: Role) -> _Step:
    """A paragraph or an item; one that is indented, or of a style that is no prose, is left out."""
    text, line = page.text, page.lines[at]
    item = _ITEM.match(text, line.start)
    if item and item.end() > line.end + 1:
        item = None
    end = at + 1
    while end < len(page.lines) and _runs_on(page, end, is_item=item is not None):
        end += 1
    if style in _UNREAD_STYLES or (line.indent and not item):
        return _Step(end)
    under = page.lines[at + 1] if at + 1 < len(page.lines) else line
    is_title = _UNDERLINE.match(text, under.start) and abs(under.end - under.start - line.end + line.start) <= 1
    if is_title and not item:
        return _Step(at + 2, (Block("prose", (line,), Role.HEADING),))
    role = Role.QUOTATION if style in _QUOTING else Role.ITEM if item else role
    admonition = _ADMONITION.match(text, line.start)
    start = item.end() if item else admonition.end() if admonition else line.start
    term = (Block("prose", (Row(*item.span("term"), 0),), role),) if item and item["term"] else ()
    kept = tuple(
        row for row in (line._replace(start=min(start, line.end)), *page.lines[at + 1 : end]) if not row.is_blank
    )
    if term and not kept:
        return _described(page, end, term, role)
    return _Step(end, (*term, Block("prose", kept, role)) if kept else term)


def _described(page: _Page, at: int, term: tuple[Block, ...], role: Role) -> _Step:
    """A term with what is said of it, which may stand below an empty line, and indented."""
    first = at
    while first < len(page.lines) and page.lines[first].is_blank:
        first += 1
    is_text = first < len(page.lines) and page.lines[first].indent and _runs_on(page, first, is_item=True)
    if not is_text or page.text[page.lines[first].start] in "$|":
        return _Step(at, term)
    end = first + 1
    while end < len(page.lines) and _runs_on(page, end, is_item=True):
        end += 1
    return _Step(end, (*term, Block("prose", page.lines[first:end], role)))


def _runs_on(page: _Page, at: int, *, is_item: bool) -> bool:
    text, line = page.text, page.lines[at]
    if line.is_blank or _FENCE.match(text, line.start) or text.startswith("//", line.start):
        return False
    if _RULE.match(text, line.start) or _STYLE.match(text, line.start) or _MACRO.match(text, line.start):
        return False
    return not (is_item and _ITEM.match(text, line.start))
