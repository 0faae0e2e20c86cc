"""schema.org ClaimReview: claims in, a DataFeed of reviews as search tools read them out; and back.

The work quoted stands where a review names the page that bears the claim out. Every claim of a store
is rated true; of another's feed only those so rated become claims, since a store holds what is so.
"""

from collections.abc import Iterator, Mapping, Sequence

from factcheck import schemaorg
from factcheck.errors import FactcheckError
from factcheck.exchange import indented, linked, reading
from factcheck.exchange.bundle import Bundle
from factcheck.model import Claim
from factcheck.typed import Any

LOSES = ()

CONTEXT = [schemaorg.CONTEXT, linked.OURS]
_BEST, _WORST = 5, 1
_RATING = indented.Repeated(
    {
        "@type": "Rating",
        "ratingValue": _BEST,
        "bestRating": _BEST,
        "worstRating": _WORST,
        "alternateName": linked.TRUE,
    }
)


def write(bundle: Bundle) -> Iterator[str]:
    elements = [{"@type": "DataFeedItem", "item": [_review(claim)]} for claim in bundle.claims]
    feed = {"@context": CONTEXT, "@type": "DataFeed", "dataFeedElement": elements, **linked.rest(bundle)}
    yield indented.dumps(feed) + "\n"


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError for what is no JSON, and where there is no ClaimReview rated true in it."""
    value = reading.json_of(text, path)
    reviews = [node for node in linked.nodes(value) if "ClaimReview" in linked.types(node)]
    works, claims, doubts, rated_otherwise = linked.gathered(_true_ones(reviews, path))
    if not claims:
        raise FactcheckError("there is no ClaimReview rated true in it", path)
    losses = (f"{path}: {rated_otherwise} reviews that are not rated true",) if rated_otherwise else ()
    rest = linked.read_rest(value if isinstance(value, dict) else {}, works, path)
    return rest._replace(claims=tuple(claims), doubts=tuple(doubts), losses=losses)


def _true_ones(reviews: Sequence[Mapping[str, Any]], path: str) -> Iterator[linked.Review | None]:
    """Each review, None for one that is not rated true."""
    taken = reading.Names()
    for number, review in enumerate(reviews, 1):
        if linked.is_true(review.get("reviewRating")):
            source = _source(review)
            place = linked.first(source, "@id", "url")
            yield linked.Review(f"{path}: review {number}", source, place, _claim(review, taken))
        else:
            yield None


def _review(claim: Claim) -> dict[str, object]:
    work = claim.work
    by = work.container_title or work.publisher
    values = {
        "@type": "ClaimReview",
        "claimReviewed": claim.text,
        "url": work.url,
        "author": {"@type": "Organization", "name": by} if by else None,
        "datePublished": schemaorg.day(work.issued),
        "inLanguage": work.language,
        "itemReviewed": linked.claim_node(claim, linked.work_node(work)),
        "reviewRating": _RATING,
    }
    return {name: value for name, value in values.items() if value}


def _item(review: Mapping[str, Any]) -> Mapping[str, Any]:
    return next((node for node in reading.many(review.get("itemReviewed")) if isinstance(node, dict)), {})


def _source(review: Mapping[str, Any]) -> Mapping[str, Any]:
    """The work of a review of ours; of another's, the page of the review itself."""
    for node in reading.many(_item(review).get("appearance")):
        if isinstance(node, dict) and linked.RECORD in node:
            return node
    title = linked.first(review, "name", "headline") or linked.first(review, "claimReviewed")
    return {
        "@type": "WebPage",
        "name": title,
        "url": linked.first(review, "url"),
        "datePublished": linked.first(review, "datePublished"),
        "inLanguage": linked.first(review, "inLanguage"),
        "isPartOf": {"name": linked.first(review.get("author"), "name")},
    }


def _claim(review: Mapping[str, Any], taken: reading.Names) -> dict[str, Any]:
    """The claim reviewed; what the review itself says of it counts first."""
    item = _item(review)
    text = linked.first(review, "claimReviewed") or linked.first(item, "text", "name")
    record = reading.table(item.get(linked.RECORD) or {}, "itemReviewed")
    name = linked.first(item, "identifier") or text or "claim"
    return {**item, "text": text, linked.RECORD: {**record, "id": taken.take(name)}}
