"""Text in, the fields above its prose out: YAML between `---`, TOML between `+++`, or a JSON object.

No YAML library: only top-level `key: value` lines are read, which is all that a date and a title need.
"""

import re
from datetime import date
from typing import NamedTuple

from factcheck.lexicon.calendar import MONTHS

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

_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[.,]?\s+", re.IGNORECASE)
_DATES = (
    re.compile(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?(?!\d)", re.ASCII),
    re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?!\d)", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})(?:st|nd|rd|th)?[ -](?P<month>[A-Za-z]{3,9})[.,]*[ -](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.?[ ](?P<day>\d{1,2})(?:st|nd|rd|th)?,?[ ](?P<year>\d{4})", re.ASCII),
    re.compile(r"(?P<month>[A-Za-z]{3,9})\.?,?[ ](?P<year>\d{4})(?P<day>)", re.ASCII),
)


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
    value = _WEEKDAY.sub("", value.strip(), count=1)
    found = next(filter(None, (form.match(value) for form in _DATES)), None)
    if found is None:
        return None
    month = found["month"]
    number = int(month) if month.isdecimal() else MONTHS.get(month.lower(), 0)
    try:
        return date(int(found["year"]), number, int(found["day"] or 1))
    except ValueError:
        return None


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
