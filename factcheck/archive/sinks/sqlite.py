"""Findings as a table `findings` of a SQLite database, with an index by document and by claim."""

import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from factcheck.archive.rows import COLUMNS

_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL"}


def write(rows: Iterable[bytes], path: Path) -> None:
    """One transaction, so that what is written depends on the rows alone."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA journal_mode = OFF")  # the file is thrown away where this does not end well
        database.execute("PRAGMA synchronous = OFF")
        database.execute("BEGIN")
        kinds = ", ".join(f'"{name}" {_TYPES[kind]}' for name, kind in COLUMNS.items())
        database.execute(f"CREATE TABLE findings ({kinds})")
        marks = ", ".join("?" * len(COLUMNS))
        database.executemany(f"INSERT INTO findings VALUES ({marks})", map(_cells, rows))  # noqa: S608 - our own words
        for column in ("document", "claim"):
            database.execute(f"CREATE INDEX findings_{column} ON findings ({column})")
        database.execute("COMMIT")


def _cells(line: bytes) -> tuple[object, ...]:
    row = json.loads(line)
    return tuple(row[name] for name in COLUMNS)
