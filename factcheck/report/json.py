"""Reports in, one JSON object out: every finding, supported ones too, and what could not be read."""

from collections.abc import Iterable, Iterator

from factcheck.model import Failure, Report
from factcheck.report import Outcome, Tally, View, level
from factcheck.report.record import VERSION, dumps, of_failure, of_finding, of_tally, places


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """The object in pieces, a document each, so that a long run is not held in memory."""
    tally, failures = Tally(), []
    yield f'{{\n"version": {VERSION},\n"documents": ['
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            failures.append(outcome)
        else:
            yield ("," if tally.documents else "") + "\n" + dumps(_document(outcome, view))
        tally = tally.add(outcome)
    errors = dumps([of_failure(failure) for failure in failures])
    yield f'\n],\n"errors": {errors},\n"summary": {dumps(of_tally(tally, view))}\n}}\n'


def _document(report: Report, view: View) -> dict[str, object]:
    lines = places(report.source, view)
    return {
        "path": report.source.path,
        "findings": [of_finding(finding, lines, view) for finding in report.findings if level(finding) >= view.show],
    }
