"""`$4.2 billion, up 20 per cent from $3.8 billion`, `54 votes to 46, a majority of 8`: two levels and a change."""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    Problem,
    Range,
    Stated,
    as_percent,
    figure,
    is_plain,
    keys,
    percent,
    quantity,
    rounded,
)
from factcheck.facts.quantity import Quantity, Role
from factcheck.lexicon.arithmetic import CHANGE_NOUNS, MARGINS
from factcheck.model import Fact

_WAYS = {"up": 1, "down": -1}
_LEVELS = frozenset({"count", "currency", "percent", "length", "mass", "time"})
_POINTS = frozenset({"percentage point", "count"})
_MOST_BETWEEN = 8
_MISREAD = 100  # times; a magnitude was left out


def problems(sentence: Stated) -> Iterable[Problem]:
    """Changes that do not lead from the one level to the other."""
    figures = sentence.figures
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        if all(map(is_plain, (first, second, third))):
            yield from _up_by(sentence, first, second, third)
            yield from _up_from(sentence, first, second, third)
    for first, second in pairwise(figures):
        if is_plain(first) and is_plain(second):
            yield from _margin(sentence, first, second)


def _up_by(sentence: Stated, now: Fact, change: Fact, before: Fact) -> Iterable[Problem]:
    """`$4.2 billion, up 20 per cent from $3.8 billion`."""
    lead = keys(sentence.words, now.end, change.start)
    link = keys(sentence.words, change.end, before.start)
    level, step, earlier = quantity(now), quantity(change), quantity(before)
    if level is None or step is None or earlier is None or link not in (["from"], ["on"]) or len(lead) > _MOST_BETWEEN:
        return
    if lead[-2:] not in ([",", "up"], [",", "down"]) or not _are_levels(level, earlier) or step.dimension != "percent":
        return
    old, new = rounded(earlier.central, earlier.grain), rounded(level.central, level.grain)
    if old.low <= 0:
        return
    way = _WAYS[lead[-1]]
    changed = Range(way * (new.low / old.high * 100 - 100), way * (new.high / old.low * 100 - 100))
    changed = Range(min(changed), max(changed))
    points = way * (level.central - earlier.central)
    is_points = level.dimension == "percent" and abs(points - step.central) <= (level.grain + earlier.grain) / 2
    if not changed.meets(as_percent(step.central, step.grain)) and not is_points:
        gives = level.central / earlier.central * 100 - 100
        message = f"from {before.text} to {now.text} is {'up' if gives > 0 else 'down'} {percent(abs(gives))}"
        yield _wrong(now, before, f"{message}, not {lead[-1]} {figure(step.central)}")


def _up_from(sentence: Stated, now: Fact, before: Fact, change: Fact) -> Iterable[Problem]:
    """`67 per cent, down from 71 per cent, a fall of 6 points`, `fell to 6.4 from 7.9, a drop of 2.5`."""
    link = keys(sentence.words, now.end, before.start)
    behind = keys(sentence.words, before.end, change.start)
    level, earlier, step = quantity(now), quantity(before), quantity(change)
    if level is None or earlier is None or step is None or not _are_levels(level, earlier):
        return
    is_led = link in ([",", "up", "from"], [",", "down", "from"], ["from"])
    is_named = len(behind) <= _MOST_BETWEEN and behind[-3:-2] == ["a"] and behind[-1:] == ["of"]
    if not is_led or not is_named or behind[-2] not in CHANGE_NOUNS or "," not in behind:
        return
    is_points = level.dimension == "percent" and (step.dimension in _POINTS)
    if not is_points and (step.dimension != level.dimension or step.unit != level.unit or level.dimension == "percent"):
        return
    difference, slack = abs(level.central - earlier.central), (level.grain + earlier.grain + step.grain) / 2
    if abs(difference - step.central) > slack + 1e-9:
        factor = level.central / level.figures[0] if level.figures[0] else 1.0
        message = f"from {before.text} to {now.text} is a change of {figure(difference / factor)}"
        yield _wrong(now, change, f"{message}, not {figure(step.figures[0])}")


def _margin(sentence: Stated, vote: Fact, margin: Fact) -> Iterable[Problem]:
    """`by 54 votes to 46, a majority of 8`."""
    behind = keys(sentence.words, vote.end, margin.start)
    result, lead = quantity(vote), quantity(margin)
    if result is None or lead is None or result.role is not Role.SCORE or lead.dimension != "count" or lead.grain != 1:
        return
    is_named = len(behind) <= 5 and behind[-3:-2] == ["a"] and behind[-1:] == ["of"] and behind[-2] in MARGINS  # noqa: PLR2004
    if is_named and result.central != lead.central:
        more, less = map(figure, result.figures)
        message = f"{more} to {less} is a margin of {figure(result.central)}, not {figure(lead.central)}"
        yield _wrong(vote, margin, message)


def _are_levels(level: Quantity, earlier: Quantity) -> bool:
    is_one = level.dimension == earlier.dimension and level.unit == earlier.unit and level.dimension in _LEVELS
    is_alike = earlier.noun in {"", level.noun} or not level.noun
    smaller, larger = sorted((abs(level.central), abs(earlier.central)))
    return is_one and is_alike and level.role not in {Role.CHANGE, Role.SHARE} and 0 < larger <= _MISREAD * smaller


def _wrong(first: Fact, last: Fact, message: str) -> Problem:
    return Problem(BAD_ARITHMETIC, first.start, last.end, message)
