"""Two readings in, the words out by which they tell one thing apart in two ways that exclude each other."""

from collections.abc import Iterator
from functools import cache

from factcheck.lexicon.rivals import RIVALS
from factcheck.match.links import Links
from factcheck.match.reading import Reading, Term
from factcheck.match.stems import stem
from factcheck.model import Token

_ADJACENT = 1.2
_BESIDE = 4.0


def excluded(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A stated word that the source lacks beside the one that stands in its place there: `green` and `red` doors."""
    held = {position for places in links.values() for position, _ in places}
    for index, term in enumerate(stated.terms):
        if term.name or index in links or term.key not in _sides():
            continue
        for position, other in enumerate(sourced.terms):
            if (
                not other.name
                and position not in held
                and _exclude(term.key, other.key)
                and _is_in_place(index, position, stated, sourced, links)
            ):
                yield _token(stated, term), _token(sourced, other)
                break


@cache
def _sides() -> dict[str, frozenset[tuple[int, int]]]:
    """The classes in which a word stands, each with its side there; a plural stands where its singular does."""
    held: dict[str, set[tuple[int, int]]] = {}
    for number, line in enumerate(RIVALS):
        for side, words in enumerate(line):
            for word in words:
                held.setdefault(word, set()).add((number, side))
                held.setdefault(f"{word}s", set()).add((number, side))
    return {word: frozenset(places) for word, places in held.items()}


def _exclude(mine: str, theirs: str) -> bool:
    """Whether two words are of one class and never of one side."""
    here, there = _sides().get(mine, frozenset()), _sides().get(theirs, frozenset())
    shared = {number for number, _ in here} & {number for number, _ in there}
    return bool(shared) and here.isdisjoint(there) and stem(mine) != stem(theirs)


def _is_in_place(index: int, position: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the two stand right before one thing, or between the same two, or end both texts after the same."""
    if _is_followed_alike(index, position, stated, sourced, links, _ADJACENT):
        return True
    is_led = index > 0 and any(place == position - 1 for place, _ in links.get(index - 1, ()))
    if not is_led or stated.terms[index].place - stated.terms[index - 1].place > _BESIDE:
        return False
    is_last = index + 1 == len(stated.terms) and position + 1 == len(sourced.terms)
    return is_last or _is_followed_alike(index, position, stated, sourced, links, _BESIDE)


def _is_followed_alike(
    index: int, position: int, stated: Reading, sourced: Reading, links: Links, reach: float
) -> bool:
    """Whether the next word after each, within `reach`, says the same."""
    if index + 1 >= len(stated.terms) or position + 1 >= len(sourced.terms):
        return False
    is_near = (
        stated.terms[index + 1].place - stated.terms[index].place <= reach
        and sourced.terms[position + 1].place - sourced.terms[position].place <= reach
    )
    return is_near and any(place == position + 1 for place, _ in links.get(index + 1, ()))


def _token(reading: Reading, term: Term) -> Token:
    return Token(reading.words.text[term.start : term.end], term.key, term.start, term.end)
