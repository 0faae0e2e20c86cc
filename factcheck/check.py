"""The page: one source and a desk in, one report out. Pure: no files, no clock, no terminal."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from factcheck import documents, sentences, words
from factcheck.checkworthy import is_checkworthy
from factcheck.config import Settings
from factcheck.facts import Context
from factcheck.judge import wording
from factcheck.judge.weigh import Candidate, Judgement, weigh
from factcheck.match import retrieve
from factcheck.match.index import Index
from factcheck.match.reading import Reading, read
from factcheck.model import Claim, Finding, Report, Sentence, Source
from factcheck.names.relate import alias_table
from factcheck.store import Store

# A claim is laid beside a sentence only if it has this share of the sentence's topic words, by rarity.
_WORTH_READING = 0.2
_CANDIDATES = 8


class Desk(NamedTuple):
    """A store made ready: its index, its aliases, and the claims read so far (`shelf`)."""

    store: Store
    lookup: Index
    aliases: Mapping[str, str]
    shelf: dict[str, Candidate]


def prepare(store: Store) -> Desk:
    """Index `store` once for any number of documents."""
    return Desk(store, retrieve.build(store.claims, dict(store.aliases)), alias_table(store.aliases), {})


def check(source: Source, desk: Desk, settings: Settings) -> Report:
    """Every finding in `source`, in the order of its text."""
    context = Context(documents.dated(source) or settings.today, desk.aliases)
    read_sentences = [sentence for prose in documents.read(source) for sentence in sentences.split(prose)]
    findings = (examine(sentence, desk, context) for sentence in read_sentences)
    return Report(source, tuple(finding for finding in findings if finding), len(read_sentences))


def examine(sentence: Sentence, desk: Desk, context: Context) -> Finding | None:
    """What the store says of one sentence; None where there is nothing to say."""
    judgement = judge(sentence.text, desk, context)
    return wording.finding(sentence, judgement, is_worthy=is_checkworthy(words.cut(sentence.text)))


def judge(text: str, desk: Desk, context: Context) -> Judgement | None:
    """The ruling on one sentence's text; None where no claim speaks of its subject."""
    candidates = tuple(_candidates(text, desk))
    return weigh(read(text, context), candidates, context) if candidates else None


def _candidates(text: str, desk: Desk) -> Iterator[Candidate]:
    for proposal in retrieve.propose(desk.lookup, text, _CANDIDATES):
        if proposal.coverage >= _WORTH_READING:
            yield _candidate(desk.store.claims[proposal.claim], desk)


def _candidate(claim: Claim, desk: Desk) -> Candidate:
    held = desk.shelf.get(claim.id)
    if held is None:
        context = Context(_day(claim), desk.aliases)
        held = desk.shelf[claim.id] = Candidate(claim, tuple(_readings(claim, context)))
    return held


def _readings(claim: Claim, context: Context) -> Iterator[Reading]:
    """The claim as stated, with who it is attributed to, then the words of its source."""
    about = f"{claim.subject} {claim.scope or ''} {claim.work.title}"
    speaker = f" (according to {claim.speaker})" if claim.speaker and claim.speaker not in claim.text else ""
    yield read(claim.text + speaker, context, about)
    if claim.quote != claim.text:
        yield read(claim.quote + speaker, context, about)


def _day(claim: Claim) -> date | None:
    """The date that the source's own words are read by."""
    return claim.work.issued.start if claim.work.issued else None
