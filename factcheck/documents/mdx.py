"""MDX in, its prose out: Markdown with elements and expressions of JSX, and lines of JavaScript modules."""

import re
from collections.abc import Iterator

from factcheck import commonmark
from factcheck.model import Piece, Prose, Source
from factcheck.pieces import mask

_JSX = re.compile(r"</?[A-Za-z][^<>]*>|\{[^{}]*\}")
_MODULE_LINE = re.compile(r"import\s[^\n]*['\"]|export\s+(?:default|const|let|var|function|class)\b|export\s*[{*]")


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    for prose in commonmark.read(source.text, start):
        if not _MODULE_LINE.match(prose.text):
            yield mask(prose, _JSX)


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`{/* comments */}`, and those of HTML."""
    yield from commonmark.enclosed(source.text, start, len(source.text), ("{/*", "*/}"))
    yield from commonmark.comments(source.text, start)
