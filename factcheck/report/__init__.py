"""Reports in, text out. A format is one file here with a `render`, and its line in `FORMATS`.

Formats are strangers to each other, and know nothing of stdin, stdout or the environment: what
they must know of the page they write on is a `View`.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from factcheck.config import Level
from factcheck.model import Failure, Finding, Pair, Relation, Report, Severity, Span, Verdict, Work
from factcheck.typed import NamedTuple, Protocol, cast

FORMATS = {"full": "terminal", "concise": "concise", "json": "json"}

Outcome = Report | Failure

_AGAINST = frozenset({Relation.CONFLICT, Relation.STRONGER})


def level(finding: Finding) -> Level:
    """What `--show` and `--fail-on` weigh `finding` by: a contradiction that is a warning is an overclaim."""
    if finding.verdict is Verdict.UNSOURCED:
        return Level.UNSOURCED
    if finding.severity is Severity.ERROR:
        return Level.CONTRADICTED
    if finding.verdict is Verdict.CONTRADICTED or finding.severity is Severity.WARNING:
        return Level.OVERCLAIM
    return Level.SUPPORTED


class View(NamedTuple):
    """The page that a report is written on.

    `width` is in columns, `claims` counts the store, `cite` writes a work as a citation of one line.
    """

    width: int = 80
    colour: bool = False
    hyperlinks: bool = False
    show: Level = Level.SUPPORTED
    claims: int = 0
    cite: Callable[[Work], str] = lambda work: work.title


class Renderer(Protocol):
    def render(self, outcomes: Iterable[Outcome], view: View) -> Iterator[str]: ...


def renderer(name: str) -> Renderer:
    """The module for a format, imported on use."""
    return cast("Renderer", import_module(f"factcheck.report.{FORMATS[name]}"))


def amiss(finding: Finding) -> tuple[Pair, ...]:
    """The facts that count against the sentence: those the source denies, else those no source covers."""
    if level(finding) is Level.SUPPORTED:
        return ()
    if finding.verdict is Verdict.UNSOURCED:
        return tuple(pair for pair in finding.pairs if pair.sourced is None)
    return tuple(pair for pair in finding.pairs if pair.relation in _AGAINST)


def place(finding: Finding) -> Span:
    """Where to look: the first words that count against the sentence, else the whole of it."""
    for pair in amiss(finding):
        return finding.sentence.span_of(pair.stated.start, pair.stated.end)
    return finding.sentence.span


class Tally(NamedTuple):
    """What was read and what came of it. `overclaims` are among the `contradicted`; `rules` counts findings."""

    documents: int = 0
    unreadable: int = 0
    sentences: int = 0
    supported: int = 0
    contradicted: int = 0
    overclaims: int = 0
    unsourced: int = 0
    not_checkworthy: int = 0
    rules: Mapping[str, int] = MappingProxyType({})

    def add(self, outcome: Outcome) -> "Tally":
        """The tally after one more document."""
        if isinstance(outcome, Failure):
            return self._replace(unreadable=self.unreadable + 1)
        verdicts = Counter(finding.verdict for finding in outcome.findings)
        judged = len({finding.sentence.span for finding in outcome.findings})
        return Tally(
            documents=self.documents + 1,
            unreadable=self.unreadable,
            sentences=self.sentences + outcome.sentences,
            supported=self.supported + verdicts[Verdict.SUPPORTED],
            contradicted=self.contradicted + verdicts[Verdict.CONTRADICTED],
            overclaims=self.overclaims + sum(level(finding) is Level.OVERCLAIM for finding in outcome.findings),
            unsourced=self.unsourced + verdicts[Verdict.UNSOURCED],
            not_checkworthy=self.not_checkworthy + max(outcome.sentences - judged, 0),
            rules=Counter(self.rules) + Counter(finding.rule for finding in outcome.findings),
        )
