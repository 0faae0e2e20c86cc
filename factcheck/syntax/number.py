"""Plain numbers: `said [1].`, and at the end a list whose lines begin `[1]`."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Edit, Span
from factcheck.syntax.mark import Entry, Mark, Reference, appended, newline

IS_AFTER_STOP = False

_MARK = re.compile(r"(?<![\w\\!])\[\d{1,3}(?:[ ]?[,;–-][ ]?\d{1,3}){0,20}\](?![(:])")
_ENTRY = re.compile(
    r"""
    ^[ ]{0,3} (?:[-*][ ])? \\?\[(?P<key>\d{1,3})\\?\] (?!:) [ \t]+
    (?P<text> [^\r\n]* (?: \r?\n (?![ \t]*\r?\n | [ ]{0,3} (?:[-*][ ])? \\?\[\d{1,3}\\?\][ \t] | <!--) [^\r\n]+ )* )
    """,
    re.VERBOSE | re.MULTILINE,
)
_RANGE = re.compile(r"(\d+)(?:\s?[–-]\s?(\d+))?")
_LONGEST_RANGE = 50


def marks(text: str) -> Iterator[Mark]:
    entered = [entry.span for entry in entries(text)]
    for found in _MARK.finditer(text):
        if not any(span.start <= found.start() < span.end for span in entered):
            yield Mark(Span(*found.span()), tuple(_numbers(found[0])))


def entries(text: str) -> Iterator[Entry]:
    for found in _ENTRY.finditer(text):
        yield Entry(found["key"], found["text"], Span(*found.span()))


def key(name: str, taken: Sequence[str]) -> str:  # noqa: ARG001
    """The number after the highest: those that are there are never changed."""
    return str(max((int(number) for number in taken if number.isdecimal()), default=0) + 1)


def mark(key: str, text: str) -> str:  # noqa: ARG001
    return f" [{key}]"


def listed(text: str, added: Sequence[Reference], entries: Sequence[Entry]) -> Edit:
    """The lines after the last one there is, else a section of their own."""
    line = newline(text)
    block = f"{line}{line}".join(f"[{reference.key}] {reference.text}" for reference in added)
    last = max((entry.span.end for entry in entries), default=None)
    if last is not None:
        return Edit(Span(last, last), line + line + block)
    return appended(text, f"Sources{line}{line}{block}")


def _numbers(written: str) -> Iterator[str]:
    """Each number of `[1, 3–5]`."""
    for found in _RANGE.finditer(written):
        first, last = int(found[1]), int(found[2] or found[1])
        yield from (str(number) for number in range(first, min(last, first + _LONGEST_RANGE) + 1))
