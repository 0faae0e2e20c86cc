"""Two readings in, a verb that has one noun in two ways out: `ran the shop`, "ran to it"; `by`, "for" children."""

from functools import cache

from factcheck.lexicon.grammar import DETERMINERS, POSSESSIVES, PREPOSITIONS
from factcheck.lexicon.relations import AGAINST_ONE_ANOTHER, GOVERNING
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stems
from factcheck.match.words.links import Links, linked, same_words
from factcheck.model import Token
from factcheck.words import keys_behind, within

_LEADING = PREPOSITIONS | {"as", "about"}
# One of these is many, too: `the crew`, "for them".
_MANY = frozenset("police people men women children crew staff team family couple public press band group".split())
_BEFORE_NOUNS = DETERMINERS | POSSESSIVES


def governs_otherwise(stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The verb that has a noun right behind it, or behind its preposition, where the source has that in another way."""
    for index, places in links.items():
        verb = stated.terms[index]
        if _is_of_several(index, stated, sourced, links):
            return stated.written(verb)
        nouns = linked(links, index + 1)
        told = [place for place, _ in places if place + 1 in nouns and sourced.terms[place].stem == verb.stem]
        mine = _way(index, stated) if told and not verb.name else None
        if mine is None or len(told) < len(places):
            continue
        is_verb = is_verb_like(stated, index) and all(is_verb_like(sourced, place) for place in told)
        verbs = _governing() if is_verb else frozenset[str]()
        ways = [_way(place, sourced) for place in told]
        if all(way is not None and _are_unlike(mine, way, is_governing=verb.stem in verbs) for way in ways):
            return stated.written(verb)
    return None


def _is_of_several(index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """`Ruled for the county` beside "the islanders sued the county; the court ruled for them": one is no `them`."""
    way = _way(index, stated) if is_verb_like(stated, index) else None
    noun = stated.terms[index + 1] if way else None
    if noun is None or noun.name or noun.key.endswith("s") or noun.key in _MANY:
        return False
    deeds = same_words(links, index)
    behind = [keys_behind(sourced.words, sourced.terms[deed].end, 2) for deed in deeds]
    return bool(deeds) and index + 1 in links and all(keys == [way, "them"] for keys in behind)


def _are_unlike(mine: str, theirs: str, *, is_governing: bool) -> bool:
    is_of_verb = is_governing and mine != theirs and "against" not in {mine, theirs}
    return is_of_verb or frozenset({mine, theirs}) in AGAINST_ONE_ANOTHER


def _way(index: int, reading: Reading) -> str | None:
    """The preposition between a term and the next, empty where they stand side by side; None for anything else."""
    if index + 1 >= len(reading.terms):
        return None
    tokens = within(reading.words, reading.terms[index].end, reading.terms[index + 1].start)
    keys = [token.key for token in tokens if token.key not in _BEFORE_NOUNS]
    if not keys:
        return ""
    return keys[0] if len(keys) == 1 and keys[0] in _LEADING else None


@cache
def _governing() -> frozenset[str]:
    return frozenset(stems(GOVERNING))
