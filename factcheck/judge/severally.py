"""What is said of a sentence as a whole, and of each of its statements, in; what is said of it out.

A sentence of a newspaper says what several claims do. Where none decides the whole of it, what is wrong with one of its
statements is wrong with it; and it is borne out if every one of them is, though a claim on its own has another name or
figure: `the Alfa has 310 and the Beta has 455`. Where a claim bears the whole out, what that very claim denies of a
statement stands: `fined 5 million and paid 2`, of who was fined 2 million and paid 5.
"""

from collections.abc import Sequence

from factcheck.clauses.statements import Statement
from factcheck.judge.value import OF_FACTS, Ruling
from factcheck.judge.weigh import Judgement
from factcheck.model import Verdict


def severally(
    statements: Sequence[Statement], judged: Sequence[Judgement | None], whole: Judgement
) -> Judgement | None:
    """The ruling that follows from those on the statements; None where nothing does."""
    pairs = [(said, one) for said, one in zip(statements, judged, strict=True) if one]
    wrong = [(said, one) for said, one in pairs if one.ruling.verdict is Verdict.CONTRADICTED]
    if whole.ruling.verdict:
        wrong = [(said, one) for said, one in wrong if one.claims[0] in whole.claims]
    if wrong:
        said, one = max(wrong, key=lambda pair: pair[1].ruling.sure)
        return one._replace(statements=(said.words,))
    is_settled = bool(whole.ruling.verdict) and whole.ruling.rule not in OF_FACTS
    is_told = len(pairs) == len(statements) and all(one.ruling.verdict is Verdict.SUPPORTED for _, one in pairs)
    if is_settled or not is_told:
        return None
    sides = {side.pair.stated: side for _, one in pairs for side in one.ruling.sides}
    placed = tuple(sorted(sides.values(), key=lambda side: side.pair.stated.start))
    claims = {claim.id: claim for _, one in pairs for claim in one.claims}
    ruling = Ruling(Verdict.SUPPORTED, "supported", min(one.ruling.score for _, one in pairs), placed)
    return Judgement(ruling, tuple(claims.values()), tuple(said.words for said, _ in pairs))
