"""What every `factcheck claims` command is asked in, the store and the day that it means out."""

from datetime import date

from factcheck import config, store
from factcheck.errors import FactcheckError
from factcheck.store import find
from factcheck.typed import NamedTuple

PACKAGED = "a store that comes with a package is not written to"


class Asked(NamedTuple):
    """`stores` as on the command line; `format` is `text` or `json`."""

    stores: tuple[str, ...] = ()
    config: str | None = None
    format: str = "text"
    today: str | None = None


def paths(asked: Asked) -> tuple[str, ...]:
    """The stores that are meant: those named, else the configured ones, else those that come with factcheck."""
    return asked.stores or _settings(asked).stores or (store.shipped(),)


def writable(asked: Asked) -> tuple[str, ...]:
    """Those of the stores meant that may be written to: none that comes with factcheck or with another package.

    Raises FactcheckError where a configuration, which may be a stranger's, names one outside of its folder.
    """
    own = [path for path in asked.stores or _settings(asked).stores if not find.is_packaged(path)]
    if not asked.stores:
        from factcheck.commands.settled import keep_home

        keep_home(_settings(asked), "store", find.files(own))
    return tuple(own)


def called(asked: Asked) -> str:
    """How a message names the stores that are meant."""
    return ", ".join(asked.stores or _settings(asked).stores) or "the claims that come with factcheck"


def packaged(asked: Asked) -> tuple[str, ...]:
    """Those of the stores meant that come with factcheck or with another package; see `PACKAGED`."""
    named = asked.stores or _settings(asked).stores
    return tuple(filter(find.is_packaged, named)) if named else (store.shipped(),)


def opened(asked: Asked) -> store.Store:
    """The stores that are meant, as one. Raises FactcheckError as `store.load` does."""
    return store.load(paths(asked))


def today(asked: Asked) -> date:
    """The day that claims are judged on: what `--today` says, else the configuration, else the clock."""
    if asked.today is None:
        return _settings(asked).today or date.today()
    try:
        return date.fromisoformat(asked.today)
    except ValueError:
        raise FactcheckError(f"not a day: {asked.today}", "--today", "Write it as 2024-03-05.") from None


def _settings(asked: Asked) -> config.Settings:
    return config.read(asked.config) if asked.config else config.load()
