"""Facts side by side in, a part of a whole out that the source tells of as `the other three`.

Of "two of the five reached the top, and the other three turned back" three of the five turned back.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import COMPLEMENT, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before

_OTHER = frozenset({"other", "remaining"})


def of_the_others(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """Each such part laid beside those others: by what is told of it it is of them, of the first, or of neither."""
    for side in sides:
        fact, part = side.pair.stated, side.pair.sourced
        if fact.kind != "quantity" or part is None or not side.conflicts:
            continue
        mine, theirs = quantity.part_and_whole(fact), quantity.part_and_whole(part)
        if mine is None or theirs is None or mine[1] != theirs[1] or mine[0] + theirs[0] != mine[1]:
            continue
        others = next((known for known in sourced.of_kind("quantity") if _is_rest(known, mine[0], part, sourced)), None)
        if others is None:
            continue
        is_of_them = _is_of_them(fact, others, stated, sourced, links)
        if is_of_them is None or is_of_them:
            relation, why = (Relation.SAME, COMPLEMENT) if is_of_them else (Relation.UNCLEAR, "")
            yield Side(Pair(fact, others, relation), 1.0, 1.0, why)


def _is_rest(fact: Fact, count: float, part: Fact, reading: Reading) -> bool:
    is_behind = fact.start > part.end and quantity.number(fact) == count
    return is_behind and not _OTHER.isdisjoint(keys_before(reading.words, fact.start, 1))


def _is_of_them(fact: Fact, others: Fact, stated: Reading, sourced: Reading, links: Links) -> bool | None:
    """Whether what is told behind the part the source tells behind those others; None where of both, or of neither."""
    noun = quantity.noun(fact)
    told = [
        index
        for index, term in enumerate(stated.terms)
        if term.start >= fact.end and not (noun and is_like(term.key, noun))
    ]
    if not told or not all(index in links for index in told):
        return None
    behind = {all(sourced.terms[place].start >= others.end for place in linked(links, index)) for index in told}
    return behind.pop() if len(behind) == 1 else None
