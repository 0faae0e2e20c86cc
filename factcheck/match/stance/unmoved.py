"""Two readings in, the words out by which what was left as it was in the one was moved in the other.

`Kept its forecast unchanged` is denied by "raised its forecast", and the other way round. What is moved is what stands
behind the verb, up to a comma or a preposition other than `of` and `for`.
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.directions import FALLING, KEEPING, LEAVING, MOVING, NOT_CHANGING, RISING, STEADY
from factcheck.lexicon.grammar import DETERMINERS, PAST, PREPOSITIONS
from factcheck.match.read.matter import is_matter
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.stance.denials import denies
from factcheck.match.words.links import Links, linked
from factcheck.match.words.side import Side
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, keys_before, words_behind

_ENDS = (PREPOSITIONS - {"of", "for"}) | {",", ";", ":", ".", "and", "but", "while", "after", "before", "when"}
_MODIFIERS = 4  # tokens: `no statistically significant difference`
_CHANGED = frozenset({"changed", "altered", "touched", "raised", "cut", "lowered"})
_SEEN = 10  # tokens: `no difference was seen between the two groups in`
_MOVED = RISING | FALLING | MOVING
_COMPARING = frozenset(
    "from than more fewer less previously earlier before last another further now total record".split()
)
_TELLING = frozenset({*_MOVED, *KEEPING, *LEAVING})


class _Deed(NamedTuple):
    """A verb, whether what is behind it stays as it was, and the places among the terms of that."""

    verb: Token
    is_kept: bool
    told: frozenset[int]


def moves_alone(stated: Reading, sourced: Reading, sides: Sequence[Side]) -> bool:
    """Whether a level that both have is one to which it fell in the one alone: `has fallen to 33 per cent`."""
    agreeing = [side for side in sides if side.agrees and side.is_of("quantity")]
    ends = [side.pair.stated for side in agreeing if sourced.about or not side.why]
    before = [keys_before(stated.words, fact.start, 2) for fact in ends]
    is_fallen = any(keys[-1:] == ["to"] and keys[0] in FALLING for keys in before)
    return is_fallen and len(agreeing) == 1 and _MOVED.isdisjoint(sourced.keys) and _COMPARING.isdisjoint(sourced.keys)


def unmoved(stated: Reading, sourced: Reading, links: Links) -> Iterator[tuple[Token, Token]]:
    """The stated verb with the source's, where all that the source tells of the same is the other of the two."""
    mine = _deeds(stated)
    theirs = _deeds(sourced) if mine else ()
    for deed in mine:
        places = [linked(links, index) for index in sorted(deed.told)]
        same = [other for other in theirs if not other.told or _are_of_one(places, other.told)]
        if same and all(other.told and other.is_kept != deed.is_kept for other in same):
            yield deed.verb, same[0].verb
            return


def _are_of_one(places: Sequence[set[int]], told: frozenset[int]) -> bool:
    """Whether what a verb is done to, told by where the source has each of its words, is what another is done to there.

    The last word tells what it is, and one before it that the source lacks tells it from no other: `the city's rating`.
    """
    return bool(places) and bool(places[-1]) and all(each & told for each in places if each)


def moves_what_is_kept(stated: Reading, sourced: Reading) -> bool:
    """Whether a text has something raised or cut, and the other moves nothing, but says that it was not changed."""
    moved = {term.key for term in stated.terms if term.is_verb and term.key in _MOVED}
    moved -= {term.key for term in sourced.terms}
    return bool(moved) and _is_unchanged(sourced) and not _is_unchanged(stated)


def _is_unchanged(reading: Reading) -> bool:
    tokens = reading.words.tokens
    return any(token.key in _CHANGED and number and denies(reading, number - 1) for number, token in enumerate(tokens))


@once
def _deeds(reading: Reading) -> tuple[_Deed, ...]:
    if "no" not in reading.keys and reading.keys.isdisjoint(_TELLING):
        return ()
    tokens = reading.words.tokens
    found = []
    for number, token in enumerate(tokens):
        if token.key == "no" and (undone := _undone(reading, number)):
            found.append(_Deed(token, True, undone))
        if token.key not in _TELLING or any(denies(reading, at) for at in range(max(number - 3, 0), number)):
            continue
        words, is_steady = _told(reading, number)
        is_left = token.key in LEAVING and (is_steady or (bool(words) and _is_at_level(reading, number)))
        if token.key in KEEPING or is_left:
            found.append(_Deed(token, True, words))
        elif token.key in _MOVED and words and _is_verb(reading, token):
            found.append(_Deed(token, False, words))
    return tuple(found)


def _is_at_level(reading: Reading, number: int) -> bool:
    """Whether what is kept is kept at a level: `held its main rate at 4.5 per cent`, `kept the outlook at stable`."""
    end = next((token for token in reading.words.tokens[number + 1 :] if token.key in _ENDS), None)
    behind = words_behind(reading.words, end.end, 1) if end and end.key == "at" else ()
    levels = reading.of_kind("quantity", "name")
    return bool(behind) and (behind[0].key in STEADY or any(fact.start == behind[0].start for fact in levels))


def _undone(reading: Reading, number: int) -> frozenset[int]:
    """What there was `no difference in`, `no effect on`."""
    tokens = reading.words.tokens[number + 1 :]
    noun = next((at for at, token in enumerate(tokens[:_MODIFIERS]) if token.key in NOT_CHANGING), None)
    behind = beyond(tokens, noun, _SEEN) if noun is not None else ()
    at = next((at for at, token in enumerate(behind) if token.key in {"in", "on", "to"}), None)
    return frozenset() if noun is None or at is None else _told(reading, number + noun + at + 2)[0]


def _told(reading: Reading, number: int) -> tuple[frozenset[int], bool]:
    """What stands behind a verb, and whether `unchanged` ends it."""
    tokens = reading.words.tokens
    terms = {term.start: index for index, term in enumerate(reading.terms)}
    found: list[int] = []
    is_steady = False
    for token in tokens[number + 1 :]:
        is_steady = token.key in STEADY
        if is_steady or token.key in _ENDS:
            break
        index = terms.get(token.start)
        if index is not None:
            found.append(index)
    weighty = [index for index in found if reading.terms[index].name or is_matter(reading.terms[index])]
    return frozenset(weighty or found[-1:]), is_steady  # `its main rate`, of which no word weighs much, is a rate


def _is_verb(reading: Reading, token: Token) -> bool:
    """Whether a word that may be a noun too, `a cut`, ends as a verb does or stands where one stands."""
    term = next((term for term in reading.terms if term.start == token.start), None)
    behind = next((one.key for one in reading.words.tokens if one.start > token.start), "")
    is_before_object = token.key in PAST and any(one.start == token.end + 1 and is_matter(one) for one in reading.terms)
    is_done = token.key.endswith("ed") or behind in DETERMINERS or is_before_object
    return term is not None and (term.is_verb or is_done)
