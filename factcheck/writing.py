"""A file's new content in, the file on the disk out: whole or not at all, as its owner left it but for the words."""

# ruff: noqa: PTH101, PTH103, PTH105, PTH108, PTH116, PTH118, PTH119, PTH120, PTH123  pathlib costs start-up

import os
from collections.abc import Iterable
from contextlib import suppress
from time import monotonic_ns

from factcheck.errors import FactcheckError

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


def write(path: str, content: bytes) -> None:
    """Put `content` at `path` atomically: a reader, or a crash, meets the old file or the new one.

    A symlink stays one, the file behind it is replaced; permissions and, where we may, the owner are kept.

    Raises FactcheckError for a file that cannot be written, and leaves it as it was.
    """
    write_all(path, (content,))


def write_all(path: str, chunks: Iterable[bytes]) -> None:
    """The same for content that comes in chunks, few of which are held; what `chunks` raises leaves the old file."""
    target = os.path.realpath(path)
    partial = os.path.join(os.path.dirname(target), f".{os.path.basename(target)[:100]}.{os.getpid()}-{monotonic_ns()}")
    try:
        with open(partial, "xb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        _liken(partial, target)
        os.replace(partial, target)
    except OSError as error:
        raise FactcheckError(f"cannot be written: {error.strerror or error}", path) from None
    finally:
        with suppress(OSError):
            os.unlink(partial)


def make_folder(path: str) -> None:
    """Make a folder, and those that it lies in. Raises FactcheckError where none can be made."""
    try:
        os.makedirs(path, exist_ok=True)
    except OSError as error:
        raise FactcheckError(f"cannot be made: {error.strerror or error}", path, "Name another folder.") from None


def encoded(text: str, original: bytes) -> bytes:
    """`text` in the encoding of `original`, the file it was read from, with its byte order mark if it has one.

    Raises FactcheckError where that encoding has no such character, where reading `original` lost some, or
    where it is no text at all, as a Word document or a PDF.
    """
    mark, encoding = next(((mark, name) for mark, name in _MARKS if original.startswith(mark)), (b"", "utf-8"))
    if not mark and (b"\0" in original or original.startswith(b"%PDF")):
        raise FactcheckError("is no text: nothing is written into it", hint="Change it in the program that made it.")
    if not mark and not _is_utf_8(original):
        encoding = "cp1252"
    try:
        original.decode(encoding)
        return mark + text.encode(encoding)
    except UnicodeError:
        raise FactcheckError(
            f"cannot be written back as {encoding.upper()}", hint="Save the file as UTF-8, then try again."
        ) from None


def _is_utf_8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _liken(partial: str, target: str) -> None:
    """Give `partial` the permissions and the owner of `target`, if there is one."""
    try:
        state = os.stat(target)
    except FileNotFoundError:
        return
    with suppress(OSError, AttributeError):  # only root may give files away; Windows knows no owners
        os.chown(partial, state.st_uid, state.st_gid)
    os.chmod(partial, state.st_mode & 0o7777)
