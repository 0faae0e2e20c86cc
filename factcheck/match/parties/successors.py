"""Two readings in, the name out that comes after the other in the draft and before it in its source.

`Lind was succeeded by Moe` is turned round by "Lind succeeded Moe", and by "chair since 2020, in succession to Moe".
"""

from collections.abc import Iterator

from factcheck.lexicon.grammar import THIRD_PERSONS
from factcheck.lexicon.relations import SUCCEEDING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import keys_before, keys_between

_REACH = 6  # tokens from the verb to the name behind it: `succeeded the long-serving Dame Ada Moe`


def outrun(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """The name that the draft has come second, where its source has it come first, and the other second."""
    theirs = _successions(sourced) if _successions(stated) else ()
    for first, second in _successions(stated):
        mine = ({place for place, _ in links.get(index, ())} for index in (first, second))
        earlier, later = mine
        if any(one in later and other in earlier for one, other in theirs):
            yield stated.terms[second]


@once
def _successions(reading: Reading) -> tuple[tuple[int, int], ...]:
    """The places of each two names of which the one comes before the other, in that order."""
    if reading.keys.isdisjoint(SUCCEEDING):
        return ()
    return tuple(pair for number in range(len(reading.words.tokens)) for pair in _told_by(number, reading))


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
