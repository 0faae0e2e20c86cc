"""What several pieces of evidence say of one sentence, together."""

from collections.abc import Sequence
from functools import cache as once
from functools import partial

from factcheck.facts import Context, quantity
from factcheck.judge.places import SAME_PLACE
from factcheck.judge.ruling import decide, is_near, open_ruling
from factcheck.judge.value import Known, Ruling
from factcheck.match.align import Alignment, align
from factcheck.match.reading import Reading, Term, join
from factcheck.match.side import Side
from factcheck.model import Claim, Fact, Relation, Verdict
from factcheck.typed import NamedTuple

# A claim must share this much with a sentence before its words are put beside another claim's.
_PART_OF_A_PASSAGE = 0.3
_LONGEST_PASSAGE = 4
_SUBJECT_OF_A_PART = 0.5
# What several claims together must speak of (0-100) to bear a sentence out. Tuned as the thresholds of `ruling`.
_WHOLE = 85.0
_MOST = 0.55
# A claim that contradicts a sentence outweighs another that bears it out only if it is this much closer.
_MARGIN = 15.0
# One that contradicts a sentence is of another matter if another claim speaks of so much more of it.
_BEHIND = 20.0
# What the fit of bounds adds to a claim's score (0-100) when several are put in order; by how much a claim must fit
# better to outweigh one that bears the sentence out, and how far behind it may be. Tuned as the thresholds of `ruling`.
_FITTING = 10.0
_CLEARLY = 0.3
_ALIKE = 10.0
_MEASURED = frozenset({"quantity", "date"})


class Candidate(NamedTuple):
    """A claim with its statement and its quotation read."""

    claim: Claim
    readings: tuple[Reading, ...]


class Laid(NamedTuple):
    """A claim's readings beside a sentence; `known` gives the facts that other evidence of its work bears out."""

    candidate: Candidate
    alignments: tuple[Alignment, ...]
    known: Known

    @property
    def most(self) -> float:
        """The share of the sentence that the claim speaks of at most."""
        return max(alignment.coverage for alignment in self.alignments)


class Judgement(NamedTuple):
    """A ruling and the claims that it rests on, the closest first."""

    ruling: Ruling
    claims: tuple[Claim, ...]


class _Ruled(NamedTuple):
    """A claim, its reading that counts, and what was decided by it."""

    claim: Claim
    alignment: Alignment
    ruling: Ruling

    @property
    def sides(self) -> tuple[Side, ...]:
        return self.ruling.sides if self.ruling.verdict else self.alignment.sides

    @property
    def is_near(self) -> bool:
        return self.ruling.verdict is not None or is_near(self.alignment)

    @property
    def judgement(self) -> Judgement:
        return Judgement(self.ruling if self.ruling.verdict else open_ruling(self.alignment), (self.claim,))


def weigh(stated: Reading, candidates: Sequence[Candidate], context: Context) -> Judgement | None:
    """The ruling on a sentence; None when there is no candidate at all."""
    if not candidates:
        return None
    beside = lay(stated, candidates, context)
    has_bounds = any(map(quantity.is_bound, stated.of_kind("quantity")))
    ruled = _in_order(_decided(beside, may_skip=not has_bounds), has_bounds=has_bounds)
    support = _first(ruled, Verdict.SUPPORTED)
    against = _first(ruled, Verdict.CONTRADICTED)
    if support and against and _turns(against, support, beside):
        return against.judgement
    if support and not (against and _outweighs(against.ruling, support.ruling)):
        return support.judgement
    if against and against.ruling.score >= ruled[0].ruling.score - _BEHIND:
        return against.judgement
    if support:  # outweighed by one that does not count
        ruled = _in_order(_decided(beside, may_skip=False), has_bounds=has_bounds)
    passage = _together(stated, ruled, beside, context)
    if passage and _is_borne_out_together(passage.ruling):
        return passage
    return next((one for one in ruled if one.is_near), ruled[0]).judgement


def _in_order(ruled: Sequence[_Ruled], *, has_bounds: bool) -> list[_Ruled]:
    """The closest first; only a sentence with bounds asks how well they fit."""
    return sorted(ruled, key=lambda one: -one.ruling.score - (_FITTING * _bounds_fit(one.sides) if has_bounds else 0.0))


def _decided(beside: Sequence[Laid], *, may_skip: bool) -> list[_Ruled]:
    """What is decided by each claim, in their order.

    Beside one that bears out every word of the sentence, those that speak of much less of it may be left undecided
    where they are put in order by their score alone: they could not outweigh it, whatever they say.
    """
    found: dict[int, _Ruled] = {}
    enough = 0.0
    for place in sorted(range(len(beside)), key=lambda place: -beside[place].most):
        laid = beside[place]
        if may_skip and 100 * laid.most < enough:
            alignment = max(reversed(laid.alignments), key=lambda one: one.coverage)
            found[place] = _Ruled(laid.candidate.claim, alignment, Ruling(None, "neither", 100 * alignment.coverage))
            continue
        found[place] = one = _kindest(laid)
        if one.ruling.verdict is Verdict.SUPPORTED and not all(_lacking(laid)):
            enough = max(enough, one.ruling.score - _MARGIN)
    return [found[place] for place in range(len(beside))]


