"""A path and what is to be silenced in, the mark to put into that draft out, in a comment of its markup."""

from factcheck import documents

_COMMENTS = {
    "markdown": "<!-- {} -->",
    "html": "<!-- {} -->",
    "rst": ".. {}",
    "latex": "% {}",
    "asciidoc": "// {}",
    "org": "# {}",
    "typst": "// {}",
}
_MDX = "{{/* {} */}}"


def mark(path: str, rule: str, claim: str | None = None, reason: str | None = None) -> str | None:
    """`<!-- factcheck: ignore wrong-figure -- why -->`, to stand above the sentence; None in plain text.

    A reason is kept to one line, and from ending the comment that it stands in.
    """
    form = _MDX if path.lower().endswith(".mdx") else _COMMENTS.get(documents.format_of(path))
    why = " ".join((reason or "").split()).replace("-->", "->").replace("*/", "* /")
    said = " ".join(filter(None, ("factcheck: ignore", rule, claim, f"-- {why}" if why else "")))
    return form.format(said) if form else None
