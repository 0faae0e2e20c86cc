"""Text in, the fields above its prose out: YAML between `---`, TOML between `+++`, or a JSON object.

No YAML library: only top-level `key: value` lines are read, which is all that a date and a title need.
"""

import re
from datetime import date

from factcheck.lexicon.calendar import MONTHS, ORDINAL_SUFFIXES, WEEKDAYS
from factcheck.typed import NamedTuple

DATE_KEYS: tuple[str, ...] = (
    *("date", "published", "pubdate", "publishdate", "publicationdate", "datepublished", "publishedat"),
    *("issued", "dateissued", "dcterms.date", "dc.date", "created"),
)
TITLE_KEYS = ("title", "headline")

_CLOSINGS = {"---": ("---", "..."), "+++": ("+++",)}
_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_FIELD = re.compile(r"""["']?(?P<key>[\w.-]+)["']?[ \t]*(?:=|:(?=[ \t]|\Z))(?P<value>.*)""")
_NOT_A_FIELD = (" ", "\t", "#", "-", "]", "}", "[")
_COMMENT = re.compile(r"\s#.*")

_DATE_PART = re.compile(r"[0-9]{1,8}|[A-Za-z]+")
_NO_DATE_PART = ORDINAL_SUFFIXES | WEEKDAYS.keys()
_YEAR, _COMPACT = 4, 8
_FIRST_YEAR = 1000


class FrontMatter(NamedTuple):
    """`fields` by key, in lower case without `-` and `_`; the prose begins at `end`."""

    fields: tuple[tuple[str, str], ...]
    end: int

    def first(self, keys: tuple[str, ...]) -> str | None:
        """The value of the earliest of `keys` that has one."""
        known = dict(reversed(self.fields))
        return next((known[key] for key in keys if known.get(key)), None)


def read(text: str) -> FrontMatter:
    """The front matter of `text`; without any, no fields and the place after a byte order mark."""
    start = int(text.startswith("\ufeff"))
    if text.startswith("{", start):
        return _read_object(text, start)
    return _read_fenced(text, start)


def parse_date(value: str) -> date | None:
    """The day that `value` names, in ISO 8601 or with its month in English letters; None if none or not one.

    A month without a day stands for its first. `03/04/2024` may be either of two days, hence None.
    """
    parts = [part.lower() for part in _DATE_PART.findall(value[:40]) if part.lower() not in _NO_DATE_PART]
    try:
        found = _date(*parts[:3])
    except (ValueError, TypeError):
        return None
    return found if found.year >= _FIRST_YEAR else None


def _date(first: str, second: str = "", third: str = "") -> date:
    """The day of parts in the order in which they are usual; ValueError for any other."""
    if len(first) == _COMPACT and first.isdecimal():
        return date(int(first[:4]), int(first[4:6]), int(first[6:]))
    if len(first) == _YEAR and first.isdecimal():
        return date(int(first), MONTHS.get(second) or int(second), int(third) if third.isdecimal() else 1)
    if first in MONTHS:
        return date(int(third), MONTHS[first], int(second)) if third else date(int(second), MONTHS[first], 1)
    return date(int(third), MONTHS.get(second, 0), int(first))


def _read_fenced(text: str, start: int) -> FrontMatter:
    opening = _LINE.match(text, start)
    fence = opening[1].rstrip() if opening else ""
    if opening is None or fence not in _CLOSINGS:
        return FrontMatter((), start)
    fields: list[tuple[str, str]] = []
    in_table = False
    for line in _LINE.finditer(text, opening.end()):
        if line[1].rstrip() in _CLOSINGS[fence]:
            return FrontMatter(tuple(fields), line.end())
        field = _FIELD.match(line[1])
        if field and not in_table:
            fields.append((_key(field["key"]), _scalar(field["value"])))
        elif fence == "---" and line[1].strip() and not line[1].startswith(_NOT_A_FIELD):
            break  # prose: the dashes were a rule, not a fence
        in_table = in_table or (fence == "+++" and line[1].startswith("["))
    return FrontMatter((), start)


def _read_object(text: str, start: int) -> FrontMatter:
    """Hugo's JSON: one object, alone on its lines, with prose after it."""
    from json import JSONDecoder

    try:
        found, end = JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError):
        return FrontMatter((), start)
    line = _LINE.match(text, end)
    if not found or line is None or line[1].strip() or not text[line.end() :].strip():
        return FrontMatter((), start)
    return FrontMatter(tuple((_key(key), value) for key, value in found.items() if isinstance(value, str)), line.end())


def _key(written: str) -> str:
    return written.lower().replace("-", "").replace("_", "")


def _scalar(written: str) -> str:
    """A quoted value without its quotes, a bare one without the comment after it."""
    written = written.strip()
    if written[:1] in {'"', "'"}:
        return written[1:].partition(written[0])[0]
    return _COMMENT.sub("", written).strip()
