"""A work in, its entry in a reference list by APA's seventh edition out."""

from factcheck.cite.parts import closed, initials, joined, listed, month, month_first
from factcheck.model import Author, Period, Precision, Work

_MOST = 20  # authors before some are left out: all but the first 19 and the last


def cite(work: Work) -> str:
    """`Family, I., & Family, I. (2024, March 5). Title. Container. URL`; without an author the title comes first."""
    date = f"({_date(work.issued) if work.issued else 'n.d.'})."
    head = (_authors(work.author), date, closed(work.title)) if work.author else (closed(work.title), date)
    return joined((*head, closed(work.container_title), closed(work.publisher), _link(work)), " ")


def _authors(authors: tuple[Author, ...]) -> str:
    names = [joined((author.family, initials(author)), ", ") for author in authors]
    if len(names) > _MOST:
        return closed(f"{', '.join(names[: _MOST - 1])}, . . . {names[-1]}")
    return closed(listed(names, ", & "))


def _date(issued: Period) -> str:
    day = str(issued.start.day) if issued.precision is Precision.DAY else None
    return joined((f"{issued.start.year:04}", joined((month(issued), day), " ")), ", ")


def _link(work: Work) -> str | None:
    """The day of reading is asked for where nothing tells which version was read."""
    if work.url and work.accessed and not work.issued:
        return f"Retrieved {month_first(work.accessed)}, from {work.url}"
    return work.url
