"""A file that is one document: read where it is checked, so that many are read at once."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from factcheck.archive import compressed
from factcheck.archive.document import Document, Fields


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a file has no columns
    """The one document; its section is the folder below the input that it lies in."""
    state = Path(path).stat()
    stamp = f"{state.st_size} {state.st_mtime_ns}"
    yield Document(
        path,
        compressed.plain_name(path),
        path,
        path=path,
        section=_section(path, root),
        size=state.st_size,
        read=state.st_size,
        stamp=stamp,
    )


def _section(path: str, root: str) -> str | None:
    try:
        parts = PurePosixPath(path).relative_to(Path(root).as_posix()).parts
    except ValueError:
        return None
    return parts[0] if len(parts) > 1 else None
