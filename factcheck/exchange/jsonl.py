"""JSON Lines: a record a line, everything that a store holds; and back. The keys are the store's own."""

import json
from collections.abc import Iterator

from factcheck.errors import FactcheckError
from factcheck.exchange import reading
from factcheck.exchange.bundle import Bundle, each, to_claim, to_series, to_table, to_work
from factcheck.model import Claim, Series, Work

LOSES = ()

_KIND = "record"  # `work`, `claim`, `series` or `alias`


def write(bundle: Bundle) -> Iterator[str]:
    for kind, noun in each(bundle):
        yield _line({_KIND: kind, **to_table(noun)})
    for name, other in bundle.aliases:
        yield _line({_KIND: "alias", "name": name, "alias": other})


def read(text: str, path: str) -> Bundle:
    """Raises FactcheckError, with the line, for a record that no store could hold."""
    works: dict[str, Work] = {}
    claims: list[Claim] = []
    series: list[Series] = []
    aliases: list[tuple[str, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        record = dict(reading.table(reading.json_of(line, where), where))
        kind = record.pop(_KIND, None)
        if kind == "work":
            work = to_work(record, where)
            works[work.id] = work
        elif kind == "claim":
            claims.append(to_claim(record, works, where))
        elif kind == "series":
            series.append(to_series(record, works, where))
        elif kind == "alias":
            aliases.append(_alias(record, where))
        else:
            raise FactcheckError(f"`{_KIND}` is none of `work`, `claim`, `series` and `alias`", where)
    return Bundle(tuple(works.values()), tuple(claims), tuple(series), tuple(aliases))


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, default=str) + "\n"


def _alias(record: dict[str, object], where: str) -> tuple[str, str]:
    name, other = reading.text(record.get("name")), reading.text(record.get("alias"))
    if not name or not other:
        raise FactcheckError("`name` or `alias` is missing", where)
    return name, other
