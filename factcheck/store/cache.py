"""Store files in, the store compiled out: from the cache if it lies there, else made and put there.

A compiled store is one file in the platform's cache folder, named after a digest of the version and
of every file it was made from. One that is damaged or foreign is made again; a folder that cannot
be written only costs time. What somebody else has put there, or could have, is not read.
"""

# ruff: noqa: PTH100, PTH103, PTH105, PTH107, PTH110, PTH111, PTH116, PTH117, PTH118, PTH120, PTH123, PTH208  pathlib is a twelfth of what a hook may cost

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from time import monotonic_ns, time_ns

from factcheck import reading
from factcheck.errors import FactcheckError
from factcheck.store import container, find, record
from factcheck.store.kept import Store
from factcheck.typed import BinaryIO, NamedTuple

ENDING = ".factcheck-store"
# Stores larger than this are known by their files' sizes and times instead of by their content,
# as git and make do: reading a million claims takes longer than checking a page against them.
_READ_WHOLE = 1 << 22
_READ_AT_ONCE = 1 << 18
# A compiled store larger than this is summed once, not at every start, which would take longer than looking things up
# in it does. That it was whole is written down beside it, with what tells whether somebody touched it since.
_SUMMED_EACH_TIME = 1 << 24
_SEAL_ENDING = ".factcheck-whole"
_SETTLING = 2_000_000_000  # nanoseconds: times are coarse, and a file may be written to twice within one of their steps
_KEPT = 8  # compiled stores; each change to a store makes another
REPORT_ENDING = ".factcheck-report"
_REPORTS_KEPT = 1 << 10
_BETWEEN_CLEARINGS = 1 << 4
_INDEX = "index."
_SHIPPED = b"shipped to nodes"

Runs = dict[str, memoryview]


class Compiled(NamedTuple):
    """A store, the runs that were made to find its claims by, and what it is known by."""

    store: Store
    runs: Runs
    key: bytes


def folder(environment: Mapping[str, str] = os.environ) -> str:
    """Where the platform keeps caches; FACTCHECK_CACHE_DIR names another place."""
    if chosen := environment.get("FACTCHECK_CACHE_DIR"):
        return chosen
    if sys.platform == "win32":
        base = environment.get("LOCALAPPDATA") or os.path.expanduser("~\\AppData\\Local")
        return os.path.join(base, "factcheck", "Cache")
    if sys.platform == "darwin":
        return os.path.expanduser("~/Library/Caches/factcheck")
    base = environment.get("XDG_CACHE_HOME", "")
    return os.path.join(base if os.path.isabs(base) else os.path.expanduser("~/.cache"), "factcheck")


def opened(
    paths: Sequence[str], place: str, maker: str, index: Callable[[Store], Mapping[str, bytes | memoryview]]
) -> Compiled:
    """The stores at `paths` as one, with the runs that `index` makes of it, kept in the folder `place`.

    `maker` is what the program is known by: what another has compiled is not read.

    Raises FactcheckError for a mistake in the store, as `store.load` does.
    """
    files = find.files(paths)
    key = _key(files, maker)
    path = _path(key, place)
    found = _read(path, key)
    if found is None:
        from factcheck.store import load

        packed = _pack(key, load(paths), index)
        if key == _key(files, maker):  # nobody wrote to them meanwhile
            _write(path, packed)
        found = _parted(key, container.unpack(key, memoryview(packed)))
    return found


def packed(paths: Sequence[str], index: Callable[[Store], Mapping[str, bytes | memoryview]]) -> bytes:
    """The stores at `paths` compiled, for another machine with the same program. Raises as `store.load` does."""
    from factcheck.store import load

    return _pack(_SHIPPED, load(paths), index)


def unpacked(content: bytes) -> Compiled:
    """What `packed` made. Raises ForeignError for anything else."""
    return _parted(_SHIPPED, container.unpack(_SHIPPED, memoryview(content)))


