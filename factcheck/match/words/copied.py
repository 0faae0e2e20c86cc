"""A text in its source's own words but for a few, and the source in; which words stand in the place of which out.

Where the words on both sides are the same, nothing but what stands between them can be otherwise: `won 30 titles, five
of them in Rome` of "won 30 titles, four of them in Rome" has another figure there, wherever else a five may stand.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from factcheck import facts
from factcheck.facts import MEASURED
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.side import AGREEING, Side
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple

# What makes a copy: so many words, of which this share is the source's, in its order; less if none is strange to that.
_LEAST, _SHARE, _IF_KNOWN = 9, 0.8, 0.65
_MOST = 400  # words: to lay two texts side by side takes as long as the one is, times the other
_LONGEST = 3  # words that one stretch may have in the place of another


class Edit(NamedTuple):
    """The words of a copy that are otherwise, and those in their place; none where words were put in or out."""

    stated: tuple[Token, ...]
    sourced: tuple[Token, ...]

    @property
    def is_word_for_word(self) -> bool:
        return len(self.stated) == len(self.sourced) == 1

    @property
    def is_exchange(self) -> bool:
        return 0 < len(self.stated) <= _LONGEST and 0 < len(self.sourced) <= _LONGEST


def edits(stated: Reading, sourced: Reading) -> tuple[Edit, ...]:
    """What is otherwise in a copy, in order; none where it is no copy; the source may go on around it."""
    mine, theirs, known = _written(stated), _written(sourced), _keys(sourced)
    if not _LEAST <= len(mine) <= min(len(theirs) / _SHARE, _MOST) or len(theirs) > _MOST:
        return ()
    shared = sum(_key(word) in known for word in mine)
    if shared < _SHARE * len(mine):
        return ()
    least = _IF_KNOWN if shared == len(mine) else _SHARE
    from rapidfuzz.distance import Levenshtein  # few sentences are copies

    steps = Levenshtein.opcodes([*map(_key, mine)], [*map(_key, theirs)])
    kept = [step for step in steps if step.tag == "equal"]
    count = sum(step.src_end - step.src_start for step in kept)
    if count < least * len(mine) or count < least * (kept[-1].dest_end - kept[0].dest_start):
        return ()
    runs = [[*run] for is_kept, run in groupby(steps, lambda step: step.tag == "equal") if not is_kept]
    return tuple(
        Edit(mine[run[0].src_start : run[-1].src_end], theirs[run[0].dest_start : run[-1].dest_end]) for run in runs
    )


def exchanged(stated: Reading, sourced: Reading) -> tuple[Edit, ...]:
    """Those edits by which words stand in the place of others."""
    return tuple(one for one in edits(stated, sourced) if one.is_exchange)


def in_place(sides: Sequence[Side], stated: Reading, sourced: Reading, context: facts.Context) -> Iterator[Side]:
    """Each side of a copy, with the fact that stands in its place in the source."""
    changes = exchanged(stated, sourced)
    for side in sides:
        place = next((one for one in changes if side.is_of(*MEASURED) and _is_all_of(one, side.pair.stated)), None)
        yield _beside(side, place, changes, sourced, context) if place else side


def _beside(side: Side, place: Edit, changes: Sequence[Edit], sourced: Reading, context: facts.Context) -> Side:
    """A side with the fact in whose place it stands; if all else is the same, what cannot be compared is in conflict.

    `As of May 2022 it had 412 members` is a slip for "as of May 2021", where with another number it may be of later.
    """
    stated = side.pair.stated
    there = [fact for fact in sourced.of_kind(*MEASURED) if _is_of(fact, place.sourced)]
    other = next((fact for fact in there if fact.kind == stated.kind), there[0] if there else None)
    if other is None or other == side.pair.sourced or (side.why and side.agrees):
        return side
    relation = facts.compare(stated, other, context) if other.kind == stated.kind else Relation.UNCLEAR
    if relation is Relation.UNCLEAR and len(changes) == 1 and place.is_word_for_word:
        relation = Relation.CONFLICT
    return side if relation is Relation.UNCLEAR else Side(Pair(stated, other, relation), 1.0, 1.0)


def name_in_place(name: Fact, stated: Reading, sourced: Reading, context: facts.Context) -> Fact | None:
    """The name of the source in whose place a copy has `name`, if the two are not one and nothing else is exchanged.

    With another word exchanged besides, it may be an entry of the same kind: another fault, found by somebody else.
    """
    changes = exchanged(stated, sourced)
    for one in changes if len(changes) == 1 else ():
        if _is_of(name, one.stated):
            there = [fact for fact in sourced.of_kind("name") if _is_of(fact, one.sourced)]
            is_whole = bool(there) and one.sourced[-1].end <= there[0].end
            if is_whole and len(there) == 1 and facts.compare(name, there[0], context) not in AGREEING:
                return there[0]
    return None


def _is_all_of(place: Edit, fact: Fact) -> bool:
    """Whether the words are those of nothing but a fact."""
    return fact.start <= place.stated[0].start and place.stated[-1].end <= fact.end


def _is_of(fact: Fact, words: Sequence[Token]) -> bool:
    return fact.start < words[-1].end and words[0].start < fact.end


@once
def _written(reading: Reading) -> tuple[Token, ...]:
    return tuple([token for token in reading.words.tokens if token.key[0].isalnum()])


@once
def _keys(reading: Reading) -> frozenset[str]:
    return frozenset(map(_key, _written(reading)))


def _key(token: Token) -> str:
    """A word as it is compared: a figure without the marks between its thousands."""
    return token.key.replace(",", "")
