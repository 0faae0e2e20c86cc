"""A sentence's words in, which sum they ask for of the figures of another out."""

from factcheck.lexicon.sums import ASKING, PREPOSITIONS
from factcheck.model import Words

ALL, REST, NOW, EACH = "all", "rest", "now", "each"
"""All of what is listed, what is left of it, what is there once it came and went, and the share of each."""


def asked(words: Words) -> dict[int, str]:
    """Where in the text the words begin that ask for a sum, with what is asked: `95 in all`, `14 now`."""
    keys = tuple(token.key for token in words.tokens)
    found: dict[int, str] = {}
    for phrase, kind in ASKING.items():
        size = len(phrase)
        for at in range(len(keys) - size + 1):
            if keys[at : at + size] == phrase and not _has_object(keys, at + size - 1):
                found |= {token.start: kind for token in words.tokens[at : at + size]}
    return found


def _has_object(keys: tuple[str, ...], at: int) -> bool:
    """Whether somebody `left` a tip or the house."""
    following = keys[at + 1 : at + 2]
    return keys[at] == "left" and following != () and following[0].isalnum() and following[0] not in PREPOSITIONS
