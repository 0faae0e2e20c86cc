"""Two readings in, whether a verb of both leads to something else out: `closed to cyclists`, "closed to cars"."""

from itertools import pairwise

from factcheck.lexicon.grammar import POSSESSIVES, PREPOSITIONS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, all_linked
from factcheck.model import Token

_LEADING_TO = frozenset({"to", "from", "against", "into"})


def leads_elsewhere(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether a verb of both leads by one word to something else in the source: `closed to cyclists`, "to cars"."""
    theirs = _ends_of_verbs(sourced)
    for (verb, way), mine in _ends_of_verbs(stated).items():
        others = [theirs[place, way] for place, likeness in links.get(verb, ()) if (place, way) in theirs]
        held = all_linked(links, mine)
        is_else = bool(others) and all(held.isdisjoint(other) for other in others) and bool(held)
        if is_else and held.isdisjoint(_behind(sourced, way)):
            return True
    return False


def _behind(reading: Reading, way: str) -> frozenset[int]:
    """The terms right behind a word, be it behind the verb or not: `from Lund to Oslo, and then from Oslo`."""
    starts = {other.start for one, other in pairwise(reading.words.tokens) if one.key == way}
    return frozenset(at for at, term in enumerate(reading.terms) if term.start in starts)


@once
def _ends_of_verbs(reading: Reading) -> dict[tuple[int, str], frozenset[int]]:
    """By each verb and the word right behind it that leads somewhere, the terms up to the next such word or mark."""
    found = {}
    ends = {term.end: index for index, term in enumerate(reading.terms)}
    tokens = reading.words.tokens
    for number, (before, token) in enumerate(pairwise(tokens), 1):
        verb = ends.get(before.end, -1)
        if token.key not in _LEADING_TO or verb < 0 or not is_verb_like(reading, verb):
            continue
        stop = next((one.start for one in tokens[number + 1 :] if _ends_phrase(one)), len(reading.words.text))
        inside = [at for at, term in enumerate(reading.terms) if token.end <= term.start < stop]
        if inside:
            found[verb, token.key] = frozenset(inside)
    return found


def _ends_phrase(token: Token) -> bool:
    is_mark = not token.key[0].isalnum() and token.key not in POSSESSIVES
    return is_mark or token.key in PREPOSITIONS or token.key in {"and", "but", "that", "which", "who"}
