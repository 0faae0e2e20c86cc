"""`factcheck claims coverage` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims

Least = Annotated[
    float | None, typer.Option("--fail-under", metavar="PERCENT", help="Exit with 1 where less than this is held.")
]


@claims.command("coverage")
def _coverage(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="An article (text, Markdown, HTML), or - for stdin.")],
    store: Stores = None,
    fail_under: Least = None,
    format: Format = "text",
    config: Config = None,
) -> Callable[[], int]:
    """List what a source states and no claim holds.

    These are its check-worthy sentences that no claim quotes from, and its figures that no claim both quotes and gives.
    """
    from factcheck.commands.claims import coverage
    from factcheck.commands.claims.opening import Asked

    return partial(coverage.run, Asked(tuple(store or ()), config, format), source, fail_under)