def path_of(paths: Sequence[str], place: str, maker: str) -> str:
    """Where the stores at `paths` lie compiled in the folder `place`, or will. Raises as `store.load` does."""
    return _path(_key(find.files(paths), maker), place)


def maker(version: str, package: str = find.PACKAGE) -> str:
    """What the program is known by: its version, and the sizes and times of its own files.

    A version is not enough: an editable copy changes under it, and two revisions of a repository bear the same one.
    An installed copy is written as a whole, so one of its files speaks for all.
    """
    is_copy = os.path.exists(os.path.join(os.path.dirname(package), "pyproject.toml"))
    files = sorted(_python_files(package)) if is_copy else [os.path.join(package, "__init__.py")]
    known = [version, package]
    for file in files:
        with suppress(OSError):
            state = os.stat(file)
            known.append(f"{file} {state.st_size} {state.st_mtime_ns}")
    return "\n".join(known)


def recall(place: str, key: bytes) -> Runs | None:
    """What was remembered under `key`; None where there is nothing, or nothing to be trusted."""
    return _runs(_path(key, place, REPORT_ENDING), key)


def remember(place: str, key: bytes, packed: bytes) -> None:
    """Put a packed report there, if the folder can be written; the oldest make room now and then."""
    _put(_path(key, place, REPORT_ENDING), packed)
    if key[0] % _BETWEEN_CLEARINGS == 0:
        _make_room(place, REPORT_ENDING, _REPORTS_KEPT)


def kept(place: str, ending: str = ENDING) -> tuple[str, ...]:
    """The compiled stores (or the reports) in the folder `place`, half-written ones too."""
    try:
        names = sorted(os.listdir(place))
    except OSError:
        return ()
    is_seal = ending == _SEAL_ENDING
    return tuple(os.path.join(place, name) for name in names if ending in name and is_seal == (_SEAL_ENDING in name))


def foreign(paths: Iterable[str]) -> int:
    """How many of the files are not read, since somebody else has put them there, or could have."""
    count = 0
    for path in paths:
        with suppress(OSError):
            count += not _is_ours(os.stat(path))
    return count


def clear(place: str) -> int:
    """Remove every compiled store and report from the folder `place`, and say how many there were.

    Raises FactcheckError for one that cannot be removed.
    """
    paths = (*kept(place), *kept(place, REPORT_ENDING))
    try:
        for path in (*paths, *kept(place, _SEAL_ENDING)):
            os.remove(path)
    except OSError as error:
        raise FactcheckError(f"cannot be removed: {error.strerror}", str(error.filename)) from None
    return len(paths)


def key_of(paths: Sequence[str]) -> bytes:
    """What the files are known by: their paths, and their content or (for large ones) their times."""
    return digest(_parts(paths))


def _python_files(folder: str) -> Iterator[str]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    yield entry.path
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    yield from _python_files(entry.path)
    except OSError:
        return


def _path(key: bytes, place: str, ending: str = ENDING) -> str:
    return os.path.join(place, key.hex() + ending)


def _key(paths: Sequence[str], maker: str) -> bytes:
    """What the compiled store is known by: version, paths, and their content or (for large ones) their times."""
    return digest((f"{maker} {sys.byteorder}".encode(), *_parts(paths)))


def digest(parts: Iterable[bytes]) -> bytes:
    """The key of what was made from `parts`."""
    try:
        from _blake2 import blake2b  # what hashlib imports, without the 4 ms that loading OpenSSL takes
    except ImportError:
        from hashlib import blake2b
    made = blake2b(digest_size=container.KEY_LENGTH)
    for part in parts:
        made.update(len(part).to_bytes(8, "little"))
        made.update(part)
    return bytes(made.digest())


