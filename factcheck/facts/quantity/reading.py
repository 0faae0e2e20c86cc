"""Words in, quantity facts out: every figure with its hedges, its range, the noun it counts and its role."""

from collections.abc import Iterator

from factcheck.facts.quantity import amount as amounts
from factcheck.facts.quantity.value import COUNT, KIND, Amount, Hedge, Quantity, Role, Tokens
from factcheck.lexicon.hedges import (
    AFTER,
    BEFORE,
    CHANGE_NOUNS,
    CHANGES,
    COMPARATIVES,
    FIRST_AFTER,
    FUNCTION_WORDS,
    IRREGULAR_PLURALS,
    LAST_BEFORE,
    LASTING,
    LONGEST_AFTER,
    LONGEST_BEFORE,
    OR_EQUAL,
)
from factcheck.lexicon.numbers import HYPHENS
from factcheck.model import Fact, Words

_NOUN_REACH = 5
_CHANGE_REACH = 4
_OUTCOME_REACH = 10  # `rose by 12 per cent over the year to 40`
_STEPPED = frozenset({"percent", "percentage point", "currency"})
_APPROXIMATELY = frozenset({Hedge.ABOUT, Hedge.NEARLY, Hedge.JUST_OVER})
# How far an approximation may lie from its figure: a tenth, the widest a news desk lets `about` go.
TOLERANCE = 0.10


def quantities(words: Words) -> Iterator[Fact]:
    """Every quantity in `words`, in the order of the text; none overlap."""
    tokens = words.tokens
    at = 0
    floor = 0  # the first token that no earlier fact has
    while at < len(tokens):
        found = amounts.read(tokens, at, is_joined=not _is_after_between(tokens, at))
        if found is None or found.end <= at:
            at += 1
            continue
        fact, end = _fact(words, found, floor)
        yield fact
        at = floor = max(end, at + 1)


def _is_after_between(tokens: Tokens, at: int) -> bool:
    return at > 0 and (tokens[at - 1].key == "between" or (at > 1 and tokens[at - 2].key == "between"))


def _fact(words: Words, first: Amount, floor: int) -> tuple[Fact, int]:
    tokens = words.tokens
    hedge, start = _hedge_before(tokens, first, floor)
    second, start_of_pair = _second(tokens, first, start, hedge)
    if second:
        quantity = _between(tokens, first, second, start)
        start, end = start_of_pair, second.end
    else:
        after, end = _hedge_after(tokens, first.end)
        hedge = _joined_hedge(hedge, after)
        quantity = _single(tokens, first, hedge, start)
    begin = tokens[start].start
    stop = tokens[end - 1].end
    return Fact(KIND, words.text[begin:stop], begin, stop, quantity), end


def _hedge_before(tokens: Tokens, found: Amount, floor: int) -> tuple[Hedge, int]:
    """The hedge whose words end where the figure starts, and the index of its first word."""
    at = found.start
    while at > floor and tokens[at - 1].text in {"`", '"', "“", "("} and at - 1 > floor:
        at -= 1
    if at > floor and tokens[at - 1].text == "," and tokens[max(at - 2, floor)].key in {"most", "least"}:
        at -= 1
    if at <= floor or tokens[at - 1].key not in LAST_BEFORE:
        return Hedge.NONE, found.start
    for length in range(min(LONGEST_BEFORE, at - floor), 0, -1):
        word = BEFORE.get(" ".join(token.key for token in tokens[at - length : at]))
        if word is not None:
            hedge, start = Hedge(word), at - length
            if _is_idle(tokens, found, start, length):
                return Hedge.NONE, found.start
            if start > floor and tokens[start - 1].key in {"not", "no", "never"} and length == 1:
                return Hedge.NONE, found.start
            outer, outer_start = _outer_hedge(tokens, start, floor)
            return (outer, outer_start) if outer is not Hedge.NONE and hedge in _APPROXIMATELY else (hedge, start)
    return Hedge.NONE, found.start


def _outer_hedge(tokens: Tokens, at: int, floor: int) -> tuple[Hedge, int]:
    """`at least about 20`: a bound in front of an approximation is the stronger word."""
    for length in range(min(LONGEST_BEFORE, at - floor), 0, -1):
        word = BEFORE.get(" ".join(token.key for token in tokens[at - length : at]))
        if word is not None and Hedge(word) not in _APPROXIMATELY:
            return Hedge(word), at - length
    return Hedge.NONE, at


