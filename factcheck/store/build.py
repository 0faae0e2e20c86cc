"""The tables of a checked store file in, its nouns out."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from factcheck.model import Author, Claim, Item, Period, Precision, Series, Work
from factcheck.store import tables
from factcheck.toml import File
from factcheck.toml.place import places


def works(file: File) -> Iterator[Work]:
    for _, table in tables.tables(file, "work"):
        yield Work(
            id=table["id"],
            type=table["type"],
            title=table["title"],
            author=tuple(author(written) for written in table.get("author", ())),
            container_title=table.get("container-title"),
            publisher=table.get("publisher"),
            issued=period(table.get("issued")),
            accessed=period(table.get("accessed")),
            url=table.get("URL"),
            language=table.get("language"),
            section=table.get("section"),
            volume=table.get("volume"),
            issue=table.get("issue"),
            page=table.get("page"),
            note=table.get("note"),
            source_file=table.get("source-file"),
            source_hash=table.get("source-hash"),
        )


def claims(file: File, works: Mapping[str, Work]) -> Iterator[Claim]:
    lines, only = _lines(file, "claim"), _only_work(file)
    for (_, table), line in zip(tables.tables(file, "claim"), lines, strict=True):
        yield Claim(
            id=table["id"],
            text=table["text"],
            quote=table["quote"],
            work=works[table.get("work", only)],
            subject=table["subject"],
            scope=table.get("scope"),
            speaker=table.get("speaker"),
            speaker_note=table.get("speaker-note"),
            as_of=period(table.get("as-of")),
            as_of_note=table.get("as-of-note"),
            expires=_day(table.get("expires")),
            superseded_by=table.get("superseded-by"),
            tags=tuple(table.get("tags", ())),
            prefix=table.get("prefix"),
            suffix=table.get("suffix"),
            path=file.path,
            line=line,
        )


def series(file: File, works: Mapping[str, Work]) -> Iterator[Series]:
    lines, only = _lines(file, "series"), _only_work(file)
    for (_, table), line in zip(tables.tables(file, "series"), lines, strict=True):
        yield Series(
            id=table["id"],
            measure=table["measure"],
            unit=table["unit"],
            items=tuple(Item(item["holder"], item["value"], item.get("claim")) for item in table["items"]),
            quote=table["quote"],
            work=works[table.get("work", only)],
            scope=table.get("scope"),
            whole=table.get("whole"),
            is_complete=table.get("complete", False),
            speaker=table.get("speaker"),
            as_of=period(table.get("as-of")),
            as_of_note=table.get("as-of-note"),
            prefix=table.get("prefix"),
            suffix=table.get("suffix"),
            path=file.path,
            line=line,
        )


def _only_work(file: File) -> str:
    """The work that is quoted where an entry names none; empty in a file that describes none."""
    return next(iter(tables.works(file)), "")


def author(written: str | Mapping[str, str]) -> Author:
    """`Family, Given`, a single name, or `{literal = ...}`."""
    if not isinstance(written, str):
        return Author(written["literal"])
    family, comma, given = written.partition(",")
    return Author(family.strip(), given.strip()) if comma and given.strip() else Author(written.strip())


def period(written: object) -> Period | None:
    """The date as a store has it: its first day and how much of it is given."""
    if written is None:
        return None
    if isinstance(written, date):
        return Period(written, Precision.DAY)
    year, *rest = str(written).upper().split("-")
    if rest and rest[0].startswith("Q"):
        return Period(date(int(year), 3 * int(rest[0][1]) - 2, 1), Precision.QUARTER)
    precision = (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(rest)]
    return Period(date(int(year), *map(int, (*rest, "1", "1")[:2])), precision)


def _day(written: object) -> date | None:
    found = period(written)
    return found.start if found else None


def _lines(file: File, name: str) -> list[int]:
    """The line of each `[[name]]`.

    Looking for the headers is quick, and sure as long as it finds as many as there are tables: what
    else looks like a header stands inside a text, and only then are the keys located one by one.
    """
    paths = [path for path, _ in tables.tables(file, name)]
    header = re.compile(rf"^[ \t]*\[\[[ \t]*[\"']?{name}[\"']?[ \t]*\]\]", re.MULTILINE)
    starts = [found.start() for found in header.finditer(file.text)] if paths else []
    if len(starts) != len(paths):
        found_places = places(file.text)
        starts = [found_places[path] for path in paths]
    line, reached, lines = 1, 0, []
    for start in starts:
        line += file.text.count("\n", reached, start)
        reached = start
        lines.append(line)
    return lines
