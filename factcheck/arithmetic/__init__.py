"""The sums a draft does by itself: sentences with their facts in, the ones that cannot be right out. No store needed.

Each written figure stands for all that rounds to it; a problem is one that no such values could mend. Where the words
leave room for another reading, nothing is said: a false alarm costs more than a miss.
"""

from collections.abc import Iterable, Sequence
from itertools import chain

from factcheck.arithmetic import (
    ages,
    changes,
    comparisons,
    conversions,
    days,
    equal,
    included,
    levels,
    listings,
    lives,
    parts,
    rates,
    repeats,
    shares,
    times,
    votes,
)
from factcheck.arithmetic.value import Problem, Stated
from factcheck.facts import Context

KINDS = ("date", "name", "rank", "quantity")
"""The facts that a sum is made of."""

_FILES = (
    *(ages, changes, comparisons, conversions, days, equal, included),
    *(levels, listings, parts, rates, shares, times, votes),
)

__all__ = ["KINDS", "Problem", "Stated", "between", "examine", "within"]


def examine(sentences: Sequence[Stated], context: Context | None = None) -> Iterable[Problem]:
    """Every sum of the draft that does not come out, in the order of the text.

    `context.today` is the text's own date; without it `25 years ago` is not looked at.
    """
    for number, sentence in enumerate(sentences):
        yield from (problem._replace(sentence=number) for problem in within(sentence, context))
    yield from between(sentences)


def within(sentence: Stated, context: Context | None = None) -> Iterable[Problem]:
    """The sums of one sentence by itself, each said once."""
    told: set[str] = set()
    for problem in chain(
        *(file.problems(sentence) for file in _FILES),
        times.ago(sentence, context.today if context is not None else None),
    ):
        if problem.message not in told:
            told.add(problem.message)
            yield problem


def between(sentences: Sequence[Stated]) -> Iterable[Problem]:
    """What one sentence of a draft says otherwise than another."""
    yield from repeats.problems(sentences)
    yield from lives.problems(sentences)
