"""`factcheck claims compile` on the command line."""

from collections.abc import Callable
from functools import partial

from factcheck.cli.claims.group import Config, Format, Stores, claims


@claims.command(
    "compile",
    short_help="Make a store ready ahead of the first check.",
    epilog="Exit status: 0 it is compiled, 2 the store has a mistake or the cache no room.",
)
def _compile(store: Stores = None, format: Format = "text", config: Config = None) -> Callable[[], int]:
    """Make a store ready ahead of the first check, as a check does by itself.

    It is kept in the cache folder (see `factcheck cache info`) until the store changes.
    """
    from factcheck.commands.claims import compile as compiling
    from factcheck.commands.claims.opening import Asked

    return partial(compiling.run, Asked(tuple(store or ()), config, format))
