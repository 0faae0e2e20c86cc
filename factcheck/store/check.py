"""Store files in, everything wrong with them out: keys first, then what they say of one another."""

from collections.abc import Iterator, Sequence

from factcheck.store import schema, tables
from factcheck.toml import File, Problem, Table, check, nearest, unknown, where
from factcheck.toml.place import KeyPath

_KEYS = {"work": schema.WORK, "claim": schema.CLAIM, "series": schema.SERIES}


def problems(files: Sequence[File], stores: Sequence[Sequence[File]] = ()) -> Iterator[Problem]:
    """Each mistake, in the order of the files. References are looked at once all keys are right.

    `stores` are the files of each store, where there are several: an id may be used again in
    another store, and the earlier wins.
    """
    is_sound = True
    for file in files:
        for problem in _shapes(file):
            is_sound = False
            yield problem
    if is_sound:
        for store in stores or (files,):
            yield from _repeated(store)
            yield from _tangled_aliases(store)
        yield from _dangling(files)


def _shapes(file: File) -> Iterator[Problem]:
    for name, written in file.table.items():
        if name not in schema.TABLES:
            yield unknown(file, (name,), "a store file", schema.TABLES)
        elif name == "aliases":
            yield from _alias_shapes(file, written)
        else:
            yield from _table_shapes(file, name, written)


def _table_shapes(file: File, name: str, written: object) -> Iterator[Problem]:
    if isinstance(written, dict) and name != "work":
        yield Problem(file, (name,), f"a single [{name}], expected [[{name}]]", "Write two brackets on each side.")
        return
    listed = written if isinstance(written, list) else [written]
    fits = {key.name: key.shape.fits for key in _KEYS[name]}
    required = {key.name for key in _KEYS[name] if key.is_required}
    for index, table in enumerate(listed):
        is_whole = name != "series" and isinstance(table, dict) and required <= table.keys() <= fits.keys()
        if is_whole and all(fits[key](value) for key, value in table.items()):
            continue  # as are nearly all of the thousands in a store
        at = (name, index) if isinstance(written, list) else (name,)
        yield from check(file, table, at, f"[[{name}]]" if len(at) > 1 else f"[{name}]", _KEYS[name])
        if name == "series" and isinstance(table, dict) and isinstance(table.get("items"), list):
            for place, item in enumerate(table["items"]):
                yield from check(file, item, (*at, "items", place), "an item", schema.ITEM)


def _alias_shapes(file: File, written: object) -> Iterator[Problem]:
    if not isinstance(written, dict):
        yield Problem(file, ("aliases",), "`aliases` is not a table", "Write [aliases], and under it names.")
        return
    for name, others in written.items():
        if not schema.ALIASES.fits(others):
            message = f"what `{name}` is also called must be {schema.ALIASES.expected}"
            yield Problem(file, ("aliases", name), message, 'Write the other names so: ["SASAC", "the commission"].')


def _repeated(files: Sequence[File]) -> Iterator[Problem]:
    for names in (("work",), ("claim", "series")):
        first: dict[str, tuple[File, KeyPath]] = {}
        for file, at, table in _all(files, names):
            if table["id"] in first:
                message = f"the id `{table['id']}` is taken already, at {where(*first[table['id']])}"
                yield Problem(file, (*at, "id"), message, "Give one of the two another id.")
            first.setdefault(table["id"], (file, at))


def _dangling(files: Sequence[File]) -> Iterator[Problem]:
    works = {table["id"]: None for _, _, table in _all(files, ("work",))}
    claims = {table["id"]: None for _, _, table in _all(files, ("claim",))}
    described = {file.path: len(tables.works(file)) for file in files}
    for file, at, table in _all(files, ("claim", "series")):
        if "work" in table and table["work"] not in works:
            yield _no_such(file, (*at, "work"), table["work"], tuple(works))
        elif "work" not in table and described[file.path] != 1:
            yield _no_work(file, at)
        for path, named in _claims_named(at, table):
            if named not in claims:
                yield _no_such(file, path, named, tuple(claims))


def _all(files: Sequence[File], names: Sequence[str]) -> Iterator[tuple[File, KeyPath, Table]]:
    for file in files:
        for name in names:
            for at, table in tables.tables(file, name):
                yield file, at, table


def _claims_named(at: KeyPath, table: Table) -> Iterator[tuple[KeyPath, str]]:
    """The claims that a claim or a series refers to."""
    if "superseded-by" in table:
        yield (*at, "superseded-by"), table["superseded-by"]
    for index, item in enumerate(table.get("items", ())):
        if "claim" in item:
            yield (*at, "items", index, "claim"), item["claim"]


def _no_such(file: File, at: KeyPath, named: str, known: Sequence[str]) -> Problem:
    near = nearest(named, known)
    hint = f"Did you mean `{near}`?" if near else "Name one by its id."
    return Problem(file, at, f"no {'work' if at[-1] == 'work' else 'claim'} has the id `{named}`", hint)


def _no_work(file: File, at: KeyPath) -> Problem:
    count = len(tables.works(file))
    message = f"[[{at[0]}]] lacks `work`, in a file that describes {count or 'no'} works"
    return Problem(file, at, message, "Write `work = ...`: the id of the work that is quoted.")


def _tangled_aliases(files: Sequence[File]) -> Iterator[Problem]:
    """An alias of two names, and one that is itself a name with aliases: what it stands for would be a guess."""
    names = {name.lower() for file in files for _, _, name in tables.aliases(file)}
    first: dict[str, str] = {}
    for file in files:
        for at, alias, name in tables.aliases(file):
            key = alias.lower()
            if key in names and key != name.lower():
                yield Problem(
                    file, at, f"`{alias}` is an alias of `{name}` and has aliases of its own", "Join the two."
                )
            elif first.setdefault(key, name).lower() != name.lower():
                message = f"`{alias}` is an alias of both `{first[key]}` and `{name}`"
                yield Problem(file, at, message, "Keep it under one of them.")
