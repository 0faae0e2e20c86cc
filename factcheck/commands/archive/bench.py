"""A picklable order in, the bench that documents are checked at out, opened once in each process."""

from functools import cache

from factcheck import __version__, store, suppress
from factcheck.archive import work
from factcheck.archive.document import Document
from factcheck.archive.work import Bench, Checked
from factcheck.commands import opening
from factcheck.config import Level, Settings
from factcheck.model import Report, Source, Work
from factcheck.report import View
from factcheck.suppress import Answers
from factcheck.typed import NamedTuple


class Spec(NamedTuple):
    """All that a bench is made from.

    `claims` is what the claims are known by, `base` are the stores that traces rest on, if they are others.
    """

    settings: Settings
    show: Level
    claims: str
    base: tuple[str, ...] = ()


@cache
def opened(spec: Spec) -> Bench:
    """The bench. Raises FactcheckError as `opening.opened` does, and for a file of silence that cannot be read."""
    settings = spec.settings
    evidence = opening.opened(settings.stores or (store.shipped(),))
    asked: dict[str, tuple[str, ...]] = {}
    desk = evidence.desk()._replace(asked=asked)
    # A report of each of a million documents is not kept.
    check = evidence._replace(desk=lambda: desk, key=None).checker(settings)
    base = opening.opened(spec.base).desk().lookup if spec.base else desk.lookup
    if settings.ignore_file or settings.baseline:
        from factcheck.commands import silence

        held = silence.read(settings)

        def quieted(source: Source) -> Report:
            return silence.quieted(check(source), held)
    else:

        def quieted(source: Source) -> Report:
            return suppress.quieted(check(source), Answers(needs_reason=settings.require_reason))

    view = View(claims=len(evidence.store.claims), version=__version__, cite=cache(_cited))
    return Bench(quieted, view, spec.show, asked, base)


def examine(batch: tuple[Document, ...], spec: Spec) -> Checked:
    """What was found in a batch."""
    return work.examine(batch, opened(spec))


def _cited(cited: Work) -> str:
    from factcheck.cite import cite

    return cite(cited)
