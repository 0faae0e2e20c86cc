"""A stated text and its source in; the source out without the `followed` that only says that another did the same.

Of "version 4.2 was released in March, and version 4.3 followed in June" the second was released in June.
"""

from itertools import pairwise

from factcheck.facts.name import is_place
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, without
from factcheck.match.read.tellings import Telling, tellings
from factcheck.model import Fact, Token
from factcheck.words import words_behind

_FOLLOWED = "followed"
_LEADING = frozenset({"in", "on", "at"})


def unfollowed(stated: Reading, sourced: Reading) -> Reading:
    """`sourced` as it is where it has no such word, or the stated text has the word too."""
    if _FOLLOWED not in sourced.keys or _FOLLOWED in stated.keys or sourced.is_table:
        return sourced
    return _without(sourced)


@once
def _without(reading: Reading) -> Reading:
    clauses = tellings(reading)
    pairs = pairwise(clauses)
    found = [other.verb for one, other in pairs if other.verb.key == _FOLLOWED and _are_alike(one, other, reading)]
    found = [verb for verb in found if _is_timed(verb, reading)]
    return without(reading, found) if found else reading


def _are_alike(one: Telling, other: Telling, reading: Reading) -> bool:
    """Whether two clauses tell of two names of one sort, be it of two versions or of two places."""
    names = [_name(clause, reading) for clause in (one, other)]
    return all(names) and len({is_place(name) for name in names if name}) == 1


def _name(clause: Telling, reading: Reading) -> Fact | None:
    return reading.terms[clause.subject[-1]].name if clause.subject else None


def _is_timed(verb: Token, reading: Reading) -> bool:
    """Whether nothing but when stands right behind: `followed in June`, `followed two years later`."""
    behind = words_behind(reading.words, verb.end, 2)
    start = next((token.start for token in behind if token.key not in _LEADING), -1)
    return any(fact.start == start for fact in reading.of_kind("date", "quantity"))
