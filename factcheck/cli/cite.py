"""`factcheck cite` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal

import typer

from factcheck.cli.app import app
from factcheck.cli.check import Config, Exclude, Hidden, StdinFilename, Stores, Today

Paths = Annotated[list[str] | None, typer.Argument(metavar="[PATH]...", help="Files, folders, or - for stdin.")]
Syntax = Annotated[
    Literal["footnote", "pandoc", "number", "latex", "rst", "org"] | None,
    typer.Option(metavar="NAME", help="How citations are written. Default: as the draft writes its own."),
]
Style = Annotated[
    str | None,
    typer.Option(
        metavar="NAME|FILE.csl", help="Of the list of sources: apa, chicago, harvard, ieee, mla, plain, or a CSL file."
    ),
]
Bibliography = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="A .bib or CSL-JSON file: its keys are used, and what is missing is added."),
]
Write = Annotated[bool, typer.Option("--write", "-w", help="Change the files; stdin comes out on stdout.")]
Check = Annotated[bool, typer.Option("--check", help="Only report the citations that are missing or wrong.")]
Format = Annotated[
    Literal["full", "concise", "json"],
    typer.Option(metavar="full|concise|json", help="Of what --check prints. Default: concise.", show_default=False),
]


@app.command("cite", epilog="Exit status: 0 done, 1 with --check a citation is missing or wrong, 2 misuse, 3 a bug.")
def _cite(
    paths: Paths = None,
    syntax: Syntax = None,
    style: Style = None,
    bibliography: Bibliography = None,
    write: Write = False,
    check: Check = False,
    format: Format = "concise",
    store: Stores = None,
    today: Today = None,
    stdin_filename: StdinFilename = None,
    exclude: Exclude = None,
    hidden: Hidden = False,
    config: Config = None,
) -> Callable[[], int]:
    """Cite the source of every sentence that the store bears out.

    The source also goes into the draft's list of sources. What would change is printed as a diff; the
    citations that are there already stay as they are.
    """
    from factcheck.commands import cite
    from factcheck.options import CheckOptions

    options = CheckOptions(
        paths=tuple(paths or ()),
        stdin_filename=stdin_filename,
        stores=tuple(store or ()),
        today=today,
        config=config,
        format=format,
        exclude=tuple(exclude or ()),
        hidden=hidden,
    )
    return partial(cite.run, options, cite.Wanted(syntax, style or "plain", bibliography, write, check))
