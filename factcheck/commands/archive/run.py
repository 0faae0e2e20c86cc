"""`factcheck archive`: inputs and a folder in, findings and a summary in the folder out, an exit status back."""

import json
import os
import sys
from collections.abc import Iterable
from datetime import date
from functools import partial
from pathlib import Path

from factcheck.archive import counts, document, sinks, sources
from factcheck.archive import run as running
from factcheck.archive.counts import Counts
from factcheck.archive.engines import How, Work, engine
from factcheck.archive.parts import Folder, Size
from factcheck.archive.run import Progress
from factcheck.commands import CLEAN, FOUND, checking, page
from factcheck.commands.archive import Options, bench, manifest, summary
from factcheck.commands.archive.bench import Spec
from factcheck.config import Level, Settings
from factcheck.errors import FactcheckError
from factcheck.options import CheckOptions
from factcheck.visible import visible

_ASIDE = "set-aside.jsonl"
_SUMMARY = "summary.json"


def run(options: Options) -> int:
    """Check an archive, or go on with it where an earlier run was ended.

    Raises FactcheckError for a wrong option, an input or a store that cannot be read, and where the folder holds
    something else.
    """
    settings, show = _settings(options)
    fields = document.fields(options.fields, options.text_format, options.table)
    for _ in sources.files(options.inputs):  # an input that is not there is told before anything is written
        break
    folder = Folder(Path(options.output))
    wanted = manifest.of(options, settings, fields, show.name.lower())
    held = manifest.held(folder, wanted, is_day_said=options.today is not None)
    settings = settings._replace(today=date.fromisoformat(held["today"]) if held["today"] else None)
    spec = Spec(settings._replace(paths=(), format=None, color=None, show=None, fail_on=None, path=None), show)
    ready = bench.opened(spec)
    folder.begin(held)
    steps = running.run(
        sources.documents(options.inputs, fields),
        folder,
        manifest.name(held),
        engine(*_engine(options, spec)),
        Size(documents=options.part),
    )
    _follow(steps, options)
    counted = _conclude(folder, options, ready.view.claims)
    return _status(counted, Level[options.fail_on.upper()])


def _settings(options: Options) -> tuple[Settings, Level]:
    asked = CheckOptions(stores=options.stores, config=options.config, today=options.today, show=options.show)
    settings = checking.settings_of(asked)
    if options.part < 1 or (options.workers is not None and options.workers < 1):
        raise FactcheckError("must be 1 at the least", "--part" if options.part < 1 else "--workers")
    return settings, Level.OVERCLAIM if settings.show is None else settings.show


def _engine(options: Options, spec: Spec) -> tuple[str, Work, How]:
    workers = options.workers or _cores()
    name = options.engine or ("dask" if options.cluster else "alone" if workers == 1 else "processes")
    return name, Work(spec, bench.opened, bench.examine), How(workers, options.cluster)


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _follow(steps: Iterable[Progress], options: Options) -> None:
    """Go through the run; on a terminal with a bar."""
    if page.is_animated(sys.stderr, os.environ) and not options.quiet:
        from factcheck.commands.archive import progress

        steps = progress.watched(steps, partial(sources.total, options.inputs))
    for _ in steps:
        pass


def _conclude(folder: Folder, options: Options, claims: int) -> Counts:
    """Put the findings of all parts into one file, with the counts beside it.

    Raises FactcheckError where nothing could be checked.
    """
    done = folder.done()
    heads = [done[number] for number in sorted(done)]
    findings = sinks.write(options.format, folder.rows(heads), folder.path)
    counted = counts.added(head.counts for head in heads)
    folder.put(_ASIDE, b"".join(folder.aside(heads)).decode("utf-8"))
    folder.put(_SUMMARY, summary.written(counted, claims))
    if not counted.get("documents"):
        first = next(iter(folder.aside(heads)), None)
        told_first = json.loads(first) if first else {"place": ", ".join(options.inputs), "reason": "no document in it"}
        raise FactcheckError(f"nothing was checked: {told_first['reason']}", told_first["place"])
    if not options.quiet:
        told = summary.lines(counted, claims, findings, folder.path / _ASIDE)
        sys.stdout.write("".join(f"{visible(line)}\n" for line in told))
    return counted


def _status(counted: Counts, fail_on: Level) -> int:
    verdicts = counted.get("verdicts", {})
    has_failed = any(Level[name.upper()] >= fail_on for name, count in verdicts.items() if count)
    return FOUND if has_failed else CLEAN
