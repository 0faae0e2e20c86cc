"""An alignment in, how much of the sentence the claim must speak of before a word may turn that round out.

And what of the sentence such a word of the source stands over.
"""

from factcheck.match.align import Alignment
from factcheck.match.read.reception import receptions
from factcheck.match.stance.reversals import Turn
from factcheck.match.stance.scopes import scopes

# Tuned as the thresholds of `ruling`.
CLAIM_FIGURES = 0.55
TURN_COVERAGE = 0.65
TURNED_COVERAGE = 0.6  # without the words that are turned round
RECEPTION_COVERAGE = 0.45  # how a work was received is said in so many words that they need not be the same


def least_of_turns(alignment: Alignment) -> float:
    """The least that is asked of a claim of a store, of all the turns that there can be: to look for them costs most.

    A word may tell that a figure went the other way, or how a work was received; for any other it must speak of more.
    """
    if alignment.stated.of_kind("quantity"):
        least = CLAIM_FIGURES
    else:
        least = TURN_COVERAGE if alignment.names else TURNED_COVERAGE
    if alignment.names or alignment.coverage >= least:
        return least
    return RECEPTION_COVERAGE if receptions(alignment.stated) and receptions(alignment.sourced) else least


def denied_by(turn: Turn, alignment: Alignment) -> frozenset[int]:
    """Where the stated words begin that a negator of the source stands over."""
    if turn.kind != "negation" or turn.sourced is None:
        return frozenset()
    over = [places for token, places in scopes(alignment.sourced) if token.start == turn.sourced.start]
    held = {place for places in over for place in places}
    terms = enumerate(alignment.stated.terms)
    return frozenset(term.start for index, term in terms if alignment.places(index) & held)
