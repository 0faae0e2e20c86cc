"""Where one text denies or reverses what the other says of the same thing."""

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from factcheck.facts import quantity
from factcheck.lexicon.grammar import COPULAS, HARDLY, NOBODY
from factcheck.lexicon.stance import CANCELLING
from factcheck.match.parties.converses import converses
from factcheck.match.parties.elsewhere import is_of_other_subject
from factcheck.match.parties.moves import tell_of_one_move
from factcheck.match.parties.swaps import exchanges
from factcheck.match.read.put_right import is_of_the_right, is_put_right
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.reception import differing, receptions
from factcheck.match.read.roles import is_passive, is_verb_like
from factcheck.match.stance.alike import (
    is_echoed,
    is_forgone,
    is_gone,
    is_negative,
    is_nought_there,
)
from factcheck.match.stance.awaited import is_awaited, is_awaited_still, is_awaited_there
from factcheck.match.stance.classes import classed
from factcheck.match.stance.comparisons import is_converse_comparison
from factcheck.match.stance.copies import turn_of_copy
from factcheck.match.stance.denials import (
    denied,
    denies,
    is_against,
    is_ill_received,
    is_made,
    is_wanted,
    tells_of_the_first,
    tells_of_the_last,
)
from factcheck.match.stance.denied_days import denies_of_another_day
from factcheck.match.stance.exceptions import excepted, is_of_the_rest
from factcheck.match.stance.fillers import refilled
from factcheck.match.stance.leave import is_not_allowed, say_of_leave, tells_of_doing
from factcheck.match.stance.narrowed import narrowed
from factcheck.match.stance.objects import is_of_other_object
from factcheck.match.stance.opposites import are_of_two_times, compares_times, opposed
from factcheck.match.stance.proportions import is_share_alike, is_share_borne_out, unlike_share
from factcheck.match.stance.received import are_alike
from factcheck.match.stance.scopes import Scope, is_of_another, lacks_head, redoubled, scopes
from factcheck.match.stance.turn import RIVAL, STATE, SWAPPED, Stance, Turn
from factcheck.match.stance.unanimity import are_of_one_mind
from factcheck.match.stance.votes import is_voted_alike, voted_otherwise
from factcheck.match.stance.ways import WAYS
from factcheck.match.words.links import Links, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_behind, keys_between

_FEWEST_HEADS = 2
_REACH = 6.0
_OPENING_MARKS = (['"'], ["“"], ["‘"], ["'"])
_KINDS = frozenset({"kind", "class", "calling", "rival"})


