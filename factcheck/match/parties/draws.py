"""Two readings in, whether the one has somebody win or lose a contest that the other has end in a draw, out.

`Drew` is many things; of a contest it is where a score, an opponent or the match stands behind it, or nothing at all.
"""

from factcheck.facts import quantity
from factcheck.lexicon.contests import CONTESTS, DRAWING, RESULTS
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, same_words
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, keys_before

_AGAINST = frozenset({"with", "against", "at", "away"})
_ENDS, _FACING = frozenset({".", ",", ";"}), (["with"], ["against"])
_ENDED = (["in", "a"], ["to", "a"], ["was", "a"], ["as", "a"])


class _End(NamedTuple):
    """How a contest ended, at the word for that, for those named before it, or drawn with; or for nobody named."""

    word: Token
    sides: frozenset[int]


def ended_otherwise(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """The words by which the one has a draw and the other a winner, if all that is named is the source's too."""
    is_strange = any(term.name and index not in links for index, term in enumerate(stated.terms))
    if is_strange or _are_of_two_days(stated, sourced):
        return None
    for mine, theirs in ((_draws(stated), _decisions(sourced)), (_decisions(stated), _draws(sourced))):
        if len(mine) != 1 or len(theirs) != 1:
            continue
        own, other = mine[0], theirs[0]
        places = {place for index in own.sides for place in same_words(links, index)}
        is_of_one_match = not own.sides or not other.sides
        if places & other.sides or (is_of_one_match and _share_contest(stated, sourced)):
            return own.word, other.word
    return None


def _are_of_two_days(stated: Reading, sourced: Reading) -> bool:
    mine, theirs = ({day.text.lower() for day in reading.of_kind("date")} for reading in (stated, sourced))
    return bool(mine) and mine.isdisjoint(theirs)


def _share_contest(stated: Reading, sourced: Reading) -> bool:
    return not CONTESTS.isdisjoint(stated.keys & sourced.keys)


@once
def _draws(reading: Reading) -> tuple[_End, ...]:
    """Where a contest ends in a draw; none where one is decided, too."""
    if reading.keys.isdisjoint(DRAWING) or not reading.keys.isdisjoint(RESULTS):
        return ()
    tokens = reading.words.tokens
    ends = [token for number, token in enumerate(tokens) if token.key in DRAWING and _is_of_contest(reading, number)]
    return tuple(_End(token, _sides(reading, token) | _opponents(reading)) for token in ends)


def _is_of_contest(reading: Reading, number: int) -> bool:
    tokens = reading.words.tokens
    if keys_before(reading.words, tokens[number].start, 2) in _ENDED:
        return True
    scores = {fact.start for fact in reading.of_kind("quantity") if quantity.is_result(fact)}
    behind = [token for token in beyond(tokens, number, 3) if token.key not in DETERMINERS]
    first = behind[0] if behind else None
    return first is None or first.start in scores or first.key in _AGAINST | _ENDS | CONTESTS


@once
def _decisions(reading: Reading) -> tuple[_End, ...]:
    """Where a contest is won or lost; none where one is drawn, too."""
    if reading.keys.isdisjoint(RESULTS) or not reading.keys.isdisjoint(DRAWING):
        return ()
    ends = (_End(token, _sides(reading, token)) for token in reading.words.tokens if token.key in RESULTS)
    return tuple(ends)


def _sides(reading: Reading, end: Token) -> frozenset[int]:
    """Those who are named before it."""
    return frozenset(index for index in reading.terms_before(end.start) if reading.terms[index].name)


def _opponents(reading: Reading) -> frozenset[int]:
    """Those with whom somebody drew."""
    named = ((index, term) for index, term in enumerate(reading.terms) if term.name)
    return frozenset(index for index, term in named if keys_before(reading.words, term.start, 1) in _FACING)
