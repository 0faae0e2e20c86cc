"""A part, its whole and their percentage, given side by side: `12 of 30 (45 per cent)`, `half of the 90 (60)`."""

from collections.abc import Iterable
from itertools import pairwise

from factcheck.arithmetic.value import (
    BAD_ARITHMETIC,
    ROUND_FRACTION,
    Problem,
    Stated,
    figure,
    first_words,
    is_plain,
    keys,
    last_words,
    percent,
    quantity,
)
from factcheck.facts.quantity import Hedge, Quantity, Role
from factcheck.facts.quantity.value import APPROXIMATE, LOWER, UPPER
from factcheck.lexicon.arithmetic import IN_ALL
from factcheck.lexicon.grammar import PHRASE_ENDS
from factcheck.model import Fact

_ROUNDED = 0.55  # of the last place, with a little for sums done on rounded figures
_NEAR = 3
_WHOLE, _HALF = 100, 50
_ROUND_HALF = 1.5  # percentage points that `half of them, 44 in all,` may be off
_LEADS = (["of"], ["of", "the"], ["of", "its"], ["of", "all"], ["of", "their"], ["of", "our"])
_CLOSED = ([")"], [","], [";"])


def problems(sentence: Stated) -> Iterable[Problem]:
    """Percentages and fractions that the counts beside them do not give."""
    figures = sentence.figures
    for first, second in pairwise(figures):
        yield from _share_and_percent(sentence, first, second)
        yield from _fraction_and_percent(sentence, first, second)
        yield from _share_and_fraction(sentence, first, second)
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        if _is_of(sentence, second, third) and _is_aside(sentence, first, second):
            yield from _percent_of_count(first, second, third)  # `150 people, or 20 per cent of the 500`
        elif _is_of(sentence, first, second) and _is_aside(sentence, second, third):
            yield from _percent_of_count(third, first, second)  # `20 per cent of the 500 voters, or 150`
        elif _is_out_of(sentence, first, second) and _is_aside(sentence, second, third):
            yield from _percent_of_count(second, third, first)  # `Of the 250 employees, 50 (25 per cent)`


def _share_and_percent(sentence: Stated, first: Fact, second: Fact) -> Iterable[Problem]:
    """`12 of 30 (45 per cent)`, `45 per cent (12 of 30)`, `12 out of 30 patients, or 45 per cent`."""
    share, stated = (first, second) if _is_part_of_whole(first) else (second, first)
    parts, value = quantity(share), quantity(stated)
    if not _is_part_of_whole(share) or not is_plain(stated, "percent") or parts is None or value is None:
        return
    if len(value.figures) != 1 or value.is_worded or value.role is Role.CHANGE:
        return
    if not _is_aside(sentence, first, second):
        return
    part, whole = parts.figures
    gives = part / whole * _WHOLE
    if not any(_is_written_as(exact, value.central, value.grain) for exact in (gives, _WHOLE - gives)):
        message = f"{figure(part)} of {figure(whole)} is {percent(gives)}, not {figure(value.central)}"
        yield Problem(BAD_ARITHMETIC, first.start, second.end, message)


def _fraction_and_percent(sentence: Stated, first: Fact, second: Fact) -> Iterable[Problem]:
    """`a quarter (35 per cent)`, `three in four of them, or 60 per cent`: words round, but not by so much."""
    fraction, stated = quantity(first), quantity(second)
    if fraction is None or stated is None or not is_plain(first) or not is_plain(second, "percent"):
        return
    is_fraction = fraction.role is Role.SHARE and fraction.is_worded
    if not is_fraction or stated.role is not Role.LEVEL or len(stated.figures) != 1 or stated.is_worded:
        return
    is_near = abs(fraction.central - stated.central) <= ROUND_FRACTION + stated.grain / 2
    is_of_else = first_words(sentence.words, second.end, 1) == ["of"]  # `three in four, or 40 per cent of the town`
    if not is_near and not is_of_else and _is_aside(sentence, first, second):
        message = f"{first.text} is {percent(fraction.central)}, not {figure(stated.central)}"
        yield Problem(BAD_ARITHMETIC, first.start, second.end, message)


