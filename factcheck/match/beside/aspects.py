"""Two readings in, whether the one tells of one side of a thing what the other tells of another side of it, out.

`The number of shops fell by a tenth` is not borne out by "the sales of the shops fell by a tenth", nor `the price of
houses rose` by "the number of houses rose".
"""

from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.lexicon.stance import ALL, SOME_OF
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.stems import is_like, stem
from factcheck.match.read.tellings import Telling, tellings
from factcheck.match.words.links import Links, all_linked
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import is_inside, keys_before, within

_LINKS = PREPOSITIONS | {"of"}
_HOW_MANY = frozenset({"number", "numbers", "total", "count", "amount", "quantity", "volume", "level", "size"})
_NO_SIDE = (
    {"that", "those"}
    | SOME_OF
    | ALL
    | frozenset({"group", "one", "each", "part", "rest", "kind", "sort", "type", "pair", "couple"})
)


class _Side(NamedTuple):
    """What is told of a thing, by its word, and the terms of that thing, by their places: `the price of houses`."""

    word: Token
    thing: tuple[int, ...]


def is_of_other_aspect(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether all that the source tells of a thing, by a verb of the stated text, is told of another side of it."""
    for telling in tellings(stated):
        mine = _side(telling, stated)
        if mine is None:
            continue
        places = all_linked(links, mine.thing)
        verbs = all_linked(links, _deeds(telling, stated))
        told = [other for other in tellings(sourced) if verbs & {*other.rest} and places & {*other.subject}]
        if told and all(_is_of_other(mine, other, places, stated, sourced, links) for other in told):
            return True
    return False


def _is_of_other(mine: _Side, other: Telling, thing: set[int], stated: Reading, sourced: Reading, links: Links) -> bool:
    head = _head(other, sourced)
    if (
        head is None
        or _is_part(head, sourced)
        or is_like(head.key, mine.word.key)
        or stem(head.key) == stem(mine.word.key)
    ):
        return False
    if {head.key, mine.word.key} <= _HOW_MANY:
        return False
    if not _tells_side(head, sourced) or not _tells_side(mine.word, stated):
        return False
    place, index = sourced.term_at(head.start), stated.term_at(mine.word.start)
    return place not in thing and (index not in links or mine.word.key in _HOW_MANY)


def _side(telling: Telling, reading: Reading) -> _Side | None:
    """`The price of houses` before a verb; none of a part of them, `most of the houses`."""
    words = within(reading.words, telling.span.start, telling.verb.start)
    at = next((at for at, token in enumerate(words) if token.key in _LINKS), 0)
    if not at or not words[at - 1].key.isalpha() or _is_part(words[at - 1], reading):
        return None
    end = next((token.start for token in words[at + 1 :] if token.key in _LINKS), telling.verb.start)
    thing = tuple(reading.terms_within(words[at].end, end))
    return _Side(words[at - 1], thing) if thing else None


def _head(telling: Telling, reading: Reading) -> Token | None:
    """The last word of a subject before what is told more of it: `sales` of "the sales of the shops"."""
    words = within(reading.words, telling.span.start, telling.verb.start)
    at = next((at for at, token in enumerate(words) if token.key in _LINKS), len(words))
    nouns = [token for token in words[:at] if token.key.isalpha() and not token.key.endswith("ly")]
    return nouns[-1] if nouns else None


def _is_part(word: Token, reading: Reading) -> bool:
    """Whether a word tells how many, or which, of them: `a number of houses`, but not `the number of houses`."""
    is_count = word.key in _HOW_MANY and keys_before(reading.words, word.start, 1) != ["a"]
    is_figure = is_inside(word.start, reading.of_kind("quantity", "rank"))
    return is_figure or (word.key in _NO_SIDE and not is_count)


def _tells_side(word: Token, reading: Reading) -> bool:
    index = reading.term_at(word.start)
    return word.key in _HOW_MANY or (index is not None and is_matter(reading.terms[index]))


def _deeds(telling: Telling, reading: Reading) -> tuple[int, ...]:
    return tuple(index for index in telling.rest if is_verb_like(reading, index))
