"""A Parquet file in, a document for each row out; only the columns that are needed are read."""

from collections.abc import Iterator
from pathlib import Path

from factcheck.archive import extra
from factcheck.archive.document import Document, Fields, columns, of_row
from factcheck.errors import FactcheckError

_ROWS = 256  # read at a time


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - a row has its own section
    """Raises FactcheckError where there is no column of texts, and where the file is damaged."""
    parquet, broken = extra.parquet(), extra.arrow().ArrowException
    size, number = Path(path).stat().st_size, 0
    try:
        with parquet.ParquetFile(path) as file:
            count = max(file.metadata.num_rows, 1)
            wanted = columns(list(file.schema_arrow.names), fields)
            for batch in file.iter_batches(batch_size=_ROWS, columns=wanted):
                for row in batch.to_pylist():
                    number += 1
                    yield of_row(row, path, number, fields)._replace(read=size * number // count)
    except broken as error:
        raise FactcheckError(f"cannot be read (any further): {error}") from None
