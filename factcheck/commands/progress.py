"""Outcomes in, the same out, with a bar on stderr where it takes long. Imported on a terminal only."""

import sys
from collections.abc import Callable, Iterable, Iterator
from time import monotonic

from factcheck.report import Outcome
from factcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0  # seconds without a bar


def watched(outcomes: Iterable[Outcome], count: Callable[[], int]) -> Iterator[Outcome]:
    """Pass `outcomes` on; after a second, show how many of `count()` there have been. Nothing of it stays."""
    began = monotonic()
    bar: Progress | None = None
    try:
        for done, outcome in enumerate(outcomes, start=1):
            if bar is None and monotonic() - began >= PATIENCE:
                bar = _bar(count())
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done)
            yield outcome
    finally:
        if bar is not None:
            bar.stop()


def _bar(total: int) -> "Progress":
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("factcheck"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    bar = Progress(*columns, console=Console(file=sys.stderr), transient=True, redirect_stdout=False)
    bar.add_task("", total=total)
    bar.start()
    return bar
