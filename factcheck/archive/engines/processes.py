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
from factcheck.errors import FactcheckError
from factcheck.typed import Any

_AHEAD = 3  # batches for each worker that are taken from the input: one in work, one that waits, one that is read


def run(jobs: Iterator[tuple[Document, ...]], work: Work, how: How) -> Iterator[Checked]:
    """What was found in each batch, in their order.

    Raises FactcheckError where a worker was killed; what was done is kept.
    """
    pool = ProcessPoolExecutor(
        how.workers, mp_context=get_context("spawn"), initializer=_begin, initargs=(work.prepare, work.spec)
    )
    waiting: deque[Future[Checked]] = deque()
    try:
        for batch in jobs:
            with holding_interrupts():
                waiting.append(pool.submit(work.examine, batch, work.spec))
            if len(waiting) >= _AHEAD * how.workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool:
        hint = "Run the same again: it goes on where it stopped. Fewer --workers need less memory."
        raise FactcheckError("a worker process was killed", hint=hint) from None
    finally:
        pool.shutdown(cancel_futures=True)


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
