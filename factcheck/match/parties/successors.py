"""Two readings in, the name out that comes after the other in the draft and before it in its source.

`Lind was succeeded by Moe` is turned round by "Lind succeeded Moe", and by "chair since 2020, in succession to Moe".
"""

from collections.abc import Iterator

from factcheck.facts import date
from factcheck.lexicon.grammar import PREPOSITIONS, THIRD_PERSONS
from factcheck.lexicon.relations import BECOMING, SUCCEEDING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term, is_bare_negator
from factcheck.match.read.settings import preposition
from factcheck.match.words.links import Links, linked
from factcheck.model import Token
from factcheck.words import key_after, key_before, keys_before, keys_behind, keys_between

_TAKING = BECOMING | {"appointed", "elected", "installed", "named"}
_TAKING_OVER = frozenset({"took", "takes", "take", "taking"})
_FOLLOWING = _TAKING_OVER | {"after"}
_POST = 14  # tokens from `took over` to the `from`: `as head of research of the firm`
_REACH = 6  # tokens from the verb to the name behind it: `succeeded the long-serving Dame Ada Moe`


def outrun(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """The name that the draft has come second, where its source has it come first, and the other second."""
    yield from _at_other_end(stated, sourced, links)
    theirs = _successions(sourced) if _successions(stated) else ()
    for first, second in _successions(stated):
        mine = (linked(links, index) for index in (first, second))
        earlier, later = mine
        if any(one in later and other in earlier for one, other in theirs):
            yield stated.terms[second]


def _at_other_end(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """The name that began on the day on which it was succeeded, or ended on that on which it succeeded another.

    `Lind became chair in 2015` beside "Berg succeeded Lind as chair in 2015".
    """
    days = sourced.of_kind("date")
    mine = stated.of_kind("date") if len(days) == 1 else ()
    pairs = _successions(sourced) if len(mine) == 1 and date.are_of_one_day(mine[0], days[0]) else ()
    named = [index for index in stated.terms_before(mine[0].start) if _is_told_of(index, stated)] if pairs else []
    if len(named) != 1 or not _tells_of_one(stated):
        return
    places = linked(links, named[0])
    for earlier, later in pairs:
        is_begun = not _TAKING.isdisjoint(stated.keys) or mine[0].text.lower().startswith(("since", "from"))
        is_ended = mine[0].text.lower().startswith("until")
        if (earlier in places and is_begun) or (later in places and is_ended):
            yield stated.terms[named[0]]


def _is_told_of(index: int, reading: Reading) -> bool:
    """Whether a term is a name, and no more than where, or of what, somebody is something: `the mayor of Lund`."""
    name = reading.terms[index].name
    return name is not None and preposition(index, reading) not in PREPOSITIONS


def _tells_of_one(stated: Reading) -> bool:
    """Whether the draft tells of one alone, and denies nothing of it."""
    return stated.keys.isdisjoint(SUCCEEDING) and not any(map(is_bare_negator, stated.keys))


@once
def _successions(reading: Reading) -> tuple[tuple[int, int], ...]:
    """The places of each two names of which the one comes before the other, in that order."""
    if reading.keys.isdisjoint(SUCCEEDING | _FOLLOWING):
        return ()
    ways = (_told_by, _told_by_taking_over, _told_by_after)
    return tuple(pair for number in range(len(reading.words.tokens)) for way in ways for pair in way(number, reading))


def _told_by(number: int, reading: Reading) -> Iterator[tuple[int, int]]:
    tokens = reading.words.tokens
    token = tokens[number]
    if token.key not in SUCCEEDING:
        return
    before = _before(token, reading)
    behind = _behind(token, reading)
    if before is None or behind is None:
        return
    is_by = "by" in keys_between(reading.words, token.end, reading.terms[behind].start)  # `followed as chair by`
    yield (before, behind) if is_by else (behind, before)


def _told_by_taking_over(number: int, reading: Reading) -> Iterator[tuple[int, int]]:
    """`Moe took over as chair from Lind`, `Lind was chair until 2015, when Moe took over`."""
    tokens = reading.words.tokens
    if tokens[number].key not in _TAKING_OVER or key_after(tokens, number) != "over":
        return
    later = _before(tokens[number], reading)
    if later is None:
        return
    if keys_before(reading.words, reading.terms[later].start, 1) == ["when"]:
        earlier = next((index for index, term in enumerate(reading.terms) if term.name), None)
    else:
        behind = tokens[number : number + _POST]
        leading = next((token for token in behind if token.key == "from"), None)
        earlier = _behind(leading, reading) if leading else None
    if earlier is not None and earlier != later:
        yield earlier, later


def _told_by_after(number: int, reading: Reading) -> Iterator[tuple[int, int]]:
    """`Moe became chair in 2015, after Lind`."""
    tokens = reading.words.tokens
    if tokens[number].key != "after" or key_before(tokens, number) != "," or _TAKING.isdisjoint(reading.keys):
        return
    earlier = reading.term_at(tokens[number + 1].start) if number + 1 < len(tokens) else None
    later = next((index for index, term in enumerate(reading.terms) if term.name), None)
    if earlier is None or later is None or reading.terms[earlier].name is None or earlier == later:
        return
    if keys_behind(reading.words, reading.terms[earlier].end, 1) in ([], ["."], [","], [";"]):
        yield earlier, later


def _before(token: Token, reading: Reading) -> int | None:
    """The name that it is told of: the last before the verb, or the first of all for a pronoun."""
    named = [index for index, term in enumerate(reading.terms) if term.name and term.end <= token.start]
    is_pronoun = not THIRD_PERSONS.isdisjoint(keys_before(reading.words, token.start, 2))
    return (named[0] if is_pronoun else named[-1]) if named else None


def _behind(token: Token, reading: Reading) -> int | None:
    named = (index for index in reading.terms_behind(token.end) if reading.terms[index].name)
    index = next(named, None)
    if index is None:
        return None
    between = reading.words.text[token.end : reading.terms[index].start].split()
    return index if len(between) <= _REACH and not any(word.endswith((",", ";", ".")) for word in between) else None
