"""A draft's text in, its citations out; and a citation written as the draft's markup writes it.

A syntax is one file here and its line in `SYNTAXES`. What they find is where it stands and by what
key it cites; whom the key stands for is not their business.
"""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module

from factcheck.model import Edit
from factcheck.syntax.mark import Entry, Mark, Reference
from factcheck.typed import Protocol, cast

SYNTAXES = ("footnote", "pandoc", "number", "latex", "rst", "org")

_OF_ENDINGS = {
    **dict.fromkeys((".tex", ".latex", ".ltx"), ("latex",)),
    **dict.fromkeys((".rst", ".rest"), ("rst",)),
    ".org": ("org",),
    **dict.fromkeys((".qmd", ".rmd"), ("pandoc",)),
}
_OF_FORMATS = {"markdown": ("pandoc", "footnote", "number"), "mdx": ("footnote", "number"), "plain": ("number",)}
"""The syntaxes of each document format; the first that the draft uses already is taken, else its `_USUAL`."""

_USUAL = "footnote"
_BIBLIOGRAPHY = re.compile(r"\ufeff?---\r?\n(?:(?!---).*\n)*?(?:bibliography|references)[ ]?:")


class Syntax(Protocol):
    IS_AFTER_STOP: bool
    """Whether a citation stands after the sentence's full stop, by custom."""

    def marks(self, text: str) -> Iterator[Mark]:
        """Every citation in `text`, wherever it stands."""
        ...

    def entries(self, text: str) -> Iterator[Entry]:
        """What `text` itself says of the keys that it cites by."""
        ...

    def key(self, name: str, taken: Sequence[str]) -> str:
        """A key for the work called `name`, none of those that are `taken`."""
        ...

    def mark(self, key: str, text: str) -> str:
        """The citation of `key`, with the space before it, as the draft `text` writes its own."""
        ...

    def listed(self, text: str, added: Sequence[Reference], entries: Sequence[Entry]) -> Edit | None:
        """What puts `added` into the draft's own list, `entries`; None where its sources are listed elsewhere."""
        ...


def syntax(name: str) -> Syntax:
    """The file of a syntax, imported on use."""
    return cast("Syntax", import_module(f"factcheck.syntax.{name}"))


def choose(path: str, format: str, text: str) -> str | None:  # noqa: A002
    """The name of the syntax for a draft: the one it uses, else the usual one of its format; None if it has none."""
    ending = path[path.rfind(".") :].lower()
    names = _OF_ENDINGS.get(ending) or _OF_FORMATS.get(format, ())
    if "pandoc" in names and _BIBLIOGRAPHY.match(text):
        return "pandoc"
    used = (name for name in names if _is_used(syntax(name), text))
    return next(used, None) or (_USUAL if _USUAL in names else next(iter(names), None))


def _is_used(found: Syntax, text: str) -> bool:
    """Whether a draft cites so. Numbers in brackets that it does not explain may be anything."""
    keys = {entry.key for entry in found.entries(text)}
    return any(not mark.is_listed or keys.intersection(mark.keys) for mark in found.marks(text))
