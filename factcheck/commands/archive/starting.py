"""Options in, what a run is begun with out: its engine, and who watches it."""

import os
import sys
from collections import deque
from collections.abc import Iterable
from functools import partial

from factcheck.archive import sources
from factcheck.archive.engines import How, Work, engine
from factcheck.archive.run import Engine, Progress
from factcheck.commands import page
from factcheck.commands.archive import Options, bench
from factcheck.commands.archive.bench import Spec
from factcheck.config import Settings
from factcheck.errors import FactcheckError
from factcheck.report import plural


def checked(options: Options) -> Options:
    """The options, if they can be meant. Raises FactcheckError for a number that is none."""
    for name, value in (("--part", options.part), ("--workers", options.workers)):
        if value is not None and value < 1:
            raise FactcheckError("must be 1 at the least", name)
    return options


def plain(settings: Settings) -> Settings:
    """What of the settings says how a document is checked."""
    return settings._replace(paths=(), format=None, color=None, show=None, fail_on=None, path=None)


def engine_of(options: Options, spec: Spec) -> Engine:
    """One process, several, or a cluster, as was asked; several if nothing was."""
    workers = options.workers or _cores()
    name = options.engine or ("dask" if options.cluster else "alone" if workers == 1 else "processes")
    return engine(
        name,
        Work(spec, bench.opened, bench.examine, bench.examine_apart, bench.shipped, bench.receive),
        How(workers, options.cluster),
    )


def tell_done(documents: int) -> None:
    """Say that a run goes on where another was ended."""
    sys.stderr.write(f"factcheck: note: goes on; {plural(documents, 'document')} were checked before\n")


def follow(steps: Iterable[Progress], options: Options) -> Progress:
    """Go through the run, on a terminal with a bar, and say how far it came."""
    if page.is_animated(sys.stderr, os.environ) and not options.quiet:
        from factcheck.commands.archive import progress

        steps = progress.watched(steps, partial(sources.total, options.inputs))
    try:
        last = deque(steps, maxlen=1)
    except KeyboardInterrupt:
        sys.stderr.write("factcheck: note: stopped; run the same again, and it goes on from here\n")
        raise
    return last[0] if last else Progress(0, 0, 0)


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
