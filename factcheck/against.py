"""One piece of text against another: the same engine with no store of claims."""

from collections.abc import Sequence
from datetime import date

from factcheck import documents, sentences
from factcheck.facts import Context
from factcheck.judge.laid import Candidate
from factcheck.judge.texts import Evidence, evidence, judge
from factcheck.judge.weigh import Judgement
from factcheck.match.read.reading import read
from factcheck.model import Pair, Source, Verdict
from factcheck.store import of_text
from factcheck.typed import NamedTuple


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
    held = _evidence(source, context)
    judged = [
        judgement
        for prose in documents.read(Source("draft", draft))
        for sentence in sentences.split(prose)
        if _has_words(sentence.text) and (judgement := judge(read(sentence.text, context), held, context))
    ]
    return _together(judged)


def _has_words(text: str) -> bool:
    """Whether it says anything: the quotation mark that is left over behind the last full stop does not."""
    return any(map(str.isalnum, text))


def _evidence(source: str, context: Context) -> Evidence:
    claims = of_text(Source("source", source)).claims
    held = [Candidate(claim, (read(claim.text, context),)) for claim in claims]
    return evidence(held.__getitem__, range(len(held)), {})


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
