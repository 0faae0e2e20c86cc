"""Reports in, GitHub workflow commands out: annotations beside the lines of a pull request.

GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest without a word. So the
gravest come first, what is over the limit is printed as plain lines, and a notice says how many there are.
"""

from collections.abc import Iterable, Iterator, Sequence

from factcheck.config import Level
from factcheck.model import Failure, Finding, Lines, Source
from factcheck.report import Outcome, View, cited, level, place, plural, quoted
from factcheck.report.region import region
from factcheck.typed import NamedTuple
from factcheck.visible import on_one_line, visible

MOST = 10  # annotations of one kind that are shown for a step

_COMMANDS = {Level.SUPPORTED: "notice", Level.UNSOURCED: "notice", Level.OVERCLAIM: "warning"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


class _Annotation(NamedTuple):
    """`gravity` sorts: the higher first. `where` are the properties that say what is annotated."""

    gravity: int
    command: str
    where: dict[str, object]
    title: str
    message: str


def render(outcomes: Iterable[Outcome], view: View) -> Iterator[str]:
    """A command for each finding at or above `view.show` while the limit lasts, then the rest as text."""
    annotations = [annotation for outcome in outcomes for annotation in _annotations(outcome, view)]
    annotations.sort(key=lambda annotation: -annotation.gravity)
    shown, left = _cut(annotations)
    for annotation in shown:
        yield _written(annotation)
    for annotation in left:
        yield _plain(annotation)
    if left:
        yield _written(_Annotation(0, "notice", {}, "factcheck", _told(left)))


def _annotations(outcome: Outcome, view: View) -> Iterator[_Annotation]:
    if isinstance(outcome, Failure):
        message = outcome.why if outcome.hint is None else f"{outcome.why}. {outcome.hint}"
        yield _Annotation(Level.NEVER, "error", {"file": outcome.path}, "unreadable", message)
        return
    lines = outcome.source.lines()
    for finding in outcome.findings:
        found = level(finding)
        if found >= view.show:
            yield _Annotation(
                found,
                _COMMANDS.get(found, "error"),
                _where(finding, outcome.source, lines),
                f"factcheck: {finding.rule}",
                _message(finding, view),
            )


def _where(finding: Finding, source: Source, lines: Lines) -> dict[str, object]:
    """Columns only within one line: GitHub refuses them otherwise."""
    found = region(place(finding), source, lines)
    said: dict[str, object] = {"file": source.path, "line": found.start_line, "endLine": found.end_line}
    if found.start_line == found.end_line:
        said |= {"col": found.start_column, "endColumn": found.end_column}
    return said


def _message(finding: Finding, view: View) -> str:
    claim = cited(finding)
    if claim is None:
        return on_one_line(finding.message)
    evidence = f"{quoted(on_one_line(claim.quote))} ({on_one_line(view.cite(claim.work))})"
    return f"{on_one_line(finding.message)}\n{evidence}"


def _cut(annotations: Sequence[_Annotation]) -> tuple[list[_Annotation], list[_Annotation]]:
    """What is annotated and what is not. One notice is kept for saying that there is more."""
    shown, left = _within(annotations, {"error": MOST, "warning": MOST, "notice": MOST})
    return _within(annotations, {"error": MOST, "warning": MOST, "notice": MOST - 1}) if left else (shown, left)


def _within(annotations: Sequence[_Annotation], room: dict[str, int]) -> tuple[list[_Annotation], list[_Annotation]]:
    shown: list[_Annotation] = []
    left: list[_Annotation] = []
    for annotation in annotations:
        room[annotation.command] -= 1
        (shown if room[annotation.command] >= 0 else left).append(annotation)
    return shown, left


def _written(annotation: _Annotation) -> str:
    said = {**annotation.where, "title": annotation.title}
    properties = ",".join(f"{name}={visible(str(value)).translate(_IN_PROPERTY)}" for name, value in said.items())
    return f"::{annotation.command} {properties}::{annotation.message.translate(_IN_DATA)}\n"


def _plain(annotation: _Annotation) -> str:
    """A line that the runner takes for no command, in either of its two ways of writing one."""
    where = annotation.where
    place_said = f"{where['file']}:{where['line']}" if "line" in where else str(where["file"])
    said = f"{annotation.title}: {place_said}: {annotation.message}"
    return on_one_line(said) + "\n"


def _told(left: Sequence[_Annotation]) -> str:
    kinds = {kind: sum(one.command == kind for one in left) for kind in ("error", "warning", "notice")}
    counts = ", ".join(plural(count, kind) for kind, count in kinds.items() if count)
    return f"Not annotated, since GitHub shows {MOST} of a kind for a step: {counts}. The step’s log has them all."
