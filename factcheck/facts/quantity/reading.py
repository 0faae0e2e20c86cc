"""Words in, quantity facts out: every figure with its hedges, its range, the noun it counts and its role."""

from collections.abc import Iterator

from factcheck.facts.quantity import ages, hedging, measure, pairing, setting
from factcheck.facts.quantity import amount as amounts
from factcheck.facts.quantity.comparing import lacks_currency
from factcheck.facts.quantity.value import (
    APPROXIMATE,
    KIND,
    LOWER,
    UPPER,
    Amount,
    Hedge,
    Measure,
    Quantity,
    Role,
    Tokens,
    figure_of,
    in_unit_of,
    measured_as,
)
from factcheck.lexicon.currencies import SYMBOLS as SIGNS
from factcheck.lexicon.grammar import PLACING
from factcheck.lexicon.units import YEAR
from factcheck.model import Fact, Words
from factcheck.words import key_at, key_before, keys_between, text_before, up_to

# How far an approximation may lie from its figure: a tenth, the widest a news desk lets `about` go, and no more than a
# few steps of its last digit that is not a nought: who writes `about 8.4 million` has not rounded 8.1.
TOLERANCE = 0.10
_STEPS = 2
_LED, _CHANGED = 2, frozenset({"percent", "percentage point"})
_MIRRORED = {
    Hedge.MORE_THAN: Hedge.LESS_THAN,
    Hedge.LESS_THAN: Hedge.MORE_THAN,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
    Hedge.UP_TO: Hedge.AT_LEAST,
    Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.JUST_OVER: Hedge.NEARLY,
}
_Read = tuple[Quantity, int, int]

_STEP = 3  # tokens
_LEADING, _THAT = frozenset({"by", "at", "to"}), frozenset({"that", "those"})
_SETTING_BESIDE = frozenset({",", "up", "down", "from", "to", "compared", "with", "against", "versus"})
_LEADING_MONEY = frozenset({"of", "to", "from", "than", "against"})


def quantities(words: Words) -> Iterator[Fact]:
    """Every quantity in `words`, in the order of the text; none overlap."""
    held: Fact | None = None
    for fact in _each(words):
        if held is not None:
            yield _beginning(held, fact, words)
        held = fact
    if held is not None:
        yield held


def _beginning(fact: Fact, following: Fact, words: Words) -> Fact:
    """`From 8` before `to 6 per cent`, `from 4` before `to 12 million`: where a step begins, in the unit of its end."""
    before, after = figure_of(fact), figure_of(following)
    is_step = before.role is Role.BEFORE and after.role is Role.AFTER
    if not is_step or keys_between(words, fact.end, following.start) != ["to"]:
        return fact
    return fact._replace(value=in_unit_of(after, pairing.in_scale_of(after, before)))


def _each(words: Words) -> Iterator[Fact]:
    tokens = words.tokens
    at = floor = 0  # `floor`: the first token that no earlier fact has
    before: Quantity | None = None
    led = ""  # the word before the last figure
    while at < len(tokens):
        aged = ages.in_decade(tokens, at)
        if aged:
            quantity, start, at = aged
            begin, stop = tokens[start].start, tokens[at - 1].end
            yield Fact(KIND, words.text[begin:stop], begin, stop, quantity)
            floor = at
            continue
        found = amounts.read(tokens, at, is_joined=not _is_between(tokens, at)) if amounts.starts(tokens, at) else None
        if found is None or found.end <= at or found.start < floor:
            at += 1
            continue
        quantity, start, end = _read(tokens, found, floor)
        quantity = _outcome(tokens, before, _as_change(tokens, before, quantity, start), start)
        is_alike = _goes_on_alike(tokens, floor, start, end) or _is_of_that(tokens, floor, start, led)
        if before is not None and is_alike:
            quantity = _in_unit_of(before, quantity)
        elif before is not None and _is_set_beside(tokens, before, quantity, floor, start):
            quantity = in_unit_of(before, quantity)
        elif before is not None and _is_of_that_money(tokens, before, quantity, start):
            is_noun = key_before(tokens, start) == "of"  # `a loss of 5 million`
            quantity = measured_as(before, quantity._replace(role=Role.LEVEL) if is_noun else quantity, 1.0)
        before = before if key_before(tokens, found.start) == "in" else quantity  # `in 2020`
        begin, stop = tokens[start].start, tokens[end - 1].end
        yield Fact(KIND, words.text[begin:stop], begin, stop, quantity)
        at, floor, led = end, end, key_before(tokens, start)


def _is_of_that_money(tokens: Tokens, before: Quantity, found: Quantity, start: int) -> bool:
    """`A profit of 3 million` behind "a loss of 5 million euros": so many millions of nothing named are of money."""
    is_led = key_before(tokens, start) in _LEADING_MONEY
    return is_led and before.dimension == "currency" and lacks_currency(found, before)


