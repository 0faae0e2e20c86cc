"""Labelled public data measured against goals; `python -m tests.accuracy` prints the table."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "accuracy"


def rows(name: str) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file of the evaluation folder."""
    with (FOLDER / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def is_there() -> bool:
    """Whether the evaluation data lies beside the checkout."""
    return FOLDER.is_dir()
