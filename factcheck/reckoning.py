"""A draft in, what is wrong with its own figures out: no store is needed for it.

Most sentences have nothing to be reckoned: that is told by their tokens, and only of the others are the facts read.
"""

from collections.abc import Iterator
from functools import partial

from factcheck import countable, rivals, words
from factcheck.draft import Draft, Known, Sums
from factcheck.judge import wording
from factcheck.model import Finding, Role, Sentence
from factcheck.typed import TYPE_CHECKING

if TYPE_CHECKING:  # loaded where a sentence has a sum, which is seldom so
    from factcheck.arithmetic import Stated


def reckoned(draft: Draft) -> Iterator[Finding]:
    """Every finding on the draft's own figures, the sums of a sentence first."""
    counted = _counted(draft)
    if counted:
        from factcheck import arithmetic

        held = [_sums(sentence.text, draft.known) for sentence in counted]
        for sentence, sums in zip(counted, held, strict=True):
            yield from (wording.miscounted(sentence, problem) for problem in sums.problems)
        for problem in arithmetic.between([sums.stated for sums in held]):
            yield wording.miscounted(counted[problem.sentence], problem)
    yield from _clashes(draft)


def read_sums(draft: Draft) -> Iterator[None]:
    """Read the sums of one sentence after the other, for `reckoned` to find them read: who asks may stop in between."""
    for sentence in _counted(draft):
        _sums(sentence.text, draft.known)
        yield


def _clashes(draft: Draft) -> Iterator[Finding]:
    """What one sentence says otherwise than another: told at a glance where that cannot be, and nothing is read."""
    known, held = draft.known, rivals.Rivals()
    for place, sentence in enumerate(draft.sentences):
        text = sentence.text
        written = known.figured.get(text) or known.worded.get(text)
        if sentence.prose.role is Role.CELL:
            if rivals.is_total(text):
                held.add_total(place)
        elif written is not None:
            held.add(place, written, sentence.prose.role)
    chosen = held.found()
    if not chosen:
        return
    from factcheck import consistency

    lines, section, paragraph, prose = [], 0, 0, None
    for place, sentence in enumerate(draft.sentences):
        section += sentence.prose.role is Role.HEADING
        paragraph, prose = paragraph + (sentence.prose is not prose), sentence.prose
        read = partial(_stated, sentence.text, known)
        lines.append(consistency.Line(read, place, section, paragraph, sentence.prose.role, place in chosen))
    for problem in consistency.problems(lines, known.context.today):
        yield wording.miscounted(draft.sentences[problem.sentence], problem)


def _stated(text: str, known: Known) -> "Stated":
    return _sums(text, known).stated


def _counted(draft: Draft) -> list[Sentence]:
    """The sentences that may have a sum, or say of one figure what another sentence says of another."""
    figured = draft.known.figured
    read = [(sentence, figured[text]) for sentence in draft.sentences if (text := sentence.text) in figured]
    prose = [(sentence, written) for sentence, written in read if countable.is_prose(written)]
    twins = countable.twins(written for _, written in prose)
    return [
        sentence
        for number, (sentence, written) in enumerate(prose)
        if number in twins or countable.has_figures(written)
    ]


def _sums(text: str, known: Known) -> Sums:
    held = known.sums.get(text)
    if held is None:
        from factcheck import arithmetic, facts

        read = known.read.pop(text, None)
        cut = read.words if read else words.cut(text)
        stated = arithmetic.Stated(cut, read.facts if read else facts.extract(cut, known.context, arithmetic.KINDS))
        held = known.sums[text] = Sums(stated, tuple(arithmetic.within(stated, known.context)))
    return held
