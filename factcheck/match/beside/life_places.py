"""Two readings in, the place out where the one has somebody die who, by the other's bracket, was born there.

`Elena Marsich died in Trieste` beside "Elena Marsich (Trieste, 3 May 1888 – Graz, 19 October 1961)".
"""

from collections.abc import Iterator

from factcheck.lexicon.grammar import BEARING, DYING
from factcheck.match.beside.lifetimes import life_of
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links, linked
from factcheck.model import Fact, Token
from factcheck.words import keys_before, keys_between

_AT = frozenset({"in", "at", "near"})


def misplaced_life(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token | None]]:
    """The stated place of a birth or a death, with the one that the source has for it."""
    if stated.keys.isdisjoint(BEARING | DYING):
        return
    life = life_of(stated, sourced, links)
    if life is None or life.born is None or life.died is None or life.born == life.died:
        return
    places = {"born": _place(life.born, sourced), "died": _place(life.died, sourced)}
    born, died = places["born"], places["died"]
    if born is None or died is None or sourced.terms[born].key == sourced.terms[died].key:
        return
    for at, term in enumerate(stated.terms):
        done = _done(term, stated)
        own, other = (born, died) if done == "born" else (died, born)
        held = linked(links, at)
        if done and other in held and own not in held:
            yield stated.written(term), sourced.written(sourced.terms[own])
            return


def _place(day: Fact, sourced: Reading) -> int | None:
    """The name right before a day, behind a bracket or a dash."""
    at = next(iter(reversed(sourced.terms_before(day.start))), None)
    if at is None or sourced.terms[at].name is None:
        return None
    between = keys_between(sourced.words, sourced.terms[at].end, day.start)
    before = keys_before(sourced.words, sourced.terms[at].start, 1)
    return at if between in ([], [","]) and before and before[0] in {"(", "-", "–", "—", "−", "lrb"} else None


def _done(term: Term, stated: Reading) -> str:
    """What is told to have happened in a place: `born in Graz`, `died at Graz`."""
    before = keys_before(stated.words, term.start, 2) if term.name else []
    if len(before) < 2 or before[1] not in _AT:  # noqa: PLR2004
        return ""
    return "born" if before[0] in BEARING else "died" if before[0] in DYING else ""
