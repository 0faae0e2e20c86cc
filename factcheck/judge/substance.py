"""An alignment in, whether the claim and the sentence have enough in common for the one to speak of the other out."""

from factcheck.facts import quantity
from factcheck.facts.name import is_place
from factcheck.judge.nearest import SPOKEN
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.match.align import Alignment
from factcheck.match.read.settings import preposition
from factcheck.match.words.side import Side
from factcheck.match.words.slots import is_model
from factcheck.model import Relation
from factcheck.words import is_inside

# What a sentence must share with a claim of a store: two names, a name and a word, three words, or a fact in
# the place of one. If it is no more than that, it must be a fair part of the claim.
SUBSTANCE = 2.5
RETURNED = 0.2
AMPLE = 4.0
WHOLLY = 0.99
_LEAST = 2.0  # the same where the claim has all of a sentence on its subject
_HALF = 0.5  # of the subject's words; of how alike the words around two figures are
_ALIKE = 0.4  # of how alike they are around two figures with the same digits
_NEARLY_ALL = 0.8  # of a sentence that names nothing of the claim
_QUOTED = 2  # the same words in quotation marks are worth two other facts


def has_substance(alignment: Alignment) -> bool:
    """Whether a claim and a sentence share enough for the one to speak of the other: "All uses changed." says nothing.

    A text given as the evidence is known to be about the same; a claim out of a store is not.
    """
    if alignment.is_implied or alignment.shared >= AMPLE:
        return True
    agreeing = sum(_worth(side) for side in alignment.sides if side.agrees)
    of_one_make = sum(is_model(side) for side in alignment.names)  # the 920B is no stranger to the 910B
    turned = int(any(turn.sourced for turn in alignment.turned))  # it speaks of the word that is wrong
    ranked = int(any(side.why and side.conflicts and side.is_of("rank") for side in alignment.sides))  # by its holders
    shared = alignment.shared + agreeing + of_one_make + turned + ranked
    is_ample = alignment.returned >= RETURNED or alignment.named >= WHOLLY
    is_meant = alignment.named >= WHOLLY or (alignment.named >= _HALF and _has_it_otherwise(alignment))
    if (is_meant or _has_its_digits(alignment)) and alignment.coverage >= WHOLLY and shared >= _LEAST:
        return True  # `The second trial ended in May 2024`, of the claim that it ended in March
    return shared >= AMPLE or (shared >= SUBSTANCE and is_ample)


def is_met_by_chance(alignment: Alignment) -> bool:
    """Whether a claim of a store has the frame of a sentence which names nothing that is the claim's own.

    `Fixed a bug that caused the shell to crash` is of another bug than any claim that begins so, and `Eva Holt was born
    in England` of somebody else than most: what only tells where, or of what, does not say that the claim is meant. A
    figure that is the same, and what somebody is quoted with, do.
    """
    if alignment.is_implied or alignment.named or alignment.is_led or alignment.stated.of_kind(*SPOKEN):
        return False
    if alignment.coverage >= _NEARLY_ALL:
        return False
    stated = alignment.stated
    is_shared = any(
        term.name
        and alignment.places(index)
        and not is_place(term.name)
        and preposition(index, stated) not in PREPOSITIONS
        for index, term in enumerate(stated.terms)
    )
    is_meant = is_shared and alignment.rest >= _NEARLY_ALL
    return not is_meant and all(side.pair.relation is not Relation.SAME for side in alignment.sides)


def has_places_alone(alignment: Alignment) -> bool:
    """Whether a claim has of a sentence but the names of places and a word, and another word is not its own.

    `China copied the US on AI`; who says so has no part in it.
    """
    if alignment.is_implied or any(side.agrees and not side.is_of("attribution", "name") for side in alignment.sides):
        return False
    speakers = alignment.stated.of_kind("attribution")
    told = [
        (bool(alignment.places(index)), term)
        for index, term in enumerate(alignment.stated.terms)
        if term.weight >= 1 and not is_inside(term.start, speakers)
    ]
    shared = [term for is_shared, term in told if is_shared]
    names = [term.name for term in shared if term.name]
    is_alone = bool(names) and all(map(is_place, names)) and len(shared) - len(names) <= 1
    return is_alone and any(not is_shared and not term.name for is_shared, term in told)


def _has_it_otherwise(alignment: Alignment) -> bool:
    """Whether the claim has another figure or day in the very place: `Three in four households own their home`."""
    measured = [side for side in alignment.sides if side.is_of("quantity", "date")]
    return any(side.conflicts and min(side.closeness, side.lead) >= _HALF for side in measured)


def _has_its_digits(alignment: Alignment) -> bool:
    """Whether the claim has those digits in the very place, of another size or unit: `8,400 homes` for "840 homes"."""
    return any(
        side.conflicts
        and side.pair.sourced is not None
        and side.is_of("quantity")
        and min(side.closeness, side.lead) >= _ALIKE
        and quantity.have_same_digits(side.pair.stated, side.pair.sourced)
        for side in alignment.sides
    )


def _worth(side: Side) -> int:
    """How many facts an agreeing one counts for: a word in scare quotes is a word like any other."""
    if not side.is_of("quotation"):
        return 1
    from factcheck.facts import quotation  # most sentences quote nobody

    return 0 if quotation.is_at_arms_length(side.pair.stated) else _QUOTED
