"""Batches examined by processes of this machine: the standard library's pool, fresh interpreters on every platform."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process, resource_tracker
from threading import Thread

from factcheck.archive.document import Document
from factcheck.archive.engines import How, Work
from factcheck.archive.work import Checked
from factcheck.typed import Any, NamedTuple

_AHEAD = 3  # batches for each worker that are taken from the input: one in work, one that waits, one that is read


class _Waiting(NamedTuple):
    batch: tuple[Document, ...]
    future: Future[Checked]


def run(jobs: Iterator[tuple[Document, ...]], work: Work, how: How) -> Iterator[Checked]:
    """What was found in each batch, in their order.

    Where a worker was killed, the batches that the workers had are examined apart, and the rest by new workers. Raises
    FactcheckError where no worker can begin; what was done is kept.
    """
    pool = _started(work, how)
    waiting: deque[_Waiting] = deque()
    try:
        for batch in jobs:
            try:
                future = _submitted(pool, work, batch)
            except BrokenProcessPool:
                yield from _found(waiting, work)
                pool.shutdown()
                pool = _started(work, how)
                future = _submitted(pool, work, batch)
            waiting.append(_Waiting(batch, future))
            if len(waiting) >= _AHEAD * how.workers:
                yield _result(waiting.popleft(), work)
        yield from _found(waiting, work)
    finally:
        pool.shutdown(cancel_futures=True)


def _started(work: Work, how: How) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(
        how.workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(work.prepare, work.spec)
    )


def _submitted(pool: ProcessPoolExecutor, work: Work, batch: tuple[Document, ...]) -> Future[Checked]:
    with holding_interrupts():
        return pool.submit(work.examine, batch, work.spec)


def _found(waiting: deque[_Waiting], work: Work) -> Iterator[Checked]:
    while waiting:
        yield _result(waiting.popleft(), work)


def _result(waiting: _Waiting, work: Work) -> Checked:
    """What was found; in a process of its own where the worker that had it was killed, or another of its pool."""
    try:
        return waiting.future.result()
    except BrokenProcessPool:
        return work.examine_apart(waiting.batch, work.spec)


@contextmanager
def holding_interrupts() -> Iterator[None]:
    """Ctrl-C waits while a worker is started, which is then born deaf to it: an interpreter cut off would complain."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # it lets interrupts in when it starts, so it must be there before
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(prepare: Callable[[Any], object], spec: Any) -> None:
    """Make a worker ready."""
    serve()
    prepare(spec)


def serve() -> None:
    """Leave Ctrl-C to the process that started this one, and end with it: a pool's worker alone would wait for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Both ends of a worker's pipe are its own, so that it does not break where the parent was killed."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
