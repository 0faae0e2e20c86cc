"""A figure's neighbours in, the hedge they make out, with the tokens it takes up."""

from factcheck.facts.quantity import amount as amounts
from factcheck.facts.quantity.value import APPROXIMATE, Amount, Hedge, Tokens
from factcheck.lexicon.changes import CHANGES, LOST, MOVED
from factcheck.lexicon.counting import AGES
from factcheck.lexicon.directions import FALLING
from factcheck.lexicon.grammar import AUXILIARIES, PREPOSITIONS
from factcheck.lexicon.hedges import (
    AFTER,
    BEFORE,
    FIRST_AFTER,
    LAST_BEFORE,
    LASTING,
    LONGEST_AFTER,
    LONGEST_BEFORE,
    OR_EQUAL,
)
from factcheck.lexicon.measures import EXTENDING
from factcheck.lexicon.numbers import HYPHENS
from factcheck.words import key_after, key_at, key_before, text_at, text_before

_NOT_PASSED = {Hedge.MORE_THAN: Hedge.AT_MOST, Hedge.LESS_THAN: Hedge.AT_LEAST}
_DENIAL = 3  # words from `never` to the hedge: `never once went above`
_HANDING = frozenset("take takes took taken taking hand hands handed handing".split())  # `took over 300 shops`
_MEASURING = EXTENDING | {"old"}
_NONE = frozenset({"nowhere", "nobody", "nothing", "none", "no"})
_CLAUSE_ENDS = frozenset({",", ";", ".", ":", "that", "but", "and", "with", "has", "had", "have"})
_JOINTS = frozenset({"and", "or", "but", "of", "with", "that", "who"})
_FOLLOWING = PREPOSITIONS | AUXILIARIES  # no `20 people at least twice`
_COUNTED = 2  # words: `three small boats`
_LYING = frozenset("lay lies lie lying buried hidden stood stands is was were found trapped sank".split())
_OPENING = frozenset({"`", '"', "“", "("})


def before(tokens: Tokens, found: Amount, floor: int) -> tuple[Hedge, int]:
    """The hedge whose words end where the figure starts, and the index of its first word (not below `floor`)."""
    at = found.start
    at -= text_before(tokens, at) in _OPENING
    at -= text_before(tokens, at) == "," and key_at(tokens, at - 2) in {"most", "least"}
    hedge, start = _ending(tokens, at, floor)
    if hedge is Hedge.NONE or _is_idle(tokens, found, start, floor, length=at - start):
        return Hedge.NONE, found.start
    if hedge in APPROXIMATE:  # `at least about 20`: the bound is the stronger word
        outer, outer_start = _ending(tokens, start, floor)
        if outer is not Hedge.NONE and outer not in APPROXIMATE:
            return outer, outer_start
    return _denied(tokens, hedge, start, floor), start


def _denied(tokens: Tokens, hedge: Hedge, start: int, floor: int) -> Hedge:
    """The bound that is left of one that was not passed: `never rose above 75`, `has not fallen below 10`."""
    left = _NOT_PASSED.get(hedge)
    if left is None or start <= floor + 1:
        return hedge
    earlier = [token.key for token in tokens[max(floor, start - _DENIAL) : start]]
    if hedge is Hedge.MORE_THAN and _is_of_none(tokens, start, floor):
        return left
    is_moved = earlier[-1] in MOVED or earlier[-1] in CHANGES
    is_denied = any(key in {"never", "not"} for key in earlier)
    return left if is_moved and is_denied else hedge


def _is_of_none(tokens: Tokens, start: int, floor: int) -> bool:
    """Whether it is said of none: `nowhere is it deeper than 14 metres`, `no team scored more than three goals`."""
    for token in reversed(tokens[floor:start]):
        if token.key in _CLAUSE_ENDS:
            return False
        if token.key in _NONE:
            return True
    return False


