"""JSON Lines in, a document for each line out."""

import json
from collections.abc import Iterator

from factcheck.archive import compressed
from factcheck.archive.compressed import Opened
from factcheck.archive.document import LONGEST, Document, Fields, aside, of_row


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a line has its own section
    """A line that is no object comes out with its reason."""
    number = 0
    with compressed.opened(path) as opened:
        while line := opened.stream.readline(LONGEST + 1):
            number += 1
            if len(line) > LONGEST and not line.endswith(b"\n"):
                _skip(opened)
                yield aside(path, number, f"the line is longer than {LONGEST:,} bytes")
            elif line.strip():
                found = _document(line, path, number, fields)
                yield found._replace(size=len(line), read=opened.position)


def _document(line: bytes, path: str, number: int, fields: Fields) -> Document:
    try:
        row = json.loads(line.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError) as error:
        return aside(path, number, f"is not JSON: {error}")
    if not isinstance(row, dict):
        return aside(path, number, "is not a JSON object")
    return of_row(row, path, number, fields)


def _skip(opened: Opened) -> None:
    """Read on to the end of the line, holding little of it."""
    while (rest := opened.stream.readline(1 << 16)) and not rest.endswith(b"\n"):
        pass
