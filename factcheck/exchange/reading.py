"""Texts from strangers in, plain values of a known kind out; what is none is a FactcheckError."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from factcheck.errors import FactcheckError
from factcheck.toml.shape import IDENTIFIER, PERIOD
from factcheck.typed import Any

LARGEST = 256 * 1024 * 1024
"""Bytes of a feed; the largest public one, of every fact check that Google knows, is smaller."""

_DEEPEST = 100
_LONGEST_NAME = 60
_NOT_A_NAME = re.compile(r"[\W_]+")


class Names:
    """Ids for what is read, each once."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def take(self, written: str) -> str:
        """`written` if it is an id, else as lower-case words joined by hyphens; with a number if it is taken."""
        name = written
        if not IDENTIFIER.fits(written):
            words = "-".join(part for part in _NOT_A_NAME.split(unicodedata.normalize("NFKC", written).lower()) if part)
            cut = words[: _LONGEST_NAME + 1].rpartition("-")[0] if len(words) > _LONGEST_NAME else words
            name = cut or words[:_LONGEST_NAME] or "entry"
        free, count = name, 1
        while free in self._taken:
            count += 1
            free = f"{name}-{count}"
        self._taken.add(free)
        return free


def json_of(written: str, path: str) -> Any:
    """The value. Raises FactcheckError for what is no JSON, or nested deeper than any feed is."""
    try:
        value = json.loads(written.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise FactcheckError(f"not JSON: {error.msg}", f"{path}:{error.lineno}:{error.colno}") from None
    except (RecursionError, ValueError):
        raise FactcheckError("not JSON that can be read: nested too deeply, or a number too long", path) from None
    if not _is_flat(value):
        raise FactcheckError("not JSON that can be read: nested too deeply", path)
    return value


def _is_flat(value: object) -> bool:
    """Whether nothing in `value` lies deeper than `_DEEPEST`: what reads it may then descend."""
    level: list[object] = [value]
    for _ in range(_DEEPEST):
        level = [inner for held in level for inner in _inside(held)]
        if not level:
            return True
    return False


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, dict):
        yield from (held for held in value.values() if isinstance(held, dict | list))
    elif isinstance(value, list):
        yield from (held for held in value if isinstance(held, dict | list))


def array(value: object, where: str) -> Sequence[Any]:
    if not isinstance(value, list):
        raise FactcheckError("expected an array", where)
    return value


def many(value: object) -> Sequence[Any]:
    """JSON-LD writes one value as itself and several as an array."""
    return value if isinstance(value, list) else [] if value is None else [value]


def table(value: object, where: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise FactcheckError("expected an object", where)
    return value


def text(value: object) -> str | None:
    """The text; None for what is none or only white space. A lone surrogate, which is no character, becomes `?`."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    return value.encode("utf-8", "replace").decode("utf-8") if value.strip() else None


def whole(value: object) -> int:
    """The whole number; 0 for what is none."""
    if isinstance(value, str) and value.strip().isdecimal() and value.isascii():
        value = int(value[:18])
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def is_period(written: str) -> bool:
    """Whether a store may write a date so."""
    return PERIOD.fits(written)
