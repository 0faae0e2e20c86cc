"""Two readings in, whether each tells of a way that lies between two places out: `the road from Tarn to Skell`.

Such a way is one from whichever end it is told; a flight or a walk is not.
"""

from factcheck.lexicon.relations import LYING, WAYS
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.words import key_before

_ENDS = frozenset({"from", "between"})


def tell_of_ways(stated: Reading, sourced: Reading) -> bool:
    """Whether `from` and `to` tell in both but where a way ends."""
    return _lies_between(stated) and _lies_between(sourced)


@once
def _lies_between(reading: Reading) -> bool:
    """`The road from A to B`, `the road runs from A to B`, `the line between A and B`."""
    tokens = reading.words.tokens
    ends = (number for number, token in enumerate(tokens) if token.key in _ENDS)
    return any(key_before(tokens, at - (key_before(tokens, at) in LYING)) in WAYS for at in ends)
