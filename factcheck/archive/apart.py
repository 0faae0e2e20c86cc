"""Documents that ended their worker in, what was found in each out: read one by one in a process of their own.

One that ends that process too, and again, is set aside with what ended it; nothing that it does stops the others.
"""

import pickle
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from factcheck.archive import work
from factcheck.archive.document import Document
from factcheck.archive.work import Checked
from factcheck.errors import FactcheckError
from factcheck.typed import Any, BinaryIO, NamedTuple, cast

_TRIES = 2  # what ended a process once may have been something else
_BEGIN = "import sys; sys.path[:] = sys.argv[2:]; from importlib import import_module as a; a(sys.argv[1]).serve()"
_WHY = {
    "SIGSEGV": "a fault in a library",
    "SIGBUS": "a fault in a library",
    "SIGABRT": "a fault in a library",
    "SIGKILL": "as the system does where memory runs out",
}


class Order(NamedTuple):
    """What the process is to do, by functions that it imports: `receive(content)` once, then `examine` of each.

    `door` is the module whose `serve()` calls `answer` with the streams of its process.
    """

    door: str

    receive: Callable[[Any], None]
    content: Any
    examine: Callable[[tuple[Document, ...], Any], Checked]
    spec: Any


class _Ended(NamedTuple):
    """How a process ended: its exit status, or the signal that ended it as a negative number."""

    status: int


class _Pipes(NamedTuple):
    """To the process, from it, and what waits for how it ends."""

    given: BinaryIO
    answers: BinaryIO
    ended: Callable[[], int]


def examine(batch: tuple[Document, ...], order: Order) -> Checked:
    """What was found in each document. Raises FactcheckError where no process can be started."""
    found: list[Checked] = []
    tries = 0
    while len(found) < len(batch):
        before = len(found)
        with _process(order) as process:
            ended = _examined(batch[before:], process, found)
        tries = 1 if len(found) > before else tries + 1
        if ended and tries == _TRIES:
            found.append(work.set_aside(batch[len(found)], _reason(ended)))
            tries = 0
    return work.joined(found)


def _examined(batch: tuple[Document, ...], process: _Pipes, found: list[Checked]) -> _Ended | None:
    """Add to `found` what comes of each document, until one ends the process."""
    for document in batch:
        told = _asked(process, document)
        if isinstance(told, _Ended):
            return told
        found.append(told)
    return None


def answer(given: BinaryIO, answers: BinaryIO) -> None:
    """Be the process: `given` holds an order, then documents; there is an answer to the order and to each of them."""
    order = Order(*pickle.load(given))  # noqa: S301 - from the process that started this one
    order.receive(order.content)
    found = order.examine((), order.spec)
    while True:
        pickle.dump(found, answers)
        answers.flush()
        try:
            document = pickle.load(given)  # noqa: S301
        except EOFError:
            return
        found = order.examine((document,), order.spec)


@contextmanager
def _process(order: Order) -> Iterator[_Pipes]:
    """A process that has answered to its order, gone at the end. It imports from where this one does, and only there.

    Raises FactcheckError where it ends before it has answered.
    """
    command = [sys.executable, "-I", "-c", _BEGIN, order.door, *sys.path]
    pipe, null = subprocess.PIPE, subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=null)  # noqa: S603 - our own words
    given, answers = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
    try:
        pipes = _Pipes(given, answers, process.wait)
        if isinstance(ended := _asked(pipes, tuple(order)), _Ended):
            hint = "Run the same again: it goes on where it stopped. Fewer --workers need less memory."
            raise FactcheckError(f"no worker can begin: {_reason(ended)}", hint=hint)
        yield pipes
    finally:
        process.kill()
        process.wait()
        with suppress(OSError):  # what it has not read is not told to anybody
            given.close()
        answers.close()


def _asked(process: _Pipes, told: object) -> Checked | _Ended:
    try:
        pickle.dump(told, process.given)
        process.given.flush()
        answer: Checked = pickle.load(process.answers)  # noqa: S301 - from the process that we started
    except (EOFError, OSError, pickle.UnpicklingError):
        return _Ended(process.ended())
    return answer


def _reason(ended: _Ended) -> str:
    if ended.status >= 0:
        return f"it ends the process that reads it, with status {ended.status}"
    try:
        name = signal.Signals(-ended.status).name
    except ValueError:
        name = f"signal {-ended.status}"
    why = _WHY.get(name)
    return f"it ends the process that reads it, by {name}" + (f", {why}" if why else "")
