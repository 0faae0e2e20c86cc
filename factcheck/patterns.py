"""Patterns as git writes them (gitignore(5)) and a path in, whether they fit it out.

Our own, since pathspec costs 40 ms at the start of a hook; the tests hold it to what git itself says.
"""

import os
from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase

from factcheck.typed import NamedTuple

_ANY_DEPTH = "**"


class Pattern(NamedTuple):
    """`text` as it was written, counted from `folder`, which is as seen from the working directory."""

    text: str
    folder: str = ""


class _Read(NamedTuple):
    """`names` are what stands between the slashes; a pattern that floats fits at any depth."""

    names: tuple[str, ...]
    is_floating: bool
    is_negated: bool
    is_for_folders: bool


def written(lines: Iterable[str], folder: str) -> tuple[Pattern, ...]:
    """The patterns in the lines of a .gitignore that lies in `folder`."""
    stripped = (line.rstrip("\r\n").rstrip(" ") for line in lines)
    return tuple(Pattern(line, folder) for line in stripped if line and not line.startswith("#"))


def is_left_out(path: str, patterns: Sequence[Pattern], within: str | None = None, *, is_folder: bool = False) -> bool:
    """Whether the file (or the folder) at `path`, or a folder that it lies in, is left out: the last that fits says so.

    As with git, what lies in a folder that is left out cannot be let in again by `!`. Where `within` is a folder that
    was named, what leaves out all of it does not count.
    """
    if not patterns:
        return False
    seen = {folder: _seen_from(folder, path) for folder in {pattern.folder for pattern in patterns}}
    longest = max(map(len, seen.values())) if within is None else len(_seen_from(within, path))
    for below in range(longest - 1, -1, -1):  # how many names follow the one that is looked at: folders first
        is_out = False
        for pattern in patterns:
            names = seen[pattern.folder]
            read = _read(pattern.text)
            if below < len(names) and _fits(read, names[: len(names) - below], is_folder=is_folder or below > 0):
                is_out = not read.is_negated
        if is_out:
            return True
    return False


def fits(path: str, pattern: Pattern) -> bool:
    """Whether the file at `path`, or a folder that it lies in, is meant by `pattern`; what `!` begins means nothing."""
    return not pattern.text.startswith("!") and is_left_out(path, (pattern,))


def _seen_from(folder: str, path: str) -> tuple[str, ...]:
    """The names on the way from `folder` to `path`; of one that lies elsewhere, those of the path as it was given."""
    try:
        relative = os.path.relpath(path, folder or ".")
    except ValueError:  # another drive
        relative = os.pardir
    if relative == os.pardir or relative.startswith(os.pardir + os.sep):
        relative = os.path.normpath(path)
    names = relative.replace(os.sep, "/").split("/")
    return tuple(name for name in names if name not in {"", os.curdir, os.pardir})


def _read(text: str) -> _Read:
    is_negated = text.startswith("!")
    body = text[1:] if is_negated else text[1:] if text.startswith(("\\!", "\\#")) else text
    within = body.rstrip("/")
    names = tuple(_for_fnmatch(name) for name in within.strip("/").split("/"))
    return _Read(names, "/" not in within, is_negated, body.endswith("/"))


def _for_fnmatch(name: str) -> str:
    """One name of a pattern as fnmatch writes it, which escapes by brackets and denies a set by `!`."""
    made, rest = "", name
    while rest:
        if rest[0] == "\\" and len(rest) > 1:
            made, rest = f"{made}[{rest[1]}]" if rest[1] in "*?[" else made + rest[1], rest[2:]
        elif rest.startswith("[^"):
            made, rest = f"{made}[!", rest[2:]
        else:
            made, rest = made + rest[0], rest[1:]
    return made


def _fits(read: _Read, names: Sequence[str], *, is_folder: bool) -> bool:
    if read.is_for_folders and not is_folder:
        return False
    if read.is_floating:
        return fnmatchcase(names[-1], read.names[0])
    return _fits_whole(read.names, names)


def _fits_whole(wanted: Sequence[str], names: Sequence[str]) -> bool:
    """Whether `wanted` spells out all of `names`, `**` standing for any number of folders, in one pass over them."""
    last = len(wanted) - 1
    reached = {0}
    for name in names:
        reached = _past(reached, wanted)
        stay = {place for place in reached if place <= last and wanted[place] == _ANY_DEPTH}
        step = {place + 1 for place in reached - stay if place <= last and fnmatchcase(name, wanted[place])}
        ended = {last + 1} if last in stay else set()  # `a/**` is all that lies in `a`
        reached = stay | step | ended
    return last + 1 in reached


def _past(reached: set[int], wanted: Sequence[str]) -> set[int]:
    """`**` may stand for no folder at all, but at the end, where it stands for what lies in one."""
    found = set(reached)
    for place in sorted(reached):
        after = place
        while after < len(wanted) - 1 and wanted[after] == _ANY_DEPTH:
            after += 1
            found.add(after)
    return found
