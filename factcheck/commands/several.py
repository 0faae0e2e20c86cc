"""Documents in, the same in their order out, with the report on each made ready by other processes in the meantime.

Only where there is enough to check: a process costs as much to start as a few pages. Each opens the compiled store by
itself; it is mapped, and so lies in memory once.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain

from factcheck import corpus
from factcheck.config import Settings
from factcheck.corpus import Note
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Source
from factcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # not loaded where one process is enough
    from concurrent.futures import Future

    from factcheck.commands.opening import Evidence

_ENOUGH = 200_000  # characters that were not checked before
_AHEAD = 3  # documents for each process that are read before they are asked for

Item = Source | Failure | Note


class Crew(NamedTuple):
    """What other processes need to check, and how many there may be; `recall` gives what was checked before.

    `settings` gives what holds for a document; `ready` gets the report on it, by its identity, right before it is
    given out.
    """

    settings: Callable[[Source], Settings]
    jobs: int
    recall: Callable[[Source], Report | None]
    ready: dict[int, Report]


def jobs(asked: str | None, environment: Mapping[str, str]) -> int:
    """How many processes may run. Raises FactcheckError for a number that is none.

    One where pre-commit has started as many of us as there are cores.
    """
    if asked is not None:
        if not (asked.isascii() and asked.isdecimal() and int(asked)):
            raise FactcheckError(f"not a number of processes: {asked}", "--jobs", "Write it as 4.")
        return int(asked)
    if environment.get("PRE_COMMIT"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def readied(sources: Iterator[Item], crew: Crew) -> Iterator[Item]:
    """Each of `sources`, its report `ready` if it was worth it."""
    gathered: list[Item] = []
    size = 0
    for item in sources:
        gathered.append(item)
        if isinstance(item, Source) and not _is_recalled(item, crew):
            size += len(item.text)
        if size >= _ENOUGH and len(gathered) > 1:
            yield from _spread(chain(gathered, sources), crew)
            return
    yield from gathered


def _is_recalled(source: Source, crew: Crew) -> bool:
    report = crew.recall(source)
    if report is not None:
        crew.ready[id(source)] = report
    return report is not None


def _spread(sources: Iterator[Item], crew: Crew) -> Iterator[Item]:
    """Raises FactcheckError where a process was killed."""
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    from factcheck.archive.engines.processes import holding_interrupts, serve

    pool = ProcessPoolExecutor(crew.jobs, mp_context=get_context("spawn"), initializer=serve)
    waiting: deque[tuple[Item, Future[Report | Failure] | None]] = deque()
    is_whole = False
    try:
        for item in sources:
            future = None
            if isinstance(item, Source) and id(item) not in crew.ready and not _is_recalled(item, crew):
                with holding_interrupts():
                    future = pool.submit(examine, item, crew.settings(item))
            waiting.append((item, future))
            while waiting and (len(waiting) >= _AHEAD * crew.jobs or waiting[0][1] is None):
                yield _done(*waiting.popleft(), crew.ready)
        while waiting:
            yield _done(*waiting.popleft(), crew.ready)
        is_whole = True
    except BrokenProcessPool:
        raise FactcheckError("a process was killed", hint="--jobs 1 needs less memory.") from None
    finally:
        if not is_whole:  # nobody waits for the rest
            for process in active_children():
                process.terminate()
        pool.shutdown(cancel_futures=True)


def _done(item: Item, future: "Future[Report | Failure] | None", ready: dict[int, Report]) -> Item:
    outcome = future.result() if future else None
    if isinstance(outcome, Failure):
        return outcome
    if outcome is not None:
        ready[id(item)] = outcome
    return item


def examine(source: Source, settings: Settings) -> Report | Failure:
    """What a process is asked."""
    [outcome] = corpus.check_all([source], _checker(settings))
    if isinstance(outcome, Note):
        raise TypeError(outcome)
    return outcome


@cache
def _checker(settings: Settings) -> Callable[[Source], Report]:
    from factcheck import store

    return _opened(settings.stores or (store.shipped(),)).checker(settings)


@cache
def _opened(stores: tuple[str, ...]) -> "Evidence":
    """A store that several configurations name is opened once."""
    from factcheck.commands import opening

    return opening.opened(stores)
