"""Two readings and what links them in, out come the words that tell why the source does not bear the stated text out.

None of it is a fact that stands against another: what is stated goes further than the source, or somewhere else.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import MEASURED, quantity
from factcheck.lexicon.stance import OPPOSED
from factcheck.match.beside import subjects
from factcheck.match.beside.bound import displaced_names
from factcheck.match.beside.compared import compares_alone, compares_with_another
from factcheck.match.beside.crossed_events import crosses_events
from factcheck.match.beside.former import takes_former, takes_habit
from factcheck.match.beside.holders import is_of_other_holder
from factcheck.match.beside.listed import adds_name
from factcheck.match.beside.names_behind import is_elsewhere
from factcheck.match.beside.other_clause import is_of_other_clause, is_of_other_deed, is_of_other_place
from factcheck.match.beside.paces import is_paced_alone
from factcheck.match.beside.regions import is_ranked_elsewhere, of_other_extent
from factcheck.match.beside.relations import is_made_by_another
from factcheck.match.beside.scope_left_out import is_surer, leaves_out_scope
from factcheck.match.beside.sentences import is_dated_apart, is_of_antecedent, is_of_exempt, is_told_of_later
from factcheck.match.beside.spoken import is_of_another_voice
from factcheck.match.beside.whereabouts import has_moved_away, is_of_neighbour, lies_beside, lies_with_others
from factcheck.match.beside.whole_for_part import is_told_of_part
from factcheck.match.miscounts import done_otherwise, is_of_each, is_of_other_doer, is_worth_otherwise, miscounts
from factcheck.match.overstated import overstated
from factcheck.match.parties.appositions import is_titled_otherwise, is_told_otherwise
from factcheck.match.parties.callings import calls_another, is_called_otherwise
from factcheck.match.parties.casts import is_cast_otherwise
from factcheck.match.parties.doers import (
    does_what_is_done,
    is_done_by_other,
    lacks_succession,
    stands_beside,
    stands_for_doer,
)
from factcheck.match.parties.governed_apart import is_governed_apart
from factcheck.match.parties.kindred import are_kin_alike, is_kin_of_another, is_kin_of_others
from factcheck.match.parties.nominals import is_of_other_parties
from factcheck.match.parties.objects import other_object
from factcheck.match.parties.owners import has_figure_of_owned, is_of_other_owner, lacks_owner
from factcheck.match.parties.parts import is_of_place_within, part_alone
from factcheck.match.parties.patients import is_done_by_place, is_done_to_other
from factcheck.match.parties.relatives import is_of_kin, owned_in_stead, relative
from factcheck.match.parties.sides import (
    does_what_it_suffers,
    employs_employer,
    have_changed_sides,
    is_done_for_doer,
)
from factcheck.match.possessions import other_possessions
from factcheck.match.read.reading import Reading
from factcheck.match.stance.alternatives import takes_one_of_two
from factcheck.match.stance.causes import makes_cause_of_link, makes_reason
from factcheck.match.stance.coordinated import is_told_too
from factcheck.match.stance.countered import does_the_opposite
from factcheck.match.stance.cycles import unsaid_span
from factcheck.match.stance.denials import (
    denies,
    is_against,
    is_for_what_is_against,
    is_of_most,
    leaves_untold,
)
from factcheck.match.stance.displaced import is_of_one_field
from factcheck.match.stance.exceptions import is_free_of, is_left_out
from factcheck.match.stance.lasting import goes_on
from factcheck.match.stance.nobody import is_of_nobody, is_of_none
from factcheck.match.stance.persons import is_of_untold_sex
from factcheck.match.stance.received import are_alike
from factcheck.match.stance.scopes import denies_a_kind
from factcheck.match.stance.states import unsaid_state
from factcheck.match.stance.superlatives import singles_one_of_several, singles_out_another
from factcheck.match.stance.sweeping import is_sweeping
from factcheck.match.stance.turn import RIVAL, Turn
from factcheck.match.stance.unanimity import unopposed
from factcheck.match.stance.unmoved import moves_alone, moves_what_is_kept
from factcheck.match.undone import undone
from factcheck.match.words.additions import additions
from factcheck.match.words.attributes import is_told_as_modifier, is_told_of_class
from factcheck.match.words.between import is_named_in_place
from factcheck.match.words.counterparts import has_other_counterpart
from factcheck.match.words.coverage import tells_nothing
from factcheck.match.words.governed import governs_otherwise
from factcheck.match.words.implied import is_of_stranger
from factcheck.match.words.infinitives import is_done_with_deed, is_first_in_other_deed
from factcheck.match.words.leading import leads_elsewhere
from factcheck.match.words.links import Links, rests_on_one_word
from factcheck.match.words.manners import unsaid_manners
from factcheck.match.words.mixtures import (
    adds_matter,
    adds_phrase,
    is_mixed,
    replaces_phrase,
    swaps_modifier,
)
from factcheck.match.words.modifiers import (
    is_named_otherwise,
    is_of_named_kind,
    lacks_measure,
    lacks_predicate,
)
from factcheck.match.words.partitives import speaks_of_all, takes_the_number, takes_the_whole, told_of_part
from factcheck.match.words.predicates import is_said_of_other_thing
from factcheck.match.words.prepositions import put_apart
from factcheck.match.words.qualified import is_qualified_otherwise
from factcheck.match.words.side import COMPLEMENT, Side, agree_amply
from factcheck.match.words.slots import has_near_name, is_of_another_subject
from factcheck.match.words.substitutes import is_copied
from factcheck.match.words.untold import untold_phrases
from factcheck.match.words.widened import excludes, is_of_the_world, is_widened, leaves_out
from factcheck.model import Token
from factcheck.words import is_inside

_HONOURED = frozenset({"year", "season", "decade", "century", "match", "tournament"})
_COMBINED = frozenset({"combined", "together"})
_READ = (*MEASURED, "name")
# What finds a word of the stated text that stands in the stead of another of the source's.
_IN_STEAD = (lies_beside, stands_for_doer, put_apart, is_titled_otherwise, other_object, does_the_opposite)


def doubts(
    stated: Reading,
    sourced: Reading,
    links: Links,
    sides: Sequence[Side],
    replaced: Sequence[tuple[Token, Token]],
    context: facts.Context,
) -> tuple[str, ...]:
    """A clause for each that applies, with the claim's words as "the claim" and the stated text as "the sentence".

    `replaced` are the words that others of the source stand in place of.
    """
    found = _in_itself(stated, sourced, links, sides, context)
    found = (*found, *_told_of_another(stated, sourced, links, sides, context), *_untold(stated, sourced, links, sides))
    crossed = crosses_events(stated, sourced, links, sides), "the claim tells that of two, a part of each"
    found = (*found, *undone(stated, sourced, links, sides), crossed)
    if is_copied(stated, sourced):
        found = (*found, *_mixed(stated, sourced, links, sides))
    found = (*found, *_of_another(stated, sourced, links, sides), *overstated(stated, sourced, links, sides))
    in_stead = (way(stated, sourced, links) for way in _IN_STEAD)
    tokens = [*replaced, *filter(None, in_stead)]
    tokens = [one for one in tokens if not is_told_too(Turn(*one, RIVAL), stated, sourced, links)]
    words = [(mine.text, theirs.text) for mine, theirs in tokens] + [*displaced_names(stated, sourced, links, context)]
    others = (f"“{mine}” stands where the claim has “{theirs}”" for mine, theirs in words)
    more = (f"the claim has nothing of “{phrase}”" for phrase in _lacking(stated, sourced, links, sides))
    counted = (*other_possessions(stated, sourced, links), *miscounts(sides, stated, sourced, links))
    counted = (*counted, *done_otherwise(stated, sourced, links, sides))
    return (*others, *more, *counted, *(told for is_so, told in found if is_so))


def _in_itself(
    stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side], context: facts.Context
) -> tuple[tuple[bool, str], ...]:
    """What the sentence has more of, or other names for."""
    return (
        (
            not agree_amply(sides) and not _are_told(sides) and lacks_predicate(stated, sourced, links),
            "the claim has nothing of what the sentence says that something is",
        ),
        (is_widened(stated, sourced), "the sentence speaks of more of them than the claim does"),
        (excludes(stated, sourced), "the sentence says “only”, the claim does not"),
        (has_near_name(stated, sourced, links, context), "the claim has another name that is like the sentence’s"),
        (
            is_qualified_otherwise(stated, sourced, links),
            "the one qualifies what it is (“former”, “semi-”, “deputy”), the other does not",
        ),
        (
            lacks_measure(stated, sourced, links),
            "the claim has nothing of what the share or the rank in the sentence is of",
        ),
        (is_named_in_place(stated, sourced, links, context), "the claim has another name in that place"),
        (is_of_another_subject(stated, sourced, links, context), "the sentence speaks of one, the claim of another"),
        (
            _is_untold(stated) and not _is_untold(sourced),
            "the sentence speaks of what was not said, the claim does not",
        ),
        (
            is_done_by_other(stated, sourced, links) and not are_alike(stated, sourced),
            "somebody else does it in the claim",
        ),
        (adds_name(stated, sourced, links), "the sentence names one more than the claim does"),
        (adds_phrase(stated, sourced, links, sides), "the claim has nothing of a further phrase in the sentence"),
    )


def _outdoes_several(reading: Reading) -> bool:
    """Whether something is more than others combined: who is ahead of each may be behind both."""
    if "than" not in reading.keys or reading.keys.isdisjoint(_COMBINED):
        return False
    keys = [token.key for token in reading.words.tokens]
    behind = keys[keys.index("than") :]
    return any(key in _COMBINED and following != "with" for key, following in pairwise((*behind, "")))


def _told_of_another(
    stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side], context: facts.Context
) -> Iterator[tuple[bool, str]]:
    """What the source has another word for, or says of another, or tells the end of."""
    yield is_of_one_field(stated, sourced, links), "the claim has another word of that kind"
    is_elsewhere = has_other_counterpart(stated, sourced, links, sides)
    yield is_elsewhere, "the claim has another noun or another place there"
    yield is_of_each(stated, sourced, sides), "the claim does not say that of each"
    yield is_worth_otherwise(stated, sourced, links), "the claim says that of something else"
    yield goes_on(stated, sourced, links), "the claim tells of an end to it"
    yield is_ranked_elsewhere(stated, links), "the claim does not rank it there"
    is_summed = _outdoes_several(stated) and not _outdoes_several(sourced) and not any(side.why for side in sides)
    yield is_of_the_world(stated, sourced, links), "the claim says that of one part of the world"
    yield is_summed, "the sentence takes several together, the claim does not"
    yield is_named_otherwise(stated, sourced, links), "the claim has another noun behind a name of the sentence"
    is_opposed = is_against(stated) and sourced.keys.isdisjoint(OPPOSED) and not unopposed(stated)
    yield is_opposed, "the sentence is against it, the claim is not"
    yield is_for_what_is_against(stated, sourced, links), "the claim is against it, the sentence is for it"
    yield is_of_named_kind(stated, sourced, links), "the claim has another word before a noun of the sentence"
    yield does_what_is_done(stated, sourced, links), "the claim does not say who did it"
    yield lacks_succession(stated, links), "the claim does not say who came after whom"
    yield leads_elsewhere(stated, sourced, links), "the claim has it lead to something else"
    yield is_cast_otherwise(stated, sourced, links), "another does that in the claim, or it is done to another"
    yield have_changed_sides(stated, sourced, links), "the claim has it the other way round"
    yield is_done_for_doer(stated, sourced, links), "somebody else does it in the claim"
    suffered = (employs_employer, does_what_it_suffers)
    yield any(way(stated, sourced, links) for way in suffered), "the claim has that done to who does it in the sentence"
    yield stands_beside(stated, sourced, links), "somebody else does it in the claim"
    yield is_of_kin(stated, sourced, links), "the claim says that of somebody’s kin"
    yield is_of_other_doer(sides, stated, sourced, links), "the claim says that of another"
    is_of_else = subjects.is_of_another_subject(stated, sourced, links, sides)
    yield (
        is_of_else or subjects.opens_with_another_sort(stated, sourced, links),
        "the claim says that of something else",
    )
    yield is_of_other_holder(stated, sourced, sides, context), "the claim gives that figure to another"
    yield compares_alone(stated, sourced, links, sides), "the claim does not set the one above the other"
    yield compares_with_another(stated, sourced, links), "the claim sets it beside something else"
    yield is_free_of(stated, sourced), "the claim does not say that it is without that"
    yield from _told_of_another_deed(stated, sourced, links, sides)


def _told_of_another_deed(
    stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]
) -> Iterator[tuple[bool, str]]:
    """What the source says of another deed, or has another do."""
    if governed := governs_otherwise(stated, sourced, links):
        yield True, f"the claim has “{governed.text}” with that noun in another way"
    yield is_done_with_deed(stated, sourced, links), "the claim says that of another deed"
    yield is_told_otherwise(stated, sourced, links), "the claim has other words beside a name of the sentence"
    is_modifier = is_told_as_modifier(stated, sourced, links) and not are_alike(stated, sourced)
    yield is_modifier, "the claim has nothing of what the sentence says was done"
    yield is_told_of_class(stated, sourced, links), "the claim says that of others, of whom it names some"
    yield is_left_out(stated, sourced, links), "the claim says that it was done without a name of the sentence"
    yield is_of_neighbour(stated, sourced, links), "the claim says that of another place"
    yield has_moved_away(stated, sourced, links), "the claim has it move away from there"
    yield is_done_by_place(stated, sourced, links), "the claim has another do that"
    is_bare = not any(side.agrees for side in sides)
    yield is_bare and rests_on_one_word(stated, links), "the claim has but one word for all of that"
    yield is_done_to_other(stated, sourced, links), "the claim has that done to another"
    yield is_governed_apart(stated, sourced, links), "the claim has that phrase with another verb"


def _is_of_its_time(reading: Reading) -> bool:
    """`The coach of the year`: a title, of which who is a coach need have none."""
    keys = [token.key for token in reading.words.tokens]
    return any(keys[at : at + 2] == ["of", "the"] and keys[at + 2] in _HONOURED for at in range(len(keys) - 2))


def _of_another(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[tuple[bool, str]]:
    """Whom, or which place, the one speaks of in the stead of what the other does."""
    places = of_other_extent(stated, sourced, links, sides, is_of_all=is_sweeping(stated))
    if places:
        yield True, f"the sentence speaks of “{places[0]}”, the claim of “{places[1]}”"
    yield (
        is_dated_apart(stated, sourced, links, sides),
        "the claim has that date in another sentence, of something else",
    )
    yield is_told_of_later(stated, sourced, links), "the claim comes to that only later"
    yield is_of_exempt(stated, sourced, links), "the claim says otherwise of that"
    yield is_of_antecedent(stated, sourced, links), "the claim says that of another"
    yield takes_former(stated, sourced, sides), "the claim has that figure of what it was before"
    yield takes_habit(stated, sourced, links), "the claim says that it used to be so"
    yield singles_out_another(stated, sourced, links), "the claim has another for the one of its kind"
    yield (
        singles_one_of_several(stated, sourced) and not any(side.why and side.agrees for side in sides),
        "the claim puts it before no other of its kind",
    )
    yield is_of_untold_sex(stated, sourced, links), "the claim does not say whether it is a man or a woman"
    yield is_made_by_another(stated, sourced, links), "the claim does not say who made that"
    is_others = is_of_other_owner(stated, sourced, links) or has_figure_of_owned(stated, sourced, links, sides)
    yield is_others, "the claim has that as another’s"
    yield moves_alone(stated, sourced, sides), "the claim does not say that it fell"
    yield leaves_out(stated, sourced), "the claim leaves nothing out of it"
    yield is_first_in_other_deed(stated, sourced, links), "the claim says that of another deed"
    is_called = calls_another(stated, sourced, links) and not are_kin_alike(stated, sourced, links)
    yield is_called, "the claim calls another that"
    yield is_called_otherwise(stated, sourced, links), "the claim calls them something else"
    yield is_said_of_other_thing(stated, sourced, links), "the claim says that of something else"
    yield is_of_another_voice(stated, sourced, links), "the claim has another say so"
    other, own = relative(stated, sourced, links), owned_in_stead(stated, sourced, links)
    yield other is not None, f"the claim speaks of another: “{other.text if other else ''}”"
    yield own is not None, f"the sentence speaks of another: “{own.text if own else ''}”"


def _lacking(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[str]:
    """Stretches of the stated text, and figures of which no fact was made: what nobody could read is not borne out.

    So is a part of so many where the source has one of the two numbers alone: `3 in 18 books` beside "3 books".
    """
    yield from additions(stated, sourced, links)
    yield from (term.key for term in unsaid_manners(stated, links))
    if not any(side.agrees and side.is_of(*MEASURED, "quotation") for side in sides):
        yield from (token.text for token in adds_matter(stated, sourced, links))
        yield from untold_phrases(stated, sourced, links)
    for fact in stated.of_kind("quotation"):
        quoted = stated.terms_within(fact.start, fact.end)
        if quoted and links.keys().isdisjoint(quoted):
            yield fact.text
    known = sourced.keys
    read = [fact for fact in stated.facts if fact.kind in _READ]
    for token in stated.words.tokens:
        is_of_name = stated.words.text.endswith("-", 0, token.start)  # `Uranium-235`
        is_new = token.key[0].isdecimal() and token.key not in known and not is_of_name
        if is_new and not is_inside(token.start, read):
            yield token.text
    numbers = {quantity.number(fact) for fact in sourced.of_kind("quantity")}
    for side in sides:
        found = side.pair.sourced
        is_told = side.agrees and found is not None and not quantity.is_bound(side.pair.stated)
        parts = quantity.part_and_whole(side.pair.stated) if is_told else None
        if parts and found and quantity.number(found) is not None and not {*parts} <= numbers | {1.0}:
            yield side.pair.stated.text


def _untold(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[tuple[bool, str]]:
    """What the sentence says of somebody or of a place, of which the source has no figure and no word."""
    yield is_elsewhere(stated, sourced, links), "the sentence speaks of one place, the claim of another"
    is_honoured = _is_of_its_time(stated) and not _is_of_its_time(sourced)
    yield is_honoured, "the claim does not say that it is the one of the year"
    is_caused = makes_reason(stated, sourced, links) or makes_cause_of_link(stated, sourced)
    yield is_caused, "the claim does not say that the one came of the other"
    yield speaks_of_all(stated, sourced, links), "the claim says that of some alone"
    yield takes_the_whole(stated, sourced, links), "the claim says that of a part alone"
    yield is_of_place_within(stated, sourced, links), "the claim says that of a place in it"
    if unsaid := unsaid_state(stated, sourced) or unsaid_span(stated, sourced) or lacks_owner(stated, links):
        yield True, f"the claim has nothing of “{unsaid.text}”"
    is_of_some = takes_the_number(stated, sourced, links) or told_of_part(stated, sourced, links, sides)
    is_of_some = is_of_some or is_told_of_part(sides, stated, sourced, links)
    yield is_of_some, "the claim says that of some of them"
    yield is_of_stranger(stated, sourced, links), "the claim speaks of another"
    yield denies_a_kind(stated, sourced, links), "the claim denies that of one sort alone"
    is_of_other_kin = is_kin_of_another(stated, sourced, links) or is_kin_of_others(stated, sourced, links)
    yield is_of_other_kin, "the claim says that of somebody else’s kin"
    yield lies_with_others(sides, stated, sourced, links), "the claim has so many of them elsewhere"
    yield is_paced_alone(sides, stated, sourced), "the claim does not say how often"
    yield leaves_out_scope(stated, sourced, links, sides), "the claim says that of a part alone"
    yield is_surer(stated, sourced, sides), "the claim says only that it may come to that"
    yield is_of_nobody(stated, sourced), "the sentence says that of nobody, the claim of some"
    yield is_of_none(stated, sourced, links), "the claim says that there is none of it"
    yield takes_one_of_two(stated, sourced, links), "the claim says that it is one of two"
    if part := part_alone(stated, sourced, links):
        yield True, f"the claim says that of “{part.text}” of it"
    is_ranked = any(side.agrees and side.is_of("rank") for side in sides)
    yield is_of_most(stated, sourced) and not is_ranked, "the claim does not say that nothing is more"
    yield moves_what_is_kept(stated, sourced), "the claim says that it was left as it was"
    others = (is_of_other_clause, is_of_other_place, is_of_other_deed, is_of_other_parties)
    yield any(is_other(stated, sourced, links) for is_other in others), "the claim says that of another"
    if not any(side.agrees for side in sides):
        is_bare = tells_nothing(stated, sourced, links)
        yield is_bare, "the claim has names of the sentence, and nothing of what it says of them"


def _mixed(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> Iterator[tuple[bool, str]]:
    """The same of a copy, in which a word that is not the source's was put there."""
    yield is_mixed(stated, sourced, links, sides), "the sentence joins what the claim tells apart"
    yield swaps_modifier(stated, sourced, links), "the claim has another word before a noun of the sentence"
    for mine, theirs in replaces_phrase(stated, sourced, links):
        yield True, f"“{mine.text}” stands where the claim has “{theirs.text}”"


def _are_told(sides: Sequence[Side]) -> bool:
    """Whether what is said follows from figures: who has more, `is larger than`, or which share is left the others."""
    return any(side.agrees and (side.is_of("order") or side.why == COMPLEMENT) for side in sides)


def _is_untold(reading: Reading) -> bool:
    return any(denies(reading, at) and leaves_untold(reading, at) for at in range(len(reading.words.tokens)))
