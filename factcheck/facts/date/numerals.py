"""Tokens in, the whole numbers, ordinals and years of dates out, each with the token after it."""
# ruff: noqa: PLR2004  the calendar's own numbers: 12 months, 31 days, years of four digits

from collections.abc import Iterable

from factcheck.lexicon.calendar import MONTHS, ORDINAL_SUFFIXES
from factcheck.lexicon.numbers import ORDINALS, SMALL, TENS
from factcheck.model import Token
from factcheck.words import key_after, key_at, key_before, touches

Tokens = tuple[Token, ...]
Number = tuple[int, int]
Runs = dict[str, tuple[tuple[str, ...], ...]]

EARLIEST_YEAR, LATEST_YEAR, FARTHEST_YEAR = 1000, 2199, 3100
_SHORT_YEAR_PIVOT = 50  # `'49` is 2049 and `'50` 1950, where a text writes two digits


def past(tokens: Tokens, at: int, *words: str) -> int:
    """The place behind one of these words, where one stands at a place; else that place."""
    return at + 1 if key_at(tokens, at) in words else at


def follows(tokens: Tokens, at: int, words: tuple[str, ...]) -> bool:
    for offset, word in enumerate(words):  # noqa: SIM110 - for speed: it is asked of every token
        if key_at(tokens, at + offset) != word:
            return False
    return True


def by_first_word(*tables: Iterable[tuple[str, ...]]) -> Runs:
    """Runs of words under the first of them, the longest first."""
    runs: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in sorted((words for table in tables for words in table), key=len, reverse=True):
        runs[words[0]] = (*runs.get(words[0], ()), words)
    return runs


def longest(tokens: Tokens, at: int, runs: Runs) -> tuple[str, ...]:
    """The longest run of words that stands at `at`; empty if none."""
    for words in runs.get(key_at(tokens, at), ()):
        if follows(tokens, at, words):
            return words
    return ()


def digits(tokens: Tokens, at: int, *, longest_run: int = 4) -> int | None:
    """A plain run of ASCII digits."""
    text = key_at(tokens, at)
    return int(text) if text.isascii() and text.isdigit() and len(text) <= longest_run else None


def cardinal(tokens: Tokens, at: int) -> Number | None:
    """`12`, `twelve`, `forty-five`, `forty five`."""
    number = digits(tokens, at)
    if number is not None:
        return number, at + 1
    word = key_at(tokens, at)
    if word in SMALL:
        return SMALL[word], at + 1
    if word not in TENS:
        return None
    unit_at = at + 2 if key_after(tokens, at) == "-" else at + 1
    unit = SMALL.get(key_at(tokens, unit_at), 0)
    return (TENS[word] + unit, unit_at + 1) if 0 < unit < 10 else (TENS[word], at + 1)


def ordinal(tokens: Tokens, at: int) -> Number | None:
    """`5th`, `fifth`, `twenty-first`, `twenty first`."""
    number = digits(tokens, at, longest_run=2)
    if number is not None:
        has_suffix = key_after(tokens, at) in ORDINAL_SUFFIXES and touches(tokens, at + 1)
        return (number, at + 2) if has_suffix else None
    word = key_at(tokens, at)
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word not in TENS:
        return None
    unit_at = at + 2 if key_after(tokens, at) == "-" else at + 1
    unit = ORDINALS.get(key_at(tokens, unit_at), 0)
    return (TENS[word] + unit, unit_at + 1) if 0 < unit < 10 else None


def year(tokens: Tokens, at: int) -> Number | None:
    """`2024`, `nineteen ninety-three`, `nineteen hundred and five`, `two thousand and fifteen`."""
    if len(key_at(tokens, at)) == 4:
        number = digits(tokens, at)
        if number is not None:
            is_cut_short = key_after(tokens, at) in ORDINAL_SUFFIXES and touches(tokens, at + 1)
            is_year = EARLIEST_YEAR <= number <= LATEST_YEAR or (
                LATEST_YEAR < number < FARTHEST_YEAR and _can_be_nothing_else(tokens, at)
            )
            return (number, at + 1) if is_year and not is_cut_short else None
    return _spelt_year(tokens, at)


def _can_be_nothing_else(tokens: Tokens, at: int) -> bool:
    """`in May 3004.`, `in 3018, the`: a slip of the key, but a year."""
    is_after = key_before(tokens, at) == "in" or key_before(tokens, at) in MONTHS
    return is_after and not touches(tokens, at + 1) and key_after(tokens, at) in {"", ".", ",", ";", ")", "?", "!"}


def _spelt_year(tokens: Tokens, at: int) -> Number | None:
    if follows(tokens, at, ("two", "thousand")):
        rest_at = at + 3 if key_at(tokens, at + 2) == "and" else at + 2
        rest = cardinal(tokens, rest_at) if key_at(tokens, rest_at).isalpha() else None
        return (2000 + rest[0], rest[1]) if rest and rest[0] < 100 else (2000, at + 2)
    century = SMALL.get(key_at(tokens, at), 20 if key_at(tokens, at) == "twenty" else 0)
    if not 10 <= century <= 20:
        return None
    is_hundred = key_after(tokens, at) == "hundred"
    rest_at = at + 1 + is_hundred
    rest_at += is_hundred and key_at(tokens, rest_at) == "and"
    rest = cardinal(tokens, rest_at) if key_at(tokens, rest_at).isalpha() else None
    if rest and 10 <= rest[0] < 100:
        return century * 100 + rest[0], rest[1]
    return (century * 100 + (rest[0] if rest else 0), rest[1] if rest else rest_at) if is_hundred else None


def full_year(short: int) -> int:
    """The year that two digits stand for."""
    return short + (2000 if short < _SHORT_YEAR_PIVOT else 1900)
