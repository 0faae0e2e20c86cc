"""`factcheck init` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.app import app


@app.command("init", short_help="Set factcheck up in a folder.")
def _init(
    folder: Annotated[
        str, typer.Argument(metavar="[FOLDER]", help="Where. Default: the current folder.", show_default=False)
    ] = ".",
    hook: Annotated[
        bool, typer.Option("--hook/--no-hook", help="Write the pre-commit hook too. Default: yes.", show_default=False)
    ] = True,
) -> Callable[[], int]:
    """Write a configuration, a store to begin with and the pre-commit hook.

    Nothing is asked, and nothing that is there is overwritten.
    """
    from factcheck.commands import init

    return partial(init.run, folder, has_hook=hook)
