"""A text in, what retrieval looks claims up by out: light stems in their order, names and figures.

A number is no term (a sentence with a wrong figure must still find its claim): it leaves `FIGURE` in
the order of the stems, and its worth is kept apart for the last ranking.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from factcheck.lexicon.numbers import SCALES, SMALL, TENS
from factcheck.lexicon.stopwords import STOPWORDS
from factcheck.typed import NamedTuple

FIGURE = "#"
_STEM_LENGTH = 6
_WORD = re.compile(r"[^\W\d_]+(?:\d+[^\W_]*)?|\d+(?:[.,]\d+)*")  # `A330` and `H5N1` are words
_LONGEST_FIGURE = 30
# Programs' own names (`GetInstanceRequest`) begin alike by the hundred: all their letters count.
_HUMP = re.compile(r"[a-z][A-Z]")
_SHORTEST_IDENTIFIER = 12
_DIGITS_IN_IT = re.compile(r"\d+")
_SHORTEST_PLURAL = 4
_WHOLE_TENS = frozenset(TENS.values())
_DIGITS = frozenset(word for word, worth in SMALL.items() if 0 < worth < SMALL["ten"])


class Terms(NamedTuple):
    """`stems` holds every word of the text, stop words too; `topic` and `names` those that count, each once.

    They keep the order of the text: what is added up over them is the same in every process.
    """

    stems: tuple[str, ...]
    topic: tuple[str, ...]
    names: tuple[str, ...]
    figures: tuple[float, ...]


class Aliases(NamedTuple):
    """Other names, by their first word: the words of each with the words it stands for, longest first."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]]

    @classmethod
    def of(cls, aliases: Mapping[str, str]) -> "Aliases":
        held: dict[str, list[tuple[tuple[str, ...], tuple[str, ...]]]] = {}
        for alias, name in aliases.items():
            words, meant = tuple(_WORD.findall(alias.lower())), tuple(_WORD.findall(name))
            if words and meant and words != tuple(word.lower() for word in meant):
                held.setdefault(words[0], []).append((words, meant))
        return cls({first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in held.items()})


NO_ALIASES = Aliases({})


def terms(text: str, aliases: Aliases = NO_ALIASES) -> Terms:
    """The terms of `text`, with each alias read as the name it stands for."""
    words = _WORD.findall(text)
    if aliases.by_first:
        words = list(_spelled_out(words, aliases))
    seen = [_seen(word) for word in words]
    return Terms(
        tuple([word.stem for word in seen]),
        tuple(dict.fromkeys([word.stem for word in seen if word.is_topic])),
        tuple(dict.fromkeys([word.stem for word in seen if word.is_name])),
        tuple(_figures(words)) if any(word.is_number for word in seen) else (),
    )


class _Seen(NamedTuple):
    """A word by itself, as it is written."""

    stem: str
    is_topic: bool
    is_name: bool
    is_number: bool


@lru_cache(maxsize=1 << 15)
def _seen(word: str) -> _Seen:
    key = word.lower()
    if key[0].isdigit():
        return _Seen(FIGURE, is_topic=False, is_name=False, is_number=True)
    is_topic = key not in STOPWORDS and (len(key) > 1 or not key.isascii())
    stem = _DIGITS_IN_IT.sub("", key) if len(key) >= _SHORTEST_IDENTIFIER and _HUMP.search(word) else stem_of(key)
    return _Seen(stem, is_topic, is_topic and word[0] != key[0], _worth(key) is not None)


def stem_of(key: str) -> str:
    """A lower-case word's first six letters, a plural's `s` left off."""
    if key[-1] == "s" and len(key) >= _SHORTEST_PLURAL and key[-2] != "s":
        key = key[:-1]
    return key[:_STEM_LENGTH]


def _spelled_out(words: list[str], aliases: Aliases) -> Iterator[str]:
    position = 0
    while position < len(words):
        for alias, meant in aliases.by_first.get(words[position].lower(), ()):
            if tuple(word.lower() for word in words[position : position + len(alias)]) == alias:
                yield from meant
                position += len(alias)
                break
        else:
            yield words[position]
            position += 1


def _figures(words: list[str]) -> Iterator[float]:
    """What the numbers among `words` are worth: near enough to rank by, no more."""
    value: float | None = None
    for word in words:
        key = word.lower()
        scale = SCALES.get(key)
        if scale is not None and value is not None:
            value *= scale
            continue
        part = _worth(key)
        if part is not None and value in _WHOLE_TENS and key in _DIGITS:
            value = (value or 0.0) + part
            continue
        if value is not None:
            yield value
        value = part
    if value is not None:
        yield value


def _worth(key: str) -> float | None:
    if key[0].isdigit():
        plain = key.replace(",", "")
        return float(plain) if len(plain) < _LONGEST_FIGURE and plain.count(".") <= 1 and plain.isascii() else None
    if key == "one":  # far more often a pronoun
        return None
    worth = SMALL.get(key, TENS.get(key))
    return None if worth is None else float(worth)
