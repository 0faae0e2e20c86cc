"""The closest configuration file upward in, `Settings` out.

`[tool.factcheck]` in pyproject.toml, or the top of factcheck.toml or .factcheck.toml. The closest
file alone counts, with what it says that it extends, so that what holds can be read in one place.
"""

# ruff: noqa: PTH100, PTH113, PTH118, PTH119, PTH120, PTH123  pathlib is a twelfth of what a hook may cost

import os
from collections.abc import Iterator

from factcheck.config.settings import IGNORE_FILE, Level, Settings
from factcheck.typed import Any

__all__ = ["IGNORE_FILE", "Level", "Settings", "in_folder", "json_schema", "load", "read", "with_ignore_file"]

NAMES = (".factcheck.toml", "factcheck.toml", "pyproject.toml")  # the first in a folder counts, as with ruff


def load(start: str = ".") -> Settings:
    """The settings that hold in the folder `start`: of the closest configuration file at or above it.

    Raises FactcheckError for a file that cannot be read, with the line of the first mistake in it.
    """
    return next(filter(None, map(in_folder, _upward(start))), Settings())


def in_folder(folder: str) -> Settings | None:
    """The settings of the configuration file in the very folder, if it has one. Raises as `load` does."""
    for name in NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path) and (found := _read(path)):
            return found
    return None


def candidates(start: str = ".") -> Iterator[str]:
    """Where a configuration file for the folder `start` may lie, the closest first; the first that speaks counts."""
    return (os.path.join(folder, name) for folder in _upward(start) for name in NAMES)


def read(path: str) -> Settings:
    """The settings in the one file at `path`. Raises as `load` does."""
    return _read(path) or Settings(path=path)


def with_ignore_file(found: Settings) -> Settings:
    """The same with the file of ignored sentences that lies beside the configuration, where that names none."""
    usual = os.path.join(os.path.dirname(found.path or ""), IGNORE_FILE)
    return found._replace(ignore_file=found.ignore_file or (usual if os.path.isfile(usual) else None))


def json_schema() -> dict[str, object]:
    """The shape of factcheck.toml, and of `[tool.factcheck]`, as JSON Schema."""
    from factcheck.config import severities
    from factcheck.config.file import KEYS
    from factcheck.toml import describe

    shape: dict[str, Any] = describe.table(KEYS)
    for name, inner in severities.json_schema().items():
        shape["properties"][name] |= inner
    return {"$schema": describe.DIALECT, "title": "The configuration of factcheck", **shape}


def _upward(start: str) -> Iterator[str]:
    """`start` and each folder above it, relative if `start` is: a path that is shown should be short."""
    folder, above = "", os.path.normpath(start)
    while os.path.abspath(above) != os.path.abspath(folder) or not folder:
        folder, above = above, os.path.normpath(os.path.join(above, os.pardir))
        yield folder


def _read(path: str) -> Settings | None:
    if _is_of_others(path):
        return None
    from factcheck.config import file

    return file.read(path)


def _is_of_others(path: str) -> bool:
    """Whether this is a pyproject.toml without a table of ours: most have none, and need not be parsed."""
    if os.path.basename(path) != "pyproject.toml":
        return False
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return False  # the reader says why
    return b"factcheck" not in content or not any(map(_may_open_ours, content.splitlines()))


def _may_open_ours(line: bytes) -> bool:
    """Whether a line begins `[tool.factcheck]`, or the table around it, however it is spaced and quoted."""
    return line.translate(None, b" \t\"'").startswith((b"[tool.factcheck", b"tool.factcheck", b"[tool]", b"tool="))
