"""schema.org Claim: works and claims in, a JSON-LD graph out; and back."""

from collections.abc import Iterator, Mapping

from factcheck.errors import FactcheckError
from factcheck.exchange import indented, linked, reading
from factcheck.exchange.bundle import Bundle
from factcheck.model import Claim
from factcheck.typed import Any

LOSES = ()

CONTEXT = ["https://schema.org", linked.OURS]


def write(bundle: Bundle) -> Iterator[str]:
    graph: list[dict[str, object]] = [linked.work_node(claim.work) for claim in _first_of_each_work(bundle.claims)]
    graph += [linked.claim_node(claim, {"@id": linked.work_iri(claim.work)}) for claim in bundle.claims]
    whole = {"@context": CONTEXT, "@graph": graph, **linked.rest(bundle)}
    yield indented.dumps(whole) + "\n"


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError for what is no JSON, and where there is no Claim in it."""
    value = reading.json_of(text, path)
    found = list(linked.nodes(value))
    by_id = {node["@id"]: node for node in reversed(found) if isinstance(node.get("@id"), str) and len(node) > 1}
    names, works, claims = reading.Names(), {}, []
    places: dict[str, str] = {}
    taken, doubts = reading.Names(), []
    for number, node in enumerate((node for node in found if "Claim" in linked.types(node)), 1):
        where = f"{path}: claim {number}"
        source = _source(node, by_id)
        place = linked.first(source, "@id", "url") or where
        if place not in places:
            work, unsure = linked.work_of(source, names, where)
            works[work.id], places[place] = work, work.id
            doubts += [(work.id, said) for said in unsure]
        record = {**reading.table(node.get(linked.RECORD) or {}, where), "id": _id(node, taken)}
        claim, unsure = linked.claim_of({**node, linked.RECORD: record}, works, works[places[place]], where)
        claims.append(claim)
        doubts += [(claim.id, said) for said in unsure]
    if not claims:
        raise FactcheckError("there is no Claim in it", path)
    rest = linked.read_rest(value if isinstance(value, dict) else {}, works, path)
    return rest._replace(claims=tuple(claims), doubts=tuple(doubts))


def _first_of_each_work(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return tuple({claim.work.id: claim for claim in reversed(claims)}.values())[::-1]


def _source(node: Mapping[str, Any], by_id: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """The node of the work that the claim appears in."""
    for name in ("appearance", "firstAppearance", "citation", "isPartOf"):
        for held in reading.many(node.get(name)):
            found = by_id.get(str(held.get("@id")), held) if isinstance(held, dict) else {"url": held}
            if name != "citation" or "Quotation" not in linked.types(found):
                return found
    return {"url": linked.first(node, "url"), "name": linked.first(node, "headline")}


def _id(node: Mapping[str, Any], taken: reading.Names) -> str:
    return taken.take(linked.first(node, "identifier") or linked.first(node, "text", "name") or "claim")
