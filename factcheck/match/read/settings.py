"""A reading and one of its terms in, the preposition that it stands behind out: `in` of "in the old town"."""

from factcheck.lexicon.grammar import DETERMINERS, PLACING
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.words import words_before

SETTING = PLACING | {"from", "with", "against", "under", "across", "into"}
"""Those by which one case is told from another."""


def preposition(index: int, reading: Reading) -> str:
    """The token before a noun or a name and its articles, whatever it is; empty before a verb."""
    term = reading.terms[index]
    before = [token.key for token in words_before(reading.words, term.start)]
    while before and before[-1] in DETERMINERS - SETTING:
        before.pop()
    is_verb = is_verb_like(reading, index) and not term.name
    return before[-1] if before and not is_verb else ""
