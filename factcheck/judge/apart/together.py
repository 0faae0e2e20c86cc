"""A stated fact beside the source's in, whether the one is of one of them, or of the rest, and the other of all, out.

`The top two hold 67 per cent` is not denied by what one of them holds, nor `each household pays 40 euros` by what all
pay.
"""

from itertools import pairwise

from factcheck.facts import quantity
from factcheck.facts.rank import Rank
from factcheck.judge.apart.told import Told
from factcheck.judge.places import FAR_OFF
from factcheck.lexicon.comparing import LEADING, LEAVING_OUT
from factcheck.lexicon.grammar import DETERMINERS, EVERY, LISTING
from factcheck.lexicon.measures import EACH_SIDE, SIDES, TIMES
from factcheck.match.read.reading import Reading
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, keys_between

_TOGETHER = frozenset({"together", "combined", "jointly", "altogether"})
_NEAR = 4  # tokens: `three lanes in each direction`


def is_of_each(told: Told) -> bool:
    """`1.2 million passengers a year` beside "212 passengers"."""
    return told.mine.is_rate and not told.theirs.is_rate


def is_of_one_side(told: Told) -> bool:
    """`The road has six lanes` beside "three lanes each way", which may be all of them told by halves."""
    mine, theirs = _is_by_side(told.alignment.stated, told.stated), _is_by_side(told.alignment.sourced, told.sourced)
    return mine != theirs


def _is_by_side(reading: Reading, fact: Fact) -> bool:
    keys = keys_behind(reading.words, fact.end, _NEAR)
    return any(one in EACH_SIDE and other in SIDES for one, other in pairwise(keys))


def is_of_the_rest(told: Told) -> bool:
    """`All but three were Danish`, `the remaining three`, beside "570 were Danish": those left out are none of them."""
    return _is_left_out(told.alignment.stated, told.stated) != _is_left_out(told.alignment.sourced, told.sourced)


def _is_left_out(reading: Reading, fact: Fact) -> bool:
    before = keys_before(reading.words, fact.start)
    return before[-2:] == ["all", "but"] or before[-1:] in (["remaining"], ["other"])


def is_of_one_alone(told: Told) -> bool:
    """`Each household pays 40 euros` beside what all households pay: so far apart they are no slip."""
    is_single = len(told.alignment.sourced.of_kind("quantity")) == 1
    is_far = told.is_figure and quantity.nearness(told.stated, told.sourced) < FAR_OFF
    return is_far and is_single and _is_of_each(told.alignment.stated) is not _is_of_each(told.alignment.sourced)


def _is_of_each(reading: Reading) -> bool:
    """Whether something is so of each; `each year` is no such thing."""
    return any(one.key in EVERY and other.key not in TIMES for one, other in pairwise(reading.words.tokens))


def is_of_several_together(told: Told) -> bool:
    """`The Labour List and the Greens together have 30 seats` beside the seats of one of them."""
    if not told.is_figure:
        return False
    mine, theirs = map(_speaks_of_first, told.texts)
    if mine is not theirs:
        return True  # `the top two hold 67 per cent` beside what one of them has
    mine, theirs = (not _TOGETHER.isdisjoint(token.key for token in reading.words.tokens) for reading in told.texts)
    return mine and not theirs and len(told.alignment.stated.of_kind("name")) > 1


def _speaks_of_first(reading: Reading) -> bool:
    """Whether something is told of the first few of several: `the top two`, `the two leaders`."""
    ranks = (fact.value for fact in reading.of_kind("rank"))
    if any(isinstance(rank, Rank) and rank.low == 1 and rank.high is not None and rank.high > 1 for rank in ranks):
        return True
    figures = reading.of_kind("quantity")  # `the two leaders`
    return any(not LEADING.isdisjoint(keys_behind(reading.words, fact.end, 1)) for fact in figures)


def is_of_what_is_left(told: Told) -> bool:
    """Whether a part of the whole is left out that the source does not leave out."""
    mine, theirs = told.texts
    return told.is_figure and _leaves_out(mine) != _leaves_out(theirs)


def _leaves_out(reading: Reading) -> bool:
    """Whether a word opens what is left out; no `outside investor`."""
    opening = [following for token, following in pairwise(reading.words.tokens) if token.key in LEAVING_OUT]
    is_opened = any(token.key in DETERMINERS or token.text[0].isupper() for token in opening)
    return is_opened or "elsewhere" in reading.keys


def is_of_one_listed(told: Told) -> bool:
    """`Tarn had four cases` beside "more than 100 cases in Tarn, Skell and Lund": none of a list has as many."""
    alignment, reading = told.alignment, told.alignment.sourced
    if not told.is_figure or not EVERY.isdisjoint(reading.keys) or "respectively" in reading.keys:
        return False
    mine, theirs = quantity.number(told.stated), quantity.number(told.sourced)
    if mine is None or theirs is None or mine >= theirs or quantity.is_share(told.stated):
        return False
    named = {
        place for index, term in enumerate(alignment.stated.terms) if term.name for place in alignment.places(index)
    }
    return any(0 < len(named & listed) < len(listed) for listed in _lists(reading))


def _lists(reading: Reading) -> list[set[int]]:
    """The names between which there is nothing but a comma or an `and`, two or more in a run."""
    runs: list[set[int]] = [set()]
    for place, (term, following) in enumerate(pairwise(reading.terms)):
        between = keys_between(reading.words, term.end, following.start)
        is_run_on = bool(term.name and following.name and between) and LISTING.issuperset(between)
        if is_run_on:
            runs[-1] |= {place, place + 1}
        elif runs[-1]:
            runs.append(set())
    return [run for run in runs if run]


WAYS = (
    is_of_each,
    is_of_one_side,
    is_of_one_alone,
    is_of_several_together,
    is_of_the_rest,
    is_of_what_is_left,
    is_of_one_listed,
)
