"""Two readings in, the names that they give for one relation out: who directed it, where she was born.

No parser: the word that says the relation, and the names behind its preposition, beside its noun or before its verb.
Of these a thing has one, or one list: another name is a wrong one, be it known to the source in another part or not.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck import facts
from factcheck.facts import name as name_kind
from factcheck.lexicon.grammar import AUXILIARIES, COPULAS, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.regions import PARTS_OF_PLACES
from factcheck.lexicon.relations import PARTS, RELATIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.words.links import Links
from factcheck.match.words.side import AGREEING, Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, key_after, text_before, up_to

_REACH = 5  # words between what says a relation and its preposition: `born on 3 May 1901 in`
_PHRASE = 10  # words of a list of names, with what describes each
_BEFORE = 3
_BACK = 10
_BREAKS = frozenset(
    {".", ";", ":", "(", ")", "lrb", "rrb", "who", "which", "that", "whose", "but", "while", "where", "before"}
)
_CAPITALS = frozenset({"capital", "province", "capitals", "provinces"})
_BETWEEN = frozenset({",", "and", "co", "-", "&", "or", "also", "both"})


class _Word(NamedTuple):
    """What a word says: a relation, as its `verb`, its `holder` or the `work` that has it."""

    relation: str
    part: str
    prepositions: frozenset[str]


class Held(NamedTuple):
    """Who or what holds a relation: the names in their order, `is_place` where it is a place."""

    relation: str
    names: tuple[Fact, ...]
    is_place: bool


def misheld(stated: Reading, sourced: Reading, links: Links, context: facts.Context) -> Iterator[Side]:
    """Each stated name that holds a relation which the source gives to others alone."""
    mine = list(_held(stated))
    if not mine or not _is_of_one(stated, sourced, links, mine):
        return
    theirs = [held._replace(names=_others(held.names, mine, stated, context)) for held in _held(sourced)]
    named = {fact for fact in stated.of_kind("name") if _is_named(fact, sourced, context)}
    for held in mine:
        others = [fact for other in theirs if other.relation == held.relation for fact in other.names]
        found = [[_compared(fact, other, context) for other in others] for fact in held.names]
        if not others or any(relation in AGREEING for relations in found for relation in relations):
            continue
        is_elsewhere = _lie_apart(held.names, others, context)
        for fact, relations in zip(held.names, found, strict=True):
            is_placed = fact not in named or _has_another_part(fact, held, theirs, context)
            if is_placed and Relation.CONFLICT in relations and (is_elsewhere or _are_apart(relations, held)):
                yield Side(Pair(fact, others[relations.index(Relation.CONFLICT)], Relation.CONFLICT), 1.0, 1.0)


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


@cache
def _saying() -> dict[str, tuple[_Word, ...]]:
    """Every word that says a relation, with what it says."""
    held: dict[str, list[_Word]] = {}
    for relation, verbs, holders, works, prepositions in RELATIONS:
        for part, words in (("verb", verbs), ("holder", holders), ("work", works)):
            for word in words:
                for form in (word,) if part == "verb" else (word, f"{word}s"):
                    held.setdefault(form, []).append(_Word(relation, part, prepositions))
    return {word: tuple(said) for word, said in held.items()}


def _held(reading: Reading) -> Iterator[Held]:
    names = {fact.start: fact for fact in reading.of_kind("name")}
    if not names:
        return
    tokens, saying = reading.words.tokens, _saying()
    for number, token in enumerate(tokens):
        for word in saying.get(token.key, ()):
            if word.part == "verb" and any(other.key in PARTS for other in up_to(tokens, number, _BACK)):
                continue  # who wrote the story of a film need not have written the film
            reach = 1 if word.part == "work" or token.key in COPULAS else _REACH
            found = _behind(tokens, range(number + 1, number + 1 + reach), word.prepositions, names)
            found = found or _joined(tokens, number, word, names)
            if not found and word.part == "holder":
                found = _beside(tokens, number, names)
            elif not found and word.part == "verb" and "by" in word.prepositions:
                found = _before(tokens, number, names)
            if found and "of" in word.prepositions and word.relation == "seat" and token.key not in _CAPITALS:
                found = tuple(fact for fact in found if name_kind.is_country(fact))  # `a state of Germany`
            if found:
                yield Held(word.relation, found, "by" not in word.prepositions)


def _joined(tokens: Sequence[Token], number: int, word: _Word, names: dict[int, Fact]) -> tuple[Fact, ...]:
    """The name before a hyphen: `the Lund-based company`."""
    if word.relation != "base" or number == 0 or text_before(tokens, number) not in {"-", "‐", "‑"}:
        return ()
    return tuple(fact for fact in names.values() if fact.end == tokens[number - 1].start)


def _behind(
    tokens: Sequence[Token], places: range, prepositions: frozenset[str], names: dict[int, Fact]
) -> tuple[Fact, ...]:
    """The names behind the preposition that follows: `written and directed by Ada Holm and Eva Lind`."""
    for at, token in enumerate(tokens[places.start : places.stop], places.start):
        if token.key in prepositions:
            return _list(beyond(tokens, at, _PHRASE), names)
        is_on = "in" in prepositions and (token.key in {"on", ","} or token.key[0].isdigit() or token.start in names)
        if not (token.key in _BETWEEN or is_participle(token.key) or token.key.endswith("ly") or is_on):
            return ()
    return ()


def _list(tokens: Sequence[Token], names: dict[int, Fact]) -> tuple[Fact, ...]:
    """The names that a list begins with, without those that only describe the next: `American singer Ada Holm`."""
    found: list[Fact] = []
    is_parted, last = True, ""
    for token in tokens:
        if found and token.start < found[-1].end:
            continue
        if token.key == "of" and not found and last in PARTS_OF_PLACES:
            continue
        last = token.key
        is_name = token.start in names  # `United`, of the States, is no verb
        if not is_name and (
            token.key in _BREAKS or token.key in PREPOSITIONS or token.key in AUXILIARIES or _is_verb(token.key)
        ):
            break
        if is_name:
            if not is_parted and found:
                found.pop()
            found.append(names[token.start])
            is_parted = False
        elif token.key in {",", "and", "&", "or"}:
            is_parted = True
        elif is_parted and found and not token.key[0].isalnum():
            break
    return tuple(found)


def _is_verb(key: str) -> bool:
    return is_participle(key) or key.endswith("ing")


def _beside(tokens: Sequence[Token], number: int, names: dict[int, Fact]) -> tuple[Fact, ...]:
    """`its director was Ada Holm`, `Ada Holm was the director of`."""
    following = beyond(tokens, number, _PHRASE)
    if following and following[0].key in COPULAS:
        return _list(following[1:], names)
    if following and following[0].key in {"of", "where", "that"}:
        before = up_to(tokens, number, _REACH)
        for at, token in enumerate(before):
            if token.key in COPULAS and all(other.start not in names for other in before[at:]):
                held = [fact for start, fact in names.items() if start < token.start]
                return tuple(fact for fact in held[-1:] if fact.end >= token.start - 1)
    return ()


def _before(tokens: Sequence[Token], number: int, names: dict[int, Fact]) -> tuple[Fact, ...]:
    """`Ada Holm directed`: the name right before the verb, adverbs and `who` aside."""
    if key_after(tokens, number) in {"by", "and", ",", "that"}:
        return ()
    for at in range(number - 1, max(number - 1 - _BEFORE, -1), -1):
        token = tokens[at]
        held = next((fact for fact in names.values() if fact.start <= token.start < fact.end), None)
        if held is not None:
            return (held,) if not name_kind.is_place(held) else ()
        if token.key not in {"who", "also", "then", ",", "and"} and token.key not in DETERMINERS:
            return ()
    return ()
