"""Documents and an engine in, a folder of parts out: every part made that is not there yet, in order."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator

from factcheck.archive.document import Document
from factcheck.archive.parts import Folder, Head, Part, Size, batches, cut
from factcheck.archive.work import Checked
from factcheck.errors import FactcheckError
from factcheck.typed import NamedTuple

Batch = tuple[Document, ...]
Engine = Callable[[Iterator[Batch]], Iterator[Checked]]
"""Takes batches as it has room for them; gives what was found in each, in their order."""


class Progress(NamedTuple):
    """`documents` are done, and `read` bytes of the inputs; `found` is what was found in the last of them, if new."""

    documents: int
    read: int
    found: Checked | None = None


class _Awaited(NamedTuple):
    """A batch that the engine has; `head` is that of the part that it is the last of."""

    documents: int
    read: int
    head: Head | None


def run(documents: Iterable[Document], folder: Folder, name: str, engine: Engine, size: Size) -> Iterator[Progress]:
    """Make all parts of the run `name`, and say how far it has come.

    Raises FactcheckError where a part that is there was made of other documents.
    """
    done = folder.done()
    awaited: deque[_Awaited] = deque()
    skipped: deque[Progress] = deque()
    checked: list[Checked] = []

    def jobs() -> Iterator[Batch]:
        for part in cut(documents, size):
            head = part.head(name)
            if part.number in done:
                _hold_equal(head, done[part.number])
                skipped.append(Progress(len(part.documents), part.documents[-1].read))
                continue
            yield from _parted(part, head, awaited, size)

    finished = 0
    for found in engine(jobs()):
        while skipped:
            past = skipped.popleft()
            finished += past.documents
            yield past._replace(documents=finished)
        one = awaited.popleft()
        checked.append(found)
        if one.head is not None:
            folder.write(one.head, checked)
            checked = []
        finished += one.documents
        yield Progress(finished, one.read, found)
    while skipped:
        past = skipped.popleft()
        finished += past.documents
        yield past._replace(documents=finished)


def _parted(part: Part, head: Head, awaited: "deque[_Awaited]", size: Size) -> Iterator[Batch]:
    cuts = list(batches(part, size))
    for number, batch in enumerate(cuts, start=1):
        awaited.append(_Awaited(len(batch), batch[-1].read, head if number == len(cuts) else None))
        yield batch


def _hold_equal(head: Head, held: Head) -> None:
    """A part that is there must be of this run, and of the very documents that the input has now."""
    if held.run != head.run:
        raise FactcheckError(f"part {held.number} is of another run", hint="Name another folder.")
    if (held.first, held.documents, held.input) != (head.first, head.documents, head.input):
        last = head.first + head.documents - 1
        raise FactcheckError(
            f"the input is not what it was: documents {head.first:,} to {last:,} have changed since they were checked",
            hint="Name another folder for the output.",
        )
