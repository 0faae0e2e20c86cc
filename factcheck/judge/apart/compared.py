"""A stated figure beside the source's in, whether the draft tells it of another than the source's, out.

`With 1.1 gigawatts it is three times as powerful as Skerry Deep` gives no figure of Skerry Deep, and `Outside the
capital there were 144 cases` none of the whole country.
"""

from itertools import pairwise

from factcheck.facts import quantity
from factcheck.facts.rank import Rank
from factcheck.judge.apart.told import Told
from factcheck.judge.passages import compares
from factcheck.lexicon.comparing import LEADING
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.reading import Reading, Term
from factcheck.words import keys_behind, words_before

_OF_THAT = frozenset({"that", "of", "those", "in", *DETERMINERS})
_TOGETHER = frozenset({"together", "combined", "jointly", "altogether"})
_LEAVING_OUT = frozenset({"outside", "excluding", "except", "besides"})


def is_of_one_compared(told: Told) -> bool:
    """Whether all that the source has of the sentence's names is what the figure's own thing is compared with."""
    reading, alignment = told.alignment.stated, told.alignment
    named = {term: alignment.places(index) for index, term in enumerate(reading.terms) if term.name}
    named = {term: places for term, places in named.items() if places}
    if not told.is_figure or not named or not all(_is_compared(term, told.stated.end, reading) for term in named):
        return False
    theirs = [alignment.sourced.terms[place] for places in named.values() for place in places]
    is_by_same = any(_is_compared(term, told.sourced.end, alignment.sourced) for term in theirs)
    return not is_by_same or any(term.name and term not in named for term in reading.terms)


def _is_compared(term: Term, start: int, reading: Reading) -> bool:
    """Whether a name, behind a place, is what something else is measured by: `larger than that of Japan`."""
    before = list(words_before(reading.words, term.start))
    while before and before[-1].key in _OF_THAT:
        before.pop()
    if before and before[-1].key == "unlike":
        return True
    behind = [token.key for token in before if token.start >= start]
    return behind[-1:] == ["than"] or (behind[-1:] == ["as"] and "as" in behind[:-1])  # not `known as Skerry Deep`


def is_of_a_comparison(told: Told) -> bool:
    """`Ostia grew faster than Tavria in 2024` beside what one of the two did in another year."""
    mine, theirs = _texts(told)
    if told.is_figure and quantity.is_multiple(told.stated):
        return False  # `ten times higher than` and "seven times as many as"
    return compares(mine) and all(token.key != "than" for token in theirs.words.tokens)


def is_of_several_together(told: Told) -> bool:
    """`The Labour List and the Greens together have 30 seats` beside the seats of one of them."""
    if not told.is_figure:
        return False
    mine, theirs = map(_speaks_of_first, _texts(told))
    if mine is not theirs:
        return True  # `the top two hold 67 per cent` beside what one of them has
    mine, theirs = (not _TOGETHER.isdisjoint(token.key for token in reading.words.tokens) for reading in _texts(told))
    return mine and not theirs and len(told.alignment.stated.of_kind("name")) > 1


def _speaks_of_first(reading: Reading) -> bool:
    """Whether something is told of the first few of several: `the top two`, `the two leaders`."""
    ranks = (fact.value for fact in reading.of_kind("rank"))
    if any(isinstance(rank, Rank) and rank.low == 1 and rank.high is not None and rank.high > 1 for rank in ranks):
        return True
    counts = (fact for fact in reading.of_kind("quantity") if (quantity.number(fact) or 0) > 1)
    return any(not LEADING.isdisjoint(keys_behind(reading.words, fact.end, 1)) for fact in counts)


def _texts(told: Told) -> tuple[Reading, Reading]:
    return told.alignment.stated, told.alignment.sourced


def is_of_what_is_left(told: Told) -> bool:
    """Whether a part of the whole is left out that the source does not leave out."""
    mine, theirs = _texts(told)
    return told.is_figure and _leaves_out(mine) != _leaves_out(theirs)


def _leaves_out(reading: Reading) -> bool:
    """Whether a word opens what is left out; no `outside investor`."""
    opening = [following for token, following in pairwise(reading.words.tokens) if token.key in _LEAVING_OUT]
    is_opened = any(token.key in DETERMINERS or token.text[0].isupper() for token in opening)
    return is_opened or "elsewhere" in reading.keys


WAYS = (is_of_one_compared, is_of_a_comparison, is_of_several_together, is_of_what_is_left)
