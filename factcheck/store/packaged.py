"""The name of an installed store in, the folder of its claims out.

A store is shipped as a Python package: an entry point of the group `factcheck.stores` gives it a
name and says which package holds its TOML files. Nothing of that package is run.
"""

import os
from importlib.util import find_spec

from factcheck.errors import FactcheckError

SCHEME = "pkg:"
GROUP = "factcheck.stores"


def folder(path: str) -> str:
    """The folder of the store that `pkg:NAME` names.

    Raises FactcheckError where no package that is installed brings such a store.
    """
    from importlib.metadata import entry_points  # 80 ms: only for who asks

    name = path.removeprefix(SCHEME)
    installed = tuple(entry_points(group=GROUP))
    points = {point.name: point for point in installed}
    if name not in points:
        raise FactcheckError("no package that is installed brings this store", path, _hint(name, tuple(points)))
    brought = sorted({point.value for point in installed if point.name == name})
    if len(brought) > 1:
        raise FactcheckError("several packages bring a store of this name", path, f"Keep one: {', '.join(brought)}.")
    package, *inner = points[name].module.split(".")  # to look for `a.b` by its whole name would run `a`
    try:
        spec = find_spec(package)
    except (ImportError, ValueError):
        spec = None
    places = (os.path.join(place, *inner) for place in (spec.submodule_search_locations if spec else None) or ())  # noqa: PTH118
    found = next((place for place in places if os.path.isdir(place)), None)  # noqa: PTH112 - pathlib costs start-up
    if found is None:
        message = f"its package says `{points[name].value}`, and that is no folder"
        raise FactcheckError(message, path, "Name the package that holds the .toml files.")
    return found


def _hint(name: str, known: tuple[str, ...]) -> str:
    from factcheck.toml import nearest

    near = nearest(name, known)
    if near:
        return f"Did you mean `{SCHEME}{near}`?"
    return f"Installed are {', '.join(known)}." if known else "Install it where factcheck is installed."
