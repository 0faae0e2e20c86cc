"""What a command was asked in, a room to check in out: what documents are checked by, and every one's outcome."""

# ruff: noqa: PTH113  pathlib is a twelfth of what a hook may cost

import os
import sys
from collections.abc import Callable, Iterator
from functools import cache as once

from factcheck import corpus, report, store, suppress
from factcheck.commands import opening
from factcheck.commands import settled as settling
from factcheck.commands.settled import Settled
from factcheck.config import Settings
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Source
from factcheck.options import CheckOptions
from factcheck.report import Outcome
from factcheck.suppress import Answers
from factcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # seldom asked for
    from factcheck.commands.changed import Since
    from factcheck.commands.several import Crew
    from factcheck.commands.silence import Silence


class Bench(NamedTuple):
    """What documents of one configuration are checked by: `compute` makes a report, `recall` knows an earlier one.

    `silence` is what files silence, `since` what is new since a revision, where either was asked for.
    """

    settings: Settings
    evidence: opening.Evidence
    compute: Callable[[Source], Report]
    recall: Callable[[Source], Report | None] | None
    silence: "Silence | None"
    since: "Since | None"


class Room(NamedTuple):
    """`check` makes a report of a document without what is silenced; `stdin` gets what is read from there.

    `paths` are the documents, `bench` gives what the one at a path is checked by, `benches` are all of them. `claims`
    counts the stores, and `crew` says who may help where there are several documents.
    """

    options: CheckOptions
    settled: Settled
    paths: tuple[str, ...]
    bench: Callable[[str], Bench]
    benches: tuple[Bench, ...]
    claims: int
    check: Callable[[Source], Report]
    stdin: "list[tuple[Source | None, bytes]]"
    crew: "Crew | None" = None


def open_room(options: CheckOptions, settled: Settled) -> Room:
    """Raises FactcheckError for a store or a file of the settings that cannot be read, and outside of a repository."""
    paths = tuple(settling.files(settled))
    bench, ready = _benches(options, settled), dict[int, Report]()
    benches = {id(found): found for found in (bench(options.name_of(path)) for path in paths or ("",))}

    def check(source: Source) -> Report:
        return ready.pop(id(source), None) or bench(source.path).compute(source)

    def whole(source: Source) -> Report:
        at, found = bench(source.path), check(source)
        found = _quieted(found, at.silence) if at.silence else suppress.quieted(found, _marks_alone(at.settings))
        return graded(found, at.settings)

    def touched(source: Source) -> Report:
        from factcheck.commands import changed

        found, since = whole(source), bench(source.path).since
        return changed.new_in(found, since, whole) if since else found

    stores = {id(at.evidence): len(at.evidence.store.claims) for at in benches.values()}
    crew = _crew(options, settled, bench, ready)
    used = tuple(benches.values())
    is_whole = options.changed is None
    return Room(options, settled, paths, bench, used, sum(stores.values()), whole if is_whole else touched, [], crew)


def outcomes(room: Room) -> Iterator[Outcome | corpus.Note]:
    """A report for each document that was asked for, or why there is none."""
    sources = _sources(room)
    if room.crew:
        from factcheck.commands import several

        sources = several.readied(sources, room.crew)
    return corpus.check_all(sources, room.check)


def _benches(options: CheckOptions, settled: Settled) -> Callable[[str], Bench]:
    """What the document at a path is checked by. What two configurations name alike is read once."""
    held: dict[str | None, Bench] = {}
    evidence = once(lambda stores: _evidence(options, stores))
    since = once(lambda stores: _since(options, stores, evidence(stores).store))

    def bench(path: str) -> Bench:
        settings = settled.of(path)
        if settings.path not in held:
            stores = settings.stores or (store.shipped(),)
            found = evidence(stores)
            held[settings.path] = Bench(
                *(settings, found, found.checker(settings), found.recaller(settings)),
                *(_silence(settings), since(stores)),
            )
        return held[settings.path]

    return bench


def _crew(
    options: CheckOptions, settled: Settled, bench: Callable[[str], Bench], ready: dict[int, Report]
) -> "Crew | None":
    """Who may help to check: nobody where there is a single document, where somebody may yet be writing one on stdin,
    and where a text stands for the store.
    """
    if options.jobs is not None:  # said to be wrong even where nobody is to help
        from factcheck.commands import several

        several.jobs(options.jobs, os.environ)
    paths = settled.run.paths
    is_single = len(paths) == 1 and os.path.isfile(paths[0])
    if options.against or is_single or "-" in paths:
        return None
    from factcheck.commands import several

    def recall(source: Source) -> Report | None:
        at = bench(source.path)
        return at.recall(source) if at.recall else None

    jobs = several.jobs(options.jobs, os.environ)
    return several.Crew(lambda source: bench(source.path).settings, jobs, recall, ready) if jobs > 1 else None


def _marks_alone(settings: Settings) -> Answers:
    return Answers(needs_reason=settings.require_reason)


def _quieted(report: Report, found: "Silence") -> Report:
    from factcheck.commands import silence

    return silence.quieted(report, found)


def graded(report: Report, settings: Settings) -> Report:
    """`report` with each finding as grave as the configuration has it."""
    if not settings.severities:
        return report
    from factcheck.suppress import severity

    return severity.graded(report, settings.severities)


def _silence(settings: Settings) -> "Silence | None":
    if not (settings.ignore_file or settings.baseline):
        return None
    from factcheck.commands import silence

    return silence.read(settings)


def _since(options: CheckOptions, stores: tuple[str, ...], evidence: store.Store) -> "Since | None":
    if options.changed is None:
        return None
    from factcheck.commands import changed

    return changed.since(options.changed, () if options.against else stores, evidence.claims, dict(os.environ))


def _evidence(options: CheckOptions, stores: tuple[str, ...]) -> opening.Evidence:
    """The store, compiled if it was read before, or the text given in its stead."""
    if options.against is None:
        return opening.opened(stores)
    if options.stores:
        hint = "Leave one of them out: what is checked against a text is checked against that alone."
        raise FactcheckError("either a text or a store", "--against and --store", hint)
    for read in corpus.read_all([options.against]):
        if isinstance(read, Failure):
            raise FactcheckError(read.why, read.path, read.hint)
        if isinstance(read, Source):
            return _of_text(read)
    raise AssertionError(options.against)


def _of_text(source: Source) -> opening.Evidence:
    """Raises FactcheckError for a text that cannot be read as what it says it is, or says nothing."""
    try:
        evidence = opening.of_text(source)
    except FactcheckError as error:
        raise FactcheckError(error.message, error.where or source.path, error.hint) from None
    if not evidence.store.claims:
        raise FactcheckError("has no sentence in it: there is nothing to check against", source.path)
    return evidence


def _sources(room: Room) -> Iterator[Source | Failure | corpus.Note]:
    """What is to be checked; the room's `stdin` gets the bytes that were read from there, and their text."""
    for path in room.paths:
        if path == "-":
            content = sys.stdin.buffer.read()
            found = tuple(corpus.decoded(room.options.name_of(path), content))
            room.stdin.append((next((read for read in found if isinstance(read, Source)), None), content))
            yield from found
        elif _is_due(path, room.bench(path).since):
            yield from (found for found in corpus.read_all([path]) if not _is_own(found))


def _is_own(found: Source | Failure | corpus.Note) -> bool:
    return isinstance(found, Source) and report.is_own(found.text)


def _is_due(path: str, since: "Since | None") -> bool:
    if since is None:
        return True
    from factcheck.commands import changed

    return changed.is_due(path, since)
