"""Two readings in, what the one denies and the other says out, each way: `has not opened`, "opened in May"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.grammar import COPULAS, HARDLY
from factcheck.lexicon.stance import CANCELLING
from factcheck.match.read.put_right import is_put_right
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.read.roles import is_passive, is_verb_like
from factcheck.match.stance.alike import (
    is_echoed,
    is_forgone,
    is_gone,
    is_negative,
    is_nought_there,
)
from factcheck.match.stance.awaited import is_awaited, is_awaited_still, is_awaited_there
from factcheck.match.stance.beforehand import is_cut_short
from factcheck.match.stance.denials import (
    denies,
    is_against,
    is_ill_received,
    is_made,
    is_wanted,
    tells_of_the_first,
    tells_of_the_last,
)
from factcheck.match.stance.denied_days import denies_of_another_day
from factcheck.match.stance.permission import is_not_allowed, tells_of_doing
from factcheck.match.stance.scopes import Scope, is_of_another, lacks_head
from factcheck.match.stance.turn import Turn
from factcheck.match.stance.votes import is_voted_alike
from factcheck.match.words.links import Links, all_linked, held_places, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import keys_between

_FEWEST_HEADS = 2
_FIRST, _WAS = frozenset({"originally", "initially"}), frozenset({"was", "were"})
_MEANT = frozenset({"to", "due", "planned", "scheduled", "meant", "supposed"})


class Denials(NamedTuple):
    """Each negator of the two texts with the terms it stands over, and the stated ones that the source has not."""

    here: Sequence[Scope]
    there: Sequence[Scope]
    alone: Sequence[Token]


def denied_alone(
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
        is_said = is_said or is_cut_short(heads, sourced)
        if heads and not is_denied and not is_said:
            found.append(token)
    return found


def _says_no_more(stated: Reading, links: Links) -> bool:
    """Whether the source has every plain word of what is stated."""
    return all(index in links for index, term in enumerate(stated.terms) if not term.name)


def denied_from(stated: Reading, sourced: Reading, denials: Denials) -> int:
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


def turned_by(stated: Reading, sourced: Reading, links: Links, denials: Denials) -> Iterator[Turn]:
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


def _denials_there(stated: Reading, sourced: Reading, links: Links, denials: Denials) -> Iterator[Turn]:
    """The source's denials of what is stated as so."""
    denied_here = {index for _, scope in denials.here for index in scope}
    is_said = tells_of_the_first(sourced, stated) or _are_of_first_plan(stated, sourced)
    is_said = is_said or not stated.keys.isdisjoint(CANCELLING)  # `trains are cancelled`
    yield from (Turn(None, token, "negation") for token in _figures_denied_there(stated, sourced))
    for token, scope in denials.there if not is_said else ():
        if is_put_right(token, sourced):
            continue  # `not 14 million but 12 million`: the figures tell
        if token.key == "none" and not any(is_verb_like(stated, index) for index in links):
            continue  # `none on the drug`: of whom the source tells it
        is_said_too = is_echoed(token, stated) or is_voted_alike(token, stated, sourced, links)
        if is_said_too or is_negative(sourced, scope, stated) or _is_opposed(stated):
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


def _are_of_first_plan(stated: Reading, sourced: Reading) -> bool:
    """Whether both tell of what was meant at first: `was to open in May`, "originally due in May, will not open"."""
    keys = [token.key for token in stated.words.tokens]
    was_meant = any(one in _WAS and other in _MEANT for one, other in pairwise(keys)) or not _FIRST.isdisjoint(keys)
    return was_meant and not _FIRST.isdisjoint(sourced.keys)


def _denied_by(token: Token, scope: Sequence[int], stated: Reading, sourced: Reading, links: Links) -> Iterator[int]:
    """The stated words that the source has under a negator alone; `thought that` is not denied by "had no view"."""
    for index, places in links.items():
        is_told = token.key != "no" or bool(same_words(links, index)) or not is_verb_like(stated, index)
        if is_told and all(place in scope for place, _ in places) and not is_made(index, token, stated, sourced, links):
            yield index


def _is_denied_alike(token: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether what is denied is that somebody is against it, another day, or a word of a title."""
    is_for_it = is_against(stated) and not is_against(sourced)  # `did not vote against it`
    return is_for_it or is_put_right(token, stated)


def _is_denied_of_other(scope: Sequence[int], there: Sequence[Scope], links: Links) -> bool:
    """Whether two are kept apart by a denial of the one here and of the other there.

    `The drug is not for people with asthma`, "people with asthma should not take the drug".
    """
    inside = all_linked(links, scope)
    beside = {place for index, places in links.items() if index not in scope for place, _ in places}
    return bool(inside and beside) and any(
        inside.isdisjoint(denied) and not beside.isdisjoint(denied) for _, denied in there
    )


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
    return token.key in {"not", "never", "cannot"} and is_told and set(between) <= {"been", "be", "yet"}


def _is_linked(scope: tuple[int, ...], links: Links) -> bool:
    """Whether the stated text has a word of what the source denies."""
    held = held_places(links)
    return not held.isdisjoint(scope)


def _is_opposed(reading: Reading) -> bool:
    """Whether a text says of somebody that they are against something; nothing is by its `efficacy against` it."""
    keys = [token.key for token in reading.words.tokens]
    is_told = any(one in COPULAS and other == "against" for one, other in pairwise(keys))
    return is_told or is_against(reading)
