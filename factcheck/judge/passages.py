"""A ruling against a sentence and the sentences of the source in, whether it counts beside them all out.

A reporter makes one sentence of several: what one sentence of the source has otherwise may be what another tells.
"""

from collections.abc import Iterable, Sequence

from factcheck.facts import MEASURED, quantity
from factcheck.judge.value import Ruling
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.match.align import Alignment
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import governing
from factcheck.match.words.side import Side
from factcheck.model import Fact, Relation
from factcheck.words import up_to

# Between clauses, of which each may be another claim's.
_PARTIES = 4  # tokens from `between` to its `and`
_OPENING = 8  # tokens up to the comma behind where or when it was: `In the old town, `
_JOINTS = frozenset({",", ";", "and", "but", "while", "whereas", "after", "before", "when", "who", "which", "that"})
_AS_CLOSE = 0.1  # by so much may the place of what agrees be the less likely one


def is_told_elsewhere(ruling: Ruling, others: Sequence[Alignment]) -> bool:
    """Whether other sentences have each figure and date that one has otherwise, in as likely a place.

    `46` is no mistake for the age of "Moe, 20" where "Roe, 46" is named as well. A word that turns a sentence round
    counts no more if that has a figure or a date of another sentence: `may ask for parole after 15 years`.
    """
    if ruling.turn is not None:
        own = {side.pair.stated for side in ruling.sides if side.agrees}
        return any(_agreeing(other) - own for other in others)
    return bool(ruling.against) and all(side.is_of(*MEASURED) and _is_found(side, others) for side in ruling.against)


def is_told_of_another(ruling: Ruling, others: Sequence[Alignment], mates: Sequence[Alignment]) -> bool:
    """Whether other claims have the figures that one has otherwise, as that one has others of the sentence.

    `Rose by 5 per cent in May and by 3 in June`, of a claim on either month. `mates` are those of its own subject.
    """
    wrong = {side.pair.stated for side in ruling.against}
    if {fact.kind for fact in wrong} == {"quantity"}:
        is_told = any(side.agrees and side.is_of("quantity") for side in ruling.sides)
        if is_told and is_told_elsewhere(ruling, others):
            return True
    return _is_of_another_year(ruling, mates)


def is_of_other_holder(ruling: Ruling, own: Alignment, others: Sequence[Alignment]) -> bool:
    """Whether each figure that is wrong stands behind a name which this claim has not, and another has with it.

    `The K4 has a range of 310 kilometres, and the K6 one of 455` is not wrong by the claim on the K6.
    """
    wrong = [side.pair.stated for side in ruling.against]
    if not wrong or any(fact.kind != "quantity" for fact in wrong):
        return False
    return all(any(_is_held_there(fact, own, other) for other in others) for fact in wrong)


def _is_held_there(fact: Fact, own: Alignment, other: Alignment) -> bool:
    terms = own.stated.terms
    holder = next((at for at in reversed(own.stated.terms_before(fact.start)) if terms[at].name), None)
    is_its = holder is not None and bool(other.places(holder)) and not own.places(holder)
    same = {side.pair.stated for side in other.sides if side.pair.relation is Relation.SAME}
    return is_its and fact in same


def is_day_of_another_deed(ruling: Ruling, own: Alignment, mates: Iterable[Alignment]) -> bool:
    """Whether all that is wrong are dates of something else that was done, which other claims of the subject date so.

    `Arrived seven weeks late, on 2 March` beside "an engine failed in January, which delayed it by seven weeks".
    """
    if not ruling.against or not all(side.is_of("date") and _is_of_other_deed(side, own) for side in ruling.against):
        return False
    same = {side.pair.stated for mate in mates for side in mate.sides if side.pair.relation is Relation.SAME}
    return all(side.pair.stated in same for side in ruling.against)


def _is_of_other_deed(side: Side, alignment: Alignment) -> bool:
    """Whether the source has none of the verbs that a fact stands with beside its own."""
    stated, sourced = side.pair.stated, side.pair.sourced
    if sourced is None:
        return False
    mine = governing(alignment.stated, alignment.stated.place(stated))
    theirs = {*governing(alignment.sourced, alignment.sourced.place(sourced))}
    return bool(mine and theirs) and all(theirs.isdisjoint(alignment.places(index)) for index in mine)


def _is_of_another_year(ruling: Ruling, others: Sequence[Alignment]) -> bool:
    """Whether a figure that is wrong by one claim is told by another of its subject, with a date that the draft has.

    Or with every other figure that the draft has.

    `It rose to 431 million in 2025 from 389 million in 2024` is not wrong by the claim of either year.
    """
    wrong = {side.pair.stated for side in ruling.against}
    if not wrong or any(fact.kind != "quantity" for fact in wrong):
        return False
    for other in others:
        same = {side.pair.stated for side in other.sides if side.pair.relation is Relation.SAME}
        is_dated = any(side.is_of("date") and side.agrees for side in other.sides)
        figures = {side.pair.stated for side in other.sides if side.is_of("quantity")}
        if wrong <= same and (is_dated or (len(figures) > 1 and figures <= same)):
            return True
    return False


def compares(stated: Reading) -> bool:
    """Whether one is said to have more than another: `conceded more goals than Rask` needs the figures of both."""
    names = [term.start for term in stated.terms if term.name]
    bounds = [(fact.start, fact.end) for fact in stated.of_kind("quantity")]  # `more than 5 million`
    words = [token for token in stated.words.tokens if token.key == "than"]
    places = [token.end for token in words if not any(start <= token.start < end for start, end in bounds)]
    return any(min(names, default=at) < at < max(names, default=at) for at in places)


def is_joined(stated: Reading) -> bool:
    """Whether a sentence joins what may be two statements: no `between Europe and the US`, nor `In Orsa, he won`."""
    keys = [token.key for token in stated.words.tokens]
    if not PREPOSITIONS.isdisjoint(keys[:1]) and "," in keys[:_OPENING]:
        keys = keys[keys.index(",") + 1 :]
    return any(key in _JOINTS and "between" not in up_to(keys, at, _PARTIES) for at, key in enumerate(keys))


def adds(together: Alignment, parts: Sequence[Alignment]) -> bool:
    """Whether several claims have more of the sentence than each by itself: else what that leaves open stays so."""
    agreeing = sum(side.agrees for side in together.sides)
    return all(
        len(together.missing) < len(part.missing) or agreeing > sum(side.agrees for side in part.sides)
        for part in parts
    )


def _agreeing(alignment: Alignment) -> set[Fact]:
    return {side.pair.stated for side in alignment.sides if side.agrees}


def _is_found(wrong: Side, others: Sequence[Alignment]) -> bool:
    """Whether another sentence bears it out; of one that is worked out, only the sentence that has all its names.

    Not where it is a bound, to which many a figure keeps.
    """
    if quantity.is_bound(wrong.pair.stated):
        return False
    for other in others:
        is_named = other.shares_name and not any(term.name for term in other.missing)
        own = [side for side in other.sides if side.pair.stated == wrong.pair.stated and side.agrees]
        if any(is_named if wrong.why else side.closeness >= wrong.closeness - _AS_CLOSE for side in own):
            return True
    return False
