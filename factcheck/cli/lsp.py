"""`factcheck lsp` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.app import app

Stores = Annotated[
    list[str] | None, typer.Option(metavar="PATH", help="A claims file, or a folder of them; repeatable.")
]
Config = Annotated[str | None, typer.Option(metavar="FILE", help="Read this configuration, and no other.")]
Stdio = Annotated[bool, typer.Option("--stdio", hidden=True)]


@app.command("lsp", short_help="Serve an editor (Language Server Protocol).")
def _lsp(store: Stores = None, config: Config = None, stdio: Stdio = False) -> Callable[[], int]:  # noqa: ARG001 - many clients add --stdio
    """Serve an editor over stdin and stdout (Language Server Protocol): findings, evidence and fixes as one types."""
    from factcheck.commands import lsp

    return partial(lsp.run, tuple(store or ()), config)
