"""A source in, the [work] that it says itself it is out: from its front matter, its HTML head and its headline."""

import html
import re
from collections.abc import Mapping

from factcheck import documents, frontmatter
from factcheck.curate.naming import slug
from factcheck.curate.propose.hearing import dateline_of
from factcheck.model import Period, Precision, Source
from factcheck.store import schema
from factcheck.toml.shape import PERIOD
from factcheck.typed import NamedTuple

_META = re.compile(r"<meta\b[^<>]{0,2000}>", re.IGNORECASE)
_LINK = re.compile(r"<link\b[^<>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<![\w:.-])([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{1,500})", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\blang\s*=\s*[\"']?([A-Za-z-]{2,20})", re.IGNORECASE)
_BETWEEN_AUTHORS = re.compile(r";|\sand\s")
_BARS = frozenset("|–—-·")
_HEAD = 200_000  # characters in which a page's head ends

# What a page's head or front matter calls each key, the surest first.
_CALLED = {
    "title": ("og:title", "citation_title", "dc.title", "twitter:title", "headline", "title"),
    "author": ("citation_author", "article:author", "dc.creator", "author", "authors", "byline"),
    "container-title": ("citation_journal_title", "og:site_name", "application-name", "container-title", "publication"),
    "publisher": ("citation_publisher", "dc.publisher", "publisher"),
    "issued": ("citation_publication_date", "article:published_time", "datepublished", *frontmatter.DATE_KEYS),
    "URL": ("og:url", "canonical", "url", "link", "permalink"),
    "language": ("og:locale", "content-language", "language", "lang"),
    "section": ("article:section", "section"),
}
_DAY = r"(?P<day>\d{4}-\d\d-\d\d|\d{1,2} [A-Z][a-z]{2,8},? \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})"
_HOUR = r"(?: \d{1,2}:\d\d(?: ?[ap]\.?m\.?)?)?(?: [a-z]{3,9},)?"  # and the day of the week
# `Updated 14 February 2026, 18:40`, `Published: 2026-02-14`, `Posted on February 14, 2026 by the desk`
_PUBLISHED = re.compile(
    rf"(?:\b(?:published|updated|posted)(?: on)?:?{_HOUR}"
    rf"|^\W{{0,3}}by [^|·•]{{2,80}}[|·•](?:[^|·•]{{2,40}}[|·•])?) {_DAY}",
    re.IGNORECASE,
)
_DAY_ALONE = re.compile(
    rf"(?:[A-Z][a-z]{{2,8}}day,? )?{_DAY}\.?", re.IGNORECASE
)  # a line of its own: `Sunday, February 19, 2012`
_MARKS = re.compile(r"<[^<>]{0,200}>|[*_]")
_SIGNED, _LONGEST_SIGN = 20, 200  # lines, characters
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")


class Described(NamedTuple):
    """The keys of a work, in their order, and what a person must settle of them."""

    values: dict[str, object]
    reviews: tuple[str, ...]


def describe(source: Source, said: Mapping[str, object]) -> Described:
    """What the source says of itself; what the person says (`said`, by the keys of the store) comes before it."""
    found = _found(source)
    values: dict[str, object] = {key.name: found.get(key.name) for key in schema.WORK} | dict(said)
    reviews = []
    if not values["title"]:
        values["title"] = source.path.rsplit("/", 1)[-1]
        reviews.append("the source gives no title; this is the file’s name")
    if not values["type"]:
        values["type"] = "webpage" if documents.format_of(source.path) == "html" else "article"
        reviews.append("what kind of publication is it? `article-newspaper`, `report`, `webpage` ...")
    if not values["issued"]:
        values["issued"], line = _signed(source)
        if line:
            reviews.append(f"was it published then? Line {line} says so")
    if not values["issued"]:
        reviews.append("when was it published? Dates such as “last month” cannot be worked out without it: --issued")
        values["issued"] = None
    author = values["author"]
    if author and "author" not in said:
        reviews.append("is the author’s name “Family, Given”?")
    if not (values["container-title"] or values["publisher"] or values["URL"]):
        reviews.append("where was it published? `container-title`, `publisher` or `URL`")
    year = f" {str(values['issued'])[:4]}" if values["issued"] else ""
    values["id"] = values["id"] or slug(f"{values['title']}{year}", 6)
    return Described({name: value for name, value in values.items() if value}, tuple(reviews))


def issued_of(described: Described) -> Period | None:
    """The date of the work, as a claim counts from it."""
    written = described.values.get("issued")
    if not isinstance(written, str) or not PERIOD.fits(written):
        return None
    from factcheck.store.build import period

    return period(written)


def _signed(source: Source) -> tuple[str | None, int]:
    """The day that a line near the head says it was published, updated or filed on, and the line's number."""
    for number, line in enumerate(source.text.splitlines()[:_SIGNED], 1):
        said = _PUBLISHED.search(line) if len(line) <= _LONGEST_SIGN else None
        alone = _DAY_ALONE.fullmatch(_MARKS.sub("", line).strip()) if len(line) <= _LONGEST_SIGN else None
        found = said or alone
        written = found["day"] if found else dateline_of(_MARKS.sub("", line))
        day = _issued(written.strip()) if written else None
        if day:
            return day, number
    return None, 0


def _found(source: Source) -> dict[str, object]:
    fields = dict(reversed(frontmatter.read(source.text).fields))
    if documents.format_of(source.path) == "html":
        fields = {**_head(source.text[:_HEAD]), **fields}
    named = {name: next((fields[key] for key in keys if fields.get(key)), None) for name, keys in _CALLED.items()}
    title = named["title"] or documents.titled(source) or _first_line(source)
    place = named["container-title"]
    if title and place:
        title = _without(title, place)
    issued = _issued(named["issued"])
    authors = _BETWEEN_AUTHORS.split((named["author"] or "").strip("[]"))
    url = named["URL"]
    return {
        **named,
        "title": " ".join(title.split()) if title else None,
        "issued": issued,
        "author": [_family_first(one.strip()) for one in authors if one.strip()],
        "URL": url if url and url.startswith(("http://", "https://")) else None,
        "language": named["language"].replace("_", "-") if named["language"] else None,
    }


def _without(title: str, place: str) -> str:
    """A page's title without the site's name behind a bar or a dash."""
    rest = title.removesuffix(place).rstrip()
    return rest[:-1].rstrip() if title.endswith(place) and rest[-1:] in _BARS else title


def _head(text: str) -> dict[str, str]:
    """What the `<head>` of a page says of it, by lower-case names; the first of a name counts."""
    fields: dict[str, str] = {}
    for tag in _META.findall(text):
        held = _attributes(tag)
        name = held.get("property") or held.get("name") or held.get("itemprop") or held.get("http-equiv") or ""
        if held.get("content"):
            fields.setdefault(name.lower(), held["content"].strip())
    for tag in _LINK.findall(text):
        held = _attributes(tag)
        if held.get("rel", "").lower() == "canonical" and held.get("href"):
            fields.setdefault("canonical", held["href"])
    for name, pattern in (("title", _TITLE), ("lang", _LANGUAGE)):
        if found := pattern.search(text):
            fields.setdefault(name, html.unescape(found[1]).strip())
    return fields


def _attributes(tag: str) -> dict[str, str]:
    return {
        found[1].lower(): html.unescape(found[2] or found[3] or found[4] or "") for found in _ATTRIBUTE.finditer(tag)
    }


def _issued(written: str | None) -> str | None:
    """The day as a store writes it, or as much as is given; None for a date that may be read in two ways."""
    if not written:
        return None
    if PERIOD.fits(written):
        return written
    iso = _ISO.match(written)
    day = frontmatter.parse_date(written)
    if iso or day is None:
        return iso[1] if iso and PERIOD.fits(iso[1]) else None
    return str(Period(day, Precision.DAY))


def _family_first(name: str) -> str:
    parts = name.strip("\"' ").split()
    is_person = len(parts) in {2, 3} and all(part[:1].isupper() for part in parts) and "," not in name
    return f"{parts[-1]}, {' '.join(parts[:-1])}" if is_person else name.strip("\"' ")


def _first_line(source: Source) -> str | None:
    """The headline of a plain text: its first paragraph, if it does not end as a sentence does."""
    first = next(iter(documents.read(source)), None)
    is_headline = first is not None and len(first.text) < 200 and first.text.rstrip()[-1:] not in ".!?;:,"  # noqa: PLR2004
    return first.text if first and is_headline else None
