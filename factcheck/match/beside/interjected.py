"""Two readings in, the date out that the source has of what it interjects: `The line, opened in 1911, was extended`."""

from collections.abc import Sequence

from factcheck.match.read.interjections import interjection, verbs_around
from factcheck.match.read.reading import Reading
from factcheck.match.words.links import Links, same_words
from factcheck.match.words.side import Side
from factcheck.model import Token


def dated_aside(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> tuple[str, Token] | None:
    """A stated date with the verb of whose it is there, where the stated verb stands outside of that interjection."""
    for side in sides:
        found = side.pair.sourced
        if not side.is_of("date") or not side.agrees or found is None or interjection(found.start, sourced) is None:
            continue
        there = verbs_around(found.start, sourced)
        told = [same_words(links, verb) for verb in verbs_around(side.pair.stated.start, stated)]
        if there and told and all(places and places.isdisjoint(there) for places in told):
            return side.pair.stated.text, sourced.written(sourced.terms[min(there)])
    return None
