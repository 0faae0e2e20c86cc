"""`factcheck claims search` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims

Limit = Annotated[int, typer.Option(min=1, metavar="COUNT", help="At most so many.")]


@claims.command("search", epilog="Exit status: 0 something was found, 1 nothing was.")
def _search(
    query: Annotated[list[str], typer.Argument(metavar="WORD...", help="What to look for.")],
    store: Stores = None,
    limit: Limit = 10,
    format: Format = "text",
    config: Config = None,
) -> Callable[[], int]:
    """Find claims, the likeliest first.

    They are found as a check finds them: by stems, synonyms, names and near figures.
    """
    from factcheck.commands.claims import search
    from factcheck.commands.claims.opening import Asked

    return partial(search.run, Asked(tuple(store or ()), config, format), " ".join(query), limit)
