"""A word in, its American spelling out, so that both spellings of it are one."""

from functools import lru_cache

from factcheck.lexicon.spelling import BRITISH_TO_AMERICAN, ENDINGS


@lru_cache(maxsize=8192)
def american(key: str) -> str:
    """The American spelling of a word in lower case; the word itself where there is no other."""
    listed = BRITISH_TO_AMERICAN.get(key)
    if listed:
        return listed
    for ending, spelled, stem in ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= stem:
            return key[: -len(ending)] + spelled
    return key
