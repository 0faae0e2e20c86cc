"""Two readings in, the words out by which they tell one thing apart in two ways that exclude each other."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from factcheck.lexicon.grammar import DEAD
from factcheck.lexicon.rivals import GROUPS, PLACED, RIVALS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading, Term
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import stem, stems
from factcheck.match.words.links import Links, is_about, linked
from factcheck.model import Token
from factcheck.words import keys_before

_ADJACENT = 1.2
_BESIDE = 5.0
_NEAR = 8.0
_LEAST_ALIKE = 2  # terms that both have, before one word is all that parts them

Places = frozenset[tuple[int, int]]


def excluded(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """A stated word that the source lacks beside the one that stands in its place there: `green` and `red` doors.

    Where all else that is stated is the source's, the place is no matter: `malaria killed 90` for "90 died of dengue".
    """
    mine = [index for index, term in enumerate(stated.terms) if _is_open(index, term, links) and sides(term.key)]
    mine = [index for index in mine if not _is_met(index, stated, sourced, links)]
    if not mine:
        return
    theirs = [place for place, term in enumerate(sourced.terms) if _is_word(place, term)]
    for index in mine:
        held = {place for other, places in links.items() if other != index for place, _ in places}
        others = [place for place in theirs if exclude(stated.terms[index].key, sourced.terms[place].key)]
        others = [place for place in others if place not in held]
        others = [place for place in others if is_verb_like(sourced, place) == is_verb_like(stated, index)]
        if not others:
            continue
        placed = [place for place in others if _is_in_place(index, place, stated, sourced, links)]
        placed = [place for place in placed if _are_told_alike(index, place, stated, sourced)]
        if (
            not placed
            and is_all_but(index, stated, sourced, links)
            and _is_alone(index, others, stated, sourced, links)
        ):
            placed = others
        if placed:
            yield stated.written(stated.terms[index]), sourced.written(sourced.terms[placed[0]])


@lru_cache(maxsize=1 << 14)
def sides(key: str) -> Places:
    """The classes in which a lower-case word stands, each with its side there."""
    return _groups().get(key, frozenset()) | _sides().get(stem(key), frozenset())


@cache
def _sides() -> dict[str, Places]:
    """By stem; the classes of words for whose place another word may stand are numbered below zero."""
    lines = (*enumerate(PLACED, -len(PLACED)), *enumerate(RIVALS))
    return _table((stems(words), number, side) for number, line in lines for side, words in enumerate(line))


@cache
def _groups() -> dict[str, Places]:
    lines = enumerate(GROUPS, len(RIVALS))
    return _table((words, number, side) for number, line in lines for side, words in enumerate(line))


def _table(entries: Iterable[tuple[Iterable[str], int, int]]) -> dict[str, Places]:
    held: dict[str, Places] = {}
    for words, number, side in entries:
        place = frozenset({(number, side)})
        for word in words:
            held[word] = held[word] | place if word in held else place
    return held


def exclude(mine: str, theirs: str) -> bool:
    """Whether two lower-case words are of one class and never of one side."""
    here, there = sides(mine), sides(theirs)
    shared = {number for number, _ in here} & {number for number, _ in there}
    return bool(shared) and here.isdisjoint(there)


def _is_met(index: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the source has a word for a verb: `killed 33` is met by "33 died, 7 were hurt" and by "left 33 dead"."""
    key = stated.terms[index].key
    places = linked(links, index)
    verbs = (place for place in places if is_verb_like(sourced, place) or sourced.terms[place].key in DEAD)
    return is_verb_like(stated, index) and any(not exclude(key, sourced.terms[place].key) for place in verbs)


def _is_open(index: int, term: Term, links: Links) -> bool:
    """Whether a word, be it one that opens the text with a capital, is not the source's very own."""
    return _is_word(index, term) and all(likeness < 1 for _, likeness in links.get(index, ()))


def _is_word(index: int, term: Term) -> bool:
    return not term.name or (index == 0 and term.start == 0 and " " not in term.key)


def is_all_but(index: int, stated: Reading, sourced: Reading, links: Links, least: int = _LEAST_ALIKE) -> bool:
    """Whether every name and word that is stated, but one, is the source's, and these are `least` or more."""
    others = [(at, term) for at, term in enumerate(stated.terms) if at != index and (term.name or is_matter(term))]
    said = [at in links or term.stem in sourced.about or is_about(term, sourced) for at, term in others]
    return len(said) >= least and all(said)


def _is_alone(index: int, others: Sequence[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether each text has one word of the class, near words that say the same."""
    numbers = {number for number, _ in sides(stated.terms[index].key)}
    mine = [term for term in stated.terms if not numbers.isdisjoint(number for number, _ in sides(term.key))]
    theirs = {sourced.terms[place].stem for place in others}
    return min(numbers) >= 0 and len(mine) == 1 and len(theirs) == 1 and _is_near(index, others, sourced, links)


def _is_near(index: int, others: Sequence[int], sourced: Reading, links: Links) -> bool:
    """Whether a word beside the stated one says what one beside the source's does."""
    beside = [place for at in (index - 1, index + 1) for place, _ in links.get(at, ())]
    return any(
        abs(sourced.terms[place].place - sourced.terms[other].place) <= _NEAR for place in beside for other in others
    )


def _are_told_alike(index: int, place: int, stated: Reading, sourced: Reading) -> bool:
    """Whether both are somebody's, or neither, where that matters: `Ada's father`, "Ada, the daughter of"."""
    is_free = min(number for number, _ in sides(stated.terms[index].key)) >= 0
    return is_free or _is_owned(stated, index) == _is_owned(sourced, place)


def _is_owned(reading: Reading, index: int) -> bool:
    before = keys_before(reading.words, reading.terms[index].start)
    return before[-1:] in (["'s"], ["'"], ["his"], ["her"], ["their"], ["its"])


def _is_in_place(index: int, position: int, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether the two stand right before one thing, or between the same two, or end both texts after the same."""
    if _is_followed_alike(index, position, stated, sourced, links, _ADJACENT):
        return True
    is_led = position - 1 in linked(links, index - 1)
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
    return is_near and position + 1 in linked(links, index + 1)
