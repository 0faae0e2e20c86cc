"""A table of comma- or tab-separated values with a line of headings in, a document for each row out."""

from collections.abc import Iterator
from csv import Error, field_size_limit, reader
from io import TextIOWrapper

from factcheck.archive import compressed
from factcheck.archive.document import LONGEST, Document, Fields, aside, columns, of_row
from factcheck.errors import FactcheckError


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a row has its own section
    """A row that is broken comes out with its reason. Raises FactcheckError where there is no column of texts."""
    field_size_limit(LONGEST)
    with compressed.opened(path) as opened, _text(opened) as text:
        first = text.readline()
        names = next(reader([first], delimiter=_delimiter(path, first)), [])
        if not names:
            raise FactcheckError("has no line of headings")
        columns(names, fields)
        rows = reader(text, delimiter=_delimiter(path, first))
        number = 0
        while True:
            number += 1
            try:
                cells = next(rows, None)
            except Error as error:
                yield aside(path, number, f"is not a row: {error}")
                continue
            if cells is None:
                return
            found = of_row(dict(zip(names, cells, strict=False)), path, number, fields)
            if len(cells) != len(names) and cells:
                found = found._replace(text=None, why=f"has {len(cells)} cells under {len(names)} headings")
            if cells:
                yield found._replace(read=opened.position)


def _text(opened: compressed.Opened) -> TextIOWrapper:
    """Bytes that are not UTF-8 are kept, so that the row with them can be set aside."""
    return TextIOWrapper(opened.stream, "utf-8-sig", errors="surrogateescape", newline="")


def _delimiter(path: str, first: str) -> str:
    """A tab by the file's name; else the sign that the headings have most of."""
    if compressed.plain_name(path).lower().endswith(".tsv"):
        return "\t"
    return max(",;\t", key=first.count)
