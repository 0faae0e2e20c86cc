"""Two readings in, the counts out that the draft has of those who did it not, of a whole whose part did.

Of "400 applicants, of whom 80 were accepted" 320 were turned down, and not 80; nor were 320 accepted.
"""

from collections.abc import Iterator, Sequence

from factcheck import series
from factcheck.facts import quantity
from factcheck.match.beside.clauses import is_difference
from factcheck.match.beside.complements import are_either_or, is_denied, tells_of_lack
from factcheck.match.beside.frames import clause_of, frame
from factcheck.match.beside.whole_for_part import part_and_whole
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_participle
from factcheck.match.read.stems import are_opposites, is_like
from factcheck.match.words.links import Links, held_places, linked
from factcheck.match.words.side import OF_REST, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, within, words_behind

_COUNTS = 2
_OUTSIDE = "outside"
_REST = frozenset({"rest", "remainder", "others"})
_MANY = 20  # so many are hardly the rest by chance


class _Parted(NamedTuple):
    """The one part that a source tells of a whole: `part` is its figure, `rest` how many are in the other."""

    part: Fact
    did: float
    rest: float
    noun: str


def told_of_rest(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """The same; a count that both texts know to be of the one part or of the other is right or wrong by that."""
    parted = _parted(sourced)
    for side in sides:
        found = _beside_part(side, parted, stated, sourced, links) if parted else None
        yield found or side


def _beside_part(side: Side, parted: _Parted, stated: Reading, sourced: Reading, links: Links) -> Side | None:
    fact = side.pair.stated
    number = _part_of(fact) if fact.kind == "quantity" and not is_difference(fact, stated) else None
    noun = "" if is_participle(quantity.noun(fact)) else quantity.noun(fact)  # `150 survived`
    if number not in (parted.did, parted.rest) or (noun and parted.noun and not is_like(noun, parted.noun)):
        return None
    part, is_rest = parted.part, number == parted.rest
    is_left_out = keys_before(stated.words, fact.start, 2) == ["all", "but"]
    if _tells_of_rest(fact, part, stated, sourced, links) != is_left_out:
        is_open = is_rest and _lacks_else(stated, sourced, links)
        relation = Relation.UNCLEAR if is_open else Relation.SAME if is_rest else Relation.CONFLICT
    elif is_rest and parted.did != parted.rest and _is_one_deed(fact, part, stated, sourced, links):
        relation = Relation.CONFLICT
    elif is_rest and parted.did != parted.rest and _may_be_others(side, parted, stated, links):
        relation = Relation.UNCLEAR
    else:
        return None
    return Side(Pair(fact, part, relation), 1.0, 1.0, OF_REST)


def _parted(sourced: Reading) -> _Parted | None:
    """What is told of a part of a whole, if the source counts nothing else."""
    counts = sourced.of_kind("quantity")
    for fact in counts:
        both = quantity.part_and_whole(fact)
        if both and len(counts) == 1:
            return _Parted(fact, both[0], both[1] - both[0], quantity.noun(fact))
    if len(counts) != _COUNTS:
        return None
    part, whole = part_and_whole(sourced, *counts) or (counts[1], counts[0])
    held, did, noun = quantity.number(whole), quantity.number(part), quantity.counted(whole)
    if held is None or did is None or not 0 < did < held or not (part is counts[0] or _is_of_it(part, whole, sourced)):
        return None
    if is_difference(part, sourced) or is_difference(whole, sourced):
        return None  # `27 goals, six more than Lind`
    return _Parted(part, did, held - did, noun) if quantity.is_exact(whole) and quantity.is_exact(part) else None


def _is_of_it(part: Fact, whole: Fact, sourced: Reading) -> bool:
    """Whether a count is of a whole: it has no noun of its own, or the same and words that tell so."""
    noun, other = quantity.counted(part), quantity.counted(whole)
    is_told = not {"of", "total"}.isdisjoint(keys_before(sourced.words, whole.start, 2)) or "total" in sourced.keys
    if not noun or is_participle(noun):
        return bool(other) or is_told  # `, and 105 passed`
    return is_told and is_like(noun, other)


def _part_of(fact: Fact) -> float | None:
    """`593`, `593 of the 698`."""
    both = quantity.part_and_whole(fact)
    return both[0] if both else quantity.number(fact) if quantity.is_exact(fact) else None


def _tells_of_rest(fact: Fact, part: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the draft tells of those of whom the source does not: by a `not`, an opposite, or what is left over."""
    if is_denied(fact, stated) != is_denied(part, sourced) or (
        quantity.part_and_whole(fact) and tells_of_lack(stated) != tells_of_lack(sourced)
    ):
        return True
    if (is_rest := _is_with_rest(part, stated, sourced, links)) is not None:
        return is_rest
    if (series.REST in series.asked(stated.words).values()) != (series.REST in series.asked(sourced.words).values()):
        return True
    if (_OUTSIDE in stated.keys) != (_OUTSIDE in sourced.keys):
        return True  # `28 of the 40 are outside Lund`, "40, of which 12 in Lund"
    start, end = clause_of(stated, fact)
    told = sourced.keys
    mine = {token.key for token in within(stated.words, start, end)} - told
    if are_either_or(mine, told):
        return True
    lacking = {term.key for index, term in enumerate(stated.terms) if index not in links and term.name is None}
    return any(are_opposites(key, other) for key in lacking & mine for other in told)


def _is_with_rest(part: Fact, stated: Reading, sourced: Reading, links: Links) -> bool | None:
    """Whether the draft has a name of what is told of the rest, or of the part: "40 in Lund, the rest in Holm".

    None where it has neither, or both.
    """
    rest = next((token for token in sourced.words.tokens if token.key in _REST), None)
    held = {place for place in held_places(links) if sourced.terms[place].name}
    if rest is None or series.REST in series.asked(stated.words).values():
        return None
    of_rest, of_part = (not held.isdisjoint(_up_to_mark(end, sourced)) for end in (rest.end, part.end))
    return of_rest if of_rest != of_part else None


def _up_to_mark(start: int, reading: Reading) -> range:
    behind = words_behind(reading.words, start)
    end = next((token.start for token in behind if not token.key[0].isalnum()), len(reading.words.text))
    return reading.terms_within(start, end)


def _lacks_else(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has `no` of something of which the draft does not speak: who has no power may have water."""
    held = held_places(links)
    lacked = (index for token in sourced.words.tokens if token.key == "no" for index in sourced.terms_behind(token.end))
    first = next(lacked, None)
    return first is not None and first not in held and "no" not in stated.keys


def _may_be_others(side: Side, parted: _Parted, stated: Reading, links: Links) -> bool:
    """Whether so many may be others than the rest: they are few, or nothing that is told of them is the source's."""
    fact = side.pair.stated
    start, end = clause_of(stated, fact)
    inside = [index for index in stated.terms_within(start, end) if not _is_counted(index, parted, stated)]
    is_apart = (
        quantity.part_and_whole(fact) is not None and bool(inside) and not any(index in links for index in inside)
    )
    return is_apart or (parted.rest < _MANY and _tells_more(fact, stated, links))


def _is_counted(index: int, parted: _Parted, stated: Reading) -> bool:
    return bool(parted.noun) and is_like(stated.terms[index].key, parted.noun)


def _tells_more(fact: Fact, stated: Reading, links: Links) -> bool:
    """Whether something is said of them of which the source has nothing: they may be others."""
    start, end = clause_of(stated, fact)
    return any(
        start <= term.start and term.end <= end and index not in links and term.name is None
        for index, term in enumerate(stated.terms)
        if not fact.start <= term.start < fact.end
    )


def _is_one_deed(fact: Fact, part: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether one verb is told of both, so that so many have to be those."""
    mine, theirs = frame(stated, fact).verb, frame(sourced, part).verb
    return mine >= 0 and theirs in linked(links, mine)
