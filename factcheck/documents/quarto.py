"""Quarto or R Markdown in, its prose out: Markdown whose code is run, with citations as pandoc writes them."""

import re
from collections.abc import Iterator

from factcheck import commonmark
from factcheck.model import Piece, Prose, Source
from factcheck.pieces import mask

_CITED = re.compile(r"(?<![\w@.])@\w+(?:[-:./]\w+)*")


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    for prose in commonmark.read(source.text, start):
        yield mask(prose, _CITED)


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`<!-- comments -->`."""
    return commonmark.comments(source.text, start)
