"""A change beside two levels that stand apart from it: `up from 900 to 1,080 euros a month, a rise of 15 per cent`.

Also `fell by a third, from 90,000 hectolitres to 70,000`, where one level alone has the unit. No other figure may stand
in the sentence but lengths of time.
"""

from collections.abc import Iterable, Sequence

from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    ROUND_FRACTION,
    Problem,
    Range,
    Stated,
    as_percent,
    figure,
    is_plain,
    keys,
    last_words,
    percent,
    quantity,
    role,
    rounded,
)
from factcheck.facts.quantity import Quantity, Role
from factcheck.lexicon.arithmetic import CHANGE_NOUNS, DOWN, FALLING, RISING, UP
from factcheck.model import Fact
from factcheck.numerals import read
from factcheck.typed import NamedTuple
from factcheck.words import within

_MISREAD = 100  # times; a magnitude was left out
_BETWEEN = frozenset("a an or of by in over within since during that is the just from to , (".split()) | CHANGE_NOUNS
_MOVED = UP | DOWN | RISING | FALLING | CHANGE_NOUNS
_BREAKS = frozenset({"and", "but", ";", ":"})


class _Levels(NamedTuple):
    """Both levels as written, what may stand behind each, and where they stand."""

    old: float
    new: float
    first: Range
    last: Range
    start: int
    end: int


def problems(sentence: Stated) -> Iterable[Problem]:
    """The percentage of a change that the only two levels of the sentence do not give."""
    figures = [fact for fact in sentence.facts if (value := quantity(fact)) is not None and value.dimension != "time"]
    changes = [fact for fact in figures if is_plain(fact, "percent") and role(fact) is Role.CHANGE]
    levels = _levels(sentence, [fact for fact in figures if fact not in changes]) if len(changes) == 1 else None
    if levels is None or not _are_linked(sentence, levels, changes[0]):
        return
    change, step = changes[0], quantity(changes[0])
    if step is None or not 1 / _MISREAD < levels.new / levels.old < _MISREAD:
        return
    ends = sorted(
        (levels.last.low / levels.first.high * 100 - 100, levels.last.high / levels.first.low * 100 - 100), key=abs
    )
    changed = Range(0.0 if ends[0] * ends[1] < 0 else abs(ends[0]), abs(ends[1]))
    if not changed.meets(as_percent(step.central, 2 * ROUND_FRACTION if step.is_worded else step.grain)):
        gives = abs(levels.new / levels.old * 100 - 100)
        told = f"from {figure(levels.old)} to {figure(levels.new)}"
        message = f"{told} is a change of {percent(gives)}, not {figure(step.central)}"
        yield Problem(BAD_ARITHMETIC, min(levels.start, change.start), max(levels.end, change.end), message)


def _levels(sentence: Stated, figures: Sequence[Fact]) -> _Levels | None:
    """The only figures beside the change: a level before and one after, or `from 2.40 to 3.20 francs`."""
    if len(figures) == 1 and figures[0].text.startswith("from "):
        return _ends(sentence, figures[0])
    if len(figures) != 2 or not all(map(is_plain, figures)):  # noqa: PLR2004 - two levels
        return None
    roles = {role(fact): fact for fact in figures}
    before, after = roles.get(Role.BEFORE), roles.get(Role.AFTER)
    if before is None or after is None or _BREAKS & set(keys(sentence.words, before.end, after.start)):
        return None
    old, new = quantity(before), quantity(after)
    if old is None or new is None or not _are_of_one_measure(old, new):
        return None
    start, end = min(before.start, after.start), max(before.end, after.end)
    ends = _Levels(old.figures[0], new.figures[0], _as_written(old), _as_written(new), start, end)
    return ends if ends.first.low > 0 and ends.last.low > 0 else None


def _ends(sentence: Stated, fact: Fact) -> _Levels | None:
    """Both ends of what might be a range, in the order in which they are written."""
    value, tokens = quantity(fact), within(sentence.words, fact.start, fact.end)
    if value is None or len(value.figures) != 2 or value.dimension not in {"count", "currency"} or len(tokens) < 2:  # noqa: PLR2004
        return None
    written = read(tokens, 1 + (not tokens[1].text[0].isalnum()))
    low, high = value.figures
    if written is None or written.value not in {low, high} or low <= 0:
        return None
    old, new = (low, high) if written.value == low else (high, low)
    return _Levels(old, new, rounded(old, written.grain), rounded(new, written.grain), fact.start, fact.end)


def _as_written(value: Quantity) -> Range:
    factor = abs(value.central / value.figures[0]) if value.figures[0] and value.central else 1.0
    return rounded(value.figures[0], value.grain / factor)


def _are_of_one_measure(old: Quantity, new: Quantity) -> bool:
    """Of one measure, or one of them without its unit; shares are compared by points as well, and are let be."""
    is_one = old.unit == new.unit or "" in {old.unit, new.unit}
    return is_one and "percent" not in {old.dimension, new.dimension} and min(old.figures[0], new.figures[0]) > 0


def _are_linked(sentence: Stated, levels: _Levels, change: Fact) -> bool:
    """Whether nothing but time stands between the change and the levels, and a word of change goes with it."""
    gap = (change.end, levels.start) if change.end <= levels.start else (levels.end, change.start)
    told = [fact for fact in sentence.facts if gap[0] <= fact.start and fact.end <= gap[1]]
    rest = {
        token.key
        for token in within(sentence.words, *gap)
        if not any(fact.start <= token.start < fact.end for fact in told)
    }
    lead = last_words(sentence.words, change.start, 4)
    is_led = bool(lead) and lead[-1] in {"by", "of", *_MOVED} and bool(_MOVED & set(lead))
    return gap[0] <= gap[1] and rest <= _BETWEEN and is_led
