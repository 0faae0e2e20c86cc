"""What a claim or a work says in, an id for it out that nothing else has."""

import unicodedata
from collections.abc import Container

from factcheck import words
from factcheck.lexicon.stopwords import STOPWORDS

_WORDS = 5


def slug(text: str, count: int = _WORDS) -> str:
    """The first words of a text that carry its topic, as an id is written."""
    plain = "".join(mark for mark in unicodedata.normalize("NFKD", text) if not unicodedata.combining(mark))
    tokens = [token for token in words.cut(plain).tokens if token.key.isalnum()]
    shouted = {token.key for token in tokens if token.text.isupper() and len(token.text) > 1}
    keys = [token.key for token in tokens if token.key not in STOPWORDS or token.key in shouted]
    return "-".join(keys[:count]) or "claim"


def free(name: str, taken: Container[str]) -> str:
    """`name`, or with the first number behind it under which nothing is known yet."""
    found, count = name, 1
    while found in taken:
        count += 1
        found = f"{name}-{count}"
    return found
