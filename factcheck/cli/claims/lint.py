"""`factcheck claims lint` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims

Ignore = Annotated[list[str] | None, typer.Option(metavar="RULE", help="Leave a rule out; repeatable.")]
Fix = Annotated[bool, typer.Option("--fix", help="Mend what a machine may: keys misspelt or out of order.")]


@claims.command("lint", epilog="Exit status: 0 nothing to mend, 1 remarks, 2 misuse or unreadable input, 3 a bug.")
def _lint(
    store: Stores = None, ignore: Ignore = None, fix: Fix = False, format: Format = "text", config: Config = None
) -> Callable[[], int]:
    """Say what a careful curator would mend.

    Claims that say the same or contradict one another, figures that their quotation does not hold, dates and
    speakers nobody can trace, works that cannot be cited, keys that are wrong or out of order.
    """
    from factcheck.commands.claims import lint
    from factcheck.commands.claims.opening import Asked

    asked = Asked(tuple(store or ()), config, format)
    return partial(lint.run, asked, tuple(ignore or ()), is_fixing=fix)
