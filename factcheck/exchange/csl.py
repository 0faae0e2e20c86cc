"""CSL-JSON: works in, an array of items out; and back. What processors of citations read (Zotero, pandoc, citeproc)."""

from collections.abc import Iterator, Mapping

from factcheck.exchange import indented, reading
from factcheck.exchange.bundle import Bundle, to_work
from factcheck.model import Author, Period, Precision, Work
from factcheck.store import schema
from factcheck.typed import Any

LOSES = ("claims", "series", "aliases")

_TEXTS = ("title", "container-title", "publisher", "URL", "language", "section", "volume", "issue", "page", "note")
_FALLBACK = "article"


def write(bundle: Bundle) -> Iterator[str]:
    yield indented.dumps([item(work) for work in bundle.works]) + "\n"


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError for what is no CSL-JSON."""
    items = reading.json_of(text, path)
    names = reading.Names()
    works, losses, doubts = [], [], []
    for number, entry in enumerate(reading.array(items, path), 1):
        where = f"{path}: item {number}"
        table = reading.table(entry, where)
        work, left, doubt = _work(table, names, where)
        works.append(work)
        losses += left
        doubts += [(work.id, said) for said in doubt]
    return Bundle(tuple(works), doubts=tuple(doubts), losses=tuple(losses))


def item(work: Work, key: str | None = None) -> dict[str, object]:
    """The item for `work`, under another id if `key` is given."""
    dates = {"issued": work.issued, "accessed": work.accessed}
    values: dict[str, object] = {
        "id": key or work.id,
        "type": work.type,
        "title": work.title,
        "author": [_name(author) for author in work.author],
        **{name: getattr(work, name.lower().replace("-", "_")) for name in _TEXTS[1:]},
        **{name: _date(period) for name, period in dates.items() if period},
    }
    return {name: value for name, value in values.items() if value}


def _name(author: Author) -> dict[str, str]:
    return {"family": author.family, "given": author.given} if author.given else {"literal": author.family}


def _date(period: Period) -> dict[str, object]:
    """The parts that are known; a quarter, for which CSL has none, as a year and in words."""
    parts = [int(part) for part in str(period).split("-") if part.isdecimal()]
    words = {"literal": str(period)} if period.precision is Precision.QUARTER else {}
    return {"date-parts": [parts], **words}


def _work(table: Mapping[str, Any], names: reading.Names, where: str) -> tuple[Work, list[str], list[str]]:
    """The work, what it had to leave behind, and what is a guess."""
    losses, doubts = [], []
    kind = reading.text(table.get("type")) or _FALLBACK
    if kind not in schema.TYPES:
        doubts.append(f"the type was `{kind}`, which a store does not have")
        kind = _FALLBACK
    written = reading.text(table.get("id"))
    title = reading.text(table.get("title"))
    if not title:
        doubts.append("no title is given")
    work = {
        "id": names.take(written or title or "work"),
        "type": kind,
        "title": title or written or "untitled",
        "author": [_author(name) for name in reading.array(table.get("author") or [], where)],
        **{name: reading.text(table.get(name)) for name in _TEXTS[1:]},
        **{name: _period(table.get(name), where) for name in ("issued", "accessed")},
    }
    if work["accessed"] and len(str(work["accessed"])) != len("2024-03-05"):
        losses.append(f"{where}: `accessed`, which names no day")
        work["accessed"] = None
    known = {"id", "type", "author", "issued", "accessed", "citation-key", *_TEXTS}
    losses += [f"{where}: `{name}`" for name in table if name not in known]
    if written and work["id"] != written:
        doubts.append(f"the id was `{written}`")
    return to_work(work, where), losses, doubts


def _author(name: object) -> object:
    table = reading.table(name, "author")
    particles = " ".join(filter(None, map(reading.text, (table.get("dropping-particle"), None))))
    family = " ".join(
        filter(None, (reading.text(table.get("non-dropping-particle")), reading.text(table.get("family"))))
    )
    given = " ".join(filter(None, (reading.text(table.get("given")), particles)))
    suffix = reading.text(table.get("suffix"))
    if family and given:
        return f"{family}, {given}{f', {suffix}' if suffix else ''}"
    return {"literal": reading.text(table.get("literal")) or family or given or "unknown"}


def _period(value: object, where: str) -> str | None:
    """The date as a store writes it; a season or a time of day is not carried."""
    if value is None:
        return None
    if isinstance(value, str):  # EDTF, from CSL 1.1 on
        return value if reading.is_period(value) else None
    table = reading.table(value, where)
    words = (reading.text(table.get("literal")) or reading.text(table.get("raw")) or "").strip()
    parts = next(iter(reading.array(table.get("date-parts") or [], where)), None)
    if parts:
        numbers = [reading.whole(part) for part in reading.array(parts, where)][:3]
        known = [number for number in numbers if number]
        if words[:5] == f"{known[0]:04}-"[:5] and reading.is_period(words):
            return words
        return "-".join(f"{number:02}" if place else f"{number:04}" for place, number in enumerate(known)) or None
    return words if reading.is_period(words) else None
