"""`factcheck claims compile`: a store in, the same compiled into the cache out, so that no check has to wait for it."""

from pathlib import Path

from factcheck.commands import CLEAN, MISUSE, opening
from factcheck.commands.claims import printing
from factcheck.commands.claims.opening import Asked, paths


def run(asked: Asked) -> int:
    """Compile the stores that are meant, and say where they lie."""
    named = paths(asked)
    store = opening.opened(named).store
    kept = Path(opening.path_of(named))
    if not kept.exists():
        printing.note(f"error: cannot be written: {kept}")
        return MISUSE
    if asked.format == "json":
        size = kept.stat().st_size
        printing.dump({"version": 1, "claims": len(store.claims), "path": str(kept), "bytes": size})
    else:
        counted = "1 claim" if len(store.claims) == 1 else f"{len(store.claims)} claims"
        printing.say(f"{counted} compiled: {kept}")
    return CLEAN
