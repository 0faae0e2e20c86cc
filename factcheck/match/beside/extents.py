"""A figure in its reading in, which of its dimensions it is out: `four miles long` is no width."""

from factcheck.lexicon.measures import EXTENTS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.model import Fact
from factcheck.words import words_before

_OF = frozenset({"of", "is", "was", "at"})


def are_of_two_extents(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether the one is told as a length, say, and the other as a width."""
    mine, theirs = extents(stated).get(fact, ""), extents(sourced).get(other, "")
    if not mine:
        return False
    return mine != theirs and (bool(theirs) or mine in extents(sourced).values())


@once
def extents(reading: Reading) -> dict[Fact, str]:
    """The dimension of each figure that has one: by the word behind it, or by the noun before its `of`.

    What stands in brackets behind a figure is that figure once more: `6,937 yards (nearly four miles)`.
    """
    found: dict[Fact, str] = {}
    last: Fact | None = None
    for fact in reading.of_kind("quantity"):
        before = words_before(reading.words, fact.start, 2)
        behind = [token.key for token in reading.words.tokens if token.start >= fact.end and token.text != "-"][:1]
        noun = before[0].key if len(before) > 1 and before[1].key in _OF else ""
        extent = EXTENTS.get(behind[0] if behind else "", "") or EXTENTS.get(noun, "")
        is_again = last is not None and bool(before) and before[-1].text == "(" and last.end >= before[-1].start - 1
        if is_again and last is not None and not extent:
            extent = found.get(last, "")
        if extent:
            found[fact] = extent
        last = fact
    return found
