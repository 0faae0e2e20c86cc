"""A TOML file in, its table out; and a table checked key by key, each complaint with its line."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

import tomli

from factcheck.errors import FactcheckError
from factcheck.model import Lines
from factcheck.toml.place import KeyPath, places
from factcheck.toml.shape import Key

Table = dict[str, Any]

_NEAR = 60.0  # of 100: `speeker` is near `speaker` and `as_of` near `as-of`, `author` is near nothing in a claim

_KINDS = (
    (bool, "true or false"),
    (str, "a text"),
    (int | float, "a number"),
    (list, "an array"),
    (dict, "a table"),
    (date, "a date"),
)


class File(NamedTuple):
    """A TOML file that was read. `table` is never altered."""

    path: str
    text: str
    table: Table


class Problem(NamedTuple):
    """What is wrong with the value at `at`, and what to do about it."""

    file: File
    at: KeyPath
    message: str
    hint: str | None = None


def read(path: str) -> File:
    """Raises FactcheckError for a file that cannot be read, is not UTF-8 or is not TOML."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - pathlib costs start-up
            content = file.read()
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
        return File(path, text, tomli.loads(text))
    except OSError as error:
        raise FactcheckError(f"cannot read it: {error.strerror}", path) from None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise FactcheckError("it is not UTF-8", f"{path}:{line}", "Save the file as UTF-8.") from None
    except tomli.TOMLDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise FactcheckError(f"not TOML: {error.msg[:1].lower()}{error.msg[1:]}", where) from None
    except (ValueError, RecursionError):
        raise FactcheckError("not TOML that can be read: nested too deeply, or a number too long", path) from None


def where(file: File, at: KeyPath) -> str:
    """`path:line:column` of a key; of the table that should hold it, where there is no such key."""
    found = places(file.text)
    while at and at not in found:
        at = at[:-1]
    position = Lines.of(file.text).position(found.get(at, 0))
    return f"{file.path}:{position.line}:{position.column}"


def failure(problem: Problem) -> FactcheckError:
    """The problem as an error to raise."""
    return FactcheckError(problem.message, where(problem.file, problem.at), problem.hint)


def check(file: File, table: object, at: KeyPath, name: str, keys: Sequence[Key]) -> Iterator[Problem]:
    """Everything wrong with the keys of one table; `name` is what a message calls it (`claim`)."""
    if not isinstance(table, dict):
        yield Problem(file, at, f"`{name}` is {_kind(table)}, expected a table")
        return
    known = {key.name: key for key in keys}
    for written, value in table.items():
        key = known.get(written)
        if key is None:
            yield unknown(file, (*at, written), f"`{name}`", list(known))
        elif not key.shape.fits(value):
            yield Problem(file, (*at, written), _misfit(key, value), f"`{key.name}` is {key.about}.")
    for key in keys:
        if key.is_required and key.name not in table:
            yield Problem(file, at, f"a `{name}` without `{key.name}`", f"Write `{key.name} = ...`: {key.about}.")


def unknown(file: File, at: KeyPath, owner: str, known: Sequence[str]) -> Problem:
    """A key that `owner` does not have, with the nearest one that it does."""
    written = str(at[-1])
    near = nearest(written, known)
    hint = f"Did you mean `{near}`?" if near else f"Use one of {', '.join(f'`{key}`' for key in known)}."
    return Problem(file, at, f"unknown key `{written}` in {owner}", hint)


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known word that `word` most likely stands for, if any is near."""
    from rapidfuzz.fuzz import ratio

    best = max(known, key=lambda candidate: ratio(word.lower(), candidate), default=None)
    return best if best and ratio(word.lower(), best) >= _NEAR else None


def _misfit(key: Key, value: object) -> str:
    if isinstance(value, str) and not value.strip():
        return f"`{key.name}` is empty"
    return f"`{key.name}` is {_kind(value)}, expected {key.shape.expected}"


def _kind(value: object) -> str:
    """What a person would call the value."""
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "a time")
