"""A row or a file of an archive in, a document out: what it says, and what the archive knows of it."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timezone

from factcheck.documents import PACKED, READERS
from factcheck.errors import FactcheckError
from factcheck.frontmatter import parse_date
from factcheck.typed import NamedTuple

NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "uuid", "guid", "key", "slug"),
    "text": ("text", "body", "content", "article", "full_text", "html"),
    "date": ("date", "published", "published_at", "publication_date", "pubdate", "pub_date", "created_at", "issued"),
    "section": ("section", "category", "desk", "channel", "topic"),
    "title": ("title", "headline", "heading"),
    "url": ("url", "link", "web_url", "permalink", "address"),
}
"""What each property of a document is called in tables, the likeliest first; case does not count."""

_SECONDS = re.compile(r"\d{9,13}(?:\.\d{1,9})?", re.ASCII)
_MILLISECONDS = 1e11  # as seconds it would be the year 5138

LONGEST = 1 << 26
"""Bytes of one document: more than any has, little enough to hold."""


class Document(NamedTuple):
    """One document, or why there is none (`why`).

    `name` tells its format by its ending. The words are in `text`, or in the file at `path`, whose bytes are `content`
    where they were read already. `date` is ISO 8601.
    `place` is where it was found. `size` counts bytes, `read` those of all inputs up to its end. `stamp` tells a
    file from what it was before. `notes` say what of it was not read.
    """

    id: str
    name: str
    place: str
    text: str | None = None
    path: str | None = None
    date: str | None = None
    section: str | None = None
    title: str | None = None
    url: str | None = None
    size: int = 0
    read: int = 0
    stamp: str = ""
    why: str | None = None
    content: bytes | None = None
    notes: tuple[str, ...] = ()


class Fields(NamedTuple):
    """Where a table keeps what a document is made of.

    `chosen` are (property, column) pairs that overrule `NAMES`; a column is `a.b` for b within a. `ending` says what
    the texts are written in, `table` which table of a database is read.
    """

    chosen: tuple[tuple[str, str], ...] = ()
    ending: str = READERS["plain"][0]
    table: str | None = None


def fields(chosen: tuple[str, ...], written_in: str | None, table: str | None) -> Fields:
    """The fields that were asked for, each as `text=body`. Raises FactcheckError for one that is none."""
    pairs = []
    for one in chosen:
        name, joined, column = one.partition("=")
        if not joined or not column or name not in NAMES:
            known = ", ".join(NAMES)
            raise FactcheckError("not a property and a column", f"--field {one}", f"Write text=COLUMN; or {known}.")
        pairs.append((name, column))
    texts = [name for name in READERS if name not in PACKED]
    if written_in is not None and written_in not in texts:
        raise FactcheckError(f"no format of text: {written_in}", "--text-format", f"One of {', '.join(texts)}.")
    return Fields(tuple(pairs), READERS[written_in or "plain"][0], table)


def of_row(row: Mapping[str, object], where: str, number: int, fields: Fields) -> Document:
    """The document in a row; `where` and `number` (from 1) name it where it has no id of its own."""
    lowered = {key.lower(): value for key, value in row.items() if isinstance(key, str)}
    found = {name: _value(name, lowered, row, dict(fields.chosen)) for name in NAMES}
    known = _plain(found["id"])
    text, day = found["text"], _day(found["date"])
    document = Document(
        id=known or f"{where}:{number}",
        name=f"{where}:{number}{fields.ending}",
        place=f"{where}:{number}",
        date=day,
        section=_plain(found["section"]),
        title=_plain(found["title"]),
        url=_plain(found["url"]),
        notes=(f"its date is not read: {_plain(found['date'])}",) if found["date"] and not day else (),
    )
    if isinstance(text, bytes):
        try:
            text = text.decode("utf-8")
        except UnicodeDecodeError as error:
            return document._replace(why=f"its text is not UTF-8: byte {error.start} is wrong")
    if not isinstance(text, str):
        return document._replace(why=_without_text(row, dict(fields.chosen)))
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        return document._replace(why="its text is not UTF-8")
    if "\0" in text:
        return document._replace(why="is not text: it holds NUL characters")
    size = len(text)
    return (
        document._replace(why=f"is longer than {LONGEST:,} characters")
        if size > LONGEST
        else document._replace(text=text, size=size)
    )


def aside(where: str, number: int, why: str) -> Document:
    """What stands in the place of a row that could not be read."""
    place = f"{where}:{number}"
    return Document(place, place, place, why=why)


def columns(names: list[str], fields: Fields) -> list[str]:
    """Those of a table's columns that documents are made of, in its order.

    Raises FactcheckError where none holds the text, or a column that was asked for is not there.
    """
    lowered = {name.lower(): name for name in names}
    chosen = dict(fields.chosen)
    wanted = set()
    for name, usual in NAMES.items():
        told = chosen.get(name)
        if told is None:
            wanted.add(next((lowered[one] for one in usual if one in lowered), None))
        elif told.split(".")[0] in names:
            wanted.add(told.split(".")[0])
        else:
            raise FactcheckError(f"has no column {told}", hint=f"It has {', '.join(names)}.")
    if "text" not in chosen and not any(one in lowered for one in NAMES["text"]):
        hint = f"Name it by --field text=COLUMN; there are {', '.join(names)}."
        raise FactcheckError("has no column that is known to hold a text", hint=hint)
    return [name for name in names if name in wanted]


def _value(name: str, lowered: Mapping[str, object], row: Mapping[str, object], chosen: Mapping[str, str]) -> object:
    told = chosen.get(name)
    if told is None:
        return next((lowered[one] for one in NAMES[name] if lowered.get(one) not in (None, "")), None)
    found: object = row.get(told)
    if found is None and "." in told:
        found = row
        for part in told.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    return found


def _plain(value: object) -> str | None:
    """A value in one line; None where there is none."""
    if isinstance(value, list | tuple):
        value = value[0] if value else None
    if value is None or isinstance(value, Mapping | bytes):
        return None
    return " ".join(str(value).encode("utf-8", "replace").decode("utf-8").split()) or None


def _day(value: object) -> str | None:
    """The day in a date, a time, their usual spellings or the seconds since 1970; None where it is none of these."""
    if isinstance(value, list | tuple):
        return _day(value[0]) if value else None
    if isinstance(value, Mapping):
        return _day(value.get("$date"))  # as MongoDB writes it
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _day_of_number(value)
    if isinstance(value, str):
        found = parse_date(value)
        if found is None and _SECONDS.fullmatch(value):
            return _day_of_number(float(value))
    else:
        found = value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
    return found.isoformat() if found else None


def _day_of_number(value: float) -> str | None:
    """The day in seconds or milliseconds since 1970, or in digits such as 20240304; nothing in a 0."""
    compact = parse_date(str(value)) if isinstance(value, int) else None
    if compact or not value:
        return compact.isoformat() if compact else None
    try:
        seconds = value / 1000 if value >= _MILLISECONDS else value
        return datetime.fromtimestamp(seconds, timezone.utc).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return None


def _without_text(row: Mapping[str, object], chosen: Mapping[str, str]) -> str:
    if "text" in chosen:
        return f"has no text under {chosen['text']}"
    has = ", ".join(sorted(map(str, row))[:20]) or "nothing"
    return f"has no text under {', '.join(NAMES['text'])}; it has {has}"
