"""A reading in, whether it says what of a whole need not be so where it is so of a part out: `the largest`, `no`."""

from factcheck.lexicon.stance import ALL, ONLY
from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading
from factcheck.match.stance.denials import denies

_OF_ALL = ALL | ONLY | {"sole", "most"}


@once
def is_sweeping(reading: Reading) -> bool:
    """Whether a text gives a place among all, or speaks of all, of the only one or of none."""
    if reading.of_kind("rank"):
        return True
    return any(token.key in _OF_ALL or denies(reading, number) for number, token in enumerate(reading.words.tokens))
