"""What the JSON-LD formats have in common: nodes of schema.org for works and claims, and the way back.

What schema.org has no word for goes along as a JSON literal, under a name of ours, so that nothing is
lost; where a word of schema.org says the same, that word counts when it is read.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from factcheck import schemaorg
from factcheck.errors import FactcheckError
from factcheck.exchange import indented, reading
from factcheck.exchange.bundle import Bundle, Table, each, to_claim, to_series, to_table, to_work
from factcheck.model import Claim, Work
from factcheck.typed import Any, NamedTuple

RECORD = "factcheck:record"
STORE = "factcheck:store"
OURS = {
    "factcheck": "urn:factcheck:",
    RECORD: {"@id": "urn:factcheck:record", "@type": "@json"},
    STORE: {"@id": "urn:factcheck:store", "@type": "@json"},
}

_KINDS = {name: kind for kind, name in reversed(schemaorg.TYPES.items())}
TRUE = "True"
"""How a rating says so."""

_TRUE_WORDS = frozenset("true correct accurate confirmed verdadero verdadeiro vrai wahr richtig vero verdadera".split())
_PREFIXES = ("https://schema.org/", "http://schema.org/", "schema:")


@lru_cache  # of a work that is quoted a thousand times one is made
def work_node(work: Work) -> indented.Repeated:
    node = schemaorg.work_node(work)
    return indented.Repeated({"@type": node["@type"], "@id": work_iri(work), **node, RECORD: plain(to_table(work))})


def claim_node(claim: Claim, appearance: object) -> dict[str, object]:
    values = {
        "@type": "Claim",
        "@id": f"urn:factcheck:claim:{claim.id}",
        "identifier": claim.id,
        "text": claim.text,
        "about": {"@type": "Thing", "name": claim.subject},
        "author": {"name": claim.speaker} if claim.speaker else None,
        "citation": {"@type": "Quotation", "text": claim.quote, "isPartOf": {"@id": work_iri(claim.work)}},
        "appearance": appearance,
        "temporalCoverage": schemaorg.day(claim.as_of),
        "expires": claim.expires.isoformat() if claim.expires else None,
        "keywords": list(claim.tags),
        RECORD: plain(to_table(claim)),
    }
    return {name: value for name, value in values.items() if value}


def rest(bundle: Bundle) -> dict[str, object]:
    """The series and the aliases, for which schema.org has no words; and works that no claim would bring along."""
    quoted = {claim.work.id for claim in bundle.claims}
    left = {
        "work": [plain(to_table(work)) for work in bundle.works if work.id not in quoted],
        "series": [plain(to_table(noun)) for kind, noun in each(bundle) if kind == "series"],
        "aliases": [list(pair) for pair in bundle.aliases],
    }
    kept = {name: value for name, value in left.items() if value}
    return {STORE: kept} if kept else {}


def read_rest(table: Mapping[str, Any], works: dict[str, Work], where: str) -> Bundle:
    """What `rest` wrote; `works` are those that were read, and the rest of them is added."""
    held = reading.table(table.get(STORE) or {}, where)
    for record in reading.array(held.get("work") or [], where):
        work = to_work(record, where)
        works.setdefault(work.id, work)
    series = tuple(to_series(record, works, where) for record in reading.array(held.get("series") or [], where))
    pairs = [reading.array(pair, where) for pair in reading.array(held.get("aliases") or [], where)]
    if any(len(pair) != 2 or not all(map(reading.text, pair)) for pair in pairs):  # noqa: PLR2004
        raise FactcheckError("an alias is not a pair of names", where)
    return Bundle(tuple(works.values()), (), series, tuple((pair[0], pair[1]) for pair in pairs))


def work_of(node: Mapping[str, Any], names: reading.Names, where: str) -> tuple[Work, list[str]]:
    """The work of a node, and what is a guess."""
    record = dict(reading.table(node.get(RECORD) or {}, where))
    title = first(node, "name", "headline")
    container = first(node.get("isPartOf"), "name")
    publisher = first(node.get("publisher"), "name")
    said = {
        "title": title or first(node, "url", "@id") or "untitled",
        "container-title": container,
        "publisher": publisher,
        "issued": _more_exact(period(first(node, "datePublished")), record.get("issued")),
        "URL": first(node, "url"),
        "language": first(node, "inLanguage"),
    }
    kind = next((_KINDS[name] for name in types(node) if name in _KINDS), "webpage")
    table: Table = {"type": kind, **record, **{name: value for name, value in said.items() if value}}
    if not record:
        table["author"] = [_name(author) for author in reading.many(node.get("author")) if first(author, "name")]
    table["id"] = names.take(reading.text(record.get("id")) or _slug(table))
    return to_work(table, where), [] if title else ["no title is given"]


def claim_of(node: Mapping[str, Any], works: Mapping[str, Work], work: Work, where: str) -> tuple[Claim, list[str]]:
    """The claim of a node, and what is a guess. Raises FactcheckError for one that says nothing."""
    record = dict(reading.table(node.get(RECORD) or {}, where))
    text, quote = first(node, "text", "name", "description"), first(node.get("citation"), "text")
    subject, doubts = first(node.get("about"), "name"), []
    if not text:
        raise FactcheckError("a claim without `text`", where)
    if not quote and not record.get("quote"):
        doubts.append("no quotation is given: these are the claim’s own words")
    if not subject and not record.get("subject"):
        doubts.append("no subject is given: these are the claim’s own words")
    said = {
        "text": text,
        "quote": quote,
        "subject": subject,
        "speaker": first(node.get("author"), "name"),
        "as-of": _more_exact(period(first(node, "temporalCoverage")), record.get("as-of")),
        "expires": period(first(node, "expires")),
        "tags": [tag for tag in map(reading.text, reading.many(node.get("keywords"))) if tag],
    }
    table = {"quote": text, "subject": text, **record, **{name: value for name, value in said.items() if value}}
    return to_claim({**table, "work": work.id}, works, where), doubts


class Review(NamedTuple):
    """A claim that a review holds to be true: where it stands, its source and the place of that, and its own node."""

    where: str
    source: Mapping[str, Any]
    place: str | None
    claim: Mapping[str, Any]


def gathered(
    reviews: Iterable[Review | None],
) -> tuple[dict[str, Work], list[Claim], list[tuple[str, str]], int]:
    """The works and claims of such reviews, what of them is unsure, and how many there are that are not rated true."""
    names, works, places = reading.Names(), dict[str, Work](), dict[str, str]()
    claims, doubts, rated_otherwise = list[Claim](), list[tuple[str, str]](), 0
    for one in reviews:
        if one is None:
            rated_otherwise += 1
            continue
        place = one.place or one.where
        if place not in places:
            work, unsure = work_of(one.source, names, one.where)
            works[work.id], places[place] = work, work.id
            doubts += [(work.id, said) for said in unsure]
        claim, unsure = claim_of(one.claim, works, works[places[place]], one.where)
        claims.append(claim)
        doubts += [(claim.id, said) for said in unsure]
    return works, claims, doubts, rated_otherwise


def is_true(rating: object) -> bool:
    """Whether a rating says true: in words, or where it has none by the best mark there is."""
    words = (first(rating, "alternateName", "name") or "").strip(" .!").casefold()
    if words:
        return words in _TRUE_WORDS
    value, best = first(rating, "ratingValue"), first(rating, "bestRating")
    return value is not None and value == best and value != first(rating, "worstRating")


def types(node: Mapping[str, Any]) -> list[str]:
    """The types of a node, without schema.org's address before them."""
    return [bare(name) for name in map(reading.text, reading.many(node.get("@type") or node.get("type"))) if name]


