"""A sentence behind one that a series decides in, what that series says of it out: `China is a point behind, on 33`.

Who has told what is compared, and names those who are, does not tell it again. The sentence is read beside the series
as beside a text that is known to be of the same; it must leave no name, no noun and no day to anything else.
"""

from factcheck.facts import Context
from factcheck.judge.ruling import decide
from factcheck.judge.value import Ruling
from factcheck.judge.weigh import Candidate, Judgement
from factcheck.lexicon.comparing import AHEAD as AHEAD_OF
from factcheck.lexicon.comparing import BEHIND, GAPS, LEVEL
from factcheck.lexicon.modality import AHEAD, HEDGES
from factcheck.match.align import Alignment, align
from factcheck.match.read.reading import Reading
from factcheck.model import Relation, Verdict

# Of another time than the series, or of none.
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
