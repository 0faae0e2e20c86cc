"""A Word document in, its words out: paragraphs, headings, items, cells, captions, notes, headers, with their places.

The standard library's zip and expat rather than python-docx, which knows no footnotes or tracked changes
and brings lxml.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath

from factcheck.archives import Archive, Element, elements, opened
from factcheck.errors import FactcheckError
from factcheck.extracts import Extract, Part, extract, unread
from factcheck.model import Piece, Prose, Role, Source
from factcheck.pieces import PLACEHOLDER
from factcheck.superscripts import raised
from factcheck.typed import NamedTuple

_OLD_OR_ENCRYPTED = b"\xd0\xcf\x11\xe0"
_SKIPPED = frozenset({"moveFrom", "Fallback", "rPrChange", "pPrChange", "sectPr", "delText"})
_COUNTED = {"pic": "picture", "imagedata": "picture", "object": "embedded object", "oMath": "formula", "chart": "chart"}
_STANDS_FOR = frozenset({"object", "oMath", "sym"})
_CHARACTERS = {"tab": " ", "ptab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
_OFF = frozenset({"0", "false", "off"})
_HIDING = frozenset({"vanish", "webHidden", "strike", "dstrike"})

_ROLES = (
    (re.compile(r"heading|title|subtitle", re.IGNORECASE), Role.HEADING),
    (re.compile(r"(?:intense )?quote|block ?text", re.IGNORECASE), Role.QUOTATION),
    (re.compile(r"list\b", re.IGNORECASE), Role.ITEM),
    (re.compile(r"(?:\b\w+ ?)?caption", re.IGNORECASE), Role.CAPTION),
)
_UNREAD_STYLE = re.compile(
    r"toc\b|table of figures|html preformatted|source ?code|code\b|macro|bibliography", re.IGNORECASE
)
_CODE_STYLE = re.compile(r"html (?:code|keyboard|sample|typewriter)|verbatim ?char|(?:inline ?)?code", re.IGNORECASE)
_RAISED_STYLE = re.compile(r"(?:foot|end)note (?:reference|anchor|characters)|superscript", re.IGNORECASE)
_UNREAD_FIELDS = frozenset(
    "ADDIN CITATION BIBLIOGRAPHY TOC INDEX PAGE NUMPAGES PAGEREF REF NOTEREF SEQ STYLEREF".split()
)
_LONGEST_ANCESTRY = 10
_DATES = ("modified", "created")
_TEMPLATE_DATE = "2013-12-23T23:15:00Z"
"""What python-docx has in its template, and so in every document made with it."""
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class _Setting(NamedTuple):
    """The names of the styles, and what the paragraphs of one file of the archive are: "footnote" by their notes."""

    styles: Mapping[str, tuple[str, ...]]
    noun: str = "paragraph"
    role: Role | None = None


class _Paragraph(NamedTuple):
    """A paragraph as far as it was read: its texts, its styles' names, and whether it has a list's mark."""

    texts: list[str]
    styles: list[str]
    is_item: list[bool]


class _Table(NamedTuple):
    """`cell` is [row, column, columns of the cell that is open]."""

    number: int
    cell: list[int]


class _State(NamedTuple):
    """What is open at a place in the XML: elements, paragraphs (a text box stands in one), tables, fields."""

    paragraphs: list[_Paragraph]
    tables: list[_Table]
    fields: list[list[str]]
    run: dict[str, bool]
    counts: Counter[str]


def read(source: Source, start: int) -> Iterator[Prose]:  # noqa: ARG001
    """What was taken out of the document when it was opened."""
    return iter(source.prose)


def comments(source: Source, start: int) -> Iterator[Piece]:  # noqa: ARG001
    """None: what Word calls comments stands beside the text."""
    return iter(())


def unpack(content: bytes) -> Extract:
    """The words of a document; those deleted, moved away, hidden or struck out are not said.

    Raises FactcheckError for what is no Word document, or is locked or damaged.
    """
    if content.startswith(_OLD_OR_ENCRYPTED):
        raise FactcheckError(
            "is an encrypted document, or one of an old Word", hint="Save it as .docx, without a password."
        )
    archive = opened(content)
    main = next((path for kind, path in _related(archive, "") if kind == "officeDocument"), "word/document.xml")
    if main not in archive.names:
        raise FactcheckError("is no Word document: it has no main part", hint="Open it in Word, and save it as .docx.")
    files = list(_related(archive, main))
    styles = _styles(archive.read(next((path for kind, path in files if kind == "styles"), "")))
    counts: Counter[str] = Counter()
    parts = [*_parts(archive.read(main), _Setting(styles), counts)]
    for kind, noun, role in (
        ("footnotes", "footnote", Role.FOOTNOTE),
        ("endnotes", "endnote", Role.FOOTNOTE),
        ("header", "header", None),
        ("footer", "footer", None),
    ):
        for path in dict.fromkeys(path for one, path in files if one == kind):
            parts += _parts(archive.read(path), _Setting(styles, noun, role), counts)
    for path in dict.fromkeys(path for kind, path in files if kind == "comments"):
        counts["comment"] += sum(one.name == "comment" and one.kind == "start" for one in elements(archive.read(path)))
    return extract(parts, _fields(archive.read("docProps/core.xml")), unread(+counts))


def _related(archive: Archive, path: str) -> Iterator[tuple[str, str]]:
    """The files that the one at `path` refers to, and what each is to it."""
    relations = join(dirname(path), "_rels", f"{path.rpartition('/')[2]}.rels")
    for one in elements(archive.read(relations)) if relations in archive.names else ():
        if one.name == "Relationship" and one.kind == "start" and one.attributes.get("TargetMode") != "External":
            target = normpath(join("/", dirname(path), one.attributes.get("Target", ""))).lstrip("/")
            yield one.attributes.get("Type", "").rpartition("/")[2], target


def _styles(content: bytes) -> dict[str, tuple[str, ...]]:
    """The name of each style by its id, and after it the names of those that it is based on."""
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    style = ""
    for one in elements(content) if content else ():
        if one.kind != "start":
            continue
        if one.name == "style":
            style = one.attributes.get("styleId", "")
        elif one.name == "name":
            names[style] = one.attributes.get("val", "")
        elif one.name == "basedOn":
            bases[style] = one.attributes.get("val", "")
    return {style: tuple(_ancestry(style, names, bases)) for style in names}


def _ancestry(style: str, names: Mapping[str, str], bases: Mapping[str, str]) -> Iterator[str]:
    for _ in range(_LONGEST_ANCESTRY):
        if style not in names:
            return
        yield names[style]
        style = bases.get(style, "")


def _fields(content: bytes) -> Iterator[tuple[str, str]]:
    """The day on which the document was last saved, else that on which it was begun."""
    found: dict[str, str] = {}
    name = ""
    for one in elements(content) if content else ():
        name = one.name if one.kind == "start" else name
        if one.kind == "text" and one.text.strip():
            found.setdefault(name, one.text.strip())
    saved = next((found[key] for key in _DATES if key in found), _TEMPLATE_DATE)
    if saved != _TEMPLATE_DATE:
        yield "date", saved[:10]


def _parts(content: bytes, setting: _Setting, counts: Counter[str]) -> Iterator[Part]:
    """The paragraphs of one file that have words, each with its place."""
    state = _State([], [], [], {}, counts)
    depth, number, table_number, reading = 0, 0, 0, ""
    for one in elements(content):
        if depth:
            depth += (one.kind == "start") - (one.kind == "end")
        elif one.kind == "text":
            _say(one.text, reading, state)
        elif one.kind == "start":
            depth = int(_is_skipped(one, state))
            reading = one.name if one.name in {"t", "instrText"} else ""
            if one.name == "tbl":
                table_number += 1
                state.tables.append(_Table(table_number, [0, 0, 1]))
            elif one.name in {"footnote", "endnote"}:
                number += "type" not in one.attributes
            elif not depth:
                _begin(one, setting, state)
        else:
            reading = ""
            paragraph = _end(one, state)
            if paragraph and (text := "".join(paragraph.texts)).strip(" " + PLACEHOLDER):
                number += setting.noun == "paragraph" and not state.tables
                yield Part((text.strip(),), _role(paragraph, setting, state), _place(number, setting, state))


def _is_skipped(one: Element, state: _State) -> bool:
    """Whether `one` is left out with all that is in it; what is counted is told, what stood in a line leaves a sign."""
    if one.name in _COUNTED:
        state.counts[_COUNTED[one.name]] += 1
    if one.name in _STANDS_FOR and state.paragraphs:
        state.paragraphs[-1].texts.append(PLACEHOLDER)
    return one.name in _SKIPPED or one.name in _COUNTED


def _begin(one: Element, setting: _Setting, state: _State) -> None:
    if one.name == "p":
        state.paragraphs.append(_Paragraph([], [], []))
    elif one.name == "r":
        state.run.clear()
    elif one.name in _CHARACTERS and state.paragraphs and "val" not in one.attributes:
        _say(_CHARACTERS[one.name], "t", state)
    elif one.name in _HIDING and one.attributes.get("val", "") not in _OFF:
        state.run["is_hidden"] = True
    elif one.name == "vertAlign":
        state.run["is_raised"] = one.attributes.get("val", "") == "superscript"
    elif one.name == "rStyle":
        names = setting.styles.get(one.attributes.get("val", ""), ())
        state.run["is_code"] = any(map(_CODE_STYLE.fullmatch, names))
        state.run["is_raised"] = any(map(_RAISED_STYLE.fullmatch, names))
    elif one.name in {"fldChar", "fldSimple"}:
        _field(one, state)
    elif one.name in {"tr", "tc", "gridSpan"} and state.tables:
        _cell(one, state.tables[-1].cell)
    elif state.paragraphs:
        _property(one, setting, state.paragraphs[-1])


def _property(one: Element, setting: _Setting, paragraph: _Paragraph) -> None:
    value = one.attributes.get("val", "")
    if one.name == "pStyle":
        paragraph.styles.extend(setting.styles.get(value, (value,)))
    elif one.name == "numId":
        paragraph.is_item.append(value not in _OFF)
    elif one.name == "outlineLvl" and value != "9":
        paragraph.styles.append("heading")


def _cell(one: Element, cell: list[int]) -> None:
    if one.name == "tr":
        cell[:] = [cell[0] + 1, 0, 1]
    elif one.name == "tc":
        cell[1:] = [cell[1] + cell[2] if cell[1] else 1, 1]
    else:
        width = one.attributes.get("val", "1")
        cell[2] = int(width) if width.isdecimal() else 1


def _field(one: Element, state: _State) -> None:
    """A field is [its instruction, whether its result has begun]; the result of one that is no prose leaves a sign."""
    kind = one.attributes.get("fldCharType", "")
    if one.name == "fldSimple" or kind == "begin":
        state.fields.append([one.attributes.get("instr", ""), ""])
    if state.fields and (one.name == "fldSimple" or kind == "separate"):
        state.fields[-1][1] = "result"
        if _is_unread(state) and state.paragraphs:
            state.paragraphs[-1].texts.append(PLACEHOLDER)
    elif state.fields and kind == "end":
        state.fields.pop()


def _is_unread(state: _State) -> bool:
    """Whether the words that come now are a field's instruction, or a result that is no prose."""
    return any(not begun or _UNREAD_FIELDS & set(instruction.split()[:1]) for instruction, begun in state.fields)


