"""Org in, its prose out: headings, paragraphs, items, cells, captions, footnotes, without drawers, code, keywords.

Scanners of our own: orgparse gives no places.
"""

import re
from collections.abc import Iterator

from factcheck.documents.org import blocks
from factcheck.marks import Cut, cuts
from factcheck.model import Piece, Prose, Role, Source, Span
from factcheck.pieces import PLACEHOLDER, between, recut
from factcheck.rows import flow
from factcheck.superscripts import BEHIND_A_CARET, raise_marked

_BEFORE = r"""(?<![^\s\-–—({'"“‘«*_+])"""
_AFTER = r"""(?=[*/_+]{0,3}(?:[\s\-–—.,;:!?'")}\]\[\\”’»…]|\Z))"""
_NOTE = re.compile(r"\s?\[fn:[\w-]*(?::(?P<text>[^\[\]]*))?\]")
_OPENING = re.compile(
    rf"""
      {_BEFORE} (?P<mark> [*/_+=~] ) (?= \S )
    | \[\[ (?P<target> [^\[\]]* ) \] (?: \[ (?P<words> [^\[\]]* ) \] )? \]
    | (?P<citation> \[cite [^:\[\]]{{0,20}} : [^\[\]]* \] )
    | (?P<formula> \\\( .{{0,400}}? \\\) | \\\[ .{{0,400}}? \\\]
        | (?<![\w$\\]) \$ (?=[^\s$]) [^$\n]{{0,200}}? (?<=[^\s$]) \$ (?![\w$]) )
    | (?P<code> \{{\{{\{{ [^{{}}]* \}}\}}\}}
        | \b(?:src|call)_\w{{1,40}} (?: \[[^\[\]]*\] )? (?: \{{[^{{}}]*\}} | \([^()]*\) ) )
    | (?P<export> @@[^@]*@@ | (?<!<)<<[^<>]+>>(?!>) )
    | (?P<line_end> \\\\ ) (?= \s | \Z )
    """,
    re.VERBOSE | re.DOTALL,
)
_CLOSINGS = {mark: re.compile(rf"(?<=\S){re.escape(mark)}{_AFTER}") for mark in "*/_+=~"}
_REPLACED = {"=": PLACEHOLDER, "~": PLACEHOLDER, "+": ""}


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    for block in blocks.scan(source.text, start):
        if block.kind == "prose":
            written = flow(source.text, block.lines, block.role)
            found = [*_NOTE.finditer(written.text)]
            whole = recut(written, [(*note.span(), "") for note in found])
            yield _read(whole)
            for note in found:
                if note["text"]:
                    yield _read(Prose.of(tuple(between(written, *note.span("text"))), Role.FOOTNOTE))


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`# comments`, and blocks of that name."""
    for block in blocks.scan(source.text, start):
        if block.kind == "comment":
            first, last = block.lines[0].start, block.lines[-1].end
            inner = source.text[first:last]
            if inner.startswith("#+"):
                inner = inner.partition("\n")[2].rpartition("\n")[0]
            yield Piece(inner.removeprefix("#").strip(), Span(first, last))


def fields(source: Source, start: int) -> Iterator[tuple[str, str]]:
    """`#+DATE: <2024-03-05 Tue>` and the other keywords."""
    for block in blocks.scan(source.text, start):
        if block.kind == "field":
            key, _, value = source.text[block.lines[0].start : block.lines[0].end].partition(":")
            if key.lower() != "#+title":  # which is a heading too, and may have marks in it
                yield key.removeprefix("#+").lower(), value.strip().strip("<>[]")


def _read(prose: Prose) -> Prose:
    prose = raise_marked(prose, BEHIND_A_CARET) if "^" in prose.text else prose
    return recut(prose, cuts(prose.text, _OPENING, _CLOSINGS, _REPLACED, _cut))


def _cut(found: re.Match[str]) -> tuple[Cut, ...]:
    start, end = found.span()
    if found["words"]:
        first, last = found.span("words")
        return (start, first, ""), (last, end, "")
    return ((start, end, "" if found["export"] or found["line_end"] else PLACEHOLDER),)
