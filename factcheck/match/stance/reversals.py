"""Where one text denies or reverses what the other says of the same thing."""

from collections.abc import Iterator, Sequence
from itertools import islice

from factcheck.lexicon.grammar import NOBODY
from factcheck.lexicon.stance import DENYING
from factcheck.match.beside.verbatim import are_word_for_word
from factcheck.match.parties.converses import converses
from factcheck.match.parties.described import described_otherwise
from factcheck.match.parties.elsewhere import is_of_other_subject, told_of_another
from factcheck.match.parties.kindred import unlike_kin
from factcheck.match.parties.moves import tell_of_one_move
from factcheck.match.parties.swaps import exchanges
from factcheck.match.read.put_right import is_of_the_right
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.reception import differing, receptions
from factcheck.match.read.roles import is_verb_like
from factcheck.match.stance.apiece import shared_out
from factcheck.match.stance.beforehand import are_of_one_order
from factcheck.match.stance.classes import classed
from factcheck.match.stance.comparisons import is_converse_comparison, outweighed
from factcheck.match.stance.connectives import rejoined
from factcheck.match.stance.coordinated import is_told_too
from factcheck.match.stance.copies import turn_of_copy
from factcheck.match.stance.countered import countered, dealt_otherwise, outdone
from factcheck.match.stance.courses import diverging
from factcheck.match.stance.cycles import unlike_span
from factcheck.match.stance.deaths import died_otherwise
from factcheck.match.stance.denials import (
    Denied,
    denied,
)
from factcheck.match.stance.displaced import displaced
from factcheck.match.stance.exceptions import excepted, is_of_the_rest
from factcheck.match.stance.expectations import unplanned
from factcheck.match.stance.fillers import refilled
from factcheck.match.stance.frequencies import unlike_often
from factcheck.match.stance.lasting import outlasting
from factcheck.match.stance.marked import marked, siding
from factcheck.match.stance.narrowed import narrowed
from factcheck.match.stance.negations import Denials, denied_alone, denied_from, turned_by
from factcheck.match.stance.objects import is_of_other_object
from factcheck.match.stance.occasions import unlike_count
from factcheck.match.stance.opposites import are_of_two_times, compares_times, opposed
from factcheck.match.stance.outranked import is_ranked_alike, outranked
from factcheck.match.stance.over_time import outdone_in_time
from factcheck.match.stance.permission import both_limit, say_of_leave
from factcheck.match.stance.persons import told_apart
from factcheck.match.stance.proportions import is_share_alike, is_share_borne_out, unlike_share
from factcheck.match.stance.realis import unlike_realis
from factcheck.match.stance.received import are_alike
from factcheck.match.stance.scopes import redoubled, scopes
from factcheck.match.stance.second_only_to import put_second
from factcheck.match.stance.states import unlike_state
from factcheck.match.stance.turn import RIVAL, STATE, SWAPPED, Stance, Turn
from factcheck.match.stance.unaided import unlike_company
from factcheck.match.stance.unanimity import are_of_one_mind
from factcheck.match.stance.unmoved import unmoved
from factcheck.match.stance.votes import voted_otherwise
from factcheck.match.words.itself import is_at_odds_with_itself
from factcheck.match.words.links import Links
from factcheck.match.words.rivals import excluded
from factcheck.model import Token
from factcheck.words import keys_behind

_KINDS = frozenset({"kind", "class", "calling", "rival"})
# What tells one thing in two ways, by the kind of turn that it is, in the order in which it is looked for.
_WAYS = (
    (RIVAL, (excluded, marked, unlike_often, unlike_span, told_apart, unlike_company, told_of_another, put_second)),
    ("opposite", (diverging, unmoved, siding, unplanned, rejoined, countered, dealt_otherwise, outdone, outweighed)),
    (STATE, (unlike_state,)),
    ("class", (died_otherwise, unlike_kin)),
    ("ended", (outlasting,)),
    ("realis", (unlike_realis,)),
    (RIVAL, (outdone_in_time, displaced, unlike_count, shared_out, described_otherwise)),
)