def _is_idle(tokens: Tokens, found: Amount, start: int, length: int) -> bool:
    """Whether the word is no hedge here: `over 3 years` as "during", `about` as "concerning"."""
    key = tokens[start].key
    before = tokens[start - 1].key if start else ""
    if length > 1:
        return key == "more" and before in {"no", "not", "any"}
    if key in {"over", "under"} and found.measure.dimension == "time":
        return start > 0 and before not in LASTING and before[:1].isalpha()
    if key == "some":
        return False
    if key == "above" or key == "below":
        return found.measure.dimension == "time"
    return False


def _hedge_after(tokens: Tokens, end: int) -> tuple[Hedge, int]:
    if end >= len(tokens) or tokens[end].key not in FIRST_AFTER:
        # `10 minutes, at most`
        if not (end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].key in {"at", "or", "give"}):
            if end + 1 >= len(tokens) or tokens[end].text not in HYPHENS or tokens[end + 1].key not in {"odd", "plus"}:
                return Hedge.NONE, end
        elif tokens[end].text == ",":
            hedge, stop = _hedge_after(tokens, end + 1)
            return (hedge, stop) if hedge is not Hedge.NONE else (Hedge.NONE, end)
    for length in range(min(LONGEST_AFTER, len(tokens) - end), 0, -1):
        phrase = " ".join(token.key for token in tokens[end : end + length])
        if phrase in OR_EQUAL:
            return Hedge.EXACTLY, end + length
        word = AFTER.get(phrase)
        if word is not None and not _is_next_bound(tokens, end, length):
            return Hedge(word), end + length
    return Hedge.NONE, end


def _is_next_bound(tokens: Tokens, end: int, length: int) -> bool:
    """`5000 or more than 4500`, `10 plus 20`, `30 at least 5`: the words belong to the figure behind them."""
    behind = tokens[end + length] if end + length < len(tokens) else None
    if behind is None:
        return False
    if behind.key == "than":
        return True
    key = tokens[end].key
    is_number_next = amounts.read(tokens, end + length) is not None
    if key in {"plus", "+"}:
        return is_number_next or (key == "+" and behind.start == tokens[end].end and behind.text[0].isalnum())
    if key == "odd":
        return tokens[end - 1].text[-1].isdecimal() and False
    return is_number_next and key in {"at", "maximum", "minimum", "approximately", "exactly", "more"}


def _joined_hedge(before: Hedge, after: Hedge) -> Hedge:
    if after is Hedge.EXACTLY and before in {Hedge.LESS_THAN, Hedge.MORE_THAN}:
        return Hedge.AT_MOST if before is Hedge.LESS_THAN else Hedge.AT_LEAST
    if after is Hedge.NONE or before not in {Hedge.NONE, Hedge.EXACTLY, *_APPROXIMATELY}:
        return before
    return after


def _second(tokens: Tokens, first: Amount, start: int, hedge: Hedge) -> tuple[Amount | None, int]:
    """The upper end of a range that `first` opens, and where the range's words begin."""
    at = first.end
    if (
        at + 1 >= len(tokens)
        or first.role not in {Role.LEVEL, Role.SHARE}
        or hedge not in _APPROXIMATELY | {Hedge.NONE}
    ):
        return None, start
    before = tokens[start - 1].key if start else ""
    key = tokens[at].key
    opener = before in {"between", "from"} or (
        before in {"of", "to", "by"} and start > 1 and tokens[start - 2].key in {"between"}
    )
    if (
        key == "to"
        or key == "through"
        or (key == "and" and (before == "between" or (before == "from" and first.measure.dimension != "count")))
        or (key == "or" and first.measure.dimension in {"count", "percent", "time"})
        or tokens[at].text in HYPHENS
        or tokens[at].text in {"~", "〜"}
    ):
        step = 1
    else:
        return None, start
    after_mark = at + step
    while after_mark < len(tokens) and tokens[after_mark].key in {
        "about",
        "around",
        "~",
        "nearly",
        "approximately",
        "perhaps",
        "even",
    }:
        after_mark += 1
    second = amounts.read(tokens, after_mark) if after_mark < len(tokens) else None
    if second is None or second.role not in {Role.LEVEL, Role.SHARE}:
        return None, start
    if second.start != after_mark:
        if second.start < after_mark:
            return None, start
    if not _is_pair(tokens, first, second, start, key):
        return None, start
    return second, (start - 1 if opener and before in {"between", "from"} else start)


