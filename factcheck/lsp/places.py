"""A text and the unit its client counts in, in; offsets (code points) and the client's places out."""

from bisect import bisect_right

from lsprotocol.types import Position, Range

from factcheck.model import Lines, Span
from factcheck.typed import NamedTuple

_LAST_OF_ASCII = 0x7F
_LAST_OF_TWO_BYTES = 0x7FF
_LAST_OF_ONE_UNIT = 0xFFFF


class Places(NamedTuple):
    """Where the lines of `text` start, and what a client counts a line in: `utf-8`, `utf-16` or `utf-32` units.

    Lines end as the protocol has it, at `\\n`, `\\r\\n` and `\\r` and nowhere else.
    """

    text: str
    lines: Lines
    encoding: str

    @classmethod
    def of(cls, text: str, encoding: str) -> "Places":
        return cls(text, Lines.of(text), encoding)

    def position(self, offset: int) -> Position:
        line = bisect_right(self.lines.starts, offset) - 1
        before = self.text[self.lines.starts[line] : offset]
        if self.encoding == "utf-32" or before.isascii():
            return Position(line, len(before))
        return Position(line, sum(self._units(character) for character in before))

    def range(self, span: Span) -> Range:
        return Range(self.position(span.start), self.position(span.end))

    def offset(self, position: Position) -> int:
        """What is past the end of its line, or of the text, is that end; the middle of a character is its start."""
        starts = self.lines.starts
        if position.line >= len(starts):
            return len(self.text)
        start = starts[position.line]
        line = self.text[start : starts[position.line + 1] if position.line + 1 < len(starts) else None].rstrip("\r\n")
        if self.encoding == "utf-32" or line.isascii():
            return start + min(position.character, len(line))
        return start + self._characters(line, position.character)

    def span(self, range: Range) -> Span:  # noqa: A002 - the protocol's word
        start, end = self.offset(range.start), self.offset(range.end)
        return Span(start, max(start, end))

    def _characters(self, line: str, units: int) -> int:
        """How many whole characters of `line` fit in `units`."""
        taken = 0
        for index, character in enumerate(line):
            taken += self._units(character)
            if taken > units:
                return index
        return len(line)

    def _units(self, character: str) -> int:
        code = ord(character)
        if self.encoding == "utf-16":
            return 1 + (code > _LAST_OF_ONE_UNIT)
        return 1 + (code > _LAST_OF_ASCII) + (code > _LAST_OF_TWO_BYTES) + (code > _LAST_OF_ONE_UNIT)
