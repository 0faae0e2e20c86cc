"""Reports in, W3C Web Annotations out: each finding at its words in the draft, with what a tool of annotations shows.

https://www.w3.org/TR/annotation-model/. Words are quoted as the reader sees them; where the draft is a text, its code
points are counted too.
"""

from collections.abc import Iterable, Iterator

from factcheck.documents import PACKED, format_of
from factcheck.model import Failure, Finding, Report
from factcheck.report import Outcome, View, amiss, cited, level, links, quoted
from factcheck.report.fingerprint import fingerprints
from factcheck.report.record import dumps
from factcheck.visible import on_one_line

_CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters before and behind, by which equal words are told apart
_UNCOUNTED = PACKED | {"html"}  # a selector counts in the text that a browser makes of it


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """One collection, all on its first page; of a document that could not be read there is nothing to annotate."""
    items = [item for one in outcomes if not isinstance(one, Failure) for item in _annotations(one, view)]
    collection = {
        "@context": _CONTEXT,
        "id": "urn:factcheck:findings",
        "type": "AnnotationCollection",
        "label": "Findings of factcheck",
        "total": len(items),
    }
    if items:
        page = {"id": "urn:factcheck:findings:1", "type": "AnnotationPage", "startIndex": 0, "items": items}
        collection |= {"first": page, "last": page["id"]}
    yield dumps(collection) + "\n"


def _annotations(report: Report, view: View) -> Iterator[dict[str, object]]:
    source = report.source
    for finding, fingerprint in zip(report.findings, fingerprints(report, source.path), strict=True):
        if level(finding) >= view.show:
            yield {
                "id": f"urn:factcheck:finding:{fingerprint}",
                "type": "Annotation",
                "motivation": "assessing",
                "generator": {"type": "Software", "name": "factcheck"},
                "body": list(_bodies(finding, view)),
                "target": {"source": links.of_path(source.path), "selector": _selectors(finding, report)},
            }


def _bodies(finding: Finding, view: View) -> Iterator[dict[str, object]]:
    yield _text("assessing", f"{finding.rule}: {finding.message}")
    yield _text("tagging", finding.rule)
    claim = cited(finding)
    if claim is None:
        return
    evidence = f"{quoted(on_one_line(claim.quote))} ({view.cite(claim.work)})"
    yield _text("commenting", evidence)
    address = links.to_words(claim)
    if address:
        yield {"type": "SpecificResource", "purpose": "linking", "source": address}


def _text(purpose: str, value: str) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}


def _selectors(finding: Finding, report: Report) -> list[dict[str, object]]:
    """Where to look: at the first words that count against the sentence, else at the whole of it."""
    sentence = finding.sentence
    against = amiss(finding)
    start, end = (against[0].stated.start, against[0].stated.end) if against else (0, len(sentence.text))
    text, first, last = sentence.prose.text, sentence.start + start, sentence.start + end
    quote: dict[str, object] = {
        "type": "TextQuoteSelector",
        "exact": text[first:last],
        "prefix": text[max(first - _AROUND, 0) : first],
        "suffix": text[last : last + _AROUND],
    }
    if format_of(report.source.path) in _UNCOUNTED:
        return [quote]
    span = sentence.span_of(start, end)
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]
