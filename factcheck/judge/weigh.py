"""What several pieces of evidence say of one sentence, together."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from factcheck.facts import Context, quantity
from factcheck.judge.amiss import amiss, has_what_is_wrong, is_told
from factcheck.judge.fits import bounds_fit, fit
from factcheck.judge.in_parts import is_told_by_claims
from factcheck.judge.kindest import kindest
from factcheck.judge.laid import MOST, Candidate, Laid, Promise, promise
from factcheck.judge.nearest import NEAR, is_near, open_ruling, stands_out
from factcheck.judge.passages import (
    adds,
    compares,
    is_day_of_another_deed,
    is_joined,
    is_of_other_holder,
    is_told_of_another,
)
from factcheck.judge.places import SAME_PLACE
from factcheck.judge.ruling import decide
from factcheck.judge.turns import turns_lacking
from factcheck.judge.value import Ruling, undecided
from factcheck.match.align import Alignment, align
from factcheck.match.read.reading import Reading, Term, join
from factcheck.match.read.stems import stem
from factcheck.match.words.side import Side
from factcheck.model import Claim, Relation, Verdict
from factcheck.typed import NamedTuple

# A claim must share this much with a sentence before its words are put beside another claim's.
_PART_OF_A_PASSAGE = 0.3
_LONGEST_PASSAGE = 4
_SUBJECT_OF_A_PART = 0.5
# What several claims together must speak of (0-100) to bear a sentence out. Tuned as the thresholds of `ruling`.
_WHOLE = 85.0
# A claim that contradicts a sentence outweighs another that bears it out only if it is this much closer.
_MARGIN = 15.0
# One that contradicts a sentence is of another matter if another claim speaks of so much more of it.
_BEHIND = 20.0
# What the fit of bounds adds to a claim's score (0-100) when several are put in order; by how much a claim must fit
# better to outweigh one that bears the sentence out. Tuned as the thresholds of `ruling`.
_FITTING = 10.0
_MOST_FITTING = 2 * _FITTING
_CLEARLY = 0.3
# What is taken off what a claim speaks of (0-100) for each place that it was found behind another, and added for the
# share of it that is the sentence's, where it is asked which is the nearest; and for a figure or a day that is the
# sentence's, or a name that is like one of its.
_A_PLACE = 5.0
_RETURNED = 20.0
_ALIKE = 10.0


class Judgement(NamedTuple):
    """A ruling and the claims that it rests on, the closest first.

    `statements` are those of the sentence that it rests on, where each was judged by itself. `goes_on`: it leaves what
    is measured to the sentence before it, and was read beside the series that decides that.
    """

    ruling: Ruling
    claims: tuple[Claim, ...]
    statements: tuple[str, ...] = ()
    goes_on: bool = False

    def undecided(self) -> "Judgement":
        """The same claims, as the nearest."""
        return self._replace(ruling=self.ruling._replace(verdict=None, rule="neither", against=(), turn=None))


class _Ruled(NamedTuple):
    """A claim, its reading that counts, and what was decided by it."""

    laid: Laid
    alignment: Alignment
    ruling: Ruling

    @property
    def sides(self) -> tuple[Side, ...]:
        return self.ruling.sides if self.ruling.verdict else self.alignment.sides

    @property
    def is_near(self) -> bool:
        return self.ruling.verdict is not None or is_near(self.alignment)

    @property
    def nearness(self) -> float:
        """By what the nearest is chosen where none decides: a long claim may have words of any sentence."""
        found = self.alignment
        is_told = any(side.pair.relation is Relation.SAME for side in found.sides)
        alike = _ALIKE * (is_told + found.has_near_name)
        return self.ruling.score + _RETURNED * found.returned + alike - _A_PLACE * self.laid.place

    @property
    def judgement(self) -> Judgement:
        return Judgement(self.ruling if self.ruling.verdict else open_ruling(self.alignment), (self.laid.claim,))


def weigh(
    stated: Reading, candidates: Sequence[Candidate], context: Context, *, is_ranked: bool = True
) -> Judgement | None:
    """The ruling on a sentence; None when there is no candidate at all. If `is_ranked`, the likeliest come first."""
    places = range(len(candidates)) if is_ranked else [0] * len(candidates)
    promises = [promise(candidate, place) for place, candidate in zip(places, candidates, strict=True)]
    return choose(stated, promises, context)


def choose(stated: Reading, promises: Sequence[Promise], context: Context) -> Judgement | None:
    """The same, of claims that are read only if they may decide something."""
    beside = [Laid(one, stated, context) for one in promises]
    has_bounds = any(map(quantity.is_bound, stated.of_kind("quantity")))
    ruled = _decided(beside, has_bounds=has_bounds)
    verbatim = _verbatim(ruled)
    support = verbatim or _first(ruled, Verdict.SUPPORTED)
    against = None if verbatim else _first(ruled, Verdict.CONTRADICTED)
    against = None if against and _is_worked_out(against.ruling.against, ruled) else against
    beaten = against if against and _is_told_by_others(against, ruled, beside) else None
    against = None if beaten else against
    if support and against and turns_lacking(against.ruling.turn, against.alignment, _lacking(support.laid)):
        return against.judgement
    if support and (against is None or not _outweighs(against.ruling, support.ruling)):
        return next((doubt for one in ruled if (doubt := _gainsaid(one, support))), support.judgement)
    if against and (_follows(against) or against.ruling.score >= _most_of_its_time(ruled, against) - _BEHIND):
        return _least_amiss(ruled, against).judgement
    passage = _together(stated, ruled, context)
    if passage and _is_borne_out_together(passage.ruling):
        return passage
    left = [one for one in ruled if one is not beaten]
    return _nearest(left, ruled) or (beaten and beaten.judgement.undecided())


def _nearest(left: Sequence[_Ruled], ruled: Sequence[_Ruled]) -> Judgement | None:
    """The nearest of those that may be told of, where none decides.

    One that has the name of its subject, and nothing else of the sentence, comes behind one that stands alone.
    """
    nearest = max((one for one in left if one.is_near), key=lambda one: one.nearness, default=None)
    if nearest and (nearest.alignment.shared or nearest.ruling.verdict):
        return nearest.judgement
    return _alone(ruled) or next((one.judgement for one in (nearest, *left) if one), None)


def _alone(ruled: Sequence[_Ruled]) -> Judgement | None:
    """The claim found first, where it has much of the sentence and no claim of another subject nearly as much."""
    first = next((one for one in ruled if one.laid.place == 0), None)
    if first is None or not stands_out(first.alignment):
        return None
    subject = first.laid.claim.subject
    if any(one.laid.claim.subject != subject and one.alignment.coverage >= NEAR for one in ruled):
        return None
    return Judgement(open_ruling(first.alignment, is_alone=True), (first.laid.claim,))


def _in_order(ruled: Iterable[_Ruled], *, has_bounds: bool) -> list[_Ruled]:
    """The closest first; only a sentence with bounds asks how well they fit."""
    return sorted(ruled, key=lambda one: -one.ruling.score - (_FITTING * bounds_fit(one.sides) if has_bounds else 0.0))


def _decided(beside: Sequence[Laid], *, has_bounds: bool) -> list[_Ruled]:
    """What is decided by each claim that speaks of the sentence, the closest first.

    Those are left out whose share of the sentence is too small to change what the others come to.
    """
    found: dict[int, _Ruled] = {}
    is_settled: Callable[[float], bool] = _open
    nearest = 0.0
    for place, laid in sorted(enumerate(beside), key=lambda one: -one[1].most):
        most = 100 * laid.most + (_MOST_FITTING if has_bounds else 0.0)
        if is_settled(most):
            break
        if laid.most < laid.least and most + _RETURNED + 2 * _ALIKE - _A_PLACE * laid.place < nearest:
            continue
        if laid.alignments:
            found[place] = one = _kindest(laid, beside)
            nearest = max(nearest, one.nearness if one.is_near else 0.0)
            if one.ruling.verdict:
                is_settled = _settled(_in_order(found.values(), has_bounds=has_bounds))
    return _in_order([found[place] for place in sorted(found)], has_bounds=has_bounds)


def _open(_: float) -> bool:
    return False


def _settled(ruled: Sequence[_Ruled]) -> Callable[[float], bool]:
    """Whether a claim of such a score (0-100) at most can no longer change what these come to.

    One that bears the sentence out comes behind those that do, or is outweighed by one against it. One against it
    does not outweigh what bears it out; only if that lacks words of the sentence it might turn round just these.
    """
    support, against = _first(ruled, Verdict.SUPPORTED), _first(ruled, Verdict.CONTRADICTED)
    behind = against.ruling.score if against else 0.0
    if support:
        return lambda most: most < support.ruling.score - _MARGIN and (not all(_lacking(support.laid)) or most < behind)
    counts = behind >= max(one.ruling.score for one in ruled) - _BEHIND
    return lambda most: counts and most < behind - _MARGIN


def _outweighs(against: Ruling, support: Ruling) -> bool:
    """Whether a ruling against a sentence holds beside one for it.

    One that is worked out from the source's figures does, unless what is for the sentence is worked out too. So does
    one whose figures are more surely those meant, where the other's agree only as many would: with a bound.
    """
    compared = [side.pair.relation for side in support.sides if side.pair.sourced]
    is_loose = bool(compared) and all(relation is Relation.WEAKER for relation in compared)
    if is_loose and fit(against.sides) > fit(support.sides) + _CLEARLY:
        return True
    is_worked_out = any(side.why for side in against.against) and not any(side.why for side in support.sides)
    margin = -_MARGIN if is_worked_out else _MARGIN
    return support.score < against.score - margin


def _gainsaid(other: _Ruled, support: _Ruled) -> Judgement | None:
    """What a claim as close says that has a word in place of one of the sentence, and that for the sentence neither.

    `made available via shops` is not borne out by "made available" beside "made available via distributors".
    """
    if other.ruling.verdict is not None and other is not support:
        return None
    known = {term.stem for term in support.alignment.sourced.terms}
    for alignment in other.laid.alignments:
        if alignment is support.alignment or 100 * alignment.coverage < support.ruling.score:
            continue
        starts = {mine.start for mine, theirs in alignment.substituted if stem(theirs.key) not in known}
        starts |= {turn.start for turn in alignment.turned if turn.stated and turn.kind == "opposite"}
        if starts and all(any(term.start in starts for term in terms) for terms in _lacking(support.laid)):
            return Judgement(open_ruling(alignment), (other.laid.claim,))
    return None


def _verbatim(ruled: Sequence[_Ruled]) -> _Ruled | None:
    """The claim that is the sentence word for word: another edition of it takes nothing from that."""
    told = (one for one in ruled if one.ruling.verdict is Verdict.SUPPORTED and one.alignment.is_word_for_word)
    return next(told, None)


def _lacking(laid: Laid) -> list[list[Term]]:
    """The plain words of the sentence that each reading of a claim has nothing of."""
    return [[term for term in found.missing if not term.name] for found in laid.alignments]


def _kindest(laid: Laid, beside: Sequence[Laid]) -> _Ruled:
    """The ruling that counts of those on a claim's statement and on its quotation.

    One that has less than its claim may decide with need not be decided.
    """
    found: list[_Ruled] = []
    known = partial(laid.is_known, beside=beside)
    for alignment in laid.alignments:
        is_able = alignment.coverage >= laid.least
        ruling = decide(alignment, known) if is_able else undecided(alignment.coverage)
        if ruling.verdict is Verdict.CONTRADICTED:
            from factcheck.judge.one_event import beside_one_event

            alignment, ruling = beside_one_event(ruling, alignment, laid.context)  # noqa: PLW2901 - of one event
        found.append(_Ruled(laid, alignment, ruling))
    return found[kindest([one.alignment for one in found], [one.ruling for one in found])]


def _most_of_its_time(ruled: Sequence[_Ruled], against: _Ruled) -> float:
    """The score of the closest claim that is not of another time, though it has the sentence's other words.

    Nor of all but the very word that turns the sentence round: `disliked by reviewers`, "shares the view of reviewers".
    """
    turn = against.ruling.turn
    scores = [
        one.ruling.score
        for one in ruled
        if one.ruling.verdict
        or (
            all(not s.is_of("date") or not s.conflicts for s in one.sides)
            and not turns_lacking(turn, against.alignment, _lacking(one.laid))
        )
    ]
    return max(scores, default=0.0)


def _is_worked_out(wrong: Sequence[Side], ruled: Sequence[_Ruled]) -> bool:
    """Whether each wrong figure is what those of another claim come to: `Europe and Japan have 21 together`."""
    right = {side.pair.stated for one in ruled for side in one.sides if side.why and side.agrees}
    return bool(wrong) and all(side.pair.stated in right for side in wrong)


def _is_told_by_others(against: _Ruled, ruled: Sequence[_Ruled], beside: Sequence[Laid]) -> bool:
    """Whether what one claim has otherwise is told by others, or by another of its subject of another time or deed."""
    subject = against.laid.claim.subject
    others = [one for one in ruled if one is not against]
    mates = [one.alignment for one in others if one.laid.claim.subject == subject]
    able = [one.alignment for one in others if one.alignment.coverage >= MOST]
    if is_told_of_another(against.ruling, able, mates):
        return True
    if is_of_other_holder(against.ruling, against.alignment, [one.alignment for one in others]):
        return True
    kin = [one for one in beside if one is not against.laid and one.claim.subject == subject]
    return is_day_of_another_deed(against.ruling, against.alignment, (found for one in kin for found in one.alignments))


def _least_amiss(ruled: Sequence[_Ruled], closest: _Ruled) -> _Ruled:
    """Of the claims that contradict a sentence, and are about as close as the closest, the one with least otherwise.

    `412 million in 2024` is a slip for "389 million in 2024", and no slip for "431 million in 2025". Where a series has
    the figure of the very holder, no other is meant, however near: `Japan has 36` is no slip for "the US at 34". Nor is
    one meant that has otherwise what another has as the sentence does.
    """
    against = [one for one in ruled if one.ruling.verdict is Verdict.CONTRADICTED]
    near = [one for one in against if one.ruling.score >= closest.ruling.score - _MARGIN]
    near = [one for one in near if not any(has_what_is_wrong(other.ruling, one.ruling) for other in near)]
    told = [side.why for one in near for side in one.ruling.against if side.why and side.is_of("quantity")]
    meant = [one for one in near if not told or all(is_told(side, told) for side in one.ruling.against)]
    return max(meant or near, key=lambda one: round(one.ruling.score - _MARGIN * amiss(one.ruling)))


def _is_told_unsure(closest: _Ruled) -> bool:
    """Whether one claim has all of a sentence, but not as so: `is the first pill` for "if approved, it would be".

    Nor `won six prizes` for "was put up for six prizes and won two".
    """
    alignment = closest.alignment
    is_open = any(side.pair.relation is Relation.UNCLEAR and side.pair.sourced for side in alignment.sides)
    return closest.ruling.score >= _WHOLE and (is_open or bool(alignment.doubts))


def _follows(against: _Ruled) -> bool:
    """Whether each figure against a sentence is worked out: what others do not decide has no bearing on that."""
    return all(side.why for side in against.ruling.against) and bool(against.ruling.against)


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


def _together(stated: Reading, ruled: Sequence[_Ruled], context: Context) -> Judgement | None:
    """The claims of one work whose subjects the sentence names, as one passage: it may say what several of them do."""
    near = [one.laid for one in ruled if one.ruling.score >= 100 * _PART_OF_A_PASSAGE]
    parts = [
        laid
        for laid in near
        if laid.claim.work == near[0].claim.work and laid.alignments[0].named >= _SUBJECT_OF_A_PART
    ][:_LONGEST_PASSAGE]
    if len(parts) <= 1 or compares(stated) or ruled[0].alignment.substituted:
        return None
    if any(side.conflicts for side in ruled[0].sides) or _is_told_unsure(ruled[0]):
        return None
    if not is_joined(stated) and parts[0].alignments[0].names:
        return None  # `the 40X is made by Rask`, of what is told of the 40X and of Rask, but not of both
    from factcheck.match.stance.sweeping import is_sweeping  # few sentences are told by several claims

    passage = join([laid.readings[0] for laid in parts])
    together = align(stated, passage, context)
    if is_sweeping(stated) and not any(side.agrees for side in together.sides):
        return None  # `the most expensive player they bought`, of a dear one who was sold, and of others
    told = [laid.alignments[0] for laid in parts]
    if not adds(together, told) or not is_told_by_claims(together, told):
        return None
    return Judgement(decide(together), tuple(laid.claim for laid in parts))
