"""Two readings in, the figures out that are of several together where the other text has one of them alone.

What `nurses and doctors` earn neither bears out nor denies what nurses earn. No parser: a list is what `and` joins.
"""

from collections.abc import Collection, Iterator
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.grammar import ARTICLES, DETERMINERS, PREPOSITIONS
from factcheck.match.beside.clauses import clauses
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_before, keys_between

_AND = frozenset({"and", "or", "&"})
_JOINING = _AND | DETERMINERS | {",", "other"}
_ADJECTIVES = frozenset("former first last second third later old new black white long wide high deep".split())
_PLACING = frozenset({"in", "at", "on", "among", "for", "across"})  # not `from`: "from Asia and prices that"
_OF_EACH = frozenset({"each", "both", "respectively", "between", "either", "alike"})


def is_of_more(side: Side, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a wrong figure is of more than the source's, or of less: `40 buses and trams`, "30 buses"."""
    found = side.pair.sourced
    if found is None or not side.is_of("quantity") or not side.conflicts or side.why:
        return False
    if not _OF_EACH.isdisjoint(stated.keys) or not _OF_EACH.isdisjoint(sourced.keys):
        return False
    held = {place for places in links.values() for place, _ in places}
    mine = any(_is_halved(one, links.keys()) for one in _lists_of(side.pair.stated, stated))
    theirs = any(_is_halved(one, held) for one in _lists_of(found, sourced))
    return mine is not theirs


def _is_halved(members: tuple[int, ...], known: Collection[int]) -> bool:
    return 0 < sum(member in known for member in members) < len(members)


def _lists_of(figure: Fact, reading: Reading) -> Iterator[tuple[int, ...]]:
    """The lists of the figure's own clause: of whom it is told, and what it counts or is counted among behind it."""
    clause = clauses(reading).get(figure)
    if clause is None:
        return
    for members in _lists(reading):
        first, last = reading.terms[members[0]], reading.terms[members[-1]]
        if not clause.own.issuperset(members) and not clause.subject.issuperset(members):
            continue
        is_told_of = last.end <= figure.start and _opens(members, reading)
        if is_told_of or (first.start >= figure.end and _is_counted(figure, members, reading)):
            yield members


def _opens(members: tuple[int, ...], reading: Reading) -> bool:
    """Whether a list is of whom something is told: `makes lamps and chairs` and `the singer and actor` are none."""
    first = reading.terms[members[0]]
    before = [key for key in keys_before(reading.words, first.start) if key not in DETERMINERS - PREPOSITIONS][-1:]
    is_one = not ARTICLES.isdisjoint(keys_before(reading.words, first.start, 1)) and not first.key.endswith("s")
    if _is_bare(members, reading):
        return not is_one and (not before or before[0] in _PLACING or not before[0].isalnum())
    return not before or not before[0].isalnum()


def _is_counted(figure: Fact, members: tuple[int, ...], reading: Reading) -> bool:
    """Whether a list is right behind a count or a preposition, and has no article inside: not `12 wins and the cup`."""
    start = reading.terms[members[0]].start
    is_right_behind = not keys_between(reading.words, figure.end, start) and quantity.number(figure) is not None
    is_behind_preposition = not PREPOSITIONS.isdisjoint(keys_before(reading.words, start, 1))
    return (is_right_behind or is_behind_preposition) and _is_bare(members, reading)


def _is_bare(members: tuple[int, ...], reading: Reading) -> bool:
    pairs = pairwise(reading.terms[member] for member in members)
    return all(DETERMINERS.isdisjoint(keys_between(reading.words, one.end, other.start)) for one, other in pairs)


@once
def _lists(reading: Reading) -> tuple[tuple[int, ...], ...]:
    found: list[tuple[int, ...]] = []
    members = [0]
    for at, (one, other) in enumerate(pairwise(reading.terms), start=1):
        joint = keys_between(reading.words, one.end, other.start)
        is_joined = _JOINING.issuperset(joint) and not DETERMINERS.issuperset(joint)
        is_joined = (
            is_joined
            and _ADJECTIVES.isdisjoint((one.key, other.key))
            and ("," not in joint or bool(one.name) is bool(other.name))
        )
        if is_joined and not is_verb_like(reading, at) and not is_verb_like(reading, at - 1):
            members.append(at)
            if _AND.isdisjoint(joint):
                continue
            found.append(tuple(members))
        else:
            members = [at]
    return tuple(found)
