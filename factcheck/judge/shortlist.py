"""A sentence at a glance and the claims proposed for it in, those that may come to anything out, before any is read.

Nothing is decided here. A claim is left out only where `weigh` and `wording` could not have made a word of it; the
shares below are the least that they ask for, and `tests/test_glance.py` holds them to that.
"""

from collections.abc import Sequence
from itertools import combinations

from factcheck.match.read.glance import Bound, Glimpse, Outline, matter_of, most, named, together
from factcheck.model import Claim
from factcheck.signs import FIGURE, MEASURED, ORDER, QUOTATION, RECEPTION, SPEECH
from factcheck.typed import NamedTuple

# The share of a sentence's topic that a claim must speak of ...
NEAREST = 0.45  # to be named as the nearest; a ruling that rests on words alone asks for more
NEAREST_OF_SUBJECT, NAMED = 0.15, 0.5  # the same, if this share of the words of its subject is named
DECIDING = 0.6  # for its words alone to decide, where nobody would be told of the nearest
COMPARED = 0.25  # for its figures, its quotation or its speaker to be held to the sentence's
WITHOUT_A_NAME = 0.6  # if the names that it lacks are not counted
# Where it is told what it is of, and has less than this share of the sentence's matter, its figures can be held to the
# sentence's only as to whether these say more; and its words to those that are quoted.
MATTER, SAYING_MORE = 0.5, 0.4
# To be read with others of its work as one passage, where its subject is named too; the share that the passage must
# have, and how many claims it is of.
IN_A_PASSAGE, PASSAGE, LONGEST_PASSAGE = 0.3, 0.85, 4


class Prospect(NamedTuple):
    """A claim that was proposed, its words, and its `place` among those proposed.

    Once it was looked at: the share of the sentence that it speaks of at most, whether it is for what it may say of it
    together with others, and the least share with which it may decide anything: with less it may only be told of as the
    nearest.
    """

    claim: Claim
    outline: Outline
    place: int
    most: float = 1.0
    is_part: bool = False
    least: float = 0.0


def shortlist(sentence: Glimpse, prospects: Sequence[Prospect], *, is_worthy: bool = True) -> list[Prospect]:
    """Those of `prospects` that a finding on the sentence may rest on, in their order.

    Of a sentence that is not worthy of a source nobody is told which claim is the nearest, unless it leaves a fact
    open.
    """
    bounds = [most(sentence, prospect.outline) for prospect in prospects]
    parts = _in_passages(sentence, prospects, bounds)
    listed = []
    for place, (prospect, bound) in enumerate(zip(prospects, bounds, strict=True)):
        is_part, is_all_but_named = place in parts, bool(sentence.runs) and bound.rest >= WITHOUT_A_NAME
        if is_part or is_all_but_named or bound.coverage >= _least(sentence, prospect, bound, is_worthy=is_worthy):
            is_open = is_part or is_all_but_named or not prospect.outline.subject
            least = 0.0 if is_open else _least_of_deciding(sentence, prospect, bound)
            listed.append(Prospect(prospect.claim, prospect.outline, prospect.place, bound.coverage, is_part, least))
    return listed


def is_likely(sentence: Glimpse, prospect: Prospect, *, is_worthy: bool = True) -> bool:
    """Whether a prospect still is one, now that it is read."""
    return prospect.is_part or bool(shortlist(sentence, (prospect,), is_worthy=is_worthy))


def _least(sentence: Glimpse, prospect: Prospect, bound: Bound, *, is_worthy: bool) -> float:
    """The share from which the claim may be of use: less where both have what can be compared."""
    if (is_worthy or not prospect.outline.subject) and named(sentence, prospect.outline) >= NAMED:
        return NEAREST_OF_SUBJECT
    least = _least_of_deciding(sentence, prospect, bound)
    return min(least, NEAREST) if is_worthy or sentence.signs else least


def _least_of_deciding(sentence: Glimpse, prospect: Prospect, bound: Bound) -> float:
    """The share from which the claim may decide: less where both have what can be compared."""
    mine = sentence.signs
    if mine & QUOTATION or _speaks(sentence, prospect) or _is_comparable(sentence, prospect):
        is_of_else = prospect.outline.subject and matter_of(sentence, bound) < MATTER
        return SAYING_MORE if is_of_else else COMPARED
    return NEAREST if mine & RECEPTION else DECIDING


def _is_comparable(sentence: Glimpse, prospect: Prospect) -> bool:
    """Whether both have what is measured or stands in an order."""
    mine, theirs = sentence.signs, prospect.outline.signs
    return bool(mine & theirs & MEASURED or (mine & ORDER and theirs & FIGURE))


def _speaks(sentence: Glimpse, prospect: Prospect) -> bool:
    """Whether both tell who says something."""
    return bool(sentence.signs & SPEECH and (prospect.outline.signs & SPEECH or prospect.claim.speaker))


def _in_passages(sentence: Glimpse, prospects: Sequence[Prospect], bounds: Sequence[Bound]) -> set[int]:
    """The places of those that may bear the sentence out together with others of their work."""
    by_work: dict[str, list[int]] = {}
    for place, (prospect, bound) in enumerate(zip(prospects, bounds, strict=True)):
        if bound.coverage >= IN_A_PASSAGE and named(sentence, prospect.outline) >= NAMED:
            by_work.setdefault(prospect.claim.work.id, []).append(place)
    return {place for places in by_work.values() if _make_a_passage(sentence, places, bounds) for place in places}


def _make_a_passage(sentence: Glimpse, places: Sequence[int], bounds: Sequence[Bound]) -> bool:
    """Whether some of these claims have enough of the sentence between them."""
    return any(
        together(sentence, [bounds[place] for place in passage]).coverage >= PASSAGE
        for passage in combinations(places, min(len(places), LONGEST_PASSAGE))
    )