def bare(name: str) -> str:
    return next((name.removeprefix(prefix) for prefix in _PREFIXES if name.startswith(prefix)), name)


def first(node: object, *names: str) -> str | None:
    """The first text under one of the names of a node, of an array's first node; a node may be a text itself."""
    held = next(iter(reading.many(node)), None)
    if not isinstance(held, Mapping):
        return reading.text(held)
    for name in names:
        for value in reading.many(held.get(name)):
            found = reading.text(value.get("@value") if isinstance(value, Mapping) else value)
            if found:
                return found
    return None


def period(written: str | None) -> str | None:
    """The date of a timestamp, as a store writes it."""
    found = (written or "").partition("T")[0]
    return found if reading.is_period(found) else None


def work_iri(work: Work) -> str:
    return f"urn:factcheck:work:{work.id}"


def plain(table: Table) -> Table:
    """A table as JSON holds it."""
    return {name: value if isinstance(value, str | int | float | list) else str(value) for name, value in table.items()}


def nodes(value: object) -> Iterator[Mapping[str, Any]]:
    """Every object in `value`, the outer before the inner."""
    if isinstance(value, Mapping):
        yield value
        for name, inner in value.items():
            if name not in {RECORD, STORE}:
                yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def _more_exact(said: str | None, recorded: object) -> str | None:
    """What the record says if it is the same date, but closer."""
    return str(recorded) if said and recorded and str(recorded).startswith(said) else said


def _name(node: object) -> object:
    family, given = first(node, "familyName"), first(node, "givenName")
    if isinstance(node, Mapping) and family and given and "," not in family:
        return f"{family}, {given}"
    return {"literal": first(node, "name") or "unknown"}


def _slug(table: Table) -> str:
    return f"{table.get('container-title') or table.get('publisher') or ''} {table['title']}".strip()
