"""`factcheck claims add`: what a claim says in, the claim at the end of a store's claims out."""

from collections.abc import Sequence

from factcheck.commands import CLEAN
from factcheck.commands.claims import printing
from factcheck.commands.claims.changing import KEYS, ask, change, parted, prove, stores_of
from factcheck.commands.claims.opening import Asked
from factcheck.curate.naming import free, slug
from factcheck.errors import FactcheckError
from factcheck.store import tables
from factcheck.toml import File, edit, write


def run(asked: Asked, written: Sequence[str], into: str | None) -> int:
    """Add a claim with these keys; a person at the terminal is asked for what it must have and was not said.

    Raises FactcheckError for a key that is missing or cannot hold its value, and where the file is in doubt.
    """
    stores = stores_of(asked)
    files = stores.own
    said = {name: value for name, value in parted(written, "claim").items() if value is not None}
    for key in KEYS["claim"].values():
        if key.is_required and key.name not in said and key.name != "id":
            answer = ask(key)
            if not answer:
                raise FactcheckError(f"a claim must have `{key.name}`", "--set", f"Write {key.name}=...: {key.about}.")
            said |= parted([f"{key.name}={answer}"], "claim")
    said.setdefault("id", free(slug(str(said["text"])), _taken(files)))
    file = _file(files, into, said.get("work"))
    prove(str(said["quote"]), file, said.get("work"))  # type: ignore[arg-type]
    table = write.table("claim", {name: said[name] for name in KEYS["claim"] if name in said})
    change(stores, file, lambda text: edit.append(text, "claim", table))
    printing.say(str(said["id"]))
    printing.note(f"{file.path}: added")
    return CLEAN


def _file(files: Sequence[File], into: str | None, work: object) -> File:
    """The file that is named, else the one that describes the work, else the only one with a work."""
    if into is not None:
        for file in files:
            if file.path == into:
                return file
        raise FactcheckError("no file of the store", into, f"Name one of {', '.join(file.path for file in files)}.")
    held = [file for file in files if tables.works(file) and (work is None or work in tables.works(file))]
    if len(held) == 1 and (work is not None or len(tables.works(held[0])) == 1):
        return held[0]
    if work is not None and len(held) > 1:
        listed = ", ".join(file.path for file in held)
        raise FactcheckError(f"several files describe the work `{work}`", "--into", f"Name one of {listed}.")
    works = ", ".join(dict.fromkeys(name for file in files for name in tables.works(file)))
    raise FactcheckError("which work is quoted?", "--set", f"Write work=...: one of {works}.")


def _taken(files: Sequence[File]) -> set[str]:
    return {table["id"] for file in files for kind in KEYS for _, table in tables.tables(file, kind)}
