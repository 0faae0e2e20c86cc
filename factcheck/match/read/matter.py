"""A term in, whether it is of the matter of its text out, and what it weighs there: what a figure is of, or a name.

`China has 31 per cent of global steel output` shares its holder and `global` with a claim on computing power, and not
one word of its matter.
"""

from collections.abc import Iterable

from factcheck.lexicon.grammar import PREPOSITIONS
from factcheck.lexicon.stance import SHARING, WORLDWIDE
from factcheck.match.read.reading import Term

_VERB = 0.3  # a verb has more other words for it than a noun: that one is missing says less


def is_matter(term: Term) -> bool:
    """Whether a term is a plain word that carries topic of its own."""
    if term.name or term.weight < 1:
        return False
    return term.key not in WORLDWIDE and term.key not in SHARING and term.key not in PREPOSITIONS


def weights(terms: Iterable[Term]) -> list[float]:
    """What each term weighs in the matter of its text: nothing, where it is none of it."""
    return [(_VERB if term.is_verb else 1.0) if is_matter(term) else 0.0 for term in terms]


def share(weighed: Iterable[tuple[float, bool]]) -> float:
    """The share of the matter that is held, given as weights; 1 where there are but verbs, which tell of no matter."""
    total = held = 0.0
    has_nouns = False
    for weight, is_held in weighed:
        total += weight
        held += weight * is_held
        has_nouns = has_nouns or weight > _VERB
    return held / total if has_nouns else 1.0
