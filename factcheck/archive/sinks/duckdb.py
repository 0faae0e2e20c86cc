"""Findings as a table `findings` of a DuckDB database."""

from collections.abc import Iterable
from pathlib import Path

from factcheck.archive import extra
from factcheck.archive.rows import COLUMNS

_TYPES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE"}


def write(rows: Iterable[bytes], path: Path) -> None:
    """The lines are read by DuckDB itself, which holds few of them at a time."""
    kinds = {name: "DATE" if name == "date" else _TYPES[kind] for name, kind in COLUMNS.items()}
    lines = path.with_suffix(".lines")
    try:
        with lines.open("wb") as file:
            file.writelines(rows)
        with extra.duckdb().connect(str(path)) as database:
            shape = ", ".join(f"'{name}': '{kind}'" for name, kind in kinds.items())
            columns = ", ".join(f'"{name}" {kind}' for name, kind in kinds.items())
            database.execute(f"CREATE TABLE findings ({columns})")
            database.execute(
                f"INSERT INTO findings SELECT * FROM read_json(?, format = 'newline_delimited', columns = {{{shape}}})",  # noqa: S608 - our own words
                [str(lines)],
            )
    finally:
        lines.unlink(missing_ok=True)
