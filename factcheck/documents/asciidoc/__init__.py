"""AsciiDoc in, its prose out: headings, paragraphs, items, cells, captions and footnotes, without code and attributes.

Scanners of our own: no reader of AsciiDoc in Python gives places.
"""

import re
from collections.abc import Iterator

from factcheck.documents.asciidoc import blocks
from factcheck.marks import Cut, cuts
from factcheck.model import Piece, Prose, Role, Source, Span
from factcheck.pieces import PLACEHOLDER, between, recut
from factcheck.rows import flow
from factcheck.superscripts import BETWEEN_CARETS, raise_marked

_BEFORE = r"(?<![\w;:}])"
_AFTER = r"(?!\w)"
_NOTE = re.compile(r"footnote(?:ref)?:[\w-]*\[(?P<text>(?:[^\[\]\\]|\\.)*)\]")
_NAME = r"[\w./:%?=&~@+,;\#-]{0,400}"
_MACROS = r"(?:link|xref|mailto|pass|stem|latexmath|asciimath|image|icon|kbd|btn|menu|cite|indexterm2?|anchor)"
_OPENING = re.compile(
    rf"""
      \\ (?P<escaped> [*_`+\#^~{{<\[] )
    | (?P<curly> "`|`"|'`|`' )
    | (?P<attribute> \[ [.\w\#,= -]{{1,60}} \] (?= \# \S ) )
    | (?P<mark> \*\* | __ | \#\# | `` | \+\+\+? | {_BEFORE} [*_`+\#] (?= \S ) | [\^~] (?= [^\s^~] ) )
    | (?: (?<!\w) {_MACROS} : | \b https?:// ) {_NAME} \[ (?P<words> [^\[\]]* ) \]
    | << (?= [^\s<>] ) [^<>,\[\]]{{0,400}} (?P<words2> , [^<>]{{0,400}} )? >>
    | (?P<reference> \{{ [\w:-]{{1,60}} \}} )
    | (?P<index> \(\(\( [^()]* \)\)\) )
    | (?P<term> \(\( (?P<inner> [^()]* ) \)\) )
    | (?P<line_end> [ ]\+ ) (?= \s | \Z )
    | (?P<anchor> \[\[ [^\[\]]{{1,100}} \]\] )
    """,
    re.VERBOSE,
)
_CLOSINGS = {
    **{mark: re.compile(rf"(?<=\S){re.escape(mark)}{_AFTER}") for mark in "*_`+#"},
    **{mark: re.compile(re.escape(mark)) for mark in ("**", "__", "##", "``", "++", "+++")},
    **{mark: re.compile(rf"(?<=\S){re.escape(mark)}") for mark in "^~"},
}
_REPLACED = {"`": PLACEHOLDER, "``": PLACEHOLDER, "+": PLACEHOLDER, "++": PLACEHOLDER, "+++": PLACEHOLDER}
_CURLY = {'"`': "“", '`"': "”", "'`": "‘", "`'": "’"}
_UNREAD_MACROS = re.compile(r"(?:pass|stem|latexmath|asciimath|cite|kbd):")
_SILENT_MACROS = re.compile(r"(?:image|icon|anchor|indexterm):")
_CHARACTERS = {"{nbsp}": "\u00a0", "{empty}": "", "{sp}": " ", "{zwsp}": "", "{wj}": "", "{apos}": "’", "{amp}": "&"}


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    for block in blocks.scan(source.text, start):
        if block.kind == "prose":
            written = flow(source.text, block.lines, block.role)
            found = [*_NOTE.finditer(written.text)] if "footnote" in written.text else []
            yield _read(recut(written, [(*note.span(), "") for note in found]))
            for note in found:
                yield _read(Prose.of(tuple(between(written, *note.span("text"))), Role.FOOTNOTE))


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`// comments`, and blocks of them between `////`."""
    for block in blocks.scan(source.text, start):
        if block.kind == "comment":
            first, last = block.lines[0].start, block.lines[-1].end
            yield Piece(source.text[first:last].strip("/").strip(), Span(first, last))


def fields(source: Source, start: int) -> Iterator[tuple[str, str]]:
    """`:revdate: 2024-03-05` and the other attributes; the revision line below the title gives a date too."""
    for block in blocks.scan(source.text, start):
        written = source.text[block.lines[0].start : block.lines[-1].end]
        if block.kind == "attribute":
            key, _, value = written[1:].partition(":")
            yield {"revdate": "date", "docdate": "date"}.get(key.lower(), key.lower()), value.strip()
        elif block.kind == "revision":
            yield "date", written.partition(",")[2].partition(":")[0].strip() or written


def _read(prose: Prose) -> Prose:
    prose = raise_marked(prose, BETWEEN_CARETS) if "^" in prose.text else prose
    return recut(prose, cuts(prose.text, _OPENING, _CLOSINGS, _REPLACED, _cut))


def _cut(found: re.Match[str]) -> tuple[Cut, ...]:
    start, end = found.span()
    if found["escaped"]:
        return ((start, start + 1, ""),)
    if found["curly"]:
        return ((start, end, _CURLY[found[0]]),)
    if found["reference"]:
        return ((start, end, _CHARACTERS.get(found[0], PLACEHOLDER)),)
    if found["attribute"] or found["index"] or found["line_end"] or found["anchor"] or _SILENT_MACROS.match(found[0]):
        return ((start, end, ""),)
    group = "inner" if found["term"] else "words" if found["words"] else "words2"
    if not found[group] or _UNREAD_MACROS.match(found[0]):
        return ((start, end, PLACEHOLDER),)
    first, last = found.span(group)
    first += group == "words2"
    if group == "words" and "," in found["words"] and "=" in found["words"]:
        last = first + found["words"].index(",")
    return (start, first, ""), (last, end, "")
