"""A span of a source in, its lines and columns as the formats of code hosts and editors count them out."""

from factcheck.model import Lines, Source, Span
from factcheck.typed import NamedTuple

_LAST_OF_ONE_UNIT = "\uffff"


class Region(NamedTuple):
    """From 1; columns in UTF-16 code units, the end column one past the last."""

    start_line: int
    start_column: int
    end_line: int
    end_column: int


def region(span: Span, source: Source, lines: Lines) -> Region:
    """Where `span` stands."""
    return Region(*_place(span.start, source.text, lines), *_place(span.end, source.text, lines))


def _place(offset: int, text: str, lines: Lines) -> tuple[int, int]:
    position = lines.position(offset)
    before = text[offset - position.column + 1 : offset]
    return position.line, position.column + sum(character > _LAST_OF_ONE_UNIT for character in before)
