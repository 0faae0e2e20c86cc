"""Findings as one Parquet file, compressed with zstandard."""

import json
from collections.abc import Iterable
from datetime import date
from itertools import islice
from pathlib import Path

from factcheck.archive import extra
from factcheck.archive.rows import COLUMNS
from factcheck.typed import Any

_GROUP = 20_000  # rows held at a time


def write(rows: Iterable[bytes], path: Path) -> None:
    """A row group for every so many findings; one that is empty keeps the columns where there are none."""
    arrow, parquet = extra.arrow(), extra.parquet()
    types = {str: arrow.string(), int: arrow.int64(), float: arrow.float64()}
    schema = arrow.schema([(name, arrow.date32() if name == "date" else types[kind]) for name, kind in COLUMNS.items()])
    waiting = iter(rows)
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := [_row(line) for line in islice(waiting, _GROUP)]:
            writer.write_table(arrow.Table.from_pylist(group, schema=schema))


def _row(line: bytes) -> dict[str, Any]:
    row: dict[str, Any] = json.loads(line)
    row["date"] = date.fromisoformat(row["date"]) if row["date"] else None
    return row
