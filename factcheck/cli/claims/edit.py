"""`factcheck claims edit` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Stores, claims

Set = Annotated[
    list[str] | None, typer.Option(metavar="KEY=VALUE", help="A key and its new value, none to remove it; repeatable.")
]


@claims.command("edit")
def _edit(
    id: Annotated[str, typer.Argument(metavar="ID", help="A claim or a series.")],
    set: Set = None,
    store: Stores = None,
    config: Config = None,
) -> Callable[[], int]:
    """Change what a claim says.

    The comments of the file and its order stay, and nothing is written that the store could not hold. Without --set,
    each key is asked for on a terminal.
    """
    from factcheck.commands.claims import edit
    from factcheck.commands.claims.opening import Asked

    return partial(edit.run, Asked(tuple(store or ()), config), id, tuple(set or ()))
