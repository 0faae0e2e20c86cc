"""`factcheck explain` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.app import app
from factcheck.cli.claims.group import Config, Format, Stores

Today = Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="The date of a draft that bears none.")]
StdinFilename = Annotated[str | None, typer.Option(metavar="PATH", help="The name, and so the format, of stdin.")]


@app.command("explain", short_help="Say what a rule or a claim is, or why a sentence is so judged.")
def _explain(
    what: Annotated[
        str,
        typer.Argument(
            metavar="RULE|CLAIM|FILE:LINE",
            help="A rule, the id of a claim or series, a line of a draft (draft.md:12, draft.md:12:5), or - for stdin.",
        ),
    ],
    stdin_filename: StdinFilename = None,
    store: Stores = None,
    today: Today = None,
    format: Format = "text",
    config: Config = None,
) -> Callable[[], int]:
    """Explain a rule, a claim, or how the sentences of a line are judged.

    Of a rule: an example, and what to do about it. Of a line: the claims laid beside each sentence, each fact
    beside the source's, and why the verdict follows.
    """
    from factcheck.commands import explain
    from factcheck.commands.claims.opening import Asked

    return partial(explain.run, what, Asked(tuple(store or ()), config, format, today), stdin_filename)
