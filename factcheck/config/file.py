"""One configuration file in, `Settings` out. Imported only where there is such a file: reading TOML costs start-up."""

# ruff: noqa: PTH118, PTH119, PTH120  pathlib is a twelfth of what a hook may cost

import os
from collections.abc import Iterable
from datetime import date

from factcheck import toml
from factcheck.choices import COLOURS, FAILING, FORMATS, SHOWN
from factcheck.config.settings import Level, Settings, Severities
from factcheck.patterns import Pattern
from factcheck.toml.place import KeyPath
from factcheck.toml.shape import DAY, FLAG, TABLE, TEXT, TEXTS, Key, either, one_of
from factcheck.typed import Any

KEYS = (
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


def read(path: str) -> Settings | None:
    """The settings in the file at `path`; None for a pyproject.toml that has no table of ours.

    Raises FactcheckError for a file that cannot be read, with the line of the first mistake in it.
    """
    found = _open(os.path.normpath(path))
    return _settings(*found) if found else None


def _open(path: str) -> tuple[toml.File, KeyPath] | None:
    """The file, and the path of our table in it."""
    file = toml.read(path)
    if os.path.basename(path) != "pyproject.toml":
        return file, ()
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
        exclude=tuple(Pattern(text, folder) for text in table.get("exclude", ())),
        force_exclude=table.get("force-exclude", False),
        hidden=table.get("hidden", False),
        format=table.get("format"),
        color=table.get("color"),
        show=_level(table.get("show")),
        fail_on=_level(table.get("fail-on")),
        today=_day(table.get("today")),
        ignore_file=_one_beside(folder, table.get("ignore-file")),
        require_reason=table.get("require-reason", False),
        baseline=_one_beside(folder, table.get("baseline")),
        severities=_severities(file, table, at, folder),
        path=file.path,
    )


def _severities(file: toml.File, table: dict[str, Any], at: KeyPath, folder: str) -> tuple[Severities, ...]:
    if "severity" not in table and "per-file" not in table:
        return ()
    from factcheck.config import severities

    return severities.read(file, table, at, folder)


def _beside(folder: str, paths: Iterable[str]) -> tuple[str, ...]:
    """Paths as written in a file of that folder, as seen from the working directory; `pkg:NAME` is none."""
    return tuple(path if path.startswith("pkg:") else os.path.normpath(os.path.join(folder, path)) for path in paths)


def _one_beside(folder: str, path: str | None) -> str | None:
    return next(iter(_beside(folder, (path,))), None) if path else None


def _level(name: str | None) -> Level | None:
    return Level[name.upper()] if name else None


def _day(written: date | str | None) -> date | None:
    return date.fromisoformat(written) if isinstance(written, str) else written
