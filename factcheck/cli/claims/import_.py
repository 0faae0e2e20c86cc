"""`factcheck claims import` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.export import Force, Format, Output
from factcheck.cli.claims.group import claims


@claims.command("import")
def _import(
    path: Annotated[str, typer.Argument(metavar="FILE", help="What another tool wrote, or - for stdin.")],
    format: Format,
    output: Output = None,
    force: Force = False,
) -> Callable[[], int]:
    """Write a store from what another tool wrote.

    What had to be guessed is marked by a comment; what could not be taken over is said on stderr.
    """
    from factcheck.commands.claims import import_
    from factcheck.commands.claims.export import Target

    return partial(import_.run, path, format, Target(output, force))
