"""The shape of a store file: which tables there are, which keys each holds, and what to write there."""

from factcheck.toml.shape import (
    DAY,
    FLAG,
    HASH,
    IDENTIFIER,
    NUMBER,
    PERIOD,
    TEXT,
    TEXTS,
    Key,
    Shape,
    either,
    many,
    one_of,
)

# CSL's types (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types) that a desk cites.
TYPES = (
    "article",
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "bill",
    "book",
    "broadcast",
    "chapter",
    "dataset",
    "hearing",
    "interview",
    "legal_case",
    "legislation",
    "pamphlet",
    "paper-conference",
    "post",
    "post-weblog",
    "regulation",
    "report",
    "speech",
    "standard",
    "thesis",
    "webpage",
)

TABLES = ("work", "claim", "series", "aliases")


def _is_literal(value: object) -> bool:
    return isinstance(value, dict) and value.keys() == {"literal"} and TEXT.fits(value["literal"])


_LITERAL = Shape(
    '{ literal = "..." }',
    _is_literal,
    {"type": "object", "properties": {"literal": {"type": "string"}}, "required": ["literal"]},
)
ALIASES = Shape("an array of other names", lambda value: TEXTS.fits(value) and bool(value), TEXTS.schema)
_TABLES = Shape("an array of tables", lambda value: isinstance(value, list) and bool(value), {"type": "array"})

WORK = (
    Key("id", IDENTIFIER, "a name for the work, such as `two-sessions-2024`", is_required=True),
    Key("type", one_of(*TYPES), "what kind of publication it is, by CSL's names", is_required=True),
    Key("title", TEXT, "its title or headline, as published", is_required=True),
    Key(
        "author",
        many(either(TEXT, _LITERAL), "texts"),
        'who wrote it: "Family, Given", a single name, or { literal = "A body, with a comma" }',
    ),
    Key("container-title", TEXT, "the newspaper, journal, site or book it appeared in"),
    Key("publisher", TEXT, "who published it"),
    Key("issued", PERIOD, "when it was published, as exactly as is known"),
    Key("accessed", DAY, "the day it was read"),
    Key("URL", TEXT, "where it is on the web"),
    Key("language", TEXT, "its language, as in `en-GB`"),
    Key("section", TEXT, "the part of the newspaper or site"),
    Key("volume", TEXT, "the volume of the journal"),
    Key("issue", TEXT, "the number of the issue within it"),
    Key("page", TEXT, 'the pages it fills there, as in "45-67"'),
    Key("source-file", TEXT, "the copy of it that the desk keeps, as seen from the store file"),
    Key("source-hash", HASH, "what `claims verify --record` knew that copy by"),
    Key("note", TEXT, "how anything above is known that the publication does not itself say"),
)

CLAIM = (
    Key("id", IDENTIFIER, "a name for the claim, unique in the store", is_required=True),
    Key("text", TEXT, "one proposition, to be understood without its neighbours", is_required=True),
    Key("quote", TEXT, "the words of the source that prove it, verbatim", is_required=True),
    Key("prefix", TEXT, "the words right before the quotation, where the source has it more than once"),
    Key("suffix", TEXT, "the words right after it, likewise"),
    Key("subject", TEXT, "who or what it is about", is_required=True),
    Key("work", IDENTIFIER, "the id of the work quoted; not needed in a file with a single work"),
    Key("scope", TEXT, "whose market, which years, what kind: the limits within which it holds"),
    Key("speaker", TEXT, "who says it, where that is not the work itself"),
    Key("speaker-note", TEXT, "how the speaker is known, where the quotation does not name one"),
    Key("as-of", PERIOD, "when it held or happened, as exactly as is known"),
    Key("as-of-note", TEXT, "what that date was worked out from"),
    Key("expires", DAY, "the day after which it must be looked at again"),
    Key("superseded-by", IDENTIFIER, "the id of the claim that takes its place"),
    Key("tags", TEXTS, "words to find it by"),
)

SERIES = (
    Key("id", IDENTIFIER, "a name for the series, unique in the store", is_required=True),
    Key("measure", TEXT, "what the values measure", is_required=True),
    Key("unit", TEXT, "the unit of the values, as the source writes it", is_required=True),
    Key("items", _TABLES, "{ holder, value, claim } for each, in the order of the values", is_required=True),
    Key("quote", TEXT, "the words of the source that give the values, verbatim", is_required=True),
    Key("prefix", TEXT, "the words right before the quotation, where the source has it more than once"),
    Key("suffix", TEXT, "the words right after it, likewise"),
    Key("work", IDENTIFIER, "the id of the work quoted; not needed in a file with a single work"),
    Key("scope", TEXT, "whose market, which years, what kind: the limits within which it holds"),
    Key("whole", TEXT, "what the values are parts of, where they are parts of one whole"),
    Key("complete", FLAG, "true if no holder is left out, so that the parts make the whole"),
    Key("speaker", TEXT, "whose figures they are"),
    Key("as-of", PERIOD, "when they held, as exactly as is known"),
    Key("as-of-note", TEXT, "what that date was worked out from"),
)

ITEM = (
    Key("holder", TEXT, "whose value it is", is_required=True),
    Key("value", NUMBER, "the value, in the unit of the series", is_required=True),
    Key("claim", IDENTIFIER, "the id of the claim that says so in words"),
)


def json_schema() -> dict[str, object]:
    """The shape of a store file as JSON Schema: what holds within one file, not between them."""
    from factcheck.toml import describe

    work = describe.table(WORK)
    return {
        "$schema": describe.DIALECT,
        "title": "A store of factcheck",
        "type": "object",
        "properties": {
            "work": {"anyOf": [work, {"type": "array", "items": work}]},
            "claim": describe.tables(CLAIM),
            "series": describe.tables(SERIES, {"items": describe.table(ITEM)}),
            "aliases": {"type": "object", "additionalProperties": {**ALIASES.schema, "minItems": 1}},
        },
        "additionalProperties": False,
    }
