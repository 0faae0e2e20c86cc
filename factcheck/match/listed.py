"""Two readings in, the figures that have one number in two lists of one length out: `2, 3 and 5` for `1, 3 and 5`."""

from collections.abc import Iterator

from factcheck import facts
from factcheck.match.reading import Reading
from factcheck.model import Fact, Relation

_LISTING = frozenset({",", ";", "and", "or", "&"})


def in_step(stated: Reading, sourced: Reading, context: facts.Context) -> dict[Fact, Fact]:
    """Each figure of a stated list beside the sourced one that has its number in the list there.

    Lists are one where at least half of their figures are; those that only have another order are left out.
    """
    found: dict[Fact, Fact] = {}
    if stated.is_table or sourced.is_table:
        return found
    theirs = list(_runs(sourced))
    for run in _runs(stated):
        for other in theirs:
            if len(other) == len(run) and _is_one_list(run, other, context):
                found.update(zip(run, other, strict=True))
                break
    return found


def _is_one_list(run: tuple[Fact, ...], other: tuple[Fact, ...], context: facts.Context) -> bool:
    pairs = list(zip(run, other, strict=True))
    same = sum(facts.compare(mine, theirs, context) is Relation.SAME for mine, theirs in pairs)
    is_reordered = sorted(fact.text for fact in run) == sorted(fact.text for fact in other)
    return 2 * same >= len(run) and not is_reordered


def _runs(reading: Reading) -> Iterator[tuple[Fact, ...]]:
    """The figures that stand side by side, with nothing but commas and `and` between."""
    run: list[Fact] = []
    for fact in reading.of_kind("quantity"):
        if run and not _is_listed(reading, run[-1], fact):
            yield from (tuple(run),) if len(run) > 1 else ()
            run = []
        run.append(fact)
    yield from (tuple(run),) if len(run) > 1 else ()


def _is_listed(reading: Reading, fact: Fact, following: Fact) -> bool:
    between = [token.key for token in reading.words.tokens if fact.end <= token.start < following.start]
    return bool(between) and set(between) <= _LISTING
