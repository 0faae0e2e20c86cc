"""A store file in, its tables out, each with its path in the file."""

from collections.abc import Iterator

from factcheck.toml import File, Table
from factcheck.toml.place import KeyPath


def tables(file: File, name: str) -> Iterator[tuple[KeyPath, Table]]:
    """Each `[[name]]` of the file, or its one `[name]`; what is not a table is passed over."""
    written = file.table.get(name, [])
    if isinstance(written, dict):
        yield (name,), written
    elif isinstance(written, list):
        for index, table in enumerate(written):
            if isinstance(table, dict):
                yield (name, index), table


def aliases(file: File) -> Iterator[tuple[KeyPath, str, str]]:
    """Each alias with the name that it stands for."""
    names = file.table.get("aliases", {})
    for name, others in names.items():
        for index, other in enumerate(others):
            yield ("aliases", name, index), other, name


def works(file: File) -> tuple[str, ...]:
    """The ids of the works that the file describes."""
    return tuple(table["id"] for _, table in tables(file, "work") if "id" in table)
