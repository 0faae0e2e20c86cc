"""A sentence and its candidates in, how the ruling on it came about out: every alignment, made by the same calls.

Nothing is decided here. `explain` shows it to a person; `weigh` decides.
"""

from collections.abc import Sequence
from functools import partial

from factcheck.facts import Context
from factcheck.judge.kindest import kindest
from factcheck.judge.laid import Candidate, Laid, lay
from factcheck.judge.ruling import rule
from factcheck.judge.value import Known, Ruling
from factcheck.judge.weigh import Judgement
from factcheck.match.align import Alignment
from factcheck.match.read.reading import Reading
from factcheck.model import Claim
from factcheck.typed import NamedTuple


class Compared(NamedTuple):
    """One reading of a claim, its statement or its quotation, beside the sentence."""

    is_quotation: bool
    sourced: Reading
    alignment: Alignment
    ruling: Ruling


class Traced(NamedTuple):
    """A claim with all its readings beside the sentence, the one that counts first."""

    claim: Claim
    compared: tuple[Compared, ...]


class Trace(NamedTuple):
    """How a sentence was judged: the claims laid beside it, the closest first, and what was made of them together."""

    stated: Reading
    claims: tuple[Traced, ...]
    judgement: Judgement | None


def trace(stated: Reading, candidates: Sequence[Candidate], judgement: Judgement | None, context: Context) -> Trace:
    """The judgement that was made of the sentence, with the alignments that it rests on."""
    beside = lay(stated, candidates, context)
    claims = [_traced(laid, partial(laid.is_known, beside=beside)) for laid in beside]
    claims.sort(key=lambda traced: -traced.compared[0].ruling.score)
    return Trace(stated, tuple(claims), judgement)


def _traced(laid: Laid, known: Known) -> Traced:
    compared = [
        Compared(number > 0, reading, alignment, rule(alignment, known))
        for number, (reading, alignment) in enumerate(zip(laid.readings, laid.alignments, strict=True))
    ]
    counting = compared[kindest([one.alignment for one in compared], [one.ruling for one in compared])]
    return Traced(laid.claim, (counting, *(one for one in compared if one is not counting)))
