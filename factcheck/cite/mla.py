"""A work in, its entry in a list of works cited by MLA's ninth edition out."""

from factcheck.cite.parts import (
    PAGES,
    SHORT_MONTHS,
    closed,
    counted,
    day_first,
    family_first,
    first_reversed,
    in_double,
    joined,
    pages,
    unless_author,
)
from factcheck.model import Work

_NAMED = 2  # authors that are all named; of more, the first


def cite(work: Work) -> str:
    """`Family, Given. “Title.” Container, 5 Mar. 2024, URL.`; without an author the title comes first.

    So it does where the author is the body that published it, which is named as its publisher alone.
    """
    issued = day_first(work.issued, SHORT_MONTHS) if work.issued else None
    title = in_double(work.title, ".") if work.container_title or work.type in PAGES else closed(work.title)
    parts = (work.container_title, *counted(work), work.publisher, issued, pages(work, "pp. "), work.url)
    place = joined(parts, ", ")
    return joined((closed(None if _is_own(work) else _authors(work)), title, closed(place), _accessed(work)), " ")


def _authors(work: Work) -> str:
    if len(work.author) > _NAMED:
        return f"{family_first(work.author[0])}, et al."
    return ", and ".join(first_reversed(work.author))


def _is_own(work: Work) -> bool:
    return any(name and not unless_author(work, name) for name in (work.container_title, work.publisher))


def _accessed(work: Work) -> str | None:
    return f"Accessed {day_first(work.accessed, SHORT_MONTHS)}." if work.url and work.accessed else None
