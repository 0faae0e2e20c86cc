"""Batches examined one after the other, in this process."""

from collections.abc import Iterator

from factcheck.archive.document import Document
from factcheck.archive.engines import How, Work
from factcheck.archive.work import Checked


def run(jobs: Iterator[tuple[Document, ...]], work: Work, how: How) -> Iterator[Checked]:  # noqa: ARG001 - one process
    """What was found in each batch."""
    work.prepare(work.spec)
    return (work.examine(batch, work.spec) for batch in jobs)
