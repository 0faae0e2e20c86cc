"""`factcheck cite`: drafts in; a diff, the drafts with their citations, or what they lack, out; and an exit status."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import cache as once

from factcheck import cite, corpus, documents, report, sentences, store
from factcheck.check import check, judge
from factcheck.citing import draft, plan
from factcheck.citing.bibliography import is_csl
from factcheck.commands import CLEAN, FOUND, MISUSE, citing, page
from factcheck.commands.settled import Settled, files, keep_home, settled
from factcheck.config import Level, Settings
from factcheck.desk import Desk, prepare
from factcheck.errors import FactcheckError
from factcheck.facts import Context
from factcheck.match.read.antecedents import spelled_out
from factcheck.model import Failure, Finding, Report, Source, Work
from factcheck.options import CheckOptions
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
    found = settled(options)
    if wanted.write and not options.paths:
        keep_home(found.run, "paths", found.run.paths)
    paths, room = tuple(files(found)), _rooms(found)
    claims = {
        id(one.evidence): len(one.evidence.claims) for one in map(room, [options.name_of(path) for path in paths])
    }
    if wanted.bibliography:
        is_csl(wanted.bibliography)
    if wanted.write and corpus.STDIN in options.paths and corpus.STDIN not in paths:  # it is excluded by its name
        sys.stdout.buffer.write(citing.content(corpus.STDIN))
    if not paths:
        return citing.nothing(found.run)
    outcomes = _outcomes(options, wanted, paths, room)
    return _checked(outcomes, options, sum(claims.values())) if wanted.check else _put(outcomes, wanted)


class Cited(NamedTuple):
    """One document, its bytes as they were read, and what is to be done to it."""

    report: Report
    content: bytes
    plan: plan.Plan
    draft: draft.Draft


def _rooms(found: Settled) -> Callable[[str], Room]:
    """What the document at a path is cited from; a store that two configurations name is read once."""

    @once
    def opened(stores: tuple[str, ...]) -> tuple[Store, Desk, dict[str, Desk]]:
        evidence = store.load(stores)
        return evidence, prepare(evidence), {}

    def room(path: str) -> Room:
        settings = found.of(path)
        evidence, desk, desks = opened(settings.stores or (store.shipped(),))
        return Room(evidence, desk, settings, desks)

    return room


def _outcomes(
    options: CheckOptions, wanted: Wanted, paths: Iterable[str], room: Callable[[str], Room]
) -> Iterator[Cited | Failure]:
    styled = citing.style(wanted.style)
    for path in paths:
        name = options.name_of(path)
        try:
            content = citing.content(path)
            for read in corpus.decoded(name, content):
                if isinstance(read, Source):
                    yield _cited(read, content, wanted, room(name), styled)
                elif isinstance(read, Failure):
                    yield read
                else:
                    citing.note(read)
        except FactcheckError as error:
            yield Failure(name, f"{error.where}: {error.message}" if error.where else error.message, error.hint)


def _cited(source: Source, content: bytes, wanted: Wanted, room: Room, styled: Callable[[Work], str]) -> Cited:
    format_name = documents.format_of(source.path)
    syntax = wanted.syntax or choose(source.path, format_name, source.text)
    if syntax is None:
        raise FactcheckError(f"no way is known to cite in {format_name}", hint="Name one with --syntax.")
    context = Context(documents.dated(source) or room.settings.today, room.desk.aliases)

    checked = check(source, room.desk, room.settings)
    cut = [sentence for prose in documents.read(source) for sentence in sentences.split(prose)]
    places = {sentence.span: place for place, sentence in enumerate(cut)}

    def bears(finding: Finding, work: Work) -> bool:
        place = places.get(finding.sentence.span)
        spelled = None if place is None else spelled_out(cut, place)
        found = judge(spelled.text if spelled else finding.sentence.text, room.of(work), context)
        return found is not None and found.ruling.verdict is finding.verdict

    found = draft.read(source, syntax, citing.described(source, wanted.bibliography), room.works())
    return Cited(checked, content, plan.plan(checked, found, bears, styled), found)


def _checked(outcomes: Iterator[Cited | Failure], options: CheckOptions, claims: int) -> int:
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
        claims=claims,
        cite=cite.cite,
    )
    for part in report.renderer(name).render(reports(), view):
        sys.stdout.write(part)
    return max(seen, default=MISUSE)


def _put(outcomes: Iterator[Cited | Failure], wanted: Wanted) -> int:
    """Write the citations, or show what would be written; the bibliography last."""
    seen: list[int] = []
    listed: dict[str, Work] = {}
    written: list[int] = []
    same = 0
    is_listing = False
    for outcome in outcomes:
        if isinstance(outcome, Failure):
            seen.append(citing.complain(outcome))
            continue
        source, edits = outcome.report.source, outcome.plan.edits
        citing.note_wrong(source, outcome.plan.findings)
        missing = plan.undescribed(outcome.plan, outcome.draft)
        is_listing = is_listing or plan.is_listing(outcome.plan, outcome.draft)
        if wanted.bibliography:
            listed |= missing
        elif missing:
            citing.note_missing(source, missing)
        text = plan.apply(source.text, edits)
        seen.append(CLEAN)
        if not wanted.write:
            citing.show(source.path, source.text, text)
        else:
            is_changed = citing.put(source, text, outcome.content)
            written += [sum(one.rule == plan.NEEDS_CITATION for one in outcome.plan.findings)] if is_changed else []
            same += is_changed is False
    if wanted.bibliography and listed:
        citing.put_bibliography(wanted.bibliography, listed, is_shown=not wanted.write)
    elif wanted.bibliography and is_listing:
        citing.note_unneeded(wanted.bibliography)
    if wanted.write:
        citing.note_written(written, same, wanted.bibliography, len(listed))
    return max(seen, default=MISUSE)
