"""Markdown in, its prose out."""

from collections.abc import Iterator

from factcheck import commonmark
from factcheck.model import Piece, Prose, Source


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    return commonmark.read(source.text, start)


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`<!-- comments -->`."""
    return commonmark.comments(source.text, start)
