"""An alignment in, a ruling out: the only place where a verdict is chosen.

The order is an editor's: what is said in quotation marks first, then who is said to have said it,
then figures and dates, then names, then whether the sentence is turned round. A ruling against a
sentence needs the source to speak of the same thing (`coverage`) and the wrong fact to stand where
the source's does (`closeness`); a ruling for it needs every fact borne out.
"""

from collections.abc import Iterator

from factcheck.facts import quantity
from factcheck.judge.certainty import certainty
from factcheck.judge.denied import stands_denied
from factcheck.judge.elsewhere import (
    denies_proof,
    has_come,
    introduces,
    is_age_of_another,
    is_elsewhere,
    is_far_off,
    is_of_another_case,
    is_of_else,
    is_of_else_done,
    is_of_other_model,
    is_of_parts,
    is_of_unknown_deed,
    quotes_another,
)
from factcheck.judge.fits import has_loose_bound
from factcheck.judge.nearest import NAMED, SPOKEN, open_ruling
from factcheck.judge.places import (
    FIGURES_COVERAGE,
    NAME_PLACE,
    SAME_PLACE,
    UNMISTAKABLE,
    clear_lead,
    is_in_place,
    is_sole,
    least_closeness,
    least_coverage,
)
from factcheck.judge.substance import WHOLLY, has_places_alone, has_substance, is_met_by_chance
from factcheck.judge.telling import in_full
from factcheck.judge.turns import (
    ALL_BUT_THE_TURN,
    BESIDE,
    CLAIM_FIGURES,
    RECEPTION_COVERAGE,
    TURN_COVERAGE,
    TURNED_COVERAGE,
    denies_at_large,
    is_doubtful,
    is_narrowed,
    is_told_of,
    is_told_of_other,
    least_of_turn,
    least_of_turns,
)
from factcheck.judge.value import Known, Ruling, nothing_known, undecided
from factcheck.match.align import Alignment
from factcheck.match.beside.paces import are_reckoned
from factcheck.match.stance.turn import RIVAL, STATE, Turn
from factcheck.match.words.coverage import has_open_subject
from factcheck.match.words.side import Side, agree_amply
from factcheck.match.words.slots import is_model
from factcheck.model import Relation, Verdict
from factcheck.words import within

# Tuned on the development part of the labelled sets; `python -m tests.accuracy` prints what they give.
# Coverage is the share of a sentence that the evidence must speak of before a verdict of each kind.
SUPPORT_COVERAGE = 0.6
CLAIM_COVERAGE = CLAIM_SERIES = 0.7
# The share of a sentence's own matter that a claim of a store must speak of.
CLAIM_MATTER = 0.5
NAME_MATTER = 0.7
IMPLIED_REST, IMPLIED_SHARED = 0.65, 1.0
SUPPORT_MATTER, WORDS_ALONE = 0.5, 0.85
# A sentence without a figure, a date or a quotation that is borne out stands on what it says of its subject.
# One that has words for its subject alone that the source has not may have said it in other words.
STATED_MATTER, LEAST_STATED = 0.55, 0.34
OVERCLAIM_COVERAGE = 0.5
UNMISTAKEN = 4  # words that are quoted as they were said: whoever else is told by his office did not say them
NAME_COVERAGE = 0.6
# A sentence that the source holds but for one name needs no likeness of place.
ALL_BUT_THE_NAME, ALL_BUT_THE_FIGURE = 0.85, 0.95

WRONG_NAME = "wrong-name"
NEGATED = "negated"
WRONG_KIND = "wrong-kind"
OVERCLAIM = "overclaim"

# They keep a sentence from being borne out, or bear a denial out.
OPEN_TURNS = frozenset({"doubt", "filler", "unlike"})
_MEASURED = frozenset({"quantity", "date", "rank", "order"})
_RULES = {
    "quotation": "misquote",
    "attribution": "misattributed",
    "date": "wrong-date",
    "rank": "wrong-rank",
    "order": "wrong-rank",
    "quantity": "wrong-figure",
    "name": WRONG_NAME,
}


