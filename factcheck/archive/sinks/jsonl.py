"""Findings as JSON Lines."""

from collections.abc import Iterable
from pathlib import Path


def write(rows: Iterable[bytes], path: Path) -> None:
    """A line for each finding."""
    with path.open("wb") as file:
        file.writelines(rows)
