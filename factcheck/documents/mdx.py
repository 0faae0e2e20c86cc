"""MDX in, its prose out: Markdown with elements and expressions of JSX, and blocks of JavaScript modules.

Markdown is read from a text of the same length, in which signs stand for what is JavaScript.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from factcheck import commonmark
from factcheck.model import Piece, Prose, Source, Span
from factcheck.pieces import PLACEHOLDER, recut
from factcheck.typed import NamedTuple

_TOKEN = re.compile(
    r"""
      ^ [ ]{0,3} (?P<fence> `{3,} | ~{3,} )
    | (?P<code> `+ )
    | ^ (?P<module> import\b (?=[\s{*'"]) | export\b (?=[\s{*]) )
    | \\ (?P<escaped> . )
    | (?P<brace> \{ )
    | < (?P<closing> /? ) (?P<tag> [A-Za-z][\w.:-]* | (?=>) )
    """,
    re.VERBOSE | re.MULTILINE | re.DOTALL,
)
_TICKS = re.compile(r"`+|~{3,}")
_LETTER = re.compile(r"[^\r\n]")
_BRACE = re.compile(r"[{}]")
_ATTRIBUTES = re.compile(r"""(?:[^<>{}"']|"[^"<]*"|'[^'<]*')+""")
_BLANK = re.compile(r"\n[ \t\r]*(?:\n|\Z)")
_GONE = "\ufdd0"
_SIGNS = re.compile(f"(?P<gone>{_GONE}+)|{PLACEHOLDER}+")
_ALONE = re.compile(rf"^[ \t]*{_GONE}[ \t{_GONE}]*(?=\r?$)", re.MULTILINE)
_INDENTED = re.compile(r"(?<=\n)(?P<before>[ \t\r]*\n)(?P<indent>[ ]{4,})(?![-*+>`~ ]|\d+[.)])")


class _Part(NamedTuple):
    """`kind` is `module`, `expression`, `comment`, `tag` or, for one that stands for something, `element`."""

    kind: str
    start: int
    end: int


class _Page(NamedTuple):
    """The text from `start` on; where each of its braces closes, and those that open, in order."""

    text: str
    start: int
    closing: dict[int, int]
    braces: list[int]


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of `source.text[start:]`."""
    for prose in commonmark.read(_parsable(source.text, start), start):
        signs = _SIGNS.finditer(prose.text)
        yield recut(prose, ((*found.span(), "" if found["gone"] else PLACEHOLDER) for found in signs))


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`{/* comments */}`, and those of HTML."""
    for part in _parts(source.text, start):
        if part.kind == "comment":
            yield Piece(source.text[part.start : part.end].strip("{} \t\r\n")[2:-2].strip(), Span(part.start, part.end))
    yield from commonmark.comments(source.text, start)


def _parsable(text: str, start: int) -> str:
    """`text` with signs for its JavaScript; a line of tags alone is a blank one, and no line is code by its indent."""
    pieces, done = [], 0
    for part in _parts(text, start):
        pieces.append(text[done : part.start])
        if part.kind == "module":
            pieces.append(_LETTER.sub(" ", text[part.start : part.end]))
        else:
            pieces.append((_GONE if part.kind in {"comment", "tag"} else PLACEHOLDER) * (part.end - part.start))
        done = part.end
    marked = "".join(pieces) + text[done:]
    marked = _ALONE.sub(lambda found: " " * len(found[0]), marked)
    return _INDENTED.sub(lambda found: found["before"] + _GONE * len(found["indent"]), marked)


def _parts(text: str, start: int) -> Iterator[_Part]:
    """What is JavaScript in `text[start:]`, outside of code."""
    closing = dict(_pairs(text, start))
    page = _Page(text, start, closing, sorted(closing))
    ticks: dict[str, list[int]] = {}
    for tick in _TICKS.finditer(text, start):
        ticks.setdefault(tick[0], []).append(tick.start())
    at = start
    while found := _TOKEN.search(text, at):
        at = found.end()
        if found["fence"] or found["code"]:
            mark = found["fence"] or found["code"]
            index = bisect_left(ticks.get(mark, []), at)
            if index < len(ticks.get(mark, [])):
                at = ticks[mark][index] + len(mark)
            elif found["fence"]:
                return
        elif part := _part(page, found):
            yield part
            at = part.end


def _part(page: _Page, found: re.Match[str]) -> _Part | None:
    text, closing, (start, end) = page.text, page.closing, found.span()
    if found["module"]:
        is_module = start == page.start or _is_after_blank(page.text, start)
        return _Part("module", start, _module_end(page, end)) if is_module else None
    if found["brace"] and start in closing:
        last = closing[start] + 1
        inner = text[end : last - 1].strip()
        return _Part("comment" if inner.startswith("/*") and inner.endswith("*/") else "expression", start, last)
    if found["tag"] is None:
        return None
    while end < len(text) and text[end] != ">":
        attributes = _ATTRIBUTES.match(text, end)
        if not attributes and end not in closing:
            return None
        end = attributes.end() if attributes else closing[end] + 1
    is_whole = end < len(text) and text[end - 1] == "/" and found["tag"] != "br"
    return _Part("element" if is_whole else "tag", start, end + 1) if end < len(text) else None


def _pairs(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Where each brace closes."""
    opened: list[int] = []
    for found in _BRACE.finditer(text, start):
        if found[0] == "{":
            opened.append(found.start())
        elif opened:
            yield opened.pop(), found.start()


def _is_after_blank(text: str, at: int) -> bool:
    """Whether the line before that of `at` is blank, or there is none."""
    before = text.rfind("\n", 0, max(at - 1, 0)) + 1
    return not text[before : max(at - 1, 0)].strip()


def _module_end(page: _Page, at: int) -> int:
    """The blank line after the module's lines, past all braces that open before it."""
    while True:
        blank = _BLANK.search(page.text, at)
        end = blank.start() if blank else len(page.text)
        opened = page.braces[bisect_left(page.braces, at) : bisect_left(page.braces, end)]
        last = max((page.closing[brace] for brace in opened), default=0)
        if last < end:
            return end
        at = last
