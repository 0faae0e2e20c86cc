"""Two readings and their compared facts in; a share of those who did not out beside the source's of those who did.

`One in four pupils failed` is what "three quarters of pupils passed" comes to.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise, takewhile

from factcheck.facts import quantity
from factcheck.lexicon.sums import EITHER_OR
from factcheck.match.read.reading import Reading, is_bare_negator
from factcheck.match.words.links import Links, all_linked
from factcheck.match.words.side import COMPLEMENT, OF_OTHERS, Side
from factcheck.model import Fact, Pair, Relation
from factcheck.words import keys_between, words_behind

_REST = frozenset({"rest", "remainder"})
_INCLUDING = frozenset({"including", "among"})
_JOINTS = frozenset({"and", ",", ";", "while", "with"})
_LACKING = frozenset({"no", "without", "lack", "lacks", "lacked", "lacking"})
_REACH = 5  # tokens: `of the pupils did not`


def with_complements(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> Iterator[Side]:
    """The same, each share that the source leaves of a whole borne out where the draft tells of the others.

    One that leaves some to do neither is left open: `30 per cent opposed it`, "60 per cent backed it".
    """
    for side in sides:
        fact, other = side.pair.stated, side.pair.sourced
        left = quantity.left_of_whole(fact, other) if other is not None and not side.why else None
        if left is not None and other is not None and _is_left_the_rest(fact, other, stated, sourced, links):
            relation = Relation.CONFLICT if left else Relation.SAME
            yield Side(Pair(fact, other, relation), 1.0, 1.0, OF_OTHERS if left else COMPLEMENT)
            continue
        if fact.kind == "quantity" and _is_rest_of_count(fact, sourced):
            yield Side(Pair(fact, other, Relation.SAME), 1.0, 1.0, COMPLEMENT)
            continue
        is_half = left == 0 and side.agrees  # of which the other half is as much
        if left is None and other is not None and side.conflicts:
            left = _left_of_count(fact, other, sourced)
        may_be = left is not None and left >= 0 and (side.conflicts or is_half)
        if may_be and other is not None and _tells_of_others(stated, sourced, links):
            is_rest = left == 0 and not _is_whole(fact)
            relation, why = (Relation.SAME, COMPLEMENT) if is_rest else (Relation.UNCLEAR, OF_OTHERS)
            yield Side(Pair(fact, other, relation), 1.0, 1.0, why)
        elif may_be and left == 0 and other is not None and _is_of_those_without(fact, other, stated, sourced):
            yield Side(Pair(fact, other, Relation.SAME), 1.0, 1.0, COMPLEMENT)
        else:
            yield side


def _left_of_count(fact: Fact, other: Fact, sourced: Reading) -> float | None:
    """What two counts leave of what the source counts in all: `20 are men`, "of 50 members 30 are women".

    None where they are no counts, or more than that; where nothing is told of a whole, some may be neither.
    """
    one, two = quantity.number(fact), quantity.number(other)
    if fact.kind != "quantity" or one is None or two is None:
        return None
    wholes = [whole for known in sourced.of_kind("quantity") if (whole := quantity.number(known)) and whole > two]
    return max(wholes) - one - two if wholes else one


def _tells_of_others(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a word that the source lacks stands against one that it has."""
    told = sourced.keys | {term.key for term in sourced.terms}
    lacking = {term.key for index, term in enumerate(stated.terms) if index not in links}
    return are_either_or(lacking, told)


def are_either_or(mine: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """Whether by these words one side does what the other does not."""
    return any((mine & one and theirs & other) or (mine & other and theirs & one) for one, other in EITHER_OR)


def _is_whole(fact: Fact) -> bool:
    """Whether a figure is a share of one side: of the women who voted nobody was a man."""
    noun = quantity.noun(fact)
    return any(noun in one or noun in other for one, other in EITHER_OR)


def _is_left_the_rest(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has the rest of its share go to whom the draft speaks of: "and the city the rest"."""
    behind = words_behind(sourced.words, other.end)
    rest = next((token.start for token in behind if token.key in _REST), None)
    if rest is None:
        return False
    joints = [token.end for token in behind if token.key in _JOINTS and token.end <= rest]
    told = [index for index, term in enumerate(stated.terms) if term.end <= fact.start and not term.is_verb]
    places = all_linked(links, told)
    starts = [sourced.terms[place].start for place in places]
    is_of_rest = bool(joints) and any(joints[-1] <= start < rest for start in starts)
    return is_of_rest and not any(start < other.start for start in starts)


def _is_of_those_without(fact: Fact, other: Fact, stated: Reading, sourced: Reading) -> bool:
    """Whether just one of two figures is of those who did not, or have not."""
    is_count = quantity.number(fact) is not None
    if is_lacked(fact, stated) != is_lacked(other, sourced):
        return True
    return is_denied(fact, stated) != is_denied(other, sourced) or (
        is_count and tells_of_lack(stated) != tells_of_lack(sourced)
    )


def is_lacked(fact: Fact, reading: Reading) -> bool:
    """Whether a figure is of those who have none of something: `a third of the shops made no profit`."""
    behind = words_behind(reading.words, fact.end, _REACH)
    return any(token.key in _LACKING for token in takewhile(lambda token: token.key[0].isalnum(), behind))


def tells_of_lack(reading: Reading) -> bool:
    """Whether a text tells who has not, or did not: `have no lift`."""
    return not _LACKING.isdisjoint(reading.keys) or any(map(is_bare_negator, reading.keys))


def _is_rest_of_count(fact: Fact, sourced: Reading) -> bool:
    """`28 adults` of "34 people, including six children": as many as are none of those told apart."""
    number, noun = quantity.number(fact), quantity.counted(fact)
    for whole, part in pairwise(sourced.of_kind("quantity")):
        between = set(keys_between(sourced.words, whole.end, part.start))
        counts = quantity.number(whole), quantity.number(part)
        if number is None or None in counts or not between & _INCLUDING or quantity.is_bound(fact):
            continue
        told = quantity.counted(part)
        is_other = any((noun in one and told in other) or (noun in other and told in one) for one, other in EITHER_OR)
        if is_other and number == (counts[0] or 0.0) - (counts[1] or 0.0):
            return True
    return False


def is_denied(fact: Fact, reading: Reading) -> bool:
    """Whether a share is of those who did not: `a quarter of pupils did not pass`."""
    behind = words_behind(reading.words, fact.end, _REACH)
    return any(is_bare_negator(token.key) for token in takewhile(lambda token: token.key[0].isalnum(), behind))
