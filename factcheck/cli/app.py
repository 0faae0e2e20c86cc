"""The one typer application, to which every command's file here adds itself."""

from itertools import groupby
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from factcheck import __version__

app = typer.Typer(
    name="factcheck",
    help="A linter for facts: checks a draft, sentence by sentence, against a store of sourced claims.",
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80},
)


class GroupedCommand(TyperCommand):
    """A command whose help lists its options under headings: the `rich_help_panel` of each, in their order."""

    def format_options(self, ctx: Any, formatter: Any) -> None:  # typer keeps the types of these to itself
        """Write the arguments, then the options by heading; what has none stands last."""
        listed = [(param, record) for param in self.get_params(ctx) if (record := param.get_help_record(ctx))]
        for heading, group in groupby(listed, lambda one: _heading(one[0])):
            with formatter.section(heading):
                formatter.write_dl([(name.replace(" [=", "[="), told) for _, (name, told) in group])


def _heading(param: object) -> str:
    default = "Arguments" if getattr(param, "param_type_name", "") == "argument" else "Options"
    return getattr(param, "rich_help_panel", None) or default


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
