"""Plain text in, paragraphs out: hard-wrapped lines joined, list items, headlines and `>` quotations apart."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from factcheck.model import Piece, Prose, Role, Source
from factcheck.pieces import joined, line_break, literal
from factcheck.typed import NamedTuple

_LINE = re.compile(
    r"""
    (?P<quote> (?: [ \t]{0,3} > )* )
    [ \t\f\v]*
    (?P<text>
      (?: (?P<marker> [-*+•◦▪‣⁃·] | \(?(?:\d{1,3}|[a-z])[.)] | \(?[A-Z]\) ) [ \t]+ )?  # not `A. Smith`
      (?P<body> .* )
    )
    """,
    re.VERBOSE | re.DOTALL,
)
_RULE = re.compile(r"[\s=_*~#.+-]*")
_LABEL = re.compile(r"\w+")
_ENDING = (*".!?:;…。！？：；", *"\"'”’»)")
_LITTLE_WORDS = frozenset(
    """
    a an and as at but by for from in into is its nor of on or that the their to was were will with
    """.split()
)
_HEADLINE_SHARE = 0.6
"""A line that ends before this share of the widest one, although the next word had room, was ended on purpose."""


class _Line(NamedTuple):
    """`text` from `start` to `end` without the space around it; after its list marker it begins at `body`."""

    text: str
    start: int
    body: int
    end: int
    depth: int
    marker: str


def read(source: Source, start: int) -> Iterator[Prose]:
    """The paragraphs, items, headlines and quotations of `source.text[start:]`."""
    for block in _blocks(source.text, start):
        for lines in _runs(block):
            yield Prose.of(joined(_pieces(source.text, lines)), _role(lines[0]))


def comments(source: Source, start: int) -> Iterator[Piece]:  # noqa: ARG001
    """None: plain text hides nothing."""
    return iter(())


def _blocks(text: str, start: int) -> Iterator[list[_Line]]:
    """Lines that follow each other without a blank line, a rule or a change of quotation between them."""
    block: list[_Line] = []
    for line in _lines(text, start):
        is_apart = _RULE.fullmatch(line.text) is not None
        if block and (is_apart or line.depth != block[-1].depth):
            yield block
            block = []
        if not is_apart:
            block.append(line)
    if block:
        yield block


def _lines(text: str, start: int) -> Iterator[_Line]:
    for written in text[start:].splitlines(keepends=True):
        end = start + len(written.rstrip())
        found = _LINE.match(text, start, max(start, end))
        if found:
            depth, marker = found["quote"].count(">"), found["marker"] or ""
            yield _Line(found["text"], found.start("text"), found.start("body"), end, depth, marker)
        start += len(written)


def _runs(block: list[_Line]) -> Iterator[list[_Line]]:
    """The block cut where a new item begins or a headline ends."""
    if len(block) == 1:
        yield block
        return
    width = max(len(line.text) for line in block)
    kinds = [_kind(line.marker) for line in block]
    count = Counter(kinds)
    run = block[:1]
    for line, kind in zip(block[1:], kinds[1:], strict=True):
        before = run[-1]
        is_item = kind and (count[kind] > 1 or before.text.endswith(_ENDING))
        if is_item or _is_headline(before, line, width):
            yield run
            run = []
        run.append(line)
    yield run


def _kind(marker: str) -> str:
    """Bullets by their sign, numbers and letters by their brackets: two of a kind make a list."""
    return _LABEL.sub("1" if marker.strip("(.)").isdigit() else "a", marker)


def _is_headline(line: _Line, following: _Line, width: int) -> bool:
    """Whether `line` ends where nothing made it end: no stop, room for the next word, a capital after it."""
    if line.text.endswith(_ENDING) or not following.text[:1].isupper():
        return False
    last, first = line.text.rpartition(" ")[2], following.text.partition(" ")[0]
    return len(line.text) + 1 + len(first) <= _HEADLINE_SHARE * width and last.lower() not in _LITTLE_WORDS


def _pieces(text: str, lines: list[_Line]) -> Iterator[Piece]:
    yield literal(text, lines[0].body, lines[0].end)
    for before, line in pairwise(lines):
        yield line_break(before.end, line.start)
        yield literal(text, line.start, line.end)


def _role(line: _Line) -> Role:
    if line.depth:
        return Role.QUOTATION
    return Role.ITEM if line.marker else Role.PARAGRAPH
