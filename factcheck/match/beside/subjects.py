"""Two readings in, whether the draft says of one thing what the source says of another, out: `fares`, "traffic rose".

The figure, or the day, may well be the source's: nothing says that it is so of both.
"""

from collections.abc import Sequence

from factcheck.facts import quantity
from factcheck.lexicon.measures import SHARES
from factcheck.match.beside.frames import frame
from factcheck.match.read.matter import is_matter
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.words.links import Links, held_places, linked, same_words
from factcheck.match.words.side import Side


def is_of_another_subject(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether the size of a change is told of a noun that the source lacks, and there of one that the draft lacks.

    Or of a share of something, and there of all of it: `the share of exports in sales rose`, "sales rose".
    """
    held = held_places(links)
    for side in sides:
        other = side.pair.sourced
        if not side.is_of("quantity") or not side.agrees or other is None or not quantity.is_size(other):
            continue
        one, two = frame(stated, side.pair.stated), frame(sourced, other)
        if two.verb not in linked(links, one.verb):
            continue
        mine, theirs = one.subject, two.subject
        is_lacking = mine >= 0 and theirs >= 0 and mine not in links
        if is_lacking and stated.terms[mine].key in SHARES:
            return True
        is_strange = is_lacking and theirs not in held
        if is_strange and is_matter(stated.terms[mine]) and is_matter(sourced.terms[theirs]):
            return True
    return False


def opens_with_another_sort(stated: Reading, sourced: Reading, links: Links) -> bool:
    """Whether both open with one noun and another word before it: `Sheep farmers`, "dairy farmers"."""
    if len(stated.terms) <= 1 or len(sourced.terms) <= 1 or 0 in links or 1 not in same_words(links, 1):
        return False
    held = held_places(links)
    mine, theirs = stated.terms[0].key, sourced.terms[0].key
    is_longer = mine.startswith(theirs) or theirs.startswith(mine)  # `Bath lighting`, "bathroom lighting"
    return 0 not in held and not is_longer and all(map(_opens_with_sort, (stated, sourced)))


def _opens_with_sort(reading: Reading) -> bool:
    """Whether the first word, be it read as a name or not, stands right before a noun, and no words before both."""
    sort, noun = reading.terms[0], reading.terms[1]
    is_first = sort.start == 0 and sort.weight >= 1 and sort.end + 1 == noun.start and " " not in sort.key
    return is_first and is_matter(noun) and not is_verb_like(reading, 1) and not is_verb_like(reading, 0)
