"""A file that is one mail message, `.eml` or of a maildir, in; its document out."""

from collections.abc import Iterator
from pathlib import Path

from factcheck.archive import compressed, message
from factcheck.archive.document import LONGEST, Document, Fields


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a message has its own section
    """The one document. Raises FactcheckError where the file is damaged."""
    size = Path(path).stat().st_size
    with compressed.opened(path) as opened:
        content = opened.stream.read(LONGEST + 1)
    yield message.document(content, path, 1, fields)._replace(read=size)
