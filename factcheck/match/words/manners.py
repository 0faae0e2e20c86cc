"""Two readings in, whether the one says how a thing was done, in a word of which the other has nothing, out.

`The members approved it unanimously` says more than "the members approved it". When it was done, how far it went and
what a writer makes of it, `recently`, `sharply`, `reportedly`, are looked at elsewhere, or no matter of the source's.
"""

from collections.abc import Iterator

from factcheck.lexicon.modality import NO_MANNERS
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links

_SHORTEST = 6  # letters: `fly`, `only`


def unsaid_manners(stated: Reading, links: Links) -> Iterator[Term]:
    """Each such word."""
    for index, term in enumerate(stated.terms):
        is_adverb = term.key.endswith("ly") and len(term.key) >= _SHORTEST and term.key not in NO_MANNERS
        if is_adverb and term.name is None and index not in links:
            yield term