def _ending(tokens: Tokens, at: int, floor: int) -> tuple[Hedge, int]:
    """The longest hedge that ends before `tokens[at]`."""
    if at <= floor or key_before(tokens, at) not in LAST_BEFORE:
        return Hedge.NONE, at
    for length in range(min(LONGEST_BEFORE, at - floor), 0, -1):
        word = BEFORE.get(" ".join(token.key for token in tokens[at - length : at]))
        if word is not None:
            return Hedge(word), at - length
    return Hedge.NONE, at


def _is_idle(tokens: Tokens, found: Amount, start: int, floor: int, *, length: int) -> bool:
    """Whether the words are no hedge here: `over 3 years` as "during", `some 20` denied, `a year over 2019`."""
    key, earlier = tokens[start].key, key_before(tokens[floor:], start - floor)
    if length > 1:
        is_upward = earlier not in FALLING and earlier not in LOST  # `lost up to 48`
        is_movement = key == "up" and (earlier in CHANGES or earlier in MOVED) and is_upward  # `revised up to 4.2%`
        return is_movement or (key == "more" and earlier == "any")
    if earlier in {"not", "no", "never"} or (key == "over" and earlier in _HANDING):
        return True
    if found.measure.dimension != "time":  # `lay under ten metres of clay`
        is_depth = found.measure.dimension == "length" and key_at(tokens, found.end) == "of"
        return is_depth and key in {"under", "below"} and earlier in _LYING
    if key in {"above", "below"}:
        return earlier not in AGES
    if key == "under" and key_at(tokens, found.end) != "of":
        return False  # `slept under six hours`; but `suffered under three years of war`
    return key in {"over", "under"} and earlier[:1].isalpha() and earlier not in LASTING


def after(tokens: Tokens, end: int) -> tuple[Hedge, int]:
    """The hedge that starts at `tokens[end]` (`or more`, `, at most`, `-odd`), and the index after it."""
    has_comma = text_at(tokens, end) == "," and key_after(tokens, end) in {"at", "or", "give"}
    at = end + has_comma
    at += key_at(tokens, at) in _MEASURING  # `14 metres deep at most`
    if key_at(tokens, at) not in FIRST_AFTER and text_at(tokens, at) not in HYPHENS:
        return Hedge.NONE, end
    for length in range(min(LONGEST_AFTER, len(tokens) - at), 0, -1):
        phrase = " ".join(token.key for token in tokens[at : at + length])
        if phrase in OR_EQUAL:
            return Hedge.EXACTLY, at + length
        word = AFTER.get(phrase)
        if word is not None and not _leads_on(tokens, at, length):
            return Hedge(word), at + length
    return Hedge.NONE, end


def behind_noun(tokens: Tokens, end: int) -> Hedge:
    """The same behind what is counted: `20 cars at most`, `three small boats or more`."""
    for at in range(end + 1, min(end + 1 + _COUNTED, len(tokens))):
        if not tokens[at - 1].text.isalpha() or tokens[at - 1].key in _JOINTS:
            break
        hedge, last = after(tokens, at) if tokens[at].key in {"at", "or"} else (Hedge.NONE, at)
        if hedge is not Hedge.NONE:
            return hedge if not key_at(tokens, last).isalpha() or key_at(tokens, last) in _FOLLOWING else Hedge.NONE
    return Hedge.NONE


def _leads_on(tokens: Tokens, at: int, length: int) -> bool:
    """`5000 or more than 4500`, `10 and up to 20`, `30 at least 5`: the words belong to the figure behind them."""
    if at + length >= len(tokens):
        return False
    behind = tokens[at + length]
    if behind.key == "than" or (tokens[at + length - 1].key, behind.key) == ("up", "to"):
        return True
    return tokens[at].key not in {"or", "and"} and amounts.read(tokens, at + length) is not None


def joined(first: Hedge, last: Hedge) -> Hedge:
    """One hedge of the words before a figure and those behind it."""
    if last is Hedge.EXACTLY and first in {Hedge.LESS_THAN, Hedge.MORE_THAN}:
        return Hedge.AT_MOST if first is Hedge.LESS_THAN else Hedge.AT_LEAST
    if last is Hedge.NONE or first not in {Hedge.NONE, Hedge.EXACTLY, *APPROXIMATE}:
        return first
    return last
