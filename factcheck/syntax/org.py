"""Org's citations: `said [cite:@key].`; its footnotes, `[fn:1]`, are read too."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Span
from factcheck.syntax.mark import UNWRITTEN, Entry, Mark, Reference, unused

IS_AFTER_STOP = False

_CITED = re.compile(r"\[cite(?:/[\w/-]*)?:(?P<body>[^\[\]]*)\]")
_KEY = re.compile(r"@(?P<key>[^\s;,\]@]+)")
_NOTE = re.compile(r"\[fn:(?P<key>[\w-]+)\]")
_ENTRY = re.compile(
    r"^\[fn:(?P<key>[\w-]+)\][ \t]*(?P<text>[^\r\n]*(?:\r?\n(?![ \t]*\r?\n|\[fn:|\*)[^\r\n]+)*)", re.MULTILINE
)


def marks(text: str) -> Iterator[Mark]:
    entered = [entry.span for entry in entries(text)]
    for found in sorted((*_CITED.finditer(text), *_NOTE.finditer(text)), key=lambda found: found.start()):
        if any(span.start <= found.start() < span.end for span in entered):
            continue
        if found.re is _NOTE:
            yield Mark(Span(*found.span()), (f"{UNWRITTEN}fn:{found['key']}",))
        else:
            yield Mark(Span(*found.span()), tuple(key["key"] for key in _KEY.finditer(found["body"])), is_listed=False)


def entries(text: str) -> Iterator[Entry]:
    for found in _ENTRY.finditer(text):
        yield Entry(f"{UNWRITTEN}fn:{found['key']}", found["text"], Span(*found.span()))


def key(name: str, taken: Sequence[str]) -> str:
    return unused(name, taken)


def mark(key: str, text: str) -> str:  # noqa: ARG001
    return f" [cite:@{key}]"


def listed(text: str, added: Sequence[Reference], entries: Sequence[Entry]) -> None:
    """Org makes the list itself."""
