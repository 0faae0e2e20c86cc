"""Markdown in, its prose out: CommonMark with GitHub's and pandoc's additions, for every format that is made of it.

pyromark finds the structure and gives every place in UTF-8 bytes; here places become code points.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pyromark import Options, events_with_range

from factcheck import hypertext
from factcheck.model import Piece, Prose, Role, Span
from factcheck.pieces import PLACEHOLDER, joined, line_break, literal, mask
from factcheck.superscripts import BETWEEN_CARETS, raise_marked, raised
from factcheck.typed import NamedTuple

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_GFM
    | Options.ENABLE_MATH
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_DEFINITION_LIST
)
_ROLES = {
    "Heading": Role.HEADING,
    "Item": Role.ITEM,
    "TableCell": Role.CELL,
    "BlockQuote": Role.QUOTATION,
    "FootnoteDefinition": Role.FOOTNOTE,
    "DefinitionListTitle": Role.ITEM,
    "DefinitionListDefinition": Role.ITEM,
}
_INLINE = frozenset({"Emphasis", "Strong", "Strikethrough", "Link", "Address", "Image", "Subscript", "Superscript"})
UNREAD_BLOCKS = frozenset({"CodeBlock", "HtmlBlock", "MetadataBlock"})
_UNREAD = frozenset({"Strikethrough", "Image"})
_STOOD_FOR = frozenset({"Address", "Code", "InlineMath", "DisplayMath"})
_BREAKS = frozenset({"SoftBreak", "HardBreak"})
_CODE_TAGS = frozenset({"code", "kbd", "samp", "var", "svg", "math"})
_UNREAD_TAGS = _CODE_TAGS | {"script", "style", "del", "s"}
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Za-z][\w-]*)(?P<rest>[^>]*)")

_RUN = re.compile(r"[\x00-\x7f]+|[^\x00-\x7f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
LONE_RETURN = re.compile(r"\r(?!\n)")
_DIV = re.compile(r"^[ ]{0,3}:{3,}[^\r\n]*$", re.MULTILINE)
_MONEY = re.compile(r"(?<![\\$])\$(?P<body>\d[^$\r\n]*)(?=(?P<closing>\$?)(?P<after>.?))|\b(?:US|HK|NT|NZ|AU|CA|SG)\$")
_FORMULA = re.compile(r"[\\^_={]")
_FENCED = "fenced"
_HTML = "HtmlBlock"
_MOST_IN_MARK = 6  # what may stand between `<sup>` and `</sup>`
_NO_DOLLAR = "¤"

_NOT_PROSE = re.compile(
    r"""
      \{[{%][^{}]*[}%]\}                  # a template's {{ value }}, {% tag %}, {{< shortcode >}}
    | \{[.\#:][^{}]*\}                    # pandoc's attributes: {.smallcaps}
    | \[[^\[\]@]*(?<![\w.])@\w[^\[\]]*\]  # pandoc's citations: [see @zeng2024, p. 33]
    | \[\^[^\[\]\s]+\]                    # a note that is not there
    """,
    re.VERBOSE,
)


class _Event(NamedTuple):
    """`kind` is Start, End or what stands there; `name` that of the element, `text` what the reader sees.

    Where code begins, `text` says whether it is between fences.
    """

    kind: str
    name: str
    text: str
    start: int
    end: int


def read(text: str, start: int = 0) -> Iterator[Prose]:
    """The prose of `text[start:]`: no code, markup, picture, formula, comment or deleted words."""
    for role, events in _blocks(_events(text, start)):
        if events and events[0].name == _HTML:
            yield from _hypertext(text, role, events[0])
            continue
        prose = mask(_prose(text, role, events), _NOT_PROSE)
        yield raise_marked(prose, BETWEEN_CARETS) if "^" in prose.text else prose


def comments(text: str, start: int = 0) -> Iterator[Piece]:
    """`<!-- comments -->`."""
    for event in _events(text, start):
        if event.kind == "InlineHtml" or (event.kind == "Start" and event.name == "HtmlBlock"):
            yield from enclosed(text, event.start, event.end, ("<!--", "-->"))


def last_fenced(text: str, start: int = 0) -> Span | None:
    """Where the last block of code between fences stands."""
    blocks = [Span(event.start, event.end) for event in _events(text, start) if event.text == _FENCED]
    return blocks[-1] if blocks else None


def enclosed(text: str, start: int, end: int, marks: tuple[str, str]) -> Iterator[Piece]:
    """What stands between two marks, and the place of both."""
    opening, closing = marks
    while (start := text.find(opening, start, end)) >= 0:
        inner = start + len(opening)
        last = text.find(closing, inner, end)
        if last < 0:
            return
        yield Piece(text[inner:last].strip(), Span(start, last + len(closing)))
        start = last + len(closing)


def _events(text: str, start: int) -> Iterator[_Event]:
    """The parser's events with their places in `text`."""
    parsable = _parsable(text[start:])
    places = _Places.of(parsable)
    for event, place in events_with_range(parsable, options=_OPTIONS):
        kind, what = (event, "") if isinstance(event, str) else next(iter(event.items()))
        first, last = start + places.at(place["start"]), start + places.at(place["end"])
        if kind in {"Start", "End"}:
            yield _Event(kind, _name(what), _FENCED if _is_fenced(what) else "", first, last)
        else:
            yield _Event(kind, "", what if isinstance(what, str) else "", first, last)


def _is_fenced(tag: object) -> bool:
    return isinstance(tag, dict) and isinstance(tag.get("CodeBlock"), dict)


def _name(tag: object) -> str:
    """The element of a tag; an alert (`> [!NOTE]`) quotes nobody, an address in `<>` is no link's text."""
    if not isinstance(tag, dict):
        return str(tag)
    name, details = next(iter(tag.items()))
    if name == "BlockQuote" and details is not None:
        return "Alert"
    if name == "Link" and isinstance(details, dict) and details["link_type"] in {"Autolink", "Email"}:
        return "Address"
    return str(name)


def _parsable(text: str) -> str:
    """`text` as pyromark should see it, character for character.

    It refuses lone surrogates, does not end a heading at a lone carriage return, reads the money in
    `US$69 million and US$70 million` as a formula, and does not know `:::` divisions.
    """
    if not text.isascii():
        text = _SURROGATE.sub("\ufffd", text)
    if "\r" in text:
        text = LONE_RETURN.sub("\n", text)
    if "$" in text:
        text = _MONEY.sub(_without_dollar, text)
    if ":::" in text:
        text = _DIV.sub(lambda found: " " * len(found[0]), text)
    return text


def _without_dollar(found: re.Match[str]) -> str:
    body = found["body"]
    if body is None:
        return found[0].replace("$", _NO_DOLLAR)
    is_closed = found["closing"] and not body[-1].isspace() and not found["after"].isdigit()
    return found[0] if is_closed and _FORMULA.search(body) else _NO_DOLLAR + body


class _Places(NamedTuple):
    """Where each run of characters of one width begins, in bytes and in code points."""

    starts: tuple[int, ...]
    characters: tuple[int, ...]
    widths: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "_Places":
        starts, characters, widths, end = [], [], [], 0
        for run in _RUN.finditer(text):
            character = run.start()
            for width, same in [(1, run[0])] if run[0].isascii() else groupby(run[0], _width):
                starts.append(end)
                characters.append(character)
                widths.append(width)
                count = sum(1 for _ in same) if width > 1 else len(run[0])
                character, end = character + count, end + width * count
        return cls(tuple(starts), tuple(characters), tuple(widths))

    def at(self, byte: int) -> int:
        run = bisect_right(self.starts, byte) - 1
        return self.characters[run] + (byte - self.starts[run]) // self.widths[run]


def _width(character: str) -> int:
    return len(character.encode())


def _blocks(events: Iterable[_Event]) -> Iterator[tuple[Role, list[_Event]]]:
    """The inline events of each paragraph, heading, cell ... and what it is in its document."""
    roles, inline, is_read = [Role.PARAGRAPH], [], True
    for event in events:
        if event.name in _INLINE or (event.kind not in {"Start", "End", "Rule"}):
            if is_read:
                inline.append(event)
            continue
        is_start = event.kind == "Start"
        if inline or (event.name == "TableCell" and not is_start):
            yield roles[-1], inline
            inline = []
        if event.name in UNREAD_BLOCKS:
            is_read = not is_start
            if is_start and event.name == _HTML and Role.QUOTATION not in roles:  # there a `>` begins each line
                yield roles[-1], [event]
        elif event.name in _ROLES or event.name == "Alert":
            if is_start:
                roles.append(_ROLES.get(event.name, Role.PARAGRAPH))
            else:
                roles.pop()
    if inline:
        yield roles[-1], inline


def _hypertext(text: str, role: Role, block: _Event) -> Iterator[Prose]:
    """What a block of HTML says; its own elements tell what it is, and where they do not, what it stands in."""
    for prose in hypertext.read(text[block.start : block.end]):
        pieces = (
            Piece(one.text, Span(block.start + one.span.start, block.start + one.span.end)) for one in prose.pieces
        )
        yield Prose.of(tuple(pieces), role if prose.role is Role.PARAGRAPH else prose.role)


def _prose(text: str, role: Role, events: list[_Event]) -> Prose:
    """One block; a picture alone in it is a figure, and its description the caption."""
    if events and events[0].name == "Image" and events[0].end >= events[-1].end:
        return Prose.of(joined(_pieces(text, events[1:-1])), Role.CAPTION)
    return Prose.of(joined(_pieces(text, events)), role)


def _pieces(text: str, events: Sequence[_Event]) -> Iterator[Piece]:
    line_end: _Event | None = None
    unread_until, unread_tag = 0, ""
    for at, event in enumerate(events):
        if line_end:
            yield line_break(line_end.start, max(event.start, line_end.end))
            line_end = None
        if event.start < unread_until:
            continue
        if event.kind == "InlineHtml":
            tag = _TAG.match(text, event.start, event.end)
            mark = _raised(text, events, at) if tag and not unread_tag else None
            if mark:
                yield mark
                unread_until = mark.span.end
                continue
            unread_tag = _unread_tag(tag, unread_tag)
            yield from _stands_for(tag, event)
        elif unread_tag:
            continue
        elif event.kind in _BREAKS:
            line_end = event
        elif event.kind in _STOOD_FOR or event.name in _STOOD_FOR:
            yield Piece(PLACEHOLDER, Span(event.start, event.end))
            unread_until = event.end
        elif event.name in _UNREAD:
            unread_until = event.end
        elif event.kind == "Text":
            yield _words(text, event)


def _raised(text: str, events: Sequence[_Event], at: int) -> Piece | None:
    """The number of a note, or a power, between `<sup>` and `</sup>`, with or without a link around it."""
    first = events[at]
    if text[first.start : first.end].lower() != "<sup>":
        return None
    inner = events[at + 1 : at + 1 + _MOST_IN_MARK]
    end = next((place for place, event in enumerate(inner) if _is_end_of_mark(text, event)), -1)
    if end < 0 or any(event.kind in _BREAKS | _STOOD_FOR for event in inner[:end]):
        return None
    written = "".join(event.text for event in inner[:end] if event.kind == "Text")
    seen = raised(written.strip(), text[first.start - 1 : first.start])
    return Piece(seen, Span(first.start, inner[end].end)) if seen else None


def _is_end_of_mark(text: str, event: _Event) -> bool:
    return event.kind == "InlineHtml" and text[event.start : event.end].lower() == "</sup>"


def _words(text: str, event: _Event) -> Piece:
    """The source itself, unless it is an entity."""
    if len(event.text) == event.end - event.start:
        return literal(text, event.start, event.end)
    return Piece(event.text, Span(event.start, event.end))


def _unread_tag(tag: re.Match[str] | None, open_tag: str) -> str:
    """The element whose content is being left out after `tag`, if any."""
    if tag is None:
        return open_tag
    name = tag["name"].lower()
    if open_tag:
        return "" if tag["closing"] and name == open_tag else open_tag
    return name if name in _UNREAD_TAGS and not tag["closing"] and not tag["rest"].endswith("/") else ""


def _stands_for(tag: re.Match[str] | None, event: _Event) -> Iterator[Piece]:
    if tag and not tag["closing"]:
        name = tag["name"].lower()
        if name == "br":
            yield Piece(" ", Span(event.start, event.end))
        elif name in _CODE_TAGS:
            yield Piece(PLACEHOLDER, Span(event.start, event.end))
