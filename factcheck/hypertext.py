"""HTML in, its prose out: one run for each block, without code, scripts, markup and comments.

A tokeniser of our own: the standard library's parser takes quadratic time on `<!--<!--...` in older
versions of Python, and gives lines and columns instead of offsets.
"""

import re
from collections.abc import Iterator, Sequence

from factcheck import superscripts
from factcheck.model import Piece, Prose, Role, Span
from factcheck.pieces import PLACEHOLDER, has_words, joined, line_break, literal
from factcheck.typed import NamedTuple

_MARKUP = re.compile(
    r"""
    <!--
    | <(?P<closing>/?)(?P<name>[A-Za-z][\w:-]*)(?![\w:-]) [^"'<>]* (?: (?: "[^"<]*" | '[^'<]*' ) [^"'<>]* )* >
    | <[!?/][^<>]*>
    | &(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});
    """,
    re.VERBOSE,
)
_LINE_END = re.compile(r"[\r\n][ \t\r\n]*")

_INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big cite data dfn em font i img ins label mark nobr q rp rt ruby small span strong sub
    sup time tt u wbr input br code kbd samp var del s strike svg math
    """.split()
)
_STOOD_FOR = frozenset({"code", "kbd", "samp", "var", "svg", "math"})
_ENDS_WITH_BLOCK = frozenset({"code", "kbd", "samp", "var", "del", "s", "strike", "rp", "rt"})
_UNREAD = (
    _STOOD_FOR
    | _ENDS_WITH_BLOCK
    | {"pre", "head", "template", "noscript", "select", "button", "object", "iframe", "listing"}
)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp"})
_ROLES = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), Role.ITEM),
    **dict.fromkeys(("td", "th"), Role.CELL),
    **dict.fromkeys(("figcaption", "caption"), Role.CAPTION),
}
_GROUPS = frozenset({"ul", "ol", "dl", "table", "figure"})
_TABLE = frozenset({"table", "thead", "tbody", "tfoot", "tr", "td", "th"})
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_HIDDEN = re.compile(r"\shidden(?=[\s=>/])", re.IGNORECASE)
_UNDISPLAYED = re.compile(r"\sstyle=[\"'][^\"'<>]*display\s{0,3}:\s{0,3}none", re.IGNORECASE)
_MOST_IN_MARK = 6  # tags and texts between `<sup>` and `</sup>`
_BLANK = Prose.of((), Role.CELL)


class _Token(NamedTuple):
    """`kind` is `text`, `entity`, `comment`, `raw` or `tag`; `name` is a tag's, with a slash if it closes."""

    kind: str
    name: str
    start: int
    end: int


def read(text: str, start: int = 0) -> Iterator[Prose]:
    """The prose of `text[start:]`, a run for each block: neither code nor what is hidden."""
    role, depth, unread, is_blank = Role.PARAGRAPH, 0, "", False
    run: list[_Token] = []
    for token in _seen(text, start):
        name = token.name.lstrip("/")
        is_read = not unread or unread in _ENDS_WITH_BLOCK or name == unread
        is_block = token.kind == "tag" and name not in _INLINE and is_read
        if is_block and run:
            prose = _prose(text, run, role)
            run = []
            if has_words(prose.pieces):
                is_blank = False
                yield prose
        if is_block and name in _TABLE:
            if is_blank:
                yield _BLANK
            is_blank = token.name in {"td", "th"}
        unread, was_unread = _unread(token, unread, is_block=is_block), unread
        if is_block:
            depth = max(depth + (name == "blockquote") * (-1 if token.name[0] == "/" else 1), 0)
            role = _role(token.name, role, depth)
        elif not was_unread and (not unread or unread in _STOOD_FOR):
            run.append(token)
    if run:
        yield _prose(text, run, role)


def comments(text: str, start: int) -> Iterator[Piece]:
    """`<!-- comments -->`."""
    for token in _tokens(text, start):
        if token.kind == "comment":
            yield Piece(text[token.start + 4 : token.end - 3].strip(), Span(token.start, token.end))