def _parts(paths: Sequence[str]) -> Iterator[bytes]:
    try:
        states = [os.stat(path) for path in paths]
        is_read = sum(state.st_size for state in states) <= _READ_WHOLE
        for path, state in zip(paths, states, strict=True):
            yield os.fsencode(path)
            if is_read:
                yield reading.content(path)
            else:
                yield f"{os.path.abspath(path)} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns}".encode()
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror}", str(error.filename)) from None


def _read(path: str, key: bytes) -> Compiled | None:
    """None where there is nothing at `path`, or nothing to be trusted."""
    runs = _runs(path, key)
    try:
        return None if runs is None else _parted(key, runs)
    except (ValueError, KeyError, IndexError, TypeError):
        return None


def _runs(path: str, key: bytes) -> Runs | None:
    try:
        with open(path, "rb") as file:
            state = os.fstat(file.fileno())
            if not _is_ours(state):
                return None
            seal = f"{state.st_size} {state.st_ino} {state.st_mtime_ns} {state.st_ctime_ns}".encode()
            is_sealed = state.st_size > _SUMMED_EACH_TIME and _seal(path) == seal
            runs = container.unpack(key, _mapped(file), is_whole=is_sealed)
    except (OSError, ValueError, container.ForeignError):
        return None
    has_settled = time_ns() - max(state.st_mtime_ns, state.st_ctime_ns) > _SETTLING
    if state.st_size > _SUMMED_EACH_TIME and has_settled and not is_sealed:
        _put(path + _SEAL_ENDING, seal)
    return runs


def _is_ours(state: os.stat_result) -> bool:
    """Whether the user (or root) owns a file, and nobody else may write to it: not so in a folder that many share.

    The owner of the folder does not matter: a file under our key that is ours was written by us.
    """
    if sys.platform == "win32":
        return True
    return state.st_uid in {0, os.geteuid()} and not state.st_mode & 0o022


def _seal(path: str) -> bytes | None:
    try:
        with open(path + _SEAL_ENDING, "rb") as file:
            return file.read()
    except OSError:
        return None


def _mapped(file: BinaryIO) -> memoryview:
    """The file's bytes; only large ones are worth a mapping."""
    size = os.fstat(file.fileno()).st_size
    if size <= _READ_AT_ONCE:
        return memoryview(file.read())
    import mmap

    return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _pack(key: bytes, store: Store, index: Callable[[Store], Mapping[str, bytes | memoryview]]) -> bytes:
    return container.pack(key, {**record.write(store), **{_INDEX + name: run for name, run in index(store).items()}})


def _parted(key: bytes, runs: Runs) -> Compiled:
    index = {name[len(_INDEX) :]: run for name, run in runs.items() if name.startswith(_INDEX)}
    return Compiled(record.read(runs), index, key)


def _write(path: str, packed: bytes) -> None:
    _put(path, packed)
    for ending in (ENDING, _SEAL_ENDING):
        _make_room(os.path.dirname(path), ending, _KEPT)


def _put(path: str, packed: bytes) -> None:
    """Put the file there whole or not at all, whoever else does the same."""
    partial = f"{path}.{os.getpid()}-{monotonic_ns()}"
    try:
        os.makedirs(os.path.dirname(path), 0o700, exist_ok=True)
        with open(partial, "xb", opener=_private) as file:
            file.write(packed)
            if len(packed) > _SUMMED_EACH_TIME:  # not to be summed again: it must have reached the disk
                file.flush()
                os.fsync(file.fileno())
        os.replace(partial, path)
    except OSError:
        _forget(partial)


def _private(path: str, flags: int) -> int:
    """Drafts are nobody else's: what is said of them is not, either."""
    return os.open(path, flags, 0o600)


def _make_room(place: str, ending: str, count: int) -> None:
    for old in sorted(kept(place, ending), key=_age)[count:]:
        _forget(old)


def _age(path: str) -> float:
    try:
        return -os.stat(path).st_mtime
    except OSError:
        return 0.0


def _forget(path: str) -> None:
    with suppress(OSError):
        os.remove(path)
