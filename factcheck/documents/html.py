"""HTML in, its prose out."""

from collections.abc import Iterator

from factcheck import hypertext
from factcheck.model import Piece, Prose, Source


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`, a run for each block."""
    return hypertext.read(source.text, start)


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`<!-- comments -->`."""
    return hypertext.comments(source.text, start)
