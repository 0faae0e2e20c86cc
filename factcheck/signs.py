"""A word in, the kinds of facts that it may be part of out: a look that costs nothing, before any fact is read.

A text with facts of a kind has a sign of it; one with a sign may well have none. `tests/test_signs.py` holds the
first half to every text of the specification.
"""

from collections.abc import Iterable, Sequence

from factcheck.lexicon import currencies, units
from factcheck.lexicon.calendar import (
    DAY_WORDS,
    DECADES,
    EASTER_HOLIDAYS,
    FLOATING_HOLIDAYS,
    HOLIDAYS,
    MONTHS,
    NAMED_TIMES,
    SEASONS,
    UNITS,
    WEEKDAYS,
)
from factcheck.lexicon.comparing import AHEAD, BEHIND, FIRST, GAPS, LEVEL, TOGETHER
from factcheck.lexicon.numbers import (
    COUNTED_SCALES,
    DENOMINATORS,
    GLYPH_FRACTIONS,
    LOOSE_COUNTS,
    LOOSE_PLURALS,
    MULTIPLES,
    ORDINALS,
    SCALES,
    SMALL,
    TENS,
)
from factcheck.lexicon.ranks import EXTREMES, FIRSTLINGS, FROM_FIRST, FROM_LAST, LEADERS, SUPERLATIVES
from factcheck.lexicon.reception import DONE, SPLIT, TONES
from factcheck.lexicon.reporting import REPORTING
from factcheck.lexicon.stopwords import STOPWORDS

FIGURE, DATE, RANK, QUOTATION, SPEECH, ORDER, RECEPTION, UNIT = (1 << place for place in range(8))
MEASURED = FIGURE | DATE | RANK
KINDS = {"quantity": FIGURE, "date": DATE, "rank": RANK, "quotation": QUOTATION, "attribution": SPEECH}
"""The sign of each kind of fact that is compared; those of `ORDER` and `RECEPTION` are in the words."""
EVERY = {**KINDS, "quantity": FIGURE | UNIT}
"""The same with what is measured without a figure: `a mile`, `a penny`."""

# What says by whom only before another word: `according to`, `put it`, `: “`.
_TELLING = {"according": {"to"}, "words": {"of"}, "put": {"it"}, ":": frozenset('"“„«‘`「')}
_TIMES = (MONTHS, WEEKDAYS, SEASONS, DECADES, DAY_WORDS, NAMED_TIMES)
_FEASTS = (HOLIDAYS, FLOATING_HOLIDAYS, EASTER_HOLIDAYS)


def sign(key: str) -> int:
    """The kinds together, as bits; digits may be part of all that is measured."""
    return MEASURED if key[0].isdigit() else _SIGNS.get(key, 0)


def of(keys: Iterable[str]) -> int:
    """The kinds of facts that a text of these words may have, together."""
    shown, known = 0, _SIGNS.get
    for key in keys:
        shown |= MEASURED if key[0].isdigit() else known(key, 0)  # `sign`, without the call
    return shown


def speaks(written: Sequence[str]) -> bool:
    """Whether a token, with the one behind it, may tell who says something: no verb with a capital, no bare colon."""
    return any(
        _SIGNS.get(key := token.lower(), 0) & SPEECH and _may_tell(token, key, following.lower())
        for token, following in zip(written, [*written[1:], ""], strict=True)
    )


def _may_tell(token: str, key: str, following: str) -> bool:
    if key in _TELLING:
        return following in _TELLING[key] or f"{key} {following}" in REPORTING
    return key == "per" or not token[0].isupper()


def _table(words: Iterable[tuple[int, Iterable[str]]]) -> dict[str, int]:
    """The signs by word; of a phrase the longest word that is not in every sentence tells enough."""
    held: dict[str, int] = {}
    for kinds, phrases in words:
        for phrase in phrases:
            word = _telling(phrase) if " " in phrase else phrase
            held[word] = held.get(word, 0) | kinds
    return held


def _telling(phrase: str) -> str:
    return max(phrase.split(), key=lambda word: (word not in STOPWORDS, len(word)))


_SIGNS = _table(
    (
        *((FIGURE, table) for table in (TENS, SCALES, COUNTED_SCALES, DENOMINATORS, GLYPH_FRACTIONS, MULTIPLES)),
        *(
            (FIGURE, table)
            for table in (LOOSE_PLURALS, LOOSE_COUNTS, {"majority", "minority", "both", "neither", "hat"})
        ),
        *((FIGURE | RANK, table) for table in (SMALL, ORDINALS)),
        (FIGURE | DATE, UNITS),
        *((UNIT, table) for table in (units.UNITS, currencies.NAMES, currencies.MINOR)),
        *((RANK, table) for table in (SUPERLATIVES, LEADERS, FROM_FIRST, FROM_LAST, FIRSTLINGS, EXTREMES)),
        (RANK, {"top", "bottom", "last", "next", "latest", "runner", "runners"}),
        *((DATE, table) for table in _TIMES),
        (FIGURE, {*DECADES, "teens"}),  # `in her forties`
        *((DATE, (words[-1] for words in table)) for table in _FEASTS),
        (DATE, {"tonight", "fy", "cy", "eod", "eom", "eoy", "ad", "am", "pm", "m", "o'clock"}),  # `seven p.m.`
        (DATE, {"thousand", "hundred", "seventeen", "eighteen", "nineteen", "twenty"}),  # `nineteen ninety-three`
        (QUOTATION, "“”\"«»„‚‘’‛‹›「」『』'`＂"),
        (SPEECH, {"according", "per", "put", "words", ":", *(form.split()[0] for form in REPORTING)}),
        *((RECEPTION, table) for table in (DONE, SPLIT, TONES)),
        *((ORDER, table) for table in (AHEAD, BEHIND, LEVEL, FIRST, TOGETHER, GAPS)),
    )
)
