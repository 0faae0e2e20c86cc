"""A document's text and its format in, what is opened in it and never closed, so that the rest is not read, out.

A code block, a comment, an element of HTML, an environment of LaTeX, a bracket of Typst. Which marks may be such is
seen in the text alone; whether anything below is read all the same, the reader of the format tells.
"""

import re
from collections.abc import Iterator
from itertools import islice

from factcheck import documents, frontmatter
from factcheck.model import Source

_FENCE = re.compile(r"^[ \t>]*(?:[-*+][ \t]+)?(?P<mark>`{3,}|~{3,})", re.MULTILINE)
_COMMENT = ("<!--", "-->")
_ELEMENT = re.compile(
    r"<(?P<closing>/?)(?P<name>pre|script|style|textarea|template|noscript|title|xmp)\b", re.IGNORECASE
)
_ENVIRONMENT = re.compile(r"\\(?P<side>begin|end)[ \t]*\{(?P<name>[A-Za-z]{1,40}\*?)\}")
_MARK = re.compile(r"\\begin[ \t]*\{\w+\*?\}|<!--|<\w+|`{3,}|~{3,}|/\*|.")
MARKDOWN = frozenset({"markdown", "mdx", "quarto"})
_WORD, _FEW = re.compile(r"[^\W\d_]+"), 3


def note(text: str, format: str) -> str | None:  # noqa: A002
    """What to tell of a document of which all below a place is not read, since something there has no end."""
    source = Source("", text)
    for at in sorted(_opened(source, format)):
        if _has_words_below(text, at) and not _is_read_below(source, format, at):
            line = source.lines().position(at).line
            return f"“{_shown(text, at)}” in line {line} is never closed: nothing below it was read"
    return None


def _opened(source: Source, name: str) -> Iterator[int]:
    """Where something opens that may have no end."""
    text = source.text
    if name == "typst":
        from factcheck.documents import typst

        at = typst.unclosed(source, frontmatter.read(text).end)
        yield from (place for place in (at,) if place is not None)
    if name == "latex":
        yield from _last_open(text, _ENVIRONMENT, "side", "end")
    if name in MARKDOWN or name == "html":
        yield from _last_open(text, _ELEMENT, "closing", "/")
        at = text.rfind(_COMMENT[0])
        if at > text.rfind(_COMMENT[1]):
            yield at
    if name in MARKDOWN:
        at = _open_fence(text) if len(_FENCE.findall(text)) % 2 else None
        yield from (place for place in (at,) if place is not None)


def _open_fence(text: str) -> int | None:
    """Where the fence of the last code block is, if there is none behind it."""
    from factcheck import commonmark

    block = commonmark.last_fenced(text, frontmatter.read(text).end)
    opening = _FENCE.search(text, text.rfind("\n", 0, block.start) + 1, block.end) if block else None
    if block is None or opening is None or text[block.end :].strip():
        return None
    last = text[block.start : block.end].rstrip().rpartition("\n")[2].lstrip(" \t>")
    return None if last.startswith(opening["mark"]) and block.end - block.start > len(last) else opening.start("mark")


def _last_open(text: str, marks: re.Pattern[str], side: str, closing: str) -> Iterator[int]:
    """Of each name the last that opens, where none of the name closes behind it."""
    last: dict[str, re.Match[str]] = {}
    for found in marks.finditer(text):
        last[found["name"].lower()] = found
    yield from (found.start() for found in last.values() if found[side] != closing)


def _has_words_below(text: str, at: int) -> bool:
    below = _WORD.finditer(text, text.find("\n", at) + 1 or len(text))
    return sum(1 for _ in islice(below, _FEW)) == _FEW


def _is_read_below(source: Source, name: str, at: int) -> bool:
    return any(prose.pieces[-1].span.end > at for prose in documents.read(source, name) if prose.pieces)


def _shown(text: str, at: int) -> str:
    """The mark that opens, as a person looks for it."""
    found = _MARK.match(text, at)
    return found[0] if found else ""
