"""The parts of a run in, its findings in one file out, with what was counted."""

import json
import sys

from factcheck import __version__
from factcheck.archive import counts, sinks, sources
from factcheck.archive import page as html
from factcheck.archive.counts import Counts
from factcheck.archive.parts import Folder
from factcheck.commands import CLEAN, FOUND
from factcheck.commands.archive import Options, summary
from factcheck.commands.archive.manifest import SUMMARY
from factcheck.config import Level
from factcheck.errors import FactcheckError
from factcheck.visible import visible

_ASIDE = "set-aside.jsonl"
_NOTES = "notes.jsonl"
_PAGE = "summary.html"


def conclude(folder: Folder, options: Options, claims: int) -> Counts:
    """Put the findings of all parts into one file, with the counts beside it, and say so.

    Raises FactcheckError where nothing could be checked.
    """
    done = folder.done()
    heads = [done[number] for number in sorted(done)]
    findings = sinks.write(options.format, folder.rows(heads), folder.path)
    counted = counts.added(folder.counts(heads))
    if left_out := sources.left_out(options.inputs):
        counted["left_out"] = left_out
    folder.put(_ASIDE, folder.aside(heads))
    folder.put(_NOTES, folder.notes(heads))
    folder.put(_PAGE, [html.written(counted, claims, __version__).encode()])
    folder.put(SUMMARY, [summary.written(counted, claims).encode()])
    if not counted.get("documents"):
        first = next(iter(folder.aside(heads)), None)
        told = json.loads(first) if first else {"place": ", ".join(options.inputs), "reason": "no document in it"}
        raise FactcheckError(f"nothing was checked: {told['reason']}", told["place"])
    if not options.quiet:
        for line in summary.lines(counted, claims, findings, (folder.path / _ASIDE, folder.path / _NOTES)):
            sys.stdout.write(f"{visible(line)}\n")
    return counted


def status(counted: Counts, options: Options) -> int:
    """1 where something is at or above `--fail-on`."""
    least, verdicts = Level[options.fail_on.upper()], counted.get("verdicts", {})
    return FOUND if any(Level[name.upper()] >= least for name, count in verdicts.items() if count) else CLEAN