def stance(stated: Reading, sourced: Reading, links: Links) -> Stance:
    """Negations that only one side has over what both say, and words that stand against their opposites.

    Two turns of one statement undo each other: `will not hurt` is no denial of `would be harmless`.
    """
    settled = _settled(stated, sourced, links)
    if settled is not None:
        return settled
    here, there = scopes(stated), scopes(sourced)
    if here and is_of_the_rest(stated, sourced):
        return Stance((), -1, denies_alone=False)
    denials = Denials(here, there, denied_alone(stated, sourced, links, here, there))
    opposed = tuple(_opposed(stated, sourced, links))
    denying = [
        one
        for one in turned_by(stated, sourced, links, denials)
        if not any(_is_in(one, turn) for turn in opposed) and not is_told_too(one, stated, sourced, links)
    ]
    is_alike = is_share_alike(stated, sourced, links)
    denying = [] if is_alike else denying  # `not all of them died`, of whom half did
    if len(denying) == 1 and denying[0].stated and any(refilled(stated, sourced, links)):
        denying = []  # `not lined with silk`, of what is lined with felt
    if not denying and any(redoubled(stated, sourced)):
        denying = [Turn(*redoubled(stated, sourced), "negation")]
    turned = (*denying, *opposed)  # `approved` for "rejected" is one turn, though that denies as well
    if unlike := next(unlike_share(stated, sourced, links), None):
        turned = (Turn(*unlike, "opposite"),)
    source_denies = _denied_there(stated, sourced, links)
    if source_denies and not turned and not is_alike:
        turn = Turn(None, source_denies.token, "negation" if source_denies.is_whole else "doubt")
        is_undone = is_told_too(turn, stated, sourced, links) or is_of_the_right(source_denies.token, stated, sourced)
        turned = () if is_undone else (turn,)
    turned = turned or _otherwise(stated, sourced, links)
    if len(turned) % 2 == 0:
        is_converse = is_converse_comparison(stated, sourced, links) or any(converses(stated, sourced, links))
        is_converse = is_converse or is_ranked_alike(stated, sourced, links)
        exchanged = exchanges(stated, sourced, links, is_converse=is_converse or are_alike(stated, sourced))
        shut_out = (Turn(*words, "narrowed") for words in narrowed(stated, sourced, links))
        turned = (*shut_out, *(Turn(*words, SWAPPED) for words in exchanged), *_classed(stated, sourced, links))
    turned = turned or tuple(_refilled(stated, sourced, links))
    taken_out = excepted(stated, sourced, links)
    if taken_out:  # `closed on Mondays`, "open every day except Monday"
        turned = () if turned or here else (Turn(None, taken_out, "negation"),)
    if compares_times(stated) != compares_times(sourced):
        turned = tuple(turn for turn in turned if turn.kind != "opposite")
    alone = _denied_here(denials, stated, links)
    turned = tuple(turn for turn in turned if turn.kind not in _KINDS or not _is_denied(turn.stated, alone, stated))
    turned = tuple(turn for turn in turned if not is_of_other_object(turn, stated, sourced, links))
    is_borne_out = bool(taken_out) or is_share_borne_out(stated, sourced, links)
    return Stance(turned, denied_from(stated, sourced, denials), bool(denials.alone) and not is_borne_out)


def _denied_there(stated: Reading, sourced: Reading, links: Links) -> Denied | None:
    """What the source denies; not by a word that the stated text has too: `was rejected`, "rejected the plan"."""
    found = denied(stated, sourced, links)
    return None if found and found.token.key in DENYING & stated.keys else found


def _denied_here(denials: Denials, stated: Reading, links: Links) -> list[tuple[int, ...]]:
    """What each stated negator stands over that the source says, or of which it has nothing."""
    here, there, alone = denials
    found = [scope for token, scope in here if token in alone or _is_unsaid(token, scope, stated, links)]
    if any(token.key == "no" for token, _ in there):  # `no train strikes` beside "no bus strikes"
        found += [scope for token, scope in here if token.key == "no"]
    return found


def _is_of_two_times(turn: Turn, stated: Reading, sourced: Reading) -> bool:
    """`Was built in 1932` beside "was demolished in 2001": the source has nothing of the stated day."""
    mine, theirs = turn.stated, turn.sourced
    known = {day.text.lower() for day in sourced.of_kind("date")}
    if mine is None or theirs is None or any(day.text.lower() in known for day in stated.of_kind("date")):
        return False
    return are_of_two_times(mine, theirs, stated, sourced)


def _is_told_of_another(turn: Turn, stated: Reading, sourced: Reading, links: Links) -> bool:
    mine, theirs = turn.stated, turn.sourced
    is_opposite = turn.kind == "opposite" and mine is not None and theirs is not None
    return is_opposite and bool(mine and theirs and is_of_other_subject(mine, theirs, stated, sourced, links))


def _is_of_deeds(turn: Turn, stated: Reading) -> bool:
    index = stated.term_at(turn.stated.start) if turn.kind == RIVAL and turn.stated else None
    return index is not None and is_verb_like(stated, index)


def _is_in(denial: Turn, turn: Turn) -> bool:
    """Whether a denial is by the very word that stands against its opposite: `turned down` against "approved"."""
    pairs = ((denial.stated, turn.stated), (denial.sourced, turn.sourced))
    return any(one is not None and other is not None and one.start == other.start for one, other in pairs)