def rule(alignment: Alignment, known: Known = nothing_known) -> Ruling:
    """What one piece of evidence says of one sentence; `known` tells of a fact if other evidence has it."""
    ruling = decide(alignment, known)
    return ruling if ruling.verdict else open_ruling(alignment)


def decide(alignment: Alignment, known: Known = nothing_known) -> Ruling:
    """The same, but what is told of a source that decides nothing is left to `open_ruling`: its score alone is there.

    What costs most is looked at last: for nearly every claim the shares of the sentence that it has say enough.
    """
    against = _against(alignment, known)
    against = None if against and is_met_by_chance(alignment) else against
    support = (None if against else _for(alignment)) or _for_opened(alignment, against)
    found = support or against
    if found is None or not has_substance(alignment):
        return undecided(alignment.coverage)
    told = in_full(found.turn, alignment) if found.turn else None
    return support or found._replace(sure=certainty(alignment, found.against, found.turn), told=told)


def is_of_another(alignment: Alignment) -> bool:
    """Whether the sentence names neither the claim's subject nor, as what it speaks of, anything that the claim has."""
    return not alignment.is_implied and alignment.named < NAMED and not alignment.is_headed


def _against(alignment: Alignment, known: Known) -> Ruling | None:
    score = 100 * alignment.coverage
    if is_of_else(alignment):
        return None
    wrong = _wrong_facts(alignment, known)
    if wrong:
        return Ruling(Verdict.CONTRADICTED, _RULES[wrong[0].pair.stated.kind], score, alignment.sides, wrong)
    names = _wrong_names(alignment)
    speaks_of_it = max(alignment.coverage, alignment.rest) >= NAME_COVERAGE or any(map(_is_of_one_part, names))
    if names and speaks_of_it and not _is_another_statement(alignment, known):
        return Ruling(Verdict.CONTRADICTED, WRONG_NAME, score, (*alignment.sides, *names), names)
    if _may_be_turned(alignment):
        turn = next((turn for turn in alignment.turned if turn.kind not in OPEN_TURNS), None)
        if turn and _is_turned(turn, alignment):
            broken = WRONG_KIND if turn.kind in {"kind", "class", "calling", RIVAL} else NEGATED
            return Ruling(Verdict.CONTRADICTED, broken, score, alignment.sides, turn=turn)
        raised = next((turn for turn in alignment.raised if _is_turned(turn, alignment)), None)
        if raised and not has_come(raised, alignment):
            return Ruling(Verdict.CONTRADICTED, OVERCLAIM, score, alignment.sides, turn=raised)
    return _overclaim(alignment)


def _strange(alignment: Alignment, known: Known) -> Iterator[Side]:
    """The names that no evidence of the source's work has."""
    return (side for side in alignment.names if not known(side.pair.stated))


def _may_be_turned(alignment: Alignment) -> bool:
    """Whether any word could turn the sentence round: the least that is asked for, before one is looked for."""
    is_spoken_of = alignment.coverage >= least_of_turns(alignment) and not is_of_another(alignment)
    return alignment.is_implied or (is_spoken_of and not is_met_by_chance(alignment))


def _overclaim(alignment: Alignment) -> Ruling | None:
    """More than the source says in a figure; a claim that lacks a name of the sentence may be of something else."""
    is_of_else = not alignment.is_implied and (bool(alignment.names) or is_of_another(alignment))
    if is_of_else or alignment.coverage < OVERCLAIM_COVERAGE or not alignment.stated.of_kind("quantity"):
        return None
    more = (side for side in alignment.sides if side.pair.relation is Relation.STRONGER)
    over = tuple(
        side for side in more if side.is_of("quantity") and (alignment.is_implied or not is_elsewhere(side, alignment))
    )
    return Ruling(Verdict.CONTRADICTED, OVERCLAIM, 100 * alignment.coverage, alignment.sides, over) if over else None


