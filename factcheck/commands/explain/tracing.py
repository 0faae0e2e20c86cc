"""A sentence of a draft and a desk in, all that goes into its finding out, by the calls that `check` makes."""

from factcheck import arithmetic, check, checkworthy, facts, words
from factcheck.arithmetic import Problem
from factcheck.checkworthy import Worth
from factcheck.desk import Desk, candidate, candidates
from factcheck.draft import Draft
from factcheck.judge.going_on import as_text
from factcheck.judge.trace import Trace, trace
from factcheck.match.read.reading import read
from factcheck.model import Fact, Finding, Sentence
from factcheck.said import placed, said_of
from factcheck.typed import NamedTuple


class Explained(NamedTuple):
    """`trace` is None where no claim shares enough with the sentence; `problems` are its own sums that fail.

    `told` is what the sentence was read as, with a name put for the pronoun that opens it; else its own text.
    """

    sentence: Sentence
    told: str
    facts: tuple[Fact, ...]
    worth: Worth
    trace: Trace | None
    finding: Finding | None
    problems: tuple[Problem, ...]
    is_question: bool


def traced(draft: Draft, sentence: Sentence, desk: Desk) -> Explained:
    """How the sentence is judged."""
    text, context = sentence.text, draft.context
    cut = words.cut(text)
    found = facts.extract(cut, context)
    worth = checkworthy.score(words.parts(text))
    is_question = check.is_question(text)
    judged, spelled = check.look_at(draft, draft.sentences.index(sentence), desk)
    told = spelled.text if spelled else text
    beside = () if is_question else tuple(candidates(told, desk))
    if judged.judgement and judged.judgement.goes_on:
        series = [candidate(claim, desk) for claim in judged.judgement.claims]
        beside = (*map(as_text, series), *(one for one in beside if one.claim not in judged.judgement.claims))
    finding = placed(said_of(judged, spelled), sentence)
    traced = trace(read(told, context), beside, judged.judgement, context) if beside else None
    problems = tuple(arithmetic.within(arithmetic.Stated(cut, found), context))
    return Explained(sentence, told, found, worth, traced, finding, problems, is_question)
