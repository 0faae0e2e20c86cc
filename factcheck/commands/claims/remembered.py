"""What a command worked out last time in, the same out where nothing has changed: it lies in the cache folder.

Whoever keeps ten thousand claims lints them after every change; only what the change touches is worked out again.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager

from factcheck import __version__
from factcheck.store import cache, container, find, values
from factcheck.store.told import Told
from factcheck.typed import Any

_RUN = "report"


@contextmanager
def told(name: str, parts: Iterable[object]) -> Iterator[Told]:
    """What `name` told last time of what is known by `parts`; what it tells this time is kept in its place."""
    key = key_of(name, parts)
    before = rows(key)
    held = Told(dict(_pairs(before)))
    yield held
    if list(held.now.items()) != list(_pairs(before)):
        keep(key, [(one, *lines) for one, lines in held.now.items()])


def whole(
    name: str, stores: Sequence[str], parts: Iterable[object], work: Callable[[], Iterable[Iterable[object]]]
) -> Sequence[Any]:
    """The rows that `work` comes to, or came to before, as long as neither `parts` nor a file of the stores changes."""
    said = tuple(parts)

    def key() -> bytes:
        return key_of(name, (cache.key_of(find.files(stores)), *said))

    return _answer(key, work)


def answer(name: str, parts: Iterable[object], work: Callable[[], Iterable[Iterable[object]]]) -> Sequence[Any]:
    """The rows that `work` comes to, or came to before, which hang on `parts` alone."""
    key = key_of(name, parts)
    return _answer(lambda: key, work)


def _answer(key: Callable[[], bytes], work: Callable[[], Iterable[Iterable[object]]]) -> Sequence[Any]:
    at = key()
    if before := rows(at):
        return before[1:]
    found = tuple(map(tuple, work()))
    if at == key():  # nobody wrote to the files meanwhile
        keep(at, (("",), *found))  # the first row, so that nothing to tell is remembered too
    return found


def key_of(name: str, parts: Iterable[object]) -> bytes:
    """What is remembered by: the program, the command, and all that its answer rests on."""
    said = (cache.maker(__version__), name, *(part if isinstance(part, str) else repr(part) for part in parts))
    return cache.digest(part.encode("utf-8", "surrogatepass") for part in said)


def rows(key: bytes) -> Sequence[Any]:
    """The rows that were kept under `key`; none where there are none, or none to be trusted."""
    found = cache.recall(cache.folder(), key)
    try:
        return values.read(found[_RUN]) if found else ()  # type: ignore[return-value]
    except (ValueError, KeyError, IndexError, TypeError):
        return ()


def keep(key: bytes, rows: Iterable[Iterable[object]]) -> None:
    """Keep the rows, if the folder can be written."""
    written = values.write(tuple(map(tuple, rows)))
    cache.remember(cache.folder(), key, container.pack(key, {_RUN: written}))


def _pairs(found: Sequence[Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
    return ((key, tuple(lines)) for key, *lines in found)
