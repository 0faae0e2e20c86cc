"""Stores in other people's formats: what goes out comes back the same, and other programs read it."""

import csv
import io
import json
import tempfile
from contextlib import suppress
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.errors import FactcheckError
from factcheck.exchange import FORMATS, canonical, exchange, of_store
from factcheck.exchange.bundle import Bundle
from factcheck.model import Author, Claim, Item, Period, Precision, Series, Work
from factcheck.store import load, schema

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs", "Co", "Cn"]), min_size=1, max_size=8)
TEXTS = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
IDS = st.from_regex(r"[a-z]{1,5}(-[a-z0-9]{1,4})?", fullmatch=True)
NAMES = WORDS.filter(lambda name: "," not in name and name.strip() == name)
DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


def period(day: date, precision: Precision) -> Period:
    month = {Precision.YEAR: 1, Precision.QUARTER: 3 * ((day.month - 1) // 3) + 1}.get(precision, day.month)
    return Period(date(day.year, month, day.day if precision is Precision.DAY else 1), precision)


PERIODS = st.builds(period, DAYS, st.sampled_from(Precision))
AUTHORS = st.builds(Author, NAMES, NAMES) | st.builds(Author, TEXTS, st.none())
WORKS = st.builds(
    Work,
    id=IDS,
    type=st.sampled_from(schema.TYPES),
    title=TEXTS,
    author=st.lists(AUTHORS, max_size=3).map(tuple),
    container_title=st.none() | TEXTS,
    publisher=st.none() | TEXTS,
    issued=st.none() | PERIODS,
    accessed=st.none() | st.builds(Period, DAYS, st.just(Precision.DAY)),
    url=st.none() | st.sampled_from(["https://x.example/a_b%20c?d=e&f=g#h", "http://ü.example/~x"]),
    language=st.none() | st.sampled_from(["en-GB", "de"]),
    section=st.none() | TEXTS,
    volume=st.none() | st.sampled_from(["12", "XII", "Suppl. 3"]),
    issue=st.none() | st.sampled_from(["3", "3/4"]),
    page=st.none() | st.sampled_from(["45-67", "S4", "45-67, 80"]),
    note=st.none() | TEXTS,
    source_file=st.none(),
    source_hash=st.none(),
)


def claims(works: tuple[Work, ...]) -> st.SearchStrategy[tuple[Claim, ...]]:
    claim = st.builds(
        Claim,
        id=IDS,
        text=TEXTS,
        quote=TEXTS,
        work=st.sampled_from(works),
        subject=TEXTS,
        scope=st.none() | TEXTS,
        speaker=st.none() | TEXTS,
        speaker_note=st.none() | TEXTS,
        as_of=st.none() | PERIODS,
        as_of_note=st.none() | TEXTS,
        expires=st.none() | DAYS,
        prefix=st.none() | TEXTS,
        suffix=st.none() | TEXTS,
        superseded_by=st.none() | IDS,
        tags=st.lists(WORDS, max_size=3).map(tuple),
        path=st.just(""),
        line=st.just(0),
    )
    return st.lists(claim, min_size=1, max_size=4, unique_by=lambda claim: claim.id).map(tuple)


def series(works: tuple[Work, ...]) -> st.SearchStrategy[tuple[Series, ...]]:
    item = st.builds(Item, TEXTS, st.integers(-(10**9), 10**9) | st.floats(-1e6, 1e6), st.none() | IDS)
    made = st.builds(
        Series,
        id=IDS,
        measure=TEXTS,
        unit=TEXTS,
        items=st.lists(item, min_size=1, max_size=3).map(tuple),
        quote=TEXTS,
        prefix=st.none() | TEXTS,
        suffix=st.none() | TEXTS,
        work=st.sampled_from(works),
        scope=st.none() | TEXTS,
        whole=st.none() | TEXTS,
        is_complete=st.booleans(),
        speaker=st.none() | TEXTS,
        as_of=st.none() | PERIODS,
        as_of_note=st.none() | TEXTS,
        path=st.just(""),
        line=st.just(0),
    )
    return st.lists(made, max_size=2, unique_by=lambda one: one.id).map(tuple)


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    works = tuple(draw(st.lists(WORKS, min_size=1, max_size=3, unique_by=lambda work: work.id)))
    aliases = draw(st.dictionaries(TEXTS, st.lists(TEXTS, min_size=1, max_size=2), max_size=2))
    pairs = tuple((name, other) for name, others in aliases.items() for other in others)
    return Bundle(works, draw(claims(works)), draw(series(works)), pairs)


def sound(bundle: Bundle) -> Bundle:
    """With ids that name something, and names that have one home: all that a store asks for."""
    claims = tuple(claim._replace(superseded_by=bundle.claims[0].id) for claim in bundle.claims)
    series = tuple(
        one._replace(id=f"series-{one.id}", items=tuple(item._replace(claim=claims[0].id) for item in one.items))
        for one in bundle.series
    )
    aliases = {other.lower(): (f"name {name}", other) for name, other in bundle.aliases}
    return bundle._replace(claims=claims, series=series, aliases=tuple(aliases.values()))


LOSSLESS = [name for name in FORMATS if name != "search"]


def there_and_back(name: str, bundle: Bundle) -> Bundle:
    found = exchange(name)
    return found.read("".join(found.write(bundle)), "feed")


def kept(name: str, bundle: Bundle) -> Bundle:
    """What the format has a place for."""
    loses = exchange(name).LOSES
    if "works that no claim quotes" in loses:
        bundle = bundle._replace(works=tuple({claim.work.id: claim.work for claim in bundle.claims}.values()))
    return bundle._replace(**dict.fromkeys((part for part in loses if part in Bundle._fields), ()))


def ordered(bundle: Bundle) -> Bundle:
    """In what order the works come is not said."""
    return bundle._replace(works=tuple(sorted(bundle.works, key=lambda work: work.id)))


@settings(deadline=None, max_examples=10)
@given(bundles().map(sound))
def test_a_store_is_written_as_it_is_read(bundle: Bundle) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.toml"
        path.write_text("".join(canonical.write(bundle)), "utf-8")
        assert ordered(of_store(load([str(path)]))) == ordered(bundle)


@pytest.mark.parametrize("name", LOSSLESS)
@settings(deadline=None, max_examples=10)
@given(bundles())
def test_what_goes_out_comes_back(name: str, bundle: Bundle) -> None:
    assert ordered(there_and_back(name, bundle)) == ordered(kept(name, bundle))


@pytest.mark.parametrize("note", ["x^y", "xˆy", "x ^ ˆ ~ y"])
def test_bibtex_keeps_a_circumflex_that_is_a_letter_apart_from_the_sign(note: str) -> None:
    bundle = Bundle((Work("a", "article", "T", note=note),))
    assert there_and_back("bibtex", bundle).works[0].note == note


STORE = Bundle(
    (
        NEWS := Work(
            "two-sessions",
            "article-newspaper",
            "‘Two sessions’: China’s AI gap & 50% more",
            (Author("van der Berg", "Jan"), Author("Ministry of Ports, Tides and Canals")),
            container_title="The Gazette",
            issued=Period(date(2024, 1, 1), Precision.QUARTER),
            url="https://gazette.example/a_b",
            language="en",
        ),
    ),
    (
        Claim(
            "nvidia-share",
            "Nvidia had up to 90 per cent.",
            "which had up to 90 per cent",
            NEWS,
            "Nvidia",
            speaker="Zeng",
            as_of=Period(date(2024, 3, 5), Precision.DAY),
            tags=("chips",),
        ),
    ),
)
SCHEMA_ORG = {"@context": {"@vocab": "https://schema.org/", "id": "@id", "type": "@type", "url": {"@type": "@id"}}}
ANNOTATION = {  # of http://www.w3.org/ns/anno.jsonld, the terms that we write
    "@context": {
        "oa": "http://www.w3.org/ns/oa#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "id": "@id",
        "type": "@type",
        "as": "http://www.w3.org/ns/activitystreams#",
        "dc": "http://purl.org/dc/elements/1.1/",
        **{name: f"oa:{name}" for name in ("Annotation", "TextQuoteSelector", "TextualBody", "exact")},
        "AnnotationPage": "as:OrderedCollectionPage",
        "Text": "http://purl.org/dc/dcmitype/Text",
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        **{name: f"oa:{name}" for name in ("describing", "tagging")},
        **{term: {"@id": f"oa:has{term.title()}", "@type": "@id"} for term in ("body", "target", "source", "selector")},
        "value": "rdf:value",
        "format": "dc:format",
    }
}
CONTEXTS = {"https://schema.org": SCHEMA_ORG, "http://www.w3.org/ns/anno.jsonld": ANNOTATION}


def expanded(name: str) -> list:
    """What a JSON-LD processor makes of an export; a term that it does not know would be dropped."""
    from pyld import jsonld

    def load(url: str, _: object) -> dict:
        return {"contextUrl": None, "documentUrl": url, "document": CONTEXTS[url]}

    written = json.loads("".join(exchange(name).write(STORE)))
    return jsonld.expand(written, {"documentLoader": load, "processingMode": "json-ld-1.1"})


def test_a_processor_of_json_ld_reads_claim_reviews() -> None:
    (feed,) = expanded("claimreview")
    (element,) = feed["https://schema.org/dataFeedElement"]
    (review,) = element["https://schema.org/item"]
    assert review["@type"] == ["https://schema.org/ClaimReview"]
    assert review["https://schema.org/claimReviewed"] == [{"@value": "Nvidia had up to 90 per cent."}]
    (claim,) = review["https://schema.org/itemReviewed"]
    (source,) = claim["https://schema.org/appearance"]
    assert source["@type"] == ["https://schema.org/NewsArticle"]
    assert source["https://schema.org/url"] == [{"@id": "https://gazette.example/a_b"}]
    assert source["urn:factcheck:record"][0]["@type"] == "@json"


def test_a_processor_of_json_ld_reads_claims() -> None:
    work, claim = expanded("claims")
    assert claim["https://schema.org/appearance"] == [{"@id": work["@id"]}]
    assert [person.get("@type") for person in work["https://schema.org/author"]] == [
        ["https://schema.org/Person"],
        None,
    ]


def test_a_processor_of_json_ld_reads_annotations() -> None:
    (page,) = expanded("annotation")
    oa = "http://www.w3.org/ns/oa#"
    (annotation,) = page["http://www.w3.org/ns/activitystreams#items"][0]["@list"]
    (target,) = annotation[f"{oa}hasTarget"]
    assert annotation["@type"] == [f"{oa}Annotation"]
    assert annotation[f"{oa}motivatedBy"] == [{"@id": f"{oa}describing"}]
    assert target[f"{oa}hasSource"][0]["@id"] == "https://gazette.example/a_b"
    (selector,) = target[f"{oa}hasSelector"]
    assert (selector["@type"], selector[f"{oa}exact"]) == (
        [f"{oa}TextQuoteSelector"],
        [{"@value": "which had up to 90 per cent"}],
    )
    purposes = [body[f"{oa}hasPurpose"][0]["@id"] for body in annotation[f"{oa}hasBody"]]
    assert purposes == [f"{oa}describing", f"{oa}tagging"]


def test_a_processor_of_citations_reads_csl_json() -> None:
    from citeproc.source.json import CiteProcJSON

    source = CiteProcJSON(json.loads("".join(exchange("csl").write(STORE))))
    held = source["two-sessions"]
    assert (held.type, [name.family for name in held["author"][:1]], held["issued"].year) == (
        "article-newspaper",
        ["van der Berg"],
        2024,
    )


CSL_JSON = json.loads((Path(__file__).parent / "schemas" / "csl-data.json").read_text("utf-8"))


@settings(max_examples=60, deadline=None)
@given(bundles())
def test_csl_json_is_what_its_schema_says(bundle: Bundle) -> None:
    jsonschema.validate(json.loads("".join(exchange("csl").write(bundle))), CSL_JSON)


def test_csl_json_may_have_its_dates_in_edtf() -> None:
    bundle = exchange("csl").read('[{"id": "a", "type": "book", "title": "B", "issued": "2024-03"}]', "a.json")
    assert str(bundle.works[0].issued) == "2024-03"


def test_a_parser_of_bibtex_reads_an_entry() -> None:
    import bibtexparser

    library = bibtexparser.parse_string("".join(exchange("bibtex").write(STORE)))
    (entry,) = library.entries
    assert not library.failed_blocks
    assert (entry.key, entry.entry_type, entry["journal"]) == ("two-sessions", "article", "The Gazette")
    assert entry["author"] == "van der Berg, Jan and {Ministry of Ports, Tides and Canals}"
    assert entry["title"] == r"‘Two sessions’: {China’s} {AI} gap \& 50\% more"


@pytest.mark.parametrize("key", ["author", "Author", "AUTHOR", "auThor", "Editor"])
def test_a_key_of_bibtex_is_written_in_any_letters(key: str) -> None:
    text = f"@Book{{a,\n  {key} = {{Okafor, A. B. and Dahl, Eva}},\n  TITLE = {{Rents}},\n  Year = 2024\n}}\n"
    (work,) = exchange("bibtex").read(text, "a.bib").works
    assert [(one.family, one.given) for one in work.author] == [("Okafor", "A. B."), ("Dahl", "Eva")]
    assert (work.title, str(work.issued)) == ("Rents", "2024")


@pytest.mark.parametrize(
    "cell",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''+x", "'90s", "＝1+1", "＠SUM(A1)"),
        *("a;=1+1", "a;'=1", "a\t;-1", ";;\t=", "a\";=cmd|' /C calc'!A0", "a;-b; c"),
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_is_a_formula(cell: str, separator: str) -> None:
    """Whatever parts the cells where the file is opened: in much of Europe it is the semicolon."""
    bundle = STORE._replace(claims=(STORE.claims[0]._replace(text=cell, tags=(cell,)),))
    written = "".join(exchange("csv").write(bundle))
    for row in csv.reader(io.StringIO(written, newline=""), delimiter=separator):
        assert [one for one in row if one[:1] in {*"=+-@\r＝＋－＠"}] == []
    assert there_and_back("csv", bundle) == bundle


def test_what_a_fact_checker_rates_false_is_no_claim() -> None:
    review = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://checker.example/1",
        "claimReviewed": "The bridge cost 48 million euros.",
        "author": {"@type": "Organization", "name": "The Checker"},
        "datePublished": "2024-03-05T10:00:00Z",
        "reviewRating": {"@type": "Rating", "ratingValue": "5", "bestRating": "5", "alternateName": "True"},
        "itemReviewed": {"@type": "Claim", "author": {"@type": "Person", "name": "The mayor"}},
    }
    false = {**review, "url": "https://checker.example/2", "reviewRating": {"alternateName": "Mostly false"}}
    feed = json.dumps({"dataFeedElement": [{"item": [review]}, {"item": [false]}, {"item": None}]})
    bundle = exchange("claimreview").read(feed, "feed.json")
    (claim,) = bundle.claims
    assert (claim.id, claim.speaker, claim.work.container_title) == (
        "the-bridge-cost-48-million-euros",
        "The mayor",
        "The Checker",
    )
    assert claim.work.issued == Period(date(2024, 3, 5), Precision.DAY)
    assert bundle.losses == ("feed.json: 1 reviews that are not rated true",)
    assert [said for _, said in bundle.doubts] == [
        "no quotation is given: these are the claim’s own words",
        "no subject is given: these are the claim’s own words",
    ]


HOSTILE = (
    *("", "{", "[]", "{}", "null", "1", '"x"', "[[" * 50_000, '{"a":' * 50_000, "[" + "9" * 5000 + "]", "\ud800"),
    *('[{"id": {"a": 1}, "author": "x"}]', '[{"id": "x", "author": [1], "issued": []}]', '{"claims": [1]}'),
    *('{"@type": "Claim", "text": "x", "appearance": 1}', '{"@type": "ClaimReview", "reviewRating": {"name": "true"}}'),
    *(
        '{"record": "claim"}',
        '{"record": "work", "id": "A B"}',
        "id,text\n1",
        "@article{",
        "@article{a, author={{{}",
        "\0",
    ),
    *('{"type": "Annotation", "target": {"selector": {"type": "TextQuoteSelector", "exact": 5}}}', "a\n" * 10),
)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_is_an_error_or_a_store(name: str, text: str) -> None:
    with suppress(FactcheckError):
        tomli.loads("".join(canonical.write(exchange(name).read(text, "feed"))))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from(["Claim", "ClaimReview", "2024"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                """
                @type type @id id text name claims claimReview textualRating claimReviewed reviewRating itemReviewed
                alternateName appearance author citation about datePublished url target source selector exact body value
                issued date-parts title factcheck:record factcheck:store series aliases work keywords temporalCoverage
                """.split()
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


@pytest.mark.parametrize("name", ["annotation", "claimreview", "claims", "csl", "search"])
@settings(deadline=None, max_examples=25)
@given(JSON)
def test_any_json_is_an_error_or_a_store(name: str, value: object) -> None:
    with suppress(FactcheckError):
        tomli.loads("".join(canonical.write(exchange(name).read(json.dumps(value), "feed"))))
