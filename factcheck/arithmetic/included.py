"""A part that is more than its whole: `12 boats, including 19 ferries`, `40 children were among the nine killed`."""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Stated,
    figure,
    first_words,
    is_plain,
    keys,
    last_words,
    quantity,
)
from factcheck.facts.quantity import Role
from factcheck.lexicon.grammar import PREPOSITIONS, THEM
from factcheck.model import Fact

_LONGEST_NOUN = 2
_AMONG = 4  # words: `were among the`
_JOINTS = frozenset({("including",), ("of", "whom"), ("of", "which")})
_PARTED = frozenset({"the", "those", "all"})


def problems(sentence: Stated) -> Iterable[Problem]:
    """The counts that are of fewer than they are themselves."""
    for part, whole in counted_of(sentence):
        one, other = quantity(part), quantity(whole)
        is_told = one is not None and other is not None and all(is_plain(fact, "count") for fact in (part, whole))
        if is_told and one and other and one.role is other.role is Role.LEVEL and one.central > other.central:
            message = f"{figure(one.central)} of {figure(other.central)} is more than all of them"
            yield Problem(BAD_ARITHMETIC, min(part.start, whole.start), max(part.end, whole.end), message)


def counted_of(sentence: Stated) -> Iterable[tuple[Fact, Fact]]:
    """Each figure with the one beside it that it is a part of, where the words say so."""
    for first, second in pairwise(sentence.figures):
        if _has_part_behind(sentence, first, second):
            yield second, first
        elif _is_among(sentence, first, second):
            yield first, second


def _has_part_behind(sentence: Stated, whole: Fact, part: Fact) -> bool:
    """`12 boats, 19 of them`: behind a preposition it may be of something else, `the crews of 12 boats, 19 of them`."""
    link = keys(sentence.words, whole.end, part.start)
    noun = link[: link.index(",")] if "," in link else [key for key in link if key != "including"]
    joint = tuple(link[len(noun) :])[-2:]
    behind = tuple(first_words(sentence.words, part.end, 2))
    is_told = (
        joint[-1:] in _JOINTS or joint in _JOINTS or (joint == (",",) and behind[:1] == ("of",) and behind[-1] in THEM)
    )
    before = last_words(sentence.words, whole.start, 2)
    return is_told and len(noun) <= _LONGEST_NOUN and PREPOSITIONS.isdisjoint(before)


def _is_among(sentence: Stated, part: Fact, whole: Fact) -> bool:
    link = keys(sentence.words, part.end, whole.start)
    return "among" in link and link.index("among") <= _AMONG and set(link[link.index("among") + 1 :]) <= _PARTED
