"""A work in, its entry in a reference list by IEEE's style out, without its number."""

from factcheck.cite.parts import SHORT_MONTHS, closed, in_double, initials, joined, listed, month_first
from factcheck.model import Work

_NAMED = 6  # authors that are all named; of more, the first


def cite(work: Work) -> str:
    """`I. Family, “Title,” Container, Mar. 5, 2024. Accessed: Mar. 6, 2024. [Online]. Available: URL`."""
    issued = month_first(work.issued, SHORT_MONTHS) if work.issued else None
    authors = f"{_authors(work)}," if work.author else None
    place = closed(joined((work.container_title, work.publisher, issued), ", "))
    if work.container_title:
        return joined((authors, in_double(work.title, ","), place, _link(work)), " ")
    return joined((authors, closed(work.title), place, _link(work)), " ")


def _authors(work: Work) -> str:
    names = [joined((initials(author), author.family), " ") for author in work.author]
    return f"{names[0]} et al." if len(names) > _NAMED else listed(names, ", and ", pair=" and ")


def _link(work: Work) -> str | None:
    if not work.url:
        return None
    accessed = f"Accessed: {month_first(work.accessed, SHORT_MONTHS)}. " if work.accessed else ""
    return f"{accessed}[Online]. Available: {work.url}"
