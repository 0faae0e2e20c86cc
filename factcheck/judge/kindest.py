"""What a claim's statement and its quotation each say of a sentence in, which of the two counts out.

Either may bear a sentence out, for each has words that the other has not. But a quotation is read with its statement
beside it, and so has every word of that: it does not bear out what the statement denies in those very words, "and let
in 29" the sentence that they `scored 29 goals` where the claim is that they scored 71.
"""

from collections.abc import Sequence

from factcheck.judge.value import Ruling
from factcheck.match.align import Alignment
from factcheck.model import Verdict

_MISQUOTE, _WRONG_NAME, _WRONG_DATE = "misquote", "wrong-name", "wrong-date"


def kindest(alignments: Sequence[Alignment], rulings: Sequence[Ruling]) -> int:
    """The place of the ruling that counts, the statement's being the first: support, then contradiction, then more."""
    borne_out = [at for at, one in enumerate(rulings) if one.verdict is Verdict.SUPPORTED]
    is_denied = _is_denied(rulings[0])
    turned = {at for at in borne_out for one in rulings if _turns_what_is_left_open(one, alignments[at])}
    if alignments[0].is_turned_round:  # the quotation has the statement's words, and not how they go together
        turned |= set(borne_out)
    left = [at for at in range(len(rulings)) if not (is_denied and at in borne_out) and at not in turned]
    counting = [at for at in left if not _is_right_by_another(rulings[at], alignments[at], alignments)] or left
    return max(reversed(counting), key=lambda at: _kindness(rulings[at]))


def _turns_what_is_left_open(ruling: Ruling, other: Alignment) -> bool:
    """Whether what turns a sentence round is a word of which the other has nothing: `the last of them`, "the first".

    The statement has "among them", and is no less true of it for that.
    """
    turn = ruling.turn
    if turn is None or turn.stated is None:
        return False
    return any(turn.stated.start <= term.start < turn.stated.end for term in other.missing)


def _is_right_by_another(ruling: Ruling, alignment: Alignment, alignments: Sequence[Alignment]) -> bool:
    """Whether what is wrong beside the one is right beside the other: a name that it has, a day that it gives.

    A name, of which the other may have the words, counts only where that speaks of as much of the sentence.
    """
    others = [one for one in alignments if one is not alignment]
    wrong = {side.pair.stated for side in ruling.against}
    if ruling.rule == _WRONG_NAME:
        able = (one for one in others if one.coverage >= alignment.coverage)
        return any(wrong.isdisjoint(side.pair.stated for side in other.names) for other in able)
    if ruling.rule != _WRONG_DATE:
        return False
    return any(wrong <= {side.pair.stated for side in other.sides if side.agrees} for other in others)


def _is_denied(ruling: Ruling) -> bool:
    """Whether a statement is against a sentence; what somebody said in so many words is the quotation's to tell."""
    return ruling.verdict is Verdict.CONTRADICTED and ruling.rule != _MISQUOTE


def _kindness(ruling: Ruling) -> tuple[bool, bool, float]:
    return ruling.verdict is Verdict.SUPPORTED, ruling.verdict is not None, ruling.score
