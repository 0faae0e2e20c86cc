"""Store files in, one checked `Store` out; the first mistake is raised with its line."""

from collections.abc import Sequence

from factcheck import toml
from factcheck.errors import FactcheckError
from factcheck.store import build, find, tables
from factcheck.store.check import problems
from factcheck.store.kept import Store


def load(paths: Sequence[str]) -> Store:
    """The stores at `paths` (files, or folders of them) as one.

    Raises FactcheckError for a path that is missing or holds no store, for the first mistake in a
    file (with its line and column), and for stores that hold no claim at all.
    """
    files = tuple(toml.read(path) for path in find.files(paths))
    for problem in problems(files):
        raise toml.failure(problem)
    works = {work.id: work for file in files for work in build.works(file)}
    store = Store(
        tuple(claim for file in files for claim in build.claims(file, works)),
        tuple(series for file in files for series in build.series(file, works)),
        tuple((alias.lower(), name.lower()) for file in files for _, alias, name in tables.aliases(file)),
        files,
    )
    if not store.claims:
        raise FactcheckError("the store holds no claims", ", ".join(paths), "Write a [[claim]] in one of its files.")
    return store
