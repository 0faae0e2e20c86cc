"""A work in, a citation that any reader understands out: who, what, where, when."""

from factcheck.cite.parts import closed, day_first, given_first, joined, listed, numbered, pages
from factcheck.model import Work


def cite(work: Work) -> str:
    """`Emily Brontë. Title. Container, 5 March 2024. URL`, less what there is not."""
    issued = day_first(work.issued) if work.issued else None
    container = joined((work.container_title, numbered(work)), " ")
    place = joined((container, pages(work, "pp. "), work.publisher, issued), ", ")
    authors = listed([given_first(author) for author in work.author], " and ")
    return joined((closed(authors), closed(work.title), closed(place), work.url), " ")
