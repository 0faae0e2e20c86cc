"""Reports in, text out. A format is one file here with a `render`, and its line in `FORMATS`.

Formats are strangers to each other, and know nothing of stdin, stdout or the environment: what
they must know of the page they write on is a `View`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from types import MappingProxyType

from factcheck.config import Level
from factcheck.model import Claim, Failure, Finding, Pair, Relation, Report, Severity, Span, Verdict, Work
from factcheck.typed import NamedTuple, Protocol, cast

UTF_32 = "utf-32"  # the encoding whose units are code points
STALE, INCONSISTENT = "stale", "inconsistent"  # rules
MILD = frozenset({"overclaim", INCONSISTENT, STALE})  # rules that are warnings, unless the configuration says else
SORTS = {
    Level.CONTRADICTED: "contradicted",
    Level.OVERCLAIM: "overclaimed",
    Level.UNSOURCED: "unsourced",
    Level.SUPPORTED: "supported",
}
"""What a sentence is called by how it stands, the gravest first."""
FORMATS = {
    "full": "terminal",
    "concise": "concise",
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "azure": "azure",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "rdjson": "rdjson",
    "markdown": "markdown",
    "html": "html",
    "annotation": "annotation",
    "claimreview": "claimreview",
}
"""The file of each format."""

FOR_PEOPLE = frozenset({"full", "concise"})
"""Written in the encoding of the terminal; every other format is UTF-8, whatever the locale."""

# Read by what knows a project by its folder: no path in them is of one machine.
_LOCATED = frozenset(FORMATS) - {"full", "concise", "json", "jsonl"}

_WHOLE = frozenset({"full", "json", "jsonl", "junit", "html", "claimreview"})

Outcome = Report | Failure

_AGAINST = frozenset({Relation.CONFLICT, Relation.STRONGER})
SIGNS = {Level.SUPPORTED: "✓", Level.UNSOURCED: "?", Level.OVERCLAIM: "▲", Level.CONTRADICTED: "✗"}


def level(finding: Finding) -> Level:
    """What `--show` and `--fail-on` weigh `finding` by: an error like a contradiction, a warning like an overclaim."""
    if finding.severity is Severity.ERROR:
        return Level.CONTRADICTED
    if finding.severity is Severity.WARNING and finding.verdict is not Verdict.UNUSED:
        return Level.OVERCLAIM
    return Level.SUPPORTED if finding.verdict is Verdict.SUPPORTED else Level.UNSOURCED


def standing(finding: Finding) -> Level:
    """How the sentence stands to the store: what signs and counts tell, however grave the configuration has it."""
    if finding.verdict in {Verdict.UNSOURCED, Verdict.UNUSED}:
        return Level.UNSOURCED
    if finding.verdict is Verdict.CONTRADICTED:
        return Level.OVERCLAIM if finding.rule in MILD else Level.CONTRADICTED
    return Level.SUPPORTED if finding.rule == Verdict.SUPPORTED.value else Level.OVERCLAIM


_DOUBLE = re.compile("[“”]")
_SINGLE = str.maketrans("“”„", "‘’‚")  # a straight one may be an inch
_OWN = ('<meta name="generator" content="factcheck ', "<!-- factcheck -->")
_HEAD = 1200  # characters in which a report says that it is one


def is_own(text: str) -> bool:
    """Whether `text` is a report of ours, which quotes drafts and is none."""
    return any(mark in text[:_HEAD] for mark in _OWN)


def located(name: str, outcomes: Iterable[Outcome], folder: str) -> Iterable[Outcome]:
    """The outcomes with the paths that the format reads: those below `folder`, where it ran, as seen from it."""
    if name not in _LOCATED:
        return outcomes
    above = folder.replace("\\", "/").rstrip("/") + "/"
    return (_seen_from(above, outcome) for outcome in outcomes)


def _seen_from(above: str, outcome: Outcome) -> Outcome:
    if isinstance(outcome, Failure):
        return outcome._replace(path=outcome.path.removeprefix(above))
    source = outcome.source
    return outcome._replace(source=source._replace(path=source.path.removeprefix(above)))


def least_shown(name: str) -> Level:
    """What a format shows from, unless it is told: supported sentences too where they are not in the way."""
    return Level.SUPPORTED if name in _WHOLE else Level.UNSOURCED


class View(NamedTuple):
    """The page that a report is written on.

    `width` is in columns, `claims` counts the store, `cite` writes a work as a citation of one line
    and `name` in a few words, `fail_on` gives the least that makes the exit status 1 in the document at a path,
    `version` is factcheck's own.
    `drops_silenced`: who reads it takes what is suppressed for open all the same. JSON counts places in the units of
    `position_encoding`.
    """

    width: int = 80
    colour: bool = False
    hyperlinks: bool = False
    show: Level = Level.SUPPORTED
    fail_on: Callable[[str], Level] = lambda _: Level.OVERCLAIM
    claims: int = 0
    version: str = "0"
    drops_silenced: bool = False
    position_encoding: str = UTF_32
    cite: Callable[[Work], str] = lambda work: work.title
    name: Callable[[Work], str] = lambda work: work.title


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


def cited(finding: Finding) -> Claim | None:
    """The claim whose source speaks for or against the sentence; one that is merely near is no evidence."""
    return finding.matches[0].claim if finding.matches and finding.verdict is not Verdict.UNSOURCED else None


def quoted(words: str) -> str:
    """The words of a source in quotation marks, with single marks for double ones within them, as they are printed.

    What is one quotation already keeps its own. The length within the marks stays, so that places in it hold.
    """
    is_one = words.startswith("“") and words.endswith("”") and not _DOUBLE.search(words[1:-1])
    return words if is_one else f"“{words.translate(_SINGLE)}”"


def plural(count: int, noun: str) -> str:
    """`1 sentence`, `1,200 sentences`."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


