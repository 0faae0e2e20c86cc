"""`factcheck claims list` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims

Work = Annotated[str | None, typer.Option(metavar="ID", help="Only claims that quote this work.")]
Speaker = Annotated[str | None, typer.Option(metavar="NAME", help="Only claims with this speaker.")]
Tag = Annotated[str | None, typer.Option(metavar="WORD", help="Only claims with this tag.")]


@claims.command("list")
def _list(
    store: Stores = None,
    work: Work = None,
    speaker: Speaker = None,
    tag: Tag = None,
    format: Format = "text",
    config: Config = None,
) -> Callable[[], int]:
    """List the claims, one a line.

    Id and text stand in columns on a terminal, and with a tab between them in a pipe.
    """
    from factcheck.commands.claims import list as listing
    from factcheck.commands.claims.opening import Asked

    wanted = listing.Wanted(work, speaker, tag)
    return partial(listing.run, Asked(tuple(store or ()), config, format), wanted)
