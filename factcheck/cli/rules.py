"""`factcheck rules` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal

import typer

from factcheck.cli.app import app


@app.command("rules", short_help="List what can be found.")
def _rules(
    format: Annotated[
        Literal["text", "json"], typer.Option(metavar="text|json", help="How it is written.", show_default=False)
    ] = "text",
) -> Callable[[], int]:
    """List what can be found, how grave it is, and whether --fix can mend it.

    `factcheck explain RULE` says more of one.
    """
    from factcheck.commands import rules

    return partial(rules.run, format)
