"""Two readings in, the name out that has in the draft the word in quotation marks which is another's in its source.

`Rated the inn “fair”` is wrong beside "rated the inn ‘poor’ in May and the hall ‘fair’ in June".
"""

from collections.abc import Iterator

from factcheck.match.read.once import once
from factcheck.match.read.reading import Reading, Term
from factcheck.match.words.links import Links, linked
from factcheck.words import keys_between

_NEAR = 3  # tokens from a name to what it is called
_BETWEEN = frozenset({"'s", "’s", "as", "is", "was", "‘", "“", "'", '"', "``"})


def mislabelled(stated: Reading, sourced: Reading, links: Links) -> Iterator[Term]:
    """A name with another's label, where the source gives it one of its own."""
    theirs = _labels(sourced) if _labels(stated) else ()
    if len(theirs) < 2:  # noqa: PLR2004 - nobody else
        return
    for name, label in _labels(stated):
        places = linked(links, name)
        own = {other for place, other in theirs if place in places}
        others = {other for place, other in theirs if place not in places}
        if own and label not in own and label in others:
            yield stated.terms[name]


@once
def _labels(reading: Reading) -> tuple[tuple[int, str], ...]:
    """Each name right before a quotation of a word or two, with that."""
    found = []
    for fact in reading.of_kind("quotation"):
        named = [index for index, term in enumerate(reading.terms) if term.name and term.end <= fact.start]
        between = keys_between(reading.words, reading.terms[named[-1]].end, fact.start) if named else []
        if named and len(between) <= _NEAR and _BETWEEN.issuperset(between):
            found.append((named[-1], fact.text.strip("“”‘’\"'").lower()))
    return tuple(found)
