"""Documents and an engine in, a folder of parts out: every part made that is not there yet, in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence

from factcheck.archive.document import Document
from factcheck.archive.parts import Folder, Head, Part, Size, cut, runs
from factcheck.archive.work import Checked
from factcheck.errors import FactcheckError
from factcheck.typed import NamedTuple, Protocol

Batch = tuple[Document, ...]
Engine = Callable[[Iterator[Batch]], Iterator[Checked]]
"""Takes batches as it has room for them; gives what was found in each, in their order."""


class Progress(NamedTuple):
    """`documents` are done, `again` of them were read for this, up to the byte `read` of all inputs."""

    documents: int
    again: int
    read: int


class Plan(Protocol):
    """Which documents of a part are read, and how what was found in them becomes the part."""

    def picked(self, part: Part, head: Head) -> Sequence[Document]: ...

    def put(self, head: Head, found: Sequence[Checked], folder: Folder) -> None: ...


class Whole(NamedTuple):
    """Every document is read."""

    def picked(self, part: Part, head: Head) -> Sequence[Document]:  # noqa: ARG002 - all of them
        return part.documents

    def put(self, head: Head, found: Sequence[Checked], folder: Folder) -> None:
        folder.write(head, found)


class _Awaited(NamedTuple):
    """A batch that the engine has, or none of a part without work; `head` is that of the part it is the last of."""

    batch: Batch
    documents: int
    read: int
    head: Head | None
    is_done: bool = False


def run(
    documents: Iterable[Document], folder: Folder, name: str, engine: Engine, size: Size, plan: Plan
) -> Iterator[Progress]:
    """Make all parts of the run `name`, and say how far it has come.

    Raises FactcheckError where a part that is there was made of other documents.
    """
    done = folder.done()
    awaited: deque[_Awaited] = deque()

    def jobs() -> Iterator[Batch]:
        for part in cut(documents, size):
            head = part.head(name)
            if part.number in done:
                hold_equal(head, done[part.number])
            for one in _awaited(part, head, plan, size, is_done=part.number in done):
                awaited.append(one)
                if one.batch:
                    yield one.batch

    checked: list[Checked] = []
    progress = Progress(0, 0, 0)
    for found in engine(jobs()):
        while not awaited[0].batch:
            progress = _passed(awaited.popleft(), folder, plan, progress)
            yield progress
        one = awaited.popleft()
        checked.append(found)
        if one.head is not None:
            plan.put(one.head, checked, folder)
            checked = []
        progress = Progress(progress.documents + one.documents, progress.again + len(one.batch), one.read)
        yield progress
    for one in awaited:
        progress = _passed(one, folder, plan, progress)
        yield progress


def _passed(one: _Awaited, folder: Folder, plan: Plan, progress: Progress) -> Progress:
    """A part without work: it is there already, or nothing of it is read again."""
    if one.head is not None and not one.is_done:
        plan.put(one.head, (), folder)
    return progress._replace(documents=progress.documents + one.documents, read=one.read)


def _awaited(part: Part, head: Head, plan: Plan, size: Size, *, is_done: bool) -> Iterator[_Awaited]:
    """A part's documents in the portions that a worker takes at a time; the last bears what is left of the part."""
    end, count = part.documents[-1].read, len(part.documents)
    batches = [] if is_done else list(runs(plan.picked(part, head), size.batch, size.batch_bytes))
    for batch in batches[:-1]:
        yield _Awaited(tuple(batch), len(batch), batch[-1].read, None)
        count -= len(batch)
    last = tuple(batches[-1]) if batches else ()
    yield _Awaited(last, count, end, head, is_done)


def hold_equal(head: Head, held: Head) -> None:
    """Raises FactcheckError unless a part is of this run, and of the very documents that the input has now."""
    if held.run != head.run:
        raise FactcheckError(f"part {held.number} is of another run", hint="Name another folder.")
    if (held.first, held.documents, held.input) != (head.first, head.documents, head.input):
        last = head.first + head.documents - 1
        raise FactcheckError(
            f"the input is not what it was: documents {head.first:,} to {last:,} have changed since they were checked",
            hint="Check the whole archive, into another folder.",
        )
