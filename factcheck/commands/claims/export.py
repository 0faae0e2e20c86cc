"""`factcheck claims export`: a store in, the same in a format of other tools out."""

import os
import sys

from factcheck import exchange
from factcheck.commands import CLEAN
from factcheck.commands.claims import printing
from factcheck.commands.claims.opening import Asked, paths
from factcheck.errors import FactcheckError
from factcheck.store import parse
from factcheck.typed import NamedTuple
from factcheck.writing import write


class Target(NamedTuple):
    """Where to write: `path`, or stdout; over a file that is there only if `is_forced`."""

    path: str | None = None
    is_forced: bool = False


def run(asked: Asked, name: str, target: Target) -> int:
    """Write the store that is meant in the format called `name`, and say what was left out.

    Raises FactcheckError for a store that cannot be read, and a file that is there or cannot be written.
    """
    bundle = exchange.of_store(parse.load(paths(asked)))
    put("".join(exchange.exchange(name).write(bundle)), target)
    for lost in exchange.left_out(name, bundle):
        printing.note(f"note: {name} has no place for {lost}")
    return CLEAN


def put(text: str, target: Target) -> None:
    """Raises FactcheckError for a file that is there and is not to be written over."""
    if target.path is None:
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")  # type: ignore[union-attr]
        sys.stdout.write(text)
        return
    if os.path.lexists(target.path) and not target.is_forced:
        raise FactcheckError("is there already", target.path, "Choose another name, or write over it with --force.")
    write(target.path, text.encode("utf-8"))
    printing.note(f"{target.path}: written")
