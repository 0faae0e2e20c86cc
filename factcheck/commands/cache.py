"""`factcheck cache ...`: the folder of compiled stores in, what lies there said or removed."""

import sys
from contextlib import suppress
from pathlib import Path

from factcheck.commands import CLEAN
from factcheck.store import cache
from factcheck.visible import visible


def info() -> int:
    """Say where compiled stores and reports are kept, how many there are, and their size."""
    place = cache.folder()
    stores, reports = cache.kept(place), cache.kept(place, cache.REPORT_ENDING)
    counted = f"{_counted(len(stores), 'store')}, {_counted(len(reports), 'report')}"
    sys.stdout.write(f"{visible(place)}\n{counted}, {_size((*stores, *reports))}\n")
    if others := cache.foreign((*stores, *reports)):
        sys.stdout.write(f"{_counted(others, 'file')} not read: somebody else has put them there, or could have\n")
    return CLEAN


def clear() -> int:
    """Remove them all; they are made again when they are needed. Raises FactcheckError as `cache.clear` does."""
    sys.stdout.write(f"removed {_counted(cache.clear(cache.folder()), 'file')}\n")
    return CLEAN


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _size(paths: tuple[str, ...]) -> str:
    """What the files take, in the units of a disk; one that another run has just removed takes nothing."""
    size = 0
    for path in paths:
        with suppress(OSError):
            size += Path(path).stat().st_size
    return f"{size / 1e6:.1f} MB"
