"""Two readings in, the figures out that the draft has killed where its source has them hurt.

`40 were killed` has a figure of "21 were killed and 40 injured", and another noun or none is counted. What befell
those who are counted is told by the first such word behind a figure, else by the last before it, up to the next.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import AGREEING, quantity
from factcheck.lexicon.stance import BEFALLEN
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like, stem
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import words_before, words_behind

_FATES = frozenset(stem(word) for word in BEFALLEN)
_JOINTS = frozenset({",", ";", ":", ".", "and", "but", "while", "with"})
_REACH = 6  # tokens


def fated(sides: Sequence[Side], stated: Reading, sourced: Reading, context: facts.Context) -> Iterator[Side]:
    """A side for each stated figure that is set beside one of another fate, where the source has one of its own."""
    theirs = _fates(sourced)
    mine = _fates(stated) if len(theirs) > 1 else {}
    for side in sides if mine else ():
        fact, found = side.pair.stated, side.pair.sourced
        fate, other = mine.get(fact), theirs.get(found) if found else None
        if fate is None or other is None or is_like(fate, other):
            continue
        own = [figure for figure, its in theirs.items() if is_like(fate, its)]
        is_right = len(own) == 1 and facts.compare(fact, own[0], context) in AGREEING
        if is_right:
            yield Side(Pair(fact, own[0], Relation.SAME), 1.0, 1.0)
        elif len(own) == 1 and side.agrees and found:
            why = f"the source has “{own[0].text}” {fate}, and “{found.text}” {other}"
            yield Side(Pair(fact, own[0], Relation.CONFLICT), 1.0, 1.0, why)


@once
def _fates(reading: Reading) -> dict[Fact, str]:
    """What befell those that each figure counts, where a word says so."""
    figures = [fact for fact in reading.of_kind("quantity") if not quantity.is_age(fact)]
    return {fact: fate for fact in figures if (fate := _behind(reading, fact) or _before(reading, fact))}


def _behind(reading: Reading, fact: Fact) -> str:
    counted = quantity.counted(fact)
    if stem(counted) in _FATES:
        return counted
    starts = {other.start for other in reading.of_kind("quantity")}
    for token in words_behind(reading.words, fact.end, _REACH):
        if token.key in _JOINTS or token.start in starts:
            break
        if stem(token.key) in _FATES:
            return token.key
    return ""


def _before(reading: Reading, fact: Fact) -> str:
    ends = {other.end for other in reading.of_kind("quantity")}
    for token in reversed(words_before(reading.words, fact.start, _REACH)):
        if token.key in _JOINTS or token.end in ends:
            break
        if stem(token.key) in _FATES:
            return token.key
    return ""
