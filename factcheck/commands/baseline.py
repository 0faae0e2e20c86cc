"""`factcheck baseline`: the findings there are in, a file by which `check --baseline` leaves them out, out."""

import os
import sys
from collections import Counter

from factcheck import writing
from factcheck.commands import CLEAN, MISUSE, checking
from factcheck.commands.silence import Silence, seen_from, stale_counts
from factcheck.errors import FactcheckError
from factcheck.model import Failure, Report, Silenced, Verdict
from factcheck.options import CheckOptions
from factcheck.report import plural
from factcheck.suppress import baseline
from factcheck.visible import visible

USUAL = ".factcheck-baseline.json"


def run(options: CheckOptions, *, is_update: bool) -> int:
    """Write the baseline; or, to update one, take out of it what is no longer found. It never grows.

    Raises FactcheckError where there is one already, or none to update.
    """
    settings = checking.settings_of(options)
    path = settings.baseline or USUAL
    is_there = os.path.exists(path)  # noqa: PTH110 - as it is everywhere else
    if is_there != is_update:
        message = "there is no baseline to update" if is_update else "there is a baseline already"
        hint = (
            "Leave --update out to write it."
            if is_update
            else "Use --update to let it shrink; delete it to begin anew."
        )
        raise FactcheckError(message, path, hint)
    room = checking.open_room(options, settings._replace(baseline=path if is_update else None))
    reports: list[Report] = []
    is_whole = True
    for outcome in checking.outcomes(room):
        if isinstance(outcome, Report):
            reports.append(outcome)
        elif isinstance(outcome, Failure):
            sys.stderr.write(f"factcheck: error: {visible(outcome.path)}: {visible(outcome.why)}\n")
            is_whole = False
    if not is_whole:
        return MISUSE
    return _shrink(path, reports, room.silence) if is_update and room.silence else _write(path, reports)


def _write(path: str, reports: list[Report]) -> int:
    counts = Counter(
        baseline.key(finding, seen_from(path, report.source.path))
        for report in reports
        for finding in report.findings
        if finding.verdict in {Verdict.CONTRADICTED, Verdict.UNSOURCED}
    )
    writing.write(path, baseline.write(counts).encode())
    _say(path, f"{plural(counts.total(), 'finding')} in {plural(len(reports), 'document')}")
    return CLEAN


def _shrink(path: str, reports: list[Report], silence: Silence) -> int:
    used: list[Silenced] = [each for report in reports for each in report.silenced]
    stale = stale_counts(silence, used, [report.source.path for report in reports])
    counts = Counter(silence.counts)
    counts.subtract(stale)
    if stale:
        writing.write(path, baseline.write(counts).encode())
    _say(path, f"{plural(stale.total(), 'finding')} taken out, {counts.total()} left")
    return CLEAN


def _say(path: str, text: str) -> None:
    sys.stdout.write(f"{visible(path)}: {text}\n")
