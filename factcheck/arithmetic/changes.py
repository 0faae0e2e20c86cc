"""`From 20 to 30`: the percentage of a change beside its two levels, and its direction."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from factcheck.arithmetic import moves
from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    ROUND_FRACTION,
    Problem,
    Range,
    Stated,
    as_percent,
    figure,
    first_words,
    is_plain,
    keys,
    last_words,
    percent,
    quantity,
    role,
    rounded,
)
from factcheck.facts.quantity import Quantity, Role
from factcheck.lexicon.arithmetic import (
    AFTER_A_STEP,
    CHANGE_NOUNS,
    DOWN,
    FALLING,
    FALLS,
    HEDGES_OF_MULTIPLES,
    LINKS_OF_CHANGE,
    PLACES_NOT_AMOUNTS,
    RISES,
    RISING,
    UP,
)
from factcheck.lexicon.currencies import COMMON_SIGNS
from factcheck.lexicon.numbers import MULTIPLE_VERBS, MULTIPLES
from factcheck.model import Fact, Token, Words
from factcheck.numerals import Numeral, read
from factcheck.typed import NamedTuple
from factcheck.words import key_at, key_before, text_at, up_to

_LONGEST_UNIT = 3
_MISREAD = 1000  # times; `from 1.2 to 3 million` leaves the first million out
_REACH = 4
_MEASURES = frozenset({"count", "currency", "length", "mass", "percent"})
_FIRST_YEAR, _LAST_YEAR = 1500, 2100
_ROUNDED_FROM = 1000
_FEWER_TIMES = 0.9
_NEAR_TIMES, _ABOUT_TIMES = 1.12, 1.18  # how far what is called double may be from it


class _Step(NamedTuple):
    """`from 20 to 30`: token indexes of `from` (or `to`) and of what follows the second figure."""

    before: Numeral
    after: Numeral
    start: int
    end: int
    unit: tuple[str, ...]
    levels: tuple[str, str]


def problems(sentence: Stated) -> Iterable[Problem]:
    """Percentages that do not fit the levels they are given with, and falls that rise."""
    is_read = False
    for step in _steps(sentence.words):
        change = _change(sentence, step)
        if change is not None:
            is_read = True
            yield from _wrong_change(sentence.words, step, change)
        yield from _wrong_direction(sentence.words, step)
        yield from _wrong_multiple(sentence.words, step)
    if not is_read:
        yield from moves.problems(sentence)
    figures = sentence.figures
    yield from _wrong_difference(sentence, figures)
    yield from _wrong_way(sentence, figures)


def _steps(words: Words) -> Iterable[_Step]:
    """`from 20 to 30` and `to 30 from 20`, both with one unit."""
    for at, token in enumerate(words.tokens):
        if token.key not in {"from", "to"}:
            continue
        is_forward = token.key == "from"
        first = read(words.tokens, _past_mark(words, at + 1))
        link = _next(words, first.end, "to" if is_forward else "from") if first is not None else None
        second = read(words.tokens, _past_mark(words, link + 1)) if link is not None else None
        if first is None or second is None or link is None or first.value <= 0 or second.value <= 0:
            continue
        units = _units(words, first.end, link, second.end)
        is_year = _is_year(words.tokens[first.end - 1]) or _is_year(words.tokens[second.end - 1])
        if units is None or is_year or (not is_forward and _is_open(words, second.end + len(units))):
            continue
        before, after = (first, second) if is_forward else (second, first)
        end = second.end + len(units)
        texts = _text(words, at + 1, link), _text(words, link + 1, end)
        yield _Step(before, after, at, end, units, texts if is_forward else (texts[1], texts[0]))


def _text(words: Words, start: int, end: int) -> str:
    return words.text[words.tokens[start].start : words.tokens[end - 1].end]


def _units(words: Words, start: int, end: int, following: int) -> tuple[str, ...] | None:
    """The unit of both figures, empty where the first has none, None where they differ."""
    if end - start > 1 and key_at(words.tokens, end - 2) == "in" and _is_year(words.tokens[end - 1]):
        end -= 2
    first = tuple(token.key for token in words.tokens[start:end])
    second = tuple(token.key for token in words.tokens[following : following + len(first)])
    return first if first == second else None


def _is_open(words: Words, at: int) -> bool:
    """Whether a noun or unit follows that may belong to one figure or to both."""
    following = key_at(words.tokens, at)
    return (following.isalpha() or following in {"%", "°"}) and following not in AFTER_A_STEP


def _past_mark(words: Words, at: int) -> int:
    return at + 1 if text_at(words.tokens, at) in COMMON_SIGNS else at


def _next(words: Words, at: int, link: str) -> int | None:
    for index in range(at, min(at + _LONGEST_UNIT + 1, len(words.tokens))):
        if words.tokens[index].key == link:
            return index
        if words.tokens[index].key == "in" and index + 2 < len(words.tokens) and _is_year(words.tokens[index + 1]):
            return index + 2 if key_at(words.tokens, index + 2) == link else None  # `from 1.2 million in 2010 to 1.5`
        if not (words.tokens[index].text.isalpha() or words.tokens[index].text in {"%", "°"}):
            return None
    return None


def _is_year(token: Token) -> bool:
    is_whole = len(token.text) == 4 and token.text.isascii() and token.text.isdigit()  # noqa: PLR2004
    return is_whole and _FIRST_YEAR <= int(token.text) <= _LAST_YEAR


def _change(sentence: Stated, step: _Step) -> Fact | None:
    """The percentage that the sentence gives for the step, right after it or between the verb and `from`."""
    tokens = sentence.words.tokens
    start, end = tokens[step.start].start, tokens[step.end - 1].end
    for fact in sentence.facts:
        value = quantity(fact)
        if value is None or not is_plain(fact, "percent") or len(value.figures) != 1 or value.role is Role.SHARE:
            continue
        if fact.start >= end:
            link = keys(sentence.words, end, fact.start)
            following = first_words(sentence.words, fact.end, 1)
            is_named = bool((set(link) | set(following)) & (CHANGE_NOUNS | RISING | FALLING))
            if link and len(link) <= _REACH and set(link) <= LINKS_OF_CHANGE and is_named:
                return fact
        elif fact.end <= start:
            link = keys(sentence.words, fact.end, start)
            verb = last_words(sentence.words, fact.start, 2)
            if set(link) <= {",", "("} and set(verb) & (RISES | FALLS | {"up", "down"}):
                return fact
    return None


def _wrong_change(words: Words, step: _Step, change: Fact) -> Iterable[Problem]:
    value = quantity(change)
    if value is None or step.before.value <= 0:
        return
    before, after = rounded(step.before.value, step.before.grain), rounded(step.after.value, step.after.grain)
    if before.low <= 0:
        return
    stated = as_percent(value.central, 2 * ROUND_FRACTION if value.is_worded else value.grain)
    changed = _size(Range(after.low / before.high * 100 - 100, after.high / before.low * 100 - 100))
    is_points = _is_percentage(words, step) and _size(Range(after.low - before.high, after.high - before.low)).meets(
        stated
    )
    if changed.meets(stated) or is_points or step.after.value / step.before.value > _MISREAD:
        return
    gives = abs(step.after.value / step.before.value * 100 - 100)
    start = words.tokens[step.start].start
    yield Problem(
        BAD_ARITHMETIC,
        min(start, change.start),
        max(words.tokens[step.end - 1].end, change.end),
        f"{_levels(step)} is a change of {percent(gives)}, not {figure(value.central)}",
    )


def _size(change: Range) -> Range:
    """The change without its sign."""
    if change.low <= 0 <= change.high:
        return Range(0.0, max(-change.low, change.high))
    return Range(min(abs(change.low), abs(change.high)), max(abs(change.low), abs(change.high)))


def _is_percentage(words: Words, step: _Step) -> bool:
    following = () if step.unit else [token.key for token in words.tokens[step.end : step.end + 1]]
    return bool({"%", "per", "percent"} & {*step.unit, *following})


def _wrong_direction(words: Words, step: _Step) -> Iterable[Problem]:
    """`fell from 20 to 30`, where both have their unit or neither has: `fell from 20 to 30 per cent` may be a range.

    For `fell to 30 from 20` see `_wrong_way`.
    """
    before = [token.key for token in words.tokens[: step.start]]
    behind = [token.key for token in words.tokens[step.end : step.end + _REACH]]
    verb = next((word for word in reversed(before[-2:]) if word in RISES | FALLS), None)
    is_open = not step.unit and _is_open(words, step.end)
    is_forward = words.tokens[step.start].key == "from"
    if verb is None or not is_forward or is_open or PLACES_NOT_AMOUNTS & {*before, *step.unit, *behind}:
        return
    first, second = rounded(step.before.value, step.before.grain), rounded(step.after.value, step.after.grain)
    is_wrong = first.low > second.high if verb in RISES else first.high < second.low
    if is_wrong and step.before.grain == step.after.grain and max(_ratio(step), 1 / _ratio(step)) < _MISREAD:
        way = "up" if verb in FALLS else "down"
        yield Problem(
            BAD_ARITHMETIC,
            next(token.start for token in reversed(words.tokens[: step.start]) if token.key == verb),
            words.tokens[step.end - 1].end,
            f"{_levels(step)} is {way}, but the text has “{verb}”",
        )


def _wrong_multiple(words: Words, step: _Step) -> Iterable[Problem]:
    """`doubled from 20 to 30`; one that is only nearly or more than doubled is let be."""
    at = step.start - 1
    if at > 0 and words.tokens[at].text == ",":
        at -= 1  # `doubled, from 1 to 5 million`
    verb = words.tokens[at] if at >= 0 else None
    hedge = key_before(words.tokens, at)
    is_multiple = verb is not None and (verb.key in MULTIPLE_VERBS or verb.key.endswith("fold"))
    if verb is None or not is_multiple or verb.key not in MULTIPLES:
        return
    if hedge in HEDGES_OF_MULTIPLES:
        yield from _not_so_many(words, step, at)
        return
    before, after = rounded(step.before.value, step.before.grain), rounded(step.after.value, step.after.grain)
    times = MULTIPLES[verb.key]
    if before.low <= 0 or max(_ratio(step), 1 / _ratio(step)) >= _MISREAD:
        return
    is_possible = Range(after.low / before.high, after.high / before.low).meets(Range(times * 0.9, times * 1.1))
    if not is_possible or not _reads_as(step, times):
        message = f"{_levels(step)} is {_ratio(step):.2g} times as much, but the text has “{verb.key}”"
        yield Problem(BAD_ARITHMETIC, verb.start, words.tokens[step.end - 1].end, message)


def _not_so_many(words: Words, step: _Step, at: int) -> Iterable[Problem]:
    """`more than tripled from 2 to 5`: it may be more, but no less, if not by what rounding does."""
    verb, times = words.tokens[at], MULTIPLES[words.tokens[at].key]
    is_more = [token.key for token in up_to(words.tokens, at, 2)] == ["more", "than"]
    is_possible = rounded(step.after.value, step.after.grain).high >= times * step.before.value
    if is_more and not is_possible and 1 < _ratio(step) < times * _FEWER_TIMES:
        message = f"{_levels(step)} is {_ratio(step):.2g} times as much, not more than “{verb.key}”"
        yield Problem(BAD_ARITHMETIC, verb.start, words.tokens[step.end - 1].end, message)


def _reads_as(step: _Step, times: float) -> bool:
    """Whether the figures as they are written are so many times each other, whatever they were before rounding.

    Nobody rounds a count under a thousand; `doubled from 3 million to 5 million` is not what a reader takes it for.
    """
    is_exact = step.before.grain == step.after.grain == 1 and max(step.before.value, step.after.value) < _ROUNDED_FROM
    slack = _NEAR_TIMES if is_exact else _ABOUT_TIMES
    return step.before.grain != step.after.grain or 1 / slack <= _ratio(step) / times <= slack


def _wrong_difference(sentence: Stated, figures: Sequence[Fact]) -> Iterable[Problem]:
    """`rose by 5 points from 20 to 30`, `from 20 to 30 seats, a gain of 5`, `by a quarter point to 4 from 4.5%`."""
    ends = _ends(sentence, figures)
    if ends is None or not all(map(is_plain, ends)):
        return
    before, after = ends
    first, last = min(before.start, after.start), max(before.end, after.end)
    low, high = quantity(before), quantity(after)
    for fact in figures:
        value = quantity(fact)
        if value is None or low is None or high is None or value.role is not Role.CHANGE or not is_plain(fact):
            continue
        stated = _step(low, high, value)
        if stated is None or not _is_beside_step(sentence.words, fact, first, last):
            continue
        moved, slack = high.central - low.central, (high.grain + low.grain) / 2
        if high.dimension == "percent":
            slack = min(high.grain, low.grain)  # `to 4 per cent from 4.5 per cent`: 4 is 4.0
        if not _size(Range(moved - slack, moved + slack)).meets(stated):
            factor = high.central / high.figures[0] if high.figures[0] else 1.0
            told = figure((stated.low + stated.high) / 2 / factor)
            message = f"from {before.text} to {after.text} is a change of {figure(abs(moved) / factor)}, not {told}"
            yield Problem(BAD_ARITHMETIC, min(first, fact.start), max(last, fact.end), message)


def _wrong_way(sentence: Stated, figures: Sequence[Fact]) -> Iterable[Problem]:
    """`fell to 120 from 100`: which of the two came first is plain there, while `fell from 20 to 30` may be a range."""
    for after, before in pairwise(figures):
        earlier, later = quantity(before), quantity(after)
        lead = last_words(sentence.words, after.start, _REACH)
        link = keys(sentence.words, after.end, before.start)
        verb = next((word for word in reversed(lead) if word in UP | DOWN), None)
        is_step = lead[-1:] == ["to"] and link[-1:] == ["from"] and len(link) <= _REACH + 1
        if earlier is None or later is None or verb is None or not is_step or not all(map(is_plain, (before, after))):
            continue
        said = {*keys(sentence.words, 0, after.start), *link, earlier.noun, later.noun}
        if not _are_of_one_measure(earlier, later) or PLACES_NOT_AMOUNTS & said:
            continue
        old, new = rounded(earlier.central, earlier.grain), rounded(later.central, later.grain)
        if old.low > new.high if verb in UP else old.high < new.low:
            way = "up" if verb in DOWN else "down"
            message = f"from {before.text} to {after.text} is {way}, but the text has “{verb}”"
            yield Problem(BAD_ARITHMETIC, after.start, before.end, message)


def _ends(sentence: Stated, figures: Sequence[Fact]) -> tuple[Fact, Fact] | None:
    """The two levels of the sentence's only step."""
    before = [fact for fact in figures if role(fact) is Role.BEFORE]
    after = [fact for fact in figures if role(fact) is Role.AFTER]
    if len(before) == len(after) == 1:
        return before[0], after[0]
    steps = list(_steps(sentence.words))
    if before or after or len(steps) != 1:
        return None
    tokens, step = sentence.words.tokens, steps[0]
    inside = [fact for fact in figures if tokens[step.start].start < fact.start < tokens[step.end - 1].end]
    if len(inside) != 2:  # noqa: PLR2004 - the two ends
        return None
    return (inside[0], inside[1]) if tokens[step.start].key == "from" else (inside[1], inside[0])


