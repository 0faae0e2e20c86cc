"""A side in its readings in, whether the draft tells it of what the source's figure is only compared with out.

`The runner-up gets 60,000` is not wrong by "the winner receives 120,000, twice as much as the runner-up".
"""

from collections.abc import Sequence
from math import isclose

from factcheck.facts import quantity, rank
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import words_before, words_behind

_COMPARING = frozenset({"than", "as", "behind", "ahead", "below", "above"})
_LESS = frozenset({"less", "fewer", "lower", "smaller", "shorter", "below", "behind"})
_REACH = 7  # tokens: `behind his team's leader, Ruben Daal`


def is_of_compared(side: Side, sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that the source has of whom a wrong figure or rank is told stands behind such a word behind its own.

    Who it is may be told by a rank: `the runner-up`.
    """
    found = side.pair.sourced
    if found is None or not side.conflicts or side.why or not side.is_of("quantity", "rank"):
        return False
    fact = side.pair.stated
    ranks = [one.pair.sourced for one in sides if one.agrees and one.is_of("rank") and one.pair.stated.end < fact.start]
    starts = [one.start for one in ranks if one is not None]
    starts = starts or [sourced.terms[place].start for place, _ in links.get(_subject(fact, stated), ())]
    return (
        bool(starts) and all(_is_compared(found, start, sourced) for start in starts) and _may_be(fact, found, sourced)
    )


def _subject(fact: Fact, reading: Reading) -> int:
    """What stands before a fact and its verb; -1 where nothing does."""
    before = [at for at in reading.terms_before(fact.start) if not is_verb_like(reading, at) or reading.terms[at].name]
    return before[0] if len(before) == 1 else -1


def _is_compared(found: Fact, start: int, reading: Reading) -> bool:
    before = words_before(reading.words, start, _REACH)
    word = next((token for token in reversed(before) if token.key in _COMPARING), None)
    if word is None or word.start < found.end:
        return False
    between = [token.key for token in before if token.start > word.start]
    return all(key[0].isalnum() or key in {"'s", "’s", "-"} for key in between[:-1])


def _may_be(fact: Fact, found: Fact, reading: Reading) -> bool:
    """Whether a figure is what the source's and the one behind it come to: "27, six more than", "twice as much as"."""
    held = rank.place(found) if found.kind == "rank" else quantity.amount(found)
    mine = rank.place(fact) if fact.kind == "rank" else quantity.amount(fact)
    apart = next((one for one in reading.of_kind("quantity") if one.start > found.end), None)
    by = next(iter(quantity.numbers(apart)), 0.0) if apart else 0.0
    if mine is None or held is None or not by or apart is None:
        return True
    if quantity.is_multiple(apart):
        return isclose(mine, held / by)
    keys = [token.key for token in words_behind(reading.words, apart.end, _REACH)]
    is_less = not _LESS.isdisjoint(keys)
    return isclose(mine, held + by if is_less != (found.kind == "rank") else held - by)
