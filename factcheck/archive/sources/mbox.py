"""A mailbox of the mbox kind in, a document for each message out, one at a time."""

from collections.abc import Iterator

from factcheck.archive import compressed, message
from factcheck.archive.document import LONGEST, Document, Fields
from factcheck.errors import FactcheckError
from factcheck.typed import BinaryIO

_BETWEEN = b"From "
_LINE = 1 << 20  # bytes of a line that are held at a time


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a message has its own section
    """Raises FactcheckError for a file that does not begin as a mailbox does."""
    with compressed.opened(path) as opened:
        for number, content in enumerate(_messages(opened.stream), start=1):
            yield message.document(content, path, number, fields)._replace(read=opened.position)


def _messages(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes of each message; of one that is too long, little more than may be held."""
    line = stream.readline(_LINE)
    if line and not line.startswith(_BETWEEN):
        raise FactcheckError("is no mailbox: it does not begin with a line `From ...`")
    while line:
        held: list[bytes] = []
        size, is_apart, is_begun = 0, True, True
        while line := stream.readline(_LINE):
            if is_begun and is_apart and line.startswith(_BETWEEN):
                break
            if size <= LONGEST:
                held.append(_unescaped(line) if is_begun else line)
                size += len(line)
            is_apart = is_begun and not line.strip()
            is_begun = line.endswith(b"\n")
        yield b"".join(held)


def _unescaped(line: bytes) -> bytes:
    """A line of a message that began with `From ` has a `>` more in the mailbox."""
    return line[1:] if line.startswith(b">") and line.lstrip(b">").startswith(_BETWEEN) else line
