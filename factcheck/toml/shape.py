"""What a value in a TOML file may be: how a person would call it, the test, and the same as JSON Schema."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from factcheck.typed import NamedTuple

_PERIOD = re.compile(
    r"""
    (?P<year>[0-9]{4})
    (?: -(?P<month>[0-9]{2}) (?: -(?P<day>[0-9]{2}) )? | -[Qq](?P<quarter>[1-4]) )?
    """,
    re.VERBOSE,
)

_HASH = re.compile(r"sha256:[0-9a-f]{64}")
_YEARS = range(1000, 10_000)  # what may be written without quotes, `issued = 2024`


class Shape(NamedTuple):
    """`expected` completes the sentence "expected ..."; `item` is what an array holds."""

    expected: str
    fits: Callable[[object], bool]
    schema: Mapping[str, object]
    item: "Shape | None" = None


class Key(NamedTuple):
    """A key that a table may hold; `about` says in a line what to write there."""

    name: str
    shape: Shape
    about: str
    is_required: bool = False


def one_of(*choices: str) -> Shape:
    """One of a few fixed words."""
    listed = ", ".join(f"`{choice}`" for choice in choices)
    return Shape(f"one of {listed}", lambda value: value in choices, {"enum": list(choices)})


def many(shape: Shape, plural: str) -> Shape:
    """An array of values of one shape."""
    return Shape(
        f"an array of {plural}",
        lambda value: isinstance(value, list) and all(shape.fits(item) for item in value),
        {"type": "array", "items": dict(shape.schema)},
        shape,
    )


def either(first: Shape, second: Shape) -> Shape:
    return Shape(
        f"{first.expected} or {second.expected}",
        lambda value: first.fits(value) or second.fits(value),
        {"anyOf": [dict(first.schema), dict(second.schema)]},
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_identifier(value: object) -> bool:
    return isinstance(value, str) and all(part.isalnum() and part == part.lower() for part in value.split("-"))


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < float("inf")


def _is_day(value: object) -> bool:
    if isinstance(value, str):
        return len(value) == len("2024-03-05") and _is_period(value)
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_period(value: object) -> bool:
    if isinstance(value, int):
        return not isinstance(value, bool) and value in _YEARS
    if not isinstance(value, str):
        return _is_day(value)
    found = _PERIOD.fullmatch(value)
    if not found or found["year"] == "0000":
        return False
    try:
        date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return False
    return True


TEXT = Shape("a text in quotes that is not empty", _is_text, {"type": "string", "pattern": r"\S"})
IDENTIFIER = Shape(
    "lower-case words joined by hyphens, in quotes",
    _is_identifier,
    {"type": "string", "pattern": r"^[^\W_A-Z]+(-[^\W_A-Z]+)*$"},
)
FLAG = Shape("true or false", lambda value: isinstance(value, bool), {"type": "boolean"})
NUMBER = Shape("a number", _is_number, {"type": "number"})
DAY = Shape("a day such as 2024-03-05", _is_day, {"type": "string", "format": "date"})
PERIOD = Shape(
    'a date such as "2024", "2024-03", "2024-Q1" or "2024-03-05"',
    _is_period,
    {
        "type": ["string", "integer"],
        "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-[Qq][1-4])?$",
        "minimum": _YEARS.start,
        "maximum": _YEARS.stop - 1,
    },
)
HASH = Shape(
    '"sha256:" and 64 hexadecimal digits',
    lambda value: isinstance(value, str) and _HASH.fullmatch(value) is not None,
    {"type": "string", "pattern": r"^sha256:[0-9a-f]{64}$"},
)
TABLE = Shape("a table", lambda value: isinstance(value, dict), {"type": "object"})
TEXTS = many(TEXT, "texts")
