"""Two readings in, a side out for what the one counts by a verb that the other has with a bare number in an aside.

`won four awards` beside "was nominated for four awards, winning one": the one is what was won of them.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.numbers import SMALL
from factcheck.match.read.once import once
from factcheck.match.read.participle_phrases import hanging
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, like_words, same_words
from factcheck.match.words.side import Side
from factcheck.model import Pair, Relation
from factcheck.words import keys_behind

_ENDS = frozenset({"", ".", ",", ";", ")", "and", "of"})


def hung_figures(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each stated count of things that the source has counted before, right behind such a verb."""
    counted = _counted(sourced)
    for side in sides if counted else ():
        fact, found = side.pair.stated, side.pair.sourced
        if not side.is_of("quantity") or found is None or side.why or quantity.is_bound(fact):
            continue
        before = stated.terms_before(fact.start)
        if not before or stated.terms[before[-1]].end + 1 != fact.start or quantity.number(found) is None:
            continue
        deeds = same_words(links, before[-1]) or like_words(links, before[-1])
        told = [number for verb, number in counted if deeds == {verb} and found.end <= sourced.terms[verb].start]
        if len(told) == 1 and (number := quantity.number(fact)) is not None:
            why = "the source has so many of them with that verb"
            is_right = number == told[0]
            yield Side(Pair(fact, None, Relation.SAME if is_right else Relation.CONFLICT), 1.0, 1.0, why)


@once
def _counted(reading: Reading) -> tuple[tuple[int, float], ...]:
    """The verbs of such asides, by their places among the terms, each with the bare number right behind it."""
    found: list[tuple[int, float]] = []
    for one in hanging(reading):
        behind = [*keys_behind(reading.words, reading.terms[one.verb].end, 2), "", ""]
        number = float(behind[0]) if behind[0].isdecimal() else SMALL.get(behind[0])
        if number is not None and behind[1] in _ENDS and not one.is_opening:
            found.append((one.verb, float(number)))
    return tuple(found)
