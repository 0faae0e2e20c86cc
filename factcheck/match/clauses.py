"""Two readings in, the figures that the draft gives to another than its source does out.

`Rents rose 11 per cent and wages 30` has both figures of "rents rose 30 per cent while wages rose 11", each of the
other's subject. The subject of a figure is what is named before it, up to the joint between it and the figure before;
behind a soft joint with nothing named it is that of the figure before, and where there is none at all what is named
right behind it.
"""

from collections.abc import Iterator, Sequence

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.arithmetic import CHANGE_NOUNS
from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.match.coverage import is_matter
from factcheck.match.links import Links
from factcheck.match.reading import Reading
from factcheck.match.side import AGREEING, Side
from factcheck.match.stems import is_like
from factcheck.model import Fact, Pair, Relation, Token
from factcheck.typed import NamedTuple

_HARD = frozenset({";", "while", "whereas", "but", "—", "–", "compared", "against", "versus", "."})
_SOFT = frozenset({",", "and", "(", ")", ":", "with"})
_BEHIND = 3  # terms


class Clause(NamedTuple):
    """A figure, the terms around it and those of its subject, by their places in the reading."""

    figure: Fact
    own: frozenset[int]
    subject: frozenset[int]


def misplaced(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, context: facts.Context
) -> Iterator[Side]:
    """A side for each stated figure that the source has, but of something else, where it has another of this."""
    if len(sourced.of_kind("quantity")) < 2:  # noqa: PLR2004 - there is no other
        return
    mine, theirs = clauses(stated), clauses(sourced)
    for side in sides:
        fact, owner = side.pair.stated, mine.get(side.pair.stated)
        if side.why or side.pair.sourced is None or owner is None or quantity.is_bound(fact) or _is_scale(fact, stated):
            continue
        relations = {other: facts.compare(fact, other, context) for other in theirs}
        if not side.agrees:
            relations = {
                other: one for other, one in relations.items() if one in AGREEING or other is side.pair.sourced
            }
        agreeing = [theirs[other] for other, relation in relations.items() if relation in AGREEING]
        day = date_of(fact, stated)
        for other, relation in relations.items():
            if (
                relation is Relation.CONFLICT
                and agreeing
                and (
                    all(_is_apart(owner, one, theirs[other], stated, sourced, links) for one in agreeing)
                    or all(_is_of_another_day(day, one.figure, other, sourced, context) for one in agreeing)
                )
            ):
                why = f"the source has “{side.pair.sourced.text}” of something else, and “{other.text}” of this"
                yield Side(Pair(fact, other, Relation.CONFLICT), 1.0, 1.0, why)
                break


def date_of(fact: Fact, reading: Reading) -> Fact | None:
    """The date of a figure: the one right behind it, else the last before it that no other figure stands behind."""
    tokens = reading.words.tokens
    behind = [token for token in tokens if token.start >= fact.end][:_BEHIND]
    dates = reading.of_kind("date")
    for number, token in enumerate(behind):
        found = next((date for date in dates if date.start == token.start), None)
        if found or not (number == 0 and token.key in PREPOSITIONS):
            if found:
                return found
            break
    figures = [other for other in reading.of_kind("quantity") if other.end <= fact.start]
    floor = figures[-1].end if figures else 0
    before = [date for date in dates if floor <= date.start < fact.start and not _has_hard(reading, date, fact)]
    return before[-1] if before and not figures else None


def _has_hard(reading: Reading, first: Fact, last: Fact) -> bool:
    return any(token.key in _HARD for token in reading.words.tokens if first.end <= token.start < last.start)


def _is_of_another_day(day: Fact | None, agreeing: Fact, other: Fact, sourced: Reading, context: facts.Context) -> bool:
    """Whether the source has the stated figure of another time, and another figure of the stated one."""
    theirs, its = date_of(agreeing, sourced), date_of(other, sourced)
    if day is None or theirs is None or its is None or not _are_of_one_noun(agreeing, other):
        return False
    return (
        facts.compare(day, its, context) is Relation.SAME and facts.compare(day, theirs, context) is Relation.CONFLICT
    )


def _is_scale(fact: Fact, reading: Reading) -> bool:
    """`a rating out of 100`."""
    return [token.key for token in reading.words.tokens if token.end <= fact.start][-2:] == ["out", "of"]


def clauses(reading: Reading) -> dict[Fact, Clause]:
    """Each figure with its clause."""
    found: dict[Fact, Clause] = {}
    figures = reading.of_kind("quantity")
    start, lent = 0, frozenset[int]()
    for number, fact in enumerate(figures):
        following = figures[number + 1] if number + 1 < len(figures) else None
        joint = _joint(reading, fact, following) if following else None
        end = joint.start if joint else fact.end if following else len(reading.words.text)
        own = frozenset(index for index, term in enumerate(reading.terms) if start <= term.start < end)
        subject = _before(reading, fact, own) or lent or _after(reading, fact, own)
        found[fact] = Clause(fact, own, subject)
        lent = frozenset() if joint and joint.key in _HARD else _before(reading, fact, own) or lent
        start = end
    return found


def _joint(reading: Reading, fact: Fact, following: Fact) -> Token | None:
    """Where the clause of the next figure begins: at the first hard joint between, else at the first soft one."""
    between = [token for token in reading.words.tokens if fact.end <= token.start < following.start]
    hard = [token for token in between if token.key in _HARD]
    soft = [token for token in between if token.key in _SOFT]
    return next(iter(hard or soft), None)


def _before(reading: Reading, fact: Fact, own: frozenset[int]) -> frozenset[int]:
    """What is named before a figure; nothing where a comma stands right before it: `In the trial, 119 people`."""
    last = next((token for token in reversed(reading.words.tokens) if token.end <= fact.start), None)
    if last is None or last.text == ",":
        return frozenset()
    return frozenset(index for index in own if reading.terms[index].start < fact.start and _names(reading, index))


def _after(reading: Reading, fact: Fact, own: frozenset[int]) -> frozenset[int]:
    return frozenset(sorted(index for index in own if reading.terms[index].start >= fact.end)[:_BEHIND])


def _names(reading: Reading, index: int) -> bool:
    """Whether a term says what a clause is of."""
    term = reading.terms[index]
    return term.name is not None or (is_matter(term) and not term.is_verb and term.key not in CHANGE_NOUNS)


def _is_apart(owner: Clause, agreeing: Clause, other: Clause, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a stated figure is of the other's subject, and of nothing that the agreeing one stands with."""
    if not _are_of_one_noun(agreeing.figure, other.figure):
        return False
    with_other = {index for index in owner.subject if _stands_in(index, other.subject, links)}
    with_agreeing = {index for index in owner.subject if _stands_in(index, agreeing.own | agreeing.subject, links)}
    held = {position for index in owner.own for position, _ in links.get(index, ())}
    return (
        any(_names(stated, index) for index in with_other - with_agreeing)
        and not any(_names(stated, index) for index in with_agreeing - with_other)
        and any(_names(sourced, place) and place not in held for place in agreeing.subject)
    )


def _are_of_one_noun(fact: Fact, other: Fact) -> bool:
    mine, theirs = quantity.counted(fact), quantity.counted(other)
    return not (mine and theirs) or is_like(mine, theirs)


def _stands_in(index: int, places: frozenset[int], links: Links) -> bool:
    return any(position in places for position, _ in links.get(index, ()))
