"""A valid TOML text in, where each of its keys stands out.

A parser hands over values without their places, and a curator needs the line. One walk over the
tokens finds every key; it is taken only when there is something to complain of.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import tomli

from factcheck.typed import NamedTuple

KeyPath = tuple[str | int, ...]
Tokens = Sequence[re.Match[str]]

_TOKEN = re.compile(
    r"""
      \"{3} (?: [^"\\] | \\. | "(?!"") )* (?: "{3,5} )?   # a text over several lines, closed in what can be read
    | '{3} (?: [^'] | '(?!'') )* (?: '{3,5} )?            # the same, taken literally
    | " (?: [^"\\\n] | \\. )* "?
    | ' [^'\n]* '?
    | [\[\]{}=,.\n]
    | [^\s\[\]{}=,.\#"']+                                 # a bare key, or a number, a date, a truth
    | \#[^\n]*
    """,
    re.VERBOSE | re.DOTALL,
)


# A line as most are, matched at once: `key = "a text"`, or a number, a date, a truth, with or without a comment.
_LINE = re.compile(
    r"""
    [ \t\r\n]*
    (?P<key> [A-Za-z0-9_-]+ ) [ \t]* = [ \t]*
    (?P<value> "(?!"") (?: [^"\\\n] | \\. )* " | '(?!'') [^'\n]* ' | [A-Za-z0-9_+:-]+ )
    [ \t]* (?: \#[^\n]* )? \r? (?= \n | \Z )
    """,
    re.VERBOSE,
)


class Statement(NamedTuple):
    """A table's header, or `key = value`: where it begins, where its value does (a header's own start), and its end."""

    path: KeyPath
    start: int
    value: int
    end: int
    is_header: bool = False


def statements(text: str, at: int = 0) -> Iterator[Statement]:
    """Each header and each key with its value, in the order of the text, which need not be without `\\r`.

    From `at` on, where no value is cut in two; the elements of arrays are counted from there.
    """
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    while at < len(text):
        if line := _LINE.match(text, at):
            value, at = line.span("value")
            yield Statement((*table, line["key"]), line.start("key"), value, at)
            at = line.end()
            continue
        found = next(_statements(text, at), None)
        if found is None:
            return
        start, at = found[0].start(), found[-1].end()
        if found[0][0] == "[":
            table = _header_path(found, counts)
            yield Statement(table, start, start, at, is_header=True)
        else:
            equals = next(place for place, token in enumerate(found) if token[0] == "=")
            names = (_name(token) for token in found[:equals] if token[0] != ".")
            yield Statement((*table, *names), start, found[equals + 1].start(), at)


@lru_cache(maxsize=8)  # every complaint about a file asks for its places
def places(text: str) -> dict[KeyPath, int]:
    """The offset of each table header, key and array element.

    `("claim", 2, "quote")` is the third claim's quotation; a table that its keys or a header below
    it only imply stands where the first of them does.
    """
    found: dict[KeyPath, int] = {}
    counts: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for statement in _statements(text):
        if statement[0][0] == "[":
            table = _header_path(statement, counts)
            for length in range(1, len(table) + 1):
                found.setdefault(table[:length], statement[0].start())
        else:
            _record_values(statement, table, found)
    return found


def _statements(text: str, start: int = 0) -> Iterator[Tokens]:
    """From `start` on each table header and each `key = value`, a value of several lines whole."""
    statement: list[re.Match[str]] = []
    depth = 0
    for token in _TOKEN.finditer(text, start):
        mark = token[0]
        if mark == "\n":
            if statement and not depth:
                yield statement
                statement = []
        elif mark[0] != "#":
            depth += (mark in {"[", "{"}) - (mark in {"]", "}"})
            statement.append(token)
    if statement and not depth:
        yield statement


def _header_path(statement: Tokens, counts: dict[KeyPath, int]) -> KeyPath:
    """The path of what follows `[table]` or `[[table]]`: inside the latest element of each array of tables."""
    *outer, last = (_name(token) for token in statement if token[0] not in {"[", "]", "."})
    path: KeyPath = ()
    for part in outer:
        path = (*path, part)
        path = (*path, counts[path]) if path in counts else path
    path = (*path, last)
    if statement[1][0] == "[":
        counts[path] = counts.get(path, -1) + 1
    return (*path, counts[path]) if path in counts else path


def _record_values(statement: Tokens, table: KeyPath, found: dict[KeyPath, int]) -> None:
    """Records the keys of one `key = value` and of the arrays and inline tables in its value."""
    opened: list[tuple[KeyPath, int | None]] = []  # what a bracket opened: its path, and in an array the element
    path, in_key = table, True
    for token in statement:
        mark = token[0]
        if mark in {"]", "}"}:
            path, in_key = opened.pop()[0], False
        elif mark == ",":
            outer, element = opened[-1]
            opened[-1] = (outer, None if element is None else element + 1)
            path, in_key = (outer, True) if element is None else ((*outer, element + 1), False)
        elif in_key and mark == "=":
            in_key = False
        elif in_key and mark != ".":
            path = (*path, _name(token))
            found.setdefault(path, token.start())
        elif not in_key:
            found.setdefault(path, token.start())
            if mark in {"[", "{"}:
                opened.append((path, 0 if mark == "[" else None))
                path, in_key = ((*path, 0), False) if mark == "[" else (path, True)


def _name(token: re.Match[str]) -> str:
    """A key as it is meant: quoted or bare."""
    return str(tomli.loads(f"key = {token[0]}")["key"]) if token[0][0] in "\"'" else token[0]
