"""reStructuredText in, its blocks out: paragraphs with their roles, tables, comments and fields, each by its lines.

Nesting is told by indents alone, so that no text, however deep, needs a deep stack of ours.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from factcheck.documents.rst import tables
from factcheck.model import Role
from factcheck.rows import Block, Row, rows, separated
from factcheck.typed import NamedTuple

_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*(?=[ \t]*[\r\n]|\Z)")
_OVER = r"(?: [ \t]+ | (?= [\r\n] | \Z ) )"
_OPTION = r"--?[A-Za-z?][\w-]{0,40} (?: [ =][^\s,]{1,40} )?"
_MARKER = re.compile(
    rf"""
      (?P<bullet> [-*+•‣⁃] ) {_OVER}
    | (?P<number> \(? (?: \d{{1,9}} | \# | [A-Za-z] | [ivxlcdm]{{1,8}} | [IVXLCDM]{{1,8}} ) [.)] ) {_OVER}
    | (?P<field> : (?=[^\s:`]) (?: [^:\r\n\\] | \\. ){{1,80}} : ) {_OVER}
    | (?P<option> {_OPTION} (?: ,[ ]{_OPTION} ){{0,4}} ) (?: [ \t]{{2,}} | (?= [\r\n] | \Z ) )
    | (?P<line> \| ) {_OVER}
    """,
    re.VERBOSE,
)
_EXPLICIT = re.compile(
    r"""
    \.\. (?:
        [ \t]+ (?:
            (?P<note> \[ (?: \d+ | \#[\w.:-]* | \* | [A-Za-z][\w.:-]* ) \] ) (?: [ \t]+ | (?= [\r\n] | \Z ) )
          | (?P<target> _ (?: `[^`\r\n]*` | [^:`\r\n\\] | \\. )* : )
          | (?P<substitution> \| [^|\r\n]+ \| )
          | (?P<directive> [A-Za-z0-9] \w* (?: [-.:+] \w+ )* ) [ ]?:: (?: [ \t]+ | (?= [\r\n] | \Z ) )
        )?
      | (?= [\r\n] | \Z )
    )
    """,
    re.VERBOSE,
)
_OPTION_LINE = re.compile(r":[A-Za-z][\w-]*:(?:[ \t]|[\r\n]|\Z)")
_CSV_OPTION = re.compile(r":(?P<name>delim|header):[ \t]*(?P<value>[^\r\n]*)")
_NAMED_SIGNS = {"tab": "\t", "space": " "}
_UNREAD = frozenset(
    """
    image code code-block sourcecode raw math include literalinclude toctree contents parsed-literal doctest testcode
    testoutput testsetup testcleanup graphviz digraph graph inheritance-diagram highlight meta role
    default-role currentmodule module index tabularcolumns bibliography autosummary automodule autoclass autofunction
    plot ipython jupyter-execute prompt mermaid uml plantuml youtube video tikz program productionlist
    """.split()
)
_TITLED = frozenset(
    "topic admonition sidebar rubric table list-table csv-table centered card dropdown tab-item".split()
)
_SAID = frozenset(
    """
    attention caution danger error hint important note tip warning seealso todo epigraph highlights pull-quote
    impl-detail
    """.split()
)
_CHANGES = {"versionadded": 1, "versionchanged": 1, "deprecated": 1, "versionremoved": 1, "deprecated-removed": 2}
"""Directives that speak of a version, or of two, and then may say something."""
_QUOTING = frozenset({"epigraph", "pull-quote"})
_LEAST_RULE = 4


class _Inside(NamedTuple):
    """What a line at or right of the column `indent` belongs to; `first` is the role of its first block alone."""

    indent: int
    role: Role
    first: Role | None = None


class _Page(NamedTuple):
    """The lines, and those of them that end a simple table."""

    text: str
    lines: tuple[Row, ...]
    table_ends: tuple[int, ...]


class _Step(NamedTuple):
    """What was read, the line to go on with, and what that line stands in from now on."""

    at: int
    blocks: tuple[Block, ...] = ()
    inside: _Inside | None = None


def scan(text: str, start: int) -> Iterator[Block]:
    """Every block of `text[start:]` that says something, in order."""
    lines = tuple(rows(text, start))
    page = _Page(text, lines, tuple(_table_ends(text, lines)))
    inside, at, is_top = [_Inside(0, Role.PARAGRAPH)], 0, True
    while at < len(lines):
        line = lines[at]
        at += 1
        if line.is_blank:
            continue
        while len(inside) > 1 and line.indent < inside[-1].indent:
            inside.pop()
        if line.indent > inside[-1].indent:
            inside.append(_Inside(line.indent, Role.QUOTATION))
        step = _markers(page, at, line, inside) if not is_top else _docinfo(page, at, line)
        step = step or _markers(page, at, line, inside)
        at = step.at
        yield from step.blocks
        is_top = is_top and all(
            block.kind in {"field", "comment"} or block.role is Role.HEADING for block in step.blocks
        )
        if step.inside:
            inside.append(step.inside)


def _table_ends(text: str, lines: tuple[Row, ...]) -> Iterator[int]:
    for at, line in enumerate(lines):
        is_last = at + 1 == len(lines) or lines[at + 1].is_blank
        if is_last and tables.SIMPLE.match(text, line.start):
            yield at


def _docinfo(page: _Page, at: int, line: Row) -> _Step | None:
    """A field above all prose: it tells of the document, and is not in it."""
    marker = _MARKER.match(page.text, line.start)
    if not marker or not marker["field"]:
        return None
    end = _below(page, at, line.indent, is_contiguous=True)
    return _Step(end, (Block("field", (line, *page.lines[at:end])),))


def _markers(page: _Page, at: int, line: Row, inside: list[_Inside]) -> _Step:
    """What begins on `line`, after the marks of all the list items that begin there too."""
    while marker := _MARKER.match(page.text, line.start):
        if marker.end() > line.end + 1 or not _is_marker(page, at, line, marker):
            break
        if marker["line"]:
            return _line_block(page, at, line)
        rest = Row(min(marker.end(), line.end), line.end, line.indent + marker.end() - line.start)
        if marker["field"] or marker["option"]:
            rest = rest._replace(indent=_hanging(page, at, line, rest))
        inside.append(_Inside(rest.indent, Role.CELL if inside[-1].role is Role.CELL else Role.ITEM))
        if rest.is_blank:
            return _Step(at)
        line = rest
    role = inside[-1].first or inside[-1].role
    step = _block(page, at, line, role)
    if any(block.kind == "prose" for block in step.blocks):
        inside[-1] = inside[-1]._replace(first=None)
    return step


def _is_marker(page: _Page, at: int, line: Row, marker: re.Match[str]) -> bool:
    """Whether a number or letter is a list's: not if an ordinary line of text follows, as after `A. Smith`."""
    if not marker["number"] or at == len(page.lines):
        return True
    following = page.lines[at]
    if following.is_blank or following.indent > line.indent:
        return True
    beside = _MARKER.match(page.text, following.start)
    return following.indent < line.indent or bool(beside and beside["number"])


def _hanging(page: _Page, at: int, line: Row, rest: Row) -> int:
    """The indent of what goes on below `line`, where that is not told by its mark."""
    is_below = at < len(page.lines) and not page.lines[at].is_blank and page.lines[at].indent > line.indent
    return page.lines[at].indent if is_below else rest.indent


def _line_block(page: _Page, at: int, line: Row) -> _Step:
    """`| lines` that are kept as they were broken."""
    found = [line]
    while at < len(page.lines) and page.text.startswith("|", page.lines[at].start):
        found.append(page.lines[at])
        at += 1
    lines = tuple(row._replace(start=_words(page.text, row.start + 1, row.end)) for row in found)
    return _Step(at, (Block("prose", tuple(row for row in lines if not row.is_blank)),))


def _words(text: str, start: int, end: int) -> int:
    """Where the words of `text[start:end]` begin."""
    return end - len(text[start:end].lstrip())


def _block(page: _Page, at: int, line: Row, role: Role) -> _Step:
    text, lines = page.text, page.lines
    explicit = _EXPLICIT.match(text, line.start)
    if explicit and explicit.end() <= line.end + 1:
        return _explicit(page, at, line, explicit)
    if text.startswith(">>> ", line.start):
        return _Step(_below(page, at, -1, is_contiguous=True))
    if text.startswith("__ ", line.start):
        return _Step(at)
    if table := _table(page, at, line):
        return table
    if _ADORNMENT.match(text, line.start):
        is_alone = at == len(lines) or lines[at].is_blank
        overlined = _Step(at) if is_alone and line.end - line.start >= _LEAST_RULE else _overlined(page, at, line)
        if overlined:
            return overlined
    return _paragraph(page, at, line, role)


def _table(page: _Page, at: int, line: Row) -> _Step | None:
    text, lines, end = page.text, page.lines, at
    if tables.GRID.match(text, line.start):
        while end < len(lines) and text[lines[end].start : lines[end].start + 1] in {"+", "|"}:
            end += 1
        return _Step(end, (Block("grid", lines[at - 1 : end], Role.CELL),))
    index = bisect_left(page.table_ends, at)
    if index < len(page.table_ends) and tables.SIMPLE.match(text, line.start):
        end = page.table_ends[index] + 1
        return _Step(end, (Block("simple", lines[at - 1 : end], Role.CELL),))
    return None


def _overlined(page: _Page, at: int, line: Row) -> _Step | None:
    if at + 1 >= len(page.lines) or page.lines[at].is_blank:
        return None
    rule, under = (page.text[row.start : row.end] for row in (line, page.lines[at + 1]))
    return _Step(at + 2, (Block("prose", (page.lines[at],), Role.HEADING),)) if rule == under else None


def _paragraph(page: _Page, at: int, line: Row, role: Role) -> _Step:
    """Lines up to a blank one; the first may prove a title by what is under it, or a term by an indent below."""
    found = [line]
    while at < len(page.lines) and not page.lines[at].is_blank and page.lines[at].indent >= line.indent:
        row = page.lines[at]
        if len(found) == 1 and row.indent > line.indent:
            return _Step(at, (Block("prose", (line,), Role.ITEM),), _Inside(row.indent, Role.ITEM))
        at += 1
        is_rule = len(found) == 1 and _ADORNMENT.match(page.text, row.start)
        if is_rule and row.end - row.start >= min(line.end - line.start, _LEAST_RULE):
            return _Step(at, (Block("prose", (line,), Role.HEADING),))
        found.append(row)
    last = found[-1]
    if page.text.endswith("::", last.start, last.end):
        at = _literal(page, at, line.indent)
        before = page.text[last.start : last.end - 2]
        found[-1] = last._replace(end=last.start + len(before.rstrip()) + (not before[-1:].isspace() and before != ""))
    return _Step(at, (Block("prose", tuple(found), role),))


def _literal(page: _Page, at: int, indent: int) -> int:
    """Past the literal block that a paragraph announced by `::`: indented, or each line after the same mark."""
    first = at
    while first < len(page.lines) and page.lines[first].is_blank:
        first += 1
    if first == len(page.lines) or page.lines[first].indent > indent:
        return _below(page, at, indent)
    mark = page.text[page.lines[first].start]
    while not mark.isalnum() and first < len(page.lines) and page.text.startswith(mark, page.lines[first].start):
        first += 1
    return first


def _explicit(page: _Page, at: int, line: Row, found: re.Match[str]) -> _Step:
    """What follows `..`: a footnote, a directive, a target, a substitution, or else a comment."""
    rest = line._replace(start=min(found.end(), line.end))
    if found["note"]:
        indent = _hanging(page, at, line, rest._replace(indent=line.indent + found.end() - line.start))
        if rest.is_blank:
            return _Step(at, (), _Inside(indent, Role.FOOTNOTE))
        step = _paragraph(page, at, rest._replace(indent=indent), Role.FOOTNOTE)
        return step._replace(inside=step.inside or _Inside(indent, Role.FOOTNOTE))
    if found["directive"]:
        return _directive(page, at, line, rest, found["directive"].lower())
    end = _below(page, at, line.indent)
    if found["target"] or found["substitution"]:
        return _Step(end)
    if rest.is_blank and (at == len(page.lines) or page.lines[at].is_blank):
        return _Step(at)
    while page.lines[end - 1].is_blank:
        end -= 1
    return _Step(end, (Block("comment", (line, *page.lines[at:end])),))


def _directive(page: _Page, at: int, line: Row, rest: Row, name: str) -> _Step:
    if name in _UNREAD:
        return _Step(_below(page, at, line.indent))
    said: tuple[Row, ...] = ()
    if name in _CHANGES and not rest.is_blank:
        said_last = page.text[rest.start : rest.end].split(maxsplit=_CHANGES[name])[_CHANGES[name] :]
        rest = rest._replace(start=rest.end - len("".join(said_last)))
        if rest.is_blank:
            at = _options(page, at, line.indent)
    if not rest.is_blank:
        end = _arguments(page, at, line.indent)
        said = (rest, *page.lines[at:end]) if name in _SAID | _TITLED | _CHANGES.keys() else ()
        at = end
    options, at = at, _options(page, at, line.indent)
    role = Role.CAPTION if name.endswith("table") else Role.PARAGRAPH
    role = Role.QUOTATION if name in _QUOTING else role
    blocks = (Block("prose", said, role),) if said else ()
    if name == "csv-table":
        end = _below(page, at, line.indent)
        cells = _separated(page, page.lines[options:at], page.lines[at:end])
        return _Step(end, (*blocks, *(Block("prose", cell, Role.CELL) for cell in cells)))
    below = at
    while below < len(page.lines) and page.lines[below].is_blank:
        below += 1
    if below == len(page.lines) or page.lines[below].indent <= line.indent:
        return _Step(at, blocks)
    indent = page.lines[below].indent
    return _Step(below, blocks, _content(indent, name))


def _separated(page: _Page, options: Sequence[Row], lines: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """The cells of a table of comma-separated values: those of its option `header` come first."""
    delimiter, header, is_header = ",", list[Row](), False
    for row in options:
        found = _CSV_OPTION.match(page.text, row.start, row.end)
        if found and found["name"] == "delim":
            delimiter = _NAMED_SIGNS.get(found["value"], found["value"][:1]) or delimiter
        is_header = found["name"] == "header" if found else is_header and not _OPTION_LINE.match(page.text, row.start)
        if is_header:
            header.append(row._replace(start=found.start("value")) if found else row)
    yield from separated(page.text, header, delimiter)
    yield from separated(page.text, lines, delimiter)


def _content(indent: int, name: str) -> _Inside:
    """What a directive makes of the blocks in it."""
    if name == "list-table":
        return _Inside(indent, Role.CELL)
    if name == "figure":
        return _Inside(indent, Role.PARAGRAPH, Role.CAPTION)
    return _Inside(indent, Role.QUOTATION if name in _QUOTING else Role.PARAGRAPH)


def _arguments(page: _Page, at: int, indent: int) -> int:
    """Past the lines that go on with a directive's first one."""
    end = _below(page, at, indent, is_contiguous=True)
    while at < end and not _OPTION_LINE.match(page.text, page.lines[at].start):
        at += 1
    return at


def _options(page: _Page, at: int, indent: int) -> int:
    """Past `:name: value` lines and what is indented below each."""
    end, column = _below(page, at, indent, is_contiguous=True), 0
    while at < end:
        row = page.lines[at]
        if _OPTION_LINE.match(page.text, row.start) and (not column or row.indent <= column):
            column = row.indent
        elif not column or row.indent <= column:
            break
        at += 1
    return at


def _below(page: _Page, at: int, indent: int, *, is_contiguous: bool = False) -> int:
    """Past the lines that are indented further than `indent`, and the blank ones among them."""
    end = at
    while at < len(page.lines):
        row = page.lines[at]
        if row.is_blank and is_contiguous:
            break
        if not row.is_blank and row.indent <= indent:
            break
        at += 1
        end = at if not row.is_blank else end
    return max(end, at) if is_contiguous else end
