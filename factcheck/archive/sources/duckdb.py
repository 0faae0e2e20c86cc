"""A table of a DuckDB database in, a document for each row out. The database is only read."""

from collections.abc import Iterator
from pathlib import Path

from factcheck.archive import extra
from factcheck.archive.document import Document, Fields, columns, of_row
from factcheck.errors import FactcheckError

_ROWS = 256  # fetched at a time


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a row has its own section
    """Raises FactcheckError where no table, or more than one, could be meant, and where the file is damaged."""
    duckdb = extra.duckdb()
    size, number = Path(path).stat().st_size, 0
    try:
        with duckdb.connect(path, read_only=True) as database:
            tables = [row[0] for row in database.execute("SHOW TABLES").fetchall()]
            table = fields.table or _only(tables)
            if table not in tables:
                raise FactcheckError(f"has no table {table}", hint=f"It has {', '.join(tables)}.")
            names = [row[0] for row in database.execute(f"DESCRIBE {_quoted(table)}").fetchall()]
            wanted = columns(names, fields)
            count = max(1, database.execute(f"SELECT count(*) FROM {_quoted(table)}").fetchone()[0])  # noqa: S608
            rows = database.execute(f"SELECT {', '.join(map(_quoted, wanted))} FROM {_quoted(table)}")  # noqa: S608
            while fetched := rows.fetchmany(_ROWS):
                for cells in fetched:
                    number += 1
                    row = dict(zip(wanted, cells, strict=True))
                    yield of_row(row, path, number, fields)._replace(read=size * number // count)
    except duckdb.Error as error:
        raise FactcheckError(f"cannot be read (any further): {error}") from None


def _only(tables: list[str]) -> str:
    if len(tables) == 1:
        return tables[0]
    hint = f"Name one by --table: {', '.join(tables)}." if tables else None
    raise FactcheckError("has more than one table" if tables else "has no table", hint=hint)


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
