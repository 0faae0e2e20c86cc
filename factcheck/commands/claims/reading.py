"""A path in, the source behind it out; `-` is stdin."""

import sys

from factcheck import corpus
from factcheck.commands.claims import printing
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Source


def source_of(path: str) -> Source:
    """The text at `path`. Raises FactcheckError if it cannot be read."""
    reads = corpus.decoded("<stdin>", sys.stdin.buffer.read()) if path == "-" else corpus.read_all([path])
    for read in reads:
        if isinstance(read, Failure):
            raise FactcheckError(read.why, read.path, read.hint)
        if isinstance(read, Source):
            return read
        printing.note(f"note: {read.path}: {read.text}")
    raise AssertionError(path)
