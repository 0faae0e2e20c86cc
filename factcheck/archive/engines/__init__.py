"""Batches in, what was found in each out, in order. An engine is one file here and its line in `ENGINES`."""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from factcheck.archive.document import Document
from factcheck.archive.work import Checked
from factcheck.typed import Any, NamedTuple, Protocol, cast

ENGINES = ("alone", "processes", "dask")


class Work(NamedTuple):
    """What is to be done, all of it to be sent to another process.

    `prepare(spec)` makes a process ready, once; `examine(batch, spec)` is done with each batch, and `examine_apart`
    with one that ended its worker: it sets aside whatever would. For a machine that has
    no files of ours, `shipped(spec)` is another spec and what each process there must `receive` first.
    """

    spec: Any
    prepare: Callable[[Any], object]
    examine: Callable[[tuple[Document, ...], Any], Checked]
    examine_apart: Callable[[tuple[Document, ...], Any], Checked]
    shipped: Callable[[Any], tuple[Any, Mapping[str, bytes]]]
    receive: Callable[[Mapping[str, bytes]], None]


class How(NamedTuple):
    """`workers` are processes here or in a cluster started for this; `cluster` is the address of one that runs."""

    workers: int = 1
    cluster: str | None = None


class Runner(Protocol):
    def run(self, jobs: Iterator[tuple[Document, ...]], work: Work, how: How) -> Iterator[Checked]:
        """What was found in each batch, in their order; only so many are taken ahead as keep the workers busy."""


def engine(name: str, work: Work, how: How) -> Callable[[Iterator[tuple[Document, ...]]], Iterator[Checked]]:
    """The engine of that name, imported on use."""
    found = cast("Runner", import_module(f"factcheck.archive.engines.{name}"))
    return lambda jobs: found.run(jobs, work, how)
