"""Markdown's footnotes: `said.[^id]`, and at the end `[^id]: Citation.`; pandoc's inline `^[notes]` are read too."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Edit, Span
from factcheck.syntax.mark import UNWRITTEN, Entry, Mark, Reference, appended, newline, unused

IS_AFTER_STOP = True

_MARK = re.compile(r"(?<!\\)\[\^(?P<key>[^\[\]\s]+)\]")
_INLINE = re.compile(r"(?<!\\)\^\[(?P<text>[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]")
_ENTRY = re.compile(
    r"""
    ^[ ]{0,3} \[\^(?P<key>[^\[\]\s]+)\]: [ \t]*
    (?P<text>
      [^\r\n]*
      (?: \r?\n (?![ \t]*\r?\n | [ ]{0,3}\[\^) [^\r\n]+ )*             # the lines of its paragraph
      (?: (?: \r?\n [ \t]* )* \r?\n (?: [ ]{4} | \t ) [^\r\n]+ )*      # and its further ones, indented
    )
    """,
    re.VERBOSE | re.MULTILINE,
)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>]+")
_MARKUP = re.compile(r"[\\`*_\[\]<$~^]|&(?=#?\w+;)")


def marks(text: str) -> Iterator[Mark]:
    defined = [entry.span for entry in _definitions(text)]
    for found in sorted((*_MARK.finditer(text), *_INLINE.finditer(text)), key=lambda found: found.start()):
        if not any(span.start <= found.start() < span.end for span in defined):
            yield Mark(Span(*found.span()), (found[1] if found.re is _MARK else UNWRITTEN + found[1],))


def entries(text: str) -> Iterator[Entry]:
    """The definitions, and the inline notes, which are known by their own text."""
    yield from _definitions(text)
    for found in _INLINE.finditer(text):
        yield Entry(UNWRITTEN + found["text"], found["text"], Span(*found.span()))


def key(name: str, taken: Sequence[str]) -> str:
    return unused(name, taken)


def mark(key: str, text: str) -> str:  # noqa: ARG001
    return f"[^{key}]"


def listed(text: str, added: Sequence[Reference], entries: Sequence[Entry]) -> Edit:
    """The definitions after the last one there is, if that ends the draft, else at the draft's end."""
    line = newline(text)
    block = line.join(f"[^{reference.key}]: {_escaped(reference)}" for reference in added)
    last = max((entry.span.end for entry in entries if entry.key[0] != UNWRITTEN), default=None)
    if last is not None and not text[last:].strip():
        return Edit(Span(last, last), line + block)
    return appended(text, block)


def _definitions(text: str) -> Iterator[Entry]:
    for found in _ENTRY.finditer(text):
        yield Entry(found["key"], found["text"], Span(*found.span()))


def _escaped(reference: Reference) -> str:
    """The citation as Markdown shows it to its reader, its address to be followed."""
    before, address, after = reference.text.partition(reference.url or "\0")
    link = f"<{address}>" if _ADDRESS.fullmatch(address) else _MARKUP.sub(r"\\\g<0>", address)
    return _MARKUP.sub(r"\\\g<0>", before) + link + _MARKUP.sub(r"\\\g<0>", after)
