"""Two readings in, the links out by which the one has nobody against what the other has all for.

`No member opposed it` says no more than "it was passed by all members", and `nobody voted against it` no more than
"it was passed unanimously".
"""

from factcheck.lexicon.stance import ALL, BACKING, NEGATORS, OPPOSING, UNANIMOUS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.words import up_to

_SURE = 0.9
_REACH = 5  # tokens from `no` to `opposed`: `no member of the council opposed`


def with_consent(links: Links, stated: Reading, sourced: Reading) -> Links:
    """The links, and those of what nobody does to what all do, whichever text has which."""
    if are_of_one_mind(stated, sourced):
        mine, theirs = unopposed(stated) or consenting(stated), unopposed(sourced) or consenting(sourced)
        return {**{index: [(place, _SURE) for place in theirs] for index in mine}, **links}
    return links


def are_of_one_mind(stated: Reading, sourced: Reading) -> bool:
    """Whether the one text has nobody against it, and the other all for it."""
    return any(unopposed(one) and consenting(other) for one, other in ((stated, sourced), (sourced, stated)))


@once
def unopposed(reading: Reading) -> tuple[int, ...]:
    """The negator and the words for what nobody does; none in a text that has somebody against it."""
    if reading.keys.isdisjoint(OPPOSING) or reading.keys.isdisjoint(NEGATORS):
        return ()
    tokens = reading.words.tokens
    for number, token in enumerate(tokens):
        start = next((one.start for one in up_to(tokens, number, _REACH) if one.key in NEGATORS), -1)
        if token.key in OPPOSING and start >= 0:
            within = reading.terms_within(start, token.end)
            return tuple(index for index in within if reading.terms[index].key in OPPOSING | NEGATORS | BACKING)
    return ()


@once
def consenting(reading: Reading) -> tuple[int, ...]:
    """The terms that tell that all are for it; none where that is told of nobody or of some."""
    if not reading.keys.isdisjoint(NEGATORS | OPPOSING):
        return ()
    agreed = tuple(index for index, term in enumerate(reading.terms) if term.key in UNANIMOUS)
    if agreed or reading.keys.isdisjoint(ALL):
        return agreed
    return tuple(index for index, term in enumerate(reading.terms) if term.key in BACKING)
