"""The typer application of `factcheck claims`, and the options that its commands share."""

from typing import Annotated, Literal

import typer

from factcheck.commands import MISUSE

claims = typer.Typer(
    name="claims",
    help="Look into a store of claims, write into it, and keep it true.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@claims.callback()
def _claims(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(MISUSE)


Stores = Annotated[
    list[str] | None, typer.Option(metavar="PATH", help="A claims file, or a folder of them; repeatable.")
]
Config = Annotated[str | None, typer.Option(metavar="FILE", help="Read this configuration, and no other.")]
Format = Annotated[Literal["text", "json"], typer.Option(metavar="text|json", help="How it is written. Default: text.")]
