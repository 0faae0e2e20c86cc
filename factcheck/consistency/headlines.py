"""A heading whose figure the text below it does not have: `Storm leaves 14 dead`, and then `killed 16 people`.

Both must be of one thing: two more words of the heading, or forms of them, are in the sentence, and the text below has
no other number of that thing.
"""

from collections.abc import Iterator, Sequence

from factcheck.arithmetic.value import Problem, is_plain, keys, quantity
from factcheck.consistency.line import Line, stems_of
from factcheck.consistency.odds import are_at_odds, told
from factcheck.lexicon.consistency import CHANGING, DEAD, HURT, UNSURE
from factcheck.match.read.stems import stem
from factcheck.model import Fact, Role

_REACH = 30  # characters
_BELOW = 40
_FIRST = 4  # sentences below the heading
_SHARED = 2
_FEWEST = 4  # words of a heading that says something


def problems(lines: Sequence[Line]) -> Iterator[Problem]:
    """Every figure below a heading that the heading has otherwise, placed below."""
    for at, line in enumerate(lines):
        if line.role is not Role.HEADING or not line.is_chosen or len(line.tokens) < _FEWEST:
            continue
        below = [
            one for one in lines[at + 1 : at + _BELOW] if one.section == line.section and one.role is Role.PARAGRAPH
        ]
        for fact in line.stated.facts:
            kind = _kind(line, fact)
            if kind:
                yield from _otherwise(line, fact, kind, below)


def _otherwise(line: Line, fact: Fact, kind: str, below: Sequence[Line]) -> Iterator[Problem]:
    same = [(one, other) for one in below for other in one.stated.facts if _kind(one, other) == kind]
    said = [other for one in below for other in one.stated.facts if quantity(other) is not None]
    if not same or any(not are_at_odds(fact, other) for other in said):
        return
    first, figure = same[0]
    if any(are_at_odds(figure, other) for _, other in same) or first not in below[:_FIRST]:
        return
    facts = tuple(one for one in line.stated.facts if one.kind == "quantity")
    kinds = {stem(word) for word in DEAD | HURT} | {kind}
    shared = (stems_of(line.tokens, facts) - kinds) & stems_of(first.tokens)
    words = set(keys(first.stated.words, 0, len(first.stated.words.text)))
    if len(shared) >= _SHARED and not words & (UNSURE | CHANGING):
        yield told(first.place, figure, line.place, fact.text)


def _kind(line: Line, fact: Fact) -> str:
    """What is counted: the dead and the hurt by one word, whatever they are called; else the noun. Empty for others."""
    value = quantity(fact)
    if value is None or not is_plain(fact, "count") or len(value.figures) != 1 or not value.noun:
        return ""
    if value.noun in DEAD:
        return "dead"
    if value.noun in HURT:
        return "hurt"
    if value.noun != "person":
        return stem(value.noun)
    start = max(fact.start - _REACH, 0)
    around = set(keys(line.stated.words, start, fact.end + _REACH))
    if around & DEAD:
        return "" if around & HURT else "dead"
    return "hurt" if around & HURT else ""