def _say(text: str, reading: str, state: _State) -> None:
    if reading == "instrText" and state.fields:
        state.fields[-1][0] += text
    elif reading == "t" and state.paragraphs and not state.run.get("is_hidden") and not _is_unread(state):
        texts = state.paragraphs[-1].texts
        if not state.run.get("is_code"):
            mark = raised(text.strip(), "".join(texts[-1:])) if state.run.get("is_raised") else None
            texts.append(mark or text)
        elif texts[-1:] != [PLACEHOLDER]:
            texts.append(PLACEHOLDER)


def _end(one: Element, state: _State) -> _Paragraph | None:
    """The paragraph that `one` ends, unless it is no prose."""
    if one.name == "tbl" and state.tables:
        state.tables.pop()
    elif one.name == "fldSimple" and state.fields:
        state.fields.pop()
    elif one.name == "p" and state.paragraphs:
        paragraph = state.paragraphs.pop()
        return None if any(map(_UNREAD_STYLE.match, paragraph.styles)) else paragraph
    return None


def _role(paragraph: _Paragraph, setting: _Setting, state: _State) -> Role:
    if setting.role or state.tables:
        return setting.role or Role.CELL
    styled = (role for name in paragraph.styles for pattern, role in _ROLES if pattern.match(name))
    return next(styled, Role.ITEM if any(paragraph.is_item) else Role.PARAGRAPH)


def _place(number: int, setting: _Setting, state: _State) -> str:
    if state.tables:
        table = state.tables[-1]
        row, column, _ = table.cell
        where = f"table {table.number}, cell {_letters(column)}{row}"
        return where if setting.noun == "paragraph" else f"{setting.noun}, {where}"
    return f"{setting.noun} {number}" if number else setting.noun


def _letters(column: int) -> str:
    """A, B ... Z, AA: as a spreadsheet names its columns."""
    name = ""
    while column > 0:
        column, letter = divmod(column - 1, len(_LETTERS))
        name = _LETTERS[letter] + name
    return name
