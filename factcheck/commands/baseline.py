"""`factcheck baseline`: the findings there are in, a file by which `check --baseline` leaves them out, out."""

import os
import sys
from collections import Counter

from factcheck import writing
from factcheck.commands import CLEAN, MISUSE, checking
from factcheck.commands.settled import changed, files, keep_home, settled
from factcheck.commands.silence import Silence, seen_from, stale_counts
from factcheck.config import Settings
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Silenced, Verdict
from factcheck.options import CheckOptions
from factcheck.report import plural
from factcheck.suppress import baseline
from factcheck.visible import visible

USUAL = ".factcheck-baseline.json"


def run(options: CheckOptions, *, is_update: bool) -> int:
    """Write the baseline; or, to update one, take out of it what is no longer found. It never grows.

    Where configuration files closer to some documents name another file, what is found in these goes there.

    Raises FactcheckError where there is one already, or none to update.
    """
    found = settled(options)

    def place(settings: Settings) -> str:
        return settings.baseline or found.run.baseline or USUAL

    documents = tuple(files(found))
    for settings in dict.fromkeys(found.of(document) for document in documents or ("",)):
        if not options.baseline:
            keep_home(settings if settings.baseline else found.run, "baseline", [place(settings)])
        _require(place(settings), is_there=is_update)
    room = checking.open_room(
        options, changed(found, lambda settings: settings._replace(baseline=place(settings) if is_update else None))
    )
    by_place: dict[str, list[Report]] = {}
    is_whole = True
    for outcome in checking.outcomes(room):
        if isinstance(outcome, Report):
            by_place.setdefault(place(found.of(outcome.source.path)), []).append(outcome)
        elif isinstance(outcome, Failure):
            sys.stderr.write(f"factcheck: error: {visible(outcome.path)}: {visible(outcome.why)}\n")
            is_whole = False
    if not is_whole:
        return MISUSE
    for path, reports in (by_place or {place(found.run): []}).items():
        silence = room.bench(reports[0].source.path if reports else "").silence
        _shrink(path, reports, silence) if is_update and silence else _write(path, reports)
    return CLEAN


def _require(path: str, *, is_there: bool) -> None:
    if os.path.exists(path) == is_there:  # noqa: PTH110 - as it is everywhere else
        return
    message = "there is no baseline to update" if is_there else "there is a baseline already"
    hint = "Leave --update out to write it." if is_there else "Use --update to let it shrink; delete it to begin anew."
    raise FactcheckError(message, path, hint)


def _write(path: str, reports: list[Report]) -> None:
    counts = Counter(
        baseline.key(finding, seen_from(path, report.source.path))
        for report in reports
        for finding in report.findings
        if finding.verdict in {Verdict.CONTRADICTED, Verdict.UNSOURCED}
    )
    writing.write(path, baseline.write(counts).encode())
    _say(path, f"{plural(counts.total(), 'finding')} in {plural(len(reports), 'document')}")


def _shrink(path: str, reports: list[Report], silence: Silence) -> None:
    used: list[Silenced] = [each for report in reports for each in report.silenced]
    stale = stale_counts(silence, used, [report.source.path for report in reports])
    counts = Counter(silence.counts)
    counts.subtract(stale)
    if stale:
        writing.write(path, baseline.write(counts).encode())
    _say(path, f"{plural(stale.total(), 'finding')} taken out, {counts.total()} left")


def _say(path: str, text: str) -> None:
    sys.stdout.write(f"{visible(path)}: {text}\n")
