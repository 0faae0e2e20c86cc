"""`factcheck claims stale` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims

Today = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day to judge by. Default: the clock's.")]
Within = Annotated[int, typer.Option(min=0, metavar="DAYS", help="Also what is due in so many days.")]


@claims.command("stale", epilog="Exit status: 0 nothing is due, 1 something is, 2 misuse.")
def _stale(
    store: Stores = None, today: Today = None, within: Within = 0, format: Format = "text", config: Config = None
) -> Callable[[], int]:
    """List claims that are past their day.

    Those past `expires` are to be looked at again; those that another has taken the place of are listed with it.
    """
    from factcheck.commands.claims import stale
    from factcheck.commands.claims.opening import Asked

    return partial(stale.run, Asked(tuple(store or ()), config, format, today), within)
