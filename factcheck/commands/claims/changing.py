"""A change to a store in, the file on the disk changed: only if the whole store is sound with it."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256

from factcheck import corpus, toml
from factcheck.commands import page
from factcheck.commands.claims import remembered
from factcheck.commands.claims.opening import PACKAGED, Asked, paths, writable
from factcheck.curate import verbatim
from factcheck.errors import FactcheckError
from factcheck.model import Source
from factcheck.store import find, schema, tables
from factcheck.store.check import problems
from factcheck.toml import File
from factcheck.toml.shape import DAY, FLAG, TEXTS, Key
from factcheck.typed import NamedTuple
from factcheck.writing import encoded, write

KEYS: Mapping[str, Mapping[str, Key]] = {
    "claim": {key.name: key for key in schema.CLAIM},
    "series": {key.name: key for key in schema.SERIES},
}


class Stores(NamedTuple):
    """The files of each store, and of them those that may be written to: what a package brings is not ours."""

    parts: tuple[tuple[File, ...], ...]
    own: tuple[File, ...]

    def problems(self, instead: File | None = None) -> Iterator[toml.Problem]:
        """What is wrong with them all; `instead` stands for the file of its path."""
        parts = [[instead if instead and file.path == instead.path else file for file in part] for part in self.parts]
        return problems([file for part in parts for file in part], parts)


def stores_of(asked: Asked) -> Stores:
    """The stores that are meant. Raises FactcheckError for a mistake in one: first things first."""
    named = paths(asked)
    parts = tuple(tuple(toml.read(path) for path in store) for store in find.stores(named))
    ours = writable(asked)
    own = [part for path, part in zip(named, parts, strict=True) if path in ours]
    stores = Stores(parts, tuple(file for part in own for file in part))
    for problem in stores.problems():
        raise toml.failure(problem)
    if not stores.own:
        hint = "Name a store of your own by --store: before it, a claim of the same id is read in its stead."
        raise FactcheckError(PACKAGED, ", ".join(named), hint)
    return stores


def parted(written: Sequence[str], kind: str) -> dict[str, object]:
    """`key=value` each, as the store holds it; None where nothing stands behind the sign, so that the key goes.

    Raises FactcheckError for a key that `kind` does not have, and for a value that it cannot hold.
    """
    known = KEYS[kind]
    said: dict[str, object] = {}
    for one in written:
        name, sign, value = one.partition("=")
        if not sign:
            raise FactcheckError(f"no `=` in `{one}`", "--set", "Write key=value, as in --set as-of=2024-03.")
        if name not in known:
            near = toml.nearest(name, tuple(known))
            hint = f"Did you mean `{near}`?" if near else f"Use one of {', '.join(known)}."
            raise FactcheckError(f"[[{kind}]] has no key `{name}`", "--set", hint)
        said[name] = _value(known[name], value.strip()) if value.strip() else None
    return said


def _value(key: Key, written: str) -> object:
    value: object = written
    if key.shape is TEXTS:
        value = [part.strip() for part in written.split(",") if part.strip()]
    elif key.shape is FLAG:
        value = {"true": True, "false": False}.get(written.lower(), written)
    elif key.shape is DAY and DAY.fits(written):
        value = date.fromisoformat(written)
    if not key.shape.fits(value):
        raise FactcheckError(f"`{key.name}` is {written}, expected {key.shape.expected}", "--set")
    return value


def change(stores: Stores, file: File, alter: Callable[[str], str]) -> None:
    """Write `file`, one of the stores' own, as `alter` makes it.

    Raises FactcheckError, and leaves the file as it was, where the store would not be sound with it.
    """
    content = toml.content(file.path)
    text = content.decode("utf-8-sig")
    altered = alter(text)
    made = encoded(altered, content)
    changed = toml.parse(file.path, made)
    for problem in stores.problems(changed):
        raise toml.failure(problem)
    if altered != text:
        write(file.path, made)


def prove(quote: str, file: File, work: str | None) -> None:
    """Raise FactcheckError for a quotation that is not in the copy of its work, where the desk keeps one."""
    for _, table in tables.tables(file, "work"):
        if work in {None, table["id"]} and "source-file" in table:
            path = os.path.normpath(os.path.join(os.path.dirname(file.path), table["source-file"]))  # noqa: PTH118, PTH120
            _look_up(quote, path)


def _look_up(quote: str, path: str) -> None:
    """The words of a copy are remembered: a desk that adds a claim from an article adds another."""
    content = toml.content(path)

    def sources() -> Iterator[Source]:
        return (read for read in corpus.decoded(path, content) if isinstance(read, Source))

    parts = (path, sha256(content).hexdigest())
    texts = remembered.answer(
        "folded", parts, lambda: [(verbatim.passages(read, for_many=False).text,) for read in sources()]
    )
    if all(verbatim.stands(quote, text) for (text,) in texts):
        return
    for source in sources():
        _prove(quote, verbatim.passages(source, for_many=False), path)


def _prove(quote: str, source: verbatim.Passages, path: str) -> None:
    if verbatim.find(quote, source):
        return
    near = verbatim.nearest(quote, source)
    words = " ".join(source.joined[near[1].start : near[1].end].split()) if near else ""
    hint = f"Line {source.line(near[1].start)} has “{words}”." if near else None
    raise FactcheckError("the quotation is not there", path, hint)


def ask(key: Key) -> str:
    """What a person at the terminal writes for `key`; empty where nobody is there."""
    if not page.is_terminal(sys.stdin):
        return ""
    sys.stderr.write(f"{key.name} ({key.about}): ")
    sys.stderr.flush()
    return sys.stdin.readline().strip()