def _is_pair(tokens: Tokens, first: Amount, second: Amount, start: int, key: str) -> bool:
    same = first.measure.dimension == second.measure.dimension
    if not same and first.measure.dimension not in {"count"} and second.measure.dimension != "count":
        return first.measure.dimension == "currency" == second.measure.dimension
    if not same and first.measure.dimension != "count":
        # `$10 to 20`: the sign in front serves both; `12 per cent to 40` does not
        if first.measure.dimension != "currency" or second.measure.dimension != "count":
            return False
    before = tokens[start - 1].key if start else ""
    if key == "to" and _is_change_near(tokens, start, before):
        return False
    if key == "or":
        return second.end - second.start <= 3 and second.parts[0] == first.parts[0] + 1
    low, high = _ends(first, second)
    if key in {"-", "–", "—", "−", "‐", "‑", "~"} or tokens[first.end].text in HYPHENS:
        return low < high
    return low != high


def _ends(first: Amount, second: Amount) -> tuple[float, float]:
    """Both ends in the base unit; the first takes the second's unit and magnitude where it has none of its own."""
    low, high = first.value, second.value
    if first.measure.dimension != second.measure.dimension:
        if first.measure.dimension == "count":
            scale = second.parts[0]
            low = second.measure.to_base(_rescaled(first.parts[0], scale, second))
        else:
            high = first.measure.to_base(second.parts[0])
    else:
        low = (
            second.measure.to_base(_rescaled(first.parts[0], second.parts[0], second))
            if not first.measure.factor != second.measure.factor
            else low
        )
    return low, high


def _rescaled(low: float, high: float, second: Amount) -> float:
    """`7-9 lakh`, `10 to 20 million`: a magnitude written once serves both ends."""
    grain = second.grain / second.measure.factor if second.measure.factor else 1.0
    for scale in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3):
        if (
            grain >= scale * 0.001
            and high >= scale
            and low < 1000
            and low * scale < high
            and (high / scale) < 1000
            and grain > 1
        ):
            return low * scale
    return low


def _is_change_near(tokens: Tokens, start: int, before: str) -> bool:
    reach = max(0, start - _CHANGE_REACH)
    is_moved = any(token.key in CHANGES and token.key not in {"up", "down"} for token in tokens[reach:start])
    return (is_moved and before in {"from", "by", "of", ""}) or (is_moved and before in CHANGES)


def _between(tokens: Tokens, first: Amount, second: Amount, start: int) -> Quantity:
    low, high = _ends(first, second)
    if low > high:
        low, high = high, low
    unit = (
        second.measure if second.measure.dimension != "count" or first.measure.dimension == "count" else first.measure
    )
    return Quantity(
        low=low,
        high=high,
        low_open=False,
        high_open=False,
        central=(low + high) / 2,
        grain=second.grain,
        figures=(unit.factor and low / unit.factor + unit.offset, unit.factor and high / unit.factor + unit.offset),
        hedge=Hedge.BETWEEN,
        dimension=unit.dimension,
        unit=unit.unit,
        noun=_noun(tokens, second),
        role=_role(tokens, first, start, second.end),
        start=tokens[first.start].start,
        end=tokens[second.end - 1].end,
        is_worded=first.is_worded,
    )


def _single(tokens: Tokens, found: Amount, hedge: Hedge, start: int) -> Quantity:
    low, high, low_open, high_open = _bounds(found, hedge)
    if found.low is not None or found.high is not None:
        hedge = Hedge.LOOSE if hedge in {Hedge.NONE, *_APPROXIMATELY} else hedge
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
        noun=_noun(tokens, found),
        role=_role(tokens, found, start, found.end),
        start=tokens[found.start].start,
        end=tokens[found.end - 1].end,
        is_worded=found.is_worded,
    )


