"""Options in, what a run rests on out: as plain data that lies beside its output, so that a resumed run is the same."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from factcheck import __version__
from factcheck.archive import parts
from factcheck.archive.document import Fields
from factcheck.archive.parts import Folder
from factcheck.commands.archive import Options
from factcheck.config import Settings
from factcheck.errors import FactcheckError
from factcheck.store import find
from factcheck.typed import Any

_NAMES = {
    "version": "another version of the manifest",
    "factcheck": "another version of factcheck",
    "program": "another state of factcheck's own code",
    "inputs": "other inputs",
    "fields": "other --field, --table or --text-format",
    "part": "another --part",
    "show": "another --show",
    "settings": "another configuration",
    "silence": "another ignore file or baseline",
    "stores": "other stores",
    "claims": "other claims",
}
"""What each key of a manifest is, for a message that says what differs."""

SUMMARY = "summary.json"
_SAID = ("require_reason",)


def of(options: Options, settings: Settings, fields: Fields, stores: Sequence[str]) -> dict[str, Any]:
    """What the findings depend on. How many workers there are, and of which engine, is no part of it.

    `stores` are where the claims are read, which the settings may have under other names.
    """
    return {
        "version": 1,
        "factcheck": __version__,
        "program": program(),
        "inputs": list(options.inputs),
        "fields": [[list(pair) for pair in fields.chosen], fields.ending, fields.table],
        "part": options.part,
        "show": options.show,
        "settings": {name: getattr(settings, name) for name in _SAID},
        "silence": _contents(path for path in (settings.ignore_file, settings.baseline) if path),
        "stores": list(settings.stores),
        "claims": of_claims(stores),
        "today": settings.today.isoformat() if settings.today else None,
    }


def of_folder(folder: Folder) -> dict[str, Any]:
    """The manifest of a run that is there. Raises FactcheckError where there is none, or it has not come to its end."""
    found = folder.manifest()
    if found is None:
        raise FactcheckError("holds no run", str(folder.path), "Name the output of `factcheck archive`.")
    if not (folder.path / SUMMARY).exists():
        raise FactcheckError("the run in it has not come to its end", str(folder.path), "Go on with it first.")
    return found


def differing(there: Mapping[str, Any], wanted: Mapping[str, Any]) -> str:
    """What the one rests on and the other does not, in words; nothing if they are the same."""
    names = [name for name in wanted if there.get(name) != wanted[name]]
    return ", ".join(_NAMES.get(name, f"another {name}") for name in names)


def held(folder: Folder, wanted: Mapping[str, Any], *, is_day_said: bool) -> dict[str, Any]:
    """The manifest that the run goes by: that of the folder where one lies there, else `wanted`.

    A run that goes on keeps its day, unless another was asked for. Raises FactcheckError where the folder holds the
    run of something else, and says what differs.
    """
    there = folder.manifest()
    if there is None:
        return dict(wanted)
    kept = {**wanted, "today": wanted["today"] if is_day_said else there.get("today")}
    if told := differing(there, kept):
        hint = "Name another folder for the output, or remove this one."
        raise FactcheckError(f"holds a run of {told}", str(folder.path), hint)
    return kept


def name(manifest: Mapping[str, Any]) -> str:
    """What the run is known by in each of its parts."""
    return parts.digest([json.dumps(manifest, sort_keys=True)])


def of_claims(stores: Sequence[str]) -> str:
    """What the claims in these stores are known by. Raises FactcheckError as `store.load` does."""
    return _contents(find.files(stores))


@cache
def program() -> str:
    """The code that checks, wherever it lies: two machines with the same code give the same."""
    package = Path(find.PACKAGE)
    return _contents(str(path) for path in sorted(package.rglob("*.py")))


def _contents(paths: Iterable[str]) -> str:
    try:
        return parts.digest(Path(path).read_bytes().decode("latin-1") for path in paths)
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror}", str(error.filename)) from None
