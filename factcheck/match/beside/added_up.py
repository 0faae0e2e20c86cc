"""Two readings in, a stated count out that is what two of the source's come to: `65 died or were hurt`.

What stands behind each figure, up to the next, is what is told of so many: "40 people died, 25 were hurt".
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.comparing import BESIDE
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links, all_linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import words_before

_JOINTS = frozenset({",", "and", ";", "while"})
_LONGEST_LEAD = 2  # tokens between a joint and its figure: `, and another 25 were hurt`

_LONGEST_PLACE = 5


class _Item(NamedTuple):
    """A count and the places among the terms of what is told of so many, but for what is counted."""

    figure: Fact
    told: frozenset[int]


def added_up(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each stated count that two of the source's list come to, with what is told of either."""
    theirs = _items(sourced)
    mine = {item.figure: item for item in _items(stated)} if len(theirs) > 1 else {}
    for side in sides:
        own = mine.get(side.pair.stated)
        if own is not None and not side.agrees:
            yield from _summed(own, theirs, links)


def _summed(own: _Item, theirs: Sequence[_Item], links: Links) -> Iterator[Side]:
    """`65 died or were hurt`: as many as two of the source's counts, with what is told of either."""
    held = all_linked(links, own.told)
    for one, other in combinations([item for item in theirs if item.told & held], 2):
        numbers = [quantity.number(item.figure) for item in (own, one, other)]
        is_sum = None not in numbers and numbers[0] == sum(filter(None, numbers[1:]))
        if is_sum and _is_as_open(own.figure, (one.figure, other.figure)):
            yield Side(Pair(own.figure, None, Relation.SAME), 1.0, 1.0, "the source's figures come to that")
            return


def _is_as_open(stated: Fact, theirs: Sequence[Fact]) -> bool:
    """Whether a figure is as open as those that it is the sum of: `more than 18,000`, "more than 11,000" and 7,000."""
    if not quantity.is_floor(stated):
        return all(map(quantity.is_exact, theirs))
    opened = [one for one in theirs if quantity.is_floor(one)]
    return bool(opened) and (not _is_beyond(stated) or any(map(_is_beyond, opened)))


def _is_beyond(fact: Fact) -> bool:
    """Whether a figure that is open above leaves its own number out: `more than 80`, not `at least 80`."""
    number = quantity.number(fact)
    return number is not None and not quantity.may_be(fact, number, is_least=False)


@once
def _items(reading: Reading) -> tuple[_Item, ...]:
    """The counts that each open a clause of a list; of one that stands alone, what follows up to a mark."""
    figures = [fact for fact in reading.of_kind("quantity") if quantity.is_exact(fact) or quantity.is_floor(fact)]
    opening = [fact for fact in figures if _opens(reading, fact)]
    ends = [_end(reading, fact, following) for fact, following in pairwise([*opening, None]) if fact]
    return tuple(_Item(fact, _told(reading, fact, end)) for fact, end in zip(opening, ends, strict=True))


def _opens(reading: Reading, fact: Fact) -> bool:
    """Whether a figure stands at the head of its clause: `In the crash 40 people died, and another 25 were hurt`."""
    before = words_before(reading.words, fact.start)
    last = next((at for at in range(len(before) - 1, -1, -1) if before[at].key in _JOINTS), -1)
    lead = before[last + 1 :]
    if any(token.key in BESIDE for token in lead):
        return False  # `compared with 31 per cent of those on the other`: of whom the same is told
    is_placed = last < 0 and len(lead) <= _LONGEST_PLACE and {token.key for token in lead[:1]} <= PREPOSITIONS
    return len(lead) <= _LONGEST_LEAD or is_placed or [token.key for token in lead][-2:] == ["total", "of"]


def _end(reading: Reading, fact: Fact, following: Fact | None) -> int:
    marks = [token.start for token in reading.words.tokens if token.start >= fact.end and token.key in {",", ";", "."}]
    return min([*marks, following.start if following else len(reading.words.text)])


def _told(reading: Reading, fact: Fact, end: int) -> frozenset[int]:
    behind = reading.terms_within(fact.end, end)
    is_noun = bool(behind) and not is_verb_like(reading, behind[0])  # `and another 7,000 damaged`
    if is_noun and reading.terms[behind[0]].stem == stem(quantity.counted(fact)):
        behind = behind[1:]
    terms = ((index, reading.terms[index]) for index in behind if reading.terms[index].end + 1 != end)  # `and Lund 30`
    return frozenset(index for index, term in terms if is_verb_like(reading, index) or is_matter(term) or term.name)
