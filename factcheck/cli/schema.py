"""`factcheck schema` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated, Literal

import typer

from factcheck.cli.app import app

Kind = Annotated[
    Literal["store", "config", "report"],
    typer.Argument(metavar="store|config|report", help="A claims file, factcheck.toml, or what --format json prints."),
]


@app.command("schema", short_help="Print the JSON Schema of a store, a configuration or a report.")
def _schema(kind: Kind) -> Callable[[], int]:
    """Print the JSON Schema of a store, of the configuration or of a JSON report.

    Editors that know TOML (Taplo, Even Better TOML) complete and check a file by the one it names in its first line:
    #:schema store.schema.json
    """
    from factcheck.commands import schema

    return partial(schema.run, kind)
