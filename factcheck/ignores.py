"""The files .gitignore and .ignore in, whether they leave a path out, out; where git is not asked, or does not know.

As with ripgrep, `.ignore` is written like `.gitignore`, comes after it and holds whether or not git is there. Both
count from the folder with the repository, else from the folder that is looked into, down to the path.
"""

# ruff: noqa: PTH100, PTH110, PTH118, PTH120, PTH123  pathlib is a twelfth of what a hook may cost

import os
from collections.abc import Sequence

from factcheck.patterns import Pattern, is_left_out, written

OWN = (".ignore",)
ALL = (".gitignore", ".ignore")


class Ignored:
    """What files of these `names` leave out below `start`, each of them read once.

    Where `start` is a folder that was named, what leaves out all of it does not count.
    """

    def __init__(self, names: Sequence[str], start: str, *, is_named: bool = True) -> None:
        self._names = names
        self._named = start if is_named else None
        self._top = _top(start)
        self._held: dict[str, tuple[Pattern, ...]] = {}

    def holds(self, path: str) -> bool:
        """Whether the file at `path` is left out."""
        return is_left_out(path, self._down_to(os.path.dirname(os.path.abspath(path))), self._named)

    def _down_to(self, folder: str) -> tuple[Pattern, ...]:
        """The patterns that count in `folder`: those of the folders above it first."""
        held = self._held.get(folder)
        if held is None:
            above = os.path.dirname(folder)
            earlier = () if folder in {self._top, above} else self._down_to(above)
            held = self._held[folder] = (*earlier, *(each for name in self._names for each in _read(folder, name)))
        return held


def _top(start: str) -> str:
    """The closest folder at or above `start` with a repository, else `start`."""
    first = folder = os.path.abspath(start or ".")
    while not os.path.exists(os.path.join(folder, ".git")):
        above = os.path.dirname(folder)
        if above == folder:
            return first
        folder = above
    return folder


def _read(folder: str, name: str) -> tuple[Pattern, ...]:
    try:
        with open(os.path.join(folder, name), encoding="utf-8-sig", errors="replace") as file:
            return written(file, folder)
    except OSError:
        return ()
