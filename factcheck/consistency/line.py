"""A sentence of a draft with its place in it, and the stems of its words: what the readers of this room are given."""

from collections.abc import Callable
from functools import lru_cache

from factcheck.arithmetic.value import Stated
from factcheck.lexicon.consistency import LIGHT_VERBS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.match.read.stems import stem
from factcheck.model import Fact, Role, Token
from factcheck.typed import NamedTuple

_SHORTEST = 2


class Line(NamedTuple):
    """A sentence of the draft, its number in it, those of its section and its paragraph, and what it is there.

    It is read when its facts are asked for; only what is `is_chosen` may say otherwise than another.
    """

    read: Callable[[], Stated]
    place: int
    section: int
    paragraph: int
    role: Role
    is_chosen: bool = True

    @property
    def stated(self) -> Stated:
        return self.read()

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.read().words.tokens


@lru_cache(maxsize=1 << 12)
def is_content(key: str) -> bool:
    """Whether a word says what is spoken of: no small word, no verb that says nothing by itself."""
    return len(key) >= _SHORTEST and key[0].isalpha() and key not in STOPWORDS and key not in LIGHT_VERBS


def stems_of(tokens: "tuple[Token, ...]", facts: "tuple[Fact, ...]" = ()) -> frozenset[str]:
    """The stems of the content words among `tokens` that are in none of the `facts`."""
    return frozenset(
        stem(token.key)
        for token in tokens
        if is_content(token.key) and not any(fact.start <= token.start < fact.end for fact in facts)
    )
