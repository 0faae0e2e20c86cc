"""Typst in, its prose out: headings, paragraphs, items, cells, captions and footnotes, without code and formulas.

A scanner of our own: the parsers of Typst for Python compile, and give no places.
"""

import re
from collections.abc import Iterator

from factcheck.documents.typst import blocks
from factcheck.model import Piece, Prose, Source

_SET = re.compile(r"#set[ \t]+document\((?P<said>[^()]*(?:\([^()]*\)[^()]*)*)\)")
_FIELD = re.compile(
    r'\b(?P<key>title|author|date):\s*(?:"(?P<text>[^"]*)"|\[(?P<words>[^\[\]]*)\]|datetime\((?P<day>[^()]*)\))'
)
_NUMBER = re.compile(r"(year|month|day):\s*(\d+)")


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    return (block.prose for block in blocks.scan(source.text, start) if block.prose)


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`// comments` and `/* comments */`."""
    for block in blocks.scan(source.text, start):
        if block.comment:
            first, last = block.comment
            yield Piece(source.text[first:last].strip("/*").strip(), block.comment)


def unclosed(source: Source, start: int) -> int | None:
    """Where a bracket, a string, raw text or a comment opens that is never closed; None where all are."""
    return next((block.unclosed.start for block in blocks.scan(source.text, start) if block.unclosed), None)


def fields(source: Source, start: int) -> Iterator[tuple[str, str]]:
    """What `#set document(title: ..., date: datetime(year: 2024, month: 3, day: 5))` says."""
    found = _SET.search(source.text, start)
    for field in _FIELD.finditer(found["said"]) if found else ():
        if field["day"] is None:
            yield field["key"], field["text"] or field["words"] or ""
        else:
            known = {name: int(value) for name, value in _NUMBER.findall(field["day"])}
            if known.keys() >= {"year", "month", "day"}:
                yield "date", f"{known['year']:04}-{known['month']:02}-{known['day']:02}"