class Tally(NamedTuple):
    """What was read and what came of it. `overclaims` are among the `contradicted`; `rules` counts findings.

    `inconsistent` are sentences that another of the draft is at odds with, among the `contradicted` too. `stale` are
    sentences that rest on a claim past its day, and are counted apart from all the others. `levels` counts the
    findings on sentences by how these stand to the store, as they are shown.
    """

    documents: int = 0
    unreadable: int = 0
    sentences: int = 0
    supported: int = 0
    contradicted: int = 0
    overclaims: int = 0
    unsourced: int = 0
    not_checkworthy: int = 0
    stale: int = 0
    inconsistent: int = 0
    silenced: int = 0
    rules: Mapping[str, int] = MappingProxyType({})
    levels: Mapping[Level, int] = MappingProxyType({})

    def add(self, outcome: Outcome) -> "Tally":
        """The tally after one more document."""
        if isinstance(outcome, Failure):
            return self._replace(unreadable=self.unreadable + 1)
        fresh = [finding for finding in outcome.findings if finding.rule != STALE]
        verdicts = Counter(finding.verdict for finding in fresh)
        judged = len({finding.sentence.span for finding in _on_sentences(outcome)})
        return Tally(
            documents=self.documents + 1,
            unreadable=self.unreadable,
            sentences=self.sentences + outcome.sentences,
            supported=self.supported + verdicts[Verdict.SUPPORTED],
            contradicted=self.contradicted + verdicts[Verdict.CONTRADICTED],
            overclaims=self.overclaims + sum(map(_is_overclaim, fresh)),
            unsourced=self.unsourced + verdicts[Verdict.UNSOURCED],
            not_checkworthy=self.not_checkworthy + max(outcome.sentences - judged, 0),
            stale=self.stale + len(outcome.findings) - len(fresh),
            inconsistent=self.inconsistent + sum(finding.rule == INCONSISTENT for finding in fresh),
            silenced=self.silenced + len(outcome.silenced),
            rules=Counter(self.rules) + Counter(finding.rule for finding in outcome.findings),
            levels=Counter(self.levels)
            + Counter(standing(finding) for finding in outcome.findings if _is_judged(finding)),
        )


def sort(finding: Finding) -> str:
    """What a finding on a sentence is counted under: the name of its standing, of some warnings their own."""
    return finding.rule if finding.rule in {INCONSISTENT, STALE} else SORTS[standing(finding)]


def sorts(tally: Tally) -> Iterator[tuple[Level, int, str]]:
    """How many findings there are of each sort, the gravest first; of the warnings with a name of their own, if any."""
    own = {rule: tally.rules.get(rule, 0) for rule in (INCONSISTENT, STALE)}
    for found, name in SORTS.items():
        count = tally.levels.get(found, 0)
        yield found, count - sum(own.values()) if found is Level.OVERCLAIM else count, name
        if found is Level.OVERCLAIM:
            yield from ((found, count, rule) for rule, count in own.items() if count)


def told(tally: Tally, claims: int) -> str:
    """What was checked, against how many claims."""
    silenced = f", {tally.silenced:,} silenced" if tally.silenced else ""
    return (
        f"{plural(tally.sentences, 'sentence')} in {plural(tally.documents, 'document')} "
        f"({tally.not_checkworthy:,} with nothing to check{silenced}), against {plural(claims, 'claim')}"
    )


def _on_sentences(report: Report) -> Iterator[Finding]:
    """All that was found of a sentence, also what its writer answers for."""
    yield from filter(_is_judged, report.findings)
    yield from (silenced.finding for silenced in report.silenced)


def _is_judged(finding: Finding) -> bool:
    """Whether it is of a sentence, and not of a mark that silences nothing."""
    return finding.verdict is not Verdict.UNUSED


def _is_overclaim(finding: Finding) -> bool:
    return finding.verdict is Verdict.CONTRADICTED and finding.rule in MILD - {INCONSISTENT}
