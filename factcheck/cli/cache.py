"""`factcheck cache ...` on the command line."""

from collections.abc import Callable

import typer

from factcheck.cli.app import app
from factcheck.commands import MISUSE

_cache = typer.Typer(
    name="cache",
    short_help="Say how much is kept of stores and checks, or remove it.",
    help="The folder where compiled stores are kept, so that a store is read once.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@_cache.callback()
def _alone(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(MISUSE)


@_cache.command("info")
def _info() -> Callable[[], int]:
    """Say where it is, and how much is in it. FACTCHECK_CACHE_DIR names another place."""
    from factcheck.commands import cache

    return cache.info


@_cache.command("clear")
def _clear() -> Callable[[], int]:
    """Remove what is in it; nothing is lost but time."""
    from factcheck.commands import cache

    return cache.clear


app.add_typer(_cache)