def _outcome(tokens: Tokens, before: Quantity | None, found: Quantity, start: int) -> Quantity:
    """`to £1,612` behind `from £1,240 a month`: where the step leads, by the month too."""
    if before is None or before.role is not Role.BEFORE or key_before(tokens, start) != "to" or not before.figures[0]:
        return found
    is_of_rate = before.dimension.startswith(f"{found.dimension}/") and before.unit.startswith(found.unit)
    if found.dimension != before.dimension and not is_of_rate:
        return found
    factor = before.central / before.figures[0] if is_of_rate else 1.0
    return measured_as(before, found._replace(role=Role.AFTER), factor)


def _goes_on_alike(tokens: Tokens, floor: int, start: int, end: int) -> bool:
    """Whether a figure is listed with the one that ends at `floor`: `30 euros for children and 50 for adults`."""
    is_joined = 0 < floor < start and tokens[start - 1].key in {"and", ",", "but"}
    return is_joined and key_at(tokens, end) == tokens[floor].key in PLACING


def _is_of_that(tokens: Tokens, floor: int, start: int, led: str) -> bool:
    """Whether a figure is told of `that` of something else as the last was: `rise by 4 cents and that on gas by 6`."""
    between = [token.key for token in tokens[floor:start]]
    return led in _LEADING and between[-1:] == [led] and not _THAT.isdisjoint(between)


def _is_set_beside(tokens: Tokens, before: Quantity, found: Quantity, floor: int, start: int) -> bool:
    """Whether a figure is the other end of a step, or compared: `from 61 per cent to 68`, `68 per cent, up from 61`."""
    between = [token.key for token in tokens[floor:start]]
    is_led = between[-2:] in (["up", "from"], ["down", "from"])  # `rose to 61 in May, he said, up from 58`
    if not is_led and (not between or len(between) > _STEP or not _SETTING_BESIDE.issuperset(between)):
        return False
    if between[-1] == "to":
        return before.role is Role.BEFORE and found.role is Role.AFTER
    if between[-1] == "from":
        return before.role in {Role.AFTER, Role.LEVEL} and found.role is Role.BEFORE
    return between[-1] != "," and before.role is found.role


def _in_unit_of(before: Quantity, found: Quantity) -> Quantity:
    """A bare number in the unit of the figure that it is listed with, and told as that is."""
    lent = in_unit_of(before, found) if found.role in {before.role, Role.LEVEL} else found
    return found if lent is found else lent._replace(role=before.role)


def _as_change(tokens: Tokens, before: Quantity | None, found: Quantity, start: int) -> Quantity:
    """`Grew by 1.8 per cent in 2023, after 3.1 in 2022`: what is set beside a change, with no verb between, is one."""
    if before is None or before.role is not Role.CHANGE or found.role is not Role.LEVEL or start < _LED:
        return found
    if before.dimension != found.dimension or found.dimension not in _CHANGED:
        return found
    leading = " ".join(token.key for token in tokens[start - _LED : start])
    is_beside = leading.endswith((", after", ", following", "compared with", "compared to", " against"))
    is_listed = leading.endswith(" and") and tokens[start - _LED].text.isdecimal()  # `2.1 in 2025 and 2.5 in 2026`
    return found._replace(role=Role.CHANGE) if is_beside or is_listed else found


def _is_between(tokens: Tokens, at: int) -> bool:
    return any(token.key == "between" for token in up_to(tokens, at, 2))


def _read(tokens: Tokens, first: Amount, floor: int) -> _Read:
    hedge, start = hedging.before(tokens, first, floor)
    if first.measure.dimension == "count" and hedge is not Hedge.NONE and start > floor:
        first, start = _with_sign_in_front(tokens, first, start)
    pair = pairing.second(tokens, first, start, hedge)
    if pair:
        return _range(tokens, first, pair), pair.start, pair.second.end
    after, end = hedging.after(tokens, first.end)
    if after is not Hedge.NONE and first.end + 1 == end and first.measure.dimension == "count":
        first, end = _with_unit_behind(tokens, first, end)
    after = hedging.behind_noun(tokens, first.end) if after is Hedge.NONE else after
    hedge = hedging.joined(hedge, after)
    quantity = _single(tokens, first, hedge, start, end)
    narrowed = _narrowed(tokens, quantity, end) if hedge in LOWER | UPPER else None
    return (narrowed[0], start, narrowed[1]) if narrowed else (quantity, start, end)


def _with_sign_in_front(tokens: Tokens, first: Amount, start: int) -> tuple[Amount, int]:
    """`$ more than 50`: the sign stands before the hedge."""
    sign = text_before(tokens, start)
    if sign not in SIGNS:
        return first, start
    return first._replace(measure=Measure(SIGNS[sign], "currency", 1.0, first.end)), start - 1


def _with_unit_behind(tokens: Tokens, first: Amount, end: int) -> tuple[Amount, int]:
    """`10+ years`: the unit stands behind the hedge."""
    unit = measure.after(tokens, end, is_worded=False)
    if unit is None or tokens[first.end].key != "+":
        return first, end
    grain = first.grain * unit.factor
    return first._replace(value=unit.to_base(first.value), grain=grain, measure=unit, end=unit.end), unit.end


