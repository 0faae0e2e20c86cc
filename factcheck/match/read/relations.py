"""A reading in, the names that it gives for a relation of which a thing has one out: who directed it, where it lies.

No parser: the word that says the relation, and the names behind its preposition, beside its noun or before its verb.
For where something lies those, too, behind what it is said to be: `is a fort near the town of Lund, Sweden`.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.facts import name as name_kind
from factcheck.lexicon.calendar import MONTHS
from factcheck.lexicon.grammar import AUXILIARIES, COPULAS, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.kinds import SORTS
from factcheck.lexicon.regions import PARTS_OF_PLACES
from factcheck.lexicon.relations import ADAPTING, APPEARING, BORDERING, CASTING, PARTS, RELATIONS
from factcheck.match.read.definitions import definitions, kinds
from factcheck.match.read.membership import memberships
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.read.stems import stem
from factcheck.model import Fact, Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, is_inside, key_after, keys_before, text_before, up_to, words_behind

CAST = "cast"
_REACH = 7  # words between what says a relation and its preposition: `born May 3, 1901, in`
_PHRASE = 10  # words of a list of names, with what describes each
_BEFORE = 3
_BACK = 10
_BREAKS = frozenset(
    {".", ";", ":", "(", ")", "lrb", "rrb", "who", "which", "that", "whose", "but", "while", "where", "before"}
)
_CAPITALS = frozenset({"capital", "province", "capitals", "provinces"})
_BETWEEN = frozenset({",", "and", "co", "-", "&", "or", "also", "both"})
_PLACING = frozenset({"in", "near", "at", "off"})
_UNPLACED = frozenset(stem(head) for sort in ("person", "work", "living", "disease") for head in SORTS[sort])


class _Word(NamedTuple):
    """What a word says: a relation, as its `verb`, its `holder` or the `work` that has it."""

    relation: str
    part: str
    prepositions: frozenset[str]


class Held(NamedTuple):
    """Who or what holds a relation: the names in their order, `is_place` where it is a place.

    `word` is where the word stands that says the relation and nothing else, -1 where there is none; `is_done` where
    that is a verb for what somebody did.
    """

    relation: str
    names: tuple[Fact, ...]
    is_place: bool
    word: int = -1
    is_done: bool = False


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


@once
def holdings(reading: Reading) -> tuple[Held, ...]:
    """Every relation of a text with who or what holds it, in its order."""
    names = {fact.start: fact for fact in reading.of_kind("name")}
    if not names:
        return ()
    return (*_told(reading, names), *_aside(reading, names), *_lying(reading, names), *_of_party(reading))


def _told(reading: Reading, names: dict[int, Fact]) -> Iterator[Held]:
    tokens, saying = reading.words.tokens, _saying()
    for number, token in enumerate(tokens):
        for word in saying.get(token.key, ()):
            before = {other.key for other in up_to(tokens, number, _BACK)}
            if word.part == "verb" and not before.isdisjoint(PARTS):
                continue  # who wrote the story of a film need not have written the film
            if word.part == "work" and not before.isdisjoint(ADAPTING):
                continue  # nor who wrote the novel that it is based on
            reach = 1 if word.part == "work" or token.key in COPULAS else _REACH
            found = _behind(tokens, range(number + 1, number + 1 + reach), word.prepositions, names)
            found = found or _joined(tokens, number, word, names)
            if not found and word.part == "holder":
                found = _beside(tokens, number, names)
            elif not found and word.part == "verb" and "by" in word.prepositions:
                found = _before(tokens, number, names)
                found = () if found and keys_before(reading.words, found[0].start, 1) == ["by"] else found
            if found and "of" in word.prepositions and word.relation == "seat" and token.key not in _CAPITALS:
                found = tuple(fact for fact in found if name_kind.is_country(fact))  # `a state of Germany`
            if found:
                is_place = "by" not in word.prepositions
                start = -1 if word.part == "work" else token.start
                yield Held(word.relation, found, is_place, start, not is_place and word.part == "verb")


def _aside(reading: Reading, names: dict[int, Fact]) -> Iterator[Held]:
    """Those whom a work stars, or who appear in it, and the places that one borders on."""
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        if token.key in APPEARING and key_after(tokens, number) == "in":
            found, relation = _before(tokens, number, names), CAST
        elif token.key in CASTING or token.key in BORDERING:
            found, relation = _list(beyond(tokens, number, _PHRASE), names), CAST if token.key in CASTING else "border"
        else:
            continue
        if found:
            yield Held(relation, found, relation != CAST, token.start)


def _lying(reading: Reading, names: dict[int, Fact]) -> Iterator[Held]:
    """Where a text says that its subject lies by what it is: `is a fort near the town of Lund, Sweden`.

    Not where it is the largest or the first in some place: that may be anywhere there, and in other places too.
    """
    ranks = reading.of_kind("rank")
    for definition in definitions(reading):
        is_elsewhere = any(not _UNPLACED.isdisjoint(kinds(head.key)) for head in definition.heads)
        if is_elsewhere or definition.is_denied or any(is_inside(rank.start, definition.words) for rank in ranks):
            continue
        behind = words_behind(reading.words, definition.words[-1].end, _PHRASE)
        if behind and behind[0].key in _PLACING and (found := _list(behind[1:], names)):
            yield Held("seat", found, is_place=True)


def _of_party(reading: Reading) -> Iterator[Held]:
    """The parties that somebody is said to be of, of which one is in one at a time."""
    for one in memberships(reading):
        name = reading.terms[one.party].name
        if name is not None:
            yield Held("party", (name,), is_place=True)


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
        is_day = token.key in {"on", ","} or token.key[0].isdigit() or token.key in MONTHS
        is_on = "in" in prepositions and (is_day or token.start in names)
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
        is_led = token.key == "of" and last.removesuffix("s") in PARTS_OF_PLACES
        is_wider = token.key == "in" and bool(found) and name_kind.may_be_place(found[-1])
        if is_led or is_wider:  # `the town of Lund in Sweden`
            is_parted = is_parted or is_wider
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
