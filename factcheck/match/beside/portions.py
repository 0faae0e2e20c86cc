"""Two readings in, the stated figures out that are a share of a whole, where the source tells of its part: `a quarter`.

`A quarter of the 80 patients` is "20 of the 80", `a third of the cost` is "4 million of the 12 million euros", and
`half of his 60 per cent` are the 30 that were sold, of which 30 are kept.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from factcheck import facts
from factcheck.facts import quantity
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.beside.complements import is_denied, tells_of_lack
from factcheck.match.beside.whole_for_part import part_and_whole
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.match.words.side import OF_REST, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_before, keys_between

_WHY = "the source’s part and whole come to that"
_NOT_SO = "the source’s part and whole do not come to that"


def portioned(
    sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links, _context: facts.Context
) -> Iterator[Side]:
    """A side for each such share, and for the whole that it is of."""
    parted = _parted(sourced)
    for side in sides:
        fact = side.pair.stated
        if fact.kind != "quantity":
            continue
        is_one = not side.agrees and quantity.number(fact) == 1 and _is_one_of(side.pair.sourced, sourced)
        if is_one:
            yield _beside(fact, Relation.SAME)
        elif parted and not side.agrees and _is_told_with_unit(fact, *parted):
            yield Side(Pair(fact, parted[0], Relation.SAME), 1.0, 1.0)
        elif parted and side.pair.sourced is None and _is_bare_share(fact):
            yield from _of_part(fact, *parted, stated, sourced, links)
    yield from _of_told_wholes(stated, sourced)


def _is_one_of(fact: Fact | None, reading: Reading) -> bool:
    """Whether a count is that of those of whom one is told of: `one of the two engines`."""
    before = keys_before(reading.words, fact.start, 3) if fact else []
    return [key for key in before if key not in DETERMINERS][-2:] == ["one", "of"]


def _is_told_with_unit(fact: Fact, part: Fact, whole: Fact) -> bool:
    """Whether a figure is the part, with the unit of the whole: `five kilometres`, "five of the 12 kilometres"."""
    told = quantity.with_unit(part, whole)
    return told != part and facts.compare(fact, told, facts.Context()) is Relation.SAME


def _is_bare_share(fact: Fact) -> bool:
    """`A quarter`, not `20 of the 80`."""
    return quantity.share(fact) is not None and quantity.part_and_whole(fact) is None


def _beside(fact: Fact, relation: Relation) -> Side:
    return Side(Pair(fact, None, relation), 1.0, 1.0, _WHY if relation is Relation.SAME else _NOT_SO)


def _parted(sourced: Reading) -> tuple[Fact, Fact] | None:
    """The only part of a whole that the source tells of, with that whole: two figures, or the same one twice."""
    figures = sourced.of_kind("quantity")
    pairs = {(one, other) for one, other in combinations(figures, 2) if _is_part_of(one, other, sourced)}
    pairs |= {(one, one) for one in figures if quantity.part_and_whole(one)}
    pairs |= set(filter(None, (part_and_whole(sourced, one, other) for one, other in pairwise(figures))))
    return pairs.pop() if len(pairs) == 1 else None


def _of_part(share: Fact, part: Fact, whole: Fact, stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """A side for a share that is the source's, or that of the rest where only one of the two says that it is not so."""
    is_of_rest = is_denied(share, stated) != is_denied(part, sourced) or tells_of_lack(stated) != tells_of_lack(sourced)
    if is_of_rest:
        if part is whole and quantity.is_rest(share, part):
            yield Side(Pair(share, part, Relation.SAME), 1.0, 1.0, OF_REST)
        return
    is_one = part is whole
    relation = facts.compare(share, part, facts.Context()) if is_one else quantity.of_portion(share, part, whole)
    if relation is Relation.SAME or _says_the_same(stated, links):
        yield _beside(share, relation)


def _is_part_of(part: Fact, whole: Fact, reading: Reading) -> bool:
    """Whether nothing but `of the` stands between two figures: `4 million of the 12 million euros`."""
    between = keys_between(reading.words, part.end, whole.start)
    return between[:1] == ["of"] and DETERMINERS.issuperset(between[1:]) and quantity.is_portion(part, whole)


def _says_the_same(stated: Reading, links: Links) -> bool:
    return all(index in links for index, term in enumerate(stated.terms) if term.name or is_matter(term))


def _of_told_wholes(stated: Reading, sourced: Reading) -> Iterator[Side]:
    """The share and its whole, which the source tells by what was parted with and what was kept."""
    figures = stated.of_kind("quantity")
    for share, whole in combinations(figures, 2):
        between = keys_between(stated.words, share.end, whole.start)
        is_of_it = between[:1] == ["of"] and DETERMINERS.issuperset(between[1:])
        if not is_of_it or quantity.share(share) is None:
            continue
        for part, rest in combinations(sourced.of_kind("quantity"), 2):
            if quantity.is_total(whole, part, rest):
                relation = quantity.of_portion(share, part, whole)
                if relation is not Relation.UNCLEAR:
                    yield _beside(share, relation)
                    yield _beside(whole, Relation.SAME)
                return
