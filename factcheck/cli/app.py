"""The one typer application, to which every command's file here adds itself."""

from typing import Annotated

import typer

from factcheck import __version__

app = typer.Typer(
    name="factcheck",
    help="A linter for facts: checks a draft, sentence by sentence, against a store of sourced claims.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)


def _version(asked: bool) -> None:
    if asked:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def _factcheck(
    _: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass
