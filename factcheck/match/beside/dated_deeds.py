"""Two readings in, whether the draft gives a day a deed of its own where the source has another deed that day.

`The Kestrel was sunk off Norland in 1917` is not borne out by "the Kestrel, off Norland in 1917, rescued 40 sailors".
"""

from collections.abc import Iterator, Sequence

from factcheck.lexicon.grammar import BEARING, DYING
from factcheck.lexicon.relations import LOOSE_DEEDS
from factcheck.match.read.reading import Reading
from factcheck.match.read.roles import is_verb_like
from factcheck.match.read.strands import Strand, strands
from factcheck.match.words.links import Links, held_places
from factcheck.match.words.side import Side
from factcheck.model import Fact, Relation
from factcheck.words import is_inside

# Who goes from one to another: told from either end, and of either.
_GOING = frozenset("left came joined moved went bought signed sold transferred returned".split())
_LIVES = BEARING | DYING  # a day in brackets is told with no word


def is_of_other_deed_then(stated: Reading, sourced: Reading, links: Links, sides: Sequence[Side]) -> bool:
    """Whether a day that both have goes with a verb of the draft that the source lacks, and with another there."""
    held = held_places(links)
    for mine, theirs in _days(sides):
        deeds = [one for one in strands(sourced) if _is_of_strand(theirs, one)]
        is_foreign = bool(deeds) and all(one.is_deed and one.verbs and held.isdisjoint(one.verbs) for one in deeds)
        if not is_foreign or _is_of_noun(theirs, sourced, held):
            continue
        going = any(sourced.terms[verb].key in _GOING for one in deeds for verb in one.verbs)
        unsaid = [_deed_unsaid(one, stated, links) for one in strands(stated) if _is_of_strand(mine, one)]
        if any(deed and not (going and deed in _GOING) for deed in unsaid):
            return True
    return False


def _days(sides: Sequence[Side]) -> Iterator[tuple[Fact, Fact]]:
    for side in sides:
        is_same = side.pair.relation is Relation.SAME
        if is_same and side.is_of("date") and not side.why and side.pair.sourced is not None:
            yield side.pair.stated, side.pair.sourced


def _is_of_strand(day: Fact, strand: Strand) -> bool:
    return is_inside(day.start, strand.spans)


def _deed_unsaid(strand: Strand, stated: Reading, links: Links) -> str:
    """Its verb, where it is none of the source's and tells more than what a source says by a preposition."""
    verb = next(iter(strand.verbs), -1)
    if verb < 0 or verb in links or not is_verb_like(stated, verb):
        return ""
    term = stated.terms[verb]
    return "" if term.weight < 1 or term.key in LOOSE_DEEDS or term.key in _LIVES else term.key


def _is_of_noun(day: Fact, reading: Reading, held: set[int]) -> bool:
    """Whether a day tells which thing is meant, one that is spoken of: `independence in 1960`, `the 2009 Aldine Prize`.

    Right beside a name; no more than a preposition may stand between it and a plain word.
    """
    before = max((at for at, term in enumerate(reading.terms) if term.end <= day.start), default=-1)
    for at in {before, before + 1} & held:
        term = reading.terms[at]
        first, last = sorted(((term.start, term.end), (day.start, day.end)))
        if len(reading.words.text[first[1] : last[0]].split()) <= (0 if term.name else 1):
            return True
    return False
