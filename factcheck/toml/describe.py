"""The keys of tables in, the same as JSON Schema (2020-12) out, for editors and other people's tools."""

from collections.abc import Mapping, Sequence

from factcheck.toml.shape import Key

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def table(keys: Sequence[Key], inner: Mapping[str, object] | None = None) -> dict[str, object]:
    """A table with these keys; `inner` gives the schema of those that hold tables of their own."""
    return {
        "type": "object",
        "properties": {
            key.name: {**key.shape.schema, "description": key.about, **_of(inner or {}, key.name)} for key in keys
        },
        "required": [key.name for key in keys if key.is_required],
        "additionalProperties": False,
    }


def tables(keys: Sequence[Key], inner: Mapping[str, object] | None = None) -> dict[str, object]:
    """An array of such tables."""
    return {"type": "array", "items": table(keys, inner)}


def _of(inner: Mapping[str, object], name: str) -> dict[str, object]:
    return {"items": inner[name], "minItems": 1} if name in inner else {}
