"""A work of a store in, a node of schema.org out, as JSON-LD writes it."""

from factcheck.model import Author, Period, Precision, Work

CONTEXT = "https://schema.org"
TYPES = {
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "post": "SocialMediaPosting",
    "post-weblog": "BlogPosting",
    "regulation": "Legislation",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""The type of schema.org for each of CSL; every other is a CreativeWork."""


def work_node(work: Work) -> dict[str, object]:
    """What schema.org has words for."""
    values = {
        "@type": TYPES.get(work.type, "CreativeWork"),
        "name": work.title,
        "author": [_author(author) for author in work.author],
        "isPartOf": {"@type": "CreativeWork", "name": work.container_title} if work.container_title else None,
        "publisher": {"@type": "Organization", "name": work.publisher} if work.publisher else None,
        "datePublished": day(work.issued),
        "url": work.url,
        "inLanguage": work.language,
        "pagination": work.page,
    }
    return {name: value for name, value in values.items() if value}


def day(issued: Period | None) -> str | None:
    """As ISO 8601 writes it; of a quarter, for which it has nothing, the year."""
    if issued is None:
        return None
    return str(issued)[:4] if issued.precision is Precision.QUARTER else str(issued)


def _author(author: Author) -> dict[str, object]:
    if author.given is None:
        return {"name": author.family}
    name = f"{author.given} {author.family}"
    return {"@type": "Person", "name": name, "familyName": author.family, "givenName": author.given}
