"""Two readings in, the words out by which what was put to the vote was carried in the one and voted down in the other.

`The bill passed` beside "the upper house rejected the bill"; two houses may differ, and then neither word tells.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.counting import BALLOTED, CARRIED, HOUSES, NOT_CARRIED, PUT_TO_VOTE, VOTED_DOWN
from factcheck.lexicon.grammar import AUXILIARIES, BEING, PREPOSITIONS
from factcheck.lexicon.stance import NEGATORS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, held_places, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, key_before, keys_before, up_to

_OBJECT = 4  # tokens from the verb to the noun: `rejected the amended tax bill`
_DETERMINED = 2  # tokens: `of the bill`
_AUXILIARIES = 4  # tokens: `was not in the end passed`
_OF_TWO_WORDS = {("voted", "down"), ("turned", "down"), ("threw", "out"), ("thrown", "out")}
_TELLING = CARRIED | VOTED_DOWN | NOT_CARRIED | {first for first, _ in _OF_TWO_WORDS}
_JOINTS = frozenset({",", "and", "but"})
_ENDS = PREPOSITIONS | {",", ";", ":", ".", "and", "but", "which", "that", "who"}


class Vote(NamedTuple):
    """What was put to the vote, by its place among the terms, the word that tells how it went, and whether well."""

    matter: int
    token: Token
    is_carried: bool


def voted_otherwise(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated word for how a vote went, beside the source's where all of them tell that it went the other way.

    What one house passed another may have rejected since.
    """
    theirs = votes(sourced)
    is_of_one_house = bool(HOUSES & sourced.keys - stated.keys)
    for mine in votes(stated) if theirs else ():
        places = same_words(links, mine.matter)
        same = [one for one in theirs if one.matter in places and _is_that_vote(mine, one, stated, sourced, links)]
        is_settled = mine.is_carried or not is_of_one_house
        if same and is_settled and all(one.is_carried is not mine.is_carried for one in theirs):
            yield mine.token, same[0].token
            return


def _is_that_vote(mine: Vote, theirs: Vote, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has all that the vote is told of, and has it of no less: `a new plan`, `the second offer`."""
    known = held_places(links)
    noun = sourced.terms[theirs.matter]
    which = [at for at in sourced.terms_before(noun.start) if sourced.terms[at].end == noun.start - 1]
    is_told = all(at in links for at in stated.terms_before(mine.token.start))
    are_alike = _is_of_part(mine.matter, stated) is _is_of_part(theirs.matter, sourced)
    return is_told and known.issuperset(which) and are_alike


def _is_of_part(index: int, reading: Reading) -> bool:
    """`An earlier version of the bill`."""
    return "of" in keys_before(reading.words, reading.terms[index].start, _DETERMINED)


def is_voted_alike(token: Token, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word of the source tells of a vote, and one that it tells of went as the stated text has it.

    `Was defeated` for "rejected", and `was approved in June` beside "rejected it in May and approved it in June".
    """
    told = votes(sourced) if any(one.token.start == token.start for one in votes(sourced)) else ()
    mine = [(one.is_carried, same_words(links, one.matter)) for one in votes(stated) if told]
    return any(one.is_carried is is_carried and one.matter in places for one in told for is_carried, places in mine)


@once
def votes(reading: Reading) -> tuple[Vote, ...]:
    """Each `the bill was passed`, `the motion failed` and `rejected the plan` of a text."""
    if reading.keys.isdisjoint(PUT_TO_VOTE):
        return ()
    told = (number for number, token in enumerate(reading.words.tokens) if token.key in _TELLING)
    return tuple(vote for number in told if (vote := _vote(number, reading)) is not None)


def _vote(number: int, reading: Reading) -> Vote | None:
    tokens = reading.words.tokens
    pair = tuple(token.key for token in tokens[number : number + 2])
    subject = _subject(number, tokens)
    matter = subject or _object(number, tokens)
    place = reading.term_at(matter.start) if matter is not None else None
    if matter is None or place is None:
        return None
    is_lost = pair[0] in NOT_CARRIED and subject is not None and matter.key in BALLOTED
    is_down = is_lost or pair[0] in VOTED_DOWN or pair in _OF_TWO_WORDS
    if not is_down and pair[0] not in CARRIED:
        return None
    is_denied = not NEGATORS.isdisjoint(token.key for token in up_to(tokens, number, _AUXILIARIES))
    return Vote(place, tokens[number], is_down is is_denied)


def _subject(number: int, tokens: Sequence[Token]) -> Token | None:
    """What a verb is told of: the noun before it, be it in the clause before: `failed at first, but was passed`."""
    at = number - 1
    while at >= 0 and (tokens[at].key in AUXILIARIES | NEGATORS or tokens[at].key.endswith("ly")):
        at -= 1
    if at >= 0 and tokens[at].key in PUT_TO_VOTE:
        return tokens[at]
    is_passive = key_before(tokens, number) in BEING
    return _last(at, tokens) if is_passive and at >= 0 and tokens[at].key in _JOINTS else None


def _object(number: int, tokens: Sequence[Token]) -> Token | None:
    """What is done to what, behind its verb: `rejected the plan in May, and approved it in June`."""
    for token in beyond(tokens, number, _OBJECT):
        if token.key == "it":
            return _last(number, tokens)
        if token.key in PUT_TO_VOTE:
            return token
        if token.key in _ENDS:
            return None
    return None


def _last(number: int, tokens: Sequence[Token]) -> Token | None:
    return next((token for token in reversed(tokens[:number]) if token.key in PUT_TO_VOTE), None)
