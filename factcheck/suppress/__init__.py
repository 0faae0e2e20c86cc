"""A report in, the same without what its writer answers for out: marks in the draft, [sic], a file, a baseline.

What is silenced is kept in the report, with who silenced it and why; a mark that silences nothing is a finding
itself. Nothing here reads a file.
"""

import re
from collections.abc import Mapping, Sequence

from factcheck.model import Report
from factcheck.typed import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # a draft without marks needs none of it
    from factcheck.suppress.baseline import Key
    from factcheck.suppress.sidecar import Entry

SIGN = "factcheck:"
SIC = re.compile(r"[\[(]\s?sic\b", re.IGNORECASE)


class Answers(NamedTuple):
    """What may silence a finding besides the marks in its own draft.

    `entries` are those of the file of ignored sentences, `accepted` how many findings of each key the baseline
    holds; both are of one document, which the baseline knows by `path`. `needs_reason`: what gives no reason
    silences nothing.
    """

    path: str = ""
    entries: "Sequence[Entry]" = ()
    accepted: "Mapping[Key, int] | None" = None
    needs_reason: bool = False


def quieted(report: Report, answers: Answers) -> Report:
    """`report` with what is answered for moved to its `silenced`, and a finding for each mark that answers nothing."""
    text = report.source.text
    if not (answers.entries or answers.accepted or SIGN in text or SIC.search(text)):
        return report
    from factcheck.suppress import answering

    return answering.answered(report, answers)