def _bounds(found: Amount, hedge: Hedge) -> tuple[float | None, float | None, bool, bool]:
    value, spread = found.value, abs(found.value) * TOLERANCE
    if hedge in {Hedge.MORE_THAN, Hedge.AT_LEAST}:
        return found.low or value, None, hedge is Hedge.MORE_THAN, True
    if hedge in {Hedge.LESS_THAN, Hedge.AT_MOST, Hedge.UP_TO}:
        return None, found.high or value, True, hedge is Hedge.LESS_THAN
    if found.low is not None or found.high is not None:
        return found.low, found.high, found.low is not None, True
    if hedge is Hedge.ABOUT:
        return value - spread, value + spread, False, False
    if hedge is Hedge.NEARLY:
        return value - spread, value, False, True
    if hedge is Hedge.JUST_OVER:
        return value, value + spread, True, False
    half = 0.0 if hedge is Hedge.EXACTLY else found.grain / 2
    return value - half, value + half, False, True


def _noun(tokens: Tokens, found: Amount) -> str:
    """The head noun behind a count, singular: `12 confirmed cases in` gives `case`. Empty where none is near."""
    at = found.end
    if found.measure.dimension not in {"count", "percent"} or found.role is Role.RATING or at >= len(tokens):
        return ""
    if tokens[at].text in HYPHENS and at + 1 < len(tokens) and tokens[at + 1].start == tokens[at].end:
        return _singular(tokens[at + 1].key) if tokens[at + 1].text[0].isalpha() else ""
    if tokens[at].key == "of":
        at += 1
        while at < len(tokens) and tokens[at].key in {
            "the",
            "all",
            "its",
            "their",
            "his",
            "her",
            "our",
            "these",
            "those",
        }:
            at += 1
    noun = ""
    for token in tokens[at : at + _NOUN_REACH]:
        key = token.key
        if not key[0].isalpha() or key in FUNCTION_WORDS:
            break
        noun = key
        if key in IRREGULAR_PLURALS or (key.endswith("s") and not key.endswith(("ss", "us", "is")) and len(key) > 3):
            break
    return _singular(noun)


def _singular(key: str) -> str:
    if key in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[key]
    if key.endswith("ies") and len(key) > 4:
        return key[:-3] + "y"
    if key.endswith(("ches", "shes", "sses", "xes")):
        return key[:-2]
    return key[:-1] if key.endswith("s") and not key.endswith(("ss", "us", "is")) and len(key) > 3 else key


def _role(tokens: Tokens, found: Amount, start: int, end: int) -> Role:
    """What the figure whose hedge starts at `start` is of: a step where a word of change leads to it, else a level."""
    if found.role not in {Role.LEVEL, Role.SHARE}:
        return found.role
    if found.measure.dimension == "time" and _is_age(tokens, found, end):
        return Role.AGE
    reach = [token.key for token in tokens[max(0, start - _CHANGE_REACH) : start]]
    before = reach[-1] if reach else ""
    if before in {"from", "to"} and not CHANGES.isdisjoint(
        token.key for token in tokens[max(0, start - _OUTCOME_REACH) : start]
    ):
        return Role.BEFORE if before == "from" else Role.AFTER
    is_moved = not CHANGES.isdisjoint(reach)
    if (
        before in CHANGES
        or (before == "by" and is_moved)
        or (before == "of" and not CHANGE_NOUNS.isdisjoint(reach[-2:]))
    ):
        return Role.CHANGE
    behind = tokens[end].key if end < len(tokens) else ""
    if found.measure.dimension in _STEPPED and (behind in CHANGE_NOUNS or behind in COMPARATIVES):
        return Role.CHANGE
    return found.role


def _is_age(tokens: Tokens, found: Amount, end: int) -> bool:
    if found.start and tokens[found.start - 1].key in {"aged", "age"}:
        return True
    behind = [token.key for token in tokens[end : end + 2]]
    return (
        behind[:1] == ["old"]
        or behind[:2] == ["of", "age"]
        or (len(behind) > 1 and behind[0] in HYPHENS and behind[1] == "old")
    )


__all__ = ["COUNT", "quantities"]
