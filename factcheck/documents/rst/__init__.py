"""reStructuredText in, its prose out: docutils' markup with Sphinx's directives and roles.

Scanners of our own: docutils gives lines only; tree-sitter's grammar knows no tables or captions, and
takes quadratic time on lines of spaces.
"""

from collections.abc import Iterator

from factcheck.documents.rst import blocks, inline, tables
from factcheck.model import Piece, Prose, Role, Source, Span
from factcheck.rows import flow


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    for block in blocks.scan(source.text, start):
        if block.kind == "prose":
            yield inline.read(flow(source.text, block.lines, block.role))
        elif block.kind in {"grid", "simple"}:
            cells = tables.grid if block.kind == "grid" else tables.simple
            for cell in cells(source.text, block.lines):
                yield inline.read(flow(source.text, cell, Role.CELL))


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`.. comments`, each with the lines below it that are indented."""
    for block in blocks.scan(source.text, start):
        if block.kind == "comment":
            first, last = block.lines[0].start, block.lines[-1].end
            yield Piece(source.text[first:last].removeprefix("..").strip(), Span(first, last))


def fields(source: Source, start: int) -> Iterator[tuple[str, str]]:
    """The bibliographic fields at the top: `:Date: 2024-03-05`; and Nikola's `.. date: 2024-03-05`."""
    for block in blocks.scan(source.text, start):
        if block.kind == "field" or (block.kind == "comment" and len(block.lines) == 1):
            written = source.text[block.lines[0].start : block.lines[-1].end]
            key, _, value = written.removeprefix("..").strip().lstrip(":").partition(":")
            if key and value.strip():
                yield key.strip().lower(), value.strip()
        elif block.role is not Role.HEADING:
            return
