"""W3C Web Annotation: claims in, a page of annotations out, each at the words of its source; and back.

https://www.w3.org/TR/annotation-model/: the target is the work, by a TextQuoteSelector; the body says
what the words prove.
"""

from collections.abc import Iterator, Mapping

from factcheck.errors import FactcheckError
from factcheck.exchange import indented, linked, reading
from factcheck.exchange.bundle import Bundle, to_claim, to_table, to_work
from factcheck.model import Claim, Work
from factcheck.typed import Any

LOSES = ()

CONTEXT = ["http://www.w3.org/ns/anno.jsonld", linked.OURS]
_SELECTOR = "TextQuoteSelector"


def write(bundle: Bundle) -> Iterator[str]:
    page = {
        "@context": CONTEXT,
        "id": "urn:factcheck:annotations",
        "type": "AnnotationPage",
        "items": [_annotation(claim) for claim in bundle.claims],
        **linked.rest(bundle),
    }
    yield indented.dumps(page) + "\n"


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError for what is no JSON, and where no annotation in it has a TextQuoteSelector."""
    value = reading.json_of(text, path)
    names, taken, works, places = reading.Names(), reading.Names(), {}, {}
    claims, doubts, losses = [], [], []
    for number, node in enumerate((node for node in linked.nodes(value) if "Annotation" in linked.types(node)), 1):
        where = f"{path}: annotation {number}"
        source, selector = _target(node)
        if not linked.first(selector, "exact"):
            losses.append(f"{where}: it quotes nothing")
            continue
        place = linked.first(source.get(linked.RECORD), "id") or linked.first(source, "id") or where
        if place not in places:
            work = _work(source, names, where)
            works[work.id], places[place] = work, work.id
        table, unsure = _table(node, selector, taken, where)
        claim = to_claim({**table, "work": places[place]}, works, where)
        claims.append(claim)
        doubts += [(claim.id, said) for said in unsure]
    if not claims:
        raise FactcheckError(f"there is no annotation with a {_SELECTOR} in it", path)
    rest = linked.read_rest(value if isinstance(value, dict) else {}, works, path)
    return rest._replace(claims=tuple(claims), doubts=tuple(doubts), losses=tuple(losses))


def _annotation(claim: Claim) -> dict[str, object]:
    work = claim.work
    bodies = [{"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": claim.text}]
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in claim.tags]
    return {
        "id": f"urn:factcheck:claim:{claim.id}",
        "type": "Annotation",
        "motivation": "describing",
        "body": bodies,
        "target": {
            "source": {
                "id": work.url or linked.work_iri(work),
                "type": "Text",
                linked.RECORD: linked.plain(to_table(work)),
            },
            "selector": {"type": _SELECTOR, "exact": claim.quote, **_around(claim)},
        },
        linked.RECORD: linked.plain(to_table(claim)),
    }


def _around(claim: Claim) -> dict[str, str]:
    """The words before and behind the quotation, as far as the store has them."""
    return {name: said for name, said in (("prefix", claim.prefix), ("suffix", claim.suffix)) if said}


def _target(node: Mapping[str, Any]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The source and the selector of the first target that quotes some."""
    for target in reading.many(node.get("target")):
        held = target if isinstance(target, dict) else {}
        source = held.get("source")
        for selector in reading.many(held.get("selector")):
            for inner in linked.nodes(selector):
                if _SELECTOR in linked.types(inner):
                    known = source if isinstance(source, dict) else {"id": source}
                    return known, inner
    return {}, {}


def _work(source: Mapping[str, Any], names: reading.Names, where: str) -> Work:
    record = dict(reading.table(source.get(linked.RECORD) or {}, where))
    name = reading.text(source.get("id"))
    address = None if name is None or name.startswith("urn:") else name
    table = {"type": "webpage", "title": name or "untitled", **record, "URL": address}
    table["id"] = names.take(reading.text(record.get("id")) or name or "source")
    return to_work(table, where)


def _table(
    node: Mapping[str, Any], selector: Mapping[str, Any], taken: reading.Names, where: str
) -> tuple[dict[str, Any], list[str]]:
    """The claim's table, and what is a guess."""
    quote = linked.first(selector, "exact") or ""
    around = {name: linked.first(selector, name) for name in ("prefix", "suffix")}
    record = dict(reading.table(node.get(linked.RECORD) or {}, where))
    bodies = [body if isinstance(body, dict) else {"value": body} for body in reading.many(node.get("body"))]
    tags = [reading.text(body.get("value")) for body in bodies if body.get("purpose") == "tagging"]
    said = [reading.text(body.get("value")) for body in bodies if body.get("purpose") != "tagging"]
    text = next(filter(None, said), None)
    doubts = [] if text or record else ["nothing is said of the words: these are the words themselves"]
    if not record.get("subject"):
        doubts.append("no subject is given: these are the quotation’s own words")
    table = {"subject": quote, **record, "text": text or quote, "quote": quote, **around}
    table["tags"] = [tag for tag in tags if tag]
    table["id"] = taken.take(reading.text(record.get("id")) or text or quote)
    return table, doubts
