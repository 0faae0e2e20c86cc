"""A Jupyter notebook in, the prose of its Markdown cells out, each at its place in the JSON as it was saved.

A scanner of our own finds the cells' texts, since no JSON reader says where a string stands.
"""

import re
from collections.abc import Iterator

from factcheck import commonmark
from factcheck.errors import FactcheckError
from factcheck.model import Piece, Prose, Source, Span
from factcheck.pieces import literal, through
from factcheck.typed import NamedTuple

_TOKEN = re.compile(r'"(?P<string>[^"\\]*(?:\\.[^"\\]*)*)"?|[{}\[\]:,]', re.DOTALL)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\.", re.DOTALL)
_SIGNS = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_DEEPEST = 6
"""Further in than this is no cell's text, also not in the worksheets of notebooks before 2014."""


class _String(NamedTuple):
    """A string value between its quotes, and the keys and numbers that lead to it, outermost first."""

    path: tuple[str | int, ...]
    start: int
    end: int


def read(source: Source, start: int) -> Iterator[Prose]:
    """The prose of the Markdown cells. Raises FactcheckError if the text is no JSON."""
    for number, cell in _cells(source.text, start):
        for prose in commonmark.read(cell.text):
            yield through(prose, cell, f"cell {number}")


def comments(source: Source, start: int) -> Iterator[Piece]:
    """`<!-- comments -->` in Markdown cells."""
    for _, cell in _cells(source.text, start):
        for piece in commonmark.comments(cell.text):
            yield piece._replace(span=cell.to_source(*piece.span))


def fields(source: Source, start: int) -> Iterator[tuple[str, str]]:
    """What the notebook's metadata says as text: `"date": "2024-03-05"`."""
    for string in _strings(source.text, start):
        match string.path:
            case ("metadata", str(key)):
                yield key.lower(), Prose.of(tuple(_pieces(source.text, string))).text


def _cells(text: str, start: int) -> Iterator[tuple[int, Prose]]:
    """The number and the text of each Markdown cell; cells of code count too."""
    _validate(text, start)
    kinds: dict[tuple[str | int, ...], str] = {}
    sources: dict[tuple[str | int, ...], list[Piece]] = {}
    for string in _strings(text, start):
        match string.path:
            case (*above, "cells", int(index), "cell_type"):
                kinds[(*above, "cells", index)] = text[string.start : string.end]
            case (*above, "cells", int(index), "source") | (*above, "cells", int(index), "source", int()):
                sources.setdefault((*above, "cells", index), []).extend(_pieces(text, string))
    numbers = {cell: number for number, cell in enumerate(kinds, 1)}
    for cell, pieces in sources.items():
        if kinds.get(cell) == "markdown":
            yield numbers[cell], Prose.of(tuple(pieces))


def _validate(text: str, start: int) -> None:
    import json

    try:
        json.loads(text[start:])
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise FactcheckError(
            f"is no notebook: {error.msg} ({where})", hint="Open it in Jupyter, and save it."
        ) from None
    except (RecursionError, ValueError):
        raise FactcheckError("is no notebook: its JSON is nested too deep, or a number in it too long") from None


def _strings(text: str, start: int) -> Iterator[_String]:
    """Every string that is a value, with the way to it."""
    keys: list[str | int | None] = []
    for token in _TOKEN.finditer(text, start):
        if token["string"] is not None:
            if keys and keys[-1] is None:
                keys[-1] = token["string"]
            elif len(keys) <= _DEEPEST:
                yield _String(tuple(key for key in keys if key is not None), token.start("string"), token.end("string"))
        elif token[0] in "{[":
            keys.append(None if token[0] == "{" else 0)
        elif token[0] in "}]" and keys:
            keys.pop()
        elif token[0] == "," and keys:
            keys[-1] = keys[-1] + 1 if isinstance(keys[-1], int) else None


def _pieces(text: str, string: _String) -> Iterator[Piece]:
    """The string as it is read, cut where it is written otherwise: `\\n`, `\\u00e9`, an emoji's two halves."""
    at = string.start
    for escape in _ESCAPE.finditer(text, string.start, string.end):
        yield literal(text, at, escape.start())
        yield Piece(_unescaped(escape[0]), Span(*escape.span()))
        at = escape.end()
    yield literal(text, at, string.end)


def _unescaped(escape: str) -> str:
    if escape[1] != "u":
        return _SIGNS.get(escape[1], escape[1])
    codes = bytes.fromhex(escape[2:6] + escape[8:12])
    return codes.decode("utf-16-be", "surrogatepass")
