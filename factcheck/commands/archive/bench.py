"""A picklable order in, the bench that documents are checked at out, opened once in each process."""

from collections.abc import Mapping
from functools import cache
from threading import Lock

from factcheck import __version__, suppress
from factcheck.archive import apart, work
from factcheck.archive.document import Document
from factcheck.archive.work import Bench, Checked
from factcheck.commands import opening
from factcheck.commands.archive import manifest
from factcheck.config import Level, Settings
from factcheck.desk import Asked, Desk
from factcheck.errors import FactcheckError
from factcheck.model import Report, Source, Work
from factcheck.report import View
from factcheck.suppress import Answers
from factcheck.typed import NamedTuple


class Spec(NamedTuple):
    """All that a bench is made from.

    `claims` is what the claims are known by, `program` what our own code is; `base` are the stores that traces rest on,
    if they are others. Where the claims were `shipped`, no file is read.
    """

    settings: Settings
    show: Level
    claims: str
    program: str
    base: tuple[str, ...] = ()
    is_shipped: bool = False


_MOST_READ = 1 << 11  # claims, each some 30 kB once it is read
_DOOR = "factcheck.commands.archive.serving"
_shipped: dict[str, bytes] = {}  # claims by what they are known by; a process has them before its first batch
_one_at_a_time = Lock()


@cache
def opened(spec: Spec) -> Bench:
    """The bench. Raises FactcheckError as `opening.opened` does, and for a file of silence that cannot be read."""
    settings = spec.settings
    if spec.program != manifest.program():
        raise FactcheckError(
            "a worker has another state of factcheck than this machine", hint="Install the same on both."
        )
    evidence = opening.unpacked(_shipped[spec.claims]) if spec.is_shipped else opening.opened(settings.stores)
    asked: dict[str, Asked] = {}
    desk = evidence.desk()._replace(asked=asked)
    # A report of each of a million documents is not kept.
    checked = evidence._replace(desk=lambda: desk, key=None).checker(settings)

    def check(source: Source) -> Report:
        _forget(desk)
        return checked(source)

    base = desk.lookup if not spec.base else _base(spec).desk().lookup
    if settings.ignore_file or settings.baseline:
        from factcheck.commands import silence

        held = silence.read(settings)

        def quieted(source: Source) -> Report:
            return silence.quieted(check(source), held)
    else:

        def quieted(source: Source) -> Report:
            return suppress.quieted(check(source), Answers(needs_reason=settings.require_reason))

    def graded(source: Source) -> Report:
        from factcheck.suppress import severity

        return severity.graded(quieted(source), settings.severities)

    view = View(claims=len(evidence.store.claims), version=__version__, cite=cache(_cited))
    return Bench(graded if settings.severities else quieted, view, spec.show, asked, desk.lookup.aliases, base)


def examine(batch: tuple[Document, ...], spec: Spec) -> Checked:
    """What was found in a batch; one at a time in a process, since a bench remembers what it is asked."""
    with _one_at_a_time:
        return work.examine(batch, opened(spec))


def examine_apart(batch: tuple[Document, ...], spec: Spec) -> Checked:
    """The same for a batch that ended its worker, in a process of its own; what ends that too is set aside."""
    return apart.examine(batch, apart.Order(_DOOR, receive, dict(_shipped), examine, spec))


def shipped(spec: Spec) -> tuple[Spec, dict[str, bytes]]:
    """The order for a machine that has none of our files, and the claims for it.

    Raises FactcheckError where documents are silenced by a file, which names them by where they lie here.
    """
    if silencing := spec.settings.ignore_file or spec.settings.baseline:
        hint = "Use marks in the documents, or leave --cluster out."
        raise FactcheckError("is not known on the machines of a cluster", silencing, hint)
    content = {spec.claims: opening.packed(spec.settings.stores)}
    if spec.base:
        content[f"{spec.claims} base"] = opening.packed(spec.base)
    bare = spec.settings._replace(stores=())
    return spec._replace(settings=bare, is_shipped=True, base=("base",) if spec.base else ()), content


def receive(content: Mapping[str, bytes]) -> None:
    """Keep the claims that were shipped to this process."""
    _shipped.update(content)


def _forget(desk: Desk) -> None:
    """Let go of the claims that were read so far where these are many; they are read again when they are needed."""
    for held in (desk.shelf, desk.outlines, desk.passages, desk.replacements):
        if len(held) > _MOST_READ:
            held.clear()
    if len(desk.met) > _MOST_READ:
        desk.met.clear()
        desk.numbers.clear()


def _base(spec: Spec) -> opening.Evidence:
    return opening.unpacked(_shipped[f"{spec.claims} base"]) if spec.is_shipped else opening.opened(spec.base)


def _cited(cited: Work) -> str:
    from factcheck.cite import cite

    return cite(cited)
