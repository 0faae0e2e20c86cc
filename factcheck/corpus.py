"""Paths in, one outcome a document out, in order: a report, or why there is none."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck import ignores, reading
from factcheck.documents import PACKED, READ_IF_NAMED, READERS, format_of, unpack
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Source
from factcheck.typed import NamedTuple

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
STDIN = "-"
_CLOSED = ("```", "~~~", "<!--", "\\begin", "<pre", "<PRE", "<script", "<style")  # may be left open
_INCLUDING = ("include", "INCLUDE", "\\input{", "\\subfile{")
_ENDINGS = frozenset(ending for name, endings in READERS.items() if name not in READ_IF_NAMED for ending in endings)


class Note(NamedTuple):
    """Something the user should know of a document that was checked all the same."""

    path: str
    text: str


class Rules(NamedTuple):
    """Which files of a folder are documents. `leaves_out` is asked of a file, and of the folder that was named, if any.

    Files that are named are always read, unless `is_forced` has the rules hold for them too, and for the text on stdin
    if that is called after one.
    """

    leaves_out: Callable[[str, str | None], bool] = lambda _, __: False
    is_forced: bool = False
    hidden: bool = False
    stdin: str | None = None


def check_all(
    sources: Iterable[Source | Failure | Note], check: Callable[[Source], Report]
) -> Iterator[Report | Failure | Note]:
    """A report for each source; what a user can mend in one does not stop the rest."""
    for source in sources:
        if not isinstance(source, Source):
            yield source
            continue
        try:
            yield check(source)
        except FactcheckError as error:
            yield Failure(source.path, error.message, error.hint)


def read_all(paths: Iterable[str]) -> Iterator[Source | Failure | Note]:
    """The text of each file, read when it is asked for."""
    for path in paths:
        try:
            content = reading.content(path)
        except OSError as error:
            yield Failure(path, f"cannot be read: {error.strerror or error}")
            continue
        yield from decoded(path, content)


def decoded(path: str, content: bytes) -> Iterator[Source | Failure | Note]:
    """UTF-8, or whatever the byte order mark says, else Windows-1252 and a note that it was guessed.

    Of a document that is no text (Word, PDF), the words in it, and notes of what was not read.
    """
    if format_of(path) in PACKED:
        yield from _unpacked(path, content)
        return
    encoding = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8" or b"\0" in content:
            yield Failure(path, f"is not the {encoding.upper()} text it says it is: byte {error.start} is wrong")
            return
        text = content.decode("cp1252", errors="replace")
        yield Note(path, f"is not UTF-8 (byte {error.start}); read as Windows-1252")
    if "\0" in text:
        yield Failure(path, "is not text: it holds NUL bytes")
        return
    if any(sign in text for sign in _INCLUDING):
        from factcheck import included  # few documents take in others

        told = included.note(text, format_of(path))
        yield from (Note(path, said) for said in (told,) if said)
    if any(sign in text for sign in _CLOSED) or path.endswith(".typ"):
        from factcheck import unclosed  # what opens is closed in nearly all

        told = unclosed.note(text, format_of(path))
        yield from (Note(path, said) for said in (told,) if said)
    yield Source(path, text)


def _unpacked(path: str, content: bytes) -> Iterator[Source | Failure | Note]:
    try:
        source, notes = unpack(path, content)
    except FactcheckError as error:
        yield Failure(path, error.message, error.hint)
        return
    yield from (Note(path, note) for note in notes)
    yield source


def find(paths: Sequence[str], rules: Rules) -> Iterator[str]:
    """Every document under `paths`, each once, in the order given and by name within a folder.

    A path that does not exist is passed on, so that reading it says so.
    """
    seen = set()
    for path in paths:
        for found in _documents_in(path, rules) if os.path.isdir(path) else _named(path, rules):
            shown = os.path.normpath(found).replace(os.sep, "/")
            if shown not in seen:
                seen.add(shown)
                yield shown


def leads_out(path: str, folder: str) -> bool:
    """Whether `path`, its links followed, is neither in `folder` nor in the repository that `folder` is in.

    git is not asked where that begins: the repository's own configuration (`core.worktree`) could say anywhere.
    """
    real, own = os.path.realpath(path), os.path.realpath(folder)
    top = own
    while not os.path.lexists(os.path.join(top, ".git")):
        above = os.path.dirname(top)
        if above == top:
            top = own
            break
        top = above
    return real != top and not _lies_in(real, top)


def _named(path: str, rules: Rules) -> Iterator[str]:
    name = rules.stdin if path == STDIN else path
    if not (name and rules.is_forced and (rules.leaves_out(name, None) or _is_ignored(name))):
        yield path


def _documents_in(folder: str, rules: Rules) -> Iterator[str]:
    of_git = _files_of_git(folder, rules)
    ignored = ignores.Ignored(ignores.OWN if of_git else ignores.ALL, folder)
    named = None if rules.is_forced else folder
    for path in sorted(of_git or _files(folder, rules)):
        relative = os.path.relpath(path, folder)
        is_hidden = any(part.startswith(".") for part in relative.split(os.sep))
        is_out = (is_hidden and not rules.hidden) or rules.leaves_out(path, named)
        if not is_out and _is_document(path) and not ignored.holds(path) and not _leads_out(path, folder):
            yield path


def _leads_out(path: str, folder: str) -> bool:
    """Whether a file is a link out of `folder` and of the repository it is in: a stranger's, `--fix` would write there.

    A link to nowhere is passed on, so that reading it says so.
    """
    return os.path.islink(path) and os.path.exists(path) and leads_out(path, folder)


def _lies_in(path: str, folder: str) -> bool:
    return path.startswith(os.path.join(folder, ""))


def _is_document(path: str) -> bool:
    """Whether `path` is a file that holds prose. What cannot be looked into counts, so that reading it says so."""
    if os.path.splitext(path)[1].lower() not in _ENDINGS:
        return os.path.isdir(path)
    try:
        return stat.S_ISREG(os.stat(path).st_mode)
    except OSError:
        return os.path.lexists(path)


def _files(folder: str, rules: Rules) -> Iterator[str]:
    """Every file below `folder`, and folders that cannot be listed; links to folders are not followed."""
    unlisted: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=unlisted.append):
        folders[:] = [name for name in folders if name != ".git" and (rules.hidden or not name.startswith("."))]
        yield from (os.path.join(root, name) for name in names)
    yield from (str(error.filename) for error in unlisted)


def _files_of_git(folder: str, rules: Rules) -> tuple[str, ...]:
    """What git tracks below `folder` or would, so that .gitignore holds; none outside a repository.

    A repository inside (a submodule, a clone) is listed as a folder, and asked for its own.
    """
    listed = _git(folder, "ls-files", "-co", "--exclude-standard", "-z")
    files: list[str] = []
    for name in dict.fromkeys(filter(None, listed.split("\0"))):
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            if not os.path.islink(path):
                files.extend(_files_of_git(path, rules) or _files(path, rules))
        elif os.path.lexists(path):
            files.append(path)
    return tuple(files)


def _is_ignored(path: str) -> bool:
    """Whether git, .gitignore or .ignore leaves out a file that is named."""
    folder, name = os.path.split(path)
    return ignores.Ignored(ignores.ALL, folder, is_named=False).holds(path) or bool(
        _git(folder or ".", "check-ignore", "--", name)
    )


def _git(folder: str, *arguments: str) -> str:
    """What git prints; nothing where there is no git or no repository."""
    from factcheck import git  # not loaded where no folder is named

    return git.text(folder, *arguments)