def _seen(text: str, start: int) -> Iterator[_Token]:
    """The tokens without those of elements that are hidden: `<p hidden>`, `style="display: none"`.

    One that is never closed hides nothing.
    """
    hidden, depth = "", 0
    last: dict[str, int] = {}
    for token in _tokens(text, start):
        name = token.name.lstrip("/")
        if hidden:
            depth += (token.name == hidden) - (token.name == f"/{hidden}")
            hidden = hidden if depth else ""
        elif token.kind == "tag" and token.name == name and _is_hidden(text[token.start : token.end]):
            if name not in last:
                last[name] = text.lower().rfind(f"</{name}")
            if token.start < last[name]:
                hidden, depth = name, 1
                if name not in _INLINE:
                    yield token._replace(name="div")  # it parts what stands around it
            else:
                yield token
        else:
            yield token


def _is_hidden(tag: str) -> bool:
    return _HIDDEN.search(_QUOTED.sub("", tag)) is not None or _UNDISPLAYED.search(tag) is not None


def _tokens(text: str, start: int) -> Iterator[_Token]:
    while found := _MARKUP.search(text, start):
        at, end = found.span()
        if at > start:
            yield _Token("text", "", start, at)
        name = (found["name"] or "").lower()
        if found[0] == "<!--":
            closing = text.find("-->", end)
            end = closing + 3 if closing >= 0 else len(text)
            if closing >= 0:
                yield _Token("comment", "", at, end)
        elif name in _RAW and not found["closing"]:
            closed = re.compile(f"</{name}", re.IGNORECASE).search(text, end)
            end = closed.start() if closed else len(text)
            yield _Token("raw", "", at, end)
        elif name:
            yield _Token("tag", found["closing"] + name, at, end)
        elif found[0][0] == "&":
            yield _Token("entity", "", at, end)
        start = end
    if start < len(text):
        yield _Token("text", "", start, len(text))


def _unread(token: _Token, unread: str, *, is_block: bool) -> str:
    """The element whose content is being left out after `token`, if any."""
    if unread:
        is_over = token.name == f"/{unread}" or (is_block and unread in _ENDS_WITH_BLOCK)
        return "" if is_over else unread
    return token.name if token.name in _UNREAD else ""


def _role(tag: str, role: Role, depth: int) -> Role:
    """What a block is after `tag`: an item, heading or cell until it closes or another opens."""
    name = tag.lstrip("/")
    if tag in _ROLES:
        return _ROLES[tag]
    if name in _ROLES or name in _GROUPS or name == "blockquote":
        return Role.QUOTATION if depth else Role.PARAGRAPH
    return role


def _prose(text: str, run: list[_Token], role: Role) -> Prose:
    return Prose.of(joined(_pieces(text, run)), role)


def _pieces(text: str, run: Sequence[_Token]) -> Iterator[Piece]:
    until = 0
    for at, token in enumerate(run):
        if token.start < until:
            continue
        mark = _raised(text, run, at) if token.name == "sup" else None
        if mark:
            until = mark.span.end
            yield mark
        elif token.kind == "text":
            yield from _lines(text, token.start, token.end)
        elif token.kind == "entity":
            yield _entity(text, token)
        elif token.name == "br":
            yield Piece(" ", Span(token.start, token.end))
        elif token.name in _STOOD_FOR:
            yield Piece(PLACEHOLDER, Span(token.start, token.end))


def _raised(text: str, run: Sequence[_Token], at: int) -> Piece | None:
    """The number of a note, or a power, between `<sup>` and `</sup>`, with or without a link around it."""
    inner = run[at + 1 : at + 1 + _MOST_IN_MARK]
    end = next((place for place, token in enumerate(inner) if token.name == "/sup"), -1)
    if end < 0 or any(token.kind not in {"text", "tag"} for token in inner[:end]):
        return None
    written = "".join(text[token.start : token.end] for token in inner[:end] if token.kind == "text")
    seen = superscripts.raised(written.strip(), text[run[at].start - 1 : run[at].start])
    return Piece(seen, Span(run[at].start, inner[end].end)) if seen else None


def _lines(text: str, start: int, end: int) -> Iterator[Piece]:
    for found in _LINE_END.finditer(text, start, end):
        yield literal(text, start, found.start())
        yield line_break(found.start(), found.end())
        start = found.end()
    yield literal(text, start, end)


def _entity(text: str, token: _Token) -> Piece:
    from html import unescape

    written = text[token.start : token.end]
    return Piece(unescape(written), Span(token.start, token.end))
