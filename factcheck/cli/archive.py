"""`factcheck archive ...` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from factcheck.cli.app import GroupedCommand, app
from factcheck.cli.check import Config, Quiet, Stores, Today
from factcheck.commands import MISUSE

_RUN = "run"


class _Archive(TyperGroup):
    """`factcheck archive INPUT...` is `factcheck archive run INPUT...`, unless a command is named."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # typer keeps the types of these to itself
        is_plain = bool(args) and args[0] not in {*self.commands, "-h", "--help"}
        parsed: list[str] = super().parse_args(ctx, [_RUN, *args] if is_plain else args)
        return parsed


archive = typer.Typer(
    name="archive",
    cls=_Archive,
    short_help="Check a whole archive, and again when claims change.",
    help="Check a whole archive, on one machine or many, and again when claims change.",
    invoke_without_command=True,
    rich_markup_mode=None,
)


@archive.callback()
def _archive(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit(MISUSE)


Inputs = Annotated[
    list[str],
    typer.Argument(
        metavar="INPUT...",
        help="Folders, documents, JSON Lines, CSV, Parquet, SQLite, DuckDB, mail, feeds; also packed; patterns.",
    ),
]
Output = Annotated[str, typer.Option("--output", "-o", metavar="FOLDER", help="Where findings and summary go.")]
Format = Annotated[
    Literal["jsonl", "parquet", "sqlite", "duckdb"],
    typer.Option(metavar="FORMAT", help="jsonl, parquet, sqlite or duckdb.", rich_help_panel="Findings"),
]
ShowFrom = Annotated[
    Literal["supported", "unsourced", "overclaim", "contradicted"] | None,
    typer.Option(metavar="LEVEL", help="The least that is written. Default: overclaim.", rich_help_panel="Findings"),
]
Field = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAME=COLUMN",
        help="What a column holds: id, text, date, section, title or url; repeatable.",
        rich_help_panel="Tables",
    ),
]
TextFormat = Annotated[
    str | None,
    typer.Option(
        metavar="NAME", help="What texts in tables are written in: plain, html, markdown...", rich_help_panel="Tables"
    ),
]
Table = Annotated[
    str | None,
    typer.Option(metavar="NAME", help="The table of a database that has several.", rich_help_panel="Tables"),
]
FailOn = Annotated[
    Literal["unsourced", "overclaim", "contradicted", "never"],
    typer.Option(metavar="LEVEL", help="The least that makes the exit status 1.", rich_help_panel="Exit status"),
]
Workers = Annotated[
    int | None,
    typer.Option(metavar="COUNT", help="Processes. Default: one for each core.", rich_help_panel="Machine"),
]
Engine = Annotated[
    Literal["alone", "processes", "dask"] | None,
    typer.Option(metavar="NAME", help="alone, processes or dask. Default: processes.", rich_help_panel="Machine"),
]
Cluster = Annotated[
    str | None,
    typer.Option(metavar="ADDRESS", help="Join this cluster of Dask's, as tcp://host:8786.", rich_help_panel="Machine"),
]
Part = Annotated[
    int,
    typer.Option(
        metavar="COUNT", help="Documents in a part, which is kept whole or not at all.", rich_help_panel="Machine"
    ),
]


@archive.command(
    _RUN,
    cls=GroupedCommand,
    short_help="Check every document, and write what was found.",
    epilog="Exit status: 0 done, 1 findings at --fail-on, 2 misuse, 3 a bug.",
)
def _run(
    inputs: Inputs,
    output: Output,
    format: Format = "jsonl",
    show: ShowFrom = None,
    field: Field = None,
    text_format: TextFormat = None,
    table: Table = None,
    today: Today = None,
    store: Stores = None,
    workers: Workers = None,
    engine: Engine = None,
    cluster: Cluster = None,
    part: Part = 1_000,
    fail_on: FailOn = "never",
    config: Config = None,
    quiet: Quiet = False,
) -> Callable[[], int]:
    """Check every document of an archive, and write what was found as rows.

    A run that was ended, however that came, goes on when the same is asked again.
    """
    from factcheck.commands.archive import Options, run

    options = Options(
        inputs=tuple(inputs),
        output=output,
        format=format,
        fields=tuple(field or ()),
        text_format=text_format,
        table=table,
        stores=tuple(store or ()),
        config=config,
        today=today,
        show=show,
        fail_on=fail_on,
        workers=workers,
        engine=engine,
        cluster=cluster,
        part=part,
        quiet=quiet,
    )
    return partial(run.run, options)


@archive.command("changed", epilog="Exit status: 0 done, 1 findings at --fail-on, 2 misuse, 3 a bug.")
def _changed(
    earlier: Annotated[str, typer.Argument(metavar="FOLDER", help="The output of an earlier run.")],
    output: Output,
    claims: Annotated[
        str | None,
        typer.Option(metavar="REV..REV", help="From the claims of a git revision to those of another. Default: now."),
    ] = None,
    store: Stores = None,
    format: Format = "jsonl",
    workers: Workers = None,
    engine: Engine = None,
    cluster: Cluster = None,
    fail_on: FailOn = "never",
    config: Config = None,
    quiet: Quiet = False,
) -> Callable[[], int]:
    """Bring the findings of an archive to other claims.

    Only documents that the changed claims can touch are read again. The output is that of a whole run, with the
    findings that are new and gone in changes.jsonl.
    """
    from factcheck.commands.archive import Options, changed

    options = Options(
        inputs=(),
        output=output,
        format=format,
        stores=tuple(store or ()),
        config=config,
        workers=workers,
        engine=engine,
        cluster=cluster,
        fail_on=fail_on,
        quiet=quiet,
    )
    return partial(changed.run, earlier, claims, options)


app.add_typer(archive)
