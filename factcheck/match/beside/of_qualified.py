"""Two readings in, whether the one has a part do what the other says of the whole that it is a part of, out.

`280 people fell ill` beside "280 of the 318 people who fell ill died"; `took 187 million in Peru` beside "took 187
million worldwide, 61 million of it in Peru".
"""

from collections.abc import Sequence
from itertools import pairwise

from factcheck.facts import quantity
from factcheck.lexicon.grammar import RELATIVES
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, all_linked
from factcheck.match.words.side import Side
from factcheck.model import Fact
from factcheck.words import keys_behind, keys_between

_OVERALL = frozenset({"worldwide", "globally", "nationwide", "overall", "altogether"})
_OF_IT = frozenset({("of", "it"), ("of", "them"), ("of", "which"), ("of", "that"), ("of", "these")})
_NEAR = 3  # terms


def is_of_qualified_whole(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the only deed that both have is the one by which the source says of what its number is a part."""
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        parts = quantity.part_and_whole(found) if found is not None and side.agrees and not side.why else None
        if found is None or not parts or quantity.part_and_whole(fact) or parts[0] == parts[1]:
            continue
        if quantity.number(fact) != parts[0]:
            continue
        told = [at for at in stated.terms_behind(fact.end) if is_verb_like(stated, at) and at in links]
        behind = list(sourced.terms_behind(found.end))
        verbs = [at for at in behind if is_verb_like(sourced, at)]
        if told and len(verbs) > 1 and behind.index(verbs[0]) < _NEAR:
            before = keys_between(sourced.words, found.end, sourced.terms[verbs[0]].start)
            places = all_linked(links, told)
            if not RELATIVES.isdisjoint(before[-2:]) and places == {verbs[0]}:
                return True
    return False


def takes_place_of_part(sides: Sequence[Side], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a figure of all the world is told of the place in which a part of it lies."""
    for side in sides:
        fact, found = side.pair.stated, side.pair.sourced
        if found is None or not side.agrees or side.why or not side.is_of("quantity"):
            continue
        if _OVERALL.isdisjoint(keys_behind(sourced.words, found.end, 1)) or not _OVERALL.isdisjoint(stated.keys):
            continue
        place = next(iter(stated.terms_behind(fact.end)), -1)
        if place < 0 or keys_between(stated.words, fact.end, stated.terms[place].start)[:1] != ["in"]:
            continue
        homes = [sourced.terms[at].start for at, _ in links.get(place, ())]
        parts = [one for one in sourced.of_kind("quantity") if one.start > found.end]
        if homes and any(_is_part_in(one, min(homes), sourced) for one in parts):
            return True
    return False


def _is_part_in(part: Fact, home: int, sourced: Reading) -> bool:
    """Whether a figure `of it` stands before a place: `61 million of it in Peru`."""
    return part.end < home and not _OF_IT.isdisjoint(pairwise(keys_between(sourced.words, part.end, home)))
