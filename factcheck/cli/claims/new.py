"""`factcheck claims new` on the command line."""

from collections.abc import Callable
from functools import partial
from typing import Annotated

import typer

from factcheck.cli.claims.group import claims

Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Write it here, not to stdout.")]
Issued = Annotated[str | None, typer.Option(metavar="DATE", help="When it was published: 2024, 2024-03, 2024-03-05.")]
Author = Annotated[list[str] | None, typer.Option(metavar="NAME", help='"Family, Given"; repeatable.')]


@claims.command(
    "new",
    short_help="Propose a store from an article.",
    epilog="Exit status: 0 claims are proposed, 1 the source states nothing, 2 misuse.",
)
def _new(
    source: Annotated[str, typer.Argument(metavar="SOURCE", help="An article (text, Markdown, HTML), or - for stdin.")],
    output: Output = None,
    issued: Issued = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    author: Author = None,
    container_title: Annotated[str | None, typer.Option(metavar="TEXT", help="The newspaper, journal or site.")] = None,
    publisher: Annotated[str | None, typer.Option(metavar="TEXT")] = None,
    url: Annotated[str | None, typer.Option(metavar="URL")] = None,
    type: Annotated[str | None, typer.Option(metavar="TYPE", help="A kind of work by CSL's names.")] = None,
    id: Annotated[str | None, typer.Option(metavar="ID", help="The work's id.")] = None,
) -> Callable[[], int]:
    """Propose the claims that an article makes, as a store to be edited.

    Each has its quotation word for word, its subject, its speaker, and when it held with what that was worked out
    from. Nothing is invented: what could not be made out is marked with a comment. What the options do not say of
    the work is taken from its front matter or its HTML head.
    """
    from factcheck.commands.claims import new

    said = {
        "id": id,
        "type": type,
        "title": title,
        "author": author,
        "container-title": container_title,
        "publisher": publisher,
        "issued": issued,
        "URL": url,
    }
    return partial(new.run, source, output, {name: value for name, value in said.items() if value})
