"""`factcheck check` on the command line."""

from typing import Annotated, Literal

import typer

from factcheck.cli.app import app
from factcheck.options import CheckOptions

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Files, folders, or - for stdin. Without any: the configured paths, else the current folder.",
    ),
]
Stores = Annotated[
    list[str] | None, typer.Option(metavar="PATH", help="A claims file, or a folder of them; repeatable.")
]
Against = Annotated[str | None, typer.Option(metavar="FILE", help="Check against this text, instead of a store.")]
Format = Annotated[
    Literal["full", "concise", "json"] | None,
    typer.Option(metavar="full|concise|json", help="Default: full on a terminal, else concise."),
]
Show = Annotated[
    Literal["supported", "unsourced", "overclaim", "contradicted"] | None,
    typer.Option(metavar="LEVEL", help="The least that is shown."),
]
FailOn = Annotated[
    Literal["unsourced", "overclaim", "contradicted", "never"] | None,
    typer.Option(metavar="LEVEL", help="The least that makes the exit status 1. Default: overclaim."),
]
Today = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The date of drafts that bear none.")]
StdinFilename = Annotated[str | None, typer.Option(metavar="PATH", help="The name, and so the format, of stdin.")]
Exclude = Annotated[list[str] | None, typer.Option(metavar="PATTERN", help="Leave out what matches; repeatable.")]
ForceExclude = Annotated[bool, typer.Option("--force-exclude", help="Leave it out even if it is named.")]
Hidden = Annotated[bool, typer.Option("--hidden", help="Look into hidden files and folders.")]
Color = Annotated[
    Literal["auto", "always", "never"] | None,
    typer.Option(metavar="auto|always|never", help="Colour in full reports."),
]
Config = Annotated[str | None, typer.Option(metavar="FILE", help="Read this configuration, and no other.")]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even if there are findings.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]


@app.command("check", epilog="Exit status: 0 nothing to fail on, 1 findings, 2 misuse or unreadable input, 3 a bug.")
def _check(
    paths: Paths = None,
    store: Stores = None,
    against: Against = None,
    format: Format = None,
    show: Show = None,
    fail_on: FailOn = None,
    today: Today = None,
    stdin_filename: StdinFilename = None,
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    hidden: Hidden = False,
    color: Color = None,
    config: Config = None,
    exit_zero: ExitZero = False,
    quiet: Quiet = False,
) -> CheckOptions:
    """Check drafts, and print what is supported, contradicted or unsourced.

    LEVEL is one of supported, unsourced, overclaim, contradicted (and never), each holding those after it.
    """
    return CheckOptions(
        paths=tuple(paths or ()),
        stdin_filename=stdin_filename,
        stores=tuple(store or ()),
        against=against,
        today=today,
        config=config,
        format=format,
        color=color,
        show=show,
        fail_on=fail_on,
        exclude=tuple(exclude or ()),
        force_exclude=force_exclude,
        hidden=hidden,
        exit_zero=exit_zero,
        quiet=quiet,
    )
