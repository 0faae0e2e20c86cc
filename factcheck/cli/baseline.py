"""`factcheck baseline` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.check import Config, Exclude, Hidden, IgnoreFile, Paths, RequireReason, Stores, Today

File = Annotated[
    str | None, typer.Option(metavar="FILE", help="Default: the configured one, else .factcheck-baseline.json.")
]
Update = Annotated[bool, typer.Option("--update", help="Take out what is no longer found, and add nothing.")]


@app.command(
    "baseline",
    short_help="Write down what is found today, to fail on new findings alone.",
    epilog="Exit status: 0 done, 2 misuse or unreadable input, 3 a bug.",
)
def _baseline(
    paths: Paths = None,
    baseline: File = None,
    update: Update = False,
    store: Stores = None,
    today: Today = None,
    exclude: Exclude = None,
    hidden: Hidden = False,
    ignore_file: IgnoreFile = None,
    require_reason: RequireReason = False,
    config: Config = None,
) -> Callable[[], int]:
    """Write down the findings there are, so that `check --baseline` fails on new ones alone.

    They are known by their sentences, wherever these move to; the file only ever shrinks.
    """
    from factcheck.commands import baseline as command
    from factcheck.options import CheckOptions

    options = CheckOptions(
        paths=tuple(paths or ()),
        stores=tuple(store or ()),
        today=today,
        config=config,
        exclude=tuple(exclude or ()),
        hidden=hidden,
        ignore_file=ignore_file,
        require_reason=require_reason,
        baseline=baseline,
    )
    return partial(command.run, options, is_update=update)
