"""`factcheck claims verify`: sources and a store in, whether each quotation stands in its source word for word out."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from factcheck import corpus, toml
from factcheck.commands import CLEAN, FOUND
from factcheck.commands.claims import printing, recording, remembered
from factcheck.commands.claims.opening import Asked, opened, paths, writable
from factcheck.curate import verbatim
from factcheck.errors import FactcheckError
from factcheck.model import Claim, Failure, Series, Source
from factcheck.store import Store, find, tables
from factcheck.store.lint import Remark
from factcheck.toml import File
from factcheck.toml.place import KeyPath
from factcheck.typed import NamedTuple

_FEW = 3  # sources that are named one by one
_SHORT_HASH = 19  # "sha256:" and as much of it as git shows


class _Copy(NamedTuple):
    """A work, where it is described, and the file that its words are looked up in. Two stores may use one id."""

    file: File
    at: KeyPath
    work: str
    path: str
    recorded: str | None


def run(asked: Asked, source: str | None, work: str | None, *, is_recording: bool) -> int:
    """Look every quotation up; with `is_recording` put the hash of each source that holds them all into its work.

    Raises FactcheckError where there is no source to look in, or one cannot be read.
    """
    store = opened(asked)
    copies = _named(store, source, work) if source else _kept(store, work)
    of_work = _quotations(store, {path: at for at, part in enumerate(find.stores(paths(asked))) for path in part})
    own = frozenset(find.files(writable(asked)) if is_recording else ())
    found: list[Remark] = []
    sources: list[recording.Source] = []
    quotations = 0
    for copy in copies:
        content = toml.content(copy.path)
        held = of_work.get((copy.file.path, copy.work), [])
        remarks = _remembered(held, copy.path, content)
        found += remarks
        quotations += len(held)
        digest = f"sha256:{sha256(content).hexdigest()}"
        is_whole = not any(remark.rule == "not-in-source" for remark in remarks)
        known = _known(copy, digest, source)
        sources.append(recording.Source(copy.path, copy.file.path, copy.at, known, is_whole))
        if copy.recorded not in {None, digest} and not (is_whole and copy.file.path in own):
            found.append(_changed(copy, digest, is_whole=is_whole))
    told = recording.record(sources, own) if is_recording else []
    _print(asked, found, quotations, [copy.path for copy in copies])
    for line in told:
        printing.note(line)
    return FOUND if found else CLEAN


def _quotations(store: Store, part_of: Mapping[str, int]) -> dict[tuple[str, str], list[Claim | Series]]:
    """The quotations of each work, by the file that describes it and its id; `part_of` has the store of each file.

    A work is meant that the claim's own store describes, else the one of the earliest that does.
    """
    homes: dict[str, dict[int, str]] = {}
    for copy in _works(store, None):
        homes.setdefault(copy.work, {})[part_of[copy.file.path]] = copy.file.path
    held: dict[tuple[str, str], list[Claim | Series]] = {}
    nouns: tuple[Claim | Series, ...] = (*store.claims, *store.series)
    for noun in nouns:
        known, own = homes[noun.work.id], part_of[noun.path]
        held.setdefault((known[own if own in known else min(known)], noun.work.id), []).append(noun)
    return held


def _named(store: Store, source: str, work: str | None) -> list[_Copy]:
    """The work that `--source` is of: the one named, else the only one."""
    copies = list(_works(store, work))
    if len(copies) != 1:
        names = ", ".join(dict.fromkeys(copy.work for copy in copies))
        files = ", ".join(dict.fromkeys(copy.file.path for copy in copies))
        hint = f"Say which it is by --store: {files}." if work else f"Say which it is by --work: {names}."
        raise FactcheckError("the store quotes several works", "--source", hint)
    return [copies[0]._replace(path=source)]


def _kept(store: Store, work: str | None) -> list[_Copy]:
    copies = [copy for copy in _works(store, work) if copy.path]
    if not copies:
        hint = "Name the source by --source FILE, or write `source-file` into its [work]."
        raise FactcheckError("nothing to look the quotations up in", hint=hint)
    return copies


def _works(store: Store, only: str | None) -> Iterator[_Copy]:
    ids = []
    for file in store.files:
        for at, table in tables.tables(file, "work"):
            ids.append(table["id"])
            if only in {None, table["id"]}:
                beside = os.path.join(os.path.dirname(file.path), table.get("source-file", ""))  # noqa: PTH118, PTH120
                path = os.path.normpath(beside) if "source-file" in table else ""
                yield _Copy(file, at, table["id"], path, table.get("source-hash"))
    if only is not None and only not in ids:
        near = toml.nearest(only, ids)
        raise FactcheckError(f"no work has the id `{only}`", "--work", f"Did you mean `{near}`?" if near else None)


def _remembered(held: Sequence[Claim | Series], path: str, content: bytes) -> list[Remark]:
    """What is to be said of the quotations, looked up only where they or the source have changed."""
    asked = "\0".join([f"{one.path}\0{one.line}\0{one.id}\0{one.quote}\0{one.prefix}\0{one.suffix}" for one in held])
    parts = (path, sha256(content).hexdigest(), asked)
    return [Remark(*row) for row in remembered.answer("verified", parts, lambda: _looked_up(held, path, content))]


def _looked_up(held: Sequence[Claim | Series], path: str, content: bytes) -> Iterator[Remark]:
    for read in corpus.decoded(path, content):
        if isinstance(read, Failure):
            raise FactcheckError(read.why, read.path, read.hint)
        if isinstance(read, Source):
            yield from _remarks(held, verbatim.passages(read), path)


def _remarks(held: Iterable[Claim | Series], source: verbatim.Passages, path: str) -> Iterator[Remark]:
    for noun in held:
        where = f"{noun.path}:{noun.line}"
        places = verbatim.find(noun.quote, source, noun.prefix, noun.suffix)
        if not places and verbatim.find(noun.quote, source):
            yield Remark(
                where,
                noun.id,
                "not-in-source",
                f"the quotation is in {path}, but not with this `prefix` and `suffix` around it",
            )
        elif not places:
            yield Remark(where, noun.id, "not-in-source", _missing(noun.quote, source, path))
        elif len(places) > 1 and (noun.prefix or noun.suffix):
            lines = ", ".join(str(source.line(place.start)) for place in places)
            yield Remark(where, noun.id, "repeated-passage", f"still in {len(places)} places of {path}: lines {lines}")


def _missing(quote: str, source: verbatim.Passages, path: str) -> str:
    near = verbatim.nearest(quote, source)
    if near is None:
        return f"the quotation is not in {path}"
    words = " ".join(source.joined[near[1].start : near[1].end].split())
    return f"the quotation is not in {path}; line {source.line(near[1].start)} has “{words}”"


def _changed(copy: _Copy, digest: str, *, is_whole: bool) -> Remark:
    where = toml.where(copy.file, copy.at)
    stand = "every quotation still stands: --record it" if is_whole else "look at it again"
    old, new = (copy.recorded or "")[:_SHORT_HASH], digest[:_SHORT_HASH]
    return Remark(where, copy.work, "source-changed", f"{copy.path} was {old} and is {new} now; {stand}")


def _known(copy: _Copy, digest: str, source: str | None) -> dict[str, object]:
    """The hash for the work, and where the copy lies if that was said and was not known."""
    if not source or "source-file" in _table(copy):
        return {"source-hash": digest}
    beside = os.path.relpath(source, os.path.dirname(copy.file.path) or ".").replace(os.sep, "/")  # noqa: PTH120
    return {"source-hash": digest, "source-file": beside}


def _table(copy: _Copy) -> toml.Table:
    return next(table for at, table in tables.tables(copy.file, "work") if at == copy.at)


def _print(asked: Asked, found: Sequence[Remark], quotations: int, sources: Sequence[str]) -> None:
    missing = sum(remark.rule == "not-in-source" for remark in found)
    if asked.format == "json":
        entries = [
            {"where": remark.where, "id": remark.id, "rule": remark.rule, "message": remark.message} for remark in found
        ]
        printing.dump({"version": 1, "quotations": quotations, "verified": quotations - missing, "remarks": entries})
        return
    for remark in found:
        printing.say(f"{remark.where}: {remark.rule}: {remark.message} [{remark.id}]")
    named = ", ".join(sources) if len(sources) <= _FEW else f"{len(sources)} sources"
    printing.note(f"{quotations - missing} of {quotations} quotations stand in {named}")
