"""One configuration file in, `Settings` out. Imported only where there is such a file: reading TOML costs start-up."""

# ruff: noqa: PTH118, PTH119, PTH120  pathlib is a twelfth of what a hook may cost

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from factcheck import toml
from factcheck.choices import COLOURS, ENCODINGS, FAILING, FORMATS, SHOWN
from factcheck.config.settings import Level, Settings, Severities
from factcheck.patterns import Pattern
from factcheck.toml.place import KeyPath
from factcheck.toml.shape import DAY, FLAG, TABLE, TEXT, TEXTS, Key, either, one_of
from factcheck.typed import Any

KEYS = (
    Key("extend", TEXT, "another configuration file, for what this one does not say"),
    Key("paths", TEXTS, "what is checked when no path is given"),
    Key("store", either(TEXT, TEXTS), "the files or folders of claims; without it, those that come with factcheck"),
    Key("exclude", TEXTS, "patterns of files to leave out, as in .gitignore"),
    Key("force-exclude", FLAG, "true to leave out excluded files even where they are named"),
    Key("hidden", FLAG, "true to look into hidden files and folders"),
    Key(
        "format",
        one_of(*FORMATS),
        "how the report is written",
    ),
    Key("color", one_of(*COLOURS), "when to write in colour"),
    Key("position-encoding", one_of(*ENCODINGS), "what columns and offsets in JSON count the units of"),
    Key("show", one_of(*SHOWN), "the least finding that is shown"),
    Key("fail-on", one_of(*FAILING), "the least finding that makes the exit status 1"),
    Key(
        "ignore-file", TEXT, "the file of sentences that are answered for; else .factcheck-ignore.toml beside this one"
    ),
    Key("require-reason", FLAG, "true to let nothing be silenced without a reason"),
    Key("baseline", TEXT, "the file of findings that are left out, written by `factcheck baseline`"),
    Key("today", DAY, "the day that drafts without a date of their own are read on"),
    Key("severity", TABLE, "how grave the findings of a rule are: error, warning, info or off"),
    Key("per-file", TABLE, "the same for some files alone, by a pattern as in .gitignore"),
)


def read(path: str, extending: tuple[str, ...] = ()) -> Settings | None:
    """The settings in the file at `path`; None for a pyproject.toml that has no table of ours.

    `extending` are the files that are read for the sake of this one. Raises FactcheckError for a file that cannot be
    read, with the line of the first mistake in it.
    """
    found = _open(os.path.normpath(path))
    return _settings(*found, extending) if found else None


def _open(path: str) -> tuple[toml.File, KeyPath] | None:
    """The file, and the path of our table in it."""
    file = toml.read(path)
    if os.path.basename(path) != "pyproject.toml":
        return file, ()
    tools = file.table.get("tool", {})
    return (file, ("tool", "factcheck")) if isinstance(tools, dict) and "factcheck" in tools else None


def _settings(file: toml.File, at: KeyPath, extending: tuple[str, ...]) -> Settings:
    table: Any = file.table
    for part in at:
        table = table[part]
    for problem in toml.check(file, table, at, "[tool.factcheck]" if at else "the configuration", KEYS):
        raise toml.failure(problem)
    folder = os.path.dirname(file.path)
    base = _base(file, table["extend"], at, extending) if "extend" in table else Settings()
    said: dict[str, Any] = {
        _FIELDS.get(name, name.replace("-", "_")): _MAKERS[name](folder, value) if name in _MAKERS else value
        for name, value in table.items()
        if name not in TABLES
    }
    severities = (*base.severities, *_severities(file, table, at, folder))
    bases = (base.path, *base.bases) if base.path else ()
    homes = tuple({**dict(base.homes), **{key: file.path for key in _WRITTEN if key in table}}.items())
    return base._replace(**said, severities=severities, path=file.path, bases=bases, homes=homes)


def _base(file: toml.File, path: str, at: KeyPath, extending: tuple[str, ...]) -> Settings:
    """The settings that hold where `file` says nothing."""
    place = (*at, "extend")
    (other,) = _beside(os.path.dirname(file.path), (path,))
    seen = (*extending, file.path)
    if other in seen:
        raise toml.failure(toml.Problem(file, place, f"`extend` goes round: {' to '.join((*seen, other))}"))
    found = read(other, seen)
    if found is None:
        hint = "Name a factcheck.toml, or a pyproject.toml that has one."
        raise toml.failure(toml.Problem(file, place, f"{other} has no table [tool.factcheck]", hint))
    return found


def _severities(file: toml.File, table: dict[str, Any], at: KeyPath, folder: str) -> tuple[Severities, ...]:
    if "severity" not in table and "per-file" not in table:
        return ()
    from factcheck.config import severities

    return severities.read(file, table, at, folder)


def _beside(folder: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Paths as written in a file of that folder, as seen from the working directory; `pkg:NAME` is none."""
    return tuple(path if path.startswith("pkg:") else os.path.normpath(os.path.join(folder, path)) for path in paths)


def _one_beside(folder: str, path: str) -> str:
    return _beside(folder, (path,))[0]


def _stores(folder: str, stores: str | Iterable[str]) -> tuple[str, ...]:
    return _beside(folder, (stores,) if isinstance(stores, str) else stores)


def _patterns(folder: str, texts: Iterable[str]) -> tuple[Pattern, ...]:
    return tuple(Pattern(text, folder) for text in texts)


def _level(_: str, name: str) -> Level:
    return Level[name.upper()]


def _day(_: str, written: date | str) -> date:
    return date.fromisoformat(written) if isinstance(written, str) else written


_FIELDS = {"store": "stores"}  # where the house says it otherwise
TABLES = {"extend", "severity", "per-file"}
_WRITTEN = ("paths", "baseline", "store")  # what they name may be written to, so it must lie in the folder of its file
_MAKERS: Mapping[str, Callable[[str, Any], object]] = {
    "paths": _beside,
    "store": _stores,
    "exclude": _patterns,
    "show": _level,
    "fail-on": _level,
    "today": _day,
    "ignore-file": _one_beside,
    "baseline": _one_beside,
}
"""What the values of keys become in a file of the folder; those of all others stay as they are."""