class _Denials(NamedTuple):
    """Each negator of the two texts with the terms it stands over, and the stated ones that the source has not."""

    here: Sequence[Scope]
    there: Sequence[Scope]
    alone: Sequence[Token]


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
    denials = _Denials(here, there, _alone(stated, sourced, links, here, there))
    opposed = tuple(_opposed(stated, sourced, links))
    denying = [
        one for one in _denials(stated, sourced, links, denials) if not any(_is_in(one, turn) for turn in opposed)
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
    source_denies = denied(stated, sourced, links)
    if source_denies and not turned and not is_alike and not is_of_the_right(source_denies.token, stated, sourced):
        turned = (Turn(None, source_denies.token, "negation" if source_denies.is_whole else "doubt"),)
    turned = turned or _otherwise(stated, sourced, links)
    if len(turned) % 2 == 0:
        is_converse = is_converse_comparison(stated, sourced, links) or any(converses(stated, sourced, links))
        exchanged = exchanges(stated, sourced, links, is_converse=is_converse or are_alike(stated, sourced))
        swapped = (Turn(mine, theirs, SWAPPED) for mine, theirs in exchanged)
        shut_out = (Turn(*words, "narrowed") for words in narrowed(stated, sourced, links))
        turned = (*shut_out, *swapped, *_classed(stated, sourced, links))
    turned = turned or tuple(_refilled(stated, sourced, links))
    taken_out = excepted(stated, sourced, links)
    if taken_out:  # `closed on Mondays`, "open every day except Monday"
        turned = () if turned or here else (Turn(None, taken_out, "negation"),)
    if compares_times(stated) != compares_times(sourced):
        turned = tuple(turn for turn in turned if turn.kind != "opposite")
    alone = [scope for token, scope in here if token in denials.alone or _is_unsaid(token, scope, stated, links)]
    if any(token.key == "no" for token, _ in there):  # `no train strikes` beside "no bus strikes"
        alone += [scope for token, scope in here if token.key == "no"]
    turned = tuple(turn for turn in turned if turn.kind not in _KINDS or not _is_denied(turn.stated, alone, stated))
    turned = tuple(turn for turn in turned if not is_of_other_object(turn, stated, sourced, links))
    is_borne_out = bool(taken_out) or is_share_borne_out(stated, sourced, links)
    return Stance(turned, _denied_from(stated, sourced, denials), bool(denials.alone) and not is_borne_out)


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
    if are_of_one_mind(stated, sourced):
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
    if is_converse_comparison(stated, sourced, links) or any(converses(stated, sourced, links)):
        return ()
    found = (Turn(*words, kind) for kind, ways in WAYS for way in ways for words in way(stated, sourced, links))
    found = (turn for turn in found if not _is_of_two_times(turn, stated, sourced))
    found = (turn for turn in found if not _is_told_of_another(turn, stated, sourced, links))
    if not any(reading.keys.isdisjoint(NOBODY) for reading in (stated, sourced)):
        found = (turn for turn in found if not _is_of_deeds(turn, stated))  # `nobody was hurt`, "nobody was killed"
    return tuple(islice(found, 1))


def _is_unsaid(token: Token, scope: tuple[int, ...], stated: Reading, links: Links) -> bool:
    """Whether a `not` stands over a word of which the source has nothing: `has not approved it`, "rejected it"."""
    head = next((index for index in scope if stated.terms[index].weight >= 1), None)
    return is_bare_negator(token.key) and head is not None and head not in links


def _is_denied(token: Token | None, denied: Sequence[tuple[int, ...]], reading: Reading) -> bool:
    """Whether it is denied to be of the other kind: who `did not win silver` may have won gold."""
    return any(token and reading.terms[index].start == token.start for scope in denied for index in scope)


def _alone(
    stated: Reading, sourced: Reading, links: Links, here: Sequence[Scope], there: Sequence[Scope]
) -> list[Token]:
    """The negators over words that the source has, and does not deny in one way or another."""
    is_of_another_day = bool(there) and denies_of_another_day(stated, sourced)
    denied_there = {index for _, scope in there for index in scope if not is_of_another_day}
    found = []
    for token, scope in here:
        heads = [links[index] for index in scope if index in links]
        if not any(stated.terms[index].weight >= 1 or is_passive(stated, index) for index in scope):
            continue  # `had no part in it` denies no part that others took
        if all(stated.terms[index].name for index in scope) and not _says_no_more(stated, links):
            continue  # `her last name is not Perry` denies nothing of "her stage name, Katy Perry"
        is_denied = any(position in denied_there for places in heads for position, _ in places)
        is_said = is_echoed(token, sourced) or is_gone(token, sourced) or is_negative(stated, scope, sourced)
        is_said = (
            is_said
            or is_forgone(token, heads, sourced)
            or tells_of_the_last(stated, sourced)
            or tells_of_the_first(stated, sourced)
        )
        is_said = is_said or is_ill_received(token, stated, sourced)
        is_said = is_said or is_nought_there(token, stated, sourced)
        is_said = is_said or is_awaited_still(token, scope, stated, sourced, links)
        if heads and not is_denied and not is_said:
            found.append(token)
    return found


def _says_no_more(stated: Reading, links: Links) -> bool:
    """Whether the source has every plain word of what is stated."""
    return all(index in links for index, term in enumerate(stated.terms) if not term.name)


def _denied_from(stated: Reading, sourced: Reading, denials: _Denials) -> int:
    found = [token for token, _ in denials.here if not is_echoed(token, sourced)] + _bare_denials(stated)
    if not found or denials.there or _bare_denials(sourced):
        return -1
    return min(token.start for token in found)


def _bare_denials(reading: Reading) -> list[Token]:
    """Negators before a name or a figure: `is not American`, `is not $12 million`."""
    names = {term.start for term in reading.terms if term.name}
    figures = {fact.start for fact in reading.of_kind("quantity")}
    return [
        token
        for number, (token, following) in enumerate(pairwise(reading.words.tokens))
        if (following.start in names and denies(reading, number))
        or (following.start in figures and is_bare_negator(token.key))
    ]


def _denials(stated: Reading, sourced: Reading, links: Links, denials: _Denials) -> Iterator[Turn]:
    if not denials.there:
        yield from (Turn(token, None, "negation") for token in _denied_figures(stated, sourced))
    if not any(not _is_linked(scope, links) for _, scope in denials.there):  # else it is denied in other words there
        for token, scope in denials.here:
            is_verb = any(is_verb_like(stated, index) for index in scope)
            is_of_other = not is_verb and token.key == "not" and _is_denied_of_other(scope, denials.there, links)
            if is_of_other or _is_denied_alike(token, stated, sourced):
                continue
            is_of_else = is_of_another(token, stated, sourced, links) or is_wanted(scope, sourced, links)
            is_lacking = token.key not in HARDLY and lacks_head(scope, stated, sourced, links)
            is_open = is_lacking or is_awaited(token, scope, stated, sourced, links)
            if token in denials.alone and not is_of_else and not is_open:
                yield Turn(token, None, "negation")
    yield from _denials_there(stated, sourced, links, denials)


def _denials_there(stated: Reading, sourced: Reading, links: Links, denials: _Denials) -> Iterator[Turn]:
    """The source's denials of what is stated as so."""
    denied_here = {index for _, scope in denials.here for index in scope}
    is_said = tells_of_the_first(sourced, stated) or not stated.keys.isdisjoint(CANCELLING)  # `trains are cancelled`
    yield from (Turn(None, token, "negation") for token in _figures_denied_there(stated, sourced))
    for token, scope in denials.there if not is_said else ():
        if is_put_right(token, sourced):
            continue  # `not 14 million but 12 million`: the figures tell
        if token.key == "none" and not any(is_verb_like(stated, index) for index in links):
            continue  # `none on the drug`: of whom the source tells it
<<<<<<< HEAD
        if is_echoed(token, stated) or is_negative(sourced, scope, stated) or _is_opposed(stated):
=======
        if token.key == "no" and _FURTHER.isdisjoint(stated.keys) and _is_of_more(token, sourced):
            continue
        is_said_too = is_echoed(token, stated) or is_voted_alike(token, stated, sourced, links)
        if is_said_too or is_negative(sourced, scope, stated) or _is_opposed(stated):
>>>>>>> 17f274f (How often, in what order, by what vote and to whom: held to the clause of the source that tells it)
            continue
        if is_not_allowed(token, sourced) and tells_of_doing(stated, links, scope):
            continue
        mine = [*_denied_by(token, scope, stated, sourced, links)]
        if is_awaited_there(token, scope, mine, stated, sourced):
            continue
        is_verb_denied = bool(mine) and _is_verb_right_behind(token, mine, scope, stated, sourced)
        fewest = 1 if token.key == "neither" and "nor" in sourced.keys else min(_FEWEST_HEADS, len(scope))
        if (len(mine) >= fewest or is_verb_denied) and not denied_here.intersection(mine):
            yield Turn(None, token, "negation")


def _denied_by(token: Token, scope: Sequence[int], stated: Reading, sourced: Reading, links: Links) -> Iterator[int]:
    """The stated words that the source has under a negator alone; `thought that` is not denied by "had no view"."""
    for index, places in links.items():
        is_told = token.key != "no" or bool(same_words(links, index)) or not is_verb_like(stated, index)
        if is_told and all(place in scope for place, _ in places) and not is_made(index, token, stated, sourced, links):
            yield index


def _is_denied_alike(token: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether what is denied is that somebody is against it, another day, or a word of a title."""
    is_for_it = is_against(stated) and not is_against(sourced)  # `did not vote against it`
    return is_for_it or is_put_right(token, stated) or _is_quoted_by_both(token, stated, sourced)


def _is_denied_of_other(scope: Sequence[int], there: Sequence[Scope], links: Links) -> bool:
    """Whether two are kept apart by a denial of the one here and of the other there.

    `The drug is not for people with asthma`, "people with asthma should not take the drug".
    """
    inside = {place for index in scope for place, _ in links.get(index, ())}
    beside = {place for index, places in links.items() if index not in scope for place, _ in places}
    return bool(inside and beside) and any(
        inside.isdisjoint(denied) and not beside.isdisjoint(denied) for _, denied in there
    )


def _is_quoted_by_both(token: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether a negator opens a title or a quotation that both have: `"Can't Stop" was sung by Dahl`."""
    is_marked = keys_before(stated.words, token.start, 1) in _OPENING_MARKS
    pairs = {(one.key, other.key) for one, other in pairwise(sourced.words.tokens)}
    return is_marked and any((token.key, key) in pairs for key in keys_behind(stated.words, token.end, 1))


def _figures_denied_there(stated: Reading, sourced: Reading) -> Iterator[Token]:
    """Negators of the source right before a figure that is stated as so: `not 14 million but 12 million`."""
    mine = {quantity.number(fact) for fact in stated.of_kind("quantity")} - {None}
    for token in _bare_denials(sourced) if mine and not _bare_denials(stated) else ():
        figure = next((fact for fact in sourced.of_kind("quantity") if fact.start >= token.end), None)
        if figure and quantity.number(figure) in mine and is_put_right(token, sourced):
            yield token


def _denied_figures(stated: Reading, sourced: Reading) -> Iterator[Token]:
    """Negators right before a figure that the source has: `is not $12 million`."""
    if _bare_denials(sourced):
        return
    figures = {fact.start: fact for fact in stated.of_kind("quantity") if not quantity.is_bound(fact)}
    for token, following in pairwise(stated.words.tokens):
        fact = figures.get(following.start)
        is_denied = fact is not None and is_bare_negator(token.key)
        if fact and is_denied and any(quantity.nearness(fact, other) == 1.0 for other in sourced.of_kind("quantity")):
            yield token


def _is_verb_right_behind(
    token: Token, mine: Sequence[int], scope: Sequence[int], stated: Reading, sourced: Reading
) -> bool:
    """Whether what a `not` stands right before is the stated verb: `charged`, "has not been charged"."""
    verb = sourced.terms[scope[0]]
    between = keys_between(sourced.words, token.end, verb.start)
    is_told = any(stated.terms[index].stem == verb.stem and is_verb_like(stated, index) for index in mine)
    return token.key in {"not", "n't", "never", "cannot"} and is_told and set(between) <= {"been", "be", "yet"}


def _is_linked(scope: tuple[int, ...], links: Links) -> bool:
    """Whether the stated text has a word of what the source denies."""
    held = {position for places in links.values() for position, _ in places}
    return not held.isdisjoint(scope)


def _is_opposed(reading: Reading) -> bool:
    """Whether a text says of somebody that they are against something; nothing is by its `efficacy against` it."""
    keys = [token.key for token in reading.words.tokens]
    is_told = any(one in COPULAS and other == "against" for one, other in pairwise(keys))
    return is_told or is_against(reading)


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
        if is_of_other_subject(word, other, stated, sourced, links):
            continue
        if not is_told:
            yield Turn(word, other, "opposite")
    if differ := differing(mine, theirs):
        yield Turn(*differ, "reception")
