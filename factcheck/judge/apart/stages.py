"""A stated fact beside the source's in, whether the two are of two stages, stretches or sizes of one thing, out.

`Was expected to cost 40 million` is not denied by what it cost, nor `after a year 60 per cent` by "after five years".
"""

from itertools import pairwise

from factcheck.facts import quantity
from factcheck.judge.apart.told import Told
from factcheck.judge.places import FAR_OFF
from factcheck.lexicon.grammar import EVERY
from factcheck.lexicon.measures import BEGUN, EXTENDING, FINISHED, TIMES
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import are_opposites, stem
from factcheck.match.stance.realis import PLANNING
from factcheck.match.words.modifiers import head_behind
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, words_behind

_LASTING = frozenset({"after", "within", "during", "on"})
_DAYS = frozenset("weekday monday tuesday wednesday thursday friday saturday sunday holiday weekend".split())
_WHILE = 3  # tokens: `the first year`


def is_of_one_alone(told: Told) -> bool:
    """`Each household pays 40 euros` beside what all households pay: so far apart they are no slip."""
    is_single = len(told.alignment.sourced.of_kind("quantity")) == 1
    is_far = told.is_figure and quantity.nearness(told.stated, told.sourced) < FAR_OFF
    return is_far and is_single and _is_of_each(told.alignment.stated) is not _is_of_each(told.alignment.sourced)


def _is_of_each(reading: Reading) -> bool:
    """Whether something is so of each; `each year` is no such thing."""
    return any(one.key in EVERY and other.key not in TIMES for one, other in pairwise(reading.words.tokens))


def is_another_extent(told: Told) -> bool:
    """`12 km long` beside "4 km across"."""
    mine, theirs = (
        EXTENDING.intersection(keys_behind(reading.words, fact.end, 1))
        for reading, fact in ((told.alignment.stated, told.stated), (told.alignment.sourced, told.sourced))
    )
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def is_planned(told: Told) -> bool:
    """`Was expected to cost 40 million` beside "cost 55 million", and the other way round."""
    mine, theirs = _plan(told.alignment.stated, told.stated), _plan(told.alignment.sourced, told.sourced)
    return told.is_figure and mine is not theirs


def _plan(reading: Reading, fact: Fact) -> bool:
    """Whether the words before a fact plan or expect it, in the past: what came of it is another matter."""
    before = keys_before(reading.words, fact.start)
    return any(
        copula in {"was", "were"} and one in PLANNING and other == "to"
        for copula, one, other in zip(before, before[1:], before[2:], strict=False)
    )


def is_of_another_time_round(told: Told) -> bool:
    """`Elected in 2014` beside "re-elected in 2018"."""
    mine, theirs = _again(told.alignment.stated), _again(told.alignment.sourced)
    return not told.is_figure and mine != theirs


def _again(reading: Reading) -> set[str]:
    """The stems of what is done once more: `elect` of "re-elected"."""
    tokens = reading.words.tokens
    return {
        stem(tokens[at + 2].key)
        for at in range(len(tokens) - 2)
        if tokens[at].key == "re" and tokens[at + 1].text == "-"
    }


def is_the_other_end(told: Told) -> bool:
    """`Begun in 1932` beside "finished in 1936"."""
    mine, theirs = told.mine.verb, told.theirs.verb
    if told.is_figure or mine < 0 or theirs < 0:
        return False
    verb, other = told.alignment.stated.terms[mine].key, told.alignment.sourced.terms[theirs].key
    are_ends = (verb in BEGUN and other in FINISHED) or (verb in FINISHED and other in BEGUN)
    return are_ends or are_opposites(verb, other)


def is_of_an_item(told: Told) -> bool:
    """`Lost 40 million on ships` beside "lost 25 million"."""
    alignment, reading = told.alignment, told.alignment.stated
    following = words_behind(reading.words, told.stated.end, 1)
    if not told.is_figure or not following or following[0].key not in {"on", "from"}:
        return False
    head = head_behind(following[0].end, reading)
    return head is not None and not alignment.places(head)


def is_after_another_while(told: Told) -> bool:
    """`After a year 60 per cent were alive` beside "after five years 35 per cent"."""
    if not told.is_figure or not _LASTING.isdisjoint(keys_before(told.alignment.stated.words, told.stated.start, 1)):
        return False
    mine, theirs = _whiles(told.alignment.stated), _whiles(told.alignment.sourced)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[one] != theirs[one] for one in shared)


def _whiles(reading: Reading) -> dict[str, str]:
    """What stands behind `after` and its like, up to the word for a stretch of time: `five years`."""
    keys = [token.key for token in reading.words.tokens]
    found: dict[str, str] = {}
    for at, key in enumerate(keys):
        if key in _LASTING:
            behind = keys[at + 1 : at + 1 + _WHILE]
            end = next((number for number, one in enumerate(behind) if one in TIMES or one[:-1] in TIMES | _DAYS), -1)
            if end >= 0:
                found[key] = " ".join(behind[: end + 1])
    return found


WAYS = (
    is_of_one_alone,
    is_another_extent,
    is_planned,
    is_of_another_time_round,
    is_the_other_end,
    is_of_an_item,
    is_after_another_while,
)
