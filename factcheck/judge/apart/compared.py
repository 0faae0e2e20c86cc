"""A stated figure beside the source's in, whether it is of what the source only compares, or the other way round, out.

`With 1.1 gigawatts it is three times as powerful as Skerry Deep` gives no figure of Skerry Deep.
"""

from itertools import combinations
from math import isclose

from factcheck.facts import quantity
from factcheck.judge.apart.told import Told
from factcheck.judge.passages import compares
from factcheck.lexicon.changes import COMPARATIVES
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.reading import Reading, Term
from factcheck.words import keys_behind, words_before

_OF_THAT = frozenset({"that", "of", "those", "in", *DETERMINERS})


def is_of_one_compared(told: Told) -> bool:
    """Whether all that the source has of the sentence's names is what the figure's own thing is compared with.

    So too where it is the source's: `The Arc 3 cost 600` beside "the Arc 4 costs 799, 50 more than the Arc 3".
    """
    reading, alignment = told.alignment.stated, told.alignment
    named = {term: alignment.places(index) for index, term in enumerate(reading.terms) if term.name}
    named = {term: places for term, places in named.items() if places}
    if not told.is_figure or not named:
        return False
    mine = [_is_compared(term, told.stated.end, reading) for term in named]
    places = [place for found in named.values() for place in found]
    theirs = [_is_compared(alignment.sourced.terms[at], told.sourced.end, alignment.sourced) for at in places]
    if not any(mine):
        return all(theirs)
    return all(mine) and (not any(theirs) or any(term.name and term not in named for term in reading.terms))


def _is_compared(term: Term, start: int, reading: Reading) -> bool:
    """Whether a name, behind a place, is what something else is measured by: `larger than that of Japan`."""
    before = list(words_before(reading.words, term.start))
    while before and before[-1].key in _OF_THAT:
        before.pop()
    if before and before[-1].key == "unlike":
        return True
    behind = [token.key for token in before if token.start >= start]
    is_as_much = behind[-1:] == ["as"] and "as" in behind[:-1]  # not `known as Skerry Deep`
    return is_as_much or behind[-1:] in (["than"], ["ahead"], ["behind"])


def is_of_a_comparison(told: Told) -> bool:
    """`Ostia grew faster than Tavria in 2024` beside what one of the two did in another year."""
    mine, theirs = told.texts
    if told.is_figure and quantity.is_multiple(told.stated):
        return False  # `ten times higher than` and "seven times as many as"
    return compares(mine) and all(token.key != "than" for token in theirs.words.tokens)


def is_how_far(told: Told) -> bool:
    """`1,000 more than in 1991` beside 3,100 and 4,100: what is between two of the source's figures is neither."""
    behind = keys_behind(told.alignment.stated.words, told.stated.end, 2)
    if not told.is_figure or behind[1:] != ["than"] or behind[0] not in COMPARATIVES:
        return False
    gap, known = quantity.number(told.stated), told.alignment.sourced.of_kind("quantity")
    numbers = sorted(number for fact in known if (number := quantity.number(fact)) is not None)
    return gap is not None and any(isclose(high - low, gap) for low, high in combinations(numbers, 2))


WAYS = (is_of_one_compared, is_of_a_comparison, is_how_far)
