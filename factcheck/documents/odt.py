"""An OpenDocument text in, its words out: paragraphs, headings, items, cells, notes and captions, with their places.

The standard library's zip and expat, as for Word: odfpy builds a tree of the whole document and gives no places.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from factcheck.archives import Element, elements, opened
from factcheck.errors import FactcheckError
from factcheck.extracts import Extract, Part, extract, unread
from factcheck.model import Piece, Prose, Role, Source
from factcheck.pieces import PLACEHOLDER
from factcheck.superscripts import raised
from factcheck.typed import NamedTuple

_SKIPPED = frozenset(
    """
    annotation tracked-changes note-citation bibliography-mark table-of-content illustration-index alphabetical-index
    bibliography page-number page-count sequence-decls forms title desc object-ole
    """.split()
)
_STANDS_FOR = frozenset({"bibliography-mark", "page-number", "page-count", "object", "object-ole"})
_COUNTED = {"image": "picture", "object": "embedded object or formula", "object-ole": "embedded object or formula"}
_COUNTED |= {"annotation": "comment"}
_CHARACTERS = {"tab": " ", "line-break": " ", "s": " "}
_ROLES = (
    (re.compile(r"title|subtitle|heading", re.IGNORECASE), Role.HEADING),
    (re.compile(r"quotations?", re.IGNORECASE), Role.QUOTATION),
    (re.compile(r"caption|illustration|figure|table\Z", re.IGNORECASE), Role.CAPTION),
)
_UNREAD_STYLE = re.compile(r"preformatted|source_20_text|contents_20", re.IGNORECASE)
_CODE_STYLE = re.compile(r"source_20_text|source_5f_text|teletype", re.IGNORECASE)
_SPACES = re.compile(r"\s+")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class _Style(NamedTuple):
    """The names of a style and of the one it is made from; whether what is written in it is struck out."""

    names: tuple[str, ...]
    is_struck: bool
    is_raised: bool = False


class _Paragraph(NamedTuple):
    """A paragraph as far as it was read: its texts, its role, and the spans that are open in it (struck, code)."""

    texts: list[str]
    role: Role
    is_read: bool
    spans: list[str]


class _State(NamedTuple):
    """What is open at a place in the XML, outermost first; tables are [number, row, column, width of the cell]."""

    paragraphs: list[_Paragraph]
    tables: list[list[int]]
    lists: list[str]
    notes: list[str]
    counts: Counter[str]


def read(source: Source, start: int) -> Iterator[Prose]:  # noqa: ARG001
    """What was taken out of the document when it was opened."""
    return iter(source.prose)


def comments(source: Source, start: int) -> Iterator[Piece]:  # noqa: ARG001
    """None: comments stand beside the text."""
    return iter(())


def unpack(content: bytes) -> Extract:
    """The words of a document, without those that are deleted or struck out.

    Raises FactcheckError for what is no OpenDocument text, or is locked or damaged.
    """
    archive = opened(content)
    if b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise FactcheckError("is protected by a password", hint="Save it without one.")
    if "content.xml" not in archive.names:
        raise FactcheckError("is no OpenDocument text: it has no content", hint="Open it in its program, and save it.")
    body, counts = archive.read("content.xml"), Counter[str]()
    parts = [*_parts(body, _styles(body), counts)]
    return extract(parts, _fields(archive.read("meta.xml")), unread(+counts))


def _styles(content: bytes) -> dict[str, _Style]:
    """The styles that the text itself defines, which are made from those with names."""
    styles: dict[str, _Style] = {}
    name = ""
    for one in elements(content):
        if one.kind == "start" and one.name == "style":
            name = one.attributes.get("name", "")
            styles[name] = _Style((name, one.attributes.get("parent-style-name", "")), is_struck=False)
        elif one.kind == "start" and one.name == "text-properties" and name in styles:
            is_struck = one.attributes.get("text-line-through-style", "none") != "none"
            is_raised = one.attributes.get("text-position", "").startswith("super")
            styles[name] = styles[name]._replace(is_struck=is_struck or styles[name].is_struck, is_raised=is_raised)
        elif one.name == "body":
            break
    return styles


def _fields(content: bytes) -> Iterator[tuple[str, str]]:
    """The day on which the document was last saved, else that on which it was begun."""
    found: dict[str, str] = {}
    name = ""
    for one in elements(content) if content else ():
        name = one.name if one.kind == "start" else name
        if one.kind == "text" and one.text.strip():
            found.setdefault(name, one.text.strip())
    saved = found.get("date", found.get("creation-date", ""))
    if saved:
        yield "date", saved[:10]


def _parts(content: bytes, styles: Mapping[str, _Style], counts: Counter[str]) -> Iterator[Part]:
    """The paragraphs of the body that have words; a note comes before the paragraph that it hangs on."""
    state = _State([], [], [], [], counts)
    numbers: Counter[str] = Counter()
    depth, is_body = 0, False
    for one in elements(content):
        is_body = is_body or one.name == "body"
        if depth:
            depth += (one.kind == "start") - (one.kind == "end")
        elif not is_body:
            continue
        elif one.kind == "text":
            _say(one.text, state)
        elif one.kind == "start":
            depth = int(_is_skipped(one, state))
            if not depth:
                _begin(one, styles, state, numbers)
        else:
            paragraph = _end(one, state)
            text = _SPACES.sub(" ", "".join(paragraph.texts)) if paragraph and paragraph.is_read else ""
            if paragraph and text.strip(" " + PLACEHOLDER):
                place = _place(state, numbers)
                yield Part((text.strip(),), paragraph.role, place)


def _is_skipped(one: Element, state: _State) -> bool:
    """Whether `one` is left out with all that is in it; what is counted is told."""
    if one.name in _COUNTED:
        state.counts[_COUNTED[one.name]] += 1
    if one.name in _STANDS_FOR and state.paragraphs:
        state.paragraphs[-1].texts.append(PLACEHOLDER)
    return one.name in _SKIPPED or one.name in _COUNTED


def _begin(one: Element, styles: Mapping[str, _Style], state: _State, numbers: Counter[str]) -> None:
    name = one.attributes.get("style-name", "")
    style = styles.get(name, _Style((name,), is_struck=False))
    if one.name in {"p", "h"}:
        is_read = not any(map(_UNREAD_STYLE.search, style.names)) and not style.is_struck
        state.paragraphs.append(_Paragraph([], _role(one, style, state), is_read, []))
    elif one.name in {"span", "a"} and state.paragraphs:
        is_code = any(map(_CODE_STYLE.match, style.names))
        kind = "struck" if style.is_struck else "code" if is_code else "raised" if style.is_raised else ""
        state.paragraphs[-1].spans.append(kind)
    elif one.name in _CHARACTERS:
        _say(_CHARACTERS[one.name], state)
    elif one.name == "list-item":
        state.lists.append(one.name)
    elif one.name == "note":
        state.notes.append(one.attributes.get("note-class", "footnote"))
        numbers[state.notes[-1]] += 1
    elif one.name == "table":
        numbers["table"] += 1
        state.tables.append([numbers["table"], 0, 0, 1])
    elif state.tables:
        _cell(one, state.tables[-1])


def _cell(one: Element, table: list[int]) -> None:
    if one.name == "table-row":
        table[1:] = [table[1] + 1, 0, 1]
    elif one.name in {"table-cell", "covered-table-cell"}:
        repeated = one.attributes.get("number-columns-repeated", "1")
        table[2:] = [table[2] + table[3] if table[2] else 1, int(repeated) if repeated.isdecimal() else 1]


def _end(one: Element, state: _State) -> _Paragraph | None:
    """The paragraph that `one` ends, if it does."""
    if one.name in {"p", "h"} and state.paragraphs:
        return state.paragraphs.pop()
    if one.name in {"span", "a"} and state.paragraphs and state.paragraphs[-1].spans:
        state.paragraphs[-1].spans.pop()
    opened_things: dict[str, list[str] | list[list[int]]] = {
        "table": state.tables,
        "list-item": state.lists,
        "note": state.notes,
    }
    if opened_things.get(one.name):
        opened_things[one.name].pop()
    return None


def _say(text: str, state: _State) -> None:
    if not state.paragraphs or "struck" in state.paragraphs[-1].spans:
        return
    texts = state.paragraphs[-1].texts
    if "code" not in state.paragraphs[-1].spans:
        mark = raised(text.strip(), "".join(texts[-1:])) if "raised" in state.paragraphs[-1].spans else None
        texts.append(mark or text)
    elif texts[-1:] != [PLACEHOLDER]:
        texts.append(PLACEHOLDER)


def _role(one: Element, style: _Style, state: _State) -> Role:
    if state.notes or state.tables:
        return Role.FOOTNOTE if state.notes else Role.CELL
    if one.name == "h":
        return Role.HEADING
    named = (role for name in style.names for pattern, role in _ROLES if pattern.match(name))
    return next(named, Role.ITEM if state.lists else Role.PARAGRAPH)


def _place(state: _State, numbers: Counter[str]) -> str:
    if state.notes:
        return f"{state.notes[-1]} {numbers[state.notes[-1]]}"
    if state.tables:
        number, row, column, _ = state.tables[-1]
        name = ""
        while column > 0:
            column, letter = divmod(column - 1, len(_LETTERS))
            name = _LETTERS[letter] + name
        return f"table {number}, cell {name}{row}"
    numbers["paragraph"] += 1
    return f"paragraph {numbers['paragraph']}"
