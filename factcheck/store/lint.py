"""Store files or a whole store in, what a careful curator would mend out. Nothing here is an error."""

from collections.abc import Iterator

from factcheck.store import schema, tables
from factcheck.toml import File, Problem

_ORDER = {
    name: [key.name for key in keys]
    for name, keys in (("work", schema.WORK), ("claim", schema.CLAIM), ("series", schema.SERIES))
}


def disordered(file: File) -> Iterator[Problem]:
    """Tables whose keys do not stand in the order of the schema."""
    for name, order in _ORDER.items():
        for at, table in tables.tables(file, name):
            wanted = [key for key in order if key in table]
            for written, right in zip(table, wanted, strict=True):
                if written != right:
                    yield Problem(file, (*at, written), f"`{written}` stands before `{right}`", f"Move `{right}` up.")
                    break
