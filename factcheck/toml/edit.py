"""A TOML text and a change in, the text with that change and no other out: comments, order and newlines stay.

The text is cut where the tokens say, so a change costs one walk over the file, and what was not
asked for cannot move. Every function takes and gives the whole text.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from factcheck.toml import write
from factcheck.toml.place import KeyPath, Statement, statements
from factcheck.typed import NamedTuple

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*([\"']?)([A-Za-z0-9_-]+)\1[ \t]*\]\]", re.MULTILINE)
_OUTERMOST = 2  # parts of the path of `[work]` or of `[[claim]]`; a table within a claim is none of these


class _Table(NamedTuple):
    """A header with the keys under it, `end` after the last of its lines."""

    start: int
    end: int
    keys: tuple[Statement, ...]


def set_values(text: str, values: Mapping[KeyPath, Mapping[str, object]], order: Sequence[str]) -> str:
    """Several tables, each with its names holding these values; one walk, however many there are.

    Raises KeyError where there is no such table.
    """
    changes: list[tuple[int, int, str]] = []
    for at, table in _located(text, values):
        said = values[at]
        changes += [_set(text, table, name, said[name], order) for name in sorted(said, key=order.index)]
    parts: list[str] = []
    reached, newline = 0, _newline(text)
    for start, end, written in sorted(changes, key=lambda change: change[:2]):
        is_cut_off = start == end == len(text) and not "".join((text[reached:start], *parts[-1:])).endswith("\n")
        parts += [text[reached:start], newline if is_cut_off else "", written]
        reached = end
    return "".join((*parts, text[reached:]))


def _set(text: str, table: _Table, name: str, value: object, order: Sequence[str]) -> tuple[int, int, str]:
    """What stands from here to there is to be this: the value alone, or a new line where `order` has it."""
    for key in table.keys:
        if key.path[-1] == name:
            return key.value, key.end, write.value(value)
    before = [key for key in table.keys if _rank(key, order) <= order.index(name)]
    place = _line_end(text, before[-1].end if before else table.start)
    return place, place, write.line(name, value).replace("\n", _newline(text))


def unset(text: str, at: KeyPath, name: str) -> str:
    """The table without `name`; its line goes, comment and all. Raises KeyError where there is no such table or key."""
    for key in _table(text, at).keys:
        if key.path[-1] == name:
            return text[: _line_start(text, key.start)] + text[_line_end(text, key.end) :]
    raise KeyError(name)


def rename(text: str, at: KeyPath, name: str, new: str) -> str:
    """The table with the key `name` called `new`."""
    for key in _table(text, at).keys:
        if key.path[-1] == name:
            end = key.start + len(text[key.start : key.value].split("=", maxsplit=1)[0].rstrip())
            return text[: key.start] + write.key(new) + text[end:]
    raise KeyError(name)


def arrange(text: str, orders: Mapping[str, Sequence[str]]) -> str:
    """Every table named in `orders` with its keys in that order; a comment above or behind a key goes with it."""
    parts, at = [], 0
    for path, table in _tables(text):
        order = orders.get(str(path[0]), ())
        ranks = [_rank(key, order) for key in table.keys]
        if order and len(path) <= _OUTERMOST and ranks != sorted(ranks):
            start, end, arranged = _arranged(text, table.keys, ranks)
            parts += [text[at:start], arranged]
            at = end
    return "".join((*parts, text[at:]))


def _arranged(text: str, keys: Sequence[Statement], ranks: Sequence[int]) -> tuple[int, int, str]:
    """The place of the keys' lines, and the lines in the order of `ranks`; what stands between them stays."""
    starts = [_block_start(text, key.start) for key in keys]
    ends = [_line_end(text, key.end) for key in keys]
    newline = _newline(text)
    blocks = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    is_closed = blocks[-1].endswith("\n")
    blocks[-1] += "" if is_closed else newline
    between = [text[end:start] for end, start in zip(ends, starts[1:], strict=False)]
    first, *rest = (blocks[place] for place in sorted(range(len(keys)), key=ranks.__getitem__))
    arranged = first + "".join(gap + block for gap, block in zip(between, rest, strict=True))
    return starts[0], ends[-1], arranged if is_closed else arranged.removesuffix(newline)


def append(text: str, name: str, written: str) -> str:
    """The text with one more `[[name]]`, `written` whole, behind the last there is; else at the end."""
    newline = _newline(text)
    written = written.replace("\n", newline)
    last, end = None, 0
    for statement in statements(text, _last(text, name)):  # of the last such table, the last key
        if statement.is_header:
            last = statement if statement.path[0] == name else None
        if last:
            end = statement.end
    if not end:
        gap = newline if text.endswith("\n") or not text else newline * 2
        return f"{text}{gap if text else ''}{written}"
    end = _line_end(text, end)
    gap = newline if text[:end].endswith("\n") else newline * 2
    return text[:end] + gap + written + text[end:]


def _last(text: str, name: str) -> int:
    """Where the last `[[name]]` that is written so begins; 0 where what looks like one may stand inside a text."""
    return 0 if '"""' in text or "'''" in text else text.rfind(f"\n[[{name}]]") + 1


def _table(text: str, at: KeyPath) -> _Table:
    return _located(text, (at,))[0][1]


def _located(text: str, wanted: Collection[KeyPath]) -> list[tuple[KeyPath, _Table]]:
    """The tables at these places. Raises KeyError where there is none."""
    if len(wanted) == 1:  # no need to walk through ten thousand
        (at,) = wanted
        if table := _glimpsed(text, at):
            return [(at, table)]
    found = [(path, table) for path, table in _tables(text) if path in wanted]
    if len(found) < len(wanted):
        raise KeyError(next(iter(set(wanted) - {path for path, _ in found})))
    return found


def _glimpsed(text: str, at: KeyPath) -> _Table | None:
    """The table by its header, counted; None where what looks like a header may stand inside a value."""
    name, number = at if len(at) == _OUTERMOST else ("", "")
    if not isinstance(number, int) or not _BARE.fullmatch(str(name)) or '"""' in text or "'''" in text:
        return None
    headers = [found for found in _HEADER.finditer(text) if found[2] == name]
    if any(found[1] for found in headers) or number >= len(headers):
        return None
    found = statements(text, headers[number].start())
    header = next(found)
    keys, end = [], len(text)
    for statement in found:
        if statement.is_header:
            end = statement.start
            break
        keys.append(statement)
    return _Table(header.start, end, tuple(keys))


def _tables(text: str) -> Iterator[tuple[KeyPath, _Table]]:
    """Each table that has a header, with the keys right under it."""
    header: Statement | None = None
    keys: list[Statement] = []
    for statement in statements(text):
        if not statement.is_header:
            keys.append(statement)
            continue
        if header:
            yield header.path, _Table(header.start, statement.start, tuple(keys))
        header, keys = statement, []
    if header:
        yield header.path, _Table(header.start, len(text), tuple(keys))


def _rank(key: Statement, order: Sequence[str]) -> int:
    """Where `order` has the key; one that it does not know stays behind all others."""
    return order.index(str(key.path[-1])) if key.path[-1] in order else len(order)


def _line_start(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _block_start(text: str, at: int) -> int:
    """Where the comment lines right above the line at `at` begin."""
    start = _line_start(text, at)
    while start > 0:
        above = _line_start(text, start - 1)
        if not text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start


def _newline(text: str) -> str:
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"
