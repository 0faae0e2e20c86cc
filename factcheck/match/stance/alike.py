"""A negator and what it stands over in, whether the other text denies the same in other words, out.

`Left without power` says what "cut power" does, `no cases` what "zero cases" does, and `warrantless` that there was no
warrant.
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.stance import DENYING, DEPRIVING, NEGATIVE_PREFIXES
from factcheck.match.read.reading import Reading
from factcheck.match.read.stems import is_like, stem
from factcheck.match.stance.denials import is_fruitless
from factcheck.match.stance.scopes import IN_ONE_WORD
from factcheck.model import Token
from factcheck.words import keys_behind

_COUNTED = 2  # tokens: `no new cases`
_INSTEAD = frozenset({"rather", "instead"})
_FRUITLESS = frozenset({"unsuccessfully", "failed", "fail", "fails", "failing"})
_NOBODY = frozenset({"none", "nobody"})


def is_gone(token: Token, sourced: Reading) -> bool:
    """Whether what a text is without has been taken in the other: `left without power`, "cut power"."""
    pairs = pairwise([*sourced.words.tokens, token])
    return token.key in {"without", "no"} and any(
        one.key in DEPRIVING and (one.key not in {"run", "ran"} or other.key == "out") for one, other in pairs
    )


def is_nought_there(token: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether the other text counts nought of what there is none of: `no cases`, "zero cases"."""
    noughts = [fact for fact in sourced.of_kind("quantity") if quantity.is_nought(fact)]
    behind = keys_behind(stated.words, token.end, _COUNTED) if noughts and token.key == "no" else []
    return any(is_like(key, quantity.counted(fact)) for key in behind for fact in noughts)


def is_forgone(token: Token, heads: Sequence[Sequence[tuple[int, float]]], sourced: Reading) -> bool:
    """Whether what is denied stands before an `instead` there: `rather than prison`, "instead, probation"."""
    if token.key not in _INSTEAD:
        return False
    for word, following in pairwise(sourced.words.tokens):
        if word.key == "instead" and following.key != "of":
            return all(sourced.terms[place].end <= word.start for places in heads for place, _ in places)
    return False


def is_negative(reading: Reading, scope: tuple[int, ...], other: Reading) -> bool:
    """Whether the other text has the denied word with its denial in one: `warrantless`, `incomplete`."""
    keys = other.keys
    stems = {stem(key) for key in keys}
    return any(
        stem(f"{term.stem}less") in stems or any(stem(prefix + term.key) in stems for prefix in NEGATIVE_PREFIXES)
        for term in (reading.terms[index] for index in scope)
    )


def is_echoed(token: Token, other: Reading) -> bool:
    """Whether the other text denies in a word of the same sense: `refused` for "refusal"."""
    key = IN_ONE_WORD.get(token.key, token.key)
    if key in _NOBODY and any(word.key in _NOBODY for word in other.words.tokens):
        return True
    if key in _FRUITLESS and is_fruitless(other):
        return True
    if key not in DENYING:
        return False
    keys = [word.key for word in other.words.tokens]
    return any(is_like(key, word) for word in (*keys, *(term.key for term in other.terms)))  # `turned the bid down`
