"""Two readings in, the words out by which the one shuts out what the other has too: `only private companies`.

Such are "both state-owned and private companies", and the others of a list of places: `found only in Malta`.
"""

from collections.abc import Iterator

from factcheck.lexicon.stance import ONLY
from factcheck.lexicon.titles import COMPASS
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import keys_before, within

_REACH = 6.0
_JOINING = frozenset({",", "and"})
_WITHIN_LIST = COMPASS | _JOINING | {"the", "of", "in", "parts"}


def narrowed(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated `only` beside the source's word that takes in more."""
    if sourced.keys.isdisjoint(ONLY):
        for token, place in stated.plain_words():
            if token.key in ONLY:
                joint = _both(place, stated, sourced, links) or _list_of_places(token, stated, sourced, links)
                if joint:
                    yield token, joint
                    return


def _both(place: float, stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The `both` or `alike` beside what the source has for the next term."""
    following = next((index for index, term in enumerate(stated.terms) if term.place > place), -1)
    joints = [
        (token, at)
        for token, at in zip(sourced.words.tokens, sourced.places, strict=True)
        if token.key in {"both", "alike"}
    ]
    near = (
        token
        for position, _ in links.get(following, ())
        for token, at in joints
        if abs(sourced.terms[position].place - at) <= _REACH
    )
    return next(near, None)


def _list_of_places(only: Token, stated: Reading, sourced: Reading, links: Links) -> Token | None:
    """The joint between the one place that is stated and another that the source has in a list with it."""
    held = {place for places in links.values() for place, _ in places}
    index = next((at for at, term in enumerate(stated.terms) if term.name and term.start >= only.end), -1)
    places = [place for place, _ in links.get(index, ()) if _is_placed(sourced, place) and _is_placed(stated, index)]
    for place in places:
        further = next((at for at in range(place + 1, len(sourced.terms)) if sourced.terms[at].name), None)
        if further is None or further in held:
            continue
        between = within(sourced.words, sourced.terms[place].end, sourced.terms[further].start)
        if between and between[0].key in _JOINING and all(one.key in _WITHIN_LIST for one in between):
            return between[0]
    return None


def _is_placed(reading: Reading, index: int) -> bool:
    return keys_before(reading.words, reading.terms[index].start, 1) == ["in"]
