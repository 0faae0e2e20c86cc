"""The shape of `check --format json` as JSON Schema, for the programs that read it."""

from factcheck.choices import ENCODINGS
from factcheck.model import Relation, Severity, Verdict
from factcheck.report.record import VERSION
from factcheck.rules import RULES
from factcheck.toml.describe import DIALECT
from factcheck.typed import Any

_TEXT = {"type": "string"}
_OR_NULL = {"type": ["string", "null"]}
_COUNT = {"type": "integer", "minimum": 0}
_COUNTS = ("documents", "unreadable", "sentences", "supported", "contradicted", "overclaims", "unsourced")


def json_schema() -> dict[str, object]:
    """What holds of every report of this version; a later one may have more keys, and never fewer."""
    return {
        "$schema": DIALECT,
        "title": "A report of factcheck",
        **_object(
            {
                "version": {"const": VERSION},
                "documents": _many(_object({"path": _TEXT, "findings": _many({"$ref": "#/$defs/finding"})})),
                "errors": _many(_object({"path": _TEXT, "message": _TEXT, "hint": _OR_NULL})),
                "summary": _summary(),
            }
        ),
        "$defs": {"place": _place(), "finding": _finding()},
    }


def _finding() -> dict[str, object]:
    fact = {"kind": _TEXT, "draft": _TEXT, "source": _OR_NULL, "relation": _one_of(Relation), **_range()}
    citation = _object({"work": _TEXT, "text": _TEXT, "quote": _TEXT, "url": _OR_NULL})
    return _object(
        {
            "verdict": _one_of(Verdict),
            "rule": {"enum": [rule.id for rule in RULES]},
            "severity": _one_of(Severity),
            "message": _TEXT,
            "sentence": _TEXT,
            **_range(),
            "claim": _OR_NULL,
            "score": {"type": ["number", "null"], "minimum": 0, "maximum": 100},
            "facts": _many(_object(fact)),
            "citation": {"anyOf": [citation, {"type": "null"}]},
            "fix": {"anyOf": [_many(_object({**_range(), "text": _TEXT})), {"type": "null"}]},
        }
    )


def _summary() -> dict[str, object]:
    counts: dict[str, object] = dict.fromkeys((*_COUNTS, "not_checkworthy", "claims"), _COUNT)
    shape: dict[str, Any] = _object({**counts, "rules": {"type": "object", "additionalProperties": _COUNT}})
    shape["properties"]["position_encoding"] = {"enum": [*ENCODINGS]}  # there where it was asked for
    return shape


def _place() -> dict[str, object]:
    """Line and column from 1, offset from 0, in code points, else in the units of the summary's `position_encoding`."""
    first = {"type": "integer", "minimum": 1}
    return _object({"line": first, "column": first, "offset": _COUNT})


def _range() -> dict[str, object]:
    return {"start": {"$ref": "#/$defs/place"}, "end": {"$ref": "#/$defs/place"}}


def _one_of(kind: type[Verdict] | type[Severity] | type[Relation]) -> dict[str, object]:
    return {"enum": [one.value for one in kind]}


def _many(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(properties)}
