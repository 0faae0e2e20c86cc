"""A text in, how the work that it speaks of was received out: well, badly, or by some so and by others so.

Reception is a scale, and a text names the part of it that it means: "mixed to positive reviews" are not "mixed
reviews", and neither are positive ones.
"""

from collections.abc import Container, Iterator, Sequence

from factcheck.lexicon.grammar import COPULAS, WHOSE
from factcheck.lexicon.reception import BETWEEN, DONE, GIVEN, MIXED, RECEIVED, REVIEWERS, SPLIT, TONED, TONES
from factcheck.lexicon.stance import NEGATORS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.model import Token
from factcheck.typed import NamedTuple
from factcheck.words import beyond, key_before, up_to

_REACH = 8
_BY = 5  # words from what was done to those who did it: `praised by most of the critics`


class Reception(NamedTuple):
    """`tones` are the parts of the scale that `token` says, which spans all the words it is said in."""

    tones: frozenset[str]
    token: Token


def differing(mine: Sequence[Reception], theirs: Sequence[Reception]) -> tuple[Token, Token] | None:
    """The words of two receptions that cannot both be right; None where they can, or where a text tells of none.

    Where a source tells of several (its critics' and its audience's) the stated one must be none of them.
    """
    if len(mine) != 1 or not theirs:
        return None
    told = frozenset().union(*(one.tones for one in theirs))
    is_another = mine[0].tones != told if len(theirs) == 1 else mine[0].tones.isdisjoint(told)
    return (mine[0].token, theirs[0].token) if is_another else None


def lacks_reception(received: Sequence[Reception], stated: Reading, sourced: Reading, linked: Container[int]) -> bool:
    """Whether the source has no word of a reception: `was panned by critics` beside "critics saw the play"."""
    if receptions(sourced):
        return False
    said = [index for one in received for index in stated.terms_within(one.token.start, one.token.end)]
    return bool(said) and not any(index in linked for index in said)


@once
def receptions(reading: Reading) -> tuple[Reception, ...]:
    """Each reception that a text tells of: `generally positive reviews`, `was praised by critics`."""
    tokens = reading.words.tokens
    found = (_said(reading, told) for number in range(len(tokens)) if (told := _told(tokens, number)))
    return tuple(reception for reception in found if reception)


def _told(tokens: Sequence[Token], number: int) -> list[tuple[int, str]]:
    """The places of the words that say how it was received, and their tones, where the word at `number` asks for it."""
    key = tokens[number].key
    if key in DONE:
        following = [token.key for token in beyond(tokens, number, _BY)]
        is_by = "by" in following[:1] and not REVIEWERS.isdisjoint(following)
        return [(number, DONE[key])] if is_by or _is_done_by(tokens, number) else []
    if key in SPLIT and key_before(tokens, number) in COPULAS and _is_done_by(tokens, number - 1):
        is_of_plan = any(token.key == "whether" for token in beyond(tokens, number, 2))
        return [] if is_of_plan else [(number, MIXED)]
    if key == "received" and key_before(tokens, number) in RECEIVED:
        return [(number - 1, RECEIVED[key_before(tokens, number)])]
    if key in TONED:
        return [(number, TONES[key]), *_before(tokens, number)]
    if key not in GIVEN:
        return []
    return list(_before(tokens, number)) or list(_behind(tokens, number))


def _is_done_by(tokens: Sequence[Token], number: int) -> bool:
    """Whether those who review it stand right before a verb, and no part of it behind: `praised its camera work`."""
    if not WHOSE.isdisjoint(token.key for token in beyond(tokens, number, 1)):
        return False
    before = [token.key for token in up_to(tokens, number, 2)]
    return before[-1:] != [] and (before[-1] in REVIEWERS or (before[0] in REVIEWERS and _is_light(before[-1])))


def _is_light(key: str) -> bool:
    return key.endswith("ly") or key in {"have", "had"}


def _before(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, str]]:
    """The tones right before what a work was given: `mixed to positive reviews`."""
    for place in range(number - 1, max(number - _REACH, -1), -1):
        key = tokens[place].key
        if key in TONES:
            yield place, TONES[key]
        elif key not in BETWEEN and not key.endswith("ly"):
            return


def _behind(tokens: Sequence[Token], number: int) -> Iterator[tuple[int, str]]:
    """Those behind it: `reviews were mixed`, `the reception has been largely positive`."""
    following = beyond(tokens, number, _REACH)
    copula = next((place for place, token in enumerate(following) if token.key in COPULAS or token.key == "been"), -1)
    if copula < 0 or any(token.key[0].isalpha() for token in following[: max(copula - 1, 0)]):
        return
    for place in range(number + 2 + copula, number + 1 + len(following)):
        key = tokens[place].key
        if key in TONES:
            yield place, TONES[key]


def _said(reading: Reading, told: Sequence[tuple[int, str]]) -> Reception | None:
    """The reception, if nothing denies it and there is a work that it is of."""
    places = [place for place, _ in told]
    tokens = reading.words.tokens
    first, last = tokens[min(places)], tokens[max(places)]
    if any(
        token.key in NEGATORS or token.key in {"no", "few", "little"}
        for token in tokens[max(min(places) - 3, 0) : max(places)]
    ):
        return None
    words = reading.words.text[first.start : last.end]
    return Reception(frozenset(tone for _, tone in told), Token(words, words.lower(), first.start, last.end))
