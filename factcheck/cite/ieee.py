"""A work in, its entry in a reference list by IEEE's style out, without its number."""

from factcheck.cite.parts import (
    PAGES,
    SHORT_MONTHS,
    closed,
    counted,
    in_double,
    initials,
    joined,
    listed,
    month_first,
    pages,
    suffix,
)
from factcheck.model import Period, Precision, Work

_NAMED = 6  # authors that are all named; of more, the first
_BOOKS = frozenset({"book", "thesis"})  # dated by the year; the titles of all else stand in quotation marks
_BY_MONTH = frozenset({"article-journal", "report"})


def cite(work: Work) -> str:
    """`I. Family, “Title,” Container, Mar. 5, 2024. Accessed: Mar. 6, 2024. [Online]. Available: URL`.

    The author and the title of a web page end in a full stop: `I. Family. “Title.” Site. Accessed: ...`.
    """
    issued = month_first(_known(work.issued, work.type), SHORT_MONTHS) if work.issued else None
    if work.type in PAGES:
        place = closed(joined((work.container_title or work.publisher, issued), ", "))
        return joined((closed(_authors(work)), in_double(work.title, "."), place, _link(work)), " ")
    authors = f"{_authors(work)}," if work.author else None
    parts = (work.container_title, *counted(work), pages(work, "pp. "), work.publisher, issued)
    place = closed(joined(parts, ", "))
    is_book = work.type in _BOOKS or not (work.container_title or work.type in _BY_MONTH)
    title = closed(work.title) if is_book else in_double(work.title, "," if place else ".")
    return joined((authors, title, place, _link(work)), " ")


def _known(issued: Period, kind: str) -> Period:
    """The date as far as the kind of work tells it."""
    if kind in _BOOKS:
        return issued._replace(precision=Precision.YEAR)
    is_day = kind in _BY_MONTH and issued.precision is Precision.DAY
    return issued._replace(precision=Precision.MONTH) if is_day else issued


def _authors(work: Work) -> str:
    names = [joined((initials(author), author.family, suffix(author)), " ") for author in work.author]
    return f"{names[0]} et al." if len(names) > _NAMED else listed(names, ", and ", pair=" and ")


def _link(work: Work) -> str | None:
    if not work.url:
        return None
    accessed = f"Accessed: {month_first(work.accessed, SHORT_MONTHS)}. " if work.accessed else ""
    return f"{accessed}[Online]. Available: {work.url}"
