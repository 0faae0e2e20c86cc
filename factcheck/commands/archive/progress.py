"""How far a run has come in, a bar with the time left on stderr out. Imported on a terminal only."""

import sys
from collections.abc import Callable, Iterable, Iterator

from factcheck.archive.run import Progress


def watched(steps: Iterable[Progress], total: Callable[[], int]) -> Iterator[Progress]:
    """Pass `steps` on under a bar; the time left follows from how many of the `total()` bytes were read."""
    from rich.console import Console
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        TextColumn("factcheck"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[documents]:,} documents"),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
    )
    with Bar(*columns, console=Console(file=sys.stderr), transient=True, redirect_stdout=False) as bar:
        task = bar.add_task("", total=max(total(), 1), documents=0)
        for step in steps:
            if step.again:
                bar.update(task, completed=step.read, documents=step.documents)
            else:  # what was done before says nothing of the time that is left
                bar.reset(task, completed=step.read, documents=step.documents)
            yield step
