"""`factcheck cite`: drafts in; a diff, the drafts with their citations, or what they lack, out; and an exit status."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import date

from factcheck import cite, config, corpus, documents, report, store
from factcheck.check import Desk, check, judge, prepare
from factcheck.citing import draft, plan
from factcheck.citing.bibliography import is_csl
from factcheck.commands import CLEAN, FOUND, MISUSE, citing, page
from factcheck.config import Level, Settings
from factcheck.errors import FactcheckError
from factcheck.facts import Context
from factcheck.model import Failure, Finding, Report, Source, Work
from factcheck.options import CheckOptions
from factcheck.patterns import Pattern
from factcheck.report import Outcome, View
from factcheck.store import Store
from factcheck.syntax import choose
from factcheck.typed import NamedTuple


class Wanted(NamedTuple):
    """What is asked of `cite` beyond what `check` knows. `style` is of the list of sources in the draft itself."""

    syntax: str | None = None
    style: str = "plain"
    bibliography: str | None = None
    write: bool = False
    check: bool = False


class Room(NamedTuple):
    """What every document is cited from: the store, made ready whole and by its works."""

    evidence: Store
    desk: Desk
    settings: Settings
    desks: dict[str, Desk]

    def works(self) -> tuple[Work, ...]:
        quoted = [claim.work for claim in self.evidence.claims] + [series.work for series in self.evidence.series]
        return tuple({work.id: work for work in quoted}.values())

    def of(self, work: Work) -> Desk:
        """The desk with nothing on it but `work`."""
        if work.id not in self.desks:
            claims = tuple(claim for claim in self.evidence.claims if claim.work.id == work.id)
            series = tuple(series for series in self.evidence.series if series.work.id == work.id)
            self.desks[work.id] = prepare(Store(claims, series, self.evidence.aliases))
        return self.desks[work.id]


def run(options: CheckOptions, wanted: Wanted) -> int:
    """Cite what `options` name, as is `wanted`.

    Raises FactcheckError where nothing can be cited at all: for a wrong option, configuration or store.
    """
    if wanted.write and wanted.check:
        raise FactcheckError("--check changes nothing", "--write", "Leave one of them out.")
    room = _room(options)
    if wanted.bibliography:
        is_csl(wanted.bibliography)
    styled = citing.style(wanted.style)
    outcomes = _outcomes(options, wanted, room, styled)
    return _checked(outcomes, options, room) if wanted.check else _put(outcomes, wanted)


class Cited(NamedTuple):
    """One document, its bytes as they were read, and what is to be done to it."""

    report: Report
    content: bytes
    plan: plan.Plan
    draft: draft.Draft


def _room(options: CheckOptions) -> Room:
    found = config.read(options.config) if options.config else config.load()
    settings = found._replace(
        paths=options.paths or found.paths or (".",),
        stores=options.stores or found.stores,
        exclude=(*found.exclude, *map(Pattern, options.exclude)),
        hidden=options.hidden or found.hidden,
        today=citing.day(options.today) if options.today else found.today or date.today(),
    )
    evidence = store.load(settings.stores or (store.shipped(),))
    return Room(evidence, prepare(evidence), settings, {})


def _outcomes(
    options: CheckOptions, wanted: Wanted, room: Room, styled: Callable[[Work], str]
) -> Iterator[Cited | Failure]:
    rules = corpus.Rules(room.settings.exclude, room.settings.force_exclude, room.settings.hidden)
    for path in corpus.find(room.settings.paths, rules):
        name = (options.stdin_filename or "<stdin>") if path == "-" else path
        try:
            content = citing.content(path)
            for read in corpus.decoded(name, content):
                if isinstance(read, Source):
                    yield _cited(read, content, wanted, room, styled)
                elif isinstance(read, Failure):
                    yield read
        except FactcheckError as error:
            yield Failure(name, f"{error.where}: {error.message}" if error.where else error.message, error.hint)


def _cited(source: Source, content: bytes, wanted: Wanted, room: Room, styled: Callable[[Work], str]) -> Cited:
    format_name = documents.format_of(source.path)
    syntax = wanted.syntax or choose(source.path, format_name, source.text)
    if syntax is None:
        raise FactcheckError(f"no way is known to cite in {format_name}", hint="Name one with --syntax.")
    context = Context(documents.dated(source) or room.settings.today, room.desk.aliases)

    def bears(finding: Finding, work: Work) -> bool:
        found = judge(finding.sentence.text, room.of(work), context)
        return found is not None and found.ruling.verdict is finding.verdict

    checked = check(source, room.desk, room.settings)
    found = draft.read(source, syntax, citing.described(source, wanted.bibliography), room.works())
    return Cited(checked, content, plan.plan(checked, found, bears, styled), found)


def _checked(outcomes: Iterator[Cited | Failure], options: CheckOptions, room: Room) -> int:
    """Report what is missing or wrong, as `check` reports findings."""
    seen: list[int] = []

    def reports() -> Iterator[Outcome]:
        for outcome in outcomes:
            if isinstance(outcome, Failure):
                seen.append(citing.complain(outcome))
                yield outcome
            else:
                seen.append(FOUND if outcome.plan.findings else CLEAN)
                yield outcome.report._replace(findings=outcome.plan.findings)

    name = options.format or "concise"
    view = View(
        width=page.width(sys.stdout, os.environ),
        colour=page.has_colour("auto", sys.stdout, os.environ),
        show=Level.SUPPORTED,
        claims=len(room.evidence.claims),
        cite=cite.cite,
    )
    for part in report.renderer(name).render(reports(), view):
        sys.stdout.write(part)
    return max(seen, default=MISUSE)


def _put(outcomes: Iterator[Cited | Failure], wanted: Wanted) -> int:
    """Write the citations, or show what would be written; the bibliography last."""
    seen: list[int] = []
    listed: dict[str, Work] = {}
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            seen.append(citing.complain(outcome))
            continue
        source, edits = outcome.report.source, outcome.plan.edits
        citing.note_wrong(source, outcome.plan.findings)
        missing = plan.undescribed(outcome.plan, outcome.draft)
        if wanted.bibliography:
            listed |= missing
        elif missing:
            citing.note_missing(source, missing)
        text = plan.apply(source.text, edits)
        seen.append(CLEAN)
        if not wanted.write:
            citing.show(source.path, source.text, text)
        else:
            citing.put(source, text, outcome.content)
    if wanted.bibliography and listed:
        citing.put_bibliography(wanted.bibliography, listed, is_shown=not wanted.write)
    return max(seen, default=MISUSE)
