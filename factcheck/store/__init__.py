"""The curated store: TOML files in, works, claims, series and aliases out."""

from factcheck.store.find import shipped
from factcheck.store.load import Store, load

__all__ = ["Store", "load", "shipped"]
