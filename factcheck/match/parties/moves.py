"""Two readings in, the name out with which a move begins in the one and ends in the other; or that it is one move.

`sailed from Kalo to Brim` for "sailed from Brim to Kalo"; `left Malm for Bero`, `Bero sold him to Malm`.
"""

from collections.abc import Iterator

from factcheck.lexicon.grammar import AUXILIARIES, BEING
from factcheck.lexicon.relations import GOING, LEAVING
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.routes import tell_of_ways
from factcheck.match.words.links import Links, linked
from factcheck.model import Token

_FROM, _TO = "from", "to"
_OTHER = {_FROM: _TO, _TO: _FROM}
_SURE = 0.9
_LEAST_ENDS = 3  # of the two moves: of one end each, both may be right
_JOINING = frozenset("join joins joined joining".split())
_COMING = _JOINING | frozenset("come comes came coming".split())
_SELLING = frozenset("sell sells sold selling sends sent loaned transferred".split())
_BUYING = frozenset("buy buys bought buying sign signs signed signing acquired".split())


def turned_back(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """The stated name at which the source's move ends where the stated one begins, or begins where it ends."""
    mine, theirs = _ends(stated), _ends(sourced)
    if not mine or not theirs or len(mine) + len(theirs) < _LEAST_ENDS:
        return
    if tell_of_ways(stated, sourced):
        return
    places = {key: linked(links, index) for key, index in mine.items()}
    is_straight = any(theirs.get(key) in places[key] for key in mine)  # City A is like City B
    told = [key for key in mine if _OTHER[key] in theirs]
    is_told = len(theirs) == len(_OTHER) or all(places.values())
    if told and all(theirs[_OTHER[key]] in places[key] for key in told) and not is_straight and is_told:
        yield stated.terms[min(mine.values())]


def tell_of_one_move(word: Token | None, other: Token | None, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether an end of the stated move is the source's: `joined Bero` is no opposite of "left Malm for Bero"."""
    theirs = _ends(sourced)
    is_moving = all(token is None or token.key in LEAVING | _COMING for token in (word, other))
    return is_moving and any(
        any(theirs.get(key) == place for place in linked(links, index)) for key, index in _ends(stated).items()
    )


def with_moves(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and that of the `left` of "left Malm for Bero" with the verb of who went from there to there."""
    mine, theirs = _ends(stated), _ends(sourced)
    if len(mine) != len(_OTHER) or mine.keys() != theirs.keys():
        return links
    is_one = all(theirs[key] in linked(links, index) for key, index in mine.items())
    index, place = mine[_FROM] - 1, theirs[_FROM] - 1
    verbs = (stated.terms[index].key, sourced.terms[place].key) if index >= 0 <= place else ("", "")
    is_left = any(one in LEAVING and other in GOING for one, other in (verbs, verbs[::-1]))
    return {index: [(place, _SURE)], **links} if is_one and is_left else links


@once
def _ends(reading: Reading) -> dict[str, int]:
    """The name that a move begins with and the one that it ends with, where there is one each."""
    found: dict[str, set[int]] = {_FROM: set(), _TO: set()}
    keys = reading.keys
    for index, term in enumerate(reading.terms):
        if term.name:
            end = _end(term, keys, reading)
            if end:
                found[end].add(index)
    return {key: min(indices) for key, indices in found.items() if len(indices) == 1}


def _end(term: Term, keys: frozenset[str], reading: Reading) -> str:
    """Which end of a move a name is, by the word before it or the verb after it; empty where it is none."""
    tokens = reading.words.tokens
    before = next((token.key for token in reversed(tokens) if token.end <= term.start and token.key != "the"), "")
    if before in {_FROM, _TO}:
        return before
    if before in LEAVING:
        return _FROM
    if before in _JOINING or (before == "for" and not LEAVING.isdisjoint(keys)):
        return _TO
    behind = [token.key for token in tokens if token.start >= term.end]
    verb = next((key for key in behind if key not in AUXILIARIES), "")
    if not BEING.isdisjoint(behind[: behind.index(verb)] if verb else ()):
        return ""  # `Dahl was sold`: he is what was moved
    return _FROM if verb in _SELLING else _TO if verb in _BUYING else ""
