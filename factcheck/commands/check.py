"""`factcheck check`: options in, a report on stdout and errors on stderr, an exit status out."""

import os
import sys
from collections.abc import Iterable, Iterator

from factcheck import __version__, corpus, report
from factcheck.commands import CLEAN, FOUND, MISUSE, checking, page
from factcheck.commands import settled as settling
from factcheck.commands.settled import Settled
from factcheck.config import Level, Settings
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Work
from factcheck.options import CheckOptions
from factcheck.report import Outcome, View, level
from factcheck.typed import TYPE_CHECKING, NoReturn, TextIO
from factcheck.visible import visible

if TYPE_CHECKING:
    from factcheck.commands import output

Found = Outcome | corpus.Note


def run(options: CheckOptions) -> int:
    """Check what `options` name, and say what came of it.

    Raises FactcheckError where nothing can be checked at all: for a wrong option, configuration or store.
    """
    if options.watch:
        _watch(options)
    settled = settling.settled(options)
    settings = settled.run
    if options.show_files or options.show_settings:
        from factcheck.commands import showing

        return showing.files(settled) if options.show_files else showing.settings(options, settled)
    if options.stdin_filename and "-" not in settings.paths:
        raise FactcheckError("stdin is not among what is checked", "--stdin-filename", "Name - as well.")
    outputs = _outputs(options)
    room = checking.open_room(options, settled)
    found = checking.outcomes(room)
    stream: TextIO | None = None if options.quiet or options.diff else sys.stdout
    if options.fix or options.diff or options.unsafe_fixes:
        from factcheck.commands import mending

        found = mending.mended(found, mending.desk(room))
        stream = sys.stderr if stream and mending.takes_stdout(options) else stream
    if any(bench.silence for bench in room.benches) and not options.changed:  # there most of it is not looked at
        found = _accounted(found, room)
    seen: list[bool | None] = []
    outcomes: Iterable[Outcome] = _watched(found, settled, seen)
    if page.is_animated(sys.stderr, os.environ) and not options.quiet:
        outcomes = _with_progress(outcomes, len(room.paths))
    if outputs:  # every report is gone through once for each file
        outcomes = tuple(outcomes)
    _print(outcomes, stream, room)
    if outputs:
        _write(outputs, tuple(outcomes), room)
    return _status(options, settings, seen)


def _watch(options: CheckOptions) -> NoReturn:
    from factcheck.commands import watch

    def asked() -> watch.Watched:
        settled = settling.settled(options)
        paths = tuple(settling.files(settled))
        others: list[str | None] = [options.against]
        for held in settling.every(settled, paths):
            others += (*held.stores, held.path, *held.bases, held.ignore_file, held.baseline)
        return watch.Watched(settled, tuple(filter(None, others)), tuple(one.path for one in _outputs(options)))

    watch.run(lambda: run(options._replace(watch=False)), asked)


def _accounted(found: Iterator[Found], room: checking.Room) -> Iterator[Found]:
    """All of `found`, then what of the files that silence has silenced nothing."""
    from factcheck.commands import silence

    accounted = silence.accounted(found, lambda path: room.bench(path).silence, room.settled.run.paths)
    for one in accounted:
        yield checking.graded(one, room.settled.of(one.source.path)) if isinstance(one, Report) else one


def _with_progress(outcomes: Iterable[Outcome], count: int) -> Iterable[Outcome]:
    """The outcomes with a bar while they come; where the report is on a terminal too, it waits for the last."""
    from factcheck.commands import progress

    shown = progress.watched(outcomes, lambda: count)
    return tuple(shown) if page.is_terminal(sys.stdout) else shown


def _outputs(options: CheckOptions) -> "tuple[output.Output, ...]":
    if not options.output:
        return ()
    from factcheck.commands import output

    return output.read(options.output)


def _print(outcomes: Iterable[Outcome], stream: TextIO | None, room: checking.Room) -> None:
    """The report on `stream`; the outcomes are gone through even if nothing is to be printed."""
    is_watched = stream is not None and stream is sys.stdout and page.is_terminal(stream)
    name = room.settled.run.format or ("full" if is_watched else "concise")
    if stream and name not in report.FOR_PEOPLE:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[attr-defined]
    located = report.located(name, outcomes, os.getcwd())
    for part in report.renderer(name).render(located, _view(name, room)):
        if stream:
            stream.write(part)


def _write(outputs: "tuple[output.Output, ...]", outcomes: tuple[Outcome, ...], room: checking.Room) -> None:
    from factcheck.commands import output

    stores = [path for bench in room.benches for path in bench.settings.stores]
    output.write(outputs, outcomes, stores, lambda name: _page(name, room))


def _watched(outcomes: Iterable[Found], settled: Settled, seen: list[bool | None]) -> Iterator[Outcome]:
    """Pass reports on and say on stderr what went wrong; `seen` gets whether each document fails, None if unread."""
    for outcome in outcomes:
        if isinstance(outcome, corpus.Note):
            _say(f"note: {outcome.path}: {outcome.text}")
            continue
        if isinstance(outcome, Failure):
            _say(f"error: {outcome.path}: {outcome.why}", outcome.hint)
            seen.append(None)
        else:
            least = _fail_on(settled.of(outcome.source.path))
            seen.append(any(level(finding) >= least for finding in outcome.findings))
        yield outcome


def _status(options: CheckOptions, settings: Settings, seen: list[bool | None]) -> int:
    if not seen:
        return CLEAN if options.changed else _nothing_checked(settings)
    if None in seen:
        return MISUSE
    return FOUND if any(seen) and not options.exit_zero else CLEAN


def _nothing_checked(settings: Settings) -> int:
    """No document is an error, unless all were named and then left out as was asked: so a hook may call us."""
    if settings.force_exclude and not any(os.path.isdir(path) for path in settings.paths):
        _say("note: nothing was checked: every file is excluded")
        return CLEAN
    _say(f"error: nothing was checked: no document in {', '.join(settings.paths)}", "Name a file, or - for stdin.")
    return MISUSE


def _view(name: str, room: checking.Room) -> View:
    """The terminal that stdout is, or is not."""
    return _page(name, room)._replace(
        width=page.width(sys.stdout, os.environ),
        colour=page.has_colour(room.settled.run.color or "auto", sys.stdout, os.environ),
        hyperlinks=page.has_links(sys.stdout, os.environ),
    )


def _page(name: str, room: checking.Room) -> View:
    """The page of a report that is no terminal."""
    show = room.settled.run.show
    return View(
        show=show if show is not None else report.least_shown(name),
        fail_on=lambda path: _fail_on(room.settled.of(path)),
        claims=room.claims,
        position_encoding=room.settled.run.position_encoding or report.UTF_32,
        version=__version__,
        drops_silenced=os.environ.get("GITHUB_ACTIONS") == "true",  # code scanning opens an alert for each
        cite=_cited,
        name=_named,
    )


def _fail_on(settings: Settings) -> Level:
    return Level.OVERCLAIM if settings.fail_on is None else settings.fail_on


def _cited(work: Work) -> str:
    from factcheck.cite import cite

    return cite(work)


def _named(work: Work) -> str:
    from factcheck.cite import short

    return short(work)


def _say(text: str, hint: str | None = None) -> None:
    sys.stderr.write(f"factcheck: {visible(text)}\n")
    if hint:
        sys.stderr.write(f"  help: {visible(hint)}\n")
