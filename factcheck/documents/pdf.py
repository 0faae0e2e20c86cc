"""A PDF in, its words out: lines put together to paragraphs by where they stand, each with its page.

pypdfium2 (an extra) gives the text of a page with its places; page numbers and running titles are left out.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.extracts import Extract, Part, extract, unread
from factcheck.model import Piece, Prose, Role, Source
from factcheck.typed import NamedTuple

_HYPHEN = re.compile(r"(?P<before>.?)[\ufffe\x02](?P<after>.?)")
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")
_OWN_NUMBER = re.compile(r"\A\W*(?:\d{1,4}|[ivxlc]{1,7})\b|\b(?:\d{1,4}|[ivxlc]{1,7})\W*\Z")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*", re.IGNORECASE
)
_MARK = re.compile(r"(?:[•◦▪‣⁃●■–]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_ENDED = re.compile(r"[.!?:;。！？][\"'”’»)\]]*\Z")
_WIDE_GAP = 1.35
_SHORT = 0.9
_LARGE = 1.15
_INDENT = 0.6
_LONGEST_HEADING = 3
_EDGE = 2
_WIDE_EDGE = 1.5
_REPEATED = 3
_PICTURE = 3


class _Line(NamedTuple):
    """A line of a page; places in points from the lower left corner."""

    text: str
    page: int
    left: float
    right: float
    bottom: float
    height: float


def read(source: Source, start: int) -> Iterator[Prose]:  # noqa: ARG001
    """What was taken out of the document when it was opened."""
    return iter(source.prose)


def comments(source: Source, start: int) -> Iterator[Piece]:  # noqa: ARG001
    """None: notes in the margin are no text of the page."""
    return iter(())


def unpack(content: bytes) -> Extract:
    """The words of all pages.

    Raises FactcheckError without the extra, and for what is no PDF, is locked, or holds pictures only.
    """
    file = _opened(content)
    from pypdfium2 import PdfiumError

    try:
        pages = [tuple(_lines(file[index], index + 1)) for index in range(len(file))]
        pictures = sum(_count_pictures(file[index]) for index in range(len(file)))
        written = file.get_metadata_dict().get("CreationDate", "").removeprefix("D:")[:8]
    except PdfiumError as error:
        raise FactcheckError(f"is damaged: {error}", hint="Make it again, or open it and save a copy.") from None
    finally:
        file.close()
    empty = [str(number) for number, lines in enumerate(pages, 1) if not lines]
    if len(empty) == len(pages):
        raise FactcheckError("holds no text: its pages are pictures", hint="Run text recognition (OCR) on it first.")
    notes = [*unread(+Counter(picture=pictures))]
    if empty:
        notes.append(f"page{'s' * (len(empty) > 1)} {', '.join(empty)} without text: not read")
    return extract(_parts(tuple(_without_running(pages))), [("date", written)] if written else [], notes)


def _opened(content: bytes) -> Any:
    try:
        import pypdfium2
    except ImportError:
        raise FactcheckError(
            "is a PDF, which is read with pypdfium2", hint='Install it: pip install "factcheck-cli[pdf]".'
        ) from None
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        message = "is protected by a password" if is_locked else f"is no PDF that can be read: {error}"
        raise FactcheckError(message, hint="Save it without one." if is_locked else None) from None


def _count_pictures(page: Any) -> int:
    return sum(1 for _ in page.get_objects(filter=(_PICTURE,), max_depth=2))


def _lines(page: Any, number: int) -> Iterator[_Line]:
    """The lines of a page that have words, from its first to its last."""
    text_page = page.get_textpage()
    at = 0
    for written in text_page.get_text_range().split("\r\n"):
        units = [at := at + 1 + (character > "\uffff") for character in written]
        first = next((index for index, character in enumerate(written) if not character.isspace()), None)
        if first is not None:
            last = len(written.rstrip()) - 1
            left, bottom, _, top = text_page.get_charbox(min(units[first] - 1, text_page.count_chars() - 1), loose=True)
            right = text_page.get_charbox(min(units[last] - 1, text_page.count_chars() - 1), loose=True)[2]
            yield _Line(_clean(written).strip(), number, left, right, bottom, max(top - bottom, 1))
        at += len("\r\n")


def _clean(text: str) -> str:
    """A hyphen at the end of a printed line is PDFium's own sign: it parts a word, except between figures."""
    text = _HYPHEN.sub(
        lambda found: found["before"] + "-" * (found["before"].isdigit() and found["after"].isdigit()) + found["after"],
        text,
    )
    return _CONTROLS.sub(" ", text)


def _without_running(pages: Sequence[Sequence[_Line]]) -> Iterator[_Line]:
    """All lines, without page numbers and without what stands at the edge of page after page."""
    seen = Counter(key for lines in pages for key in {_key(line) for line in _edges(lines)})
    for lines in pages:
        edges = set(_edges(lines))
        for line in lines:
            is_running = line in edges and (_PAGE_NUMBER.fullmatch(line.text) or seen[_key(line)] >= _REPEATED)
            if not is_running:
                yield line


def _edges(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The outermost lines of a page, as far as more than the usual space parts them from what is between."""
    by_height = sorted(lines, key=lambda line: -line.bottom)
    for outer in (by_height, by_height[::-1]):
        gaps = [abs(line.bottom - after.bottom) for line, after in pairwise(outer[: _EDGE + 1])]
        wide = [index for index, gap in enumerate(gaps) if gap > _WIDE_EDGE * outer[index].height]
        yield from outer[: wide[-1] + 1 if wide else 0]


def _key(line: _Line) -> str:
    return _OWN_NUMBER.sub("#", line.text)


def _parts(lines: Sequence[_Line]) -> Iterator[Part]:
    """Lines that run on, as one paragraph each."""
    if not lines:
        return
    size = median(line.height for line in lines)
    rights = {page: max(line.right for line in lines if line.page == page) for page in {line.page for line in lines}}
    pitches = [before.bottom - line.bottom for before, line in _neighbours(lines)]
    pitch = median(pitches) if pitches else size * 1.2
    run = [lines[0]]
    for line in lines[1:]:
        if _begins(run[-1], line, pitch, rights):
            yield _part(run, size)
            run = []
        run.append(line)
    yield _part(run, size)


def _neighbours(lines: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    for before, line in pairwise(lines):
        if before.page == line.page and before.bottom > line.bottom and abs(before.height - line.height) < 1:
            yield before, line


def _begins(before: _Line, line: _Line, pitch: float, rights: dict[int, float]) -> bool:
    """Whether a paragraph begins on `line`."""
    has_ended = _ENDED.search(before.text) is not None
    if _MARK.match(line.text) or abs(before.height - line.height) > (_LARGE - 1) * before.height:
        return True
    if before.page != line.page or line.bottom > before.bottom:
        return has_ended or not line.text[0].islower()
    if before.bottom - line.bottom > pitch * _WIDE_GAP:
        return True
    is_short = before.right < rights[before.page] * _SHORT
    is_indented = line.left > before.left + line.height * _INDENT
    return has_ended and (is_short or is_indented)


def _part(run: Iterable[_Line], size: float) -> Part:
    lines = tuple(run)
    is_large = lines[0].height > size * _LARGE and len(lines) <= _LONGEST_HEADING
    role = Role.HEADING if is_large else Role.ITEM if _MARK.match(lines[0].text) else Role.PARAGRAPH
    mark = _MARK.match(lines[0].text) if role is Role.ITEM else None
    first = lines[0].text[mark.end() :] if mark else lines[0].text
    return Part((first, *(line.text for line in lines[1:])), role, f"page {lines[0].page}")
