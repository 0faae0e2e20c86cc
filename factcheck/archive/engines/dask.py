"""Batches examined by Dask: by workers started here for this, or by those of a cluster that runs elsewhere.

Dask schedules, balances and begins again what a lost worker had; nothing of that is done here.
"""

import logging
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module

from factcheck.archive import extra
from factcheck.archive.document import Document
from factcheck.archive.engines import How, Work
from factcheck.archive.work import Checked, loaded
from factcheck.errors import FactcheckError
from factcheck.typed import Any

_AHEAD = 3  # batches for each worker, as for processes
_PATIENCE = 30  # seconds until a cluster answers and has a worker
_LONGEST_START = 600  # seconds: a busy machine needs more than the 15 after which Dask gives a worker up
_MOST_IDLE = _LONGEST_START // _PATIENCE + 1  # times that patience may run out while there is no worker
_CONFIGURATION = {
    "distributed.worker.profile.enabled": False,  # it costs a seventh of the time
    "distributed.deploy.lost-worker-timeout": f"{_LONGEST_START} s",
}
_AGAIN = "Run the same again: it goes on where it stopped."


def run(jobs: Iterator[tuple[Document, ...]], work: Work, how: How) -> Iterator[Checked]:
    """What was found in each batch, in their order.

    A batch that ends worker after worker is examined apart. Raises FactcheckError where no cluster answers, and where
    one is lost.
    """
    distributed = extra.distributed()
    waiting: deque[tuple[Any, Any]] = deque()  # what was sent, and what will come of it
    with _client(distributed, how) as client, _prepared(distributed, client, work, how) as spec:

        def result(sent: tuple[Document, ...], future: Any) -> Any:
            try:
                return waited(distributed, client, future)
            except distributed.KilledWorker:
                return waited(distributed, client, client.submit(work.examine_apart, sent, spec, pure=False))

        try:
            for batch in jobs:
                sent = tuple(map(loaded, batch)) if how.cluster else batch
                waiting.append((sent, client.submit(work.examine, sent, spec, pure=False)))
                if len(waiting) >= _AHEAD * max(1, sum(client.nthreads().values())):
                    yield result(*waiting.popleft())
            while waiting:
                yield result(*waiting.popleft())
        except distributed.KilledWorker:
            raise FactcheckError("workers were ended, one after the other, whatever they did", hint=_AGAIN) from None
        except (distributed.client.FutureCancelledError, distributed.comm.CommClosedError):
            raise FactcheckError("the cluster was lost", how.cluster, _AGAIN) from None


def waited(distributed: Any, client: Any, future: Any) -> Any:
    """What comes of `future`. Raises FactcheckError where the cluster is without a worker for long."""
    idle = 0
    while idle < _MOST_IDLE:
        try:
            return future.result(timeout=_PATIENCE)
        except distributed.TimeoutError:  # noqa: PERF203 - half a minute apart
            idle = 0 if client.nthreads() else idle + 1
    raise FactcheckError("the cluster has no worker left", hint=_AGAIN)


@contextmanager
def _client(distributed: Any, how: How) -> Iterator[Any]:
    """A client of the cluster; of one that is started for this, all is gone at the end."""
    if how.cluster is None:
        started = {"n_workers": how.workers, "threads_per_worker": 1, "death_timeout": _LONGEST_START}
        quiet = {"silence_logs": logging.CRITICAL, "dashboard_address": ":0"}  # any port that is free
        with (
            import_module("dask").config.set(_CONFIGURATION),
            distributed.LocalCluster(**started, **quiet) as cluster,
            cluster.get_client() as client,
        ):
            yield client
        return
    try:
        with distributed.Client(how.cluster, timeout=_PATIENCE) as client:
            client.wait_for_workers(1, timeout=_PATIENCE)
            yield client
    except (OSError, ValueError) as error:  # a TimeoutError is one
        raise FactcheckError(f"no cluster answers: {error}", how.cluster, "Name it as tcp://host:8786.") from None


@contextmanager
def _prepared(distributed: Any, client: Any, work: Work, how: How) -> Iterator[Any]:
    """The spec for the workers; those of another machine have got the claims first, and so will any that joins."""
    if how.cluster is None:
        yield work.spec
        return
    spec, content = work.shipped(work.spec)
    receive = work.receive

    def setup(self: object, worker: object) -> None:  # noqa: ARG001 - Dask's own form
        receive(content)

    name = f"factcheck-{'-'.join(content)}"
    client.register_plugin(type("Shipment", (distributed.WorkerPlugin,), {"setup": setup})(), name=name)
    yield spec
