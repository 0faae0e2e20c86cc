"""`factcheck cache ...`: the folder of compiled stores in, what lies there said or removed."""

import sys
from contextlib import suppress
from pathlib import Path

from factcheck.commands import CLEAN
from factcheck.store import cache
from factcheck.visible import visible


def info() -> int:
    """Say where compiled stores are kept, how many there are, and their size."""
    place = cache.folder()
    found = cache.kept(place)
    sys.stdout.write(f"{visible(place)}\n{_counted(len(found))}, {_size(found)}\n")
    return CLEAN


def clear() -> int:
    """Remove them all; they are made again when they are needed. Raises FactcheckError as `cache.clear` does."""
    sys.stdout.write(f"removed {_counted(cache.clear(cache.folder()))}\n")
    return CLEAN


def _counted(count: int) -> str:
    return f"{count} file" if count == 1 else f"{count} files"


def _size(paths: tuple[str, ...]) -> str:
    """What the files take, in the units of a disk; one that another run has just removed takes nothing."""
    size = 0
    for path in paths:
        with suppress(OSError):
            size += Path(path).stat().st_size
    return f"{size / 1e6:.1f} MB"
