"""Stores in, copies of them out: beside the output of a run, or as they were at a git revision."""

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from factcheck import git, writing
from factcheck.errors import FactcheckError
from factcheck.store import find

STORE = "store"
"""The claims of a run, in the folder of its output."""
BASE = "base"
"""The claims that the traces of a run rest on, where these are others."""

_OPTION = "--claims"


def keep(paths: Sequence[str], into: Path) -> None:
    """Copy the stores, each into a folder of its own, so that the earlier still wins. Raises as `store.load` does."""
    shutil.rmtree(into, ignore_errors=True)
    for number, files in enumerate(find.stores(paths)):
        for place, path in enumerate(files):
            _put(into, number, place, Path(path).read_bytes())


def kept(folder: Path) -> tuple[str, ...]:
    """The paths of the copies in a folder. Raises FactcheckError where there are none."""
    found = sorted(path for path in folder.glob("*") if path.is_dir())
    if not found:
        raise FactcheckError("holds no copy of the claims of its run", str(folder.parent), "Check the archive anew.")
    return tuple(map(str, found))


def at(revision: str, paths: Sequence[str], into: Path) -> tuple[str, ...]:
    """Copies of the stores as they were at a revision; stores outside of the repository are as they are.

    Raises FactcheckError outside of a repository, for a revision that is none, and where it has no store there.
    """
    top = git.text(".", "rev-parse", "--show-toplevel").strip()
    if not top:
        raise FactcheckError("not in a git repository", _OPTION, "Run it in one, or name the new store by --store.")
    tree = git.text(top, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}").strip()
    if not tree:
        raise FactcheckError(f"git knows no revision {revision}", _OPTION, "Name a commit, a branch or a tag.")
    found = []
    for number, path in enumerate(paths):
        inside = os.path.relpath(os.path.realpath(path), os.path.realpath(top)).replace(os.sep, "/")
        if find.is_packaged(path) or inside.startswith("../"):
            found.append(path)
            continue
        listed = git.text(top, "ls-tree", "-r", "-z", "--name-only", tree, "--", inside).split("\0")
        names = sorted((name for name in listed if _is_of_store(name, inside)), key=lambda name: name.split("/"))
        if not names:
            raise FactcheckError(f"no store here at {revision}", path)
        for place, name in enumerate(names):
            _put(into, number, place, git.content(top, "cat-file", "blob", f"{tree}:{name}"))
        found.append(str(into / f"{number:03}"))
    return tuple(found)


def _is_of_store(name: str, inside: str) -> bool:
    below = name.removeprefix("" if inside == "." else inside)
    return name == inside or (name.endswith(".toml") and not any(part.startswith(".") for part in below.split("/")))


def _put(into: Path, store: int, place: int, content: bytes) -> None:
    path = into / f"{store:03}" / f"{place:07}.toml"
    writing.make_folder(str(path.parent))
    writing.write(str(path), content)