def _is_of_one_part(side: Side) -> bool:
    """Whether the source gives to another name the very relation that the stated one has: who directed it."""
    return side.lead >= WHOLLY


def _is_turned(turn: Turn, alignment: Alignment) -> bool:
    """Whether the source speaks of the sentence, so that what turns it round counts."""
    if _denies_another(alignment) or denies_at_large(turn, alignment) or is_told_of_other(turn, alignment):
        return False
    is_of_else = denies_proof(turn, alignment) or is_of_another_case(turn, alignment) or is_of_parts(turn, alignment)
    is_reckoned = are_reckoned(turn.stated, turn.sourced, alignment.sides)
    if is_of_else or is_reckoned or (turn.kind == "opposite" and is_narrowed(alignment)):
        return False
    spoken_of = max(alignment.coverage, alignment.rest) if alignment.is_implied else alignment.coverage
    if spoken_of >= least_of_turn(turn, alignment) or turn.kind in {"class", "calling", STATE}:
        return True
    if alignment.names and not alignment.is_implied:
        return False
    is_spoken_of = spoken_of >= TURNED_COVERAGE and alignment.spoken >= TURN_COVERAGE
    if alignment.spoken >= ALL_BUT_THE_TURN and turn.kind != RIVAL and is_told_of(turn, alignment):
        return True  # `The team lost 2-1`: too short for one word to be a small part of it
    return is_spoken_of or (turn.kind == "reception" and spoken_of >= RECEPTION_COVERAGE)


def _wrong_facts(alignment: Alignment, known: Known) -> tuple[Side, ...]:
    """The figures, dates, ranks, quotations and speakers that stand in the place of others in the source.

    Those measured say nothing where the claim may be of something else, as one that lacks a name of the sentence.
    """
    is_of_else = not alignment.is_implied and (
        alignment.coverage < CLAIM_FIGURES
        or alignment.matter < CLAIM_MATTER
        or alignment.is_of_another_thing
        or has_open_subject(alignment.stated, alignment.sourced, alignment.links)
    )
    if (is_of_else and not alignment.stated.of_kind(*SPOKEN)) or not any(side.conflicts for side in alignment.sides):
        return ()
    is_of_else = is_of_else or (not alignment.is_implied and any(True for _ in _strange(alignment, known)))
    is_named = not alignment.is_implied and alignment.named >= WHOLLY
    is_other_matter = not alignment.is_implied and alignment.matter < NAME_MATTER
    quoted = [side.pair.stated.text for side in alignment.sides if side.agrees and side.is_of("quotation")]
    is_known = any(len(text.split()) >= UNMISTAKEN for text in quoted)
    is_other_matter = (is_other_matter and not is_known) or quotes_another(alignment)
    return tuple(
        side
        for side in alignment.sides
        if side.conflicts
        and not (is_of_else and side.is_of(*_MEASURED))
        and not is_far_off(side, alignment)
        and not is_of_unknown_deed(side, alignment)
        and not (is_other_matter and side.is_of("attribution"))
        and not (side.why and not alignment.is_implied and alignment.coverage < CLAIM_SERIES)
        and (alignment.coverage >= least_coverage(side) or (quoted and side.is_of("attribution")))
        and (side.closeness >= least_closeness(side, is_named=is_named) or _is_all_but(side, alignment))
        and side.lead >= clear_lead(side)
        and not _is_denied(side, alignment)
        and not is_elsewhere(side, alignment)
        and not alignment.is_held_by_another(side)
    )


def _is_all_but(side: Side, alignment: Alignment) -> bool:
    """Whether all else that is stated is the source's, and no other figure could be meant."""
    is_told = alignment.is_implied and alignment.coverage >= ALL_BUT_THE_FIGURE
    return is_told and (side.lead >= UNMISTAKABLE or is_sole(side, alignment.stated, alignment.sourced))


