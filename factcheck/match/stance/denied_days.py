"""Two readings that deny one thing in, whether they deny it of two days out: `not in 2014`, "not in 2013; in 2014"."""

from factcheck import facts
from factcheck.lexicon.stance import CLAUSE_ENDS, DENYING
from factcheck.match.read.reading import Reading
from factcheck.match.stance.denials import negators
from factcheck.model import Fact, Relation
from factcheck.words import words_before


def is_denied(fact: Fact, reading: Reading) -> bool:
    """Whether a `no` or a `not` stands before it in its clause."""
    tokens = words_before(reading.words, fact.start)
    start = max((at for at, token in enumerate(tokens) if token.key in CLAUSE_ENDS), default=-1)
    return any(start < at < len(tokens) and tokens[at].key not in DENYING for at in negators(reading))


def denies_of_another_day(stated: Reading, sourced: Reading) -> bool:
    """Whether a day for which it is denied is in the source one for which it is told, and another is the denied one."""
    days = sourced.of_kind("date")
    told = [day for day in days if not is_denied(day, sourced)]
    return (
        bool(told)
        and len(told) < len(days)
        and any(
            facts.compare(day, other, facts.Context()) is Relation.SAME and is_denied(day, stated)
            for day in stated.of_kind("date")
            for other in told
        )
    )
