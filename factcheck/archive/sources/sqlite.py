"""A table of a SQLite database in, a document for each row out. The database is only read."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from factcheck.archive.document import Document, Fields, columns, of_row
from factcheck.errors import FactcheckError


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a row has its own section
    """Raises FactcheckError where no table, or more than one, could be meant, and where the file is damaged."""
    size, number = Path(path).stat().st_size, 0
    address = f"{Path(path).absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True)) as database:
            database.text_factory = bytes
            table = fields.table or _only_table(database)
            names = [_text(row[1]) for row in database.execute(f"PRAGMA table_info({_quoted(table)})")]
            if not names:
                raise FactcheckError(f"has no table {table}", hint=f"It has {', '.join(_tables(database))}.")
            wanted = columns(names, fields)
            (count,) = database.execute(f"SELECT max(1, count(*)) FROM {_quoted(table)}").fetchone()  # noqa: S608
            chosen = ", ".join(map(_quoted, wanted))
            for cells in database.execute(f"SELECT {chosen} FROM {_quoted(table)}{_order(database, table)}"):  # noqa: S608
                number += 1
                row = {name: _cell(cell) for name, cell in zip(wanted, cells, strict=True)}
                yield of_row(row, path, number, fields)._replace(read=size * number // count)
    except sqlite3.Error as error:
        raise FactcheckError(f"cannot be read (any further): {error}") from None


def _only_table(database: sqlite3.Connection) -> str:
    tables = _tables(database)
    if len(tables) == 1:
        return tables[0]
    hint = f"Name one by --table: {', '.join(tables)}." if tables else None
    raise FactcheckError("has more than one table" if tables else "has no table", hint=hint)


def _tables(database: sqlite3.Connection) -> list[str]:
    found = database.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [_text(row[0]) for row in found]


def _order(database: sqlite3.Connection, table: str) -> str:
    """The order in which the rows were put in, where the table keeps it."""
    try:
        database.execute(f"SELECT rowid FROM {_quoted(table)} LIMIT 1").fetchone()  # noqa: S608
    except sqlite3.Error:
        return ""
    return " ORDER BY rowid"


def _cell(cell: object) -> object:
    """Text comes as bytes, so that what is not UTF-8 spoils one row only."""
    if not isinstance(cell, bytes):
        return cell
    try:
        return cell.decode("utf-8")
    except UnicodeDecodeError:
        return cell


def _text(cell: object) -> str:
    return cell.decode("utf-8", "replace") if isinstance(cell, bytes) else str(cell)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
