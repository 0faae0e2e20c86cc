"""Paths of stores in, the store and the desk made of it out: compiled, where they were read before."""

from collections.abc import Sequence

from factcheck import __version__, check
from factcheck.check import Desk
from factcheck.store import Store, cache


def opened(paths: Sequence[str]) -> tuple[Store, Desk]:
    """The stores at `paths` as one, and the desk for them. Raises FactcheckError as `store.load` does."""
    found = cache.opened(paths, cache.folder(), cache.maker(__version__), check.compiled)
    return found.store, check.opened(found.store, found.runs)


def path_of(paths: Sequence[str]) -> str:
    """The file in the cache that holds these stores compiled, or will."""
    return cache.path_of(paths, cache.folder(), cache.maker(__version__))
