"""The libraries of the extras, imported on use; FactcheckError names the extra where one is missing."""

from importlib import import_module

from factcheck.errors import FactcheckError
from factcheck.typed import Any


def arrow() -> Any:
    """Reads and writes Parquet, and unpacks zstandard."""
    return _imported("pyarrow", "archive", "Parquet and zstandard need")


def parquet() -> Any:
    arrow()
    return _imported("pyarrow.parquet", "archive", "Parquet needs")


def duckdb() -> Any:
    return _imported("duckdb", "archive", "DuckDB needs")


def distributed() -> Any:
    """Dask's scheduler and workers."""
    return _imported("distributed", "cluster", "--engine dask needs")


def _imported(module: str, name: str, who: str) -> Any:
    try:
        return import_module(module)
    except ImportError:
        hint = f"pip install 'factcheck-cli[{name}]'"
        raise FactcheckError(f"{who} the extra `{name}`, which is not installed", hint=hint) from None
