"""Two readings in, the counts out that take the whole for the part that something is told of.

"Two of the six players are injured" has six players, and none of it says that six are injured. What is told of the part
is what stands behind the whole, or the verb before the part where nothing does: `sacked ten of its 40 workers`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck import facts
from factcheck.facts import quantity, rank
from factcheck.lexicon.grammar import COPULAS, DETERMINERS, GENITIVE, OF_THEM, POSSESSIVES, PREPOSITIONS
from factcheck.lexicon.stance import CLAUSE_ENDS
from factcheck.match.beside.frames import frame
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_between, within, words_before, words_behind

_LONGEST_OWNER = 5  # tokens: `two of the home team 's six`
_BREAKS = CLAUSE_ENDS | {"and", "that", "whom", "whose", "–", "—"}
_OWNING = DETERMINERS | POSSESSIVES
_ENDS = frozenset({".", "?", "!", ";"})
_LEADING = PREPOSITIONS - {"of"}  # `one of the two sons of Berg` tells by that whose both are


class Part(NamedTuple):
    """So many of so many, the fact that has the first, and the places of the terms that are told of these.

    `of` is the place of the term for what is counted, -1 where there is none. `is_any`: each of the terms tells it, as
    a verb does; else all of them do together, as phrases behind a noun.
    """

    fact: Fact
    number: float
    whole: float
    of: int
    told: frozenset[int]
    is_any: bool


def taken_for_part(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each stated count that is the source's whole, of which it says what the source says of a part."""
    numbers = {quantity.amount(fact) for fact in stated.of_kind("quantity")}
    numbers |= {rank.place(fact) for fact in stated.of_kind("rank")}  # `her third win in four races`
    numbers |= {1.0 for token in stated.words.tokens if token.key == "one"}
    for side in sides:
        number = quantity.amount(side.pair.stated) if side.is_of("quantity") else None
        is_all = keys_before(stated.words, side.pair.stated.start, 1) == ["all"]  # told elsewhere
        is_whole = is_all or _is_of_it(side.pair.stated, stated) or _is_owned(side.pair.stated, stated)
        for part in parts(sourced) if number is not None and side.agrees and not is_whole else ():
            if part.whole == number and part.number not in numbers and _is_told(part, side.pair.stated, stated, links):
                why = f"that is how many there are; the source says it of “{part.fact.text}”"
                yield Side(Pair(side.pair.stated, part.fact, Relation.CONFLICT), 1.0, 1.0, why)
                break


