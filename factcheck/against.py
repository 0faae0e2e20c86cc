"""One piece of text against another: the same engine with no store of claims."""

from collections.abc import Sequence
from datetime import date

from factcheck import documents, sentences
from factcheck.facts import Context
from factcheck.judge.passages import is_told_elsewhere
from factcheck.judge.runs import told_otherwise
from factcheck.judge.weigh import Candidate, Judgement, weigh
from factcheck.match.align import align
from factcheck.match.read.reading import Reading, join, read
from factcheck.model import Pair, Source, Verdict
from factcheck.store import of_text
from factcheck.typed import NamedTuple

_WINDOW = 3


class Comparison(NamedTuple):
    """`verdict` is `"supported"`, `"contradicted"` or `"neither"`; `facts` are the pairs it rests on."""

    verdict: str
    rule: str
    facts: tuple[Pair, ...]
    score: float


def compare(draft: str, source: str, *, today: date | None = None) -> Comparison:
    """The verdict on `draft` with `source` as the evidence.

    Both are plain text of any length and are read by the date in the source's front matter, else by
    `today`; without either, dates such as "last month" stay open. One contradicted sentence makes
    the whole contradicted; it is supported if every sentence is.
    """
    day = documents.dated(Source("source", source)) or today
    context = Context(day)
    evidence = _evidence(source, context)
    judged = [
        judgement
        for prose in documents.read(Source("draft", draft))
        for sentence in sentences.split(prose)
        if (judgement := _judge(read(sentence.text, context), evidence, context))
    ]
    return _together(judged)


class _Evidence(NamedTuple):
    """Every sentence of a source, and every run of three: what a sentence leaves open its neighbours often say."""

    sentences: tuple[Candidate, ...]
    runs: tuple[Candidate, ...]


def _evidence(source: str, context: Context) -> _Evidence:
    claims = of_text(Source("source", source)).claims
    readings = [read(claim.text, context) for claim in claims]
    runs = [
        Candidate(claims[at], (join(readings[at : at + _WINDOW]),))
        for at in range(max(1, len(claims) - _WINDOW + 1))
        if len(claims) > 1
    ]
    single = (Candidate(claim, (reading,)) for claim, reading in zip(claims, readings, strict=True))
    return _Evidence(tuple(single), tuple(runs))


def _judge(stated: Reading, evidence: _Evidence, context: Context) -> Judgement | None:
    """The ruling on a sentence. A run bears it out only if no sentence of it that says as much says otherwise.

    What is against it counts only if no other sentence tells what it has.
    """
    found = weigh(stated, (*evidence.sentences, *evidence.runs), context, is_ranked=False)
    if found is None or found.ruling.verdict is None or not evidence.runs:
        return found
    if found.ruling.verdict is Verdict.CONTRADICTED:
        return _if_told_by_none(found, stated, evidence, context)
    alone = weigh(stated, evidence.sentences, context, is_ranked=False)
    if alone and alone.ruling.verdict is Verdict.SUPPORTED:
        return found
    parts, runs = (
        [reading for candidate in candidates for reading in candidate.readings]
        for candidates in (evidence.sentences, evidence.runs)
    )
    otherwise = told_otherwise(stated, runs, parts, context)
    return _if_told_by_none(Judgement(otherwise, found.claims), stated, evidence, context) if otherwise else found


def _if_told_by_none(against: Judgement, stated: Reading, evidence: _Evidence, context: Context) -> Judgement:
    """A ruling against a sentence, which decides nothing if another sentence of the source tells what it has."""
    others = [align(stated, reading, context) for one in evidence.sentences for reading in one.readings]
    return against.undecided() if is_told_elsewhere(against.ruling, others) else against


def _together(judged: Sequence[Judgement]) -> Comparison:
    rulings = [judgement.ruling for judgement in judged]
    against = [ruling for ruling in rulings if ruling.verdict is Verdict.CONTRADICTED]
    chosen = against or rulings
    if against:
        verdict = "contradicted"
    elif rulings and all(ruling.verdict is Verdict.SUPPORTED for ruling in rulings):
        verdict = "supported"
    else:
        verdict = "neither"
    pairs = tuple(side.pair for ruling in chosen for side in ruling.sides)
    score = min((ruling.shown for ruling in chosen), default=0.0)
    return Comparison(verdict, chosen[0].rule if chosen else "neither", pairs, score)
