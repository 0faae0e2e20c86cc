"""A sentence of a draft and a desk in, all that goes into its finding out, by the calls that `check` makes."""

from factcheck import arithmetic, check, checkworthy, facts, words
from factcheck.arithmetic import Problem
from factcheck.check import Desk, Draft
from factcheck.checkworthy import Worth
from factcheck.judge.trace import Trace, trace
from factcheck.match.reading import read
from factcheck.model import Fact, Finding, Sentence
from factcheck.typed import NamedTuple


class Explained(NamedTuple):
    """`trace` is None where no claim shares enough with the sentence; `problems` are its own sums that fail."""

    sentence: Sentence
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
    candidates = () if is_question else tuple(check.candidates(text, desk))
    [finding] = check.examine(draft._replace(sentences=(sentence,)), desk)
    judgement = draft.known.judged[text].judgement
    traced = trace(read(text, context), candidates, judgement, context) if candidates else None
    problems = tuple(arithmetic.within(arithmetic.Stated(cut, found), context))
    return Explained(sentence, found, worth, traced, finding, problems, is_question)