def is_told_of_part(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a count that the source has of a part is stated without anything that tells of which part.

    `Four people were hurt` beside "27 people were hurt, four of them badly".
    """
    agreeing = {side.pair.sourced: side.pair.stated for side in sides if side.agrees and not side.why}
    held = held_places(links)
    for part in parts(sourced) if agreeing else ():
        fact = agreeing.get(part.fact)
        is_behind = bool(part.told) and sourced.terms[min(part.told)].start > part.fact.end
        if fact is None or quantity.number(part.fact) is None or not is_behind or _is_of_it(fact, stated):
            continue
        behind = words_behind(sourced.words, sourced.terms[min(part.told)].end)
        end = next((token.start for token in behind if token.key in _BREAKS), len(sourced.words.text))
        if held.isdisjoint(sourced.terms_within(sourced.terms[min(part.told)].start, end)):
            return True
    return False


def _is_owned(whole: Fact, reading: Reading) -> bool:
    """Whether some are told of as part of so many that somebody has: `most of the firm's 40 shops`."""
    before = keys_before(reading.words, whole.start, _LONGEST_OWNER)
    return "of" in before and before[-1] in GENITIVE


def taken_for_whole(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each figure of which the source says it of a share alone: `sold half of its 60 per cent stake`."""
    are_told = all(index in links for index, term in enumerate(stated.terms) if term.is_verb)
    for side in sides if are_told else ():
        fact, found = side.pair.stated, side.pair.sourced
        if not side.is_of("quantity") or not side.agrees or found is None or _is_of_it(fact, stated):
            continue
        share = _share_of(found, sourced)
        mine, theirs = frame(stated, fact).verb, frame(sourced, found).verb
        if share and mine >= 0 and theirs in linked(links, mine):
            why = f"the source says that of “{share.text}” of it alone"
            yield Side(Pair(fact, found, Relation.CONFLICT), 1.0, 1.0, why)


def _share_of(fact: Fact, reading: Reading) -> Fact | None:
    """The share that stands before a figure of which it is one: `half of its 60 per cent stake`."""
    shares = (one for one in reading.of_kind("quantity") if one.end <= fact.start and quantity.is_share(one))
    for one in shares:
        between = keys_between(reading.words, one.end, fact.start)
        if between[:1] == ["of"] and between[1:2] and between[-1] in _OWNING:
            return one
    return None


def _is_of_it(fact: Fact, reading: Reading) -> bool:
    """Whether some are told of as part of so many: `half of the 60`, `none of its 60`, `half the town's 60`."""
    before = keys_before(reading.words, fact.start, 2)
    shares = (one for one in reading.of_kind("quantity") if one.end <= fact.start and quantity.is_share(one))
    told = (keys_between(reading.words, one.end, fact.start) for one in shares)
    is_of_share = any(keys and keys[0] in _OWNING and len(keys) <= _LONGEST_OWNER and "," not in keys for keys in told)
    return is_of_share or (before[:1] == ["of"] and before[-1] in _OWNING)


def _is_told(part: Part, fact: Fact, stated: Reading, links: Links) -> bool:
    """Whether the draft says of its count, in one clause, what the source says of the part."""
    told = [
        frozenset(place for place, likeness in places if likeness == 1.0 or not stated.terms[index].name) & part.told
        for index, places in links.items()
        if _is_beside(fact, index, stated)
    ]  # what lies in a part of a place is none of it
    return any(told) if part.is_any else bool(part.told) and frozenset().union(*told) == part.told


def _is_beside(fact: Fact, index: int, reading: Reading) -> bool:
    term = reading.terms[index]
    between = (fact.end, term.start) if fact.end <= term.start else (term.end, fact.start)
    return all(token.key not in _BREAKS for token in within(reading.words, *between))


class _Pair(NamedTuple):
    """A part and its whole: the fact of the first, both numbers, where the whole ends, and where both are told."""

    part: Fact
    number: float
    whole: float
    whole_end: int
    end: int


@once
def parts(reading: Reading) -> tuple[Part, ...]:
    """The parts that a text tells something of: `two of the six players are`, `of nine ships, four were`."""
    counts = reading.of_kind("quantity")
    both = ((fact, quantity.part_and_whole(fact)) for fact in counts)
    shares = [_Pair(fact, *numbers, fact.end, fact.end) for fact, numbers in both if numbers]
    apart = [_pair(*found) for one, other in pairwise(counts) if (found := _part_of(reading, one, other))]
    told = (_part(reading, one) for one in (*shares, *apart, *_ones(reading, counts)))
    return tuple(part for part in told if part.number < part.whole and part.told)


def part_and_whole(reading: Reading, one: Fact, other: Fact) -> tuple[Fact, Fact] | None:
    """The part and the whole that two counts which follow each other are; None where they are of two kinds."""
    found = _part_of(reading, one, other)
    return found[:2] if found else None


def _pair(part: Fact, whole: Fact, end: int) -> _Pair:
    number = quantity.amount(quantity.with_unit(part, whole))
    return _Pair(part, number or 0.0, quantity.amount(whole) or 0.0, whole.end, end)


def _part_of(reading: Reading, one: Fact, other: Fact) -> tuple[Fact, Fact, int] | None:
    """The same with the place where the later of the two ends."""
    are_counts = quantity.number(one) is not None and quantity.number(other) is not None
    are_measures = quantity.is_portion(one, other) or quantity.is_portion(other, one)
    if not (are_counts or are_measures) or not quantity.is_exact(one) or quantity.is_bound(other):
        return None
    between = keys_between(reading.words, one.end, other.start)
    is_led = between[-2:-1] == ["of"] and between[-1] in OF_THEM and _ENDS.isdisjoint(between)
    if is_led:
        return other, one, other.end  # `400 boats, of which 268 were sold`
    if len(between) > _LONGEST_OWNER or not {"and", "or"}.isdisjoint(between):
        return None
    if between[:1] == ["of"] and "," not in between:
        return one, other, other.end
    before = keys_before(reading.words, one.start, 2)
    behind = words_behind(reading.words, other.end, 2)
    is_of_them = [token.key for token in behind][:1] == ["of"] and behind[-1].key in OF_THEM
    if is_of_them and "," in between[-2:]:
        return other, one, behind[-1].end
    return (other, one, other.end) if are_counts and "of" in before and "," in between else None


def _ones(reading: Reading, counts: Sequence[Fact]) -> Iterator[_Pair]:
    """`One of the four`, of which no figure is made."""
    for fact in counts:
        whole = quantity.number(fact)
        before = words_before(reading.words, fact.start, _LONGEST_OWNER)
        for one, following in pairwise(before):
            if (one.key, following.key) == ("one", "of") and whole is not None:
                part = Fact("quantity", one.text, one.start, one.end, None)
                yield _Pair(part, 1.0, whole, fact.end, fact.end)


def _part(reading: Reading, pair: _Pair) -> Part:
    of = next(iter(reading.terms_behind(pair.whole_end + 1)), -1)
    told, is_any = _told(reading, pair.part, pair.end)
    if not told and pair.whole_end == pair.end:
        before = reading.terms_before(pair.part.start)  # `sacked ten of its 40 workers`
        told = frozenset([at for at in before if is_verb_like(reading, at)][-1:])
    return Part(pair.part, pair.number, pair.whole, of, told, is_any)


def _told(reading: Reading, part: Fact, end: int) -> tuple[frozenset[int], bool]:
    """What is told of a part, which stands behind `end` as a rule, and whether each of these terms tells it."""
    tokens = words_behind(reading.words, end)
    last = next((token.start for token in tokens if token.key in _BREAKS), len(reading.words.text))
    behind = reading.terms_within(end, last)
    copula = next((token.end for token in tokens if token.key in COPULAS and token.start < last), None)
    if copula is not None:
        return frozenset(at for at in behind if reading.terms[at].start > copula), True
    if verbs := [index for index in behind if is_verb_like(reading, index)]:
        return frozenset(verbs[:1]), True
    phrases = next((token.start for token in tokens if token.key in _LEADING and token.start < last), last)
    told = frozenset(index for index in behind if reading.terms[index].start > phrases)
    if told:
        return told, False
    leading = [token.key for token in within(reading.words, part.end, reading.terms[behind[0]].start)] if behind else []
    if leading[:1] == ["of"] and leading[-1] in OF_THEM:
        return frozenset(behind), False  # `seven drowned, five of them children`
    return frozenset(), True
