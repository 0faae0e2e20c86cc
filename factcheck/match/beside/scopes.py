"""Facts side by side in, the figures out that the draft has for one extent and the source for another.

Of "$84 million in Norway and $212 million worldwide" it took 212 million worldwide, and not 84.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.lexicon.measures import SCOPES
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import words_behind

_REACH = 3  # tokens: `3,000 printed copies abroad`


def of_other_scope(
    sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, context: facts.Context
) -> Iterator[Side]:
    """Each figure that the source has of another extent, where it has another figure of the stated one."""
    for side in sides:
        fact, other = side.pair.stated, side.pair.sourced
        if fact.kind != "quantity" or other is None or not side.agrees:
            continue
        scope = _scope(fact, stated)
        if not scope or _scope(other, sourced) == scope:
            continue
        of_it = [known for known in sourced.of_kind("quantity") if _scope(known, sourced) == scope]
        if len(of_it) == 1 and facts.compare(fact, of_it[0], context) is Relation.CONFLICT:
            why = f"the source has “{of_it[0].text}” {scope}"
            yield Side(Pair(fact, of_it[0], Relation.CONFLICT), 1.0, 1.0, why)


def _scope(fact: Fact, reading: Reading) -> str:
    """The word right behind a figure and what it counts that tells how far it goes; empty where there is none."""
    figures = {known.start for known in reading.of_kind("quantity", "date", "name")}
    for token in words_behind(reading.words, fact.end, _REACH):
        if token.start in figures or not token.key[0].isalpha():
            break
        if token.key in SCOPES:
            return token.key
    return ""
