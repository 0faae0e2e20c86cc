"""The page: one source and a desk in, one report out. Pure: no files, no clock, no terminal."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from factcheck import arithmetic, documents, facts, sentences, words
from factcheck.checkworthy import is_checkworthy
from factcheck.config import Settings
from factcheck.facts import Context
from factcheck.judge import wording
from factcheck.judge.weigh import Candidate, Judgement, weigh
from factcheck.match import retrieve
from factcheck.match.index import Index
from factcheck.match.reading import Reading, read
from factcheck.model import Claim, Finding, Report, Sentence, Series, Source
from factcheck.names.relate import alias_table
from factcheck.series import of_values
from factcheck.store import Store

# A claim is laid beside a sentence only if it has this share of the sentence's topic words, by rarity.
_WORTH_READING = 0.2
_CANDIDATES = 8
_FEWEST_WORDS = 3
_FIGURE = re.compile(r"\d")


class Desk(NamedTuple):
    """A store made ready: its claims and series, their index, its aliases, and what was read so far (`shelf`)."""

    claims: Sequence[Claim]
    series: Mapping[str, Series]
    lookup: Index
    aliases: Mapping[str, str]
    shelf: dict[str, Candidate]


def prepare(store: Store) -> Desk:
    """Index `store` once for any number of documents."""
    claims = (*store.claims, *(_told(series) for series in store.series))
    series = {series.id: series for series in store.series}
    return Desk(claims, series, retrieve.build(claims, dict(store.aliases)), alias_table(store.aliases), {})


def _told(series: Series) -> Claim:
    """A series as a claim in words, so that it is found and cited as one."""
    values = ", ".join(f"{item.holder} {item.value:g} {series.unit}" for item in series.items)
    return Claim(
        series.id,
        f"{series.measure}: {values}",
        series.quote,
        series.work,
        series.measure,
        series.scope,
        series.speaker,
        as_of=series.as_of,
        path=series.path,
        line=series.line,
    )


def check(source: Source, desk: Desk, settings: Settings) -> Report:
    """Every finding in `source`, in the order of its text: what the store says, then the draft's own sums."""
    context = Context(documents.dated(source) or settings.today, desk.aliases)
    read_sentences = [sentence for prose in documents.read(source) for sentence in sentences.split(prose)]
    findings = [finding for sentence in read_sentences if (finding := examine(sentence, desk, context))]
    findings += reckon(read_sentences, context)
    findings.sort(key=lambda finding: finding.sentence.span)
    return Report(source, tuple(findings), len(read_sentences))


def examine(sentence: Sentence, desk: Desk, context: Context) -> Finding | None:
    """What the store says of one sentence; None where there is nothing to say, as of a question."""
    if sentence.text.rstrip("”’\"')").endswith("?"):
        return None
    judgement = judge(sentence.text, desk, context)
    return wording.finding(sentence, judgement, is_worthy=is_checkworthy(words.cut(sentence.text)))


def reckon(read_sentences: Sequence[Sentence], context: Context) -> Iterator[Finding]:
    """The sums of the draft itself that cannot be right; headings, log entries and lists of dates are no prose."""
    counted, stated = [], []
    for sentence in read_sentences:
        if _FIGURE.search(sentence.text):
            cut = words.cut(sentence.text)
            if sum(token.text.islower() and len(token.text) > 1 for token in cut.tokens) >= _FEWEST_WORDS:
                counted.append(sentence)
                stated.append(arithmetic.Stated(cut, facts.extract(cut, context)))
    for problem in arithmetic.examine(stated, context):
        yield wording.miscounted(counted[problem.sentence], problem)


def judge(text: str, desk: Desk, context: Context) -> Judgement | None:
    """The ruling on one sentence's text; None where no claim speaks of its subject."""
    candidates = tuple(_candidates(text, desk))
    return weigh(read(text, context), candidates, context) if candidates else None


def _candidates(text: str, desk: Desk) -> Iterator[Candidate]:
    for proposal in retrieve.propose(desk.lookup, text, _CANDIDATES, _WORTH_READING):
        yield _candidate(desk.claims[proposal.claim], desk)


def _candidate(claim: Claim, desk: Desk) -> Candidate:
    held = desk.shelf.get(claim.id)
    if held is None:
        context = Context(_day(claim), desk.aliases)
        found = desk.series.get(claim.id)
        readings = _side_by_side(claim, found, context) if found else _readings(claim, context)
        held = desk.shelf[claim.id] = Candidate(claim, tuple(readings))
    return held


def _readings(claim: Claim, context: Context) -> Iterator[Reading]:
    """The claim as stated, with who it is attributed to, then the words of its source."""
    about = f"{claim.subject} {claim.scope or ''}"
    yield read(_attributed(claim.text, claim), context, about)
    if claim.quote != claim.text:
        yield read(_attributed(claim.quote, claim), context, about)


def _side_by_side(claim: Claim, series: Series, context: Context) -> Iterator[Reading]:
    """The series in words, with the values it has for its holders."""
    values = of_values(
        [(item.holder, item.value) for item in series.items], series.unit, is_complete=series.is_complete
    )
    yield read(_attributed(claim.text, claim), context, f"{claim.subject} {claim.scope or ''}")._replace(held=values)


def _attributed(text: str, claim: Claim) -> str:
    """The words with who they are attributed to, where they do not say so themselves."""
    return f"{text} (according to {claim.speaker})" if claim.speaker and claim.speaker not in text else text


def _day(claim: Claim) -> date | None:
    """The date that the source's own words are read by."""
    return claim.work.issued.start if claim.work.issued else None
