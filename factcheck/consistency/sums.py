"""Two sentences that follow each other in, a sum of theirs that does not come out out.

A vote and how many there are to vote, what each of so many has and what that comes to, the gain between two levels, and
those who are left: `Sixty applied and 12 were seen. The 58 who were not seen`.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from factcheck.arithmetic import equal, votes
from factcheck.arithmetic.value import INCONSISTENT, Problem, figure, is_plain, keys, quantity, rounded
from factcheck.consistency.line import Line, is_content
from factcheck.facts.quantity import Quantity, Role
from factcheck.lexicon.arithmetic import CHANGE_NOUNS
from factcheck.model import Fact

_PAIR = 2


def problems(lines: Sequence[Line]) -> Iterator[Problem]:
    """Every such sum, placed in the sentence that says what does not come out."""
    for first, second in pairwise(lines):
        if not (first.is_chosen and second.is_chosen and first.paragraph == second.paragraph):
            continue
        for found in votes.together(first.stated, second.stated):
            yield _between(found, first, second)
        for found in votes.together(second.stated, first.stated):
            yield _between(found, second, first)
        for found in (*equal.together(first.stated, second.stated), *_gains(first, second), *_left(first, second)):
            yield _between(found, second, first)


def _between(found: Problem, at: Line, other: Line) -> Problem:
    return found._replace(rule=INCONSISTENT, sentence=at.place, other=other.place)


def _gains(first: Line, second: Line) -> Iterable[Problem]:
    """`reached 3.4 million units, up from 2.9 million. The gain of 900,000 units`."""
    levels = _levels(first)
    lead = keys(second.stated.words, 0, len(second.stated.words.text))[:3]
    if levels is None or len(lead) < 3 or lead[0] not in {"the", "that", "this"} or lead[2] != "of":  # noqa: PLR2004
        return
    change = next((fact for fact in second.stated.facts if fact.kind == "quantity"), None)
    value = quantity(change) if change is not None else None
    if lead[1] not in CHANGE_NOUNS or change is None or value is None or not is_plain(change):
        return
    old, new = levels
    if keys(second.stated.words, 0, change.start) != lead or not _are_of_one(old, new, value):
        return
    before, after = rounded(old.figures[0], _grain(old)), rounded(new.figures[0], _grain(new))
    least, most = sorted((abs(after.low - before.high), abs(after.high - before.low)))
    stated = rounded(value.figures[0], _grain(value))
    if not (stated.low <= most and least <= stated.high):
        told = f"from {figure(old.figures[0])} to {figure(new.figures[0])} is a change of"
        message = f"{told} {figure(abs(new.figures[0] - old.figures[0]))}, not {figure(value.figures[0])}"
        yield Problem(INCONSISTENT, change.start, change.end, message)


def _levels(line: Line) -> tuple[Quantity, Quantity] | None:
    """The only two figures of a sentence, if the one came before the other: `3.4 million, up from 2.9 million`."""
    facts = [fact for fact in line.stated.facts if (value := quantity(fact)) is not None and value.dimension != "time"]
    values = [value for fact in facts if (value := quantity(fact)) is not None]
    if len(values) != _PAIR or not all(map(is_plain, facts)):
        return None
    before = next((value for value in values if value.role is Role.BEFORE), None)
    after = next((value for value in values if value is not before), None)
    return (before, after) if before is not None and after is not None else None


def _are_of_one(old: Quantity, new: Quantity, change: Quantity) -> bool:
    units = {value.unit for value in (old, new, change)} - {""}
    return len(units) <= 1 and "percent" not in {old.dimension, new.dimension, change.dimension}


def _grain(value: Quantity) -> float:
    return value.grain / (abs(value.central / value.figures[0]) if value.figures[0] and value.central else 1.0)


def _left(first: Line, second: Line) -> Iterable[Problem]:
    """`Sixty people applied and 12 were interviewed. The 58 who were not interviewed`."""
    counts = [fact for fact in first.stated.facts if is_plain(fact, "count")]
    rest = next((fact for fact in second.stated.facts if is_plain(fact, "count")), None)
    if len(counts) != _PAIR or rest is None or keys(second.stated.words, 0, rest.start) != ["the"]:
        return
    behind = keys(second.stated.words, rest.end, len(second.stated.words.text))[:5]
    who = next((at for at, word in enumerate(behind[:2]) if word in {"who", "that"}), None)
    if who is None or "not" not in behind[who + 1 : who + 3]:
        return
    verb = next((word for word in behind[behind.index("not") + 1 :] if is_content(word)), "")
    all_of_them, part = (_number(fact) for fact in counts)
    if verb and verb in keys(first.stated.words, counts[1].end, len(first.stated.words.text)) and part < all_of_them:
        left = all_of_them - part
        if left != _number(rest):
            message = f"{figure(all_of_them)} without {figure(part)} is {figure(left)}, not {figure(_number(rest))}"
            yield Problem(INCONSISTENT, rest.start, rest.end, message)


def _number(fact: Fact) -> float:
    value = quantity(fact)
    return value.central if value is not None else 0.0
