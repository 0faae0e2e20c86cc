"""What a command worked out last time in, the same out where nothing has changed: it lies in the cache folder.

Whoever keeps ten thousand claims lints them after every change; only what the change touches is worked out again.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from factcheck import __version__
from factcheck.store import cache, container, values
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
