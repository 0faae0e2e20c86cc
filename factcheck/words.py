"""Text in, tokens out: the one cutting into words that every room shares.

A token is a run of letters, a run of digits with its separators, a possessive, or a single mark.
`910B` is two tokens that touch (`910`, `B`), `China's` is `China` and `'s`, `isn't` is `is` and `n't`.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from operator import attrgetter

from factcheck.model import Token, Words
from factcheck.typed import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typing import Protocol, TypeVar

    Item = TypeVar("Item")

    class Part(Protocol):
        """Of a text."""

        @property
        def start(self) -> int: ...
        @property
        def end(self) -> int: ...


_token = cast("Callable[[tuple[str, str, int, int]], Token]", partial(tuple.__new__, Token))  # for speed

_TOKEN = re.compile(
    r"""
    [A-Za-z]+(?=[ ,.;:)]|\Z)                            # a word as most are, for speed: the last of words has them too
    | [A-Za-z]+(?=n['’]t(?![^\W_])|N['’]T(?![^\W_]))   # a verb before its shortened "not" ...
    | (?:n['’]t|N['’]T)(?![^\W_])                       # ... and that
    | (?:[^\W\d_]+|[\u0300-\u036f]+)+                    # a word ...
      (?:['’](?!s(?![^\W_]))(?:[^\W\d_]+|[\u0300-\u036f]+)+)*   # ... with its inner apostrophes: O'Brien
    | \d+(?:[.,]\d+)*                                  # 33, 1,200, 3.5, 2024
    | ['’]s(?![^\W_])                                  # possessive, or a shortened "is"
    | \S                                               # any other mark
    """,
    re.VERBOSE,
)

_NOT = "n't"
_SHORTENED = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}  # before `n't`


def cut(text: str) -> Words:
    """The tokens of `text`, in order; white space belongs to none. The keys of `can't` are those of "can not"."""
    tokens: list[Token] = []
    end, find = 0, text.find
    for written in _TOKEN.findall(text):
        start = find(written, end)
        end = start + len(written)
        key = key_of(written)
        if key == _NOT:
            key = "not"
            tokens[-1:] = [token._replace(key=_SHORTENED.get(token.key, token.key)) for token in tokens[-1:]]
        tokens.append(_token((written, key, start, end)))
    return Words(text, tuple(tokens))


def key_at(tokens: Sequence[Token], at: int) -> str:
    """The key of the token at a place; empty beyond the text."""
    return tokens[at].key if 0 <= at < len(tokens) else ""


def text_at(tokens: Sequence[Token], at: int) -> str:
    """The token at a place as it is written; empty beyond the text."""
    return tokens[at].text if 0 <= at < len(tokens) else ""


def key_before(tokens: Sequence[Token], at: int) -> str:
    """The key of the token before a place; empty at the beginning."""
    return key_at(tokens, at - 1)


def key_after(tokens: Sequence[Token], at: int) -> str:
    """The key of the token behind the one at a place; empty at the end."""
    return key_at(tokens, at + 1)


def text_before(tokens: Sequence[Token], at: int) -> str:
    """The token before a place as it is written; empty at the beginning."""
    return text_at(tokens, at - 1)


def text_after(tokens: Sequence[Token], at: int) -> str:
    """The token behind the one at a place as it is written; empty at the end."""
    return text_at(tokens, at + 1)


def touches(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at a place follows the one before it with no space."""
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start


@lru_cache(maxsize=1 << 14)
def key_of(written: str) -> str:
    """A token in lower case with plain apostrophes."""
    return written.lower().replace("’", "'")


_starts = attrgetter("start")


def bounds(words: Words, start: int, end: int) -> tuple[int, int]:
    """Which tokens begin from `start` to before `end`: the first, and one past the last. No walk through all."""
    first = bisect_left(words.tokens, start, key=_starts)
    return first, bisect_left(words.tokens, end, lo=first, key=_starts)


def within(words: Words, start: int, end: int) -> tuple[Token, ...]:
    """The tokens that begin at or after `start` and end by `end`, in order."""
    first, last = bounds(words, start, end)
    return words.tokens[first : last - 1 if first < last and words.tokens[last - 1].end > end else last]


def words_before(words: Words, at: int, count: int | None = None) -> tuple[Token, ...]:
    """The tokens that end by `at`, in order; of them the last so many."""
    last = bisect_left(words.tokens, at, key=_starts)
    last -= 1 if last and words.tokens[last - 1].end > at else 0
    return words.tokens[0 if count is None else max(last - count, 0) : last]


def words_behind(words: Words, at: int, count: int | None = None) -> tuple[Token, ...]:
    """The tokens that begin at or after `at`, in order; of them the first so many."""
    first = bisect_left(words.tokens, at, key=_starts)
    return words.tokens[first : None if count is None else first + count]


def keys_before(words: Words, at: int, count: int | None = None) -> list[str]:
    """The keys of the tokens that end by `at`, in order; of the last so many."""
    return [token.key for token in words_before(words, at, count)]


def keys_behind(words: Words, at: int, count: int | None = None) -> list[str]:
    """The keys of the tokens that begin at or after `at`, in order; of the first so many."""
    return [token.key for token in words_behind(words, at, count)]


def keys_between(words: Words, start: int, end: int) -> list[str]:
    """The keys of the tokens that begin at or after `start` and end by `end`, in order."""
    return [token.key for token in within(words, start, end)]


def is_inside(at: int, parts: "Iterable[Part]") -> bool:
    """Whether a place is in one of these parts of the text."""
    return any(part.start <= at < part.end for part in parts)


def up_to(items: "Sequence[Item]", place: int, count: int) -> "Sequence[Item]":
    """The last so many before a place in a list."""
    return items[max(place - count, 0) : place]


def beyond(items: "Sequence[Item]", place: int, count: int) -> "Sequence[Item]":
    """The first so many behind a place in a list."""
    return items[place + 1 : place + 1 + count]


def parts(text: str) -> list[str]:
    """The same tokens as they are written, for a look at which there are."""
    return _TOKEN.findall(text)


def keys(text: str) -> tuple[str, ...]:
    """The keys of those tokens that begin with a letter or a digit."""
    return tuple([key for key in _TOKEN.findall(text.lower().replace("’", "'")) if key[0].isalnum()])
