"""Words in, an age that is told by its decade out: `in his early forties` is from 40 to 43."""

from factcheck.facts.quantity.value import Hedge, Quantity, Role, Tokens
from factcheck.lexicon.calendar import DECADES, OF_A_LIFE
from factcheck.lexicon.numbers import HYPHENS
from factcheck.lexicon.units import YEAR
from factcheck.words import key_after, key_at, touches

_LAST = 9  # the last year of a decade, counted from its first
_TEENS = {"teens": 13}  # which end with 19
# Which years of a decade, counted from its first. Thirds, as a news desk has them.
_THIRDS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, _LAST)}


def in_decade(tokens: Tokens, at: int) -> tuple[Quantity, int, int] | None:
    """The age with the numbers of its first token and of the one behind its last, where `tokens[at]` says whose."""
    if tokens[at].key not in OF_A_LIFE:
        return None
    start = at + 1
    third = tokens[start].key if key_at(tokens, start) in _THIRDS else ""
    number = start + bool(third)
    number += key_at(tokens, number) in HYPHENS
    first, end = _decade(tokens, number)
    if not first:
        return None
    from_year, to_year = _THIRDS.get(third, (0, _LAST))
    low, high = (first, first - first % 10 + _LAST) if not third else (first + from_year, first + to_year)
    return _years(tokens, low, min(high, first - first % 10 + _LAST), start, end), start, end


def _decade(tokens: Tokens, at: int) -> tuple[int, int]:
    """The first year of a decade of life, 0 where there is none, and the number of the token behind it."""
    if at >= len(tokens):
        return 0, at
    key = tokens[at].key
    if key in DECADES or key in _TEENS:
        return DECADES.get(key) or _TEENS[key], at + 1
    is_tied = touches(tokens, at + 1) and key_after(tokens, at) in {"s", "'s"}
    is_decade = len(key) == 2 and key.isdecimal() and key[1] == "0" and key != "00"  # noqa: PLR2004
    return (int(key), at + 2) if is_tied and is_decade else (0, at)


def _years(tokens: Tokens, low: int, high: int, start: int, end: int) -> Quantity:
    return Quantity(
        low=low * YEAR,
        high=high * YEAR,
        low_open=False,
        high_open=False,
        central=(low + high) / 2 * YEAR,
        grain=YEAR,
        figures=(float(low), float(high)),
        hedge=Hedge.BETWEEN,
        dimension="time",
        unit="year",
        noun="",
        role=Role.AGE,
        start=tokens[start].start,
        end=tokens[end - 1].end,
    )
