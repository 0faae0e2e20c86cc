"""Inputs in, their documents out, one after the other. A kind of input is one file here and its line in `SOURCES`.

Whatever is wrong with a file or a row comes out in its place as a document with a reason, and stops nothing.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from factcheck.archive import compressed
from factcheck.archive.document import Document, Fields
from factcheck.archive.parts import MANIFEST, PARTS
from factcheck.documents import READ_IF_NAMED, READERS
from factcheck.errors import FactcheckError
from factcheck.typed import NamedTuple, Protocol, cast

SOURCES = {
    "jsonl": (".jsonl", ".ndjson"),
    "csv": (".csv", ".tsv"),
    "parquet": (".parquet", ".pq"),
    "sqlite": (".sqlite", ".sqlite3", ".db"),
    "duckdb": (".duckdb", ".ddb"),
    "mbox": (".mbox",),
    "mail": (".eml",),
    "feed": (".rss", ".atom", ".rdf", ".xml"),
    "file": (),
}
"""The file of each kind of input and the endings it is known by; any other file is a document itself.

What lies in the folders of a maildir, `cur` and `new`, is mail, whatever it is called.
"""

_IN_FOLDERS = frozenset(
    ending
    for kinds, left_out in ((READERS, READ_IF_NAMED), (SOURCES, frozenset[str]()))
    for kind, endings in kinds.items()
    if kind not in left_out
    for ending in endings
)
_MAILDIR = ("cur", "new")
_WILD = frozenset("*?[")
LINKED = "linked folder"


class Reader(Protocol):
    def read(self, path: str, fields: Fields, root: str) -> Iterator[Document]:
        """The documents in the file at `path`, found under the input `root`; `read` counts within the file.

        Raises FactcheckError and OSError where the file cannot be read at all.
        """


class Found(NamedTuple):
    """A file, and the input under which it was found."""

    path: str
    root: str


def documents(inputs: Sequence[str], fields: Fields) -> Iterator[Document]:
    """Every document of `inputs`, in the order given and by name within a folder."""
    before = 0
    for found in files(inputs):
        try:
            yield from (one._replace(read=before + one.read) for one in _reader(found).read(*_asked(found, fields)))
        except FactcheckError as error:
            why = f"{error.message}. {error.hint}" if error.hint else error.message
            yield Document(found.path, found.path, found.path, why=why, read=before)
        except compressed.BROKEN as error:
            told = getattr(error, "strerror", None) or error
            why = f"cannot be read (any further): {told}"
            yield Document(found.path, found.path, found.path, why=why, read=before)
        before += _size(found.path)


def total(inputs: Sequence[str]) -> int:
    """The bytes of all files of `inputs`."""
    return sum(_size(found.path) for found in files(inputs))


def files(inputs: Sequence[str]) -> Iterator[Found]:
    """Every file, each folder by name; hidden files and those of no known kind are left out of folders.

    Raises FactcheckError for an input that does not exist.
    """
    for given in inputs:
        if Path(given).is_dir():
            yield from (Found(path, given) for path in _walk(given))
        elif Path(given).exists():
            yield Found(Path(given).as_posix(), given)
        else:
            yield from _globbed(given)


def left_out(inputs: Sequence[str]) -> dict[str, int]:
    """How many files in the folders of `inputs` are of no kind that is read, by their ending; hidden ones do not count.

    Those of a kind that is read only if it is named count as well, and links to folders, which are not followed.
    """
    found: dict[str, int] = {}
    for given in inputs:
        if Path(given).is_dir():
            for _ in _walk(given, found):
                pass
    return dict(sorted(found.items()))


def kind_of(path: str) -> str:
    """The kind of input that the ending of `path` stands for."""
    name = compressed.plain_name(path).lower()
    if _is_of_maildir(Path(path).parent):
        return "mail"
    return next((kind for kind, endings in SOURCES.items() if endings and name.endswith(endings)), "file")


def _is_of_maildir(folder: Path) -> bool:
    """Whether the files of a folder are messages; those in `tmp` beside it have not come yet."""
    return folder.name in _MAILDIR and _is_maildir(folder.parent)


def _is_maildir(folder: Path) -> bool:
    return all((folder / one).is_dir() for one in _MAILDIR)


def _asked(found: Found, fields: Fields) -> tuple[str, Fields, str]:
    return found.path, fields, found.root


def _reader(found: Found) -> Reader:
    return cast("Reader", import_module(f"factcheck.archive.sources.{kind_of(found.path)}"))


def _globbed(pattern: str) -> Iterator[Found]:
    from glob import glob

    matched = sorted(glob(pattern, recursive=True)) if _WILD & set(pattern) else []  # noqa: PTH207 - from any folder
    if not matched:
        raise FactcheckError("no such input", pattern, "Name files, folders, or a pattern in quotes.")
    for path in matched:
        if not Path(path).is_dir():
            yield Found(Path(path).as_posix(), _fixed(pattern))
        elif not pattern.endswith("**"):  # which matches all that is below as well
            yield from (Found(below, _fixed(pattern)) for below in _walk(path))


def _fixed(pattern: str) -> str:
    """The folder that a pattern starts from."""
    parts = Path(pattern).parts
    count = next(place for place, part in enumerate(parts) if _WILD & set(part))
    return str(Path(*parts[:count])) if count else "."


def _walk(folder: str, left_out: dict[str, int] | None = None) -> Iterator[str]:
    """Every file that is read, by name; the others are counted in `left_out` by their ending."""
    try:
        with os.scandir(folder) as listed:
            entries = sorted(listed, key=lambda entry: entry.name)
    except OSError:
        yield Path(folder).as_posix()  # reading it says why
        return
    if {MANIFEST, PARTS} <= {entry.name for entry in entries}:  # the output of a run
        return
    is_mail, is_maildir = _is_of_maildir(Path(folder)), _is_maildir(Path(folder))
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if _is_shown(entry, is_maildir=is_maildir):
                yield from _walk(entry.path, left_out)
        elif entry.name.startswith("."):
            continue
        elif not _is_regular(entry):
            if left_out is not None and entry.is_dir():  # it may lead round in a circle
                left_out[LINKED] = left_out.get(LINKED, 0) + 1
        elif is_mail or _is_known(entry.name):
            yield Path(entry.path).as_posix()
        elif left_out is not None:
            ending = Path(entry.name).suffix.lower() or "no ending"
            left_out[ending] = left_out.get(ending, 0) + 1


def _is_shown(folder: "os.DirEntry[str]", *, is_maildir: bool) -> bool:
    """Whether a folder is looked into; the folders in a maildir are maildirs whose names begin with a dot."""
    if is_maildir and folder.name.startswith("."):
        return _is_maildir(Path(folder.path))
    return not folder.name.startswith(".") and not (is_maildir and folder.name == "tmp")


def _is_known(name: str) -> bool:
    return compressed.plain_name(name).lower().endswith(tuple(_IN_FOLDERS))


def _is_regular(entry: "os.DirEntry[str]") -> bool:
    try:
        return stat.S_ISREG(entry.stat().st_mode)
    except OSError:
        return True  # reading it says why


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except OSError:
        return 0
