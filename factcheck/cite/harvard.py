"""A work in, its entry in a reference list by Harvard (Cite Them Right) out."""

from factcheck.cite.parts import (
    closed,
    day_first,
    in_single,
    initials,
    joined,
    listed,
    month,
    numbered,
    pages,
    suffix,
    unless_author,
    year,
)
from factcheck.model import Precision, Work

_NAMED = 3  # authors that are all named; of more, the first
_NEWS = frozenset({"article-newspaper"})


def cite(work: Work) -> str:
    """`Family, I. (2024) ‘Title’, Container, 5 March. Available at: URL (Accessed: 6 March 2024).`

    For a newspaper's article without an author, the newspaper stands in the author's place. A web page is
    told by its own title and address, without its site.
    """
    if work.type == "webpage" and work.url:
        return _page(work)
    dated, container = f"({year(work) or 'no date'})", work.container_title
    day = None if work.volume or work.issue else _day(work)
    title, place = in_single(work.title), closed(joined((container, numbered(work), day, pages(work, "pp. ")), ", "))
    if not container and work.author:
        parts = [_authors(work), dated, closed(work.title), closed(unless_author(work, work.publisher))]
    elif not container:
        parts = [work.title, closed(dated), closed(work.publisher)]
    elif work.author:
        parts = [_authors(work), dated, f"{title},", place]
    elif work.type in _NEWS:
        parts = [container, dated, closed(joined((title, _day(work)), ", "))]
    else:
        parts = [title, dated, place]
    return joined((*parts, _link(work)), " ")


def _page(work: Work) -> str:
    dated = f"({year(work) or 'no date'})"
    parts = (_authors(work), dated, closed(work.title)) if work.author else (work.title, dated)
    return joined((*parts, _link(work)), " ")


def _authors(work: Work) -> str:
    names = [joined((author.family, initials(author, gap=""), suffix(author)), ", ") for author in work.author]
    return f"{names[0]} et al." if len(names) > _NAMED else listed(names, " and ")


def _day(work: Work) -> str | None:
    """The day and month: the year stands after the author."""
    if not work.issued:
        return None
    day = str(work.issued.start.day) if work.issued.precision is Precision.DAY else None
    return joined((day, month(work.issued)), " ")


def _link(work: Work) -> str | None:
    if not work.url:
        return None
    accessed = f" (Accessed: {day_first(work.accessed)})" if work.accessed else ""
    return f"Available at: {work.url}{accessed}."
