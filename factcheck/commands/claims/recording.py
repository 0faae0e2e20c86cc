"""`claims verify --record`: sources that were looked in, in; what each is known by in the works of the store, out."""

from collections.abc import Collection, Mapping, Sequence

from factcheck import toml
from factcheck.commands.claims.opening import PACKAGED
from factcheck.report import plural
from factcheck.store import schema
from factcheck.toml import edit
from factcheck.toml.place import KeyPath
from factcheck.typed import NamedTuple
from factcheck.writing import encoded, write

_KEYS = [key.name for key in schema.WORK]


class Source(NamedTuple):
    """One that was looked in: the store file and the work there that quote it, and what it is known by from now on."""

    path: str
    file: str
    at: KeyPath
    values: Mapping[str, object]
    is_whole: bool
    """Whether every quotation stands in it."""


def record(sources: Sequence[Source], own: Collection[str]) -> list[str]:
    """Write the values of each into its work, if it is whole and in a file of our `own`; what is to be told of that."""
    kept: dict[str, dict[KeyPath, Mapping[str, object]]] = {}
    for source in sources:
        if source.is_whole and source.file in own:
            kept.setdefault(source.file, {})[source.at] = source.values
    written = [path for path, values in kept.items() if _write(path, values)]
    hashes = sum(len(kept[path]) for path in written)
    same = sum(map(len, kept.values())) - hashes
    told = [f"the hash of {plural(hashes, 'source')} recorded in {', '.join(written)}"] if written else []
    if same:
        told.append(f"nothing new to record of {plural(same, 'source')}")
    foreign = dict.fromkeys(source.file for source in sources if source.file not in own)
    told += [f"note: nothing is recorded in {path}: {PACKAGED}" for path in foreign]
    broken = dict.fromkeys(source.path for source in sources if source.file in own and not source.is_whole)
    told += [f"note: the hash of {path} is not recorded: a quotation does not stand in it" for path in broken]
    return told


def _write(path: str, values: Mapping[KeyPath, Mapping[str, object]]) -> bool:
    content = toml.content(path)
    text = content.decode("utf-8-sig")
    changed = edit.set_values(text, values, _KEYS)
    if changed != text:
        write(path, encoded(changed, content))
    return changed != text
