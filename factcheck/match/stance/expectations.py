"""Two readings in, the words out by which what went as planned in the one went otherwise in the other.

`Cost 212 million, as planned` beside "cost 212 million, 37 million more than planned".
"""

from collections.abc import Iterator

from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Token
from factcheck.words import keys_before, up_to

_PLANNED = frozenset(
    """
    planned expected forecast predicted promised intended scheduled agreed hoped budgeted estimated feared projected
    """.split()
)
_MEASURE = 16  # tokens from the one `as` to the other: `as many deaths in the state of Norland as expected`
_NEAR = 4  # tokens: `than had been planned`


def unplanned(stated: Reading, sourced: Reading, _links: Links) -> Iterator[tuple[Token, Token]]:
    """The words for how it went beside what was planned, where the other text has it the other way."""
    mine, theirs = _planned(stated, "as"), _planned(sourced, "than")
    if mine and theirs:
        yield mine, theirs
    mine, theirs = _planned(stated, "than"), _planned(sourced, "as")
    if mine and theirs:
        yield mine, theirs


def planned_alone(stated: Reading, sourced: Reading) -> Token | None:
    """`As planned`, of which the source has nothing."""
    planned = _planned(stated, "as")
    return planned if planned and not _planned(sourced, "as") else None


def _planned(reading: Reading, joint: str) -> Token | None:
    """Where a text has `as planned`, or `than planned`, from the one word to the other."""
    if joint not in reading.keys or reading.keys.isdisjoint(_PLANNED):
        return None
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        before = up_to(tokens, number, 1 if joint == "as" else _NEAR) if token.key in _PLANNED else ()
        first = next((one for one in before if one.key == joint), None)
        is_measure = first is not None and "as" in keys_before(reading.words, first.start, _MEASURE)  # `as many as`
        if first is not None and not is_measure:
            return reading.span(first.start, token.end)
    return None
