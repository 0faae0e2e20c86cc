"""What the command line says in, the settings that hold out: for the run, and for each document.

For a document the configuration file closest to it counts, as with ruff; where none lies above it, that of the run.
"""

# ruff: noqa: PTH100, PTH117, PTH118, PTH120  pathlib is a twelfth of what a hook may cost

import os
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from factcheck import config, corpus
from factcheck.config import Level, Settings
from factcheck.errors import FactcheckError
from factcheck.options import CheckOptions
from factcheck.patterns import Pattern, is_left_out
from factcheck.typed import NamedTuple

OF_THE_RUN = ("paths", "force_exclude", "hidden", "format", "color", "position_encoding", "show")
"""What is printed, and where documents are looked for, is the same for all of them."""

Finder = Callable[[str], Settings]


class Settled(NamedTuple):
    """`run` holds for the run, `of` gives what holds for the document at a path; no two of these have one `path`.

    `said` gives what the configuration file of a document says, before the command line comes in its stead; `stdin` is
    what the text on stdin is called, if it has a name.
    """

    run: Settings
    of: Finder
    said: Finder
    stdin: str | None = None


def settled(options: CheckOptions) -> Settled:
    """What holds, by the closest configuration files and the command line, which comes before all of them.

    Raises FactcheckError for a configuration that cannot be read, now or when it is asked for, and for a day that is
    none.
    """
    told = config.with_ignore_file(config.read(options.config) if options.config else config.load())
    run = _with_options(told, options)
    if options.config:
        return Settled(run, lambda _: run, lambda _: told, options.stdin_filename)
    of_folder = _by_folder(told)
    held = {told.path: run}

    def said(path: str) -> Settings:
        return of_folder(os.path.dirname(path))

    def of(path: str) -> Settings:
        found = said(path)
        if found.path not in held:
            both = _with_options(found, options)
            held[found.path] = both._replace(**{name: getattr(run, name) for name in OF_THE_RUN})
        return held[found.path]

    return Settled(run, of, said, options.stdin_filename)


def changed(old: Settled, change: Callable[[Settings], Settings]) -> Settled:
    """`old` with each of its settings changed."""
    return old._replace(run=change(old.run), of=lambda path: change(old.of(path)))


def keep_home(settings: Settings, key: str, paths: Iterable[str]) -> None:
    """Raise FactcheckError where `paths`, which a configuration names by `key`, lead out of the folder that it is in.

    They are about to be written to, and it may be a stranger's. What the command line names is the user's own.
    """
    home = dict(settings.homes).get(key)
    for path in paths if home else ():
        if corpus.leads_out(path, os.path.dirname(home or "")):
            hint = "Name it on the command line, and it is written to."
            raise FactcheckError(f"`{key}` in {home} leads out of its folder, so nothing is written", path, hint)


def files(found: Settled) -> Iterator[str]:
    """Each document that is to be checked, in order; `-` is stdin."""
    run = found.run
    return corpus.find(run.paths, corpus.Rules(_leaver(found), run.force_exclude, run.hidden, found.stdin))


def every(found: Settled, paths: Iterable[str]) -> tuple[Settings, ...]:
    """The settings of the run, then those that hold for any of the documents at `paths`."""
    held = {found.run.path: found.run}
    for path in paths:
        settings = found.of(path)
        held.setdefault(settings.path, settings)
    return tuple(held.values())


def _with_options(said: Settings, options: CheckOptions) -> Settings:
    return said._replace(
        paths=options.paths or said.paths or (".",),
        stores=options.stores or said.stores,
        exclude=(*said.exclude, *map(Pattern, options.exclude)),
        force_exclude=options.force_exclude or said.force_exclude,
        hidden=options.hidden or said.hidden,
        ignore_file=options.ignore_file or said.ignore_file,
        require_reason=options.require_reason or said.require_reason,
        baseline=options.baseline or said.baseline,
        format=options.format or said.format,
        color=options.color or said.color,
        position_encoding=options.position_encoding or said.position_encoding,
        show=Level[options.show.upper()] if options.show else said.show,
        fail_on=Level[options.fail_on.upper()] if options.fail_on else said.fail_on,
        today=_day(options.today) if options.today else said.today or date.today(),
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise FactcheckError(f"not a day: {text}", "--today", "Write it as 2024-03-05.") from None


def _by_folder(run: Settings) -> Finder:
    """What the closest configuration file says for a folder; each folder is looked into once.

    Folders below the working directory are named as seen from it, all others by the whole of their path.
    """
    held = {"": run}
    if run.path:
        held[os.path.abspath(os.path.dirname(run.path))] = run

    def of(folder: str) -> Settings:
        if folder not in held:
            above = os.path.dirname(folder)
            found = config.in_folder(folder)
            held[folder] = config.with_ignore_file(found) if found else run if above == folder else of(above)
        return held[folder]

    def of_any(folder: str) -> Settings:
        if folder not in held:
            held[folder] = of(_as_seen(folder))
        return held[folder]

    return of_any


def _as_seen(folder: str) -> str:
    try:
        relative = os.path.relpath(folder)
    except ValueError:  # another drive, or a name that no file can have
        return folder if os.path.isabs(folder) else ""
    if relative == os.curdir:
        return ""
    is_outside = relative == os.pardir or relative.startswith(os.pardir + os.sep)
    return os.path.abspath(folder) if is_outside else relative


def _leaver(found: Settled) -> Callable[[str, str | None], bool]:
    """Whether the configuration closest to a path leaves it out, or one further up the folder of that configuration."""

    def is_out(path: str, within: str | None, *, is_folder: bool = False) -> bool:
        settings = found.of(path)
        if is_left_out(path, settings.exclude, within, is_folder=is_folder):
            return True
        own = os.path.dirname(settings.path or "")
        is_closer = settings is not found.run and (within is None or _is_below(own, within))
        return is_closer and is_out(own, within, is_folder=True)

    return is_out


def _is_below(folder: str, other: str) -> bool:
    return os.path.abspath(folder).startswith(os.path.join(os.path.abspath(other), ""))
