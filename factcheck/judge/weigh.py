"""What several pieces of evidence say of one sentence, together."""

from collections.abc import Sequence

from factcheck.facts import Context
from factcheck.judge.ruling import Ruling, rule
from factcheck.match.align import align
from factcheck.match.reading import Reading, join
from factcheck.model import Claim, Verdict
from factcheck.typed import NamedTuple

# A claim must share this much with a sentence before its words are put beside another claim's.
_PART_OF_A_PASSAGE = 0.3
_LONGEST_PASSAGE = 4
# A claim that contradicts a sentence outweighs another that bears it out only if it is this much closer.
_MARGIN = 15.0


class Candidate(NamedTuple):
    """A claim with its statement and its quotation read."""

    claim: Claim
    readings: tuple[Reading, ...]


class Judgement(NamedTuple):
    """A ruling and the claims that it rests on, the closest first."""

    ruling: Ruling
    claims: tuple[Claim, ...]


def weigh(stated: Reading, candidates: Sequence[Candidate], context: Context) -> Judgement | None:
    """The ruling on a sentence; None when there is no candidate at all."""
    ruled = [Judgement(_rule(stated, candidate, context), (candidate.claim,)) for candidate in candidates]
    if not ruled:
        return None
    ruled.sort(key=lambda judgement: -judgement.ruling.score)
    support = _first(ruled, Verdict.SUPPORTED)
    against = _first(ruled, Verdict.CONTRADICTED)
    if support and (not against or support.ruling.score >= against.ruling.score - _MARGIN):
        return support
    if against:
        return against
    together = _together(stated, ruled, candidates, context)
    return together if together and together.ruling.verdict is Verdict.SUPPORTED else ruled[0]


def _rule(stated: Reading, candidate: Candidate, context: Context) -> Ruling:
    """The kindest ruling of a claim's statement and of its quotation: either may bear a sentence out."""
    rulings = [rule(align(stated, reading, context)) for reading in candidate.readings]
    rulings.sort(key=lambda ruling: (ruling.verdict is Verdict.SUPPORTED, ruling.verdict is not None, ruling.score))
    return rulings[-1]


def _first(ruled: Sequence[Judgement], verdict: Verdict) -> Judgement | None:
    return next((judgement for judgement in ruled if judgement.ruling.verdict is verdict), None)


def _together(
    stated: Reading, ruled: Sequence[Judgement], candidates: Sequence[Candidate], context: Context
) -> Judgement | None:
    """The claims of one work read as one passage: a sentence may hold what several of them say."""
    near = [judgement.claims[0] for judgement in ruled if judgement.ruling.score >= 100 * _PART_OF_A_PASSAGE]
    parts = [claim for claim in near if claim.work == near[0].work][:_LONGEST_PASSAGE]
    if len(parts) <= 1:
        return None
    readings = {candidate.claim.id: candidate.readings[0] for candidate in candidates}
    passage = join([readings[claim.id] for claim in parts])
    return Judgement(rule(align(stated, passage, context)), tuple(parts))
