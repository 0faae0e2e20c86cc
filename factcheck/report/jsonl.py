"""Reports in, JSON Lines out: one object a finding, as in the JSON report, for a stream to be read as it comes.

`type` says what a line is: `finding`, `error` (a document that could not be read) or, at the end, `summary`.
"""

from collections.abc import Iterable, Iterator

from factcheck.model import Failure
from factcheck.report import Outcome, Tally, View, level
from factcheck.report.record import dumps, of_failure, of_finding, of_tally, places


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """A line for each finding at or above `view.show`, with the path of its document."""
    tally = Tally()
    for outcome in outcomes:
        tally = tally.add(outcome)
        if isinstance(outcome, Failure):
            yield _line("error", of_failure(outcome))
            continue
        lines = places(outcome.source, view)
        for finding in outcome.findings:
            if level(finding) >= view.show:
                yield _line("finding", {"path": outcome.source.path, **of_finding(finding, lines, view)})
    yield _line("summary", of_tally(tally, view))


def _line(kind: str, said: dict[str, object]) -> str:
    return dumps({"type": kind, **said}, indent=None) + "\n"
