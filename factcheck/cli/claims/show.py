"""`factcheck claims show` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims


@claims.command("show")
def _show(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="Claims or series, by their ids.")],
    store: Stores = None,
    format: Format = "text",
    config: Config = None,
) -> Callable[[], int]:
    """Show claims or series whole.

    With each stand its citation and where it is written down.
    """
    from factcheck.commands.claims import show
    from factcheck.commands.claims.opening import Asked

    return partial(show.run, Asked(tuple(store or ()), config, format), tuple(ids))
