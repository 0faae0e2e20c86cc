"""Two claims' words in, whether they may contradict each other out: a look that costs next to nothing.

To lay two claims beside each other takes about as long as to look at a hundred pairs here. So only those are laid
there that give different figures, that say nearly the same in another order or of another day or rank, or of which one
has a word that turns the other round.
"""

import re
from functools import lru_cache

from factcheck import signs, words
from factcheck.lexicon.stance import DENYING, DEPRIVING, NEGATING_PHRASES, NEGATORS
from factcheck.match.read.stems import opposites
from factcheck.store.lint import NUMBERS

# Shares (0-1) of what each claim is about that the other must have. Tried out on the claims of a store of sentences
# from reference works with some 400 planted slips, of which none is lost: tests/spec/curate/lint.toml has its kinds.
_OF_FIGURES = 0.35  # "As of April 2020 one-third of known cases are in New York", "with one-fourth of ..."
_OF_TURNS = 0.65
_NEARLY_ALL = 0.85  # what is put in another order, `A beat B`, turns without a word that tells

_IN_A_NAME = re.compile(r"[^\W\d_]-?\d[\w.,-]*")  # `CVE-2021-30544`, `ARMv8`: no figures
_TURNING = NEGATORS | DENYING | DEPRIVING | {first for first, _ in NEGATING_PHRASES}


def may_clash(first: str, second: str, share: float) -> bool:
    """Whether two texts may contradict each other; `share` is the lesser of what each has of the other's topic."""
    if share >= _NEARLY_ALL and _is_measured_or_moved(first, second):
        return True
    mine, theirs = _figures(first), _figures(second)
    if mine and theirs and mine != theirs and share >= _OF_FIGURES:
        return True
    return share >= _OF_TURNS and is_turned(first, second)


def _is_measured_or_moved(first: str, second: str) -> bool:
    """Whether they differ in a word of a figure, a date or a rank, or have the words of both in another order."""
    mine, theirs = words.keys(first), words.keys(second)
    shared = _keys(first) & _keys(second)
    if signs.of((_keys(first) | _keys(second)) - shared) & signs.MEASURED:
        return True
    return [key for key in mine if key in shared] != [key for key in theirs if key in shared]


def is_turned(first: str, second: str) -> bool:
    """Whether one has a word that denies where the other has none, the opposite of one of the other's, or its order."""
    mine, theirs = _keys(first), _keys(second)
    lone, missing = mine - theirs, theirs - mine
    if not lone and not missing:
        return True
    if not _TURNING.isdisjoint(lone | missing):
        return True
    undone = {f"un{key}" for key in lone} & missing or {f"un{key}" for key in missing} & lone
    return bool(undone) or any(not opposites(key).isdisjoint(theirs) for key in lone)


@lru_cache(maxsize=1 << 10)
def _figures(text: str) -> tuple[str, ...]:
    found = words.keys(_IN_A_NAME.sub(" ", text))
    return tuple([key for key in found if key[0].isdigit() or key in NUMBERS])


@lru_cache(maxsize=1 << 10)
def _keys(text: str) -> frozenset[str]:
    return frozenset(words.keys(text))
