"""A sentence behind one that a series decides in, what that series says of it out: `China is a point behind, on 33`.

Who has told what is compared, and names those who are, does not tell it again. The sentence is read beside the series
as beside a text that is known to be of the same; it must leave no name, no noun and no day to anything else. Who has
told of what one claim is of may go on about that, `That was 8 per cent more than in 2017`, which another claim has.
"""

from collections.abc import Sequence

from factcheck.facts import Context
from factcheck.judge.laid import Candidate
from factcheck.judge.ruling import decide
from factcheck.judge.value import Ruling
from factcheck.judge.weigh import Judgement
from factcheck.lexicon.comparing import AHEAD as AHEAD_OF
from factcheck.lexicon.comparing import BEHIND, GAPS, LEVEL
from factcheck.lexicon.modality import AHEAD, HEDGES
from factcheck.match.align import Alignment, align
from factcheck.match.read.reading import Reading
from factcheck.model import Relation, Verdict

# Of another time than the series, or of none.
_BACK = frozenset({"that", "this", "these", "those", "them", "it", "they"})
_CUES = (*AHEAD_OF, *BEHIND, *LEVEL, *GAPS, "point", "points")
_COMPARING = frozenset(word for cue in _CUES for word in cue.split())
_ELSEWHEN = AHEAD | HEDGES | frozenset("was were had been once previously formerly earlier if no not never".split())


def goes_on(stated: Reading, series: Candidate, context: Context) -> Judgement | None:
    """The ruling of the series; None where the sentence may speak of something else, or no figure decides."""
    if stated.of_kind("date", "quotation", "attribution") or not stated.keys.isdisjoint(_ELSEWHEN):
        return None
    alignment = align(stated, as_text(series).readings[0], context)
    if not _is_of_it(alignment):
        return None
    ruling = decide(alignment)
    return Judgement(ruling, (series.claim,), goes_on=True) if _rests_on_figures(ruling) else None


def goes_on_about(stated: Reading, kin: Sequence[Candidate], context: Context) -> Judgement | None:
    """The ruling of a claim of the same subject on `That was 8.1 per cent more than in 2017`; None without one.

    Nothing that it says may be of anything else, and what is wrong stands beside a figure or a day that is right.
    """
    if not _points_back(stated) or stated.of_kind("quotation", "attribution"):
        return None
    decided = [
        Judgement(ruling, (one.claim,), goes_on=True)
        for one in kin
        for reading in as_text(one).readings
        if _lacks_nothing(found := align(stated, reading, context)) and _is_sure(ruling := decide(found))
    ]
    borne_out = (one for one in decided if one.ruling.verdict is Verdict.SUPPORTED)
    return next(borne_out, decided[0] if len({one.claims for one in decided}) == 1 else None)


def _points_back(stated: Reading) -> bool:
    """Whether it opens with what was told before: `That was`, `Of these, 12`."""
    keys = [token.key for token in stated.words.tokens[:2]]
    return keys[0] in _BACK or (keys[0] == "of" and keys[1] in _BACK)


def _lacks_nothing(alignment: Alignment) -> bool:
    return all(term.is_verb or term.key in _COMPARING for term in alignment.missing)


def _is_sure(ruling: Ruling) -> bool:
    """Whether every figure is right, or one alone is wrong, but for what is worked out, and another fact is right."""
    figures = [side for side in ruling.sides if side.is_of("quantity")]
    if ruling.verdict is Verdict.SUPPORTED:
        return bool(figures) and all(side.agrees for side in ruling.sides)
    are_figures = bool(ruling.against) and all(side.is_of("quantity") for side in ruling.against)
    is_one = sum(not side.why for side in ruling.against) <= 1
    return are_figures and is_one and any(side.agrees for side in ruling.sides)


def as_text(series: Candidate) -> Candidate:
    """The series as a text that is known to be of what the sentence is of, so that its measure need not be told."""
    return series._replace(
        readings=tuple(one._replace(about=frozenset(), subject=frozenset()) for one in series.readings)
    )


def _is_of_it(alignment: Alignment) -> bool:
    """Whether all that it names is compared there, and all its figures are the levels of those."""
    figures = [side for side in alignment.sides if side.is_of("quantity")]
    is_measured = bool(figures) and all(side.why and side.pair.relation is not Relation.UNCLEAR for side in figures)
    lacking = [term for term in alignment.missing if not term.is_verb and term.key not in _COMPARING]
    return is_measured and not lacking


def _rests_on_figures(ruling: Ruling) -> bool:
    """Whether what is wrong is a figure or a place in the series, or every one is right."""
    if ruling.verdict is Verdict.SUPPORTED:
        return all(side.agrees for side in ruling.sides)
    return bool(ruling.against) and all(side.is_of("quantity", "rank", "order") for side in ruling.against)
