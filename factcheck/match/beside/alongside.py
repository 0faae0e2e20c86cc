"""Two readings in, the figures out that the source tells of another case than the draft, beside the case's own.

`She scored five goals in the spring` has its figure from the one case of "five in the autumn and two in the spring",
and its season from the other.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import AGREEING, quantity
from factcheck.match.beside.clauses import is_difference
from factcheck.match.beside.sorts import may_count_one
from factcheck.match.read.parallels import FRAMES, Case, case_of, parallels
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple


class _Texts(NamedTuple):
    stated: Reading
    sourced: Reading
    links: Links
    context: facts.Context


def alongside(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Iterator[Side]:
    """A side for each stated figure that is told of just one case of a run of the source's."""
    runs = parallels(sourced)
    told = tuple(_told(stated)) if runs else ()
    texts = _Texts(stated, sourced, links, context)
    for mine in told:
        for run in runs:
            own = [one for one in run if _is_told_of(one, mine, run, texts)]
            relation = _related(mine.figure, own[0].figure, texts) if len(own) == 1 else None
            if relation in AGREEING or relation is Relation.CONFLICT:
                yield Side(Pair(mine.figure, own[0].figure, relation), 1.0, 1.0)
                yield from _of_frames(mine, own[0], texts)


def _related(fact: Fact, other: Fact, texts: _Texts) -> Relation | None:
    """How a stated figure stands to that of its case: `5 boats` is the part of "5 of 23"; None if they count two."""
    if may_count_one(fact, other):
        return facts.compare(fact, other, texts.context)
    parts, number, noun = quantity.part_and_whole(other), quantity.number(fact), quantity.counted(fact)
    is_counted = bool(noun) and any(is_like(noun, term.key) for term in texts.sourced.terms)
    if parts is None or number is None or quantity.is_bound(fact) or not is_counted:
        return None
    return Relation.SAME if number == parts[0] else Relation.CONFLICT if number not in parts else None


def _of_frames(mine: Case, case: Case, texts: _Texts) -> Iterator[Side]:
    """The dates and ranks that a stated figure and a case have: they are no other's, however they are placed."""
    pairs = ((fact, one) for fact in mine.frames for one in case.frames if _are_one(one, fact, texts))
    return (Side(Pair(fact, one, Relation.SAME), 1.0, 1.0) for fact, one in pairs)


def _told(reading: Reading) -> Iterator[Case]:
    """The figures of a draft with what they are told of: a single one of all its words."""
    figures = reading.of_kind("quantity")
    cases = {case.figure: case for run in parallels(reading) for case in run}
    for figure in figures:
        case = cases.get(figure) or case_of(figure, reading)
        if len(figures) == 1:
            case = Case(figure, frozenset(range(len(reading.terms))), reading.of_kind(*FRAMES))
        is_open = is_difference(figure, reading) or quantity.is_nought(figure)  # `three more in May`, `no cases in Ost`
        if case and not is_open:
            yield case


def _is_told_of(case: Case, mine: Case, run: Sequence[Case], texts: _Texts) -> bool:
    """Whether a stated figure has all by which a case differs from the others of its run."""
    stems = {texts.sourced.terms[at].stem for other in run if other is not case for at in other.terms}
    terms = [at for at in case.terms if texts.sourced.terms[at].stem not in stems]
    others = [fact for other in run if other is not case for fact in other.frames]
    frames = [one for one in case.frames if not any(_are_one(one, other, texts) for other in others)]
    held = {place for index in mine.terms for place in same_words(texts.links, index)}
    has_frames = all(any(_are_one(one, fact, texts) for fact in mine.frames) for one in frames)
    return bool(terms or frames) and held.issuperset(terms) and has_frames


def _are_one(one: Fact, other: Fact, texts: _Texts) -> bool:
    return one.kind == other.kind and facts.compare(one, other, texts.context) is Relation.SAME