def _share_and_fraction(sentence: Stated, first: Fact, second: Fact) -> Iterable[Problem]:
    """`15 of its 60 cows, a third of the herd,`: the fraction says the share again, of all of them by one noun."""
    parts, fraction = quantity(first), quantity(second)
    if not _is_part_of_whole(first) or parts is None or fraction is None or not is_plain(second, "percent"):
        return
    link, behind = keys(sentence.words, first.end, second.start), first_words(sentence.words, second.end, 4)
    is_same = link[-1:] == [","] and len(link) <= _NEAR and len(behind) == 4 and behind[3] in PHRASE_ENDS  # noqa: PLR2004
    if not is_same or behind[:2] not in (["of", "the"], ["of", "its"], ["of", "all"]) or not fraction.is_worded:
        return
    part, whole = parts.figures
    gives = part / whole * _WHOLE
    if fraction.role is Role.SHARE and abs(gives - fraction.central) > ROUND_FRACTION:
        message = f"{figure(part)} of {figure(whole)} is {percent(gives)}, not {figure(fraction.central)}"
        yield Problem(BAD_ARITHMETIC, first.start, second.end, message)


def _is_aside(sentence: Stated, first: Fact, second: Fact) -> bool:
    """Whether the second figure says the first again: `(45 per cent)`, `, or 45 per cent,`, `, that is 45 per cent`."""
    link = keys(sentence.words, first.end, second.start)
    behind = first_words(sentence.words, second.end, 1)
    if link[-1:] == ["("]:
        return len(link) <= _NEAR and behind in _CLOSED
    following = first_words(sentence.words, second.end, 3)
    if link[-1:] == [","] and any(tuple(following[: len(cue)]) == cue for cue in IN_ALL):
        return len(link) <= _NEAR + 1  # `of the 80 pupils, 25 in all,`
    is_said_again = link[-2:] == [",", "or"] or link[-3:] == [",", "that", "is"]
    return is_said_again and len(link) <= _NEAR + 1


def _is_of(sentence: Stated, share: Fact, whole: Fact) -> bool:
    """`20 per cent of the 500`."""
    return keys(sentence.words, share.end, whole.start) in _LEADS


def _is_out_of(sentence: Stated, whole: Fact, count: Fact) -> bool:
    """`Of the 250 employees, 50`."""
    link = keys(sentence.words, whole.end, count.start)
    before = last_words(sentence.words, whole.start, 2)
    is_led = before[-1:] == ["of"] or (len(before) > 1 and before in _LEADS)
    return is_led and link[-1:] == [","] and link.count(",") == 1 and len(link) <= _NEAR


def _percent_of_count(count: Fact, share: Fact, whole: Fact) -> Iterable[Problem]:
    part, stated, total = quantity(count), quantity(share), quantity(whole)
    if part is None or stated is None or total is None or not 0 < part.central <= total.central:
        return
    if not is_plain(count, "count") or not is_plain(whole, "count"):
        return
    if len(stated.figures) != 1 and not (stated.is_worded and stated.role is Role.SHARE):
        return
    if {part.role, total.role} - {Role.LEVEL, Role.CHANGE} or stated.dimension != "percent":
        return
    gives = part.central / total.central * _WHOLE
    slack = (part.grain / part.central + total.grain / total.central) / 2 * gives
    if part.grain == total.grain == 1:
        slack = 0.0
    if not _is_such_a_share(gives, stated, slack):
        message = f"{figure(part.central)} of {figure(total.central)} is {percent(gives)}, not {figure(stated.central)}"
        first, last = min(count.start, share.start, whole.start), max(count.end, share.end, whole.end)
        yield Problem(BAD_ARITHMETIC, first, last, message)


def _is_such_a_share(gives: float, stated: Quantity, slack: float) -> bool:
    """Whether a share (per cent) is what its words allow."""
    if stated.hedge in LOWER:
        return gives > stated.central - stated.grain / 2 - slack
    if stated.hedge in UPPER:
        return gives < stated.central + stated.grain / 2 + slack
    if stated.is_worded or stated.hedge in APPROXIMATE:
        is_half = stated.central == _HALF and stated.hedge not in APPROXIMATE - {Hedge.NONE}
        return abs(gives - stated.central) <= (_ROUND_HALF if is_half else ROUND_FRACTION) + slack
    if stated.hedge not in {Hedge.NONE, Hedge.EXACTLY}:
        return True
    return -_ROUNDED * stated.grain - slack <= gives - stated.central <= stated.grain + slack


def _is_written_as(exact: float, written: float, grain: float) -> bool:
    """Whether `exact`, rounded or cut off, gives `written`."""
    return -_ROUNDED * grain <= exact - written < grain


def _is_part_of_whole(fact: Fact) -> bool:
    value = quantity(fact)
    is_share = value is not None and value.role in {Role.SHARE, Role.CHANGE}  # `it cut 500 of its 2,000 jobs`
    if value is None or not is_share or not is_plain(fact) or len(value.figures) != 2:  # noqa: PLR2004
        return False
    part, whole = value.figures
    return part % 1 == 0 and whole % 1 == 0 and 0 < part <= whole and not value.is_worded and whole > 1