def lay(stated: Reading, candidates: Sequence[Candidate], context: Context) -> list[Laid]:
    """Every candidate beside the sentence, with what other evidence of its work has as the sentence has it."""
    aligned = [tuple(align(stated, reading, context) for reading in candidate.readings) for candidate in candidates]
    by_work: dict[str, list[Alignment]] = {}
    for candidate, alignments in zip(candidates, aligned, strict=True):
        by_work.setdefault(candidate.claim.work.id, []).extend(alignments)
    known = {work: once(partial(_known, stated, alignments)) for work, alignments in by_work.items()}
    return [
        Laid(candidate, alignments, known[candidate.claim.work.id])
        for candidate, alignments in zip(candidates, aligned, strict=True)
    ]


def kindness(ruling: Ruling) -> tuple[bool, bool, float]:
    """What rulings of one claim are chosen by: support before contradiction before neither, then the score."""
    return ruling.verdict is Verdict.SUPPORTED, ruling.verdict is not None, ruling.score


def _fit(sides: Sequence[Side]) -> float:
    """How surely (0 to 2) its figures and dates are those meant: how alike their places are, how near they lie."""
    fits = [
        min(side.closeness, 1.0) + quantity.nearness(side.pair.stated, side.pair.sourced)
        for side in sides
        if side.pair.sourced and side.pair.stated.kind in _MEASURED
    ]
    return sum(fits) / len(fits) if fits else 0.0


def _bounds_fit(sides: Sequence[Side]) -> float:
    """The same where the sentence gives bounds alone: of two editions, `more than 54` was written of the nearer one."""
    stated = [side.pair.stated for side in sides if side.pair.sourced]
    return _fit(sides) if stated and all(map(quantity.is_bound, stated)) else 0.0


def _outweighs(against: Ruling, support: Ruling) -> bool:
    """Whether a ruling against a sentence holds beside one for it.

    One that is worked out from the source's figures does, unless what is for the sentence is worked out too. So does
    one whose figures are more surely those meant, where the other's agree only as many would: with a bound.
    """
    compared = [side.pair.relation for side in support.sides if side.pair.sourced]
    is_loose = bool(compared) and all(relation is Relation.WEAKER for relation in compared)
    if is_loose and _fit(against.sides) > _fit(support.sides) + _CLEARLY and against.score >= support.score - _ALIKE:
        return True
    is_worked_out = any(side.why for side in against.against) and not any(side.why for side in support.sides)
    margin = -_MARGIN if is_worked_out else _MARGIN
    return support.score < against.score - margin


def _turns(against: _Ruled, support: _Ruled, beside: Sequence[Laid]) -> bool:
    """Whether what turns the sentence round is a word that the claim for it has nothing of: it bears out the rest."""
    turn = against.ruling.turn
    if not turn or not turn.stated:
        return False
    laid = next(one for one in beside if one.candidate.claim is support.claim)
    return all(any(turn.stated.start <= term.start < turn.stated.end for term in terms) for terms in _lacking(laid))


def _lacking(laid: Laid) -> list[list[Term]]:
    """The plain words of the sentence that each reading of a claim has nothing of."""
    return [[term for term in found.missing if not term.name] for found in laid.alignments]


def _known(stated: Reading, aligned: Sequence[Alignment]) -> frozenset[Fact]:
    """The facts that some evidence, which speaks of most of the sentence, has as the sentence has them."""
    known: set[Fact] = set()
    for alignment in aligned:
        if alignment.coverage >= _MOST:
            open_names = {side.pair.stated for side in alignment.names}
            known |= {fact for fact in stated.of_kind("name") if fact not in open_names}
            known |= {side.pair.stated for side in alignment.sides if side.agrees and side.lead > 0}
    return frozenset(known)


def _kindest(laid: Laid) -> _Ruled:
    """The kindest ruling of a claim's statement and of its quotation: either may bear a sentence out."""
    ruled = [_Ruled(laid.candidate.claim, found, decide(found, laid.known)) for found in laid.alignments]
    return max(reversed(ruled), key=lambda one: kindness(one.ruling))


def _first(ruled: Sequence[_Ruled], verdict: Verdict) -> _Ruled | None:
    return next((one for one in ruled if one.ruling.verdict is verdict), None)


def _is_borne_out_together(ruling: Ruling) -> bool:
    """Whether a passage bears a sentence out: several claims have many words, so that nearly all of it must be there.

    A bound, and a wider date far from the words that its own stands beside, agree with one of many figures by chance.
    """
    return (
        ruling.verdict is Verdict.SUPPORTED
        and ruling.score >= _WHOLE
        and not any(quantity.is_bound(side.pair.stated) for side in ruling.sides)
        and all(side.pair.relation is Relation.SAME or side.closeness >= SAME_PLACE for side in ruling.sides)
    )


def _together(stated: Reading, ruled: Sequence[_Ruled], beside: Sequence[Laid], context: Context) -> Judgement | None:
    """The claims of one work whose subjects the sentence names, as one passage: it may say what several of them do."""
    near = [one.claim for one in ruled if one.ruling.score >= 100 * _PART_OF_A_PASSAGE]
    spoken_of = {laid.candidate.claim.id: laid for laid in beside if laid.alignments[0].named >= _SUBJECT_OF_A_PART}
    parts = [claim for claim in near if claim.work == near[0].work and claim.id in spoken_of][:_LONGEST_PASSAGE]
    if len(parts) <= 1 or any(side.pair.relation is Relation.CONFLICT for side in ruled[0].sides):
        return None
    passage = join([spoken_of[claim.id].candidate.readings[0] for claim in parts])
    return Judgement(decide(align(stated, passage, context)), tuple(parts))
