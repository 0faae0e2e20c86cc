"""Tokens in, the places where an expression of time may begin out: the test that keeps most sentences cheap."""

from factcheck.facts.date.numerals import EARLIEST_YEAR, FARTHEST_YEAR, Tokens
from factcheck.lexicon.calendar import (
    BOUNDS,
    DAY_WORDS,
    DAYPARTS,
    DECADES,
    EACH,
    EASTER_HOLIDAYS,
    EDGES,
    FLOATING_HOLIDAYS,
    FRACTIONS,
    FREQUENCIES,
    HOLIDAYS,
    MONTHS,
    NAMED_TIMES,
    SEASONS,
    TURNS,
    UNITS,
    WEEKDAY_PLURALS,
    WEEKDAYS,
)
from factcheck.lexicon.numbers import ORDINALS, SMALL, TENS
from factcheck.words import beyond, key_after, key_before, touches

# How many tokens before its telling word an expression may begin: `the first ten days of the third quarter`.
_REACH = 8
# Words that tell of time.
_CUES = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | frozenset(SEASONS)
    | frozenset(DECADES)
    | frozenset(DAY_WORDS)
    | frozenset(UNITS)
    | frozenset(NAMED_TIMES)
    | frozenset(words[-1] for table in (HOLIDAYS, FLOATING_HOLIDAYS, EASTER_HOLIDAYS) for words in table)
    | {"am", "pm", "tonight", "thousand", "hundred", "fy", "cy", "eod", "eom", "eoy", "ad"}
) - {"second", "seconds", "'", "mlk"}
# Words that tell of it only to one who looks for every expression.
_WIDE_CUES = (
    _CUES
    | frozenset(FREQUENCIES)
    | frozenset(WEEKDAY_PLURALS)
    | frozenset(DAYPARTS)
    | frozenset(SMALL)
    | {"second", "seconds", "o'clock", "now", "moment", "eow", "sy"}
)
# Words that may stand first.
_STARTS = (
    _WIDE_CUES
    | frozenset(TENS)
    | frozenset(ORDINALS)
    | frozenset(TURNS)
    | frozenset(FRACTIONS)
    | frozenset(EDGES)
    | EACH
    | frozenset(words[0] for words in BOUNDS)
    | frozenset(words[0] for table in (HOLIDAYS, FLOATING_HOLIDAYS, EASTER_HOLIDAYS) for words in table)
    | {"the", "a", "an", "in", "at", "for", "to", "within", "between", "q", "sy", "fiscal", "financial", "final"}
    | {"calendar", "school", "right", "any", "more", "less", "semi", "bi", "once", "rest", "few", "several", "some"}
    | {"couple", "whole", "full", "entire", "'", "‘", "’", "closing"}
)
# `nineteen ninety-three`, `twenty sixteen`: a century, and what stands behind it in a year.
_CENTURIES = frozenset({"seventeen", "eighteen", "nineteen", "twenty"})
_OF_A_CENTURY = frozenset(TENS) | {word for word, value in SMALL.items() if value >= 10}  # noqa: PLR2004
_JOINTS = frozenset({":", "/", "-", "–", "~"})


def beginnings(tokens: Tokens, *, is_wide: bool) -> list[int]:
    """Where an expression may begin; `is_wide` for one who wants times, lengths and repetitions as well."""
    cues = _WIDE_CUES if is_wide else _CUES
    places: list[int] = []
    first = len(tokens)  # the first place from which the nearest cue is within reach
    for at in range(len(tokens) - 1, -1, -1):
        word = tokens[at].key
        is_figure = "0" <= word[0] <= "9"
        if word in cues or _is_spelt_year(tokens, at) or (is_figure and (is_wide or _is_telling(tokens, at))):
            first = at - _REACH
        if at >= first and (is_figure or word in _STARTS):
            places.append(at)
    places.reverse()
    return places


def _is_spelt_year(tokens: Tokens, at: int) -> bool:
    return tokens[at].key in _CENTURIES and key_after(tokens, at) in _OF_A_CENTURY


def _is_telling(tokens: Tokens, at: int) -> bool:
    """A figure that may be a year, or is joined as in a date or time: `2024`, `5/3`, `15:30`, `90s`, `Q3`, `4 p.m.`"""
    word = tokens[at].key
    if len(word) == len("2024") and word.isdigit():
        return EARLIEST_YEAR <= int(word) < FARTHEST_YEAR
    if word.count(".") == 2 or _is_hour(tokens, at):  # noqa: PLR2004  23.04.2022
        return True
    if touches(tokens, at) and key_before(tokens, at) in {"q", "h", "fy", "cy"}:
        return True
    return touches(tokens, at + 1) and (
        key_after(tokens, at) in _JOINTS or key_after(tokens, at) in {"s", "'s", "am", "pm"}
    )


def _is_hour(tokens: Tokens, at: int) -> bool:
    return [token.key for token in beyond(tokens, at, 3)] in (["a", ".", "m"], ["p", ".", "m"])
