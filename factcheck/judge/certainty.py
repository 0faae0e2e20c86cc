"""An alignment and what in it is against a sentence in, how sure (0 to 1) that is out: what rulings are ordered by.

A mean of what an editor would look at: whether the wrong fact stands in the place of the source's (how alike the words
around both are, and by how much more than those around any other), whether the claim's subject is named, how much of
the sentence the source speaks of, how many facts are wrong, and how often a fault of the kind is one.
"""

from collections.abc import Sequence

from factcheck.match.align import Alignment
from factcheck.match.stance.turn import Turn
from factcheck.match.words.side import Side

# What each counts for. Set on the development part of four labelled sets, rounded: the area under the curve of right
# and wrong contradictions is 0.70 on drafts beside a store, 0.68, 0.67 and 0.62 on the pairs; coverage alone has 0.55,
# 0.34, 0.59 and 0.62.
_LEAD, _PLACE, _NAMED = 2.0, 2.0, 2.0
_SPOKEN, _COUNT, _KIND = 1.0, 1.0, 1.0
_TOTAL = _LEAD + _PLACE + _NAMED + _SPOKEN + _COUNT + _KIND

_CLEAR = 1.5  # a lead that leaves no doubt
_ALIKE = 0.6  # words around two facts are seldom more alike
_MANY = 3  # facts that are wrong
_UNPLACED = 0.5  # a word has no place to be compared

_KINDS = {"quantity": 1.0, "date": 0.9, "quotation": 0.8, "name": 0.6, "attribution": 0.5, "rank": 0.4, "order": 0.4}
_TURNS = {"negation": 0.6, "swapped": 0.6, "narrowed": 0.6}
_OTHER_TURN = 1.0  # one word for another: a colour, a kind, how a work was received


def certainty(alignment: Alignment, against: Sequence[Side], turn: Turn | None = None) -> float:
    """How sure it is (0 to 1) that the sentence is contradicted, by `against` or by `turn`."""
    side = against[0] if against else None
    lead = place = _UNPLACED
    if side is not None and side.why:
        lead = place = 1.0  # worked out, from all the figures that there are
    elif side is not None:
        lead, place = min(max(side.lead, 0.0) / _CLEAR, 1.0), min(side.closeness / _ALIKE, 1.0)
    kind = _TURNS.get(turn.kind, _OTHER_TURN) if turn else _KINDS[against[0].pair.stated.kind]
    spoken = min(max(alignment.coverage, alignment.rest), 1.0)
    count = min(len(against), _MANY) / _MANY
    summed = _LEAD * lead + _PLACE * place + _NAMED * alignment.named + _SPOKEN * spoken + _COUNT * count + _KIND * kind
    return summed / _TOTAL
