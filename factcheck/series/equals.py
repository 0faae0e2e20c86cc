"""A sentence's words and facts in, who is said to have as much as whom out: `nearly as much coal as Peru`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.model import Fact, Words
from factcheck.series.reading import between, is_listed, subject_before
from factcheck.typed import NamedTuple
from factcheck.words import up_to

_MEASURES = frozenset("much many large big high great strong".split())
_LONGEST = 4  # words from `as much` to the other `as`
# How many times the second's figure the first's may be, by the word before: a writer's `nearly` spans a seventh.
_EVEN, _LESS = (0.98, 1.02), (0.0, 0.999)
_HEDGED = {
    **dict.fromkeys(("almost", "nearly", "practically", "virtually"), (0.85, 1.0)),
    **dict.fromkeys(("about", "roughly", "around", "approximately"), (0.9, 1.1)),
    **dict.fromkeys(("not", "nowhere"), _LESS),
}
_EQUAL, _BEING = (
    frozenset({"level", "tied", "equal", "even", "par"}),
    frozenset({"is", "are", "was", "were", "stand", "stood"}),
)
_MULTIPLES = frozenset({"twice", "thrice", "half", "times"})


class Equal(NamedTuple):
    """`first` has from `low` to `high` times what `second` has."""

    first: Fact
    second: Fact
    low: float
    high: float


def equals(words: Words, facts: Sequence[Fact]) -> Iterator[Equal]:
    """Each two that are said to have as much; not those of whom one has `twice as much`."""
    for at, name in enumerate(facts):
        if name.kind != "name":
            continue
        before = between(words, 0, name.start)
        while before and before[-1] == "the":
            before.pop()
        start = _opening(before)
        subject = subject_before(words, facts, at) if start is not None else None
        if start is None or subject is None:
            continue
        hedges = up_to(before, start, 2)
        if not _MULTIPLES.isdisjoint(hedges) or any(subject.end <= fact.start < name.start for fact in facts):
            continue
        if _is_of_several(words, facts, at):
            continue
        low, high = next((_HEDGED[word] for word in hedges if word in _HEDGED), _EVEN)
        yield Equal(subject, name, low, high)
    yield from _level(words, facts)


def _level(words: Words, facts: Sequence[Fact]) -> Iterator[Equal]:
    """`Peru and Chile are level`, `nearly level`."""
    for first, second in pairwise(facts):
        if not first.kind == second.kind == "name" or between(words, first.end, second.start) not in (
            ["and"],
            ["and", "the"],
        ):
            continue
        behind = between(words, second.end, len(words.text))[:_LONGEST]
        at = next((at for at, word in enumerate(behind) if word in _EQUAL), 0)
        if behind[:1] and behind[0] in _BEING and at:
            low, high = next((_HEDGED[word] for word in behind[1:at] if word in _HEDGED), _EVEN)
            if low > 0.0:
                yield Equal(first, second, low, max(high, 1 / low))  # either may be a little ahead


def _is_of_several(words: Words, facts: Sequence[Fact], at: int) -> bool:
    """`As much as Europe and Japan together`."""
    following = facts[at + 1] if at + 1 < len(facts) else None
    return following is not None and following.kind == "name" and is_listed(words, facts[at], following)


def _opening(before: Sequence[str]) -> int | None:
    """Where `as much` begins, of the words before a name that end with `as`."""
    if before[-1:] != ["as"] or "," in before[-_LONGEST - 2 :]:
        return None
    places = range(len(before) - 3, max(len(before) - 4 - _LONGEST, -1), -1)
    return next((at for at in places if before[at] == "as" and before[at + 1] in _MEASURES), None)
