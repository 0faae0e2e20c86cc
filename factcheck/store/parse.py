"""Store files in, one checked `Store` out; the first mistake is raised with its line."""

from collections.abc import Sequence

from factcheck import toml
from factcheck.errors import FactcheckError
from factcheck.model import Work
from factcheck.store import build, find, tables
from factcheck.store.check import problems
from factcheck.store.kept import Store
from factcheck.toml import File


def load(paths: Sequence[str]) -> Store:
    """The stores at `paths` (files, or folders of them) as one; of two entries with one id, the earlier store's.

    Raises FactcheckError for a path that is missing or holds no store, for the first mistake in a
    file (with its line and column), and for stores that hold no claim at all.
    """
    parts = read(paths)
    for problem in problems([file for part in parts for file in part], parts):
        raise toml.failure(problem)
    store = joined(parts)
    if not store.claims:
        raise FactcheckError("the store holds no claims", ", ".join(paths), "Write a [[claim]] in one of its files.")
    return store


def read(paths: Sequence[str]) -> list[tuple[File, ...]]:
    """The files of each store at `paths`, not checked yet. Raises FactcheckError for one that is not TOML."""
    return [tuple(toml.read(path) for path in store) for store in find.stores(paths)]


def joined(parts: Sequence[tuple[File, ...]]) -> Store:
    """Stores without a mistake as one."""
    store, works = Store(()), dict[str, Work]()
    for part in parts:
        own = {work.id: work for file in part for work in build.works(file)}
        store = _joined(store, part, {**works, **own})
        works = {**own, **works}
    return store


def _joined(store: Store, files: Sequence[File], works: dict[str, Work]) -> Store:
    """The store with what another holds in its files; what is there already stays as it is."""
    ids = {claim.id for claim in store.claims} | {series.id for series in store.series}
    claims = (claim for file in files for claim in build.claims(file, works) if claim.id not in ids)
    series = (one for file in files for one in build.series(file, works) if one.id not in ids)
    aliases = {alias.lower(): name.lower() for file in files for _, alias, name in tables.aliases(file)}
    return Store(
        (*store.claims, *claims),
        (*store.series, *series),
        tuple({**aliases, **dict(store.aliases)}.items()),
        (*store.files, *files),
    )
