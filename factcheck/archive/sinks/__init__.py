"""Rows in, one file of findings out. A form is one file here and its line in `SINKS`."""

import os
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from factcheck.typed import Protocol, cast

SINKS = {"jsonl": ".jsonl", "parquet": ".parquet", "sqlite": ".sqlite", "duckdb": ".duckdb"}
"""The file of each form, and the ending of what it writes."""


class Sink(Protocol):
    def write(self, rows: Iterable[bytes], path: Path) -> None:
        """Write the file at `path`, which is not there yet; `rows` are lines of JSON with all of `rows.COLUMNS`."""


def write(name: str, rows: Iterable[bytes], folder: Path) -> Path:
    """Put the findings into the folder, whole or not at all, and say where."""
    sink = cast("Sink", import_module(f"factcheck.archive.sinks.{name}"))
    target = folder / f"findings{SINKS[name]}"
    partial = folder / f".findings-partial{SINKS[name]}"
    partial.unlink(missing_ok=True)
    try:
        sink.write(rows, partial)
        with partial.open("rb+") as file:
            os.fsync(file.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
    return target
