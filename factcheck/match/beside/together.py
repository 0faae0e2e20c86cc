"""A side and its readings in, whether its figure is of several together, or of what comes of several, out.

What `nurses and doctors` earn neither bears out nor denies what nurses earn, nor `400 in all` "120 from Peru". No
parser: a list is what `and` joins.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from factcheck import series
from factcheck.facts import quantity
from factcheck.lexicon.grammar import AND_OR, ARTICLES, DETERMINERS, PREPOSITIONS
from factcheck.match.beside.clauses import clauses
from factcheck.match.beside.misplaced import is_part
from factcheck.match.beside.summed import alike, newly_asked
from factcheck.match.read.once import once
from factcheck.match.read.reading import PRONOUNS, Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like
from factcheck.match.words.links import Links, held_places
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_before, keys_behind, keys_between, words_behind

_ADDED = 2  # words before the second of two figures
_ADDING = frozenset({"another", "additional", "further", "other", "plus", "including", "fewer"})
_FEWEST = 2  # figures
_JOINING = AND_OR | DETERMINERS | {",", "other"}
_ADJECTIVES = frozenset("former first last second third later old new black white long wide high deep".split())
_PLACING = frozenset({"in", "at", "on", "among", "for", "across"})  # not `from`: "from Asia and prices that"
_OF_EACH = frozenset({"each", "both", "respectively", "between", "either", "alike"})


def is_of_several(side: Side, sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a wrong figure may be of more than the source's, or of less, so that neither denies the other."""
    return (
        _may_be_sum(side, stated, sourced)
        or _may_come_of(side, sides, sourced, links)
        or _is_of_all(side, sides, stated, sourced)
        or _is_of_more(side, stated, sourced, links)
    )


def _is_of_more(side: Side, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a wrong figure is of more than the source's, or of less: `40 buses and trams`, "30 buses"."""
    found = side.pair.sourced
    if found is None or not side.is_of("quantity") or not side.conflicts or side.why:
        return False
    if not _OF_EACH.isdisjoint(stated.keys) or not _OF_EACH.isdisjoint(sourced.keys):
        return False
    held = held_places(links)
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
            if AND_OR.isdisjoint(joint):
                continue
            found.append(tuple(members))
        else:
            members = [at]
    return tuple(found)


def _is_of_all(side: Side, sides: Sequence[Side], stated: Reading, sourced: Reading) -> bool:
    """Whether a figure is told of a whole whose parts the source's are: `400 in all`, "120 from Peru, 90 from Chile".

    Or of what is there, where the source's came or went: `now has 25 players`, "signed three".
    """
    found = side.pair.sourced
    if found is None or not side.is_of("quantity") or not side.conflicts or side.why:
        return False
    asked = newly_asked(stated, sourced)
    mine = [one for one in stated.of_kind("quantity") if quantity.are_of_one_measure(one, found)]
    if not asked or len(mine) > 1:
        return False
    told = {one.pair.sourced for one in sides if one.agrees}
    figures = (one for one in sourced.of_kind("quantity") if one not in told)
    parts = alike(side.pair.stated, [one for one in figures if quantity.are_of_one_measure(one, found)])
    is_moved = not asked.isdisjoint({series.REST, series.NOW}) and series.is_move(sourced.words, sourced.facts, found)
    return len(parts) >= _FEWEST or is_moved


def _may_be_sum(side: Side, stated: Reading, sourced: Reading) -> bool:
    """Whether a figure that is none of the source's is what two of them that belong together come to, or are apart by.

    `18,000 damaged or destroyed` for "11,000 destroyed and another 7,000 damaged".
    """
    if not side.is_of("quantity") or not side.conflicts or side.why:
        return False
    figures, counted = sourced.of_kind("quantity"), quantity.counted(side.pair.stated)
    return not _count_one_thing(side, stated, sourced) and any(
        quantity.are_sum(side.pair.stated, one, other)
        for one, other in pairwise(figures)
        if not _ADDING.isdisjoint(joint := _keys_between(sourced, one, other))
        and not (
            "including" in joint and is_like(counted, quantity.counted(one))
        )  # `nine dead`: "11 dead, including two"
    )


def _count_one_thing(side: Side, stated: Reading, sourced: Reading) -> bool:
    """Whether the same word is told of some of them by two figures: `three of them children`, "two children"."""
    found = side.pair.sourced
    behind = keys_behind(stated.words, side.pair.stated.end, 2)
    if found is None or behind[:1] != ["of"] or not PRONOUNS.issuperset(behind[1:]):
        return False
    first = next((term for term in stated.terms if term.start >= side.pair.stated.end), None)
    other = next((term for term in sourced.terms if term.start >= found.end), None)
    return first is not None and other is not None and first.stem == other.stem


def _keys_between(reading: Reading, one: Fact, other: Fact) -> list[str]:
    """The last few words before the second of two figures, and what stands right behind it."""
    before = keys_between(reading.words, one.end, other.start)[-_ADDED:]
    return before + keys_behind(reading.words, other.end, 1)


def _may_come_of(side: Side, sides: Sequence[Side], sourced: Reading, links: Links) -> bool:
    """Whether a figure that the source has not may be worked out from some of its own, be they of other things.

    None that the draft has as well, of a part: `40 people, including six children`, "34, including six".

    Not where it is told of the very part that the source has a figure of: `144 in the capital`, "412, 268 of them in
    the capital".
    """
    fact = side.pair.stated
    if fact.kind != "quantity" or not side.conflicts or side.why:
        return False
    told = {one.pair.sourced for one in sides if one.agrees}
    figures = [figure for figure in sourced.of_kind("quantity") if figure not in told]
    if not quantity.may_come_to(fact, figures):
        return False
    held = held_places(links)
    parts = (part for part in figures if is_part(sourced, part))
    return not any(told and held.issuperset(told) for told in (_told_behind(part, sourced) for part in parts))


def _told_behind(fact: Fact, reading: Reading) -> Sequence[int]:
    """The terms from a figure to the next mark."""
    marks = [token.start for token in words_behind(reading.words, fact.end) if not token.key[0].isalnum()]
    end = min(marks, default=len(reading.words.text))
    return reading.terms_within(fact.end, end)
