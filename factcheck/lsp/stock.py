"""Folders in, the settings that hold there and their store out: as the files say now, else as they last made sense."""

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path

from factcheck import config, store
from factcheck.config import Settings
from factcheck.desk import Desk
from factcheck.errors import FactcheckError
from factcheck.model import Report
from factcheck.store import find
from factcheck.typed import NamedTuple

Stamp = tuple[object, ...]
Opened = Callable[[tuple[str, ...]], Desk]
Quiet = Callable[[Report], Report]
Silenced = Callable[[Settings], Quiet]


class Asked(NamedTuple):
    """What the command line says, in the stead of every configuration file."""

    stores: tuple[str, ...] = ()
    config: str | None = None


class HeldSettings(NamedTuple):
    """Settings, and what the files that they were read from looked like."""

    stamp: Stamp
    settings: Settings


class HeldDesk(NamedTuple):
    """A desk, and what its files looked like; None where they never made a store."""

    stamp: Stamp
    desk: Desk | None


class HeldQuiet(NamedTuple):
    """What takes out of a report what files answer for, and what these looked like."""

    stamp: Stamp
    quiet: Quiet


class Stock:
    """Everything that is read from files, each thing held whole until its files change.

    `opened` makes the desk of stores, in a thread of its own; `silenced` reads the ignored sentences and the
    baseline; `complain` is told of each mistake in files once, in words for the user.
    """

    def __init__(self, asked: Asked, opened: Opened, silenced: Silenced, complain: Callable[[str], None]) -> None:
        self._asked = asked
        self._opened = opened
        self._silenced = silenced
        self._complain = complain
        self._settings: dict[str, HeldSettings] = {}
        self._desks: dict[tuple[str, ...], HeldDesk] = {}
        self._quiet: dict[tuple[str, ...], HeldQuiet] = {}
        self._loading = asyncio.Lock()

    def settings(self, folder: str) -> Settings:
        """What the closest configuration file at or above `folder` says."""
        held = self._settings.get(folder)
        stamp = self._stamp_of_settings(folder, held.settings.bases if held else ())
        if held is None or held.stamp != stamp:
            try:
                found = config.read(self._asked.config) if self._asked.config else config.load(folder)
                settings = config.with_ignore_file(found)
            except FactcheckError as error:
                self._complain(str(error))
                settings = held.settings if held else Settings()
            held = self._settings[folder] = HeldSettings(stamp, settings)
        return held.settings._replace(stores=self._asked.stores or held.settings.stores)

    def quieted(self, report: Report, settings: Settings) -> Report:
        """`report` without what its marks, the file of ignored sentences and the baseline answer for.

        A file with a mistake is told of, and answers for what it last did.
        """
        files = tuple(filter(None, (settings.ignore_file, settings.baseline)))
        stamp, held = _stamp(files), self._quiet.get(files)
        if held is None or held.stamp != stamp:
            try:
                quiet = self._silenced(settings)
            except FactcheckError as error:
                self._complain(str(error))
                quiet = held.quiet if held else self._silenced(settings._replace(ignore_file=None, baseline=None))
            held = self._quiet[files] = HeldQuiet(stamp, quiet)
        return held.quiet(report)

    async def desk(self, settings: Settings) -> Desk | None:
        """The stores that `settings` name, made ready; None where no good one was ever there."""
        stores = settings.stores or (store.shipped(),)
        async with self._loading:
            stamp = await asyncio.to_thread(_stamp_of_stores, stores)
            held = self._desks.get(stores)
            if held is None or held.stamp != stamp:
                desk = held.desk if held else None
                try:
                    desk = await asyncio.to_thread(self._opened, stores)
                except FactcheckError as error:
                    self._complain(str(error))
                held = self._desks[stores] = HeldDesk(stamp, desk)
        return held.desk

    async def renew(self) -> bool:
        """Read again what has changed in its files, and say whether anything else holds now."""
        settings, desks = dict(self._settings), dict(self._desks)
        used = {self.settings(folder).stores or (store.shipped(),) for folder in settings}
        for stores in used & desks.keys():
            await self.desk(Settings(stores=stores))
        for stores in desks.keys() - used:
            self._desks.pop(stores, None)
        return (
            any(self._settings[folder].settings != held.settings for folder, held in settings.items())
            or any(self._desks[stores].desk is not desks[stores].desk for stores in used & desks.keys())
            or any(_stamp(files) != held.stamp for files, held in self._quiet.items())
        )

    def _stamp_of_settings(self, folder: str, bases: tuple[str, ...]) -> Stamp:
        files = [self._asked.config] if self._asked.config else [*config.candidates(folder)]
        ignored = dict.fromkeys(str(Path(file).with_name(config.IGNORE_FILE)) for file in files)
        return _stamp((*files, *ignored, *bases))


def _stamp_of_stores(stores: tuple[str, ...]) -> Stamp:
    try:
        return _stamp(find.files(stores))
    except FactcheckError as error:
        return (str(error),)


def _stamp(paths: Iterable[str]) -> Stamp:
    """What tells a file from the one that was there before: its identity, size and time."""
    found: list[object] = []
    for path in paths:
        try:
            state = Path(path).stat()
        except OSError:
            continue
        found.append((path, state.st_ino, state.st_size, state.st_mtime_ns))
    return tuple(found)
