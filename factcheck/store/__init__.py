"""The curated store: TOML files in, works, claims, series and aliases out."""

from factcheck.store.find import shipped
from factcheck.store.load import Store, load
from factcheck.store.passage import of_text

__all__ = ["Store", "load", "of_text", "shipped"]