def _wrong_names(alignment: Alignment) -> tuple[Side, ...]:
    """The names in whose place the source has others; none where a claim of a store has too little of the matter."""
    others = [side for side in alignment.names if side.conflicts]
    if not others or (not alignment.is_implied and alignment.matter < NAME_MATTER) or quotes_another(alignment):
        return ()
    from factcheck.judge.asserted import is_of_none, is_one_of_several  # most names have no other in their place

    return tuple(
        side
        for side in others
        if (side.closeness + side.lead >= NAME_PLACE or alignment.rest >= ALL_BUT_THE_NAME)
        and not _is_denied(side, alignment)
        and not is_of_none(side, alignment)
        and not is_one_of_several(side, alignment)
        and not (alignment.rest < ALL_BUT_THE_NAME and introduces(side.pair.stated, alignment.stated.words))
    )


def _is_denied(side: Side, alignment: Alignment) -> bool:
    """Whether the sentence denies that it is so: that the source has another figure or name is no contradiction."""
    stated = side.pair.stated
    is_figure = stated.kind == "quantity"
    if (is_figure and quantity.is_bound(stated)) or not 0 <= (start := alignment.denied_from) < stated.start:
        return False
    from factcheck.judge.asserted import is_so_long  # few sentences deny anything

    between = within(alignment.stated.words, start, stated.start)  # `not new, was 40`
    return not (is_figure and is_so_long(stated, alignment)) and all(token.key not in {",", "but"} for token in between)


def _denies_another(alignment: Alignment) -> bool:
    """Whether what the sentence denies is not what the source has: another figure, or one of which it has nothing."""
    sides = (side for side in (*alignment.sides, *alignment.names) if not side.agrees)
    return any(_is_denied(side, alignment) for side in sides if side.conflicts or side.is_of("quantity"))


def _is_another_statement(alignment: Alignment, known: Known) -> bool:
    """Whether more than a name is not the claim's: another name, its subject with all that is named, a figure.

    What other evidence has is asked last: that is laid beside the sentence for it.
    """
    if alignment.is_implied:
        wrong = [side for side in alignment.sides if not side.agrees]
        if any(side.conflicts and side.is_of("quantity") for side in wrong):
            return True
        is_of_else = bool(wrong) and (alignment.is_of_another_subject or any(map(alignment.is_held_by_another, wrong)))
        is_turned = any(turn.kind in {"opposite", "negation"} for turn in alignment.turned)
        return is_of_else or is_turned or is_of_other_model(alignment)
    is_alike = (
        alignment.shares_name
        or any(side.pair.relation is Relation.SAME for side in alignment.sides)
        or any(map(is_model, alignment.names))
    )
    if is_of_another(alignment) and not is_alike:
        return True
    strange = list(_strange(alignment, known)) if len(alignment.names) > 1 else []
    return (len(strange) > 1 and not all(map(_is_of_one_part, strange))) or _deviates(alignment, known)


def _deviates(alignment: Alignment, known: Known) -> bool:
    """Whether a figure or a date is not the source's: with another name as well it is another statement."""
    measured = [side for side in alignment.sides if side.is_of(*_MEASURED)]
    return any(
        side.conflicts
        or (side.pair.relation is Relation.UNCLEAR and not known(side.pair.stated))
        or (side.closeness < SAME_PLACE and quantity.is_bound(side.pair.stated))
        for side in measured
    )