def _range(tokens: Tokens, first: Amount, pair: pairing.Pair) -> Quantity:
    last = pair.second
    unit = last.measure if last.measure.dimension != "count" else first.measure
    return Quantity(
        low=pair.low,
        high=pair.high,
        low_open=False,
        high_open=False,
        central=(pair.low + pair.high) / 2,
        grain=max(first.grain, last.grain) if first.measure.dimension == last.measure.dimension else last.grain,
        figures=(pair.low / unit.factor + unit.offset, pair.high / unit.factor + unit.offset),
        hedge=Hedge.BETWEEN,
        dimension=unit.dimension,
        unit=unit.unit,
        noun=setting.noun(tokens, last),
        role=setting.role(tokens, last._replace(measure=unit), pair.start, last.end),
        start=tokens[first.start].start,
        end=tokens[last.end - 1].end,
        is_worded=first.is_worded,
    )


def _single(tokens: Tokens, found: Amount, hedge: Hedge, start: int, end: int) -> Quantity:
    role = setting.role(tokens, found, start, found.end)
    if role is Role.AGE and found.measure.dimension == "count":  # `aged 45`
        found = found._replace(
            value=found.value * YEAR, grain=found.grain * YEAR, measure=Measure("year", "time", YEAR, 0)
        )
    low, high, low_open, high_open = _bounds(found, hedge)
    if (found.low is not None or found.high is not None) and hedge not in LOWER | UPPER:
        hedge = Hedge.LOOSE
    is_inside = found.end >= end
    return Quantity(
        low=low,
        high=high,
        low_open=low_open,
        high_open=high_open,
        central=found.value,
        grain=found.grain,
        figures=found.parts,
        hedge=hedge,
        dimension=found.measure.dimension,
        unit=found.measure.unit,
        noun=setting.noun(tokens, found if is_inside else found._replace(end=end)),
        role=role,
        start=tokens[found.start].start,
        end=tokens[found.end - 1].end,
        is_worded=found.is_worded,
    )


def _bounds(found: Amount, hedge: Hedge) -> tuple[float | None, float | None, bool, bool]:
    """Both bounds, and whether each is left out of the range; what `more than halved` has less than half left."""
    value, spread = found.value, _spread(found)
    is_shrinking = found.measure.dimension == "multiple" and found.role is Role.CHANGE and value < 1
    hedge = _MIRRORED.get(hedge, hedge) if is_shrinking else hedge
    if hedge in LOWER:
        return value if found.low is None else found.low, None, hedge is Hedge.MORE_THAN, True
    if hedge in UPPER:
        return None, value if found.high is None else found.high, True, hedge is Hedge.LESS_THAN
    if found.low is not None or found.high is not None:
        return found.low, found.high, found.high is None, True
    if hedge in APPROXIMATE:
        low = value if hedge is Hedge.JUST_OVER else value - spread
        high = value if hedge is Hedge.NEARLY else value + spread
        return low, high, hedge is Hedge.JUST_OVER, hedge is Hedge.NEARLY
    half = 0.0 if hedge is Hedge.EXACTLY else found.grain / 2
    return value - half, value + half, False, half > 0


def _spread(found: Amount) -> float:
    """How far `about` lets a figure go, in its base unit."""
    widest = abs(found.value) * TOLERANCE
    if len(found.parts) != 1 or found.grain <= 0:
        return widest
    step = found.grain
    while step < widest and not round(abs(found.value) / step, 6) % 10:
        step *= 10
    return min(widest, step * _STEPS)


def _narrowed(tokens: Tokens, first: Quantity, end: int) -> tuple[Quantity, int] | None:
    """`more than 10 but fewer than 20`: two opposite bounds on one figure are a range."""
    if key_at(tokens, end) not in {"and", "but"}:
        return None
    wanted = UPPER if first.hedge in LOWER else LOWER
    for at in range(end + 2, min(end + 8, len(tokens))):
        found = amounts.read(tokens, at) if amounts.starts(tokens, at) else None
        if found is None:
            continue
        hedge, start = hedging.before(tokens, found, end + 1)
        if start != end + 1 or hedge not in wanted or found.measure.dimension not in {first.dimension, "count"}:
            return None
        return _meeting(first, _single(tokens, found, hedge, start, found.end), found.end)
    return None


def _meeting(first: Quantity, last: Quantity, end: int) -> tuple[Quantity, int] | None:
    lower, upper = (first, last) if first.hedge in LOWER else (last, first)
    if lower.low is None or upper.high is None or lower.low >= upper.high or lower.dimension != upper.dimension:
        return None
    both = first._replace(
        low=lower.low,
        high=upper.high,
        low_open=lower.low_open,
        high_open=upper.high_open,
        central=(lower.low + upper.high) / 2,
        figures=(lower.figures[0], upper.figures[0]),
        hedge=Hedge.BETWEEN,
        noun=last.noun or first.noun,
        end=last.end,
    )
    return both, end
