"""Options in, what a run rests on out: as plain data that lies beside its output, so that a resumed run is the same."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck import __version__, store
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

_SAID = ("require_reason",)


def of(options: Options, settings: Settings, fields: Fields, show: str) -> dict[str, Any]:
    """What the findings depend on. How many workers there are, and of which engine, is no part of it."""
    stores = settings.stores or (store.shipped(),)
    return {
        "version": 1,
        "factcheck": __version__,
        "program": _program(),
        "inputs": list(options.inputs),
        "fields": [[list(pair) for pair in fields.chosen], fields.ending, fields.table],
        "part": options.part,
        "show": show,
        "settings": {name: getattr(settings, name) for name in _SAID},
        "silence": _contents(path for path in (settings.ignore_file, settings.baseline) if path),
        "stores": list(settings.stores),
        "claims": _contents(find.files(stores)),
        "today": settings.today.isoformat() if settings.today else None,
    }


def held(folder: Folder, wanted: Mapping[str, Any], *, is_day_said: bool) -> dict[str, Any]:
    """The manifest that the run goes by: that of the folder where one lies there, else `wanted`.

    A run that goes on keeps its day, unless another was asked for. Raises FactcheckError where the folder holds the
    run of something else, and says what differs.
    """
    there = folder.manifest()
    if there is None:
        return dict(wanted)
    kept = {**wanted, "today": wanted["today"] if is_day_said else there.get("today")}
    differing = [name for name in kept if there.get(name) != kept[name]]
    if differing:
        told = ", ".join(_NAMES.get(name, f"another {name}") for name in differing)
        hint = "Name another folder for the output, or remove this one."
        raise FactcheckError(f"holds a run of {told}", str(folder.path), hint)
    return kept


def name(manifest: Mapping[str, Any]) -> str:
    """What the run is known by in each of its parts."""
    return parts.digest([json.dumps(manifest, sort_keys=True)])


def _program() -> str:
    """The code that checks, wherever it lies: two machines with the same code give the same."""
    package = Path(find.PACKAGE)
    return _contents(str(path) for path in sorted(package.rglob("*.py")))


def _contents(paths: Iterable[str]) -> str:
    try:
        return parts.digest(Path(path).read_bytes().decode("latin-1") for path in paths)
    except OSError as error:
        raise FactcheckError(f"cannot be read: {error.strerror}", str(error.filename)) from None
