"""`factcheck claims new`: an article in, a draft of a store out, on stdout or in a file of its own."""

import os
import sys
from collections.abc import Mapping
from hashlib import sha256

from factcheck import toml
from factcheck.commands import CLEAN, FOUND
from factcheck.commands.claims import printing
from factcheck.commands.claims.reading import source_of
from factcheck.curate.propose import claims, work, writing
from factcheck.errors import FactcheckError
from factcheck.store import schema
from factcheck.writing import write

_KEYS = {key.name: key for key in schema.WORK}


def run(path: str, output: str | None, said: Mapping[str, object]) -> int:
    """Propose the claims that the text at `path` (`-` for stdin) makes; `said` is what is known of the work.

    Raises FactcheckError for a source that cannot be read, for a value that a store cannot hold, and
    for an output that is there already: nobody's claims are written over.
    """
    for name, value in said.items():
        if not _KEYS[name].shape.fits(value):
            raise FactcheckError(f"`{name}` is {value}, expected {_KEYS[name].shape.expected}", f"--{name.lower()}")
    if output and os.path.exists(output):  # noqa: PTH110
        raise FactcheckError("is there already", output, "Name a new file; what is in this one stays.")
    source = source_of(path)
    described = work.describe(source, said)
    proposal = claims.propose(source, work.issued_of(described))
    if not proposal.proposed:
        printing.note(f"{path} states nothing that a source would be wanted for")
        return FOUND
    if output and path != "-":
        described.values.update(_kept(path, output))
    text = writing.written(path, described, proposal)
    if output:
        write(output, text.encode())
    else:
        sys.stdout.write(text)
    reviews = len(described.reviews) + sum(len(proposed.reviews) for proposed in proposal.proposed)
    series = sum(proposed.is_series for proposed in proposal.proposed)
    counted = f"{len(proposal.proposed) - series} claims" + (f" and {series} series" if series else "")
    where = f"{output}: " if output else ""
    printing.note(f"{where}{counted} proposed, {reviews} points to review, {proposal.left_out} sentences left out")
    return CLEAN


def _kept(path: str, output: str) -> dict[str, object]:
    """Where the source lies, as seen from the store, and what it is known by: `claims verify` needs no more."""
    beside = os.path.relpath(path, os.path.dirname(output) or ".").replace(os.sep, "/")  # noqa: PTH120
    return {"source-file": beside, "source-hash": f"sha256:{sha256(toml.content(path)).hexdigest()}"}
