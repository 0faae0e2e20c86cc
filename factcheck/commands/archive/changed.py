"""`factcheck archive changed`: the output of a run and other claims in, the output of a run with those out.

Only documents that the difference can touch are read again.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck import store
from factcheck.archive import rerun, sources, touched
from factcheck.archive import run as running
from factcheck.archive.document import Fields
from factcheck.archive.parts import Folder, Head, Size
from factcheck.archive.rerun import Rerun
from factcheck.commands import opening
from factcheck.commands.archive import Options, bench, concluding, manifest, starting, stores
from factcheck.commands.archive.bench import Spec
from factcheck.commands.settled import settled
from factcheck.config import Level, Settings
from factcheck.desk import Desk
from factcheck.errors import FactcheckError
from factcheck.options import CheckOptions
from factcheck.report import plural
from factcheck.typed import Any

_OPTION = "--claims"
_CHANGES = "changes.jsonl"


def run(earlier: str, claims: str | None, options: Options) -> int:
    """Bring a run to the claims as they are now, or to those of a revision (`claims` is `REV..REV`).

    Raises FactcheckError for a wrong option, where the earlier run rests on anything else that has changed, and as
    `run.run` does.
    """
    held = Folder(Path(earlier))
    there = manifest.of_folder(held)
    settings = _settings(options, there)
    options = starting.checked(options._replace(inputs=tuple(there["inputs"]), part=there["part"], show=there["show"]))
    with TemporaryDirectory() as place:
        paths = _paths(claims, settings, there, Path(place))
        return _run(held, there, options, settings._replace(stores=paths), settings)


def _settings(options: Options, there: Mapping[str, Any]) -> Settings:
    asked = CheckOptions(stores=options.stores or tuple(there["stores"]), config=options.config)
    return settled(asked).run._replace(today=date.fromisoformat(there["today"]) if there["today"] else None)


def _paths(claims: str | None, settings: Settings, there: Mapping[str, Any], place: Path) -> tuple[str, ...]:
    """Where the new claims are; those of the older revision must be those of the run."""
    paths = settings.stores or (store.shipped(),)
    if claims is None:
        return paths
    old, dots, new = claims.rpartition("..")
    if old:
        before = stores.at(old, paths, place / "old")
        if manifest.of_claims(before) != there["claims"]:
            hint = "Name the revision that the archive was checked with, or leave it out: ..REV."
            raise FactcheckError(f"the run rests on other claims than those of {old}", f"{_OPTION} {claims}", hint)
    if not dots or not new:
        raise FactcheckError("not two revisions", f"{_OPTION} {claims}", "Write it as OLD..NEW, or as ..NEW.")
    return stores.at(new, paths, place / "new")


def _run(held: Folder, there: Mapping[str, Any], options: Options, settings: Settings, named: Settings) -> int:
    chosen, ending, table = there["fields"]
    fields = Fields(tuple((name, column) for name, column in chosen), ending, table)
    wanted = manifest.of(options, named, fields, settings.stores)
    fixed = {name: value for name, value in wanted.items() if name not in {"claims", "stores"}}
    if told := manifest.differing(there, fixed):
        hint = "Check the whole archive, into another folder."
        raise FactcheckError(f"rests on {told}: not the claims alone have changed", str(held.path), hint)
    folder = Folder(Path(options.output))
    wanted = manifest.held(folder, wanted, is_day_said=True)
    base = stores.kept(held.path / stores.BASE if (held.path / stores.BASE).exists() else held.path / stores.STORE)
    spec = Spec(starting.plain(settings), Level[wanted["show"].upper()], wanted["claims"], wanted["program"], base)
    count = bench.opened(spec).view.claims
    folder.begin(wanted)
    stores.keep(settings.stores, folder.path / stores.STORE)
    stores.keep(base, folder.path / stores.BASE)
    heads = held.done()
    plan = Rerun(held, heads, _again(held, heads, base, settings.stores))
    last = starting.follow(
        running.run(
            sources.documents(options.inputs, fields),
            folder,
            manifest.name(wanted),
            starting.engine_of(options, spec),
            Size(documents=options.part),
            plan,
        ),
        options,
    )
    if last.documents != sum(head.documents for head in heads.values()):
        raise FactcheckError("the input has fewer documents than it had", hint="Check the whole archive again.")
    counted = concluding.conclude(folder, options, count)
    _tell(plan, folder, options, last.documents)
    return concluding.status(counted, options)


def _again(held: Folder, heads: Mapping[int, Head], base: Sequence[str], new: Sequence[str]) -> dict[int, list[int]]:
    """The documents that are to be read again, by part."""
    desks = [_desk(paths) for paths in (base, stores.kept(held.path / stores.STORE), new)]
    change = touched.change(desks[0], desks[2])
    if change is None:
        return {number: list(range(head.documents)) for number, head in heads.items()}
    differing = touched.changed(desks[1], desks[2])
    found = {number: touched.documents(held.traces(number), change, desks[2], differing) for number in heads}
    return {number: sorted(documents) for number, documents in found.items() if documents}


def _desk(paths: Sequence[str]) -> Desk:
    return opening.opened(paths).desk()


def _tell(plan: rerun.Rerun, folder: Folder, options: Options, documents: int) -> None:
    """Write down which findings are new and which are gone, and say how many."""
    told = {"new": 0, "gone": 0}

    def lines() -> Iterator[bytes]:
        for name, row in plan.changes(folder, folder.done()):
            told[name] += 1
            yield b'{"change": ' + json.dumps(name).encode() + b", " + row[1:]

    folder.put(_CHANGES, lines())
    if not options.quiet:
        again = sum(map(len, plan.again.values()))
        sys.stdout.write(
            f"{again:,} of {plural(documents, 'document')} read again: {plural(told['new'], 'finding')} new, "
            f"{told['gone']:,} gone: {folder.path / _CHANGES}\n"
        )
