"""A path in, its bytes unpacked as they are read out, and how far in the file that has come."""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from lzma import LZMAError
from pathlib import Path

from factcheck.errors import FactcheckError
from factcheck.typed import BinaryIO, NamedTuple, cast

ENDINGS = (".gz", ".bz2", ".xz", ".zst")
BROKEN = (OSError, EOFError, zlib.error, LZMAError, ValueError)
"""What is raised while a damaged file is unpacked."""


class Opened(NamedTuple):
    """`stream` gives the bytes unpacked; `raw` is the file itself."""

    stream: BinaryIO
    raw: BinaryIO

    @property
    def position(self) -> int:
        """Bytes of the file that were read so far."""
        return self.raw.tell()


def plain_name(path: str) -> str:
    """`path` without the ending of its compression."""
    return path[: path.rindex(".")] if path.lower().endswith(ENDINGS) else path


@contextmanager
def opened(path: str) -> Iterator[Opened]:
    """Raises OSError where there is no such file, and FactcheckError for a compression that an extra reads."""
    with Path(path).open("rb") as raw:
        stream = _unpacking(path.lower(), raw)
        try:
            yield Opened(stream, raw)
        finally:
            if stream is not raw:
                stream.close()


def content(path: str, most: int) -> bytes:
    """The whole of a compressed file. Raises FactcheckError where it is damaged, or grows beyond `most` bytes."""
    try:
        with opened(path) as found:
            read = found.stream.read(most + 1)
    except BROKEN as error:
        raise FactcheckError(f"cannot be unpacked: {error}") from None
    if len(read) > most:
        raise FactcheckError(f"was not read: it would grow to more than {most:,} bytes")
    return read


def _unpacking(name: str, raw: BinaryIO) -> BinaryIO:
    if name.endswith(".gz"):
        import gzip

        return cast("BinaryIO", gzip.GzipFile(fileobj=raw, mode="rb"))
    if name.endswith(".bz2"):
        import bz2

        return cast("BinaryIO", bz2.BZ2File(raw))
    if name.endswith(".xz"):
        import lzma

        return cast("BinaryIO", lzma.LZMAFile(raw))
    if name.endswith(".zst"):
        return _zstandard(raw)
    return raw


def _zstandard(raw: BinaryIO) -> BinaryIO:
    from io import BufferedReader

    from factcheck.archive import extra

    found = extra.arrow().CompressedInputStream(raw, "zstd")
    return cast("BinaryIO", BufferedReader(found, 1 << 20))
