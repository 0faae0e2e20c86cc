"""The closest configuration file upward in, `Settings` out.

`[tool.factcheck]` in pyproject.toml, or the top of factcheck.toml or .factcheck.toml. The closest
file alone counts: nothing is merged, so that what holds can be read in one place.
"""

# ruff: noqa: PTH100, PTH113, PTH118, PTH119, PTH120  pathlib is a twelfth of what a hook may cost

import os
from collections.abc import Iterable, Iterator
from datetime import date
from enum import IntEnum
from typing import Any, NamedTuple

from factcheck import toml
from factcheck.toml.place import KeyPath
from factcheck.toml.shape import DAY, FLAG, TEXT, TEXTS, Key, either, one_of

NAMES = (".factcheck.toml", "factcheck.toml", "pyproject.toml")  # the first in a folder counts, as with ruff


class Level(IntEnum):
    """How grave a finding is; what `show` and `fail-on` name."""

    SUPPORTED = 0
    UNSOURCED = 1
    OVERCLAIM = 2
    CONTRADICTED = 3
    NEVER = 4


_SHOWN = ("supported", "unsourced", "overclaim", "contradicted")
_FAILING = ("unsourced", "overclaim", "contradicted", "never")

KEYS = (
    Key("paths", TEXTS, "what is checked when no path is given"),
    Key("store", either(TEXT, TEXTS), "the files or folders of claims; without it, those that come with factcheck"),
    Key("exclude", TEXTS, "patterns of files to leave out, as in .gitignore"),
    Key("force-exclude", FLAG, "true to leave out excluded files even where they are named"),
    Key("hidden", FLAG, "true to look into hidden files and folders"),
    Key("format", one_of("full", "concise", "json"), "how the report is written"),
    Key("color", one_of("auto", "always", "never"), "when to write in colour"),
    Key("show", one_of(*_SHOWN), "the least finding that is shown"),
    Key("fail-on", one_of(*_FAILING), "the least finding that makes the exit status 1"),
    Key("today", DAY, "the day that drafts without a date of their own are read on"),
)


class Settings(NamedTuple):
    """What a configuration file says; None and () where it says nothing.

    `stores` and `paths` are as seen from the working directory. `path` is the file itself.
    """

    paths: tuple[str, ...] = ()
    stores: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    hidden: bool = False
    format: str | None = None
    color: str | None = None
    show: Level | None = None
    fail_on: Level | None = None
    today: date | None = None
    path: str | None = None


def load(start: str = ".") -> Settings:
    """The settings that hold in the folder `start`: of the closest configuration file at or above it.

    Raises FactcheckError for a file that cannot be read, with the line of the first mistake in it.
    """
    for folder in _upward(start):
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path) and (found := _open(path)):
                return _settings(*found)
    return Settings()


def read(path: str) -> Settings:
    """The settings in the one file at `path`. Raises as `load` does."""
    found = _open(path)
    return _settings(*found) if found else Settings(path=path)


def json_schema() -> dict[str, object]:
    """The shape of factcheck.toml, and of `[tool.factcheck]`, as JSON Schema."""
    from factcheck.toml import describe

    return {"$schema": describe.DIALECT, "title": "The configuration of factcheck", **describe.table(KEYS)}


def _upward(start: str) -> Iterator[str]:
    """`start` and each folder above it, relative if `start` is: a path that is shown should be short."""
    folder, above = "", os.path.normpath(start)
    while os.path.abspath(above) != os.path.abspath(folder) or not folder:
        folder, above = above, os.path.normpath(os.path.join(above, os.pardir))
        yield folder


def _open(path: str) -> tuple[toml.File, KeyPath] | None:
    """The file and the path of our table in it; None for a pyproject.toml that has none."""
    path = os.path.normpath(path)
    if os.path.basename(path) != "pyproject.toml":
        return toml.read(path), ()
    content = toml.content(path)
    if b"factcheck" not in content:  # most do not name it, and need not be parsed
        return None
    file = toml.parse(path, content)
    tools = file.table.get("tool", {})
    return (file, ("tool", "factcheck")) if isinstance(tools, dict) and "factcheck" in tools else None


def _settings(file: toml.File, at: KeyPath) -> Settings:
    table: Any = file.table
    for part in at:
        table = table[part]
    for problem in toml.check(file, table, at, "[tool.factcheck]" if at else "the configuration", KEYS):
        raise toml.failure(problem)
    folder = os.path.dirname(file.path)
    stores = table.get("store", ())
    return Settings(
        paths=_beside(folder, table.get("paths", ())),
        stores=_beside(folder, (stores,) if isinstance(stores, str) else stores),
        exclude=tuple(table.get("exclude", ())),
        force_exclude=table.get("force-exclude", False),
        hidden=table.get("hidden", False),
        format=table.get("format"),
        color=table.get("color"),
        show=_level(table.get("show")),
        fail_on=_level(table.get("fail-on")),
        today=_day(table.get("today")),
        path=file.path,
    )


def _beside(folder: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Paths as written in a file of that folder, as seen from the working directory."""
    return tuple(os.path.normpath(os.path.join(folder, path)) for path in paths)


def _level(name: str | None) -> Level | None:
    return Level[name.upper()] if name else None


def _day(written: date | str | None) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) else written
