"""A work in, its entry in a reference list by APA's seventh edition out."""

from factcheck.cite.parts import (
    closed,
    initials,
    joined,
    listed,
    month,
    month_first,
    numbered,
    pages,
    suffix,
    unless_author,
)
from factcheck.model import Author, Period, Precision, Work

_MOST = 20  # authors before some are left out: all but the first 19 and the last
_BY_YEAR = frozenset({"article-journal", "book", "chapter", "thesis"})


def cite(work: Work) -> str:
    """`Family, I., & Family, I. (2024, March 5). Title. Container, 12(3), 45–67. URL`; without an author the title
    comes first.

    A site or a publisher that is the author is not named again.
    """
    date = f"({_date(work.issued, work.type) if work.issued else 'n.d.'})."
    head = (_authors(work.author), date, closed(work.title)) if work.author else (closed(work.title), date)
    container = joined((unless_author(work, work.container_title), numbered(work), pages(work)), ", ")
    places = [closed(container), closed(unless_author(work, work.publisher))]
    return joined((*head, *places, _link(work)), " ")


def _authors(authors: tuple[Author, ...]) -> str:
    names = [joined((author.family, initials(author), suffix(author)), ", ") for author in authors]
    if len(names) > _MOST:
        return closed(f"{', '.join(names[: _MOST - 1])}, . . . {names[-1]}")
    return closed(listed(names, ", & "))


def _date(issued: Period, kind: str) -> str:
    """The year, and of what appears by the day or month, these too."""
    if kind in _BY_YEAR:
        return f"{issued.start.year:04}"
    day = str(issued.start.day) if issued.precision is Precision.DAY else None
    return joined((f"{issued.start.year:04}", joined((month(issued), day), " ")), ", ")


def _link(work: Work) -> str | None:
    """The day of reading is asked for where nothing tells which version was read."""
    if work.url and work.accessed and not work.issued:
        return f"Retrieved {month_first(work.accessed)}, from {work.url}"
    return work.url
