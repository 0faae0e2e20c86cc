"""Two multiples in their readings in, whether they tell one thing from either end out: `half as often as girls`."""

from factcheck.facts import quantity
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links
from factcheck.model import Fact
from factcheck.words import words_behind

_REACH = 6  # tokens from the multiple to what it is set beside: `half as many new cars as`


def is_inverse(fact: Fact, other: Fact, stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether what the draft sets its own beside stands before the source's multiple, which is the one over its own."""
    if not quantity.are_reciprocal(fact, other):
        return False
    behind = words_behind(stated.words, fact.end, _REACH)
    than = next((token for token in reversed(behind) if token.key in {"as", "than"}), None)
    if than is None:
        return False
    beside = next(iter(stated.terms_behind(than.end)), None)
    places = [place for place, _ in links.get(beside, ())] if beside is not None else []
    return bool(places) and all(sourced.terms[place].end <= other.start for place in places)
