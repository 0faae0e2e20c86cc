"""Two readings in, the name out that is the elder brother or a tributary of the other in one of them alone.

`Lind is the elder brother of Moe` and "Moe, the elder brother of Lind" have changed places.
"""

from collections.abc import Iterator

from factcheck.lexicon.grammar import COPULAS, DETERMINERS, PREPOSITIONS
from factcheck.lexicon.relations import CONVERSE_KIN, OF_ONE
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links
from factcheck.typed import NamedTuple
from factcheck.words import keys_before, keys_between, up_to, words_before, words_behind

_OF_BOTH = frozenset({"brother", "sister", "sibling"})
_AGES = {"elder": "elder", "older": "elder", "younger": "younger"}
_DESCRIBED = 4  # tokens before a name: `of the Gallian footballer Ada Holm`


class _Kin(NamedTuple):
    """Who is what to whom: the names by their places among the terms."""

    holder: int
    way: tuple[str, str]
    other: int


def crossed_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """The stated name that the source has as the other one's."""
    theirs = _kin(sourced)
    for mine in _kin(stated) if theirs else ():
        alike = [one for one in theirs if one.way == mine.way]
        holder, other = ({place for place, _ in links.get(at, ())} for at in (mine.holder, mine.other))
        is_straight = any(one.holder in holder and one.other in other for one in alike)
        if not is_straight and any(one.holder in other and one.other in holder for one in alike):
            yield stated.terms[mine.holder]
            return


def converse_kin(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[int, int]]:
    """The places of two words for kin that tell one thing from its two ends: `the sister of B`, "A's brother"."""
    told = _owned_kin(stated)
    held = {place for places in links.values() for place, _ in places} if told else set[int]()
    for mine, owner in told:
        its = {place for place, _ in links.get(owner, ())}
        for theirs, other in _owned_kin(sourced) if its else ():
            if other in held and other not in its and _are_converse(stated.terms[mine].key, sourced.terms[theirs].key):
                yield mine, theirs


def is_kin_of_another(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether who is said to have a son is one: `Lind's son was a judge` of "Lind, the son of a judge, wrote"."""
    for mine, owner in _owned_kin(stated):
        theirs = [place for place, likeness in links.get(mine, ()) if likeness == 1.0]
        its = {place for place, _ in links.get(owner, ())}
        if theirs and its and all(_holder_of_kin(sourced, place) in its for place in theirs):
            return True
    return False


def _holder_of_kin(reading: Reading, place: int) -> int | None:
    """Who is told to be the son of somebody: `Lind is the son of`, `the son of a judge, Lind wrote`."""
    term = reading.terms[place]
    if [token.key for token in words_behind(reading.words, term.end, 1)] != ["of"]:
        return None
    before = words_before(reading.words, term.start)
    if any(token.key not in DETERMINERS for token in before):
        return _holder(reading, term.start)
    comma = next((token for token in words_behind(reading.words, term.end) if token.key == ","), None)
    first = comma and reading.term_at(comma.end + 1)
    return first if first and reading.terms[first].name else None


def _are_converse(word: str, other: str) -> bool:
    return any((word in one and other in two) or (word in two and other in one) for one, two in CONVERSE_KIN)


@once
def _owned_kin(reading: Reading) -> tuple[tuple[int, int], ...]:
    """The place of each word for kin, and of the name whose it is: `A's brother`, `the brother of A`."""
    found = []
    for index, term in enumerate(reading.terms):
        if not any(term.key in side for sides in CONVERSE_KIN for side in sides):
            continue
        if not _AGES.keys().isdisjoint(keys_before(reading.words, term.start, 1)):
            continue  # who is the older brother of somebody has a younger one
        following = words_behind(reading.words, term.end, 1)
        is_of = bool(following) and following[0].key == "of"
        owner = _name_behind(reading, following[0].end) if is_of else _owner_before(reading, index)
        if owner is not None:
            found.append((index, owner))
    return tuple(found)


def _owner_before(reading: Reading, index: int) -> int | None:
    """The name right before a word, with its `'s`."""
    if not index or reading.terms[index - 1].name is None:
        return None
    between = keys_between(reading.words, reading.terms[index - 1].end, reading.terms[index].start)
    return index - 1 if between in (["'s"], ["'"]) else None


@once
def _kin(reading: Reading) -> tuple[_Kin, ...]:
    tokens = reading.words.tokens
    found = []
    for number, token in enumerate(tokens):
        told = up_to(tokens, number, 1)
        age = next((_AGES[one.key] for one in told if one.key in _AGES), "")
        is_kin = token.key in OF_ONE or (token.key in _OF_BOTH and bool(age))
        if not is_kin or [one.key for one in tokens[number + 1 : number + 2]] != ["of"]:
            continue
        other = _name_behind(reading, tokens[number + 1].end)
        is_told = bool(told) and told[0].key[0].isalpha() and told[0].key not in DETERMINERS | COPULAS
        holder = _holder(reading, tokens[number - is_told].start)
        if other is not None and holder is not None:
            found.append(_Kin(holder, (token.key, age), other))
    return tuple(found)


def _name_behind(reading: Reading, start: int) -> int | None:
    """The name that `of` leads to, with words for who that is between."""
    index = next((at for at in reading.terms_behind(start) if reading.terms[at].name), None)
    between = keys_between(reading.words, start, reading.terms[index].start) if index is not None else []
    is_led = len(between) <= _DESCRIBED and all(key[0].isalpha() and key != "and" for key in between)
    return index if is_led else None


def _holder(reading: Reading, end: int) -> int | None:
    """The name before the comma or the `is` of a word for kin; of a sentence that has more between, its first."""
    before = [token for token in words_before(reading.words, end) if token.key not in DETERMINERS]
    if not before or before[-1].key not in {*COPULAS, ","}:
        return None
    named = [at for at in reading.terms_before(before[-1].start) if reading.terms[at].name]
    apposed = [at for at in named if reading.terms[at].end == before[-1].start - (before[-1].key != ",")]
    if apposed and not _is_placed(reading, apposed[0]):
        return apposed[0]
    if before[-1].key == ",":  # `The Varn is a river in Gallia, a tributary of the Oster`
        first = [at for at in named if words_behind(reading.words, reading.terms[at].end, 1)[0].key in COPULAS]
        return next(iter(first), None) if not {token.key for token in before} & {"who", "which"} else None
    first = [at for at in named if words_behind(reading.words, reading.terms[at].end, 1)[0].key == ","]
    return next(iter(first), None)


def _is_placed(reading: Reading, index: int) -> bool:
    """Whether a name stands behind a preposition, be it with a word before it: `in western Gallia`."""
    before = [token.key for token in words_before(reading.words, reading.terms[index].start, 2)]
    return any(key in PREPOSITIONS for key in before)
