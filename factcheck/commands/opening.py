"""Paths of stores in, what a check needs of them out: compiled where they were read before."""

from collections.abc import Callable, Sequence
from functools import cache as once

from factcheck import __version__, memory
from factcheck.commands import collect_seldom
from factcheck.config import Settings
from factcheck.model import Report, Source
from factcheck.store import Store, cache, kept
from factcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # not loaded where every document was checked before
    from factcheck.desk import Desk
    from factcheck.said import Said


class Evidence(NamedTuple):
    """A store and the desk for it, made when it is asked for. `key` is what the store is known by, if it is kept."""

    store: Store
    desk: "Callable[[], Desk]"
    key: bytes | None = None

    def checker(self, settings: Settings) -> Callable[[Source], Report]:
        """What checks a document, or remembers what came of it."""

        def check(source: Source, said: "dict[str, Said]") -> Report:
            from factcheck import check as page

            return page.check_again(source, self.desk(), settings, said)

        known = self._remembered()
        return memory.remembering(check, known, settings) if known else lambda source: check(source, {})

    def recaller(self, settings: Settings) -> Callable[[Source], Report | None] | None:
        """What gives the report on a document that was checked before; None where nothing is remembered."""
        known = self._remembered()
        return memory.recalling(known, settings) if known else None

    def _remembered(self) -> memory.Evidence | None:
        def number(claim: str) -> int | None:
            return self.desk().numbers.get(claim)

        if self.key is None:
            return None
        return memory.Evidence(cache.folder(), self.key, kept.entries(self.store), number)


def opened(paths: Sequence[str]) -> Evidence:
    """The stores at `paths` as one. Raises FactcheckError as `store.load` does."""
    return _evidence(cache.opened(paths, cache.folder(), cache.maker(__version__), _compiled))


def packed(paths: Sequence[str]) -> bytes:
    """The stores at `paths` as one, for another machine with the same program. Raises as `store.load` does."""
    return cache.packed(paths, _compiled)


def unpacked(content: bytes) -> Evidence:
    """The stores that were `packed` elsewhere."""
    return _evidence(cache.unpacked(content))


def _evidence(found: cache.Compiled) -> Evidence:
    @once
    def desk() -> "Desk":
        collect_seldom()
        from factcheck.desk import opened

        return opened(found.store, found.runs)

    return Evidence(found.store, desk, found.key)


def of_text(source: Source) -> Evidence:
    """A text in the place of a store."""
    from factcheck import store
    from factcheck.desk import prepare

    passage = store.of_text(source)
    return Evidence(passage, once(lambda: prepare(passage, is_text=True)))


def path_of(paths: Sequence[str]) -> str:
    """The file in the cache that holds these stores compiled, or will."""
    return cache.path_of(paths, cache.folder(), cache.maker(__version__))


def _compiled(store: Store) -> dict[str, bytes | memoryview]:
    from factcheck.desk import compiled

    return compiled(store)