def _is_beside_step(words: Words, change: Fact, start: int, end: int) -> bool:
    """Whether the change stands right before both levels, or right after them with a word of change."""
    if change.end <= start:
        link = keys(words, change.end, start)
        is_led = bool(set(last_words(words, change.start, 1)) & (UP | DOWN | {"by"}))
        breaks = {"and", "but"} if is_led else {"and", "but", ","}
        return link[-1:] in (["from"], ["to"]) and len(link) <= 3 and not breaks & set(link)  # noqa: PLR2004
    link = keys(words, end, change.start)
    return bool(link) and link[0] in {",", "("} and len(link) <= _REACH and bool(set(link) & CHANGE_NOUNS)


def _step(before: Quantity, after: Quantity, change: Quantity) -> Range | None:
    """The change in the unit of its two levels; None where their difference is nothing to set beside it."""
    if not _are_of_one_measure(before, after):
        return None
    size, slack = change.central, change.grain / 2
    if before.dimension == "percent":
        if change.noun == "point":
            size, slack = change.figures[0], 0.0 if change.is_worded else slack
        elif change.dimension != "percentage point":
            return None
    elif (change.dimension, change.unit) != (before.dimension, before.unit):
        return None
    is_of_them = change.noun in {"", "point", before.noun, after.noun}
    return Range(size - slack, size + slack) if is_of_them else None


def _are_of_one_measure(before: Quantity, after: Quantity) -> bool:
    """Whether one is more of the same than the other: counts, shares, or sums of one currency."""
    smaller, larger = sorted((before.central, after.central))
    is_one = (before.dimension, before.unit) == (after.dimension, after.unit) and before.dimension in _MEASURES
    return is_one and larger < _MISREAD * max(smaller, 1e-9) and (before.noun == after.noun or not before.noun)


def _levels(step: _Step) -> str:
    return f"from {step.levels[0]} to {step.levels[1]}"


def _ratio(step: _Step) -> float:
    return step.after.value / step.before.value
