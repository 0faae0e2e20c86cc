"""`factcheck claims edit`: an id and what is to change in, the store's file with that change and no other out."""

from collections.abc import Sequence

from factcheck.commands import CLEAN
from factcheck.commands.claims import printing
from factcheck.commands.claims.changing import KEYS, ask, change, parted, prove, stores_of
from factcheck.commands.claims.opening import Asked
from factcheck.errors import FactcheckError
from factcheck.store import tables
from factcheck.toml import File, Table, edit, nearest
from factcheck.toml.place import KeyPath


def run(asked: Asked, name: str, written: Sequence[str]) -> int:
    """Set the keys of the claim or series `name`; without any, a person at the terminal is asked for each.

    Raises FactcheckError for an id that is not there, and for a value that the store cannot hold.
    """
    stores = stores_of(asked)
    file, at, table = _found(stores.own, name)
    kind = str(at[0])
    said = parted(written, kind) if written else _asked_for(kind, table)
    if isinstance(said.get("quote"), str):
        prove(str(said["quote"]), file, said.get("work", table.get("work")))  # type: ignore[arg-type]
    order = list(KEYS[kind])

    def alter(text: str) -> str:
        values = {key: value for key, value in said.items() if value is not None}
        text = edit.set_values(text, {at: values}, order) if values else text
        for key in said:
            text = edit.unset(text, at, key) if key not in values and key in table else text
        return text

    change(stores, file, alter)
    changed = [key for key, value in said.items() if value != table.get(key)]
    if changed:
        printing.note(f"{file.path}: {name}: {', '.join(changed)} changed")
    elif said:
        printing.note(f"{file.path}: {name}: nothing changed, it says so already")
    else:
        printing.note("nothing changed: name what to change by --set key=value")
    return CLEAN


def _found(files: Sequence[File], name: str) -> tuple[File, KeyPath, Table]:
    known = []
    for file in files:
        for kind in KEYS:
            for at, table in tables.tables(file, kind):
                known.append(table["id"])
                if table["id"] == name:
                    return file, at, table
    near = nearest(name, known)
    raise FactcheckError(f"no claim has the id `{name}`", hint=f"Did you mean `{near}`?" if near else None)


def _asked_for(kind: str, table: Table) -> dict[str, object]:
    said: dict[str, object] = {}
    for key in KEYS[kind].values():
        if key.name == "items":
            continue
        written = ask(key._replace(about=f"now {table[key.name]}") if key.name in table else key)
        if written:
            said |= parted([f"{key.name}={written}"], kind)
    return said
