"""Reports in, a DataFeed of schema.org ClaimReviews out: what sources say of each sentence that they bear out or deny.

https://schema.org/ClaimReview. Where a review will stand (`url`), and by whom (`author`), is for its publisher to add.
"""

from collections.abc import Iterable, Iterator

from factcheck import schemaorg
from factcheck.config import Level
from factcheck.model import Claim, Failure, Finding, Report
from factcheck.report import STALE, Outcome, View, cited, level, links, standing
from factcheck.report.record import dumps

_BEST, _WORST = 5, 1
_RATINGS = {
    Level.SUPPORTED: (_BEST, "True"),
    Level.OVERCLAIM: (3, "Overstated"),
    Level.CONTRADICTED: (_WORST, "False"),
}
_OUT_OF_DATE = (3, "Out of date")


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One object; a document that could not be read has nothing to review."""
    elements = [
        {"@type": "DataFeedItem", "item": [_review(finding, claim, outcome)]}
        for outcome in outcomes
        if not isinstance(outcome, Failure)
        for finding in outcome.findings
        if level(finding) >= view.show and (claim := cited(finding))
    ]
    yield dumps({"@context": schemaorg.CONTEXT, "@type": "DataFeed", "dataFeedElement": elements}) + "\n"


def _review(finding: Finding, claim: Claim, report: Report) -> dict[str, object]:
    text = finding.sentence.text
    value, name = _OUT_OF_DATE if finding.rule == STALE else _RATINGS[standing(finding)]
    return {
        "@type": "ClaimReview",
        "claimReviewed": text,
        "reviewBody": finding.message,
        "itemReviewed": {
            "@type": "Claim",
            "text": text,
            "appearance": {"@type": "CreativeWork", "url": links.of_path(report.source.path)},
        },
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": value,
            "bestRating": _BEST,
            "worstRating": _WORST,
            "alternateName": name,
        },
        "citation": _quotation(claim),
    }


def _quotation(claim: Claim) -> dict[str, object]:
    """The words of the source, with the address that opens it at them."""
    address = links.to_words(claim)
    where = {"url": address} if address else {}
    return {"@type": "Quotation", "text": claim.quote, **where, "isPartOf": schemaorg.work_node(claim.work)}
