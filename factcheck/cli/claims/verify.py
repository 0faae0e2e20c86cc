"""`factcheck claims verify` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import Config, Format, Stores, claims

Origin = Annotated[
    str | None, typer.Option("--source", metavar="FILE", help="The source. Default: the `source-file` of each work.")
]
Work = Annotated[
    str | None, typer.Option(metavar="ID", help="Only this work; needed where --source may be of several.")
]
Record = Annotated[bool, typer.Option("--record", help="Write the hash of the source into its work.")]


@claims.command("verify", epilog="Exit status: 0 all is there, 1 something is not, or a source has changed, 2 misuse.")
def _verify(
    source: Origin = None,
    store: Stores = None,
    work: Work = None,
    record: Record = False,
    format: Format = "text",
    config: Config = None,
) -> Callable[[], int]:
    """Look every quotation up in its source.

    It must stand there word for word; only quotation marks, dashes, dots and spaces may be of another form. A source
    whose hash was recorded is reported when it changes.
    """
    from factcheck.commands.claims import verify
    from factcheck.commands.claims.opening import Asked

    asked = Asked(tuple(store or ()), config, format)
    return partial(verify.run, asked, source, work, is_recording=record)