def _settled(stated: Reading, sourced: Reading, links: Links) -> Stance | None:
    """What is plain without a look at what each negator stands over: of a copy, of leave or a vote, of one mind."""
    if are_word_for_word(stated, sourced) or are_of_one_mind(stated, sourced) or both_limit(stated, sourced):
        return Stance()
    if are_of_one_order(stated, sourced, links):
        return Stance()
    leave = say_of_leave(stated, sourced)
    if leave is not None:
        return Stance((Turn(*leave, "opposite"),) if any(leave) else ())
    vote = next(voted_otherwise(stated, sourced, links), None)
    if vote is not None and not _is_of_two_times(Turn(*vote, STATE), stated, sourced):
        return Stance((Turn(*vote, STATE),))
    turn = turn_of_copy(stated, sourced)
    denied = turn.stated if turn and turn.kind == "negation" else None
    return Stance((turn,), denied.start if denied else -1, denies_alone=denied is not None) if turn else None


def _otherwise(stated: Reading, sourced: Reading, links: Links) -> tuple[Turn, ...]:
    """The first of the other words by which the two exclude each other; none of what is told from the other end."""
    if ranked := next(outranked(stated, sourced, links), None):
        return (Turn(*ranked, "opposite"),)
    if is_converse_comparison(stated, sourced, links) or any(converses(stated, sourced, links)):
        return ()
    found = (
        Turn(*words, kind)
        for kind, ways in _WAYS
        for way in ways
        for words in way(stated, sourced, links)
        if not any(is_at_odds_with_itself(way, reading) for reading in (stated, sourced))
    )
    found = (turn for turn in found if not _is_of_two_times(turn, stated, sourced))
    found = (turn for turn in found if not _is_told_of_another(turn, stated, sourced, links))
    found = (turn for turn in found if not is_told_too(turn, stated, sourced, links))
    found = (turn for turn in found if not (turn.stated and _is_worded_alike(turn.stated, stated, sourced)))
    if not any(reading.keys.isdisjoint(NOBODY) for reading in (stated, sourced)):
        found = (turn for turn in found if not _is_of_deeds(turn, stated))  # `nobody was hurt`, "nobody was killed"
    return tuple(islice(found, 1))


def _is_worded_alike(word: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether the source has the word of a phrase read as another: `cleared of` beside "cleared him of fraud"."""
    text = word.text.lower()
    is_verb = text.endswith("ed") and text != word.key
    return is_verb and text in sourced.keys and keys_behind(stated.words, word.end, 1) == ["of"]


def _is_unsaid(token: Token, scope: tuple[int, ...], stated: Reading, links: Links) -> bool:
    """Whether a `not` stands over a word of which the source has nothing: `has not approved it`, "rejected it"."""
    head = next((index for index in scope if stated.terms[index].weight >= 1), None)
    return is_bare_negator(token.key) and head is not None and head not in links


def _is_denied(token: Token | None, denied: Sequence[tuple[int, ...]], reading: Reading) -> bool:
    """Whether it is denied to be of the other kind: who `did not win silver` may have won gold."""
    return any(token and reading.terms[index].start == token.start for scope in denied for index in scope)


def _classed(stated: Reading, sourced: Reading, links: Links) -> Iterator[Turn]:
    for kind, mine, theirs in classed(stated, sourced, links):
        yield Turn(mine, theirs, kind)


def _refilled(stated: Reading, sourced: Reading, links: Links) -> Iterator[Turn]:
    """Other words behind the same verb and preposition; behind a noun, which may have several, they are but a doubt."""
    for filler in refilled(stated, sourced, links):
        yield Turn(filler.stated, filler.sourced, RIVAL if filler.is_of_verb else "filler")


def _opposed(stated: Reading, sourced: Reading, links: Links) -> Iterator[Turn]:
    """Words against their opposites; where both tell how a work was received, their words for it are one thing said."""
    mine, theirs = receptions(stated), receptions(sourced)
    is_told = bool(mine and theirs)
    told = [(stated.terms[one].start, sourced.terms[two].start) for one, two in converses(stated, sourced, links)]
    for word, other in opposed(stated, sourced, links):
        if (word.start, other.start) in told or tell_of_one_move(word, other, stated, sourced, links):
            continue
        is_told_otherwise = is_told_too(Turn(word, other, "opposite"), stated, sourced, links)
        if is_told_otherwise or is_of_other_subject(word, other, stated, sourced, links):
            continue
        if not is_told and not _is_worded_alike(word, stated, sourced):
            yield Turn(word, other, "opposite")
    if differ := differing(mine, theirs):
        yield Turn(*differ, "reception")
