"""`factcheck claims stats` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims

Today = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The day that claims are counted as past on.")]


@claims.command("stats")
def _stats(
    store: Stores = None, today: Today = None, format: Format = "text", config: Config = None
) -> Callable[[], int]:
    """Count what the store holds."""
    from factcheck.commands.claims import stats
    from factcheck.commands.claims.opening import Asked

    return partial(stats.run, Asked(tuple(store or ()), config, format, today))
