"""Two readings in, the names that they give for one relation out: who directed it, where she was born.

Of these a thing has one, or one list: another name is a wrong one, be it known to the source in another part or not.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import AGREEING
from factcheck.facts import name as name_kind
from factcheck.lexicon.relations import ADAPTING
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.relations import CAST, Held, holdings
from factcheck.match.words.links import Links, is_linked_in
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation

_IN_WORDS = 0.9


def misheld(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Iterator[Side]:
    """Each stated name that holds a relation which the source gives to others alone.

    Without the other where that leaves it open: of a cast not all need be told, and a name that the source has
    elsewhere may be one of those that it goes on with.
    """
    mine = holdings(stated)
    if not mine or not _is_of_one(stated, sourced, links, mine):
        return
    theirs = [held._replace(names=_others(held.names, mine, stated, context)) for held in holdings(sourced)]
    named = {fact for fact in stated.of_kind("name") if _is_named(fact, sourced, context)}
    for held in (held._replace(names=_narrowest(held.names)) for held in mine):
        others = [fact for other in theirs if other.relation == held.relation for fact in other.names]
        found = [[_compared(fact, other, context) for other in others] for fact in held.names]
        if not others or any(relation in AGREEING for relations in found for relation in relations):
            continue
        is_elsewhere = _lie_apart(held.names, others, context)
        for fact, relations in zip(held.names, found, strict=True):
            if Relation.CONFLICT not in relations or not (is_elsewhere or _are_apart(relations, held)):
                continue
            if held.relation != CAST and (fact not in named or _has_another_part(fact, held, theirs, context)):
                yield Side(Pair(fact, others[relations.index(Relation.CONFLICT)], Relation.CONFLICT), 1.0, 1.0)
            elif fact in named:
                yield Side(Pair(fact, None, Relation.UNCLEAR), 0.0, 0.0)


def with_relations(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The same, with the words for a relation that the source tells of the same names by others.

    `Her birthplace is Lund` beside "was born in Lund".
    """
    theirs = holdings(sourced)
    more: Links = {}
    for held in holdings(stated) if theirs else ():
        index = stated.term_at(held.word)
        if index is None or index in links:
            continue
        for other in theirs:
            is_told = other.relation == held.relation and not (held.is_done and other.is_done)
            if is_told and _are_linked(held, other, stated, sourced, links):
                place = sourced.term_at(other.word)
                more[index] = [(_term_of(other.names[0], sourced) if place is None else place, _IN_WORDS)]
                break
    return {**links, **more}


def is_made_by_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether somebody is said to have made what the source has them in the cast of, or have made the original of.

    "A film of the novel by Lind" does not say who wrote the film, nor "a single featuring Lind" who released it.
    """
    theirs = holdings(sourced)
    known = {held.relation for held in theirs}
    made = [held for held in holdings(stated) if not held.is_place and held.relation not in {CAST, *known}]
    made = [held for held in made if (index := stated.term_at(held.word)) is not None and index not in links]
    if not sourced.keys.isdisjoint(ADAPTING) and stated.keys.isdisjoint(ADAPTING):
        return bool(made)
    casts = [held for held in theirs if held.relation == CAST]
    return any(_are_linked(held, cast, stated, sourced, links) for held in made for cast in casts)


def _are_linked(held: Held, other: Held, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has each name of a stated relation among those that hold it there."""
    places = {_term_of(name, sourced) for name in other.names}
    return all(is_linked_in(links, _term_of(name, stated), places) for name in held.names)


def _term_of(name: Fact, reading: Reading) -> int:
    place = reading.term_at(name.start)
    return -1 if place is None else place


def _is_named(name: Fact, sourced: Reading, context: facts.Context) -> bool:
    """Whether the source has the name itself, not a place in it, nor its people or tongue: `Italian: Colosseo`."""
    others = (other for other in sourced.of_kind("name") if name_kind.is_people(name) or not name_kind.is_people(other))
    return any(facts.compare(name, other, context) is Relation.SAME for other in others)


def _compared(fact: Fact, other: Fact, context: facts.Context) -> Relation:
    """How two names stand; a channel of a broadcaster is no other than the broadcaster: `BBC One`."""
    mine, theirs = set(fact.text.lower().split()), set(other.text.lower().split())
    is_part = mine < theirs or theirs < mine
    relation = facts.compare(fact, other, context)
    return Relation.UNCLEAR if is_part and relation is Relation.CONFLICT else relation


def _others(names: Sequence[Fact], mine: Sequence[Held], stated: Reading, context: facts.Context) -> tuple[Fact, ...]:
    """Names of the source without those that the stated text gives no part: `Born in Japan, Rice` has one place."""
    holders = {fact for held in mine for fact in held.names}
    bare = [fact for fact in stated.of_kind("name") if fact not in holders]
    return tuple(name for name in names if not any(facts.compare(one, name, context) in AGREEING for one in bare))


def _has_another_part(fact: Fact, held: Held, theirs: Sequence[Held], context: facts.Context) -> bool:
    """Whether a name that the source knows holds another relation there."""
    return any(
        facts.compare(fact, other, context) in AGREEING
        for each in theirs
        if each.relation != held.relation
        for other in each.names
    )


def _are_apart(relations: Sequence[Relation], held: Held) -> bool:
    """A place may lie in one that is not known to hold it: all must be others; of doers one other is enough."""
    found = [relation is Relation.CONFLICT for relation in relations]
    return all(found) if held.is_place else any(found)


def _narrowest(names: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """A list of places without those in which another of it lies: Lund, of `Lund, Sweden`."""
    return tuple(name for name in names if not any(name_kind.lies_in(other, name) for other in names))


def _lie_apart(names: Sequence[Fact], others: Sequence[Fact], context: facts.Context) -> bool:
    """Whether two lists have known places that do not lie in one another: `Melburg, Ohio` and `Korvale, Utah`."""
    return any(
        name_kind.is_place(mine)
        and name_kind.is_place(theirs)
        and facts.compare(mine, theirs, context) is Relation.CONFLICT
        for mine in names
        for theirs in others
    )


def _is_of_one(stated: Reading, sourced: Reading, links: Links, mine: Sequence[Held]) -> bool:
    """Whether what has the relation is named by both, or by a pronoun in the source."""
    holders = {fact for held in mine for fact in held.names}
    subjects = [index for index, term in enumerate(stated.terms) if term.name and term.name not in holders]
    if any(index in links for index in subjects):
        return True
    if any(token.key in PRONOUNS for token in sourced.words.tokens):
        return True
    venues = [held for held in mine if held.relation in {"venue", "base"}]  # `production took place in Sydney`
    return bool(venues) and any(not term.name and i in links and is_matter(term) for i, term in enumerate(stated.terms))
