"""A name in a reading in, the part it plays in its sentence out, as far as the words beside it tell.

No parser: the word before a name, the one after it, and the nearest word that carries topic say whether it does
something, has it done to it, or stands behind a preposition. Two names compete for one place only in one part.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts.name import is_people
from factcheck.lexicon.grammar import AUXILIARIES, BEFORE_OF, BEING, COPULAS, DETERMINERS, HELPING, PAST, PREPOSITIONS
from factcheck.match.read.compounds import done_once
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, is_inside, keys_before, keys_between, within, words_before

AGENT, OBJECT, PREDICATE, MODIFIER, APPOSED, HOLDER = "agent", "object", "predicate", "modifier", "apposed", "holder"
_GOVERNORS = 3
_LONGEST_CALLING = 8  # tokens: `by the bank's new chief financial officer,`
_NEAR = 6.0
_CLAUSE = 12.0
_POSSESSIVES = frozenset({"'s", "'", "’"})
_BETWEEN = 3
_ABBREVIATED = frozenset("mr mrs ms dr prof sen rep gov rev gen col capt sgt st".split())
_SHORTEST = 3  # `red` and `bed` are no participles


class Role(NamedTuple):
    """`part` is one of the above or a preposition; `governor` the term that it is a part of, -1 where there is none."""

    part: str
    governor: int


def roles(reading: Reading, index: int) -> tuple[Role, ...]:
    """The parts that the name `reading.terms[index]` may play; a name in a list plays those of the first in it."""
    first = head_of_list(reading, index)
    found = (*_before(reading, first), *_after(reading, index))
    return tuple(dict.fromkeys(found))


def head_of_list(reading: Reading, index: int) -> int:
    """The first of the names that stand in one list: `Sydney, Darwin and Bowen`."""
    while index > 0 and reading.terms[index - 1].name:
        between = within(reading.words, reading.terms[index - 1].end, reading.terms[index].start)
        if not between or not all(token.key in {",", "and", "or", "the", "&"} for token in between):
            break
        index -= 1
    return index


def _before(reading: Reading, index: int) -> tuple[Role, ...]:
    """By the words before it: behind a preposition, after `is a`, or right after a verb."""
    previous = _up_to(reading, reading.terms[index].start)
    if not previous:
        return ()
    owner = index - 1
    if owner >= 0 and previous[-1].key in _POSSESSIVES and reading.terms[owner].end in {t.end for t in previous[-2:-1]}:
        return _before(reading, owner)  # `in Italy's second league` is in the league
    governor = index - 1
    while governor >= 0 and reading.terms[governor].end > previous[-1].end:
        governor -= 1  # a title
    apposed = (Role(APPOSED, governor),) if governor >= 0 and _describes(reading, governor, previous) else ()
    while governor > 0 and _describes(reading, governor, previous):
        previous = _up_to(reading, reading.terms[governor].start)
        governor -= 1
    by = _by_apposed(reading, previous)
    if by is not None:
        while governor >= 0 and reading.terms[governor].start > previous[by].start:
            governor -= 1
        return (*_behind(reading, governor, previous[: by + 1]), *apposed)
    return (*_behind(reading, governor, previous), *apposed)


def _up_to(reading: Reading, start: int) -> list[Token]:
    """The words before a place, without the articles and the `Dr.` right before it."""
    previous = list(words_before(reading.words, start))
    while previous and (previous[-1].key in DETERMINERS or previous[-1].key == "-"):
        previous.pop()
    is_abbreviated = len(previous) > 1 and previous[-1].key == "." and previous[-2].key in _ABBREVIATED
    if is_abbreviated or (previous and previous[-1].key in _ABBREVIATED):
        return previous[: -1 - is_abbreviated]
    return previous


def is_behind_by(reading: Reading, index: int) -> bool:
    """Whether a name stands behind `by`: `by Lind`, `by Dr. Lind`, `by Count Lind`."""
    previous = _up_to(reading, reading.terms[index].start)
    while index > 0 and _describes(reading, index - 1, previous):
        index -= 1
        previous = _up_to(reading, reading.terms[index].start)
    return [token.key for token in previous[-1:]] == ["by"] or _by_apposed(reading, previous) is not None


def _by_apposed(reading: Reading, previous: Sequence[Token]) -> int | None:
    """Where the `by` stands before what a name is told to be: `replaced by the chief financial officer, Ruth Lind`."""
    if not previous or previous[-1].key != ",":
        return None
    for number in range(len(previous) - 2, max(len(previous) - _LONGEST_CALLING, -1), -1):
        if previous[number].key == "by" and number < len(previous) - 2:
            return number
        if not previous[number].key[0].isalpha() or is_inside(previous[number].start, reading.of_kind("name")):
            return None
    return None


def _behind(reading: Reading, governor: int, previous: Sequence[Token]) -> tuple[Role, ...]:
    if not previous:
        return ()
    last = previous[-1]
    if last.key in PREPOSITIONS:
        governors = _governors(reading, governor)
        if last.key == "by":
            return tuple(Role(AGENT, place) for place in governors if _may_be_done(reading, place, last.start))
        if last.key == "as":  # `Ada as the queen`, `Ada stars as the queen`: whoever it is that plays
            governors = tuple(range(governor, max(governor - _GOVERNORS, -1), -1))
        leading = previous[-2].key if last.key == "of" and len(previous) > 1 else ""
        part = f"{leading} of" if leading in BEFORE_OF else last.key  # `ahead of Lind` is no `mayor of Lind`
        owner = (MODIFIER,) if part == "from" else ()
        return tuple(Role(each, place) for each in (part, *owner) for place in governors)
    if any(token.key in COPULAS for token in previous[-_BETWEEN:]) and not any(
        token.key in PREPOSITIONS or token.key in {",", ";"} for token in previous[-_BETWEEN:]
    ):
        return (Role(PREDICATE, -1),)
    if governor >= 0 and reading.terms[governor].end == last.end and is_verb_like(reading, governor):
        return (Role(OBJECT, governor),)
    return ()


def _may_be_done(reading: Reading, index: int, start: int) -> bool:
    """Whether a term is a verb that the `by` at `start` may tell the doer of: not `written by Lind and praised by`."""
    between = within(reading.words, reading.terms[index].end, start)
    return is_verb_like(reading, index) and not any(token.key == "by" for token in between)


def _describes(reading: Reading, index: int, previous: Sequence[Token]) -> bool:
    """Whether a term stands right before a name and says what it is: `the base model Ranch`, `by rapper Post`."""
    term = reading.terms[index]
    is_telling = term.name is None or is_people(term.name)  # `by American rapper Post`
    return bool(previous) and previous[-1].end == term.end and is_telling and not is_verb_like(reading, index)


def _governors(reading: Reading, nearest: int) -> tuple[int, ...]:
    """What a phrase behind a preposition may belong to: the word before it, or a plain one further back."""
    if nearest < 0:
        return ()
    further = [place for place in range(nearest - 1, -1, -1) if not reading.terms[place].name]
    return (nearest, *further[: _GOVERNORS - 1])


def _after(reading: Reading, index: int) -> tuple[Role, ...]:
    """By the words after it: the subject of a verb, an owner, or what a noun is told apart by."""
    place = index + 1
    if place >= len(reading.terms):
        return ()
    term, following = reading.terms[index], reading.terms[place]
    between = _without_brackets(keys_between(reading.words, term.end, following.start))
    is_owner = bool(between) and between[0] in _POSSESSIVES
    if following.place - term.place > _NEAR or (following.name and not is_owner):
        return ()
    parts: tuple[str, ...] = ()
    if not between:
        parts = (AGENT,) if is_verb_like(reading, place) else (MODIFIER,)
    elif between in (["as", "the"], ["as"]):
        parts = (HOLDER,)  # of an office or a part: `Ada Holm as the editor`
    elif is_owner:
        parts = (AGENT, MODIFIER)
    elif (between[0] == "," or between[0] in COPULAS) and _is_one_alone(between, term.end, following.start, reading):
        parts = (APPOSED,)
    elif between in (["who"], ["that"]) and _is_cleft(reading, index):
        parts = (AGENT,)
    elif all(key in AUXILIARIES or key.endswith("ly") for key in between):
        is_passive = any(key in BEING for key in between) and is_participle(following.key)
        parts = (OBJECT,) if is_passive else (AGENT,)
    places = (place,) if AGENT in parts and MODIFIER not in parts else _phrase(reading, place)
    return tuple(Role(part, each) for part in parts for each in places)


def _is_cleft(reading: Reading, index: int) -> bool:
    """`It was Ada Holm who wrote it`."""
    before = [token.key for token in _up_to(reading, reading.terms[index].start)]
    return before[:1] == ["it"] and before[1:2] in (["was"], ["is"])


def _without_brackets(keys: list[str]) -> list[str]:
    """`The Salt Line (1979) was translated`: what is in brackets parts nothing."""
    if keys[:1] == ["("] and ")" in keys:
        return keys[keys.index(")") + 1 :]
    return keys


def _is_one_alone(between: Sequence[str], start: int, end: int, reading: Reading) -> bool:
    """Whether it is `the` one, or `the second-largest`: what nobody else is."""
    if between[1:2] != ["the"]:
        return False
    ranks = [fact for fact in reading.of_kind("rank") if start <= fact.start and fact.end <= end]
    return len(between) == 2 + sum(is_inside(token.start, ranks) for token in within(reading.words, start, end))


def _phrase(reading: Reading, first: int) -> tuple[int, ...]:
    """The words of one noun phrase from `first` on: `AI`, `chip` and `market` of `China's AI chip market`."""
    places = [first]
    while len(places) < _GOVERNORS and places[-1] + 1 < len(reading.terms):
        here, following = reading.terms[places[-1]], reading.terms[places[-1] + 1]
        if following.start - here.end != 1:
            break
        places.append(places[-1] + 1)
    return tuple(places)


def is_verb_like(reading: Reading, index: int) -> bool:
    """Whether a term stands or ends as a verb does."""
    term = reading.terms[index]
    return term.is_verb or is_participle(term.key)


@once
def plain_verb(reading: Reading) -> int:
    """The verb of a text in which none ends or stands as one: `The tenants own the building`, "stores images".

    It stands behind a noun: right before an article, or with an `s` before another noun or its preposition. The first
    of such; -1 where there is none.
    """
    has_verb = any(term.name is None and is_verb_like(reading, index) for index, term in enumerate(reading.terms))
    if has_verb or not reading.keys.isdisjoint(HELPING):
        return -1
    for index, term in enumerate(reading.terms[1:-1], 1):
        is_next = keys_between(reading.words, reading.terms[index - 1].end, term.start) == []
        behind = keys_between(reading.words, term.end, reading.terms[index + 1].start)
        is_object = bool(behind) and behind[0] in DETERMINERS
        is_third = term.key.endswith("s") and (not behind or behind[0] in PREPOSITIONS - {"of"})
        if term.name is None and is_next and (is_object or is_third):
            return index
    return -1


def describes(reading: Reading, index: int) -> bool:
    """Whether a participle stands between an article and its noun: `the stolen painting`."""
    term, following = reading.terms[index], beyond(reading.terms, index, 1)
    before = words_before(reading.words, term.start, 1)
    is_within = bool(before) and before[0].key in DETERMINERS and bool(following) and following[0].start == term.end + 1
    return is_within and is_participle(term.key)


def is_passive(reading: Reading, index: int) -> bool:
    """`was stolen`, `has been built`, `was not sold`."""
    before = keys_before(reading.words, reading.terms[index].start)
    is_qualified = bool(before) and (before[-1].endswith("ly") or before[-1] in {"not", "never"})
    return is_participle(reading.terms[index].key) and not BEING.isdisjoint(
        (before[:-1] if is_qualified else before)[-1:]
    )


def is_participle(key: str) -> bool:
    """Whether a lower-case word ends as one does, if it is no compound: `state-owned`, but "re-elected" is one."""
    return (key.endswith("ed") and len(key) > _SHORTEST and "-" not in done_once(key)) or key in PAST


def has_doer_behind(reading: Reading) -> bool:
    """Whether a text has a `by` that may tell who did it: `B was beaten by A`, but not `by 211 votes`."""
    if "by" not in reading.keys:
        return False
    figures = {fact.start for fact in reading.of_kind("quantity", "date")}
    tokens = reading.words.tokens
    return any(token.key == "by" and following.start not in figures for token, following in pairwise(tokens))


def governing(reading: Reading, place: float) -> tuple[int, ...]:
    """The verbs that a date at `place` may go with: the last two before it in its clause, else the next after it."""
    deeds = _deeds(reading)
    before = deeds[: bisect_left(deeds, (place,))]
    behind = deeds[bisect_right(deeds, (place, len(reading.terms))) :]
    near = tuple(index for there, index in before[-2:] if place - there < _CLAUSE)
    return near or tuple(index for _, index in behind[:1])


@once
def _deeds(reading: Reading) -> list[tuple[float, int]]:
    """The verbs with their places, in the order of these."""
    return sorted((term.place, index) for index, term in enumerate(reading.terms) if _is_deed(reading, index))


def _is_deed(reading: Reading, index: int) -> bool:
    """Whether a term is a verb, and no participle that describes a noun: `the untried army`."""
    before = words_before(reading.words, reading.terms[index].start, 1)
    return is_verb_like(reading, index) and not (before and before[0].key in DETERMINERS)
