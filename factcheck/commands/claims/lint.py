"""`factcheck claims lint`: stores in, what a careful curator would mend out, and with `--fix` what a machine may."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from factcheck import toml
from factcheck.commands import CLEAN, FOUND
from factcheck.commands.claims import printing, remembered
from factcheck.commands.claims.opening import PACKAGED, Asked, called, packaged, paths, writable
from factcheck.curate import mend, rivals
from factcheck.report import plural
from factcheck.store import find, lint, parse
from factcheck.store.check import problems
from factcheck.store.lint import Remark
from factcheck.writing import encoded, write

_NUMBERS = re.compile(r":(?=\d+(?::\d+)?$)")
_RIVAL = re.compile(r"`([^`]+)`")


def run(asked: Asked, ignored: Sequence[str], *, is_fixing: bool) -> int:
    """Print every remark on the stores; status 1 if there is one.

    Raises FactcheckError for a store that is not there, or is not TOML.
    """
    stores = paths(asked)
    fixed = _fix(asked) if is_fixing else 0
    rows = remembered.whole("linted", stores, (), lambda: _remarks(stores))
    found = [remark for remark in (Remark(*row) for row in rows) if remark.rule not in ignored]
    found.sort(key=lambda remark: _place(remark.where))
    if asked.format == "json":
        printing.dump({"version": 1, "remarks": [_entry(remark) for remark in found], "fixed": fixed})
    else:
        for remark in found:
            name = f" [{remark.id}]" if remark.id else ""
            printing.say(f"{remark.where}: {remark.rule}: {remark.message}{name}")
        if not found:
            printing.note(f"nothing to mend in {called(asked)}")
    if fixed:
        printing.note(f"{plural(fixed, 'file')} mended")
    return FOUND if found else CLEAN


def _fix(asked: Asked) -> int:
    """Mend what can be mended; how many files it was."""
    count = 0
    for path, mended in _mended(writable(asked)):
        write(path, mended)
        count += 1
    for path, _ in _mended(packaged(asked)):
        printing.note(f"note: {path} is not mended: {PACKAGED}")
    return count


def _mended(stores: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """The files that are otherwise when mended, and what would stand in each."""
    for path in find.files(stores):
        content = toml.content(path)
        text = content.decode("utf-8-sig", errors="replace")
        mended = mend.mended(toml.parse(path, content), text)
        if mended != text:
            yield path, encoded(mended, content)


def _remarks(stores: Sequence[str]) -> Iterator[Remark]:
    """Mistakes that stop a check where there are any, else all that could be better."""
    parts = parse.read(stores)
    mistakes = [
        Remark(
            toml.where(one.file, one.at), _name(one), "mistake", " ".join(filter(None, (one.message + ".", one.hint)))
        )
        for one in problems([file for part in parts for file in part], parts)
    ]
    if mistakes:
        yield from mistakes
        return
    yield from lint.shadowed(parts)
    store = parse.joined(parts)
    said = lint.keys_of(store)
    with remembered.told("lint", (*stores, *chain.from_iterable(store.aliases))) as before:
        found = (*lint.remarks(store, said, before), *rivals.remarks(store, said, before))
    told: Counter[tuple[str, str]] = Counter()
    for remark in found:
        rival = _RIVAL.search(remark.message)
        key = (remark.id, rival[1] if rival else "")
        if remark.rule not in {"contradiction", "near-duplicate"} or not told[key]:
            yield remark
        told[key] += remark.rule in {"contradiction", "duplicate"}


def _name(problem: toml.Problem) -> str:
    """The id of the table that the problem is in, if it has one."""
    table: object = problem.file.table
    found = ""
    for part in problem.at:
        try:
            table = table[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(table, dict) and isinstance(table.get("id"), str):
            found = table["id"]
    return found


def _place(where: str) -> tuple[str, tuple[int, ...]]:
    path, *numbers = _NUMBERS.split(where, maxsplit=1)
    return path, tuple(int(number) for number in ":".join(numbers).split(":") if number)


def _entry(remark: Remark) -> dict[str, object]:
    path, numbers = _place(remark.where)
    return {
        "path": path,
        "line": numbers[0] if numbers else None,
        "id": remark.id or None,
        "rule": remark.rule,
        "message": remark.message,
    }
