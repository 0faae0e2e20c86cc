"""A TOML file in, its table out; and a table checked key by key, each complaint with its line."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

import tomli

from factcheck import reading
from factcheck.errors import FactcheckError
from factcheck.model import Lines
from factcheck.toml.place import KeyPath, places
from factcheck.toml.shape import Key
from factcheck.typed import Any, NamedTuple

Table = dict[str, Any]

_NEAR = 60.0  # of 100: `speeker` is near `speaker` and `as_of` near `as-of`, `author` is near nothing in a claim

_SHORT = 40  # characters of a value that a message may repeat
_BARE_MONTH = re.compile(r"= ?[0-9]{4}-(?:[0-9]{2}|[Qq][1-4])(?![-0-9])")
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
    return parse(path, content(path))


def content(path: str) -> bytes:
    """The bytes of the file at `path`. Raises FactcheckError if they cannot be read."""
    try:
        return reading.content(path)
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror}", path) from None


def parse(path: str, encoded: bytes) -> File:
    """The file at `path` from its bytes. Raises FactcheckError if they are not UTF-8 or not TOML."""
    try:
        text = encoded.decode("utf-8-sig").replace("\r\n", "\n")
        return File(path, text, tomli.loads(text))
    except UnicodeDecodeError as error:
        line = encoded.count(b"\n", 0, error.start) + 1
        raise FactcheckError("not UTF-8", f"{path}:{line}", "Save the file as UTF-8.") from None
    except tomli.TOMLDecodeError as error:
        message = f"not TOML: {error.msg[:1].lower()}{error.msg[1:]}"
        raise FactcheckError(message, f"{path}:{error.lineno}:{error.colno}", _syntax_hint(error)) from None
    except (ValueError, RecursionError):
        raise FactcheckError("not TOML that can be read: nested too deeply, or a number too long", path) from None


def _syntax_hint(error: tomli.TOMLDecodeError) -> str | None:
    """TOML knows whole days only, and people write months without quotes."""
    line = error.doc.split("\n")[error.lineno - 1]
    return "Put the date in quotes." if _BARE_MONTH.search(line) else None


def where(file: File, at: KeyPath) -> str:
    """`path:line:column` of a key; of the table that should hold it, where there is no such key."""
    found = places(file.text)
    while at and at not in found:
        at = at[:-1]
    position = _lines(file.text).position(found.get(at, 0))
    return f"{file.path}:{position.line}:{position.column}"


@lru_cache(maxsize=8)  # a file with one mistake has more
def _lines(text: str) -> Lines:
    return Lines.of(text)


def failure(problem: Problem) -> FactcheckError:
    """The problem as an error to raise."""
    return FactcheckError(problem.message, where(problem.file, problem.at), problem.hint)


def check(file: File, table: object, at: KeyPath, name: str, keys: Sequence[Key]) -> Iterator[Problem]:
    """Everything wrong with the keys of one table; `name` is what a message calls it (`[[claim]]`)."""
    if not isinstance(table, dict):
        yield Problem(file, at, f"{name} is {_kind(table)}, expected a table")
        return
    known = {key.name: key for key in keys}
    for written, value in table.items():
        key = known.get(written)
        if key is None:
            yield unknown(file, (*at, written), name, list(known))
        elif not key.shape.fits(value):
            yield _misfit(file, (*at, written), key, value)
    for key in keys:
        if key.is_required and key.name not in table:
            yield Problem(file, at, f"{name} lacks `{key.name}`", f"Write `{key.name} = ...`: {key.about}.")


def _misfit(file: File, at: KeyPath, key: Key, value: object) -> Problem:
    """What is wrong with the value, or with the first wrong one of an array's."""
    shape, subject, about = key.shape, f"`{key.name}`", f"`{key.name}` is {key.about}."
    if isinstance(value, list) and shape.item and value:
        index = next(index for index, item in enumerate(value) if not shape.item.fits(item))
        at, value, shape, subject = (*at, index), value[index], shape.item, f"item {index + 1} of `{key.name}`"
    if value in ("", [], {}) or (isinstance(value, str) and not value.strip()):
        return Problem(file, at, f"{subject} is empty", about)
    written = f'"{value}"' if isinstance(value, str) and len(value) <= _SHORT else _kind(value)
    return Problem(file, at, f"{subject} is {written}, expected {shape.expected}", about)


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


def _kind(value: object) -> str:
    """What a person would call the value."""
    return next((name for kind, name in _KINDS if isinstance(value, kind)), "a time")
