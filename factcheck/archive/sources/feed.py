"""A dump of a feed, RSS or Atom, in; a document for each of its items out, one at a time.

Entities of its own are refused, what an item may hold is bounded, and nothing that it names is fetched.
"""

from collections.abc import Iterator, Mapping
from html import escape

from factcheck import archives
from factcheck.archive import compressed
from factcheck.archive.document import LONGEST, Document, Fields, aside, of_row
from factcheck.archives import Element
from factcheck.errors import FactcheckError
from factcheck.typed import BinaryIO, NamedTuple

_ROOTS = frozenset({"rss", "feed", "RDF"})
_ITEMS = frozenset({"item", "entry"})
_OWN = frozenset({"", "1.0/", "my/netscape/rdf/simple/0.9/", "2005/Atom", "atom/ns#", "content/", "1.1/", "terms/"})
"""The vocabularies whose words are an item's own: RSS, Atom, contents, Dublin Core; `media:title` is a picture's."""
_PROPERTIES = {
    "id": ("guid", "id", "identifier"),
    "text": ("encoded", "content", "description", "summary"),
    "date": ("pubDate", "published", "date", "issued", "created", "updated", "modified"),
    "section": ("category", "subject"),
    "title": ("title",),
    "url": ("link", "guid"),
}
"""What each property of a document is called in feeds, the likeliest first; the whole text before its summary."""
_MARKUP = frozenset({"xhtml", "application/xhtml+xml"})
_PLAIN = frozenset({"text", "text/plain", None})
_CHUNK = 1 << 16


class _Value(NamedTuple):
    """An element of an item: its attributes and what is between its tags."""

    attributes: Mapping[str, str]
    inner: list[str]


def read(path: str, fields: Fields, root: str) -> Iterator[Document]:  # noqa: ARG001 - an item has its own section
    """Raises FactcheckError where the file is no feed, and where it is damaged."""
    with compressed.opened(path) as opened:
        for number, item in enumerate(_items(archives.stream(_chunks(opened.stream))), start=1):
            if item is None:
                found = aside(path, number, f"the item is longer than {LONGEST:,} characters")
            else:
                found = _document(item, path, number, fields)
            yield found._replace(read=opened.position)


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _items(elements: Iterator[Element]) -> Iterator[dict[str, _Value] | None]:
    """The elements of each item by their names; the first of a name that says anything. None for one that is too long.

    Raises FactcheckError where the first element is that of no feed.
    """
    root = next(elements, Element("start"))
    if root.name not in _ROOTS:
        raise FactcheckError(f"is no feed: its first element is <{root.name}>")
    for element in elements:
        if element.kind == "start" and element.name in _ITEMS and element.family in _OWN:
            yield _item(elements)


def _item(elements: Iterator[Element]) -> dict[str, _Value] | None:
    found: dict[str, _Value] = {}
    held = _Value({}, [])  # what stands between the elements is nobody's
    depth = size = 0
    for element in elements:
        if element.kind == "end" and depth == 0:
            break
        if element.kind == "start" and depth == 0:
            held = _Value(element.attributes, [])
            if element.family in _OWN and _is_wanted(element, found):
                found[element.name] = held
        elif (depth > 1 or element.kind != "end") and size <= LONGEST:
            written = _written(element, is_markup=held.attributes.get("type") in _MARKUP)
            held.inner.append(written)
            size += len(written)
        depth += {"start": 1, "end": -1}.get(element.kind, 0)
    return found if size <= LONGEST else None


def _is_wanted(element: Element, found: Mapping[str, _Value]) -> bool:
    """Whether it is the first of its name, but for links that lead elsewhere, as to comments or a sound."""
    if element.name == "link" and element.attributes.get("rel", "alternate") != "alternate":
        return False
    return element.name not in found or not _said(element.name, found)


def _written(element: Element, *, is_markup: bool) -> str:
    """What stands inside an element: its text, which may be HTML in disguise, and any tags as they were."""
    if element.kind == "text":
        return escape(element.text, quote=False) if is_markup else element.text
    return f"<{element.name}>" if element.kind == "start" else f"</{element.name}>"


def _said(name: str, item: Mapping[str, _Value]) -> str | None:
    """What an item says under a name: its words, or the attribute that Atom keeps them in."""
    if name not in item:
        return None
    attributes, inner = item[name]
    return "".join(inner).strip() or attributes.get("href") or attributes.get("label") or attributes.get("term")


def _document(item: Mapping[str, _Value], path: str, number: int, fields: Fields) -> Document:
    row: dict[str, object] = {name: _said(name, item) for name in item}
    for name, usual in _PROPERTIES.items():
        row[name] = next((said for one in usual if (said := _said(one, item))), None)
    told = dict(fields.chosen).get("text") or next((one for one in _PROPERTIES["text"] if _said(one, item)), "")
    is_plain = told in item and told in {"content", "summary"} and item[told].attributes.get("type") in _PLAIN
    found = of_row(row, path, number, fields._replace(ending=".txt" if is_plain else ".html"))
    return found._replace(why="has no text: no content, description or summary") if not told else found
