"""`factcheck claims add` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Stores, claims

Set = Annotated[list[str] | None, typer.Option(metavar="KEY=VALUE", help="A key of the claim; repeatable.")]
Into = Annotated[str | None, typer.Option(metavar="FILE", help="The file of the store to write it into.")]


@claims.command("add")
def _add(
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="One proposition.")] = None,
    quote: Annotated[str | None, typer.Option(metavar="TEXT", help="The words of the source, verbatim.")] = None,
    subject: Annotated[str | None, typer.Option(metavar="TEXT", help="Who or what it is about.")] = None,
    set: Set = None,
    into: Into = None,
    store: Stores = None,
    config: Config = None,
) -> Callable[[], int]:
    """Add a claim to a store, and print its id.

    What the claim must have and is not said is asked for on a terminal. Where the desk keeps a copy of the work
    (`source-file`), a quotation that is not in it is refused.
    """
    from factcheck.commands.claims import add
    from factcheck.commands.claims.opening import Asked

    named = (("text", text), ("quote", quote), ("subject", subject))
    written = (*(f"{name}={value}" for name, value in named if value), *(set or ()))
    return partial(add.run, Asked(tuple(store or ()), config), written, into)
