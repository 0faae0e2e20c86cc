"""`factcheck check`: options in, a report on stdout and errors on stderr, an exit status out."""

import os
import sys
from collections.abc import Iterable, Iterator

from factcheck import __version__, corpus, report
from factcheck.commands import CLEAN, FOUND, MISUSE, checking, page
from factcheck.config import Level, Settings
from factcheck.model import Failure, Report, Work
from factcheck.options import CheckOptions
from factcheck.report import Outcome, View, level
from factcheck.typed import TYPE_CHECKING, NoReturn, TextIO
from factcheck.visible import visible

if TYPE_CHECKING:
    from factcheck.commands import output


def run(options: CheckOptions) -> int:
    """Check what `options` name, and say what came of it.

    Raises FactcheckError where nothing can be checked at all: for a wrong option, configuration or store.
    """
    if options.watch:
        _watch(options)
    settings = checking.settings_of(options)
    if options.show_files or options.show_settings:
        from factcheck.commands import showing

        return showing.files(settings) if options.show_files else showing.settings(options, settings)
    outputs = _outputs(options)
    room = checking.open_room(options, settings)
    found = checking.outcomes(room)
    stream: TextIO | None = None if options.quiet or options.diff else sys.stdout
    if options.fix or options.diff or options.unsafe_fixes:
        from factcheck.commands import mending

        found = mending.mended(found, mending.desk(room))
        stream = sys.stderr if stream and mending.takes_stdout(options) else stream
    if room.silence and not options.changed:  # there most of what is silenced is not looked at
        from factcheck.commands import silence

        accounted = silence.accounted(found, room.silence, settings.paths)
        found = (checking.graded(one, settings) if isinstance(one, Report) else one for one in accounted)
    seen: list[Level | None] = []
    outcomes: Iterable[Outcome] = _watched(found, seen)
    if page.is_animated(sys.stderr, os.environ) and not options.quiet:
        outcomes = _with_progress(outcomes, settings)
    if outputs:  # every report is gone through once for each file
        outcomes = tuple(outcomes)
    _print(outcomes, stream, settings, room.claims)
    if outputs:
        _write(outputs, tuple(outcomes), settings, room.claims)
    return _status(options, settings, seen)


def _watch(options: CheckOptions) -> NoReturn:
    from factcheck.commands import watch

    def asked() -> watch.Watched:
        settings = checking.settings_of(options)
        single = (settings.path, *settings.bases, options.against, settings.ignore_file, settings.baseline)
        others = (*settings.stores, *filter(None, single))
        return watch.Watched(settings, others, tuple(one.path for one in _outputs(options)))

    watch.run(lambda: run(options._replace(watch=False)), asked)


def _with_progress(outcomes: Iterable[Outcome], settings: Settings) -> Iterable[Outcome]:
    """The outcomes with a bar while they come; where the report is on a terminal too, it waits for the last."""
    from factcheck.commands import progress

    rules = corpus.Rules(settings.exclude, settings.force_exclude, settings.hidden)
    shown = progress.watched(outcomes, lambda: sum(1 for _ in corpus.find(settings.paths, rules)))
    return tuple(shown) if page.is_terminal(sys.stdout) else shown


def _outputs(options: CheckOptions) -> "tuple[output.Output, ...]":
    if not options.output:
        return ()
    from factcheck.commands import output

    return output.read(options.output)


def _print(outcomes: Iterable[Outcome], stream: TextIO | None, settings: Settings, claims: int) -> None:
    """The report on `stream`; the outcomes are gone through even if nothing is to be printed."""
    is_watched = stream is not None and stream is sys.stdout and page.is_terminal(stream)
    name = settings.format or ("full" if is_watched else "concise")
    if stream and name not in report.FOR_PEOPLE:
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[attr-defined]
    located = report.located(name, outcomes, os.getcwd())
    for part in report.renderer(name).render(located, _view(name, settings, claims)):
        if stream:
            stream.write(part)


def _write(
    outputs: "tuple[output.Output, ...]", outcomes: tuple[Outcome, ...], settings: Settings, claims: int
) -> None:
    from factcheck.commands import output

    output.write(outputs, outcomes, settings.stores, lambda name: _page(name, settings, claims))


def _watched(outcomes: Iterable[Outcome | corpus.Note], seen: list[Level | None]) -> Iterator[Outcome]:
    """Pass reports on and say on stderr what went wrong; `seen` gets each document's gravest, None if unread."""
    for outcome in outcomes:
        if isinstance(outcome, corpus.Note):
            _say(f"note: {outcome.path}: {outcome.text}")
            continue
        if isinstance(outcome, Failure):
            _say(f"error: {outcome.path}: {outcome.why}", outcome.hint)
            seen.append(None)
        else:
            seen.append(max(map(level, outcome.findings), default=Level.SUPPORTED))
        yield outcome


def _status(options: CheckOptions, settings: Settings, seen: list[Level | None]) -> int:
    if not seen:
        return CLEAN if options.changed else _nothing_checked(settings)
    if None in seen:
        return MISUSE
    has_failed = any(found >= _fail_on(settings) for found in seen if found is not None)
    return FOUND if has_failed and not options.exit_zero else CLEAN


def _nothing_checked(settings: Settings) -> int:
    """No document is an error, unless all were named and then left out as was asked: so a hook may call us."""
    if settings.force_exclude and not any(os.path.isdir(path) for path in settings.paths):
        _say("note: nothing was checked: every file is excluded")
        return CLEAN
    _say(f"error: nothing was checked: no document in {', '.join(settings.paths)}", "Name a file, or - for stdin.")
    return MISUSE


def _view(name: str, settings: Settings, claims: int) -> View:
    """The terminal that stdout is, or is not."""
    return _page(name, settings, claims)._replace(
        width=page.width(sys.stdout, os.environ),
        colour=page.has_colour(settings.color or "auto", sys.stdout, os.environ),
        hyperlinks=page.has_links(sys.stdout, os.environ),
    )


def _page(name: str, settings: Settings, claims: int) -> View:
    """The page of a report that is no terminal."""
    return View(
        show=settings.show if settings.show is not None else report.least_shown(name),
        fail_on=_fail_on(settings),
        claims=claims,
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
