"""`factcheck claims export` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal

import typer

from factcheck.cli.claims.group import Config, Stores, claims

Format = Annotated[
    Literal["annotation", "bibtex", "claimreview", "claims", "csl", "csv", "jsonl", "search"],
    typer.Option(
        metavar="NAME", help="annotation, bibtex, claimreview, claims, csl, csv, jsonl or search; see the README."
    ),
]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write there, not to stdout.")]
Force = Annotated[bool, typer.Option("--force", help="Write over a file that is there.")]


@claims.command("export")
def _export(
    format: Format,
    store: Stores = None,
    output: Output = None,
    force: Force = False,
    config: Config = None,
) -> Callable[[], int]:
    """Write the store in a format of other tools.

    What the format has no place for is said on stderr.
    """
    from factcheck.commands.claims import export
    from factcheck.commands.claims.opening import Asked

    return partial(export.run, Asked(tuple(store or ()), config), format, export.Target(output, force))
