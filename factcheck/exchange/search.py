"""What a search for fact checks answers (Google's Fact Check Tools, claims:search): claims in, its JSON out; and back.

https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims
"""

from collections.abc import Iterator, Mapping

from factcheck.errors import FactcheckError
from factcheck.exchange import indented, linked, reading
from factcheck.exchange.bundle import Bundle
from factcheck.model import Claim, Period, Precision
from factcheck.typed import Any

LOSES = (
    *("series", "aliases", "works that no claim quotes", "quote", "subject", "scope", "speaker-note", "as-of-note"),
    *("expires", "superseded-by", "tags", "the ids", "the authors, types and notes of works"),
)


def write(bundle: Bundle) -> Iterator[str]:
    yield indented.dumps({"claims": [_claim(claim) for claim in bundle.claims]}) + "\n"


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError for what is no such answer, and where no claim in it is rated true."""
    answer = reading.table(reading.json_of(text, path), path)
    works, claims, doubts, rated_otherwise = linked.gathered(_true_ones(answer, path))
    if not claims:
        raise FactcheckError("there is no claim rated true in it", path)
    losses = (f"{path}: {rated_otherwise} claims that are not rated true",) if rated_otherwise else ()
    return Bundle(tuple(works.values()), tuple(claims), doubts=tuple(doubts), losses=losses)


def _true_ones(answer: Mapping[str, Any], path: str) -> Iterator[linked.Review | None]:
    """Each claim, None for one that is not rated true."""
    taken = reading.Names()
    for number, held in enumerate(reading.array(answer.get("claims") or [], path), 1):
        where = f"{path}: claim {number}"
        found = reading.table(held, where)
        review = _true_review(found, where)
        if review is None:
            yield None
        else:
            place = linked.first(review, "url", "title")
            yield linked.Review(where, _page(review), place, _node(found, taken))


def _claim(claim: Claim) -> dict[str, object]:
    work = claim.work
    name = work.container_title or work.publisher
    review = {
        "publisher": {key: value for key, value in (("name", name), ("site", _site(work.url))) if value},
        "url": work.url,
        "title": work.title,
        "reviewDate": _timestamp(work.issued),
        "textualRating": linked.TRUE,
        "languageCode": work.language,
    }
    values = {"text": claim.text, "claimant": claim.speaker, "claimDate": _timestamp(claim.as_of)}
    said = {key: value for key, value in values.items() if value}
    return {**said, "claimReview": [{key: value for key, value in review.items() if value}]}


def _timestamp(period: Period | None) -> str | None:
    """The day as RFC 3339 writes it; what is not known to the day is left out, since it would name one."""
    return f"{period}T00:00:00Z" if period and period.precision is Precision.DAY else None


def _site(address: str | None) -> str | None:
    return address.partition("://")[2].partition("/")[0].removeprefix("www.") or None if address else None


def _true_review(claim: Mapping[str, Any], where: str) -> Mapping[str, Any] | None:
    reviews = [reading.table(review, where) for review in reading.array(claim.get("claimReview") or [], where)]
    return next((review for review in reviews if linked.is_true({"name": linked.first(review, "textualRating")})), None)


def _page(review: Mapping[str, Any]) -> dict[str, object]:
    publisher = review.get("publisher")
    return {
        "@type": "WebPage",
        "name": linked.first(review, "title"),
        "url": linked.first(review, "url"),
        "datePublished": linked.first(review, "reviewDate"),
        "inLanguage": linked.first(review, "languageCode"),
        "isPartOf": {"name": linked.first(publisher, "name", "site")},
    }


def _node(claim: Mapping[str, Any], taken: reading.Names) -> dict[str, object]:
    text = linked.first(claim, "text")
    return {
        "text": text,
        "author": {"name": linked.first(claim, "claimant")},
        "temporalCoverage": linked.first(claim, "claimDate"),
        linked.RECORD: {"id": taken.take(text or "claim")},
    }
