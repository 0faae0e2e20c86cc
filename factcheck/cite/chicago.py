"""A work in, its entry in a bibliography by the Chicago Manual of Style (notes and bibliography) out."""

from factcheck.cite.parts import (
    PAGES,
    closed,
    counted,
    first_reversed,
    in_double,
    joined,
    listed,
    month_first,
    pages,
    unless_author,
)
from factcheck.model import Work

_MOST = 10  # authors that are all named; of more, the first seven
_NAMED = 7
_NEWS = frozenset({"article-newspaper"})


def cite(work: Work) -> str:
    """`Family, Given. “Title.” Container, March 5, 2024. URL`.

    For a newspaper's article without an author, the newspaper stands in the author's place; it loses its
    initial "The" (16th edition, 14.207, as the manual's own Q&A gives it). A web page without a date is dated by the
    day on which it was read.
    """
    if work.type in PAGES:
        return _page(work)
    issued = month_first(work.issued) if work.issued else None
    if not work.container_title:
        place = joined((work.publisher, issued or "n.d."), ", ")
        return joined((closed(_authors(work)), closed(work.title), closed(place), _link(work)), " ")
    title, container = in_double(work.title, "."), work.container_title
    if work.type in _NEWS:
        container = container.removeprefix("The ")
        if not work.author:
            return joined((closed(container), title, closed(issued), _link(work)), " ")
    place = _in_journal(work, container, issued) if work.volume or work.issue else joined((container, issued), ", ")
    return joined((closed(_authors(work)), title, closed(place), _link(work)), " ")


def _in_journal(work: Work, container: str, issued: str | None) -> str:
    """`Container 12, no. 3 (2019): 45–67`."""
    volume, (_, number) = joined((container, work.volume), " "), counted(work)
    dated = f"{joined((volume, number), ', ')} ({issued or 'n.d.'})"
    return joined((dated, pages(work)), ": ")


def _page(work: Work) -> str:
    """A page of a site; its site or owner is not named again where that is the author."""
    issued = month_first(work.issued) if work.issued else None
    dated = issued or (None if work.url and work.accessed else "n.d.")
    names = dict.fromkeys(unless_author(work, name) for name in (work.container_title, work.publisher))
    place = joined((*names, dated), ", ")
    return joined((closed(_authors(work)), in_double(work.title, "."), closed(place), _link(work)), " ")


def _authors(work: Work) -> str:
    names = first_reversed(work.author)
    return f"{', '.join(names[:_NAMED])}, et al." if len(names) > _MOST else listed(names, ", and ")


def _link(work: Work) -> str | None:
    accessed = f"Accessed {month_first(work.accessed)}." if work.url and work.accessed and not work.issued else None
    return joined((accessed, f"{work.url}." if work.url else None), " ")
