"""Where stores are: the folder that is shipped, and the TOML files under a path."""

# ruff: noqa: PTH100, PTH110, PTH112, PTH118, PTH120  pathlib is a twelfth of what a hook may cost

import os
from collections.abc import Iterator, Sequence

from factcheck.errors import FactcheckError
from factcheck.typed import NoReturn

PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def shipped() -> str:
    """The folder of claims that comes with the package: inside it in a wheel, beside it in a clone.

    Raises FactcheckError if it is in neither place.
    """
    inside, beside = os.path.join(PACKAGE, "claims"), os.path.join(os.path.dirname(PACKAGE), "claims")
    for folder in (inside, beside):
        if os.path.isdir(folder):
            return folder
    raise FactcheckError("the claims that come with factcheck are missing", inside, "Install factcheck again.")


def files(paths: Sequence[str]) -> tuple[str, ...]:
    """The TOML files at or under `paths`, each once: folders are walked, in the order of their names.

    Raises FactcheckError for a path that does not exist and for one that holds no store.
    """
    return tuple(path for store in stores(paths) for path in store)


def stores(paths: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """The files of each store; a file that is in two is the earlier one's. Raises as `files` does."""
    found: dict[str, None] = {}
    parted = []
    for path in paths:
        under = dict.fromkeys(_under(path))
        if not under:
            raise FactcheckError("no store here: there is no .toml file in it", path, "Name a store file or folder.")
        parted.append(tuple(one for one in under if one not in found))
        found.update(under)
    return tuple(parted)


def is_packaged(path: str) -> bool:
    """Whether the path names a store that comes with a package: `pkg:NAME`."""
    return path.startswith("pkg:")


def _under(path: str) -> Iterator[str]:
    if is_packaged(path):
        from factcheck.store import packaged

        path = packaged.folder(path)
    if not os.path.isdir(path):
        if not os.path.exists(path):
            raise FactcheckError("no such store", path, "Name a store file, or a folder that holds some.")
        yield os.path.normpath(path)
        return
    for folder, folders, names in os.walk(path, onerror=_refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.endswith(".toml") and not name.startswith("."):
                yield os.path.normpath(os.path.join(folder, name))


def _refused(error: OSError) -> NoReturn:
    """A folder that cannot be looked into may hold claims: it is never passed over."""
    raise FactcheckError(f"cannot be read: {error.strerror}", error.filename) from error
