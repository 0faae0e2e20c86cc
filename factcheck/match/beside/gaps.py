"""Two readings in, the time since something was so, told from its other end, out.

`The last win was eight years ago` is "the first win in eight years".
"""

from collections.abc import Iterator, Sequence

from factcheck import facts, numerals
from factcheck.facts import quantity
from factcheck.lexicon.grammar import INDEFINITE
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import stem
from factcheck.match.words.links import Links
from factcheck.match.words.side import RECKONED, Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple
from factcheck.words import cut, words_before

_REACH = 6  # tokens: `the last time that they won was`
_SINCE = frozenset({"in", "for"})
_TIME = "time"  # `the first time in eight years`: whatever it was


class Gap(NamedTuple):
    """So long a time from the `last` of something to today, or to its `first` again, and the noun of what it is."""

    fact: Fact
    length: tuple[float, str]
    end: Token
    noun: str


def gapped(
    _sides: Sequence[Side], stated: Reading, sourced: Reading, _links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for the stated time, and for the `first` by which it is told, where the source has its other end."""
    for mine, other in _of_one(stated, sourced):
        relation = Relation.SAME if mine.length == other.length else Relation.CONFLICT
        yield Side(Pair(mine.fact, None, relation), 1.0, RECKONED, f"the source has “{other.fact.text}”")
        firsts = (fact for fact in stated.of_kind("rank") if fact.start == mine.end.start)
        yield from (Side(Pair(fact, None, Relation.SAME), 1.0, 1.0) for fact in firsts)


def tell_of_one_gap(stated: Reading, sourced: Reading) -> bool:
    """Whether `last` and "first" are two ends of one time."""
    return any(True for _ in _of_one(stated, sourced))


def _of_one(stated: Reading, sourced: Reading) -> Iterator[tuple[Gap, Gap]]:
    mine, other = _gap(stated), _gap(sourced)
    if mine is None or other is None or mine.end.key == other.end.key:
        return
    if mine.noun == other.noun or _TIME in {mine.noun, other.noun}:
        yield mine, other


@once
def _gap(reading: Reading) -> Gap | None:
    """The one time of a text that is told so."""
    found = [gap for fact in reading.of_kind("quantity", "date") if (gap := _told_by(fact, reading))]
    return found[0] if len(found) == 1 else None


def _told_by(fact: Fact, reading: Reading) -> Gap | None:
    is_ago = fact.kind == "date" and fact.text.lower().endswith(" ago")
    before = words_before(reading.words, fact.start, _REACH)
    if not is_ago and not (quantity.is_time(fact) and before and before[-1].key in _SINCE):
        return None
    key = "last" if is_ago else "first"
    at = next((at for at, token in enumerate(before) if token.key == key), len(before))
    length = _length(fact)
    if length is None or at + 1 >= len(before):
        return None
    return Gap(fact, length, before[at], stem(before[at + 1].key))


def _length(fact: Fact) -> tuple[float, str] | None:
    """How many of which unit."""
    tokens = cut(fact.text).tokens
    number = numerals.read(tokens, 0)
    if number is None or number.end >= len(tokens):
        return (1.0, stem(tokens[1].key)) if tokens[0].key in INDEFINITE and len(tokens) > 1 else None
    return number.value, stem(tokens[number.end].key)
