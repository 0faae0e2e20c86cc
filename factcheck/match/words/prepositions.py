"""Two readings in, the prepositions out that put one thing in two places: `under the table`, "on the table"."""

from factcheck.lexicon.grammar import DETERMINERS
from factcheck.lexicon.relations import APART
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.routes import tell_of_ways
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import is_inside, keys_behind, words_before

_DYING = frozenset("lose loses lost losing die dies died dying suffer suffers suffered death deaths".split())
_ENDS = frozenset({"from", "to"})
_COMPOUND = frozenset(
    {"close", "due", "according", "thanks", "next", "prior", "owing", "apart", "away", "far", "out", "up"}
)


def put_apart(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """A preposition of the stated text beside the source's before the same noun, where only one of them can hold.

    Where the source has the noun more than once, one that is not put apart is enough.
    """
    for index, places in links.items():
        mine = _before(index, stated)
        others = [_before(place, sourced) for place, _ in places] if mine and mine.key in APART else []
        apart = [other for other in others if other and mine and other.key in APART[mine.key]]
        if mine and apart and len(apart) == len(others) and not _are_one(mine, apart[0], stated, sourced):
            return mine, apart[0]
    return None


def _are_one(mine: Token, other: Token, stated: Reading, sourced: Reading) -> bool:
    """Whether two prepositions say one thing: of why somebody died, or of a road from one town to the other."""
    is_way = {mine.key, other.key} == _ENDS and tell_of_ways(stated, sourced)
    return is_way or _is_cause(other, stated, sourced)


def _is_cause(preposition: Token, stated: Reading, sourced: Reading) -> bool:
    """`Lost to the virus`, "died from the virus"."""
    return preposition.key in {"from", "to"} and not _DYING.isdisjoint(stated.keys | sourced.keys)


def _before(index: int, reading: Reading) -> Token | None:
    """The word before a noun and its articles.

    None before an owner, and where it is part of another preposition: `close to the port`.
    """
    term = reading.terms[index]
    is_owner = keys_behind(reading.words, term.end, 1) in (["'s"], ["'"])
    if is_owner or is_inside(term.start, reading.of_kind("date", "quantity")):
        return None
    if is_verb_like(reading, index) and not term.name:
        return None
    before = list(words_before(reading.words, term.start))
    while before and before[-1].key in DETERMINERS:
        before.pop()
    return before[-1] if before and not (before[:-1] and before[-2].key in _COMPOUND) else None
