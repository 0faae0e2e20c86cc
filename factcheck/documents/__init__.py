"""A document in, its prose out: runs of text as the reader sees them, each with the way back to the source.

A format is one file here. A reader is loaded when the first document of its format comes.
"""

import re
from collections.abc import Iterable
from datetime import date
from importlib import import_module

from factcheck.model import Piece, Prose, Role, Source
from factcheck.typed import TYPE_CHECKING, Protocol, cast
from factcheck.visible import UNSEEN, has_unseen

if TYPE_CHECKING:  # their patterns are not compiled where every document was checked before
    from factcheck.frontmatter import FrontMatter

PLAIN = "plain"

READERS = {
    PLAIN: (".txt", ".text"),
    "asciidoc": (".adoc", ".asciidoc", ".asc"),
    "docx": (".docx", ".docm"),
    "html": (".html", ".htm", ".xhtml"),
    "ipynb": (".ipynb",),
    "latex": (".tex", ".latex", ".ltx"),
    "markdown": (".md", ".markdown", ".mdown", ".mkd"),
    "mdx": (".mdx",),
    "odt": (".odt",),
    "org": (".org",),
    "pdf": (".pdf",),
    "quarto": (".qmd", ".rmd"),
    "rst": (".rst", ".rest"),
    "typst": (".typ",),
}
"""The file of each format and the endings of its documents; any other ending is plain text."""

PACKED = frozenset({"docx", "odt", "pdf"})
"""The formats whose bytes are no text: their readers `unpack` them."""

READ_IF_NAMED = frozenset({"pdf"})
"""The formats that are passed over in a folder: what is printed there was most likely made of a draft beside it."""

_MAY_BE_NOTE = re.compile(r"[⁰¹²³⁴-⁹]|[.!?][\"”’)]?\d{1,2}\s")
_ADDRESS_SIGNS = ("://", "www.", "@", "doi:10")


class Reader(Protocol):
    """May have `fields(source, start)` too: (key, value) pairs as in front matter, keys in lower case.

    That of a packed format has `unpack(content)`, which gives an `Extract`.
    """

    def read(self, source: Source, start: int) -> Iterable[Prose]:
        """The prose of `source.text[start:]`, in the order of the text."""

    def comments(self, source: Source, start: int) -> Iterable[Piece]:
        """What the markup hides from its reader: each comment's text, and the place of the whole comment."""


def format_of(path: str) -> str:
    """The format that the ending of `path` stands for."""
    ending = path[path.rfind(".") :].lower() if "." in path else ""
    return next((name for name, endings in READERS.items() if ending in endings), PLAIN)


def read(source: Source, format: str | None = None) -> tuple[Prose, ...]:  # noqa: A002
    """All prose of `source` below its front matter; `format` overrules the ending of its path.

    Web and mail addresses and the numbers of sources are not prose: a placeholder stands for each. What nobody sees in
    a word, such as a soft hyphen, is left out, and so is the second of two spaces within a sentence.
    """
    from factcheck import frontmatter
    from factcheck.pieces import has_words

    found = source.prose or _reader(source, format).read(source, frontmatter.read(source.text).end)
    kept: list[Prose] = []
    blanks = 0
    for prose in map(_seen, found):
        is_cell = prose.role is Role.CELL
        if not has_words(prose.pieces):
            blanks += is_cell
            continue
        masked = _without_notes(_masked(prose))
        kept.append(masked._replace(blanks=blanks) if is_cell and blanks else masked)
        blanks = 0
    return tuple(kept)


def _seen(prose: Prose) -> Prose:
    if has_unseen(prose.text):
        from factcheck.pieces import drop

        prose = drop(prose, UNSEEN)
    if "  " in prose.text:
        from factcheck.pieces import closed

        prose = closed(prose)
    return prose


def _masked(prose: Prose) -> Prose:
    has_address, has_source = any(sign in prose.text for sign in _ADDRESS_SIGNS), "[" in prose.text
    if not has_address and not has_source:
        return prose
    from factcheck.pieces import mask
    from factcheck.placeholders import NUMBERED_SOURCE, WEB_ADDRESS

    prose = mask(prose, WEB_ADDRESS) if has_address else prose
    return mask(prose, NUMBERED_SOURCE) if has_source else prose


def _without_notes(prose: Prose) -> Prose:
    if not _MAY_BE_NOTE.search(prose.text):
        return prose
    from factcheck.superscripts import without_notes

    return without_notes(prose)


def unpack(path: str, content: bytes) -> tuple[Source, tuple[str, ...]]:
    """The words of a document of a `PACKED` format, and what in it was not read.

    Raises FactcheckError for bytes that are not of the format that `path` says they are.
    """
    found = import_module(f"factcheck.documents.{format_of(path)}").unpack(content)
    return Source(path, found.text, found.prose, found.fields), found.notes


def comments(source: Source, format: str | None = None) -> tuple[Piece, ...]:  # noqa: A002
    """The comments of `source`, in the order of the text; a piece's span holds the comment's own marks too."""
    from factcheck import frontmatter

    return tuple(_reader(source, format).comments(source, frontmatter.read(source.text).end))


def dated(source: Source, format: str | None = None) -> date | None:  # noqa: A002
    """The date that `source` gives itself: in its front matter, or where its format has a place for one."""
    from factcheck import frontmatter

    written = _head(source, format).first(frontmatter.DATE_KEYS)
    return frontmatter.parse_date(written) if written else None


def titled(source: Source, format: str | None = None) -> str | None:  # noqa: A002
    """The title that `source` gives itself, else its first heading."""
    from factcheck import frontmatter

    written = _head(source, format).first(frontmatter.TITLE_KEYS)
    return written or next((prose.text for prose in read(source, format) if prose.role is Role.HEADING), None)


def _head(source: Source, name: str | None) -> "FrontMatter":
    """The front matter, then what the format itself says of the document."""
    from factcheck import frontmatter

    head = frontmatter.read(source.text)
    own = getattr(_reader(source, name), "fields", None)
    return head._replace(fields=(*head.fields, *source.fields, *(own(source, head.end) if own else ())))


def _reader(source: Source, name: str | None) -> Reader:
    return cast("Reader", import_module(f"factcheck.documents.{name or format_of(source.path)}"))
