"""CSV: claims in, a row each out, with its work beside it; and back. No cell is a formula to a spreadsheet."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping

from factcheck.errors import FactcheckError
from factcheck.exchange.bundle import Bundle, Table, to_claim, to_table, to_work
from factcheck.model import Claim, Work
from factcheck.store import schema

LOSES = ("series", "aliases", "works that no claim quotes")

_CLAIM = tuple(key.name for key in schema.CLAIM if key.name != "work")
_WORK = tuple(f"work-{key.name}" for key in schema.WORK)
_LISTS = frozenset({"tags", "work-author"})

# What a spreadsheet takes for a formula gets an apostrophe, as OWASP advises; so does what has one already. It may
# stand behind a semicolon: where decimals have a comma, that is what parts cells, whatever the quotation marks say.
_BEGINS = r"(?:\A|(?<=[;\t\r\n]))"
_LIKE_A_FORMULA = r"(?='*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20])"
_FORMULA = re.compile(_BEGINS + _LIKE_A_FORMULA)
_GUARDED = re.compile(_BEGINS + "'" + _LIKE_A_FORMULA)
_LONGEST_CELL = 1 << 20


def write(bundle: Bundle) -> Iterator[str]:
    yield _row((*_CLAIM, *_WORK))
    for claim in bundle.claims:
        table = to_table(claim)
        work = {f"work-{name}": value for name, value in to_table(claim.work).items()}
        yield _row(tuple(_cell(table.get(name)) for name in _CLAIM) + tuple(_cell(work.get(name)) for name in _WORK))


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError, with the row, for what is no table of claims; other columns are left out and said so."""
    csv.field_size_limit(_LONGEST_CELL)
    rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    try:
        head = next(rows, [])
        listed = list(enumerate(rows, 2))
    except csv.Error as error:
        raise FactcheckError(f"not CSV: {error}", path) from None
    if missing := [name for name in ("id", "text", "quote", "subject", "work-id") if name not in head]:
        raise FactcheckError(f"the columns {', '.join(f'`{name}`' for name in missing)} are missing", path)
    works: dict[str, Work] = {}
    claims: list[Claim] = []
    for number, row in listed:
        where = f"{path}: row {number}"
        cells = dict(zip(head, row, strict=False))
        if any(cells.values()):
            works, claim = _claim(cells, works, where)
            claims.append(claim)
    losses = tuple(f"{path}: the column `{name}`" for name in head if name not in {*_CLAIM, *_WORK})
    return Bundle(tuple(works.values()), tuple(claims), losses=losses)


def _claim(cells: Mapping[str, str], works: dict[str, Work], where: str) -> tuple[dict[str, Work], Claim]:
    table: Table = {name: _value(name, cells.get(name, ""), where) for name in _CLAIM}
    described = {name.removeprefix("work-"): _value(name, cells.get(name, ""), where) for name in _WORK}
    work = to_work(described, where) if described.get("title") else None
    known = {**works, work.id: work} if work and described["id"] not in works else works
    table["work"] = described["id"]
    return known, to_claim(table, known, where)


def _row(cells: tuple[str, ...]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()


def _cell(value: object) -> str:
    """The value as a text that no spreadsheet works out; several in one cell as JSON."""
    if value is None:
        return ""
    written = json.dumps(value, ensure_ascii=False) if isinstance(value, list) else str(value)
    return _FORMULA.sub("'", written)


def _value(name: str, cell: str, where: str) -> object:
    written = _GUARDED.sub("", cell)
    if name not in _LISTS or not written.strip():
        return written
    if not written.lstrip().startswith("["):
        return [part.strip() for part in written.split(";") if part.strip()]
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        raise FactcheckError(f"`{name}` is not a list", where, "Write it as a; b, or as JSON.") from None
