"""`factcheck check --watch`: a check in, made again whenever a draft, the store or the configuration changes."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from factcheck.commands import page
from factcheck.commands import settled as settling
from factcheck.commands.settled import Settled
from factcheck.config import NAMES
from factcheck.documents import READERS
from factcheck.errors import FactcheckError
from factcheck.typed import NamedTuple, NoReturn

_ENDINGS = frozenset(ending for endings in READERS.values() for ending in endings)
_CLEAR = "\x1b[H\x1b[2J\x1b[3J"


class Watched(NamedTuple):
    """The documents and the other files (stores, texts, configuration) that a check reads, and what it writes."""

    settled: Settled
    others: tuple[str, ...]
    written: tuple[str, ...]


def run(check: Callable[[], object], asked: Callable[[], Watched]) -> NoReturn:
    """Check, and again after every change; ended by an interrupt alone.

    Raises FactcheckError where stdin is to be watched, or the library that watches is not installed.
    """
    watch = _watcher()
    watched = asked()
    if "-" in watched.settled.run.paths:
        raise FactcheckError("stdin cannot be watched", "--watch", "Name a file or a folder.")
    while True:
        _check(check)
        folders = _folders(watched)
        for _ in watch(*folders, watch_filter=_filter(watched), recursive=False, raise_interrupt=True):
            _check(check)
            try:
                watched = asked()
            except FactcheckError:  # said by the check already
                continue
            if _folders(watched) != folders:
                break


def _watcher() -> Callable[..., Iterable[object]]:
    try:
        import watchfiles
    except ImportError:
        raise FactcheckError(
            "needs the library watchfiles", "--watch", "Install it with: pip install 'factcheck-cli[watch]'"
        ) from None
    watch: Callable[..., Iterable[object]] = watchfiles.watch  # typed here, since the library may not be there
    return watch


def _check(check: Callable[[], object]) -> None:
    if page.is_terminal(sys.stdout):
        sys.stdout.write(_CLEAR)
    try:
        check()
    except FactcheckError as error:  # a store or a configuration that is being written
        sys.stderr.write(f"factcheck: error: {error}\n")
    sys.stdout.flush()
    sys.stderr.write("factcheck: waiting for a change; Ctrl-C ends\n")


def _folders(watched: Watched) -> tuple[str, ...]:
    """Every folder with something to be read in it: most editors replace a file, so its folder is watched."""
    named = {os.path.dirname(path) or "." for path in _documents(watched)}
    for path in (*watched.settled.run.paths, *watched.others):
        named |= set(_below(path)) if Path(path).is_dir() else {os.path.dirname(path) or "."}
    return tuple(sorted(folder for folder in named if Path(folder).is_dir()))


def _below(folder: str) -> Iterator[str]:
    for root, folders, _ in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield root


def _documents(watched: Watched) -> Iterator[str]:
    return settling.files(watched.settled)


def _filter(watched: Watched) -> Callable[[object, str], bool]:
    """Whether a change is of a file that the check reads; what it writes itself never is."""
    written = {os.path.realpath(path) for path in watched.written}

    def is_read(_: object, path: str) -> bool:
        real = os.path.realpath(path)
        if real in written:
            return False
        if os.path.basename(real) in NAMES or any(_is_in(real, other) for other in watched.others):
            return True
        if not Path(real).exists():
            return os.path.splitext(real)[1].lower() in _ENDINGS
        return real in {os.path.realpath(document) for document in _documents(watched)}

    return is_read


def _is_in(path: str, place: str) -> bool:
    above = os.path.realpath(place)
    return path == above or (path.startswith(above + os.sep) and path.endswith(".toml"))
