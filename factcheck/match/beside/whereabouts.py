"""Two readings in, whether the one puts something in a place that the other has it merely beside, out.

`The village is in Norway` has all that "the village is near the border with Norway" says, but where it is.
"""

from factcheck.facts.name import is_place
from factcheck.lexicon.directions import BESIDE
from factcheck.lexicon.grammar import DETERMINERS
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links
from factcheck.model import Token

_REACH = 4  # tokens before a name: `near the border with`
_WITHIN = frozenset({"in", "inside", "within"})


def lies_beside(stated: Reading, sourced: Reading, links: Links) -> tuple[Token, Token] | None:
    """The words by which the stated text puts something in a place, and the source only beside it."""
    for index, places in links.items():
        term = stated.terms[index]
        within = _before(term, stated)[-1:]
        if term.name is None or not is_place(term.name) or not within or within[0].key not in _WITHIN:
            continue
        told = [_beside(sourced.terms[place], sourced) for place, _ in places]
        if told and all(told) and told[0] is not None:
            return within[0], told[0]
    return None


def _before(term: Term, reading: Reading) -> list[Token]:
    """The last few tokens before a term, articles aside."""
    tokens = [token for token in reading.words.tokens if token.end <= term.start and token.key not in DETERMINERS]
    return tokens[-_REACH:]


def _beside(term: Term, reading: Reading) -> Token | None:
    """The word before a name that tells of what lies at it: `near Norway`, `borders Norway`, `north of Norway`."""
    before = _before(term, reading)
    if before and before[-1].key in _WITHIN:
        return None
    return next((token for token in reversed(before) if token.key in BESIDE), None)
