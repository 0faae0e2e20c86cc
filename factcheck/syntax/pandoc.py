"""Pandoc's citations in Markdown: `[@key]`, `[see @key, p. 3; @other]`, and `@key` as a word of the sentence."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Span
from factcheck.syntax.mark import Entry, Mark, Reference, unused

IS_AFTER_STOP = False

_KEY = r"(?<![\w@.\\])-?@(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>\w+(?:[:.\#$%&+?<>~/-]\w+)*))"
_CITED = re.compile(_KEY, re.VERBOSE)
_BRACKETED = re.compile(r"(?<!\\)\[(?P<body>[^\[\]@]*@[^\[\]]*)\](?![(:\[])")
_SIMPLE = re.compile(r"\w+(?:[:.#$%&+?<>~/-]\w+)*")


def marks(text: str) -> Iterator[Mark]:
    """Those in brackets, and between them those that are words of a sentence."""
    done = 0
    for found in _BRACKETED.finditer(text):
        keys = tuple(_keys(found["body"]))
        if keys:
            yield from _in_text(text, done, found.start())
            yield Mark(Span(*found.span()), keys, is_listed=False)
            done = found.end()
    yield from _in_text(text, done, len(text))


def entries(text: str) -> Iterator[Entry]:  # noqa: ARG001
    """None: what the keys stand for is in a bibliography of its own."""
    yield from ()


def key(name: str, taken: Sequence[str]) -> str:
    return unused(name, taken)


def mark(key: str, text: str) -> str:  # noqa: ARG001
    return f" [@{key}]" if _SIMPLE.fullmatch(key) else f" [@{{{key}}}]"


def listed(text: str, added: Sequence[Reference], entries: Sequence[Entry]) -> None:
    """Pandoc makes the list itself."""


def _keys(body: str) -> Iterator[str]:
    for found in _CITED.finditer(body):
        yield found["braced"] or found["key"]


def _in_text(text: str, start: int, end: int) -> Iterator[Mark]:
    for found in _CITED.finditer(text, start, end):
        yield Mark(Span(*found.span()), (found["braced"] or found["key"],), is_listed=False, is_set_off=False)
