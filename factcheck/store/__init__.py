"""The curated store: TOML files in, works, claims, series and aliases out."""

from collections.abc import Sequence

from factcheck.model import Source
from factcheck.store.find import shipped
from factcheck.store.kept import Store


def load(paths: Sequence[str]) -> Store:
    """The stores at `paths` (files, or folders of them) as one, read from their TOML.

    Raises FactcheckError for a path that is missing or holds no store, for the first mistake in a
    file (with its line and column), and for stores that hold no claim at all.
    """
    from factcheck.store import parse  # a store that lies compiled is opened without the parser

    return parse.load(paths)


def of_text(source: Source) -> Store:
    """Every sentence of `source` as a claim about its title; its front matter gives its date."""
    from factcheck.store import passage

    return passage.of_text(source)


__all__ = ["Store", "load", "of_text", "shipped"]
