"""A word in, its American spelling out, so that both spellings of it are one."""

from functools import lru_cache

from factcheck.lexicon.spelling import BRITISH_TO_AMERICAN, ENDINGS

_ENDINGS = tuple(ending for ending, _, _ in ENDINGS)


@lru_cache(maxsize=8192)
def american(key: str) -> str:
    """The American spelling of a word in lower case; the word itself where there is no other."""
    return spelled(key)


def spelled(key: str) -> str:
    """The same, for a caller that keeps what it got."""
    listed = BRITISH_TO_AMERICAN.get(key)
    if listed:
        return listed
    if not key.endswith(_ENDINGS):  # as nearly every word
        return key
    for ending, other, stem in ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= stem:
            return key[: -len(ending)] + other
    return key


def is_one_slip_apart(one: str, other: str) -> bool:
    """Whether at most one letter is added, left out or changed (Levenshtein's distance, without loading a library)."""
    if abs(len(one) - len(other)) > 1:
        return False
    at = next((place for place, (left, right) in enumerate(zip(one, other, strict=False)) if left != right), None)
    if at is None:
        return True
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]


def are_neighbours_exchanged(one: str, other: str) -> bool:
    """Whether two letters side by side have changed places, and nothing else differs."""
    if len(one) != len(other):
        return False
    unlike = [place for place, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    match unlike:
        case [first, second]:
            return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return False
