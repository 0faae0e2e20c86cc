"""A work in, its citation in a style out. A style is one file here with a `cite`, and its line in `STYLES`.

Citations are plain text, without italics. Nothing is made up: what a work does not have is left out
or written as its style asks (`n.d.`), and the letters of a title stay as they were published.
"""

from importlib import import_module

from factcheck.cite.parts import year
from factcheck.model import Author, Work
from factcheck.typed import Protocol, cast

STYLES = ("plain", "apa", "chicago", "harvard", "ieee", "mla")

_TITLE_WORDS = 4  # of a title that stands in for an author
_NAMED = 2  # authors that are named before the rest are "et al."


class Style(Protocol):
    def cite(self, work: Work) -> str: ...


def cite(work: Work, style: str = "plain") -> str:
    """The citation of `work`, on one line; `style` is one of `STYLES`."""
    return cast("Style", import_module(f"factcheck.cite.{style}")).cite(work)


def short(work: Work) -> str:
    """What a reader knows the work by within a line: `Brontë 1847`, `SCMP 2024`, `Harbour opens n.d.`."""
    return f"{_known_by(work)} {year(work) or 'n.d.'}"


def _known_by(work: Work) -> str:
    if work.author:
        return _families(work.author)
    words = work.title.split()
    if work.container_title or len(words) <= _TITLE_WORDS:
        return work.container_title or work.title
    return f"{' '.join(words[:_TITLE_WORDS])}…"


def _families(authors: tuple[Author, ...]) -> str:
    named = [author.family for author in authors]
    return " and ".join(named) if len(named) <= _NAMED else f"{named[0]} et al."
