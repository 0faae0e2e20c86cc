"""reStructuredText's citations: `said [key]_.`, and at the end `.. [key] Citation.`; footnotes are read too."""

import re
from collections.abc import Iterator, Sequence

from factcheck.model import Edit, Span
from factcheck.syntax.mark import UNWRITTEN, Entry, Mark, Reference, appended, newline, unused

IS_AFTER_STOP = False

_MARK = re.compile(r"(?<![\\`\w])\[(?P<key>[#*]?[\w.:+-]*)\]_(?![\w_])")
_ENTRY = re.compile(
    r"^\.\.[ ]+\[(?P<key>[#*]?[\w.:+-]*)\][ \t]+(?P<text>[^\r\n]*(?:\r?\n(?:[ \t]*\r?\n)*[ \t]+[^\s][^\r\n]*)*)",
    re.MULTILINE,
)
_MARKUP = re.compile(r"[\\`*|]|_(?=\W|\Z)|(?<=\])_")
_UNNAMED = frozenset({"#", "*"})


def marks(text: str) -> Iterator[Mark]:
    entered = [entry.span for entry in entries(text)]
    found = [
        found
        for found in _MARK.finditer(text)
        if found["key"] and not any(span.start <= found.start() < span.end for span in entered)
    ]
    for mark, key in zip(found, _numbered(found), strict=True):
        yield Mark(Span(*mark.span()), (key,))


def entries(text: str) -> Iterator[Entry]:
    found = [entry for entry in _ENTRY.finditer(text) if entry["key"]]
    for entry, key in zip(found, _numbered(found), strict=True):
        yield Entry(key, entry["text"], Span(*entry.span()))


def key(name: str, taken: Sequence[str]) -> str:
    return unused(name, taken)


def mark(key: str, text: str) -> str:  # noqa: ARG001
    return f" [{key}]_"


def listed(text: str, added: Sequence[Reference], entries: Sequence[Entry]) -> Edit:
    """The definitions after the last one there is, if that ends the draft, else at the draft's end."""
    line = newline(text)
    block = line.join(f".. [{reference.key}] {_MARKUP.sub(_escaped, reference.text)}" for reference in added)
    last = max((entry.span.end for entry in entries), default=None)
    if last is not None and not text[last:].strip():
        return Edit(Span(last, last), line + block)
    return appended(text, block)


def _numbered(found: Sequence[re.Match[str]]) -> Iterator[str]:
    """The keys; the unnamed `[#]_` and `[*]_` each get a number, for the first stands for the first and so on."""
    counts = dict.fromkeys(_UNNAMED, 0)
    for match in found:
        key = match["key"]
        if key in counts:
            counts[key] += 1
            key = f"{UNWRITTEN}{key}{counts[key]}"
        yield key.casefold()


def _escaped(found: re.Match[str]) -> str:
    return f"\\{found[0]}"
