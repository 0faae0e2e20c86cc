"""A fact that a sentence denies and the one that the source has for it in, whether they stand in one place out."""

from factcheck.facts import date
from factcheck.facts.name import is_people
from factcheck.judge.places import ABOUT_THE_SAME, SAME_PLACE, clear_lead
from factcheck.lexicon.grammar import COPULAS, INDEFINITE
from factcheck.match.align import Alignment
from factcheck.match.words.side import Side
from factcheck.words import keys_before


def stands_denied(side: Side, alignment: Alignment) -> bool:
    """Whether the source has another fact in the very place of one that is denied."""
    if side.is_of("date") and date.is_lasting(side.pair.stated) and not _is_lasting(side):
        return False  # `none has been seen since 2015`, "had come by 2007"
    return (side.closeness >= SAME_PLACE and side.lead >= clear_lead(side)) or _is_of_other_land(side, alignment)


def _is_lasting(side: Side) -> bool:
    return side.pair.sourced is not None and date.is_lasting(side.pair.sourced)


def _is_of_other_land(side: Side, alignment: Alignment) -> bool:
    """`Is not Swedish`, `is not a Swedish painter`, where the source has it that the very one is Norwegian."""
    stated, other = side.pair.stated, side.pair.sourced
    if other is None or side.closeness < ABOUT_THE_SAME or not (is_people(stated) and is_people(other)):
        return False
    before = keys_before(alignment.stated.words, stated.start, 3)
    before = before[:-1] if before[-1:] and before[-1] in INDEFINITE else before
    return before[-1:] == ["not"] and before[-2:-1] != [] and before[-2] in COPULAS
