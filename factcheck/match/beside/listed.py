"""Two readings in, what their lists have otherwise out: `2, 3 and 5` for `1, 3 and 5`, a name that the source lacks."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck import facts
from factcheck.lexicon.grammar import AND
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, is_about
from factcheck.model import Fact, Relation

_LISTING = frozenset({",", ";", "or"}) | AND


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


def adds_name(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a name is joined to one that the source has, and it has not this one: `Federer and Nadal won`.

    A comma alone joins nothing: `Little Rock, Arkansas`.
    """
    names = [(term.name, i in links or is_about(term, sourced)) for i, term in enumerate(stated.terms) if term.name]
    return any(
        is_known != is_known_too and _is_listed(stated, name, following, joined_by=AND)
        for (name, is_known), (following, is_known_too) in pairwise(names)
    )


def _is_listed(reading: Reading, fact: Fact, following: Fact, joined_by: frozenset[str] = _LISTING) -> bool:
    between = {token.key for token in reading.words.tokens if fact.end <= token.start < following.start}
    return between <= _LISTING and not between.isdisjoint(joined_by)