def _for(alignment: Alignment) -> Ruling | None:
    if _is_rightly_denied(alignment):
        return Ruling(Verdict.SUPPORTED, "supported", 100 * alignment.coverage, alignment.sides)
    compared = alignment.sides
    if _may_be_of_another(alignment) or not all(side.agrees for side in compared):
        return None
    placed = compared and (all(is_in_place(side) or side.is_of("date") for side in compared) or agree_amply(compared))
    is_told = alignment.said >= STATED_MATTER or any(not side.is_of(*BESIDE) for side in compared)
    enough = SUPPORT_COVERAGE if alignment.is_implied else CLAIM_COVERAGE
    covered = alignment.spoken if any(side.is_of_others for side in compared) else alignment.coverage
    speaks_of_it = (
        (covered >= enough and not alignment.names)
        or (alignment.coverage >= FIGURES_COVERAGE and placed and is_told and not alignment.lacks_party)
        or (alignment.is_subject_implied and alignment.rest >= IMPLIED_REST and alignment.shared >= IMPLIED_SHARED)
    )
    if speaks_of_it and not _leaves_doubt(alignment):
        return Ruling(Verdict.SUPPORTED, "supported", 100 * alignment.coverage, alignment.sides)
    return None


def _for_opened(alignment: Alignment, against: Ruling | None) -> Ruling | None:
    """The same with the name put in its place that a source leaves open; for one that it calls `the film`, no other."""
    opened = None if against and against.rule != WRONG_NAME else alignment.opened
    if opened is None or (against and not opened[1]) or _against(opened[0], nothing_known):
        return None
    return _for(opened[0])


def _is_rightly_denied(alignment: Alignment) -> bool:
    """Whether the sentence denies what the source has otherwise: "did not open in 2014" where that has 2018."""
    if not alignment.is_implied:
        return False
    if any(turn.kind == "unlike" for turn in alignment.turned):
        return True
    facts = alignment.sides if alignment.is_subject_implied else (*alignment.sides, *alignment.names)
    denied = [side for side in facts if side.conflicts and _is_denied(side, alignment)]
    return (
        bool(denied)
        and all(stands_denied(side, alignment) for side in denied)
        and all(side.agrees for side in facts if side not in denied)
        and max(alignment.coverage, alignment.rest) >= CLAIM_COVERAGE
    )


def _may_be_of_another(alignment: Alignment) -> bool:
    """Whether a claim of a store, which lacks a name or the matter of the sentence, may be about something else."""
    return not alignment.is_implied and (
        bool(alignment.names)
        or alignment.matter < SUPPORT_MATTER
        or is_of_another(alignment)
        or alignment.is_open_ended
        or alignment.is_of_another_thing
    )


def least_said(alignment: Alignment) -> float:
    """The share of what is said of its subject that a claim must have where no figure is borne out."""
    return STATED_MATTER if alignment.lacks_behind else LEAST_STATED


def _leaves_doubt(alignment: Alignment) -> bool:
    """Whether words or names that the source lacks may say something else, though every fact is the source's.

    What costs most is looked at last.
    """
    is_loose = not alignment.is_implied and has_loose_bound(alignment.sides, is_named=alignment.named >= NAMED)
    if alignment.denies_alone or alignment.raised or is_loose:
        return True
    if any(side.is_by_chance or is_age_of_another(side, alignment) for side in alignment.sides):
        return True
    is_named_else = any(side.closeness + side.lead >= NAME_PLACE for side in alignment.names)
    if is_named_else or alignment.is_reworded or any(is_doubtful(turn, alignment) for turn in alignment.turned):
        return True
    is_bare = all(quantity.is_age_aside(side.pair.stated) and not side.why for side in alignment.sides)
    if is_bare and (alignment.said < least_said(alignment) or alignment.replaces_verb):
        return True
    is_dated_alone = all(side.is_of("date") and not side.why for side in alignment.sides)
    if is_dated_alone and (not alignment.said or is_of_else_done(alignment)):
        return True  # `in May, Lind resigned`: the day alone says nothing of what happened
    is_of_words = not alignment.is_implied and is_bare and _is_of_words_alone(alignment)
    return has_places_alone(alignment) or is_of_words or bool(alignment.doubts)


def _is_of_words_alone(alignment: Alignment) -> bool:
    """Whether a sentence has nothing of a claim but words, and not nearly all: `Fix a problem with font settings`."""
    is_named = alignment.named >= NAMED or alignment.shares_name
    return not is_named and alignment.coverage < WORDS_ALONE
