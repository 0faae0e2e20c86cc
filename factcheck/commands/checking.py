"""What a command was asked in, a room to check in out: the settings, the desk, and every document's outcome."""

# ruff: noqa: PTH113  pathlib is a twelfth of what a hook may cost

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date

from factcheck import config, corpus, report, store, suppress
from factcheck.commands import opening
from factcheck.config import Level, Settings
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Source
from factcheck.options import CheckOptions
from factcheck.patterns import Pattern
from factcheck.report import Outcome
from factcheck.suppress import Answers
from factcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # seldom asked for
    from factcheck.commands.changed import Since
    from factcheck.commands.several import Crew
    from factcheck.commands.silence import Silence


class Room(NamedTuple):
    """`check` makes a report of a document without what is silenced; `stdin` gets what is read from there.

    `silence` is what files silence, `since` what is new since a revision, where either was asked for. `claims`
    counts the store, and `crew` says who may help where there are several documents.
    """

    options: CheckOptions
    settings: Settings
    claims: int
    check: Callable[[Source], Report]
    stdin: "list[tuple[Source | None, bytes]]"
    silence: "Silence | None" = None
    since: "Since | None" = None
    crew: "Crew | None" = None


def settings_of(options: CheckOptions) -> Settings:
    """The configuration, with what the command line says in its stead.

    Raises FactcheckError for a configuration that cannot be read, and for a day that is none.
    """
    found = config.with_ignore_file(config.read(options.config) if options.config else config.load())
    return found._replace(
        paths=options.paths or found.paths or (".",),
        stores=options.stores or found.stores,
        exclude=(*found.exclude, *map(Pattern, options.exclude)),
        force_exclude=options.force_exclude or found.force_exclude,
        hidden=options.hidden or found.hidden,
        ignore_file=options.ignore_file or found.ignore_file,
        require_reason=options.require_reason or found.require_reason,
        baseline=options.baseline or found.baseline,
        format=options.format or found.format,
        color=options.color or found.color,
        show=Level[options.show.upper()] if options.show else found.show,
        fail_on=Level[options.fail_on.upper()] if options.fail_on else found.fail_on,
        today=_day(options.today) if options.today else found.today or date.today(),
    )


def open_room(options: CheckOptions, settings: Settings) -> Room:
    """Raises FactcheckError for a store or a file of the settings that cannot be read, and outside of a repository."""
    evidence = _evidence(options, settings)
    compute, ready = evidence.checker(settings), dict[int, Report]()
    silence, since = _silence(settings), _since(options, settings, evidence.store)

    def check(source: Source) -> Report:
        return ready.pop(id(source), None) or compute(source)

    def whole(source: Source) -> Report:
        found = check(source)
        found = _quieted(found, silence) if silence else suppress.quieted(found, _marks_alone(settings))
        return graded(found, settings)

    def touched(source: Source) -> Report:
        from factcheck.commands import changed

        found = whole(source)
        return changed.new_in(found, since, whole) if since else found

    crew = _crew(options, settings, evidence, ready)
    return Room(options, settings, len(evidence.store.claims), touched if since else whole, [], silence, since, crew)


def outcomes(room: Room) -> Iterator[Outcome | corpus.Note]:
    """A report for each document that was asked for, or why there is none."""
    sources = _sources(room)
    if room.crew:
        from factcheck.commands import several

        sources = several.readied(sources, room.crew)
    return corpus.check_all(sources, room.check)


def _crew(
    options: CheckOptions, settings: Settings, evidence: opening.Evidence, ready: dict[int, Report]
) -> "Crew | None":
    """Who may help to check: nobody where there is a single document, where somebody may yet be writing one on stdin,
    and where a text stands for the store.
    """
    recall = evidence.recaller(settings)
    is_single = len(settings.paths) == 1 and os.path.isfile(settings.paths[0])
    if recall is None or is_single or "-" in settings.paths:
        return None
    from factcheck.commands import several

    jobs = several.jobs(options.jobs, os.environ)
    return several.Crew(settings, jobs, recall, ready) if jobs > 1 else None


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


def _since(options: CheckOptions, settings: Settings, evidence: store.Store) -> "Since | None":
    if options.changed is None:
        return None
    from factcheck.commands import changed

    stores = settings.stores or (store.shipped(),)
    return changed.since(options.changed, () if options.against else stores, evidence.claims, dict(os.environ))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise FactcheckError(f"not a day: {text}", "--today", "Write it as 2024-03-05.") from None


def _evidence(options: CheckOptions, settings: Settings) -> opening.Evidence:
    """The store, compiled if it was read before, or the text given in its stead."""
    if options.against is None:
        return opening.opened(settings.stores or (store.shipped(),))
    for read in corpus.read_all([options.against]):
        if isinstance(read, Failure):
            raise FactcheckError(read.why, read.path, read.hint)
        if isinstance(read, Source):
            return opening.of_text(read)
    raise AssertionError(options.against)


def _sources(room: Room) -> Iterator[Source | Failure | corpus.Note]:
    """What is to be checked; the room's `stdin` gets the bytes that were read from there, and their text."""
    settings = room.settings
    rules = corpus.Rules(settings.exclude, settings.force_exclude, settings.hidden)
    for path in corpus.find(settings.paths, rules):
        if path == "-":
            content = sys.stdin.buffer.read()
            found = tuple(corpus.decoded(room.options.stdin_filename or "<stdin>", content))
            room.stdin.append((next((read for read in found if isinstance(read, Source)), None), content))
            yield from found
        elif _is_due(path, room.since):
            yield from (found for found in corpus.read_all([path]) if not _is_own(found))


def _is_own(found: Source | Failure | corpus.Note) -> bool:
    return isinstance(found, Source) and report.is_own(found.text)


def _is_due(path: str, since: "Since | None") -> bool:
    if since is None:
        return True
    from factcheck.commands import changed

    return changed.is_due(path, since)
